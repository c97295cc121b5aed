"""The States on a page of MuhammaraJS by what they voted: words struck out, sliders, folders."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.framed import WHITE, polygon
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.ruled import column, in_halves, ruled
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.skia.kit import base, disc, figure_of, longest, named, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Part,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)

Rows = Sequence[StateRow]


def _options(told: Told, rows: Rows, wide: float) -> Part:
    """All positions beside each State: the chosen one circled, or the others struck out."""
    way, size, totals = told.way, told.size, told.words.totals[:-1]
    heads, step = told.words.states_head, told.size * way["high"]
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + 12
    figures = longest(told, [*heads[1].split(), *(row.figure for row in rows)], bold=True) + 12
    rooms = [long(told, total.label) + 16 for total in totals]
    need(names + figures + sum(rooms), wide, "words")
    spare = (wide - names - figures - sum(rooms)) / 4
    struck = way["chosen"] == "struck"
    caption = "(delete what does not apply)" if struck else "(the position taken is circled)"
    top = lines(told, heads[1], names + figures - 12, 0, figures, bold=True, at="right")
    items = [*top.items, text(told, heads[0], 0, size, bold=True),
             text(told, f"{heads[2]} {caption}", names + figures + 10, size,
                  bold=True)]  # fmt: skip
    for n, row in enumerate(rows):
        y, x = top.high + 4 + (n + 0.5) * step, names + figures + 10
        items += [rule(0, y - step / 2, wide, y - step / 2, way["line"], 0.4),
                  named(told, row, 0, base(told, y)),
                  text(told, row.figure, names + figures - 12, base(told, y),
                       at="right")]  # fmt: skip
        for total, room in zip(totals, rooms, strict=True):
            mine, length = total.position == told.position(row), long(told, total.label)
            items.append(text(told, total.label, x, base(told, y)))
            if struck and not mine:
                items.append(rule(x - 2, y, x + length + 2, y, way["ink"], 1.1))
            elif mine and not struck:
                items.append(rect(x - 5, y - size * 0.68, length + 10, size * 1.36,
                                  line=way["accent"], round_=size * 0.68, thick=1.2))  # fmt: skip
            x += room + spare
    return Part(items, top.high + 4 + len(rows) * step)


def _sliders(told: Told, rows: Rows, wide: float) -> Part:
    """A track for each State with a stop for each position and a knob at one of them."""
    return in_halves(told, rows, wide, lambda own, each: _tracks(told, own, rows, each))


def _tracks(told: Told, rows: Rows, whole: Rows, wide: float) -> Part:
    way, size, totals = told.way, told.size, told.words.totals[:-1]
    heads, step = told.words.states_head, told.size * way["high"]
    names = longest(told, [row.name for row in whole], bold=way["names_bold"]) + 8
    figures = longest(told, [*heads[1].split(), *(row.figure for row in whole)], bold=True) + 10
    each = (wide - names - figures) / 4
    stops = [names + figures + (n + 0.5) * each for n in range(4)]
    tops = [lines(told, total.label, x, 0, each - 4, bold=True, at="center")
            for total, x in zip(totals, stops, strict=True)]  # fmt: skip
    caption = lines(told, heads[1], names + figures - 10, 0, figures, bold=True, at="right")
    top = max(one.high for one in (*tops, caption)) + 3
    items = [text(told, heads[0], 0, size, bold=True), *caption.items,
             *(one for part in tops for one in part.items)]  # fmt: skip
    for n, row in enumerate(rows):
        y = top + (n + 0.5) * step
        items += [named(told, row, 0, base(told, y)),
                  text(told, row.figure, names + figures - 10, base(told, y), at="right"),
                  rule(stops[0], y, stops[-1], y, way["bar"], 2)]  # fmt: skip
        for x, total in zip(stops, totals, strict=True):
            mine = total.position == told.position(row)
            items += [rule(x, y - 2.5, x, y + 2.5, way["bar"], 1)]
            if mine:
                items.append(disc(x, y, size * 0.46, fill=way["dark"]))
    return Part(items, top + len(rows) * step)


def _how_many(told: Told, total: TotalRow) -> str:
    return told.members(total) + (f" – {told.held(total)}" if total.figure else "")


def _said(told: Told, row: StateRow) -> str:
    return row.name + (f" ({figure_of(told, row)})" if row.figure else "")


def _summed(told: Told, wide: float) -> Part:
    whole = told.words.totals[-1]
    return lines(told, f"{whole.label}: {_how_many(told, whole)}", 0, 0, wide, bold=True)


def _folders(told: Told, rows: Rows, wide: float) -> Part:
    """A folder for each position: word and number on its tab, names within it."""
    way, size, over, parts = told.way, told.size, told.way["list_over"], list[Part]()
    each, step = (wide - 20) / over, size * 1.5
    need(longest(told, [_said(told, row) for row in rows]) + 6, each, "folders")
    for n, total in enumerate(told.words.totals[:-1]):
        mine = [_said(told, row) for row in of_position(told, total)] or [way["nobody"]]
        title = f"{total.label}: {_how_many(told, total)}"
        tab, x = long(told, title, bold=True) + 26, n * wide * 0.08
        need(x + tab, wide, "a tab")
        length, top = -(-len(mine) // over), size * 1.7
        low = top + length * step + 10
        items = [polygon([(x, top), (x + 7, 0), (x + tab - 7, 0), (x + tab, top)], way["dark"]),
                 text(told, title, x + 13, base(told, top / 2), bold=True, colour=WHITE),
                 rect(0, top, wide, low - top, line=way["dark"], thick=0.9)]  # fmt: skip
        items += [text(told, one, 10 + k // length * each, top + 5 + (k % length + 0.7) * step)
                  for k, one in enumerate(mine)]  # fmt: skip
        parts.append(Part(items, low))
    return stacked([*parts, _summed(told, wide)], size * 0.8)


def _run(told: Told, rows: Rows, wide: float) -> Part:
    """One table: position, number, share, and the names in running text."""
    way, size, heads = told.way, told.size, told.words.totals_head
    totals = told.words.totals
    first = longest(told, [total.label for total in totals], bold=True) + 14
    second = column(told, heads[1], [total.members for total in totals])
    third = column(told, heads[2], [told.held(total) for total in totals])
    start = first + second + third + 12
    made = ruled(told, heads, [], [first, second, third], ["left", "right", "right"], style="open")
    items = [*made.part.items, text(told, told.words.states_head[0], start, size * 1.2, bold=True,
                                    colour=way["ink"])]  # fmt: skip
    parts = [Part(items, made.part.high), Part([rule(0, 0, wide, 0, way["ink"], 1)], 2)]
    for total in totals:
        bold = total.position is None
        cells = [text(told, total.label, way["pad"], size, bold=True),
                 text(told, total.members, first + second - way["pad"], size, at="right",
                      bold=bold),
                 text(told, told.held(total), first + second + third - way["pad"], size,
                      at="right", bold=bold)]  # fmt: skip
        high = size * 1.5
        if not bold:
            names = [_said(told, row) for row in of_position(told, total)] or [way["nobody"]]
            said = lines(told, way["between"].join(names), start, 0, wide - start)
            cells, high = [*cells, *said.items], said.high + size * 0.4
        parts.append(Part([*cells, rule(0, high, wide, high, way["line"], 0.5)], high))
    return stacked(parts, size * 0.3)


def _bullets(told: Told, rows: Rows, wide: float) -> Part:
    """A list with bullets for each position, in columns, a sentence above it."""
    way, size, over, parts = told.way, told.size, told.way["list_over"], list[Part]()
    each, step = wide / over, size * 1.45
    need(longest(told, [_said(told, row) for row in rows]) + 16, each, "bullets")
    for total in told.words.totals[:-1]:
        mine = [_said(told, row) for row in of_position(told, total)]
        title = f"{total.label} ({_how_many(told, total)}):"
        items = [text(told, title, 0, size, bold=True, colour=way["accent"])]
        length = -(-len(mine) // over)
        for n, one in enumerate(mine):
            x, y = n // length * each, size * 1.5 + (n % length + 0.7) * step
            items += [text(told, way["bullet"], x + 2, y), text(told, one, x + 12, y)]
        if not mine:
            items.append(text(told, way["nobody"], 12, size * 1.5 + 0.7 * step))
        parts.append(Part(items, size * 1.6 + max(length, 1) * step))
    return stacked([*parts, _summed(told, wide)], size * 0.6)


def _books(told: Told, rows: Rows, wide: float) -> Part:
    """Two pages of a book: those in favour at the left, all others at the right."""
    way, size, gap = told.way, told.size, 26.0
    each, pages = (wide - gap) / 2, list[Part]()
    first, *others = told.words.totals[:-1]
    for some in ([first], others):
        parts = []
        for total in some:
            mine = of_position(told, total)
            title = lines(told, total.label, 0, 0, each, bold=True, scale=1.15,
                          colour=way["accent"])  # fmt: skip
            body = [[row.name, figure_of(told, row)] for row in mine] or [[way["nobody"], ""]]
            made = ruled(told, [], body, [each * 0.72, each * 0.28], ["left", "right"], high=1.45)
            parts.append(stacked([title, lines(told, _how_many(told, total), 0, 0, each),
                                  made.part], 2))  # fmt: skip
        pages.append(stacked(parts, size))
    pages[1] = stacked([pages[1], _summed(told, each)], size)
    high = max(page.high for page in pages)
    middle = each + gap / 2
    return Part([group(pages[0], 0, 0), group(pages[1], each + gap, 0),
                 rule(middle - 1, 0, middle - 1, high, way["line"], 0.6),
                 rule(middle + 1, 0, middle + 1, high, way["line"], 0.6)], high)  # fmt: skip


STATES: Mapping[str, Callable[[Told, Rows, float], Part]] = {
    "options": _options, "sliders": _sliders,
    "folders": _folders, "run": _run, "bullets": _bullets, "books": _books,
}  # fmt: skip
