"""The totals on a page of CapyPDF: sums, leaders, bands, grids, sentences."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def totals(told: Told, wide: float) -> Part:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told, wide)


def _sum(told: Told, wide: float) -> Part:
    """A sum: large numbers with plus and equals signs, their words below."""
    rows, size = told.words.totals, told.size
    each, signs = wide / len(rows), "+++="
    names = [lines(told, row.label, each / 2, 0, each - 12, at="center") for row in rows]
    low = size * 3 + max(name.high for name in names)
    mark = 1.9 * any(row.mark for row in rows)
    items: list[Item] = []
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x = n * each
        items += [text(told, row.members, x + each / 2, size * 2.2, scale=2.2, bold=True,
                       at="center"),
                  group(name, x, size * 2.7), *swatch_at(told, row.mark, x + each / 2, low + size),
                  text(told, told.held(row), x + each / 2, low + size * (0.8 + mark),
                       at="center")]  # fmt: skip
        if n < len(signs):
            items.append(text(told, signs[n], x + each, size * 2.1, scale=1.8, at="center"))
    return Part(items, low + size * (1.2 + mark))


def _leaders(told: Told, wide: float) -> Part:
    """Dots lead from each label to its numbers."""
    size, rows, items = told.size, told.words.totals, list[Item]()
    start = mark_room(told) + 6 if any(row.mark for row in rows) else 0
    last = max(long(told, told.held(row), bold=True) for row in rows) + 14
    room, step = min(wide, 380) - last, size * 1.55
    for n, row in enumerate(rows):
        y, bold = n * step + size, row.position is None
        items += [*swatch_at(told, row.mark, start / 2 - 3, y - size * 0.36),
                  text(told, row.label, start, y, bold=bold),
                  text(told, row.members, room, y, bold=bold, at="right"),
                  text(told, told.held(row), room + last, y, bold=bold, at="right"),
                  rule(start + long(told, row.label, bold=bold) + 4, y - 1,
                       room - long(told, row.members, bold=bold) - 4, y - 1, told.way["ink"], 0.6,
                       (0.8, 2.4))]  # fmt: skip
    return Part(items, len(rows) * step)


def _bands(told: Told, wide: float) -> Part:
    """A band for each position, with the number at its edge."""
    size, parts, way = told.size, [], told.way
    for row in told.words.totals:
        high, room = size * 2, mark_room(told) + 6
        words = f"{row.label}" + (f" ({told.held(row)})" if row.figure else "")
        start = 34 + (room if row.mark else 0)
        said = lines(told, words, start, 0, wide - start - 4, bold=row.position is None)
        high = max(high, said.high + 5)
        parts.append(Part([
            rect(0, 0, wide, high, fill=way["tint"]), rect(0, 0, 28, high, fill=way["dark"]),
            text(told, row.members, 14, high / 2 + size * 0.42, scale=1.15, bold=True,
                 colour="#ffffff", at="center"),
            *swatch_at(told, row.mark, 32 + room / 2, high / 2),
            group(said, 0, (high - said.high) / 2)], high))  # fmt: skip
    return stacked(parts, 2)


def _grid(told: Told, wide: float) -> Part:
    """Columns of positions below their marks and words, ruled all around."""
    rows, names, size, line = told.words.totals, told.words.totals_head, told.size, told.way["line"]
    first = min(max(long(told, name, bold=True) for name in names) + 10, wide * 0.24)
    each, marked = (wide - first) / len(rows), any(row.mark for row in rows)
    tops = [lines(told, row.label, each / 2, 0, each - 6, bold=True, at="center") for row in rows]
    lefts = [lines(told, name, 4, 0, first - 8, bold=True) for name in names]
    mark = size * 1.6 * marked
    levels = [0.0, max(lefts[0].high, *(top.high for top in tops)) + mark + 4]
    levels += [levels[1] + max(size * 1.3, lefts[1].high) + 4]
    levels += [levels[2] + max(size * 1.3, lefts[2].high) + 4]
    items = [group(left, 0, y + 2) for left, y in zip(lefts, levels, strict=False)]
    for n, (row, top) in enumerate(zip(rows, tops, strict=True)):
        x = first + n * each
        items += [group(top, x, mark + 2), *swatch_at(told, row.mark, x + each / 2, size * 0.95),
                  text(told, row.members, x + each / 2, levels[1] + 2 + size, at="center"),
                  text(told, row.figure, x + each / 2, levels[2] + 2 + size, at="center"),
                  rule(x, 0, x, levels[-1], line)]  # fmt: skip
    items += [rule(0, y, wide, y, line) for y in levels]
    return Part([*items, rule(0, 0, 0, levels[-1], line), rule(wide, 0, wide, levels[-1], line)],
                levels[-1])  # fmt: skip


def _of_all(told: Told, wide: float) -> Part:
    """So many of all, in a line for each position."""
    *rows, whole = told.words.totals
    parts, room = [], mark_room(told) + 6 if any(row.mark for row in rows) else 0
    for row in rows:
        words = _share_of(told, row, whole)
        said = lines(told, words, room, 0, wide - room)
        marks = swatch_at(told, row.mark, room / 2 - 3, told.size * 0.66)
        parts.append(Part([*said.items, *marks], said.high + 2))
    last = f"{whole.label}: {told.members(whole)}"
    last += f" ({told.held(whole)})" if whole.figure else ""
    return stacked([*parts, lines(told, last, room, 0, wide - room, bold=True)], 2)


def _share_of(told: Told, row: TotalRow, whole: TotalRow) -> str:
    held = f" ({told.held(row)})" if row.figure else ""
    return f"{row.label}: {row.members} of {whole.members}{held}"


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "sum": _sum, "leaders": _leaders, "bands": _bands, "grid": _grid, "of_all": _of_all,
    "sentence": lambda told, wide: lines(told, told.count(), 0, 0, wide),
}  # fmt: skip
