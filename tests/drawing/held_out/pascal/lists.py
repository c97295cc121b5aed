"""The States on a page of fcl-pdf in lists: accounts, leaders, tickets, turned heads."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.capy.columns import mark_about
from tests.drawing.held_out.pascal.places import coded
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, edge, group, lines, long, rect, rule, text
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def account(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """One table: the States, and the totals as its last lines, in the same columns."""
    way, step, sums = told.way, told.size * told.way["high"], told.words.totals
    wide = min(wide, way["account_wide"])
    said = [*(row.name for row in rows), *(row.label for row in sums)]
    start = max(long(told, one, bold=True) for one in said) + 10
    each = (wide - start) / 3
    figures = [*(row.figure for row in rows), *(row.figure for row in sums)]
    if each < max(mark_room(told), *(long(told, one, bold=True) for one in figures)) + 12:
        raise NoRoomError("an account")
    top = _account_heads(told, start, each)
    items, y = [*top.items, rule(0, top.high, wide, top.high, way["accent"], 1.1)], top.high
    for n, row in enumerate(rows):
        if way["striped"] and n % 2:
            items.append(rect(0, y, wide, step, fill=way["tint"]))
        items += _entry(told, row, (start, each), y)
        y += step
        if way["ruled"]:
            items.append(rule(0, y, wide, y, way["line"], 0.4))
    items += [rule(0, y + by, wide, y + by, way["accent"], 0.8) for by in (1, 3)]
    y += 5
    for total in sums:
        items += _entry(told, total, (start, each), y, bold=True)
        y += step
    return Part(items, y)


def _account_heads(told: Told, start: float, each: float) -> Part:
    """Heads of names, numbers, shares and votes."""
    first, *others = told.words.states_head
    tops = [lines(told, first, 3, 0, start - 10, bold=True)]
    for n, head in enumerate((told.words.totals_head[1], *others)):
        at = "center" if n == 2 else "right"
        tops.append(lines(told, head, edge(at, 3, each - 6) + start + n * each, 0, each - 6,
                          bold=True, at=at))  # fmt: skip
    return Part([item for top in tops for item in top.items], max(top.high for top in tops) + 4)


def _entry(told: Told, row: StateRow | TotalRow, at: tuple[float, float], y: float, *,
           bold: bool = False) -> list[Item]:  # fmt: skip
    """A line of an account."""
    (start, each), step = at, told.size * told.way["high"]
    base, middle = y + step / 2 + told.size * 0.36, start + 2.5 * each
    figure = text(told, row.figure, start + 2 * each - 3, base, at="right", bold=bold)
    if isinstance(row, StateRow):
        return [text(told, row.name, 3, base), figure,
                *mark_about(told, row, middle, y + step / 2, mark_room(told),
                            step - 2)]  # fmt: skip
    return [text(told, row.label, 3, base, bold=bold), figure,
            text(told, row.members, start + each - 3, base, at="right", bold=bold),
            *swatch_at(told, row.mark, middle, y + step / 2)]  # fmt: skip


def dotted(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """Dots lead from each name to figure and mark."""
    way, size, over = told.way, told.size, told.way["blocks"]
    each, step, length = wide / over, size * way["high"], -(-len(rows) // over)
    room, figures = mark_room(told) + 6, max(long(told, row.figure) for row in rows)
    if max(long(told, row.name) for row in rows) + figures + room + 40 > each - 16:
        raise NoRoomError("leaders")
    items: list[Item] = []
    for n, row in enumerate(rows):
        x, y = n // length * each, n % length * step
        base, right = y + step / 2 + size * 0.36, x + each - 16
        spots = [right - room / 2, right - room - 4]
        if way["mark_first"]:
            spots = [right - figures - 10 - room / 2, right]
        last = right - room - figures - 12
        items += [text(told, row.name, x, base), text(told, row.figure, spots[1], base, at="right"),
                  *mark_about(told, row, spots[0], y + step / 2, room - 4, step - 2.4),
                  rule(x + long(told, row.name) + 4, base, last - 2, base, way["label"], 0.5,
                       (1, 2))]  # fmt: skip
    return Part(items, length * step)


def tickets(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """A dark end with the code, then name above figure, and the mark at the right."""
    way, size, over, gap = told.way, told.size, told.way["over_states"], 6.0
    each, high, own = (wide - gap * (over - 1)) / over, size * 2.9, coded(told)
    room, dark = mark_room(told) + 6, size * 2.4
    if dark + max(long(told, row.name, bold=True) for row in rows) + room + 6 > each:
        raise NoRoomError("tickets")
    length, items = -(-len(rows) // over), list[Item]()
    for n, row in enumerate(rows):
        column, line = (n % over, n // over) if way["across"] else (n // length, n % length)
        x, y = column * (each + gap), line * (high + gap * 0.6)
        items += [rect(x, y, each, high, line=way["line"], fill=way["box_fill"], thick=0.6),
                  rect(x, y, dark, high, fill=way["dark"]),
                  text(told, f"{n + 1}" if own else row.state, x + dark / 2, y + size * 1.85,
                       bold=True, scale=1.1, colour="#ffffff", at="center"),
                  text(told, row.name, x + dark + 4, y + size * 1.2, bold=True),
                  text(told, told.held(row) if way["units"] else row.figure, x + dark + 4,
                       y + size * 2.4),
                  *mark_about(told, row, x + each - room / 2, y + high / 2, room - 4,
                              size * 1.5)]  # fmt: skip
    return Part(items, length * (high + gap * 0.6) - gap * 0.6)


def turned(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """Names turned upright at the heads of columns, figures and marks in lines below."""
    way, size, over = told.way, told.size, told.way["tier"]
    heads = told.words.states_head
    first = max(size * 6, *(long(told, word, bold=True) + 10 for h in heads for word in h.split()))
    each = (wide - first) / over
    if max(mark_room(told), *(long(told, row.figure) for row in rows)) > each - 3:
        raise NoRoomError("turned heads")
    tall = max(long(told, row.name) for row in rows) + 10
    low, step, items, y = tall, size * 1.9, list[Item](), 0.0
    names = [lines(told, head, 0, 0, first - 4, bold=True) for head in heads[1:]]
    steps = [max(step, part.high + 4) for part in names]
    for start in range(0, len(rows), over):
        mine = rows[start : start + over]
        levels = [y, y + low, y + low + steps[0], y + low + sum(steps)]
        top = lines(told, heads[0], 0, 0, first - 4, bold=True)
        items += [group(top, 0, levels[1] - top.high - 4),
                  *(group(part, 0, level + 2)
                    for part, level in zip(names, levels[1:], strict=False))]  # fmt: skip
        for n, row in enumerate(mine):
            x = first + (n + 0.5) * each
            items += [text(told, row.name, x + size * 0.36, levels[1] - 4, angle=-90),
                      text(told, row.figure, x, levels[1] + steps[0] / 2 + size * 0.36,
                           at="center"),
                      *mark_about(told, row, x, levels[2] + steps[1] / 2, each - 4,
                                  size * 1.4)]  # fmt: skip
        end = first + len(mine) * each
        items += [rule(0, level, end, level, way["line"], 0.6) for level in levels[1:]]
        if way["ruled"]:
            items += [rule(first + n * each, levels[0], first + n * each, levels[3], way["line"],
                           0.4) for n in range(len(mine) + 1)]  # fmt: skip
        y = levels[3] + size * 1.4
    return Part(items, y - size * 1.4)
