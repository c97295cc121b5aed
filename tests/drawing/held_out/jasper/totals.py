"""The totals in a report of JasperReports: tables, boxes to fill in, lines, sentences."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.jasper.kit import (
    Block,
    Part,
    boxed,
    fold_lines,
    line_of,
    long,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.jasper.marks import ground_of, mark_room, marks_in, swatch_in
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told


def totals(told: Told, wide: int) -> Block:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told, wide)


def count(told: Told, wide: int) -> Block:
    """All members, where the positions say their own numbers."""
    whole, high = told.words.totals[-1], line_of(told) + 4
    held = f" ({told.held(whole)})" if whole.figure else ""
    said = f"{whole.label}: {told.members(whole)}{held}"
    return Block(text(told, said, 0, 0, wide, high, bold=True, at=told.way["count_at"]), high)


def marked(told: Told) -> bool:
    """Whether the totals are the legend."""
    return any(row.mark for row in told.words.totals)


def _cell(told: Told, row: TotalRow, what: str, x: float, wide: float, high: float, box: str
          ) -> str:  # fmt: skip
    sum_ = row.position is None
    fill = told.way["sum_fill"] if sum_ else ""
    if what == "m":
        ground = ground_of(told, [row.mark]) if row.mark else ""
        return text(told, "", x, 0, wide, high, fill=ground or fill, box=box) + (
            marks_in(told, [row.mark] if row.mark else [], x, 0, wide, high)
        )
    said = {"l": row.label, "n": row.members, "f": row.figure}[what]
    at = "Left" if what == "l" else told.way["number_at"]
    return text(told, said, x, 0, wide, high, at=at, bold=sum_, fill=fill, box=box)


def _table(told: Told, wide: int) -> Block:
    """A row for each position below heads."""
    way, names = told.way, dict(zip("lnf", told.words.totals_head, strict=True)) | {"m": ""}
    order = way["count_order"].replace("" if marked(told) else "m", "")
    rows = told.words.totals
    need = {"l": max(long(told, row.label, bold=True) for row in rows), "m": mark_room(told),
            "n": _longest(told, names["n"], [row.members for row in rows]),
            "f": _longest(told, names["f"], [row.figure for row in rows])}  # fmt: skip
    widths = {what: need[what] + 12 for what in order}
    if sum(widths.values()) > wide:
        raise NoRoomError("totals")
    if way["count_spread"]:
        more = (wide - sum(widths.values())) / (len(order) - ("m" in order))
        widths = {what: wide_ + more * (what != "m") for what, wide_ in widths.items()}
    elif widths["l"] < 120:
        widths["l"] = min(120, widths["l"] + wide - sum(widths.values()))
    lines = max(fold_lines(told, names[what], widths[what] - 8, bold=True) for what in order)
    tall = lines * line_of(told) + 2
    places, x = {}, 0.0
    for what in order:
        places[what], x = x, x + widths[what]
    sides = {"grid": "tlbr", "lines": "b", "": ""}[way["count_rules"]]
    box = boxed(sides, way["line"], pad=3)
    top = "".join(text(told, names[what], places[what], 0, widths[what], tall, bold=True, box=box,
                       fill=way["head_fill"], ink=way["head_ink"], up="Bottom",
                       at="Left" if what == "l" else way["number_at"])
                  for what in order)  # fmt: skip
    high = line_of(told) + way["count_pad"]
    blocks = [Block(top, tall)]
    blocks += [Block("".join(_cell(told, row, what, places[what], widths[what], high, box)
                             for what in order), high) for row in rows]  # fmt: skip
    return stacked(blocks, wide)


def _longest(told: Told, head: str, words: Sequence[str]) -> float:
    """How wide a column has to be: its words, and the longest word of its head."""
    return max(long(told, one, bold=True) for one in (*head.split(), *words, "0"))


def _across(told: Told, wide: int) -> Block:
    """A column for each position."""
    way, heads, rows = told.way, told.words.totals_head, told.words.totals
    first = round(max(_longest(told, head, []) for head in heads) + 14)
    each = (wide - first) / len(rows)
    if each < max(_longest(told, row.label, [row.figure]) for row in rows) + 6:
        raise NoRoomError("totals across")
    box = boxed("tlbr", way["line"], pad=2)

    def line(name: str, cells: Sequence[str], bold: bool, fill: str = "") -> Block:
        lines = max(fold_lines(told, name, first - 6, bold=True),
                    *(fold_lines(told, cell, each - 6, bold=True) for cell in cells))  # fmt: skip
        high = lines * line_of(told) + way["count_pad"]
        xml = text(told, name, 0, 0, first, high, bold=True, box=box, fill=way["tint"])
        for n, cell in enumerate(cells):
            xml += text(told, cell, first + round(n * each), 0, round(each), high, bold=bold,
                        box=box, at="Center", fill=fill)  # fmt: skip
        return Block(xml, high)

    blocks = [line(heads[0], [row.label for row in rows], True, way["tint"])]
    if marked(told):
        blank = line("", ["" for _ in rows], False)
        marks = "".join(swatch_in(told, row.mark, first + n * each + 4, 0, each - 8, blank.high)
                        for n, row in enumerate(rows))  # fmt: skip
        blocks.append(Block(blank.xml + marks, blank.high))
    blocks += [line(heads[1], [row.members for row in rows], True),
               line(heads[2], [row.figure for row in rows], False)]  # fmt: skip
    return stacked(blocks, wide)


def _boxes(told: Told, wide: int) -> Block:
    """As in a form: a word, and what is counted in boxes beside it."""
    way, rows, high = told.way, told.words.totals, line_of(told) + 5
    room = mark_room(told) + 6 if marked(told) else 0
    label = max(long(told, row.label, bold=True) for row in rows) + 10
    number = max(long(told, "00", bold=True) + 14, 34)
    figure = max(long(told, told.held(row), bold=True) for row in rows) + 14
    if room + label + number + figure + 6 > wide:
        raise NoRoomError("boxes of totals")
    box, blocks = boxed("tlbr", way["line"], pad=3), []
    for row in rows:
        bold = row.position is None
        xml = swatch_in(told, row.mark, 0, 0, room - 4, high)
        xml += text(told, row.label, room, 0, label, high, bold=bold)
        xml += text(told, row.members, room + label, 0, number, high, at="Center", box=box,
                    bold=True, fill=way["box_white"])  # fmt: skip
        if row.figure:
            xml += text(told, told.held(row), room + label + number + 6, 0, figure, high,
                        at="Center", box=box, fill=way["box_white"])  # fmt: skip
        blocks.append(Block(xml, high))
    return stacked(blocks, wide, 3)


def _lines(told: Told, wide: int) -> Block:
    """A word at the left, its numbers at the right, a line below them."""
    way, high, blocks = told.way, line_of(told) + 2, []
    room = mark_room(told) + 6 if marked(told) else 0
    for row in told.words.totals:
        held = f"  ({told.held(row)})" if row.figure else ""
        said, bold = row.members + held, row.position is None
        last = long(told, said, bold=True) + 8
        if room + long(told, row.label, bold=True) + last > wide:
            raise NoRoomError("lines of totals")
        xml = swatch_in(told, row.mark, 0, 0, room - 4, high)
        xml += text(told, row.label, room, 0, wide - room - last, high, bold=bold)
        xml += text(told, said, wide - last, 0, last, high, at="Right", bold=bold)
        blocks.append(Block(xml + rule(0, high, wide, way["line"], 0.4, way["dash"]), high + 1))
    return stacked(blocks, wide)


def _stacks(told: Told, wide: int) -> Block:
    """A column for each position: the word, below it the number, below it the share."""
    rows, way = told.words.totals, told.way
    each, size = wide / len(rows), 1.5
    if each < max(_longest(told, row.label, [told.held(row)]) for row in rows) + 8:
        raise NoRoomError("stacks of totals")
    tops = max(fold_lines(told, row.label, each - 8) for row in rows)
    first, number, low = tops * line_of(told), line_of(told, size), line_of(told)
    mark = line_of(told) if marked(told) else 0
    xml, whole = "", first + number + low + mark + 6
    for n, row in enumerate(rows):
        x, last = round(n * each), round(each)
        xml += text(told, "", x, 0, last, whole, box=boxed(way["stack_sides"], way["line"]))
        xml += text(told, row.label, x, 2, last, first, at="Center", ink=way["label"])
        xml += swatch_in(told, row.mark, x + last / 3, first + 2, last / 3, mark) if mark else ""
        xml += text(told, row.members, x, first + mark + 2, last, number, scale=size, bold=True,
                    at="Center")  # fmt: skip
        xml += text(told, told.held(row), x, first + mark + number + 2, last, low, at="Center")
    return Block(xml, whole)


def _sentence(told: Told, wide: int) -> Block:
    high = line_of(told)
    return Block(text(told, told.count(), 0, 0, wide, high, grows=True, up="Top"), high)


_TOTALS: Mapping[str, Part] = {
    "table": _table, "across": _across, "boxes": _boxes, "lines": _lines, "stacks": _stacks,
    "sentence": _sentence,
}  # fmt: skip
