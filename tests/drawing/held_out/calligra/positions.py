"""The States in a text document by what they voted: rows of names, headings, columns to tick."""

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.calligra.kit import Kit, spread
from tests.drawing.held_out.calligra.marks import (
    beside,
    label_cell,
    label_width,
    mark_cell,
    marks_width,
)
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.sheet import StateRow, TotalRow


def _named(kit: Kit, row: StateRow) -> str:
    held = kit.told.held(row) if kit.way["units"] else row.figure
    return row.name + (kit.way["name_figure"].format(held) if held else "")


def _held(kit: Kit, total: TotalRow) -> str:
    return f", {kit.told.held(total)}" if total.figure else ""


def texts(kit: Kit, wide: float) -> str:
    """A row for each position: word, members, share, and the names of its States."""
    way, heads = kit.way, kit.told.words.totals_head
    totals = kit.told.words.totals
    edges = way["edges"] or "b"
    first = max(label_width(kit, row) for row in totals)
    second = max(kit.wide(heads[1].replace(" ", "\n"), bold=True), 30)
    third = max(kit.wide(heads[2].replace(" ", "\n"), bold=True),
                *(kit.wide(row.figure) for row in totals))  # fmt: skip
    names = kit.told.words.states_head[0]
    widths = (first, second, third, wide - first - second - third)
    if widths[3] < 0.3 * wide:
        raise NoRoomError("no room for names")
    lines = ["".join(kit.said(head.replace(" ", "\n"), at, bold=True, edges=edges,
                              ground=way["head_fill"])
                     for head, at in ((heads[0], ""), (heads[1], "center"), (heads[2], "center"),
                                      (names, "")))]  # fmt: skip
    for total in totals:
        mine = of_position(kit.told, total) if total.position else []
        said = f"{way['names_between']} ".join(_named(kit, row) for row in mine)
        said = said or (way["nobody"] if total.position else "")
        lines.append(
            label_cell(kit, total.label, total.mark, edges=edges, bold=True)
            + kit.said(total.members, "center", edges=edges)
            + kit.said(total.figure, "center", edges=edges)
            + kit.said(said, edges=edges)
        )
    return kit.odt.table(widths, lines)


def headings(kit: Kit, wide: float) -> str:
    """A line for each position above a table of its States."""
    way, found, over = kit.way, [], kit.way["lists_over"]
    each = wide / over
    for total in kit.told.words.totals[:-1]:
        mine = of_position(kit.told, total)
        words = f"{total.label} ({kit.told.members(total)}{_held(kit, total)})"
        found.append(beside(kit, words, total.mark, bold=True, part=1.08, above=6, below=2))
        if not mine:
            found.append(kit.p(kit.run(way["nobody"])))
            continue
        held = max(kit.wide(row.figure) for row in mine)
        if each - held - 8 < max(kit.wide(row.name) for row in mine):
            raise NoRoomError("names too wide")
        length = -(-len(mine) // over)
        lines = []
        for n in range(length):
            cells = []
            for row in mine[n::length]:
                cells += [kit.said(row.name, edges=way["edges"]),
                          kit.said(row.figure, "end", edges=way["edges"])]  # fmt: skip
            lines.append("".join(cells) + kit.cell("") * (2 * over - len(cells)))
        found.append(kit.odt.table([each - held - 8, held + 8] * over, lines))
    return "".join(found)


def _choice(kit: Kit, row: StateRow, total: TotalRow, wide: float, fill: str) -> str:
    mine, way = kit.told.position(row) == total.position, kit.way["choice"]
    edges = kit.way["edges"]
    if way == "mark" and mine and row.marks:
        return mark_cell(kit, row.marks, edges=edges, ground=fill)
    sign = {"mark": ("x", ""), "cross": ("X", ""), "box": ("☒", "☐"), "one": ("1", ""),
            "tick": ("✓", "")}[way]  # fmt: skip
    return kit.said(sign[not mine], "center", edges=edges, ground=fill, bold=way == "cross")


def choices(kit: Kit, wide: float) -> str:
    """A column for each position; sums in the row below the heads, or in the last."""
    way, totals, heads = kit.way, kit.told.words.totals[:-1], kit.told.words.states_head
    rows, edges = kit.told.rows(), way["edges"] or "b"
    labels = [total.label.replace(" ", "\n") for total in totals]
    least = max(34, *(marks_width(kit, row.marks) for row in rows))
    columns = [max(kit.wide(label, bold=True), kit.wide(total.figure, bold=True), least)
               for label, total in zip(labels, totals, strict=True)]  # fmt: skip
    name = max(kit.wide(row.name) for row in rows) + 4
    held = max(kit.wide(heads[1].replace(" ", "\n"), bold=True),
               kit.wide(kit.told.words.totals[-1].figure, bold=True),
               *(kit.wide(row.figure) for row in rows))  # fmt: skip
    widths = spread([name, *columns, held], wide, 1.6)
    fill = way["head_fill"]
    top = (
        kit.said(heads[0], bold=True, edges=edges, ground=fill)
        + "".join(
            kit.said(label, "center", bold=True, edges=edges, ground=fill) for label in labels
        )
        + kit.said(heads[1].replace(" ", "\n"), "end", bold=True, edges=edges, ground=fill)
    )
    lines = []  # fmt: skip
    for n, row in enumerate(rows):
        tint = way["tint"] if way["zebra"] and n % 2 else ""
        cells = (_choice(kit, row, total, one, tint)
                 for total, one in zip(totals, widths[1:-1], strict=True))  # fmt: skip
        lines.append(
            kit.said(row.name, edges=way["edges"], ground=tint)
            + "".join(cells)
            + kit.said(row.figure, "end", edges=way["edges"], ground=tint)
        )
    sums = _sums(kit, edges)
    return kit.odt.table(widths, [top, *(sums + lines if way["sums_first"] else lines + sums)])


def _sums(kit: Kit, edges: str) -> list[str]:
    """A row of members and one of shares."""
    *totals, whole = kit.told.words.totals
    heads, fill = kit.told.words.totals_head, kit.way["tint"]

    def line(name: str, values: list[str]) -> str:
        return kit.said(name, bold=True, edges=edges, ground=fill) + "".join(
            kit.said(value, "end" if n == len(values) - 1 else "center", bold=True, edges=edges,
                     ground=fill)
            for n, value in enumerate(values)
        )  # fmt: skip

    return [line(heads[1], [*(row.members for row in totals), whole.members]),
            line(heads[2], [*(row.figure for row in totals), whole.figure])]  # fmt: skip
