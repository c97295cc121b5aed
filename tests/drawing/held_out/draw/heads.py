"""Head, fields, result, legend and notes of a drawing."""

import math
from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.draw.kit import (
    Bit,
    Cell,
    at_edge,
    bit,
    box,
    flow,
    in_lines,
    joined,
    long,
    table,
    words,
)
from tests.drawing.held_out.draw.marks import swatch
from tests.drawing.held_out.placed.items import Item, Part, group, rule, stacked
from tests.drawing.held_out.told import Told

Maker = Callable[[Told, float], Part]
WHITE = "#ffffff"


def _emblem(side: float) -> list[Item]:
    """Twelve dots in a circle upon a blue field."""
    high, found = side * 2 / 3, [box(0, 0, side, side * 2 / 3, fill="#003399")]
    for n in range(12):
        x = side / 2 + high / 3 * math.cos(n * math.pi / 6)
        y = high / 2 + high / 3 * math.sin(n * math.pi / 6)
        dot = side * 0.07
        found.append(box(x - dot / 2, y - dot / 2, dot, dot, fill="#ffcc00", kind="ellipse"))
    return found


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex and the title."""
    way, sheet, look = told.way, told.plan.sheet, told.way["head"]
    office = sheet.organisation or "Council of the European Union"
    title, big = [(way["title"], True)], way["title_size"]
    right = bit(told, sheet.annex, bold=True)
    need(long(told, office) + right.wide + 20, wide - 44, "the head")
    if look == "emblem":
        made = stacked([flow(told, [(office, False)], wide - 200), flow(told, title, wide - 60,
                        scale=big, colour=way["accent"])], 1)  # fmt: skip
        items = [*_emblem(40), group(made, 50, 0)]
        items += right.draw(wide - right.wide, told.size * 0.6)
        return Part(items, max(made.high, 28) + 2)
    sides = in_lines(told, [bit(told, office), right], wide,
                     wide - long(told, office) - right.wide - 0.1, high=1.3)  # fmt: skip
    if look == "band":
        name = flow(told, title, wide - 20, scale=big, colour=WHITE)
        ground = box(0, 0, wide, name.high + 8, fill=way["accent"], round=way["round"])
        return stacked([sides, Part([ground, group(name, 10, 4)], name.high + 8)], 4)
    if look == "framed":
        name = flow(told, title, wide - 20, scale=big, at="center")
        frame = box(0, 0, wide, name.high + 8, line=way["ink"], thick=1)
        return stacked([sides, Part([frame, group(name, 10, 4)], name.high + 8)], 5)
    at = "center" if look == "centred" else "left"
    name = flow(told, title, wide, scale=big, at=at, colour=way["accent"])
    line = Part([rule(0, 0, wide, 0, way["accent"], way["stroke"])], 1)
    return stacked([sides, line, name] if look == "ruled" else [sides, name, line], 4)


def _label(told: Told, name: str) -> str:
    return f"{name}{told.way['colon']}"


def _facts_table(told: Told, wide: float) -> Part:
    """A table of two columns: labels and values; long values have more lines."""
    way, pairs = told.way, told.pairs()
    room = max(long(told, _label(told, name), bold=True) for name, _ in pairs) + 14
    need(room, wide * 0.42, "labels")
    rows = list[tuple[Part, Part]]()
    for name, value in pairs:
        rows.append((flow(told, [(_label(told, name), way["label_bold"])], room),
                     flow(told, [(value, way["value_bold"])], wide - room - 12)))  # fmt: skip
    items, y, pad = list[Item](), 0.0, 2.0
    for label, said in rows:
        high = max(label.high, said.high) + 2 * pad
        if way["facts_look"] == "grid":
            items.append(box(0, y, room, high, fill=way["tint"], line=way["line"]))
            items.append(box(room, y, wide - room, high, line=way["line"]))
        if way["facts_look"] == "lines":
            items.append(rule(0, y + high, wide, y + high, way["line"], way["thick"]))
        inset = 5 if way["facts_look"] == "grid" else 0
        items += [group(label, inset, y + pad), group(said, room + 6, y + pad)]
        y += high
    return Part(items, y)


def _captions(told: Told, wide: float) -> Part:
    """Captioned boxes, so many in a row; the act across."""
    way, over, pairs = told.way, told.way["fields_over"], told.pairs()
    act = pairs.index(told.pairs(*{*told.facts} - {"Subject"})[0])
    rest = pairs[:act] + pairs[act + 1 :]
    lines = [rest[n : n + over] for n in range(0, len(rest), over)]
    lines.insert(0 if act == 0 else len(lines), [pairs[act]])
    items, y, gap = list[Item](), 0.0, way["caption_gap"]
    for line in lines:
        each = (wide - gap * (len(line) - 1)) / len(line)
        made = [stacked([flow(told, [(name, way["label_bold"])], each - 10, scale=0.84,
                              colour=way["accent"]),
                         flow(told, [(value, way["value_bold"])], each - 10)], 0.5)
                for name, value in line]  # fmt: skip
        high = max(one.high for one in made) + 6
        for n, one in enumerate(made):
            left, look = n * (each + gap), {"line": way["line"]}
            if way["caption_look"] == "tint":
                look = {"fill": way["tint"]}
            if way["caption_look"] == "bar":
                items.append(box(left, y + 1, 2, high - 2, fill=way["accent"]))
            else:
                items.append(box(left, y, each, high, round=way["round"], **look))
            items.append(group(one, left + 6, y + 3))
        y += high + gap
    return Part(items, y - gap)


def _prose(told: Told, wide: float) -> Part:
    """A sentence of what was voted on, and the act below it."""
    act = told.facts["Subject"][1]
    opening = flow(told, [(told.opening(), False)], wide)
    return stacked([opening, flow(told, [(act, True)], wide, at=told.way["act_at"])], 5)


def _lines(told: Told, wide: float) -> Part:
    """Each field in a line of its own, its value after its label."""
    return stacked([flow(told, [(f"{name}:", True), (value, False)], wide)
                    for name, value in told.pairs()], 2)  # fmt: skip


_FACTS: Mapping[str, Maker] = {
    "table": _facts_table, "captions": _captions, "prose": _prose, "lines": _lines,
}  # fmt: skip


def titled(told: Told, what: str, wide: float) -> Part:
    """The heading of a part, where the way has headings."""
    way, high = told.way, told.size * 1.6
    said = way["headings_of"][what] if way["headings"] else ""
    if not said:
        return Part([], 0)
    items = [words(told, said, 0, high / 2, bold=True, scale=1.08, colour=way["accent"])]
    if way["headings"] == "ruled":
        items.append(rule(0, high, wide, high, way["accent"], 0.8))
    return Part(items, high + 1)


def outcome(told: Told, scale: float = 1) -> Bit:
    """The result's word and mark."""
    _, said, mark = told.words.result
    bits = [swatch(told, mark), bit(told, said, bold=True, scale=scale)]
    return joined(bits if told.way["mark_before"] else bits[::-1], 4)


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, look, scale = told.way, told.way["result"], told.way["result_size"]
    if way["states"] == "tree":  # It stands at the root.
        return Part([], 0)
    name, found = told.words.result[0], outcome(told, scale)
    whole = joined([bit(told, f"{name}:", bold=True, scale=scale), found], 6)
    if look in {"left", "center", "right"}:
        return in_lines(told, [whole], wide, 0, at=look, high=1.6 * scale)
    high = told.size * scale * 1.4 + 8
    if look == "stamp":
        own = whole.wide + 28
        frame = box(0, 0, own, high, line=way["accent"], thick=1.4, round=5)
        return at_edge(Part([frame, *whole.draw(14, high / 2)], high), way["count_at"], own, wide)
    if look == "cells":
        own, first = found.wide + long(told, name, bold=True) + 44, 0.0
        first = long(told, name, bold=True) + 16
        cells = [Cell(name, True, fill=way["tint"]),
                 Cell(draw=lambda x, y, w, h: found.draw(x + 8, y + h / 2))]  # fmt: skip
        made = table(told, [first, own - first], [(high, cells)], "grid", headed=False)
        return at_edge(made, way["count_at"], own, wide)
    ground = box(0, 0, wide, high, fill=way["tint"], round=way["round"])
    return Part([ground, *whole.draw(10, high / 2)], high)


def legend(told: Told, wide: float) -> Part:
    """Marks and their words."""
    pairs, way = told.legend(), told.way
    if not pairs:
        return Part([], 0)
    sign = bit(told, "=") if way["legend"] == "equals" else bit(told, "")
    bits = [bit(told, way["legend_title"], bold=True)] if way["legend_title"] else []
    bits += [joined([swatch(told, mark), sign, bit(told, name)], 4) for mark, name in pairs]
    if way["legend"] == "list":
        return stacked([in_lines(told, [one], wide, 0) for one in bits], 0)
    if way["legend"] == "boxed":
        made = in_lines(told, bits, wide - 16, told.size * 1.8)
        return Part([box(0, 0, wide, made.high + 6, line=way["line"]), group(made, 8, 3)],
                    made.high + 6)  # fmt: skip
    return in_lines(told, bits, wide, told.size * 2)


def _notes(told: Told, wide: float) -> Part:
    return stacked([flow(told, [(note, False)], wide, scale=0.84)
                    for note in told.plan.sheet.footnotes], 1.5)  # fmt: skip


PARTS: Mapping[str, Maker] = {
    "head": head, "result": result, "legend": legend, "notes": _notes,
    "facts": lambda told, wide: _FACTS[told.way["facts"]](told, wide),
    "whole": lambda told, wide: flow(told, [(told.words.totals[-1].label + ":", True), (
        told.how_many(told.words.totals[-1]), False)], wide),
}  # fmt: skip
"""All but the States and the totals."""
