"""The totals in a text document: tables, a matrix, one row of cells, sentences."""

from collections.abc import Mapping

from tests.drawing.held_out.calligra.kit import Kit, Part, spread
from tests.drawing.held_out.calligra.marks import beside, label_cell, label_width
from tests.drawing.held_out.sheet import TotalRow


def totals(kit: Kit, wide: float) -> str:
    """How many, and what they hold, by position."""
    return _TOTALS[kit.way["totals"]](kit, wide)


def count(kit: Kit, wide: float) -> str:
    """All members, where the positions say their own numbers."""
    whole = kit.told.words.totals[-1]
    held = f" ({kit.told.held(whole)})" if whole.figure else ""
    return kit.p(kit.run(f"{whole.label}: {kit.told.members(whole)}{held}", bold=True))


def _table(kit: Kit, wide: float) -> str:
    """A row for each position."""
    way, rows = kit.way, kit.told.words.totals
    order, edges, heads = way["count_order"], way["count_edges"], kit.told.words.totals_head
    names = dict(zip("lnf", heads, strict=True))
    broken = {kind: name.replace(" ", "\n", 1) for kind, name in names.items()}
    said = {"l": [row.label for row in rows], "n": [row.members for row in rows],
            "f": [row.figure for row in rows]}  # fmt: skip
    least = {"l": max(label_width(kit, row) for row in rows), "n": 0, "f": 0}
    widths = [max(least[kind], *(kit.wide(one, bold=True) for one in (broken[kind], *said[kind])))
              for kind in order]  # fmt: skip
    widths = spread(widths, wide, 2.5 if way["totals_wide"] else 1.0)
    lines = [
        "".join(
            kit.said(
                broken[kind],
                "" if kind == "l" else "end",
                bold=way["head_bold"],
                edges=edges or "b",
                ground=way["head_fill"],
            )
            for kind in order
        )
    ]
    lines += ["".join(total_cell(kit, row, kind, edges) for kind in order) for row in rows]
    if way["result_in"] == "totals":
        name, word, mark = kit.told.words.result
        lines.append(
            kit.said(name, bold=True, edges=edges or "t")
            + kit.cell(beside(kit, word, mark, bold=True), edges or "t", across=2)
        )
    return kit.odt.table(widths, lines)  # fmt: skip


def total_cell(kit: Kit, row: TotalRow, kind: str, edges: str) -> str:
    """A cell of the totals: label, number of members or figure."""
    whole = row.position is None
    side = edges or ("t" if whole else "")
    if kind == "l":
        return label_cell(kit, row.label, row.mark, edges=side, bold=whole)
    words = row.members if kind == "n" else row.figure
    return kit.said(words, "end", bold=whole, edges=side)


def _matrix(kit: Kit, wide: float) -> str:
    """A column for each position."""
    rows, heads, way = kit.told.words.totals, kit.told.words.totals_head, kit.way
    first = max(kit.wide(heads[1], bold=True), kit.wide(heads[2], bold=True)) + 2
    widths = [first, *[(wide - first) / len(rows)] * len(rows)]
    kit.check(widths[1], *(row.label for row in rows))
    top = kit.said("", edges="trbl", ground=way["head_fill"]) + "".join(
        label_cell(kit, row.label, row.mark, edges="trbl", ground=way["head_fill"], bold=True)
        for row in rows
    )
    lines = [top]
    for n, name in ((1, heads[1]), (2, heads[2])):
        values = (row.members if n == 1 else row.figure for row in rows)
        lines.append(
            kit.said(name, bold=True, edges="trbl")
            + "".join(kit.said(value, "center", edges="trbl") for value in values)
        )
    return kit.odt.table(widths, lines)  # fmt: skip


def _row(kit: Kit, wide: float) -> str:
    """A cell for each position: its word above what it got."""
    rows, cells = kit.told.words.totals, []
    kit.check(wide / len(rows), *(row.label for row in rows))
    for row in rows:
        held = f" – {kit.told.held(row)}" if row.figure else ""
        inner = beside(kit, row.label, row.mark) + kit.p(
            kit.run(row.members, bold=True) + kit.run(held)
        )
        cells.append(kit.cell(inner, "trbl", kit.way["head_fill"] if not row.position else ""))
    return kit.odt.table([wide / len(rows)] * len(rows), ["".join(cells)])


def _lines(kit: Kit, wide: float) -> str:
    """A line of words for each position."""
    rows = []
    for row in kit.told.words.totals:
        held = f" ({kit.told.held(row)})" if row.figure else ""
        words = f"{row.label}: {kit.told.members(row)}{held}"
        rows.append(beside(kit, words, row.mark, bold=row.position is None))
    return "".join(rows)


def _sentence(kit: Kit, wide: float) -> str:
    return kit.p(kit.run(kit.told.count()), "justify" if kit.way["justified"] else "")


_TOTALS: Mapping[str, Part] = {
    "table": _table, "matrix": _matrix, "row": _row, "lines": _lines, "sentence": _sentence,
}  # fmt: skip
