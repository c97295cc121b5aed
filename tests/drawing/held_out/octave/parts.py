"""Parts of a page of GNU Octave: head, captions, result, fields."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    edge,
    group,
    lines,
    long,
    longest,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.placed.marks import mark_room, swatch_at
from tests.drawing.held_out.told import Told


def small(told: Told, part: float) -> float:
    """A part of the page's size, as large as a person needs it."""
    return max(part, (8.5 if told.plan.picture else 7.5) / told.size)


def footnotes(told: Told, wide: float) -> Part:
    """Small lines."""
    return stacked([lines(told, note, 0, 0, wide, scale=small(told, 0.8))
                    for note in told.plan.sheet.footnotes], 2)  # fmt: skip


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex and the title, as above a figure."""
    way, sheet, look = told.way, told.plan.sheet, told.way["head"]
    who, annex = sheet.organisation or "Council of the European Union", sheet.annex
    at = "left" if look == "plain" else "center"
    inset = 5.0 if look in {"boxed", "lines"} else 0.0
    title = lines(told, way["title"], edge(at, 0, wide), inset * 0.7, wide,
                  scale=way["title_size"], bold=way["title_bold"], colour=way["accent"],
                  at=at)  # fmt: skip
    high, items = title.high + 1.6 * inset, list[Item]()
    if look == "boxed":
        items = [rect(0, 0, wide, high, line=way["line"], thick=way["thick"])]
    elif look == "lines":
        items = [rule(0, y, wide, y, way["line"], 0.75) for y in (0.0, high)]
    line = Part([text(told, who, 0, told.size), text(told, annex, wide, told.size, at="right")],
                told.size * 1.35)  # fmt: skip
    return stacked([line, Part([*items, *title.items], high)], told.size * 0.4)


def titled(told: Told, what: str, part: Part, wide: float) -> Part:
    """A part below its title, in the middle as that of axes; or numbered as a figure."""
    way = told.way
    if not way["caption"] or not part.items:
        return part
    said, at = way["captions"][what], "center" if way["caption"] == "title" else "left"
    if way["caption"] == "figure":
        plan = repr(way["plan"])
        first = min(("totals", "states"), key=lambda one: plan.find(one) % 9999)
        said = f"Figure {1 if what == first else 2}: {said}"
    title = lines(told, said, edge(at, 0, wide), 0, wide, bold=at == "center", at=at)
    return stacked([title, part], 3)


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, (label, word, mark) = told.way, told.words.result
    look, scale = way["result_look"], way["result_size"]
    label += "" if look == "cells" else ":"
    room = mark_room(told) * 1.1 + 6 if mark else 0.0
    first = long(told, label, scale=scale) + told.size * 0.8
    last = (long(told, word, scale=scale, bold=True) if word else 0.0) + room
    pad = {"box": 8.0, "cells": 7.0}.get(look, 0.0)
    whole = first + last + 2 * pad
    need(whole, wide, "a result")
    high = told.size * scale * 1.4 + pad
    at = "center" if look == "title" else way["result_at"]
    x, middle = edge(at, 0, wide - whole), high / 2
    items = list[Item]()
    if pad:
        items = [rect(x, 0, whole, high, line=way["line"], thick=way["thick"])]
    if look == "cells":
        split = x + pad + first - told.size * 0.4
        items += [rect(x, 0, split - x, high, fill=way["tint"], line=way["line"],
                       thick=way["thick"])]  # fmt: skip
    low = middle + told.size * scale * 0.36
    items += [text(told, label, x + pad, low, scale=scale),
              text(told, word, x + pad + first, low, scale=scale, bold=True),
              *swatch_at(told, mark, x + whole - pad - room / 2 + 2, middle)]  # fmt: skip
    return Part(items, high)


def facts(told: Told, wide: float) -> Part:
    """All fields, in the way's form."""
    return _FACTS[told.way["facts"]](told, wide)


def _room(told: Told, most: float) -> float:
    """How wide a column of labels is; no word of them breaks."""
    names, bold = [f"{name} =" for name, _ in told.pairs()], told.way["label_bold"]
    words = [word for name in names for word in name.split()]
    return max(
        min(longest(told, names, bold=bold) * 1.04 + 8, most), longest(told, words, bold=bold) + 8
    )


def _struct(told: Told, wide: float) -> Part:
    """Labels ranged right to an equals sign or a colon, as a structure is displayed."""
    way, parts, first = told.way, list[Part](), _room(told, wide * 0.4)
    between = way["colon"] or " ="
    for name, value in told.pairs():
        one = lines(told, name + between, first - 6, 0, first - 6, bold=way["label_bold"],
                    colour=way["label"], at="right")  # fmt: skip
        two = lines(told, value, 0, 0, wide - first)
        parts.append(Part([*one.items, group(two, first, 0)], max(one.high, two.high)))
    return stacked(parts, 2)


def _textbox(told: Told, wide: float) -> Part:
    """A frame with a line for each field, as an annotation has them."""
    way, parts, pad = told.way, list[Part](), 7.0
    for name, value in told.pairs():
        start = long(told, f"{name}:", bold=way["label_bold"]) + 6
        two = lines(told, value, 0, 0, wide - 2 * pad - start)
        first = text(told, f"{name}:", 0, told.size, bold=way["label_bold"], colour=way["label"])
        parts.append(Part([first, group(two, start, 0)], two.high))
    whole = stacked(parts, 1.5)
    high = whole.high + 1.6 * pad
    fill = way["tint"] if way["act_first"] and way["technique"] != "shade" else ""
    return Part([rect(0, 0, wide, high, line=way["line"], fill=fill, thick=way["thick"]),
                 group(whole, pad, pad * 0.7)], high)  # fmt: skip


def _grid(told: Told, wide: float) -> Part:
    """Cells of a label and a value, as in a table of a user interface."""
    way, first, y, items = told.way, _room(told, wide * 0.4) + 8, 0.0, list[Item]()
    for name, value in told.pairs():
        one = lines(told, name, 0, 0, first - 9, bold=way["label_bold"], colour=way["label"])
        two = lines(told, value, 0, 0, wide - first - 10)
        step = max(one.high, two.high) + 4
        items += [rect(0, y, first, step, fill=way["tint"], line=way["line"], thick=way["thick"]),
                  rect(first, y, wide - first, step, line=way["line"], thick=way["thick"]),
                  group(one, 5, y + 1.5), group(two, first + 5, y + 1.5)]  # fmt: skip
        y += step
    return Part(items, y)


def _over(told: Told, wide: float) -> Part:
    """Labels above their values, so many beside one another; the act across."""
    way, over = told.way, told.way["fields_over"]

    def cell(pair: tuple[str, str], room: float) -> Part:
        return stacked([lines(told, pair[0], 0, 0, room - 8, scale=small(told, 0.85),
                              colour=way["label"]),
                        lines(told, pair[1], 0, 0, room - 8, bold=True)], 0)  # fmt: skip

    pairs, parts = told.pairs("Subject"), list[Part]()
    for n in range(0, len(pairs), over):
        cells = [cell(pair, wide / over) for pair in pairs[n : n + over]]
        parts.append(Part([group(one, k * wide / over, 0) for k, one in enumerate(cells)],
                          max(one.high for one in cells)))  # fmt: skip
    label, act = told.facts["Subject"]
    act_cell = cell((label.upper() if way["capitals"] else label, act), wide)
    parts.insert(0 if way["act_first"] else len(parts), act_cell)
    return stacked(parts, 4)


def _title(told: Told, wide: float) -> Part:
    """Lines in the middle: the act, the sitting, the papers and the rule."""
    said = {name: f"{label}: {value}" for name, (label, value) in told.facts.items()}
    middle = wide / 2
    return stacked([
        lines(told, told.facts["Subject"][1], middle, 0, wide * 0.9, bold=True, at="center"),
        lines(told, told.sitting(), middle, 0, wide, at="center"),
        lines(told, f"{said['Item']}  –  {said['Document']}", middle, 0, wide, at="center"),
        lines(told, said["Voting Rule"], middle, 0, wide, at="center"),
    ], 2.5)  # fmt: skip


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "struct": _struct, "textbox": _textbox, "grid": _grid, "over": _over, "title": _title,
}  # fmt: skip
