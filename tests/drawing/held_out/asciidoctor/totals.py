"""How many voted which way, and what they hold, on a page of AsciiDoc."""

from collections.abc import Mapping

from tests.drawing.held_out.asciidoctor.kit import HOLD, Block, Cell, Kit, escaped
from tests.drawing.held_out.asciidoctor.marks import keyed, swatch
from tests.drawing.held_out.asciidoctor.parts import ENDED, Maker, result_words, titled
from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.ruled import fitted
from tests.drawing.held_out.shared.columns import across_columns, count_columns, count_order


def totals(kit: Kit, wide: float) -> list[Block]:
    """All totals, in the way's form."""
    made = _TOTALS[kit.way["totals"]](kit, wide)
    return titled(kit, "totals", made) if made else []


def _table(kit: Kit, wide: float, *, concluded: bool = False) -> list[Block]:
    """A row for each position, below a head; perhaps with the result as the last row."""
    rows, way = kit.told.words.totals, kit.way
    order = count_order(kit.told)
    columns = count_columns(kit.told)
    at = {"l": "l", "n": way["members_at"], "f": way["members_at"], "m": "c"}
    part = 1 if kit.deep else way["count_wide"]
    widths = fitted(kit.told, [columns[one] for one in order], wide * part)
    found = [[kit.head(columns[one].head, at[one]) for one in order]]
    for row in rows:
        bold = not row.position
        cells = {"l": kit.text(row.label, bold=bold), "n": kit.text(row.members, bold=bold),
                 "f": kit.text(row.figure, bold=bold), "m": swatch(kit, row.mark)}  # fmt: skip
        found.append([kit.cell(cells[one], at=at[one]) for one in order])
    if concluded:
        first = longest(kit.told, kit.told.words.result[0].split(), bold=True)
        need(first + 2 * way["pad_across"] + 2, widths[0], "the result")
        label = kit.cell(kit.text(kit.told.words.result[0], bold=True))
        found.append([label, kit.cell(result_words(kit), at="c", across=len(order) - 1)])
    return [kit.table(found, widths, way["count_rules"], options=way["count_options"], part=part,
                      at=way["count_at"])]  # fmt: skip


def _concluded(kit: Kit, wide: float) -> list[Block]:
    return _table(kit, wide, concluded=True)


def _across(kit: Kit, wide: float) -> list[Block]:
    """A column for each position; members and shares below its word."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    columns = across_columns(kit.told)
    found = [[kit.head(heads[0]), *(kit.head(row.label, "c") for row in rows)]]
    if any(row.mark for row in rows):
        found.append([Cell(), *(kit.cell(swatch(kit, row.mark), at="c") for row in rows)])
    for name, said in ((heads[1], [row.members for row in rows]),
                       (heads[2], [row.figure for row in rows])):  # fmt: skip
        found.append([kit.cell(escaped(name)), *(kit.cell(kit.text(one), at="c") for one in said)])
    return [kit.table(found, fitted(kit.told, columns, wide), kit.way["count_rules"],
                      options="header")]  # fmt: skip


def _tiles(kit: Kit, wide: float) -> list[Block]:
    """A field for each position with its members in large type."""
    rows, cells = kit.told.words.totals, list[Cell]()
    need(longest(kit.told, [f"MM{row.label}" for row in rows]) + 12, wide / len(rows), "tiles")
    for row in rows:
        said = [keyed(kit, row), kit.text(row.members, bold=True, size=1.6),
                kit.text(kit.told.held(row)) or HOLD]  # fmt: skip
        cells.append(kit.cell(" +\n".join(said), at="c", valign="<",
                              fill="" if row.position else kit.way["tint"]))  # fmt: skip
    return [kit.table([cells], [1] * len(rows), "all")]


def _listed(kit: Kit, wide: float) -> list[Block]:
    """Words with what they count: an entry of a list of terms, or a line, for each."""
    rows, way = kit.told.words.totals, kit.way
    said = [(keyed(kit, row, bold=way["count_list"] != "horizontal" and way["label_bold"]),
             escaped(kit.told.how_many(row))) for row in rows]  # fmt: skip
    if way["count_list"] == "horizontal":
        return [ENDED, "[horizontal]\n" + "\n".join(f"{a}:: {b}" for a, b in said) + "\n"]
    return [ENDED, "\n".join(f"* {a}: {b}" for a, b in said) + "\n"]


def _run(kit: Kit, wide: float) -> list[Block]:
    """All of it in one line of words."""
    said = [f"{keyed(kit, row)}: {kit.text(row.members, bold=True)}".replace(": ", f":{HOLD}")
            + (f"{HOLD}({escaped(kit.told.held(row)).replace(' ', HOLD)})" if row.figure else "")
            for row in kit.told.words.totals]  # fmt: skip
    return [kit.para(f"{HOLD}{escaped(kit.way['between'])} ".join(said))]


def _sentence(kit: Kit, wide: float) -> list[Block]:
    return [kit.para(escaped(kit.told.count()))]


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "concluded": _concluded, "across": _across, "tiles": _tiles,
    "listed": _listed, "run": _run, "sentence": _sentence, "none": lambda kit, wide: [],
}  # fmt: skip
