"""Parts of a report of JasperReports: result, legend, footnotes, foot of the page."""

from tests.drawing.held_out.jasper.kit import (
    NOTHING,
    Block,
    boxed,
    frame,
    line_of,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.jasper.marks import mark_room, marks_in, swatch_in
from tests.drawing.held_out.told import Told


def result(told: Told, wide: int) -> Block:
    """Label, mark and word of the result."""
    (name, word, mark), way, look = told.words.result, told.way, told.way["result_look"]
    scale = way["result_size"]
    high = line_of(told, scale) + 6 * (look != "")
    label, said = name + ": ", long(told, word, scale=scale, bold=True) + 4 if word else 0
    first, room = long(told, label, scale=scale) + 4, (mark_room(told) + 6) if mark else 0
    whole = first + room + said
    if look == "cells":
        first, label = max(first + 10, wide * 0.4), name
        whole = max(whole, first + room + said + 10)
    if whole > wide:
        return _result_below(told, wide)
    x = {"Left": 8 * (look in {"bar", "framed"}), "Center": (wide - whole) / 2,
         "Right": wide - whole - 8}[way["result_at"]] if look != "cells" else 0  # fmt: skip
    xml = ""
    if look in {"bar", "framed"}:
        fill, line = (way["tint"], "") if look == "bar" else ("", way["accent"])
        xml = rect(0, 0, wide, high, fill=fill, line=line, thick=1.2, bend=way["bend"])
    elif look == "cells":
        box = boxed("tlbr", way["line"], pad=4)
        xml = text(told, "", 0, 0, first, high, fill=way["tint"], box=box) + text(
            told, "", first, 0, max(whole - first, 70), high, box=box
        )
        x = 5
    xml += text(told, label, x, 0, first, high, scale=scale)
    if mark:
        xml += marks_in(told, [mark], x + first, 0, room, high)
    return Block(xml + text(told, word, x + first + room, 0, said or 2, high, scale=scale,
                            bold=True), high)  # fmt: skip


def _result_below(told: Told, wide: int) -> Block:
    """The word and the mark below their label."""
    (name, word, mark), high = told.words.result, line_of(told, 1.1)
    xml = text(told, name, 0, 0, wide, high, scale=0.9, ink=told.way["label"])
    room = mark_room(told) + 6 if mark else 0
    if mark:
        xml += marks_in(told, [mark], 0, high, room, high)
    return Block(xml + text(told, word, room, high, wide - room, high, scale=1.1, bold=True,
                            grows=True), 2 * high)  # fmt: skip


def legend(told: Told, wide: int) -> Block:
    """Marks and their words, in a line or one below another."""
    pairs, way, high = told.legend(), told.way, line_of(told) + 2
    if not pairs:
        return NOTHING
    room, xml, x, y = mark_room(told) + 8, "", 0.0, 0
    if way["legend_title"]:
        first = long(told, way["legend_title"], bold=True) + 10
        xml, x = text(told, way["legend_title"], 0, 0, first, high, bold=True), first
    if way["legend_down"] and way["legend_title"]:
        x, y = 0.0, high
    for mark, name in pairs:
        said = long(told, name) + 16
        if x and (way["legend_down"] or x + room + said > wide):
            x, y = 0.0, y + high
        xml += swatch_in(told, mark, x, y, room - 4, high)
        xml += text(told, name, x + room, y, said, high)
        x += room + said
    box = boxed("tlbr", way["line"]) if way["legend_box"] else ""
    return Block(frame(Block(xml, y + high), 0, 0, wide, box=box), y + high)


def footnotes(told: Told, wide: int) -> Block:
    """Small lines."""
    small = line_of(told, 0.78)
    notes = [Block(text(told, note, 0, 0, wide, small, scale=0.78, grows=True, up="Top"), small)
             for note in told.plan.sheet.footnotes]  # fmt: skip
    return stacked(notes, wide, 1)


def foot(told: Told, wide: int) -> str:
    """What stands at the foot of each page of a report: its name and the page's number."""
    words = told.way["foot"]
    if not words:
        return ""
    high, half = line_of(told, 0.8), wide // 2
    xml = rule(0, 0, wide, told.way["line"], 0.4)
    xml += text(told, words, 0, 3, half, high, scale=0.8)
    return xml + text(told, "Page 1 of 1", half, 3, wide - half, high, scale=0.8, at="Right")
