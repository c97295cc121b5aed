"""How many voted which way, on a page of Fig: tables either way up, a pie, gauges, boxes, a brace,
a sentence."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.draw.kit import toned
from tests.drawing.held_out.fig.heads import titled
from tests.drawing.held_out.fig.kit import (
    Item,
    Maker,
    Part,
    arc,
    group,
    item,
    lines,
    long,
    oval,
    rect,
    rule,
    small,
    stacked,
    words,
)
from tests.drawing.held_out.fig.marks import mark_room, swatch
from tests.drawing.held_out.ruled import Column, fitted, ruled
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_SHADES = (0.1, 0.45, 0.68, 0.85)


def _amid(told: Told, mark: Mark | None, x: float, y: float) -> list[Item]:
    one = swatch(told, mark)
    return one.draw(x - one.wide / 2, y)


def _marked(told: Told) -> bool:
    return any(row.mark for row in told.words.totals)


def _signs(told: Told, more: float = 0) -> float:
    """How wide the marks of the totals are with a gap, nothing where there are none."""
    rooms = [mark_room(told, row.mark) + more for row in told.words.totals if row.mark]
    return max(rooms, default=0.0)


def _table(told: Told, wide: float) -> Part:
    """A row for each position."""
    rows, heads, way = told.words.totals, told.words.totals_head, told.way
    order: str = way["count_order"].replace("m", "")
    if _marked(told):
        order = way["count_order"] if "m" in way["count_order"] else "m" + order
    some = {"l": Column(heads[0], [row.label for row in rows], spare=2),
            "n": Column(heads[1], [row.members for row in rows], at=way["members_at"]),
            "f": Column(heads[2], [row.figure for row in rows], at=way["figures_at"]),
            "m": Column("", [], _signs(told, 2), 0.2, at="center")}  # fmt: skip
    columns, own = [some[one] for one in order], wide * way["count_wide"]
    said = [{"l": row.label, "n": row.members, "f": row.figure, "m": ""} for row in rows]
    widths = fitted(told, columns, own)
    made = ruled(told, [one.head for one in columns], [[one[c] for c in order] for one in said],
                 widths, [one.at for one in columns], style=way["count_rules"],
                 high=way["count_high"], last=True)  # fmt: skip
    items = made.part.items
    if "m" in order:
        place = order.index("m")
        for row, y in zip(rows, made.middles, strict=True):
            items += _amid(told, row.mark, made.edges[place] + widths[place] / 2, y)
    left = (wide - own) * {"left": 0.0, "center": 0.5, "right": 1.0}[way["count_at"]]
    return Part([group(made.part, left, 0)], made.part.high)


def _across(told: Told, wide: float) -> Part:
    """A column for each position."""
    rows, heads, way = told.words.totals, told.words.totals_head, told.way
    columns = [Column("", [heads[1], heads[2]], spare=0.4),
               *(Column(row.label, [row.members, row.figure], _signs(told), at="center")
                 for row in rows)]  # fmt: skip
    body = [[heads[1], *(row.members for row in rows)], [heads[2], *(row.figure for row in rows)]]
    body = [[""] * len(columns), *body] if _marked(told) else body
    widths = fitted(told, columns, wide)
    made = ruled(told, [one.head for one in columns], body, widths,
                 [one.at for one in columns], style=way["count_rules"], high=way["count_high"],
                 bold=[0])  # fmt: skip
    items = made.part.items
    for n, row in enumerate(rows, 1):
        items += _amid(told, row.mark, made.edges[n] + widths[n] / 2, made.middles[0])
    return made.part


def _entries(told: Told, wide: float, keys: Sequence[str] = ()) -> Part:
    """A line for each position: perhaps a patch of a key, its mark and word, how many."""
    found, rows = list[Part](), told.words.totals
    first = (told.size * 1.3 if keys else 0) + _signs(told, 6)
    room = first + max(long(told, f"{row.label}:", bold=True) for row in rows) + 6
    for n, row in enumerate(rows):
        said = told.how_many(row)
        narrow = room + long(told, said, bold=True) > wide
        step, y = told.size * 1.5, told.size * 0.75
        items = words(told, f"{row.label}:", first, y, bold=True)
        if n < len(keys):
            side = told.size * 0.8
            items.append(rect(0, y - side / 2, side, side, fill=keys[n], line=told.way["line"]))
        items += swatch(told, row.mark).draw(told.size * 1.3 if keys else 0, y)
        x = first + told.size if narrow else room
        need(x + long(told, said, bold=True), wide, "a total")
        items += words(told, said, x, y + step * narrow, bold=not row.position)
        found.append(Part(items, step * (1 + narrow)))
    return stacked(found, 1)


def _shades(told: Told) -> list[str]:
    """Shades of the page's own colour: those of marks would say another thing."""
    return [toned(told.way["dark"], part) for part in _SHADES]


def _pie(told: Told, wide: float) -> Part:
    """A disc of the members by their votes beside the lines that tell them."""
    half, turn = told.size * 3.2, 0.0
    made = _entries(told, wide - 2 * half - 14, _shades(told))
    middle, rows = max(half, made.high / 2), told.words.totals
    items = list[Item]()
    for row, shade in zip(rows[:-1], _shades(told), strict=True):
        part = int(row.members) / int(rows[-1].members)
        look = {"fill": shade, "stroke": "#ffffff", "strokeWidth": 0.9}
        if part == 1:
            items.append(oval(half, middle, half, fill=shade))
        elif part:
            items.append(arc(half, middle, half, turn, turn + part, closed=True, **look))
        turn += part
    items.append(group(made, 2 * half + 14, middle - made.high / 2))
    return Part(items, 2 * middle)


def _gauges(told: Told, wide: float) -> Part:
    """For each position a bar of so many of all members, with a scale of quarters."""
    rows, step = told.words.totals, told.size * 1.6
    first = _signs(told, 6)
    left = first + max(long(told, row.label, bold=True) for row in rows) + 10
    right = max(long(told, told.how_many(row), bold=True) for row in rows) + 10
    room = wide - left - right
    need(60, room, "gauges")
    items = list[Item]()
    for n, row in enumerate(rows):
        y, bold = step * (n + 0.5), not row.position
        items += swatch(told, row.mark).draw(0, y)
        items += words(told, row.label, first, y, bold=bold)
        items += words(told, told.how_many(row), wide, y, at="right", bold=bold)
        part = int(row.members) / int(rows[-1].members)
        if part:
            items.append(rect(left, y - step * 0.28, room * part, step * 0.56,
                              fill=_shades(told)[3 if bold else 1]))  # fmt: skip
    high = step * len(rows)
    items += [rule(left + room * n / 4, 0, left + room * n / 4, high, told.way["line"], 0.5,
                   () if n in {0, 4} else (0.5, 2)) for n in range(5)]  # fmt: skip
    return Part(items, high)


def _boxes(told: Told, wide: float) -> Part:
    """A box for each position: its word, its mark and a great number, what it holds."""
    rows, gap, way = told.words.totals, 8.0, told.way
    each, high = (wide - gap * (len(rows) - 1)) / len(rows), told.size * 5.6
    items = list[Item]()
    for n, row in enumerate(rows):
        x, middle = n * (each + gap), n * (each + gap) + each / 2
        need(long(told, row.label, bold=True) + 6, each, "a box's word")
        need(long(told, told.held(row)) + 6, each, "a box's share")
        items.append(rect(x, 0, each, high, line=way["dark"], round_=6, thick=0.9,
                          fill="" if row.position else way["tint"]))  # fmt: skip
        items += words(told, row.label, middle, told.size * 0.95, at="center", bold=True)
        items += swatch(told, row.mark).draw(x + 6, told.size * 2.75)
        items += words(told, row.members, middle, told.size * 2.75, at="center", bold=True,
                       scale=1.7)  # fmt: skip
        items += words(told, told.held(row), middle, told.size * 4.6, at="center")
    _, members, figures = told.words.totals_head
    said = f"{members}, {figures}" if any(row.figure for row in rows) else members
    return stacked([Part(items, high), lines(told, said, 0, 0, wide, scale=small(told))], 1)


def _brace(told: Told, wide: float) -> Part:
    """The positions before a brace, all of them behind it."""
    *rows, whole = told.words.totals
    step, first = told.size * 1.6, _signs(told, 6)
    room = max(long(told, row.label, bold=True) for row in rows) + 12
    said = max(long(told, told.how_many(row)) for row in rows) + 8
    items, x = list[Item](), first + room + said
    for n, row in enumerate(rows):
        y = step * (n + 0.5)
        items += swatch(told, row.mark).draw(0, y)
        items += words(told, row.label, first, y, bold=True)
        items += words(told, told.how_many(row), first + room, y)
    high, ink = step * len(rows), told.way["dark"]
    points = [(0, 2), (5, 5), (5, high / 2 - 6), (11, high / 2), (5, high / 2 + 6), (5, high - 5),
              (0, high - 2)]  # fmt: skip
    items.append(item("spline", x=x, y=0, points=points, factors=[0, 1, 1, 0, 1, 1, 0],
                      stroke=ink, strokeWidth=0.9))  # fmt: skip
    label, sum_ = f"{whole.label}:", told.how_many(whole)
    need(x + 22 + long(told, f"{label} {sum_}", bold=True), wide, "a sum behind its brace")
    end = x + 18 + long(told, f"{label} ", bold=True)
    items += words(told, label, x + 18, high / 2, bold=True)
    items += words(told, sum_, end, high / 2, bold=True)
    return Part(items, high)


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "across": _across, "pie": _pie, "gauges": _gauges, "boxes": _boxes,
    "brace": _brace, "entries": _entries,
    "sentence": lambda told, wide: lines(told, told.count(), 0, 0, wide),
}  # fmt: skip


def totals(told: Told, wide: float) -> Part:
    """The totals below their heading."""
    return stacked([titled(told, "totals", wide), _TOTALS[told.way["totals"]](told, wide)], 3)
