"""The States on a page of PyX in running text, in small sets of lines, below first letters."""

import unicodedata
from collections.abc import Sequence

from tests.drawing.held_out.pascal.places import coded
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.kit import base, figure_of, longest, named, need, sign
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, lines, long, rule, text
from tests.drawing.held_out.vega.marks import mark_room

Rows = Sequence[StateRow]


def inline(told: Told, rows: Rows, wide: float) -> Part:
    """Names with figure and mark, one behind the other as words are."""
    way, size, room = told.way, told.size, mark_room(told)
    items, x, step = list[Item](), 0.0, size * 2.0
    y = step / 2
    for row in rows:
        said = f" ({figure_of(told, row)})" if row.figure else ""
        name = long(told, row.name, bold=True)
        whole = room + 5 + name + long(told, said) + 4
        need(whole, wide, "a line")
        if x and x + whole > wide:
            x, y = 0.0, y + step
        items += [*sign(told, row, x + room / 2, y, room, size * 1.3),
                  text(told, row.name, x + room + 5, base(told, y), bold=True),
                  text(told, said.strip(), x + room + 9 + name, base(told, y),
                       colour=way["label"])]  # fmt: skip
        x += whole + size * 1.6
    return Part(items, y + step / 2)


def spaced(told: Told, rows: Rows, wide: float) -> Part:
    """One list whose lines stand in small sets with room between them."""
    way, size, heads = told.way, told.size, told.words.states_head
    step, of = size * way["high"], way["set_of"]
    room = max(mark_room(told), long(told, heads[2], bold=True)) + 10
    figures = longest(told, [*heads[1].split(), *(row.figure for row in rows)], bold=True) + 12
    names = longest(told, [heads[0], *(row.name for row in rows)], bold=True) + 14
    need(names + figures + room, wide, "a list")
    spare = min((wide - names - figures - room) / 2, 60.0)
    spots = (0.0, names + spare + figures, names + figures + 2 * spare + room / 2)
    top = lines(told, heads[1], spots[1], 0, figures, bold=True, at="right")
    right = spots[2] + room / 2
    items = [*top.items, text(told, heads[0], 0, size, bold=True),
             text(told, heads[2], spots[2], size, bold=True, at="center"),
             rule(0, top.high + 2, right, top.high + 2, way["ink"], 0.8)]  # fmt: skip
    y = top.high + 4
    for n, row in enumerate(rows):
        y += size * 0.6 * (n % of == 0 and n > 0)
        middle = y + step / 2
        items += [named(told, row, 0, base(told, middle)),
                  text(told, row.figure, spots[1], base(told, middle), at="right"),
                  *sign(told, row, spots[2], middle, room - 6, step - 2)]  # fmt: skip
        y += step
    items.append(rule(0, y + 2, right, y + 2, way["ink"], 0.8))
    return Part(items, y + 3)


def initials(told: Told, rows: Rows, wide: float) -> Part:
    """Below the first letter of their names, in columns, as in an index."""
    way, size, over, gap = told.way, told.size, 3, 18.0
    each, step, room = (wide - gap * (over - 1)) / over, size * way["high"], mark_room(told) + 4
    held = longest(told, [row.figure for row in rows]) + 6
    lead = size * 1.9
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + held + room + lead,
         each, "an index")  # fmt: skip
    length = -(-len(rows) // over)
    parts, before = list[Part](), ""
    for n in range(over):
        items: list[Item] = []
        for k, row in enumerate(rows[n * length : (n + 1) * length]):
            y = (k + 0.5) * step
            first = row.state[0] if coded(told) else _first(row.name)
            if first != before:
                items.append(text(told, first, 0, base(told, y, 1.2), scale=1.2, bold=True,
                                  colour=way["accent"]))  # fmt: skip
                items.append(rule(0, y - step / 2, each, y - step / 2, way["line"], 0.4))
            before = first
            items += [named(told, row, lead, base(told, y)),
                      text(told, row.figure, each - room, base(told, y), at="right"),
                      *sign(told, row, each - room / 2 + 2, y, room - 4, step - 3)]  # fmt: skip
        parts.append(Part(items, length * step))
    return Part([group(part, n * (each + gap), 0) for n, part in enumerate(parts)], length * step)


def _first(name: str) -> str:
    """The first letter, without its accent."""
    return unicodedata.normalize("NFKD", name)[0].upper()
