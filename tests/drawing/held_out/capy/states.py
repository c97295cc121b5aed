"""The States on a page of CapyPDF: spines, stacks, fives, wings, flowing lists, ballots."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.capy.columns import columns, mark_about
from tests.drawing.held_out.capy.positions import ballot, sides
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    group,
    long,
    rule,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room


def states(told: Told, wide: float) -> Part:
    """All States, in the way's form."""
    return _STATES[told.way["states"]](told, told.rows(), wide)


def _fives(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    blocks, gutter = told.way["blocks"], told.way["gutter"]
    each, length = (wide - gutter * (blocks - 1)) / blocks, -(-len(rows) // blocks)
    parts = [columns(told, rows[n * length :][:length], each, told.way["order"])
             for n in range(blocks)]  # fmt: skip
    return Part([group(part, n * (each + gutter), 0) for n, part in enumerate(parts)],
                max(part.high for part in parts))  # fmt: skip


def _spine(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """Names ranged to the marks in the middle, figures from there."""
    way, size, step = told.way, told.size, told.size * told.way["high"]
    blocks, length = min(way["blocks"], 2), -(-len(rows) // min(way["blocks"], 2))
    each, room, heads = wide / blocks, mark_room(told) + 10, told.words.states_head
    names = max(long(told, row.name) for row in rows) + 4
    figures = max(long(told, row.figure) for row in rows) + 4
    if names + room + figures > each:
        raise NoRoomError("a spine")
    items, high = list[Item](), length * step
    for block in range(blocks):
        start = block * each + (each - names - room - figures) / 2
        at, y = start + names + room / 2, 0.0
        if way["headed"]:
            y = size * 2
            items += [text(told, heads[0], at - room / 2, size, bold=True, at="right"),
                      text(told, heads[1], at + room / 2, size, bold=True)]  # fmt: skip
            if long(told, heads[1], bold=True) > (each - names - room - figures) / 2 + figures:
                raise NoRoomError("heads of a spine")
        for row in rows[block * length :][:length]:
            base = y + step / 2 + size * 0.36
            items += [text(told, row.name, at - room / 2, base, at="right"),
                      *mark_about(told, row, at, y + step / 2, room - 8, step - 2),
                      text(told, row.figure, at + room / 2, base)]  # fmt: skip
            y += step
            if way["ruled"]:
                items.append(rule(start, y, start + names + room + figures, y, way["line"], 0.4))
        high = max(high, y)
    return Part(items, high)


def _stacks(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """A mark at the left, and right of it a name above its figure."""
    way, size, over = told.way, told.size, told.way["over_states"]
    each, room, step, length = wide / over, mark_room(told) + 6, size * 3, -(-len(rows) // over)
    if room + max(long(told, row.name, bold=True) for row in rows) > each - 6:
        raise NoRoomError("stacks")
    items: list[Item] = []
    for n, row in enumerate(rows):
        column, line = (n % over, n // over) if way["across"] else (n // length, n % length)
        x, y = column * each, line * step
        items += [*mark_about(told, row, x + room / 2, y + size * 1.25, room - 4, size * 1.6),
                  text(told, row.name, x + room + 2, y + size * 1.1, bold=True),
                  text(told, told.held(row) if way["units"] else row.figure, x + room + 2,
                       y + size * 2.2, scale=0.95)]  # fmt: skip
    if way["ruled"]:
        items += [rule(x * each - 4, 0, x * each - 4, length * step, way["line"], 0.5)
                  for x in range(1, over)]  # fmt: skip
    return Part(items, length * step)


def _flow(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """One after the other in lines, as words in a paragraph."""
    size, room, x, y = told.size, mark_room(told) + 3, 0.0, 0.0
    step, items = size * 1.9, list[Item]()
    for row in rows:
        words = [row.name, row.figure] if row.figure else [row.name]
        wides = [long(told, word, bold=not n) for n, word in enumerate(words)]
        whole = room + sum(wides) + 5 * len(words) + 12
        if x + whole > wide:
            x, y = 0.0, y + step
        items += mark_about(told, row, x + room / 2, y + step / 2, room - 3, size * 1.2)
        at, base = x + room + 3, y + step / 2 + size * 0.36
        for n, word in enumerate(words):
            items.append(text(told, word, at, base, bold=not n))
            at += wides[n] + 5
        x += whole
        items.append(rule(x - 8, y + 4, x - 8, y + step - 4, told.way["line"], 0.6))
    return Part(items, y + step)


_STATES: Mapping[str, Callable[[Told, Sequence[StateRow], float], Part]] = {
    "fives": _fives, "spine": _spine, "stacks": _stacks, "flow": _flow, "ballot": ballot,
    "sides": sides,
}  # fmt: skip
