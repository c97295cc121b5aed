"""The Member States one after the other, each with its mark: lists, blocks, cards, bars, strips."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.rdl import positions
from tests.drawing.held_out.rdl.items import Item, Part
from tests.drawing.held_out.rdl.kit import BOLD, PLAIN, Cell, Kit, Look
from tests.drawing.held_out.rdl.marks import ground_of, mark_cell, marks_of
from tests.drawing.held_out.rdl.parts import headed
from tests.drawing.held_out.rdl.table import table, widths_of
from tests.drawing.held_out.rdl.totals import heads
from tests.drawing.held_out.sheet import StateRow


def states(kit: Kit, wide: float) -> Part:
    """All States, in the way's form."""
    return headed(kit, "states", _STATES[kit.way["states"]](kit, wide), wide)


def _cell(kit: Kit, row: StateRow, what: str, number: int, fill: str) -> Cell:
    if what == "m":
        return mark_cell(kit, row.marks, fill)
    if kit.way["ground_on"] == "row" and what in "nc":
        fill = ground_of(kit, row.marks) or fill
    said = {"n": row.name, "c": row.state, "f": row.figure.replace(" ", "\u00a0"),
            "i": f"{number}"}[what]  # fmt: skip
    at = {"f": kit.way["figure_at"], "i": "r"}.get(what, "l")
    return Cell(said, BOLD if kit.way["names_bold"] and what == "n" else PLAIN, at, fill)


def _heads(kit: Kit) -> list[Cell]:
    order = kit.way["order"]
    names = dict(zip("nfm", kit.told.words.states_head, strict=True))
    names |= {"i": kit.way["number_head"], "c": kit.way["code_head"]}
    at = {"f": kit.way["figure_at"], "i": "r", "m": kit.way["mark_at"]}
    return heads(kit, [names[what] for what in order], "".join(at.get(w, "l") for w in order))


def _blocks(kit: Kit, wide: float) -> Part:
    """Tables side by side, read down; perhaps with sums at the foot of the last."""
    way, rows = kit.way, kit.told.rows()
    over, gap, order = way["blocks"], way["gutter"], way["order"]
    length, room = -(-len(rows) // over), (wide - gap * (over - 1)) / over
    lines: list[list[Cell]] = [_heads(kit)] if way["headed"] else []
    head = len(lines)
    for number, row in enumerate(rows):
        fill = way["tint"] if way["zebra"] and number % length % 2 else ""
        lines.append([_cell(kit, row, what, number + 1, fill) for what in order])
    folds = [place for place, what in enumerate(order) if what in "fm"]
    widths = widths_of(kit, lines, room, stretch=(order.index("n"),), folds=folds)
    items: list[Item] = []
    deep = 0.0
    for block in range(over):
        some = lines[head + block * length : head + (block + 1) * length]
        made = table(kit, [*lines[:head], *some], widths, way["rules"], head=head)
        items += made.at(block * (room + gap), 0)
        deep = max(deep, made.high)
    return Part(items, deep)


def _footed(kit: Kit, wide: float) -> Part:
    """One list, at whose foot the totals stand, as in a report with sums."""
    lines = [_heads(kit)]
    for number, row in enumerate(kit.told.rows(), 1):
        fill = kit.way["tint"] if kit.way["zebra"] and number % 2 == 0 else ""
        lines.append([_cell(kit, row, what, number, fill) for what in kit.way["order"]])
    widths = widths_of(kit, lines, wide, stretch=(kit.way["order"].index("n"),))
    made = table(kit, lines, widths, kit.way["rules"], head=1)
    items, y = list(made.items), made.high + 2
    for total in kit.told.words.totals:
        look = BOLD if total.position is None else PLAIN
        if total.position in {None, "yes"}:
            items.append(kit.rule(0, y, wide, kit.edges("t")))
        items.append(kit.words(total.label, wide * 0.3, y + 1.5, wide * 0.3, look, "r"))
        items.append(kit.words(total.members, wide * 0.62, y + 1.5, wide * 0.1, look, "r"))
        if total.figure:
            held = kit.told.held(total)
            items.append(kit.words(held, wide * 0.74, y + 1.5, wide * 0.26, look, "r"))
        y += kit.size * 1.4
    return Part(items, y)


def _cards(kit: Kit, wide: float) -> Part:
    """Labels as reports print them: a name above a figure, and the mark at the right."""
    over, gap = kit.way["over_lists"], 6.0
    room, high = (wide - gap * (over - 1)) / over, kit.size * 3.1
    items: list[Item] = []
    for number, row in enumerate(kit.told.rows()):
        x, y = number % over * (room + gap), number // over * (high + gap)
        ground = ground_of(kit, row.marks)
        items += kit.box(x, y, room, high, ground, kit.edges("tlbr"))
        signs = marks_of(kit, row.marks)
        side = sum(one.wide for one in signs) + kit.size * 0.35 * max(len(signs) - 1, 0)
        items.append(kit.words(row.name, x + 5, y + kit.size * 0.3, room - side - 14, BOLD))
        if row.figure:
            held = kit.told.held(row)
            items.append(kit.words(held, x + 5, y + kit.size * 1.6, room - side - 14, PLAIN))
        items += kit.in_line(signs, x + room - side - 5, y + high / 2, side)
    rows = -(-len(kit.told.rows()) // over)
    return Part(items, rows * (high + gap) - gap)


def _bars(kit: Kit, wide: float) -> Part:
    """A bar beside each name, as long as what the State holds."""
    held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
    rows, most = kit.told.rows(), max(held.values())
    name = max(kit.long(row.name) for row in rows) + 8
    figure = max(kit.long(row.figure) for row in rows) + 8
    mark = max(sum(p.wide for p in marks_of(kit, row.marks)) + 20 for row in rows) + 8
    room, pitch = wide - name - figure - mark, kit.size * kit.way["row"]
    items: list[Item] = []
    for number, row in enumerate(rows):
        y = number * pitch
        top = y + (pitch - kit.size * 1.2) / 2
        items += kit.box(wide - mark, y, mark, pitch, ground_of(kit, row.marks))
        items += kit.in_line(marks_of(kit, row.marks), wide - mark, y + pitch / 2, mark, "c")
        items.append(kit.words(row.name, 0, top, name))
        items += kit.box(name, y + pitch * 0.25, room * held[row.state] / most, pitch * 0.5,
                         kit.way["bar"])  # fmt: skip
        if row.figure:
            items.append(kit.words(row.figure, name + room, top, figure - 4, PLAIN, "r"))
        items.append(kit.rule(0, y + pitch, wide, kit.edges("b", wide=0.25)))
    return Part(items, pitch * len(rows))


def _strips(kit: Kit, wide: float) -> Part:
    """Bands of codes, figures and marks below them."""
    rows, over, names = kit.told.rows(), kit.way["over_lists"], kit.told.words.states_head
    length = -(-len(rows) // over)
    first = max(kit.long(name, BOLD) for name in names) + 2 * kit.way["pad"] + 8
    widths = [first, *[(wide - first) / length] * length]
    lines: list[list[Cell]] = []
    for start in range(0, len(rows), length):
        some = rows[start : start + length]
        rest = [Cell(sides="")] * (length - len(some))
        fill = kit.way["tint"]
        figures = [row.figure.replace("%", "").strip() for row in some]
        lines += [[*heads(kit, [names[0]], "l"), *(Cell(r.state, BOLD, "c", fill) for r in some),
                   *rest],
                  [Cell(names[1]), *(Cell(one, Look(scale=0.9), "c") for one in figures), *rest],
                  [Cell(names[2]), *(mark_cell(kit, row.marks, at="c") for row in some),
                   *rest]]  # fmt: skip
    return table(kit, lines, widths, "all")


def _spine(kit: Kit, wide: float) -> Part:
    """Two columns of names with their marks at the inner side, figures at the outer one."""
    rows = kit.told.rows()
    half, lines = -(-len(rows) // 2), []
    for number in range(half):
        left, right = rows[number], rows[half + number] if half + number < len(rows) else None
        cells = [Cell(left.figure, at="r"), Cell(left.name, at="r"),
                 mark_cell(kit, left.marks, at="c"), Cell(sides="")]  # fmt: skip
        if right:
            cells += [mark_cell(kit, right.marks, at="c"), Cell(right.name),
                      Cell(right.figure, at="r")]  # fmt: skip
        else:
            cells += [Cell(sides="")] * 3
        lines.append(cells)
    widths = widths_of(kit, lines, wide, stretch=(1, 5))
    return table(kit, lines, widths, kit.way["rules"])


_STATES: Mapping[str, Callable[[Kit, float], Part]] = {
    "blocks": _blocks, "footed": _footed, "cards": _cards, "bars": _bars, "strips": _strips,
    "spine": _spine, **positions.STATES,
}  # fmt: skip
