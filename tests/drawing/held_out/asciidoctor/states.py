"""The States on a page of AsciiDoc: tables in blocks, with sums, in cells, by position, ticked."""

from collections.abc import Mapping

from tests.drawing.held_out.asciidoctor.kit import HOLD, SIGNS, Block, Cell, Kit, escaped
from tests.drawing.held_out.asciidoctor.marks import inline, keyed, mark_cell
from tests.drawing.held_out.asciidoctor.parts import Maker, titled
from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.marked import cell_room, ground_of
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.columns import (
    largest_first,
    position_columns,
    state_columns,
    summed,
)
from tests.drawing.held_out.sheet import StateRow


def states(kit: Kit, wide: float) -> list[Block]:
    """All States, in the way's form."""
    return titled(kit, "states", _STATES[kit.way["states"]](kit, wide))


def _columns(kit: Kit) -> dict[str, Column]:
    at, words = kit.way["mark_at"], [row.label for row in kit.told.words.totals]
    head = kit.told.words.states_head[2]
    return state_columns(kit.told, 0, m=Column(head, [], cell_room(kit.told), at=at),
                         v=Column(head, words, at=at),
                         r=Column(kit.way["remark_head"], ["Remarks here"], spare=2, at="l")
                         )  # fmt: skip


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> Cell:
    if what == "m":
        return mark_cell(kit, row.marks)
    word = kit.told.words.positions[kit.told.position(row)] if what == "v" else ""
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}", "v": word}
    bold = kit.way["names_bold"] if what == "n" else what == "v" and kit.way["word_bold"]
    return kit.cell(kit.text(said.get(what, ""), bold=bold), at=_columns(kit)[what].at)


def _blocks(kit: Kit, wide: float) -> list[Block]:
    """The States in so many blocks: of one table, read down or across, or in tables of their own
    beside one another."""
    way, over, order, rows = kit.way, kit.way["blocks"], kit.way["order"], kit.told.rows()
    if way["ranked"]:
        rows = largest_first(kit.told)
    apart = over > 1 and way["apart"] and not kit.deep
    columns, length = _columns(kit), -(-len(rows) // over)
    gap = 2 * way["pad_across"] * over if apart else 0
    widths = fitted(kit.told, [columns[one] for one in order], (wide - gap) / over)
    heads = [kit.head(columns[one].head, columns[one].at) for one in order]
    top, options = ([heads], "header") if way["headed"] or "i" in order else ([], "")
    made = [[_cell(kit, row, one, n) for one in order] for n, row in enumerate(rows, 1)]
    if not apart:
        made += [[Cell()] * len(order)] * (length * over - len(rows))
        places = [[n + k * length if way["down"] else n * over + k for k in range(over)]
                  for n in range(length)]  # fmt: skip
        lines = [[cell for place in line for cell in made[place]] for line in places]
        return [kit.table([[*heads * over] for _ in top] + lines, [*widths * over], way["rules"],
                          options=options, stripes=way["stripes"])]  # fmt: skip
    kit.deep = True
    blocks = [
        [
            kit.table(
                [*top, *made[n * length : (n + 1) * length]],
                widths,
                way["rules"],
                options=options,
                stripes=way["stripes"],
            )
        ]
        for n in range(over)
    ]
    kit.deep = False
    return [kit.beside(blocks, [1] * over)]


def _summed(kit: Kit, wide: float) -> list[Block]:
    """One list; its last lines are the sums."""
    order, columns, sums = kit.way["order"], summed(kit.told, _columns(kit)), kit.told.words.totals
    widths = fitted(kit.told, [columns[one] for one in order], wide * kit.way["list_wide"])
    found = [[kit.head(columns[one].head, columns[one].at) for one in order]]
    found += [[_cell(kit, row, one, n) for one in order]
              for n, row in enumerate(kit.told.rows(), 1)]  # fmt: skip
    for total in sums:
        cells = {"n": kit.cell(keyed(kit, total, bold=True), fill=kit.way["tint"]),
                 "f": kit.cell(kit.text(total.figure, bold=True), at=kit.way["figures_at"],
                               fill=kit.way["tint"]),
                 "m": kit.cell(kit.text(total.members, bold=True), at=kit.way["mark_at"],
                               fill=kit.way["tint"])}  # fmt: skip
        found.append([cells.get(one, Cell(fill=kit.way["tint"])) for one in order])
    return [kit.table(found, widths, kit.way["rules"], options="header",
                      part=kit.way["list_wide"], at=kit.way["count_at"])]  # fmt: skip


def _cards(kit: Kit, wide: float) -> list[Block]:
    """A cell for each State: its name, below it what it holds and how it voted."""
    rows, over, told = kit.told.rows(), kit.way["cards"], kit.told
    room = wide / over - 2 * kit.way["pad_across"] - 3
    need(longest(told, [row.name for row in rows], bold=True), room, "cards")
    need(longest(told, [told.held(row) for row in rows]) + cell_room(told) + 12, room, "cards")
    cells = []
    for row in rows:
        lower = [kit.text(told.figure(row)), inline(kit, row.marks)]
        cells.append(kit.cell(f"{kit.text(row.name, bold=True)} +\n",
                              (HOLD * 3).join(one for one in lower if one) or HOLD, at="c",
                              fill=ground_of(told.plan, row.marks)))  # fmt: skip
    cells += [Cell()] * (-len(cells) % over)
    found = [cells[n : n + over] for n in range(0, len(cells), over)]
    caption = kit.way["caption"].join(kit.told.words.states_head)
    return [kit.para(kit.text(caption, size=0.9)), kit.table(found, [1] * over, "all")]


def _bands(kit: Kit, wide: float) -> list[Block]:
    """Bands of codes, with what each State holds and how it voted below its code."""
    told, heads, rows = kit.told, kit.told.words.states_head, kit.told.rows()
    over = -(-len(rows) // -(-len(rows) // kit.way["band"]))
    first = longest(told, [one for head in heads for one in head.split()], bold=True)
    first += 2 * kit.way["pad_across"] + 4
    each, pad = (wide - first) / over, 2 * kit.way["pad_across"] + 2
    need(max(cell_room(told), longest(told, [*(row.figure for row in rows), "MM"], bold=True))
         + pad, each, "bands")  # fmt: skip
    found: list[Block] = []
    for n in range(0, len(rows), over):
        mine = rows[n : n + over]
        blank = [Cell()] * (over - len(mine))
        lines = [
            [kit.head(heads[0]), *(kit.head(row.state, "c") for row in mine), *blank],
            [kit.cell(escaped(heads[1])),
             *(kit.cell(kit.text(row.figure), at="c") for row in mine), *blank],
            [kit.cell(escaped(heads[2])),
             *(mark_cell(kit, row.marks)._replace(at="c") for row in mine), *blank],
        ]  # fmt: skip
        found.append(kit.table(lines, [first, *[each] * over], kit.way["rules"], options="header"))
    return found


def _said(kit: Kit, row: StateRow) -> str:
    """A State and what it holds, in one line."""
    return escaped(kit.told.named(row).replace(" ", HOLD))


def _positions(kit: Kit, wide: float) -> list[Block]:
    """By position: the rows of a table, headings with paragraphs, or a list of terms."""
    told, way, found = kit.told, kit.way, list[str]()
    rows = [[kit.head(one) for one in (*told.words.totals_head[:2], told.words.states_head[0])]]
    for total in told.words.totals[:-1]:
        mine = escaped(way["names_between"]).join(
            _said(kit, row) for row in told.of_position(total)
        )
        mine, count = mine or way["nobody"], told.how_many(total)
        rows.append([kit.cell(kit.text(total.label, bold=True)), kit.cell(escaped(count)),
                     kit.cell(mine)])  # fmt: skip
        title = escaped(f"{total.label}: {count}")
        found += [f"{title}::\n{mine}\n" if way["by"] == "terms" else
                  f".{title}\n{mine}\n" if way["by"] == "titles" else
                  f"[discrete]\n==== {title}\n\n{mine}\n"]  # fmt: skip
    if way["by"] != "table":
        return found
    labels = [total.label for total in told.words.totals]
    first = longest(told, labels, bold=True) + 2 * way["pad_across"] + 4
    return [kit.table(rows, (first, wide * 0.22, wide * 0.78 - first), way["rules"],
                      options="header")]  # fmt: skip


def _matrix(kit: Kit, wide: float) -> list[Block]:
    """A column for each position, ticked for each State."""
    told, heads, sums = kit.told, kit.told.words.states_head, kit.told.words.totals[:-1]
    columns = position_columns(told)
    found = [[kit.head(heads[0]), kit.head(heads[1], "r"), *(kit.head(t.label, "c") for t in sums)]]
    for row in told.rows():
        signs = [kit.way["choice"][told.position(row) != total.position] for total in sums]
        found.append(
            [
                kit.cell(kit.text(row.name)),
                kit.cell(kit.text(row.figure), at="r"),
                *(kit.cell(kit.text(sign, font_family=SIGNS), at="c") for sign in signs),
            ]
        )
    return [kit.table(found, fitted(told, columns, wide), kit.way["rules"], options="header",
                      stripes=kit.way["stripes"])]  # fmt: skip


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "summed": _summed, "cards": _cards, "bands": _bands,
    "positions": _positions, "matrix": _matrix,
}  # fmt: skip
