"""The States on a page of MuhammaraJS in cells that run on like a serpent, or in four panels."""

from collections.abc import Sequence
from itertools import pairwise

from tests.drawing.held_out.framed import WHITE
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.kit import base, figure_of, longest, named, need, sign
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, rect, rule, text
from tests.drawing.held_out.vega.marks import mark_room

Rows = Sequence[StateRow]


def serpent(told: Told, rows: Rows, wide: float) -> Part:
    """Cells that run to the right and back again, joined by a line."""
    way, size, over = told.way, told.size, 4
    each, high, room = wide / over, size * 3.6, mark_room(told)
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]), each - 10, "a serpent")
    need(longest(told, [figure_of(told, row) for row in rows]) + room + 10, each - 10, "a serpent")
    items, spots = list[Item](), list[tuple[float, float]]()
    for n, row in enumerate(rows):
        line, at = divmod(n, over)
        x = (over - 1 - at if line % 2 else at) * each
        y = line * high
        spots.append((x + each / 2, y + 4))
        items += [rect(x + 3, y + 2, each - 6, high - 8, fill=WHITE, line=way["line"],
                       round_=way["round"], thick=0.7),
                  named(told, row, x + 8, y + size * 1.35),
                  text(told, figure_of(told, row), x + 8, y + size * 2.55, colour=way["label"]),
                  *sign(told, row, x + each - room / 2 - 8, y + size * 2.2, room,
                        size * 1.2)]  # fmt: skip
    path = [rule(x, y + high / 2 - 6, x2, y2 + high / 2 - 6, way["bar"], 2.4)
            for (x, y), (x2, y2) in pairwise(spots)]  # fmt: skip
    return Part([*path, *items], -(-len(rows) // over) * high)


def quarters(told: Told, rows: Rows, wide: float) -> Part:
    """Four panels, each headed by the first and the last of its States."""
    way, size, gap = told.way, told.size, 14.0
    each, length, room = (wide - gap) / 2, -(-len(rows) // 4), mark_room(told) + 6
    step = size * way["high"]
    figures = longest(told, [row.figure for row in rows]) + 6
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + figures + room + 16,
         each, "panels")  # fmt: skip
    top, items = size * 1.6, list[Item]()
    high = top + step * length + 6
    for n in range(4):
        some = rows[n * length : (n + 1) * length]
        if not some:
            continue
        x, y = n // 2 * (each + gap), n % 2 * (high + gap * 0.7)
        title = f"{some[0].state} – {some[-1].state}"
        items += [
            rect(x, y, each, high, line=way["dark"], thick=0.8),
            rect(x, y, each, top, fill=way["dark"]),
            text(told, title, x + 8, base(told, y + top / 2), bold=True, colour=WHITE),
        ]
        for k, row in enumerate(some):
            middle = y + top + 3 + (k + 0.5) * step
            items += [
                *sign(told, row, x + room / 2 + 3, middle, room - 4, step - 3),
                named(told, row, x + room + 8, base(told, middle)),
                text(told, row.figure, x + each - 8, base(told, middle), at="right"),
            ]
    return Part(items, 2 * high + gap * 0.7)
