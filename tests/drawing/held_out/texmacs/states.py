"""The States and the totals on a page of TeXmacs."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.texmacs.marks import ground_of, keyed, mark_cell, shown, swatch
from tests.drawing.held_out.texmacs.parts import caption
from tests.drawing.held_out.texmacs.tree import (
    Cell,
    Maker,
    bold,
    concat,
    document,
    node,
    q,
    styled,
    table,
)
from tests.drawing.held_out.told import Told

_AT = {"f": "r", "m": "c", "i": "r", "n": "l", "c": "l"}


def states(told: Told) -> list[str]:
    """All States, in the way's form."""
    return caption(told, "states") + _STATES[told.way["states"]](told)


def totals(told: Told) -> list[str]:
    """All totals, in the way's form."""
    return caption(told, "totals") + _TOTALS[told.way["totals"]](told)


def _cell(told: Told, row: StateRow, what: str, number: int) -> Cell:
    if what == "m":
        return mark_cell(told, row.marks, told.way["mark_at"])
    said = {"n": row.name, "f": row.figure, "c": row.state, "i": f"{number}."}[what]
    strong = what == "n" and told.way["names_bold"]
    return Cell(bold(said) if strong else q(said), _AT[what])


def _heads(told: Told) -> list[Cell]:
    names = dict(zip("nfm", told.words.states_head, strict=True)) | {"c": "", "i": ""}
    return [Cell(bold(names[one]), _AT[one]) for one in told.way["order"]]


def _blocks(told: Told) -> list[str]:
    """One table with the States in so many blocks, a gap between them."""
    way, rows, over = told.way, told.rows(), told.way["blocks"]
    order, length = way["order"], -(-len(rows) // over)
    found = []
    if way["headed"]:
        found.append(_spread([_heads(told)] * over))
    for n in range(length):
        some = [
            [_cell(told, rows[k], one, k + 1) for one in order]
            if k < len(rows)
            else [Cell(q("")) for _ in order]
            for k in range(n, length * over, length)
        ]
        found.append(_spread(some))  # fmt: skip
    gaps = [n * (len(order) + 1) for n in range(1, over)]
    widths = [""] * (len(order) * over + over - 1)
    for gap in gaps:
        widths[gap - 1] = way["gutter"]
    return [table(told, found, way["rules"], wide=way["states_wide"], gaps=gaps, widths=widths,
                  headed=way["headed"], zebra=way["zebra"])]  # fmt: skip


def _spread(parts: Sequence[list[Cell]]) -> list[Cell]:
    """Cells of blocks in one row, an empty one between them."""
    found = list[Cell]()
    for part in parts:
        found += [*([Cell(q(""))] if found else []), *part]
    return found


def _ledger(told: Told) -> list[str]:
    """One list, with the sums of all positions in its last rows."""
    order = told.way["order"]
    found = [_heads(told)]
    found += [[_cell(told, row, one, n) for one in order] for n, row in enumerate(told.rows(), 1)]
    for total in told.words.totals if told.way["totals"] == "none" else ():
        said = {"n": keyed(told, total), "f": q(total.figure), "m": bold(total.members)}
        ground = told.way["tint"]
        found.append([Cell(said.get(one, q("")), _AT[one], ground) for one in order])
    return [table(told, found, told.way["rules"], wide=told.way["states_wide"], headed=True,
                  zebra=told.way["zebra"])]  # fmt: skip


def _signs_first(told: Told) -> list[str]:
    """Mark, name and figure in words, several in a row, without heads."""
    rows, over = told.rows(), told.way["blocks"]
    length, found = -(-len(rows) // over), list[list[Cell]]()
    for n in range(length):
        line = list[Cell]()
        for k in range(n, length * over, length):
            row = rows[k] if k < len(rows) else None
            said = q(told.named(row)) if row else q("")
            line += [mark_cell(told, row.marks) if row else Cell(q("")), Cell(said)]
        found.append(line)
    return [table(told, found, told.way["rules"], wide=told.way["states_wide"])]


def _codes(told: Told) -> list[str]:
    """Codes beside one another, shares and marks below them."""
    rows, over, heads = told.rows(), told.way["band"], told.words.states_head
    found = list[list[Cell]]()
    for n in range(0, len(rows), over):
        some, rest = rows[n : n + over], [Cell(q(""))] * (over - len(rows[n : n + over]))
        found.append([Cell(bold(heads[0])), *(Cell(bold(row.state), "c") for row in some), *rest])
        found.append([Cell(q(heads[1])), *(Cell(q(row.figure), "c") for row in some), *rest])
        found.append([Cell(q(heads[2])), *(mark_cell(told, row.marks) for row in some), *rest])
    return [table(told, found, told.way["rules"], wide="1par")]


def _how_many(told: Told, total: TotalRow) -> str:
    return told.members(total) + (f", {told.held(total)}" if total.figure else "")


def _listed(told: Told, total: TotalRow) -> str:
    pieces = list[str]()
    for row in told.of_position(total):
        pieces += [q(f"{told.way['names_between']} ")] if pieces else []
        pieces.append(node("rigid", q(told.named(row))))  # Not parted at a comma.
    return concat(*pieces) if pieces else q(told.way["nobody"])


def _paragraphs(told: Told) -> list[str]:
    """A paragraph of names for each position; perhaps as items of a list."""
    found = []
    for total in told.words.totals[:-1]:
        title = bold(f"{total.label} ({_how_many(told, total)}): ")
        found.append(concat(title, _listed(told, total)))
    if told.way["itemised"]:
        return [node("enumerate-alpha", document(*(concat(node("item"), one) for one in found)))]
    return found


def _beside(told: Told) -> list[str]:
    """Positions at the left, the names of their States beside them."""
    rows = []
    for total in told.words.totals[:-1]:
        title = document(bold(total.label), q(_how_many(told, total)))
        rows.append([Cell(title), Cell(document(_listed(told, total)))])
    return [table(told, rows, told.way["rules"], wide="1par", broken=(1, 2),
                  widths=("0.28par", "0.72par"))]  # fmt: skip


def _crosses(told: Told) -> list[str]:
    """A column for each position, with a sign for each State."""
    totals_, heads, count = told.words.totals[:-1], told.words.states_head, told.words.totals_head
    chosen, empty = told.way["choice"]
    found = [[Cell(bold(heads[0])), Cell(bold(heads[1]), "r"),
              *(Cell(bold(one.label), "c") for one in totals_)]]  # fmt: skip
    for row in told.rows():
        signs = [chosen if told.position(row) == one.position else empty for one in totals_]
        found.append([Cell(q(row.name)), Cell(q(row.figure), "r"),
                      *(Cell(q(one), "c") for one in signs)])  # fmt: skip
    whole = told.words.totals[-1]
    if told.way["totals"] == "none":
        found.append([Cell(bold(f"{whole.label}: {whole.members}")), Cell(q(count[1]), "r"),
                      *(Cell(bold(one.members), "c") for one in totals_)])  # fmt: skip
        found.append([Cell(q("")), Cell(q(count[2]), "r"),
                      *(Cell(bold(one.figure), "c") for one in totals_)])  # fmt: skip
    return [table(told, found, told.way["rules"], wide="1par", headed=True,
                  zebra=told.way["zebra"])]  # fmt: skip


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "ledger": _ledger, "signs": _signs_first, "codes": _codes,
    "paragraphs": _paragraphs, "beside": _beside, "crosses": _crosses,
}  # fmt: skip


def _marked(told: Told) -> bool:
    return any(row.mark for row in told.words.totals)


def _key(told: Told, total: TotalRow) -> Cell:
    marks = [total.mark] if total.mark else []
    return Cell(shown(told, marks), "c", ground_of(told, marks))


def _table(told: Told) -> list[str]:
    """A row for each position."""
    way, heads = told.way, dict(zip("lnf", told.words.totals_head, strict=True)) | {"m": ""}
    order = way["count_order"] if _marked(told) else way["count_order"].replace("m", "")
    at = {"l": "l", "n": "r", "f": "r", "m": "c"}
    found = [[Cell(bold(heads[one]), at[one]) for one in order]]
    for total in told.words.totals:
        said = {"l": total.label, "n": total.members, "f": total.figure}
        found.append([_key(told, total) if one == "m" else
                      Cell(q(said[one]) if total.position else bold(said[one]), at[one])
                      for one in order])  # fmt: skip
    return [table(told, found, way["count_rules"], wide=way["count_wide"], headed=True)]


def _across(told: Told) -> list[str]:
    """A column for each position."""
    rows, heads = told.words.totals, told.words.totals_head
    found = [[Cell(q("")), *(Cell(bold(row.label), "c") for row in rows)]]
    if _marked(told):
        found.append([Cell(q("")), *(_key(told, row) for row in rows)])
    found.append([Cell(q(heads[1])), *(Cell(q(row.members), "c") for row in rows)])
    found.append([Cell(q(heads[2])), *(Cell(q(row.figure), "c") for row in rows)])
    return [table(told, found, told.way["count_rules"], wide="1par", headed=True)]


def _lines(told: Told) -> list[str]:
    """A line of words for each position, perhaps as items."""
    found = []
    for total in told.words.totals:
        mark = swatch(told, total.mark) if total.mark else ""
        held = f" – {told.held(total)}" if total.figure else ""
        found.append(concat(mark, q(" ") if mark else "", bold(f"{total.label}: "),
                            node("rigid", q(f"{told.members(total)}{held}"))))  # fmt: skip
    return found


def _run(told: Told) -> list[str]:
    """All of it in one paragraph."""
    pieces = []
    for total in told.words.totals:
        held = f" ({told.held(total)})" if total.figure else ""
        number = node("rigid", bold(f"{total.members}{held}"))
        mark = swatch(told, total.mark) if total.mark else ""
        pieces += [mark, q(f" {total.label}: "), number, q("; ")]
    return [styled(concat(*pieces[:-1]), par_mode="left")]


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "across": _across, "lines": _lines, "run": _run,
}  # fmt: skip
