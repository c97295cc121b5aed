"""The Member States by how they voted: groups with sums, crosstabs, boxes, columns, sentences."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.rdl.items import Edges, Item, Part, stacked
from tests.drawing.held_out.rdl.kit import BOLD, PLAIN, Cell, Kit, Look, Piece
from tests.drawing.held_out.rdl.marks import marks_of
from tests.drawing.held_out.rdl.table import table, widths_of
from tests.drawing.held_out.rdl.totals import heads, how_many, keyed
from tests.drawing.held_out.sheet import StateRow, TotalRow


def _of(kit: Kit, total: TotalRow) -> list[StateRow]:
    return [row for row in kit.told.rows() if kit.told.position(row) == total.position]


def _totals(kit: Kit) -> list[TotalRow]:
    """The positions; the last only where a State has it, if the way says so."""
    rows = list(kit.told.words.totals[:-1])
    return rows[:3] if kit.way["without_empty"] and not _of(kit, rows[3]) else rows


def _choice(kit: Kit, row: StateRow, total: TotalRow) -> list[Piece]:
    """What stands where a State and a position meet."""
    mine, way = kit.told.position(row) == total.position, kit.way["choice"]
    if way == "mark" and mine and row.marks and kit.told.plan.sheet.look.family != "ground":
        return marks_of(kit, row.marks)
    sign = {"mark": ("X", ""), "cross": ("X", ""), "one": ("1", "0"), "bullet": ("•", "")}[way]
    return [kit.piece(sign[not mine], BOLD)] if sign[not mine] else []


def _crosstab(kit: Kit, wide: float) -> Part:
    """A row for each State, a column for each position; sums at the foot."""
    totals, names = _totals(kit), kit.told.words.states_head
    said = [names[0], names[1], *(total.label for total in totals)]
    lines = [heads(kit, said, "lr" + "c" * len(totals))]
    for row in kit.told.rows():
        cells = [Cell(row.name), Cell(row.figure, at="r")]
        lines.append([*cells, *(Cell(pieces=_choice(kit, row, total), at="c")
                                for total in totals)])  # fmt: skip
    whole, fill = kit.told.words.totals[-1], kit.way["tint"]
    sums = [Cell(total.members, BOLD, "c", fill) for total in totals]
    lines.append([Cell(f"{whole.label} {whole.members}", BOLD, fill=fill),
                  Cell(whole.figure, BOLD, "r", fill), *sums])  # fmt: skip
    held = [Cell(total.figure.replace(" ", "\u00a0"), BOLD, "c", fill) for total in totals]
    lines.append([Cell(kit.told.words.totals_head[2], BOLD, fill=fill), Cell(fill=fill), *held])
    widths = widths_of(kit, lines, wide, stretch=(0,), folds=range(1, len(said)))
    return table(kit, lines, widths, kit.way["rules"], head=1)


def _grouped(kit: Kit, wide: float) -> Part:
    """A head for each position, its States in columns below, a sum at the right."""
    found, over = list[Part](), kit.way["over_lists"]
    for total in _totals(kit):
        mine, high = _of(kit, total), kit.size * 1.7
        bar = [*kit.box(0, 0, wide, high, kit.way["tint"]),
               *kit.in_line(keyed(kit, total, BOLD), 4, high / 2, wide * 0.5),
               kit.words(how_many(kit, total), wide * 0.5, (high - kit.size * 1.2) / 2,
                         wide * 0.5 - 4, BOLD, "r")]  # fmt: skip
        found.append(Part(bar, high))
        length = -(-len(mine) // over)
        lines = [[cell for n in range(place, length * over, length)
                  for cell in (Cell(mine[n].name if n < len(mine) else ""),
                               Cell(mine[n].figure if n < len(mine) else "", at="r"))]
                 for place in range(length)]  # fmt: skip
        if lines:
            shares = [wide / over * part for _ in range(over) for part in (0.72, 0.28)]
            found.append(table(kit, lines, shares, kit.way["rules"]))
        else:
            found.append(kit.lines(kit.way["nobody"], wide))
    return stacked(found, 3)


def _boxes(kit: Kit, wide: float) -> Part:
    """A ballot: boxes below the positions, of which one is crossed in each line."""
    totals, names = _totals(kit), kit.told.words.states_head
    side, pitch = kit.size * 1.0, kit.size * kit.way["row"] * 1.05
    first = max(kit.long(row.name) for row in kit.told.rows()) + 10
    figure = max(kit.long(row.figure) for row in kit.told.rows()) + 14
    room = (wide - first - figure) / len(totals)
    items = [kit.words(names[0], 0, 0, first, BOLD)]
    for n, total in enumerate(totals):
        items.append(kit.words(total.label, first + figure + n * room, 0, room, BOLD, "c"))
    edges = Edges("tlbr", "Solid", 0.75, kit.way["ink"])
    for number, row in enumerate(kit.told.rows(), 1):
        y = number * pitch + kit.size * 0.4
        top = y + (side - kit.size * 1.2) / 2
        items.append(kit.words(row.name, 0, top, first))
        if row.figure:
            items.append(kit.words(row.figure, first, top, figure - 8, PLAIN, "r"))
        for n, total in enumerate(totals):
            x = first + figure + (n + 0.5) * room - side / 2
            items += kit.box(x, y, side, side, "", edges)
            if kit.told.position(row) == total.position:
                items += _crossed(x, y, side, kit.way["ink"])
    return Part(items, (len(kit.told.rows()) + 1) * pitch + kit.size * 0.4)


def _crossed(x: float, y: float, side: float, ink: str) -> list[Item]:
    """Two strokes from corner to corner."""
    edges, part = Edges("tlbr", "Solid", 1.5, ink), side * 0.15
    length = side - 2 * part
    return [Item("line", x + part, y + part, length, length, edges=edges),
            Item("line", x + side - part, y + part, -length, length, edges=edges)]  # fmt: skip


def _columns(kit: Kit, wide: float) -> Part:
    """A column for each position: a bar with its word, its States, their number."""
    totals, gap = _totals(kit), 8.0
    room = (wide - gap * (len(totals) - 1)) / len(totals)
    items, deep = list[Item](), 0.0
    for n, total in enumerate(totals):
        x, high = n * (room + gap), kit.size * 1.8
        items += kit.box(x, 0, room, high, kit.way["tint"], kit.edges("tlbr"))
        items += kit.in_line(keyed(kit, total, BOLD), x + 3, high / 2, room - 6, "c")
        y = high + 3
        for row in _of(kit, total):
            items.append(kit.words(row.name, x + 3, y, room - 6))
            if row.figure:
                width = room - 10 - kit.long(row.name)
                items.append(kit.words(row.figure, x + room - 3 - width, y, width, PLAIN, "r"))
            y += kit.size * 1.35
        if not _of(kit, total):
            items.append(kit.words(kit.way["nobody"], x + 3, y, room - 6, PLAIN, "c"))
            y += kit.size * 1.35
        items.append(kit.rule(x, y + 1, room, kit.edges("t")))
        items.append(kit.words(how_many(kit, total), x, y + 3, room, Look(bold=True, scale=0.9),
                               "c"))  # fmt: skip
        deep = max(deep, y + kit.size * 1.6)
    return Part(items, deep)


def _named(kit: Kit, wide: float) -> Part:
    """Paragraphs: a position with its numbers, and below it who they are."""
    found = []
    for total in _totals(kit):
        mine = _of(kit, total)
        title = Part(kit.in_line([*keyed(kit, total, BOLD), kit.piece(f"– {how_many(kit, total)}")],
                                 0, kit.size * 0.7, wide), kit.size * 1.4)  # fmt: skip
        said = [row.name + (kit.way["name_figure"].format(kit.told.held(row)) if row.figure else "")
                for row in mine]  # fmt: skip
        kept = kit.way["names_between"].join(one.replace(" ", "\u00a0") for one in said)
        names = kit.lines(kept or kit.way["nobody"], wide - 14)
        found.append(stacked([title, Part(names.at(14, 0), names.high)], 1))
    return stacked(found, 5)


def _worded(kit: Kit, wide: float) -> Part:
    """The word of the vote beside each State, in blocks."""
    rows, over, gap = kit.told.rows(), kit.way["blocks"], 14.0
    words = {total.position: total.label for total in kit.told.words.totals}
    length, room = -(-len(rows) // over), (wide - gap * (over - 1)) / over
    lines = [heads(kit, list(kit.told.words.states_head), "lrl")]
    lines += [[Cell(row.name), Cell(row.figure, at="r"), Cell(words[kit.told.position(row)])]
              for row in rows]  # fmt: skip
    widths = widths_of(kit, lines, room, stretch=(0,), folds=(1,))
    items, deep = list[Item](), 0.0
    for block in range(over):
        some = [lines[0], *lines[1 + block * length : 1 + (block + 1) * length]]
        made = table(kit, some, widths, kit.way["rules"], head=1)
        items, deep = [*items, *made.at(block * (room + gap), 0)], max(deep, made.high)
    return Part(items, deep)


STATES: Mapping[str, Callable[[Kit, float], Part]] = {
    "crosstab": _crosstab, "grouped": _grouped, "boxes": _boxes, "columns": _columns,
    "named": _named, "worded": _worded,
}  # fmt: skip
