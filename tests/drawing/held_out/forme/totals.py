"""The totals on a page of Forme: tables, tiles, lines, charts of its own, steps, a sentence."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.forme.kit import (
    WHITE,
    Node,
    box,
    broad,
    cell,
    grid,
    long,
    middle,
    need,
    node,
    row,
    rule,
    run,
    table,
    text,
    view,
    widest,
)
from tests.drawing.held_out.forme.marks import mark_room, swatch
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told


def totals(told: Told, wide: float) -> Node | None:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told, wide)


def count(told: Told, wide: float) -> Node:
    """The same in a sentence."""
    return text(told, told.count(), bold=told.way["count_bold"], at=told.way["prose"])


def _named(told: Told, total: TotalRow) -> Node:
    bold = total.position is None
    return row([*swatch(told, total.mark), text(told, total.label, bold=bold)], gap=5)


def _table(told: Told, wide: float) -> Node:
    """Words, numbers and shares below heads."""
    rows, heads = told.words.totals, told.words.totals_head
    marks = mark_room(told) + 6 if any(total.mark for total in rows) else 0.0
    numbers = broad(told, heads[1], [total.members for total in rows], bold=True)
    held = broad(told, heads[2], [told.held(total) for total in rows], bold=True)
    names = broad(told, heads[0], [total.label for total in rows], bold=True) + marks
    need(names + numbers + held, wide, "totals")
    whole = wide if told.way["totals_full"] else min(wide, names + numbers + held + 40)
    widths = [whole - numbers - held, numbers, held]
    ats = ("left", "right", "right")
    lines = [[cell(told, [text(told, said, bold=True, at=at, colour=told.way["head_ink"])],
                   head=True) for said, at in zip(heads, ats, strict=True)]]  # fmt: skip
    for n, total in enumerate(rows):
        bold = total.position is None
        figure = told.held(total) if told.way["units"] else total.figure
        lines.append([cell(told, [one], striped=n % 2 == 1, last=bold) for one in
                      (_named(told, total), text(told, total.members, at="right", bold=bold),
                       text(told, figure, at="right", bold=bold))])  # fmt: skip
    return table(told, widths, [list(line) for line in lines], headed=True)


def _across(told: Told, wide: float) -> Node:
    """A table with a column for each position."""
    rows, heads = told.words.totals, told.words.totals_head
    pad = 2 * told.way["pad_across"] + 6
    first = max(widest(told, heads[1:], bold=True), 0) + pad
    first = min(first, wide * 0.26)
    each = (wide - first) / len(rows)
    need(widest(told, [one for total in rows for one in total.label.split()], bold=True) + pad,
         each, "heads of totals")  # fmt: skip
    need(widest(told, [told.held(total) for total in rows], bold=True) + pad, each, "totals across")
    ink = told.way["head_ink"]
    top = [cell(told, [view([text(told, total.label, bold=True, at="center", colour=ink),
                             *([middle(_plate(told, total))] if total.mark else [])], gap=2)],
                head=True) for total in rows]  # fmt: skip
    lines: list[list[Node | None]] = [[cell(told, [text(told, "")], head=True), *top]]
    for label, figures in ((heads[1], [total.members for total in rows]),
                           (heads[2], [told.held(total) for total in rows])):  # fmt: skip
        first_cell = cell(told, [text(told, label, bold=True)])
        lines.append([first_cell, *(cell(told, [text(told, one, at="center")])
                                    for one in figures)])  # fmt: skip
    return table(told, [first, *[each] * len(rows)], lines, headed=True)


def _plate(told: Told, total: TotalRow) -> list[Node]:
    """A mark that is seen on any ground."""
    signs = swatch(told, total.mark)
    if told.way["head_fill"] != told.way["dark"]:
        return signs
    return [view(signs, backgroundColor=WHITE, padding=1.5)] if signs else []


def _tiles(told: Told, wide: float) -> Node:
    """Framed tiles: number in large type, word and share below."""
    rows, gap = told.words.totals, 7.0
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    need(widest(told, [one for total in rows for one in total.label.split()]) + 14, each, "tiles")
    need(widest(told, [told.held(total) for total in rows], bold=True) + 12, each, "tiles")
    need(long(told, "27", scale=1.9, bold=True) + mark_room(told) + 22, each, "tiles")
    tiles = []
    for total in rows:
        number = middle([text(told, total.members, scale=1.9, bold=True),
                         *swatch(told, total.mark)], gap=6)  # fmt: skip
        said = [number, text(told, total.label, at="center")]
        if total.figure:
            said.append(text(told, told.held(total), at="center", scale=0.94,
                             colour=told.way["label"]))  # fmt: skip
        fill = {"backgroundColor": told.way["tint"]} if told.way["tiles_filled"] else {}
        tiles.append(box(told, said, **fill))
    return grid(tiles, len(rows), gap)


def _lines(told: Told, wide: float) -> Node:
    """A line for each position: word, a rule, number and share."""
    wide = min(wide, told.way["lines_wide"])
    found = []
    for total in told.words.totals:
        bold = total.position is None
        said = told.members(total) + (f" – {told.held(total)}" if total.figure else "")
        marks = mark_room(told) + 5 if total.mark else 0.0
        room = wide - long(told, total.label, bold=bold) - long(told, said, bold=bold) - marks - 14
        need(14, room, "lines of totals")
        found.append(row([_named(told, total),
                          rule(told.way["line"], 0.6, width=round(room, 2),
                               marginTop=told.size * 0.7),
                          text(told, said, bold=bold)], gap=5, width=wide))  # fmt: skip
    return view(found, gap=3)


def _chart(told: Told, wide: float) -> Node:
    """A chart of bars in the library's own way beside a table of the figures."""
    rows = told.words.totals[:-1]
    room = min(wide * 0.42, 230.0)
    data = [{"label": total.label, "value": int(total.members), "color": told.way["accent"]}
            for total in rows]  # fmt: skip
    labels = [total.label for total in rows]
    need(max(len(one) for one in labels) * 4.4, room / len(rows) - 3, "labels of a chart")
    chart = node("BarChart", {}, data=data, width=room, height=told.size * 9.5,
                 color=told.way["accent"], show_values=False)  # fmt: skip
    left = wide - room - 16
    return row([view([_table(told, left)], width=left), chart],
               justifyContent="space-between")  # fmt: skip


def _donut(told: Told, wide: float) -> Node:
    """A ring in grades of one colour beside lines that its colours lead to."""
    rows, size = told.words.totals, told.size
    data = [{"label": total.label, "value": int(total.members), "color": shade}
            for total, shade in zip(rows[:-1], told.way["shades"], strict=True)
            if int(total.members)]  # fmt: skip
    ring = node("PieChart", {}, data=data, width=size * 8, height=size * 8, donut=True)
    lines = []
    for n, total in enumerate(rows):
        bold = total.position is None
        key = view([], width=9, height=9, borderRadius=1.5,
                   **({} if bold else {"backgroundColor": told.way["shades"][n]}))  # fmt: skip
        said = f"{total.members}" + (f" ({told.held(total)})" if total.figure else "")
        words = run(told, [(f"{total.label}: ", bold), (said, True)])
        lines.append(row([key, *swatch(told, total.mark), words], gap=6))
    need(size * 8 + 230, wide, "a ring")
    return row([ring, view(lines, gap=4)], gap=26)


def _strip(told: Told, wide: float) -> Node:
    """Fields in one frame with rules between them."""
    rows = told.words.totals
    each = wide / len(rows)
    need(widest(told, [total.label for total in rows], bold=True) + mark_room(told) + 16, each,
         "a strip")  # fmt: skip
    parts = []
    for n, total in enumerate(rows):
        bold = total.position is None
        said = text(told, total.members + (f" · {told.held(total)}" if total.figure else ""),
                    at="center", bold=True)  # fmt: skip
        name = middle([*swatch(told, total.mark), text(told, total.label, bold=bold)], gap=5)
        line = {"borderLeftWidth": 0.7, "borderColor": told.way["line"]} if n else {}
        parts.append(view([name, said], width=each, padding=[4, 2], gap=1, **line))
    return view(parts, flexDirection="row", alignItems="stretch", borderTopWidth=1,
                borderBottomWidth=1, borderColor=told.way["accent"])  # fmt: skip


def _nothing(told: Told, wide: float) -> None:
    """The States' own headings have the sums."""


_TOTALS: Mapping[str, Callable[[Told, float], Node | None]] = {
    "table": _table, "across": _across, "tiles": _tiles, "lines": _lines, "chart": _chart,
    "donut": _donut, "strip": _strip, "sentence": count, "none": _nothing,
}  # fmt: skip
