"""The totals on a page of Kendo UI Drawing: a score, plates, tiles, pillars, stairs, tables."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.framed import WHITE
from tests.drawing.held_out.ruled import column, ruled
from tests.drawing.held_out.skia.kit import base, centred, longest, need, sign_room
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


def count(told: Told, wide: float) -> Part:
    """The same in a sentence."""
    return lines(told, told.count(), 0, 0, wide, bold=told.way["count_bold"])


def _table(told: Told, wide: float) -> Part:
    """Numbers first, then words and shares; marks at the end."""
    rows, heads = told.words.totals, told.words.totals_head
    marks = sign_room(told, rows)
    widths = [column(told, heads[1], [row.members for row in rows]),
              column(told, heads[0], [row.label for row in rows]) + 8,
              column(told, heads[2], [told.held(row) for row in rows])]  # fmt: skip
    need(sum(widths) + marks, wide, "totals")
    if told.way["totals_full"]:
        widths[1] += (wide - marks - sum(widths)) * 0.6
    made = ruled(told, [heads[1], heads[0], heads[2]],
                 [[row.members, row.label, told.held(row)] for row in rows], widths,
                 ["right", "left", "right"], high=1.55, last=True)  # fmt: skip
    items = made.part.items
    for row, y in zip(rows, made.middles, strict=True):
        items += swatch_at(told, row.mark, sum(widths) + marks / 2, y)
    return Part(items, made.part.high)


def _score(told: Told, wide: float) -> Part:
    """Numbers as of a game, with colons between them; words below, the whole at the right."""
    rows, size, way = told.words.totals, told.size, told.way
    each = wide / len(rows)
    names = [centred(told, row.label, each / 2, 0, each - 10, bold=row.position is None)
             for row in rows]  # fmt: skip
    top, tall = size * 2.9, max(name.high for name in names)
    marks = any(row.mark for row in rows)
    high, items = top + tall + size * (3.0 if marks else 1.6), list[Item]()
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x = (n + 0.5) * each
        need(long(told, told.held(row)) + 6, each, "a score")
        items += [text(told, row.members, x, size * 2.2, scale=2.3, bold=True, at="center",
                       colour=way["ink"] if row.position else way["accent"]),
                  group(name, x - each / 2, top),
                  text(told, told.held(row), x, top + tall + size, at="center",
                       colour=way["label"]),
                  *swatch_at(told, row.mark, x, top + tall + size * 2.2)]  # fmt: skip
        if 0 < n < len(rows) - 1:
            items.append(text(told, ":", n * each, size * 2.0, scale=1.8, at="center",
                              colour=way["label"]))  # fmt: skip
    items.append(rule(wide - each, 2, wide - each, high - 4, way["line"], 0.8))
    return Part(items, high)


def _shields(told: Told, wide: float) -> Part:
    """Plates in two colours, below one another: the word, and number with share."""
    rows, size, way = told.words.totals, told.size, told.way
    marks = sign_room(told, rows)
    first = longest(told, [row.label for row in rows], bold=True) + 16
    said = [f"{row.members}" + (f" · {told.held(row)}" if row.figure else "") for row in rows]
    last = longest(told, said, bold=True) + 16
    need(marks + first + last, wide, "plates")
    parts, high = [], size * 1.6
    for row, words in zip(rows, said, strict=True):
        y = base(told, high / 2)
        parts.append(Part([*swatch_at(told, row.mark, marks / 2 - 2, high / 2),
                           rect(marks, 0, first, high, fill=way["dark"]),
                           rect(marks + first, 0, last, high, line=way["dark"], thick=0.8),
                           text(told, row.label, marks + 8, y, colour=WHITE,
                                bold=row.position is None),
                           text(told, words, marks + first + 8, y, bold=True)], high))  # fmt: skip
    return stacked(parts, 3)


def _tiles(told: Told, wide: float) -> Part:
    """Tiles with a bar at their left; the number beside the word, the share below."""
    rows, size, way, gap = told.words.totals, told.size, told.way, 7.0
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    names = [lines(told, row.label, 10, 0, each - 14, scale=0.9, colour=way["label"])
             for row in rows]  # fmt: skip
    tall = max(name.high for name in names)
    high, items = tall + size * 3.6, list[Item]()
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x, marks = n * (each + gap), mark_room(told) + 4 if row.mark else 0.0
        need(long(told, row.members, scale=1.6, bold=True) + marks + 16, each, "tiles")
        need(long(told, told.held(row)) + 14, each, "tiles")
        items += [rect(x, 0, each, high, fill=way["tint"]),
                  rect(x, 0, 3, high, fill=way["accent"]),
                  text(told, row.members, x + 10, size * 1.9, scale=1.6, bold=True),
                  *swatch_at(told, row.mark, x + each - marks / 2 - 3, size * 1.3),
                  group(name, x, size * 2.2),
                  text(told, told.held(row), x + 10, high - size * 0.5)]  # fmt: skip
    return Part(items, high)


def _pillars(told: Told, wide: float) -> Part:
    """Columns upon a line, as high as the numbers; words below them."""
    *rows, whole = told.words.totals
    size, way = told.size, told.way
    each, tall, most = wide / len(rows), size * 6, int(whole.members)
    names = [centred(told, row.label, each / 2, 0, each - 6) for row in rows]
    top = size * 1.5
    low = top + tall
    marks = any(row.mark for row in rows)
    step, items = size * 1.5 * marks, list[Item]()
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x, part = (n + 0.5) * each, tall * int(row.members) / most
        need(long(told, told.held(row)) + 4, each, "columns")
        if part:
            items.append(rect(x - 13, low - part, 26, part, fill=way["bar"]))
        items += [text(told, row.members, x, low - part - 4, bold=True, at="center"),
                  *swatch_at(told, row.mark, x, low + size),
                  group(name, x - each / 2, low + step + 3)]  # fmt: skip
    deep = low + step + 3 + max(name.high for name in names)
    items += [text(told, told.held(row), (n + 0.5) * each, deep + size, at="center",
                   colour=way["label"]) for n, row in enumerate(rows)]  # fmt: skip
    said = f"{whole.label}: {told.members(whole)}" + (f" ({told.held(whole)})" if whole.figure
                                                      else "")  # fmt: skip
    need(long(told, said, bold=True), wide, "columns")
    items += [rule(0, low, wide, low, way["ink"], 0.9),
              text(told, said, 0, deep + size * 2.6, bold=True)]  # fmt: skip
    return Part(items, deep + size * 3)


def _stairs(told: Told, wide: float) -> Part:
    """Lines that begin further in one after the other, each with a number in a box."""
    rows, size, way = told.words.totals, told.size, told.way
    marks, box, step = sign_room(told, rows), size * 2.4, size * 1.75
    said = [f"{row.label}" + (f" – {told.held(row)}" if row.figure else "") for row in rows]
    shift = 14.0
    need(shift * 4 + box + marks + longest(told, said, bold=True) + 14, wide, "stairs")
    parts = []
    for n, (row, words) in enumerate(zip(rows, said, strict=True)):
        x, y, bold = n * shift, step / 2, row.position is None
        parts.append(Part([rect(x, 1, box, step - 2, fill=way["dark"] if bold else way["tint"],
                                line=way["line"], thick=0.5),
                           text(told, row.members, x + box / 2, base(told, y), bold=True,
                                at="center", colour=WHITE if bold else ""),
                           *swatch_at(told, row.mark, x + box + 4 + marks / 2, y),
                           text(told, words, x + box + marks + 8, base(told, y), bold=bold)],
                          step))  # fmt: skip
    return stacked(parts, 0)


def _none(told: Told, wide: float) -> Part:
    """The States' own headings have the sums."""
    return Part([], 0)


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "score": _score, "shields": _shields, "tiles": _tiles, "pillars": _pillars,
    "stairs": _stairs, "sentence": count, "none": _none,
}  # fmt: skip
