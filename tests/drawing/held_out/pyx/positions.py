"""The States on a page of PyX by what they voted: grids, strata, ovals, sets, articles, towers."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.ruled import in_halves
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.skia.kit import base, disc, figure_of, longest, named, need
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

Rows = Sequence[StateRow]


def _how_many(told: Told, total: TotalRow) -> str:
    return told.members(total) + (f", {told.held(total)}" if total.figure else "")


def _said(told: Told, row: StateRow) -> str:
    return row.name + (f" ({figure_of(told, row)})" if row.figure else "")


def _summed(told: Told, wide: float) -> Part:
    whole = told.words.totals[-1]
    return lines(told, f"{whole.label}: {_how_many(told, whole)}", 0, 0, wide, bold=True)


def _grid(told: Told, rows: Rows, wide: float) -> Part:
    """Lines of States across lines of positions, a point where two of them meet."""
    return in_halves(told, rows, wide, lambda own, each: _lines(told, own, rows, each))


def _lines(told: Told, rows: Rows, whole: Rows, wide: float) -> Part:
    way, size, totals = told.way, told.size, told.words.totals[:-1]
    heads, step = told.words.states_head, told.size * way["high"]
    names = longest(told, [row.name for row in whole], bold=way["names_bold"]) + 8
    figures = longest(told, [*heads[1].split(), *(row.figure for row in whole)], bold=True) + 10
    each = (wide - names - figures) / 4
    spots = [names + figures + (n + 0.5) * each for n in range(4)]
    tops = [lines(told, total.label, x, 0, each - 4, bold=True, at="center")
            for total, x in zip(totals, spots, strict=True)]  # fmt: skip
    caption = lines(told, heads[1], names + figures - 8, 0, figures, bold=True, at="right")
    top = max(one.high for one in (*tops, caption)) + 4
    low = top + len(rows) * step
    items = [text(told, heads[0], 0, size, bold=True), *caption.items,
             *(one for part in tops for one in part.items),
             *(rule(x, top, x, low, way["line"], 0.6) for x in spots)]  # fmt: skip
    for n, row in enumerate(rows):
        y = top + (n + 0.5) * step
        items += [named(told, row, 0, base(told, y)),
                  text(told, row.figure, names + figures - 8, base(told, y), at="right"),
                  rule(spots[0] - 14, y, spots[-1] + 14, y, way["line"], 0.6)]  # fmt: skip
        at = next(x for x, total in zip(spots, totals, strict=True)
                  if total.position == told.position(row))  # fmt: skip
        items.append(disc(at, y, size * 0.42, fill=way["ink"]))
    return Part(items, low)


def _strata(told: Told, rows: Rows, wide: float) -> Part:
    """Layers as high as there are States, each lighter than the one above it."""
    way, size, over = told.way, told.size, told.way["list_over"]
    shades, step = ("#d5dce3", "#e2e7ec", "#eef1f4", "#ffffff"), size * 1.5
    first = wide * 0.24
    each = (wide - first - 14) / over
    need(longest(told, [_said(told, row) for row in rows]) + 4, each, "layers")
    items, y = list[Item](), 0.0
    for shade, total in zip(shades, told.words.totals[:-1], strict=True):
        mine = [_said(told, row) for row in of_position(told, total)] or [way["nobody"]]
        label = stacked([lines(told, total.label, 8, 0, first - 14, bold=True, scale=1.05),
                         lines(told, _how_many(told, total), 8, 0, first - 14)], 0)  # fmt: skip
        length = -(-len(mine) // over)
        high = max(label.high, length * step) + 9
        items += [rect(0, y, wide, high, fill=shade, line="#7c8894", thick=0.5),
                  group(label, 0, y + 4)]  # fmt: skip
        items += [
            text(told, one, first + 6 + n // length * each, y + 4 + (n % length + 0.72) * step)
            for n, one in enumerate(mine)
        ]
        y += high
    return stacked([Part(items, y), _summed(told, wide)], size * 0.8)


def _ovals(told: Told, rows: Rows, wide: float) -> Part:
    """A round frame for each position, names in its middle."""
    way, size, parts, over = told.way, told.size, list[Part](), told.way["list_over"]
    step, each = size * 1.45, (wide - 50) / over
    need(longest(told, [_said(told, row) for row in rows]) + 4, each, "ovals")
    for total in told.words.totals[:-1]:
        mine = [_said(told, row) for row in of_position(told, total)] or [way["nobody"]]
        title = f"{total.label} – {_how_many(told, total)}"
        need(long(told, title, bold=True) + 30, wide, "ovals")
        length = -(-len(mine) // over)
        high = size * 1.9 + length * step + 8
        items = [rect(0, 0, wide, high, line=way["accent"], thick=1,
                      round_=min(high / 2, size * 2.6)),
                 text(told, title, wide / 2, size * 1.3, bold=True, at="center",
                      colour=way["accent"])]  # fmt: skip
        columns = min(over, -(-len(mine) // length))
        start = (wide - columns * each) / 2
        items += [text(told, one, start + (n // length + 0.5) * each,
                       size * 1.9 + (n % length + 0.7) * step, at="center")
                  for n, one in enumerate(mine)]  # fmt: skip
        parts.append(Part(items, high))
    return stacked([*parts, _summed(told, wide)], size * 0.7)


def _sets(told: Told, rows: Rows, wide: float) -> Part:
    """Sets as in mathematics: the word, a sign of equality, names between braces."""
    way, size, parts = told.way, told.size, list[Part]()
    first = longest(told, [total.label for total in told.words.totals], bold=True) + 10
    for total in told.words.totals[:-1]:
        names = [_said(told, row) for row in of_position(told, total)]
        said = lines(told, "{ " + way["between"].join(names) + " }" if names else "{ }",
                     first + 22, 0, wide - first - 22)  # fmt: skip
        size_of = lines(told, f"({_how_many(told, total)})", first + 22, said.high,
                        wide - first - 22, colour=way["label"])  # fmt: skip
        parts.append(Part([text(told, total.label, 0, size, bold=True),
                           text(told, "=", first + 4, size, bold=True), *said.items,
                           *size_of.items], said.high + size_of.high))  # fmt: skip
    return stacked([*parts, _summed(told, wide)], size * 0.8)


def _articles(told: Told, rows: Rows, wide: float) -> Part:
    """Articles with numbered points that follow one another."""
    way, parts = told.way, list[Part]()
    for n, total in enumerate(told.words.totals[:-1], 1):
        mine = of_position(told, total)
        title = f"Article {n}" if way["numeral"] == "art" else f"§ {n}"
        head = lines(told, f"{title}. {total.label}: {_how_many(told, total)}", 0, 0, wide,
                     bold=True, colour=way["accent"])  # fmt: skip
        said = " ".join(f"({k}) {_said(told, row)}{';' if k < len(mine) else '.'}"
                        for k, row in enumerate(mine, 1))  # fmt: skip
        parts.append(stacked([head, lines(told, said or f"{way['nobody']}.", 16, 0, wide - 16)], 1))
    return stacked([*parts, _summed(told, wide)], told.size * 0.8)


def _histogram(told: Told, rows: Rows, wide: float) -> Part:
    """Tiles with names in towers upon a line, the word of the position below each tower."""
    way, size, totals = told.way, told.size, told.words.totals[:-1]
    shares = [2 if int(total.members) > 13 else 1 for total in totals]
    each, step, gap = wide / sum(shares), size * 1.42, 10.0
    need(longest(told, [_said(told, row) for row in rows]) + 8, each - gap / 2, "towers")
    deep = max(-(-int(total.members) // share) for total, share in zip(totals, shares, strict=True))
    low, items, x, tall = deep * step, list[Item](), 0.0, 0.0
    for total, share in zip(totals, shares, strict=True):
        room = (each * share - gap) / share
        for n, row in enumerate(of_position(told, total)):
            left, y = x + n % share * room, low - (n // share + 1) * step
            items += [rect(left + 1, y + 1, room - 2, step - 2, fill=way["tint"], line=way["line"],
                           thick=0.5),
                      text(told, _said(told, row), left + room / 2, base(told, y + step / 2),
                           at="center")]  # fmt: skip
        label = stacked([lines(told, total.label, x + (each * share - gap) / 2, 0,
                               each * share - gap, bold=True, at="center"),
                         lines(told, _how_many(told, total), x + (each * share - gap) / 2, 0,
                               each * share - gap, at="center")], 0)  # fmt: skip
        items.append(group(label, 0, low + 4))
        tall, x = max(tall, label.high), x + each * share
    items.append(rule(0, low, wide - gap, low, way["ink"], 1))
    return stacked([Part(items, low + 4 + tall), _summed(told, wide)], size * 0.7)


def _staggered(told: Told, rows: Rows, wide: float) -> Part:
    """One list in which each name stands below the position that its State took."""
    way, size, totals = told.way, told.size, told.words.totals[:-1]
    each, step = wide / 4, size * way["high"]
    need(longest(told, [_said(told, row) for row in rows]) + 8, each, "a list")
    tops = [lines(told, total.label, n * each + 4, 0, each - 8, bold=True)
            for n, total in enumerate(totals)]  # fmt: skip
    top = max(one.high for one in tops) + 4
    items = [*(one for part in tops for one in part.items),
             rule(0, top - 1, wide, top - 1, way["ink"], 1)]  # fmt: skip
    for n, row in enumerate(rows):
        y = top + (n + 0.5) * step
        at = next(k for k, total in enumerate(totals) if total.position == told.position(row))
        items += [text(told, _said(told, row), at * each + 4, base(told, y)),
                  rule(0, y + step / 2, wide, y + step / 2, way["line"], 0.3)]  # fmt: skip
    low = top + step * len(rows)
    items += [rule(n * each, 0, n * each, low, way["line"], 0.4) for n in range(1, 4)]
    return Part(items, low)


STATES: Mapping[str, Callable[[Told, Rows, float], Part]] = {
    "grid": _grid, "strata": _strata, "ovals": _ovals, "sets": _sets, "articles": _articles,
    "histogram": _histogram, "staggered": _staggered,
}  # fmt: skip
