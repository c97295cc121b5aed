"""The States on a page of Kendo UI Drawing in a tree as of folders, or by their currency."""

from collections.abc import Sequence

from tests.drawing.held_out.framed import polygon
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.kit import base, longest, named, need, sign
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, rule, text
from tests.drawing.held_out.vega.marks import mark_room

Rows = Sequence[StateRow]
_EURO = {"EL": 2001, "SI": 2007, "CY": 2008, "MT": 2008, "SK": 2009, "EE": 2011, "LV": 2014,
         "LT": 2015, "HR": 2023, "BG": 2026,
         "AT": 1999, "BE": 1999, "DE": 1999, "ES": 1999, "FI": 1999, "FR": 1999, "IE": 1999,
         "IT": 1999, "LU": 1999, "NL": 1999, "PT": 1999}  # fmt: skip
"""When each State took the euro."""


def tree(told: Told, rows: Rows, wide: float) -> Part:
    """Branches with seven States each, joined by lines as folders are."""
    way, size, gap = told.way, told.size, 22.0
    over = 2 if wide > 400 else 1
    each, step, room = (wide - gap * (over - 1)) / over, size * way["high"], mark_room(told) + 4
    figures, lead = longest(told, [row.figure for row in rows]) + 8, 24.0
    need(lead + longest(told, [row.name for row in rows], bold=way["names_bold"]) + figures + room,
         each, "a tree")  # fmt: skip
    branches = [rows[n : n + 7] for n in range(0, len(rows), 7)]
    length = -(-len(branches) // over)
    items, tall = list[Item](), 0.0
    for n in range(over):
        x, y = n * (each + gap), 0.0
        for some in branches[n * length : (n + 1) * length]:
            y += _branch(told, some, items, (x, y), each, step) + size * 0.5
        tall = max(tall, y)
    return Part(items, tall)


def _branch(
    told: Told, rows: Rows, items: list[Item], corner: tuple[float, float], each: float, step: float
) -> float:
    """A heading of the first and the last State, and those between them; how high it is."""
    way, room, (x, y) = told.way, mark_room(told) + 4, corner
    top = y + step / 2 - 4
    folder = [(x, top - 1.5), (x + 4, top - 1.5), (x + 5, top), (x + 11, top), (x + 11, top + 7),
              (x, top + 7)]  # fmt: skip
    items += [polygon(folder, fill=way["accent"]),
              text(told, f"{rows[0].state} … {rows[-1].state}", x + 15, base(told, y + step / 2),
                   bold=True, colour=way["accent"])]  # fmt: skip
    for k, row in enumerate(rows, 1):
        middle = y + (k + 0.5) * step
        items += [rule(x + 5, middle, x + 18, middle, way["line"], 0.7),
                  *sign(told, row, x + 22 + room / 2, middle, room - 3, step - 3),
                  named(told, row, x + 26 + room, base(told, middle)),
                  text(told, row.figure, x + each, base(told, middle), at="right")]  # fmt: skip
    low = y + (len(rows) + 0.5) * step
    items.append(rule(x + 5, y + step / 2 + 4, x + 5, low, way["line"], 0.7))
    return (len(rows) + 1) * step


def euro(told: Told, rows: Rows, wide: float) -> Part:
    """Two panels: States whose currency is the euro, and the others."""
    way, size, gap, year = told.way, told.size, 18.0, told.plan.vote.date.year
    inside = [row for row in rows if _EURO.get(row.state, 9999) <= year]
    outside = [row for row in rows if row not in inside]
    each, step, room = (wide - 2 * gap) / 3, size * way["high"], mark_room(told) + 4
    figures = longest(told, [row.figure for row in rows]) + 4
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + figures + room + 4,
         each, "panels")  # fmt: skip
    length = -(-len(inside) // 2)
    columns = [("Euro area", inside[:length], 0), ("", inside[length:], 1),
               ("Other Member States", outside, 2)]  # fmt: skip
    items, tall = list[Item](), 0.0
    for title, some, n in columns:
        x = n * (each + gap)
        part = list[Item]()
        if title and some:
            wider = 2 * each + gap if n == 0 else each
            part += [text(told, title, 0, size * 1.1, scale=1.1, bold=True, colour=way["accent"]),
                     rule(0, size * 1.6, wider, size * 1.6, way["accent"], 1)]  # fmt: skip
        for k, row in enumerate(some):
            y = size * 1.9 + (k + 0.5) * step
            part += [named(told, row, 0, base(told, y)),
                     text(told, row.figure, each - room - 2, base(told, y), at="right"),
                     *sign(told, row, each - room / 2, y, room - 3, step - 3)]  # fmt: skip
        items.append(group(Part(part, 0), x, 0))
        tall = max(tall, size * 1.9 + len(some) * step)
    return Part(items, tall)
