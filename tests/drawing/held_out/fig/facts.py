"""The fields of a page of Fig: beside their labels, in boxes with tabs, behind pointed boxes."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.fig.heads import titled
from tests.drawing.held_out.fig.kit import (
    Maker,
    Part,
    group,
    lines,
    long,
    oval,
    pentagon,
    rect,
    rule,
    small,
    stacked,
    words,
)
from tests.drawing.held_out.told import Told

Pair = tuple[str, str]


def _rows(told: Told, over: int) -> list[Sequence[Pair]]:
    """The fields, so many in a row; the act in a row of its own."""
    act = told.pairs(*{*told.facts} - {"Subject"})[0]
    pairs = [one for one in told.pairs() if one != act]
    lots = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    return [[act], *lots] if told.pairs()[0] == act else [*lots, [act]]


def _room(told: Told, wide: float, more: float) -> float:
    """How wide labels are that stand beside their values."""
    room = max(long(told, f"{name}:", bold=True) for name, _ in told.pairs()) + more
    need(room, wide * 0.46, "labels")
    return room


def _value(told: Told, said: str, wide: float) -> Part:
    return lines(told, said, 0, 0, wide, bold=told.way["value_bold"])


def _colons(told: Told, wide: float) -> Part:
    """Labels that end at one edge, values behind it."""
    room, found, way = _room(told, wide, 4), list[Part](), told.way
    x = room if way["label_at"] == "right" else 0.0
    for name, value in told.pairs():
        said = _value(told, value, wide - room - 7)
        label = lines(told, f"{name}:", x, 0, room, bold=way["label_bold"], at=way["label_at"])
        found.append(Part([*label.items, group(said, room + 7, 0)], said.high))
    return stacked(found, told.size * 0.3)


def _lined(told: Told, wide: float) -> Part:
    """The same with a line below each."""
    room, found = _room(told, wide, 8), list[Part]()
    for name, value in told.pairs():
        said = _value(told, value, wide - room - 4)
        label = lines(told, name, 0, 0, room, bold=told.way["label_bold"])
        y = said.high + 3
        line = rule(0, y, wide, y, told.way["line"], told.way["thick"])
        found.append(Part([*label.items, group(said, room + 4, 0), line], y))
    return stacked(found, 1)


def _tags(told: Told, wide: float) -> Part:
    """Labels upon boxes that point to their values."""
    room, found, way = _room(told, wide, 20), list[Part](), told.way
    dark, step = way["tag"] == "dark", told.size * 1.55
    for name, value in told.pairs():
        said = _value(told, value, wide - room - 9)
        top = (step - told.size * way["leading"]) / 2
        tag = pentagon(0, 0, room, step, fill=way["dark"] if dark else way["tint"],
                       line="" if dark else way["line"])  # fmt: skip
        label = words(told, name, 6, step / 2, bold=way["label_bold"],
                      colour="#ffffff" if dark else "")  # fmt: skip
        found.append(Part([tag, *label, group(said, room + 9, top)], max(step, said.high + top)))
    return stacked(found, 3)


def _nodes(told: Told, wide: float) -> Part:
    """Circles upon a line that runs down, a label and its value behind each."""
    room, found, ink = _room(told, wide, 22), list[Part](), told.way["dark"]
    y, middle = 0.0, told.size * 0.68
    for name, value in told.pairs():
        said = _value(told, value, wide - room)
        label = lines(told, name, 16, 0, room, bold=told.way["label_bold"])
        dot = oval(5, middle, 3, fill=told.way["node"] or ink, line=ink, thick=0.9)
        found.append(Part([*label.items, group(said, room, 0), dot], said.high))
    made = stacked(found, told.size * 0.45)
    y = made.high - found[-1].high + middle
    return Part([rule(5, middle, 5, y, ink, 0.9), *made.items], made.high)


def _cells(told: Told, wide: float) -> Part:
    """Captions above values within cells of one frame."""
    way, found = told.way, list[Part]()
    for row in _rows(told, way["fields_over"]):
        each = wide / len(row)
        said = [_value(told, value, each - 12) for _, value in row]
        high, top = max(one.high for one in said) + told.size * 1.3 + 4, told.size * 1.2
        items = [rect(0, 0, wide, high, line=way["line"], thick=way["thick"])]
        for n, ((name, _), value) in enumerate(zip(row, said, strict=True)):
            caption = lines(told, name, n * each + 5, 1, each - 10, scale=small(told),
                            bold=way["label_bold"], colour=way["dark"])  # fmt: skip
            need(caption.high, told.size * 1.5, "a caption")
            items += [*caption.items, group(value, n * each + 5, top)]
            if n:
                items.append(rule(n * each, 0, n * each, high, way["line"], way["thick"]))
        found.append(Part(items, high))
    return stacked(found, 0)


def _files(told: Told, wide: float) -> Part:
    """Boxes with a tab upon their upper left corner, which has the label."""
    way, found, gap = told.way, list[Part](), 8.0
    for row in _rows(told, way["fields_over"]):
        each = (wide - gap * (len(row) - 1)) / len(row)
        said = [_value(told, value, each - 12) for _, value in row]
        top = told.size * 1.4
        high, items = top + max(one.high for one in said) + 5, []
        for n, ((name, _), value) in enumerate(zip(row, said, strict=True)):
            x, room = n * (each + gap), long(told, name, bold=way["label_bold"]) + 12
            need(room, each, "a tab")
            items += [rect(x, 0, room, top, fill=way["tint"], line=way["line"]),
                      rect(x, top, each, high - top, line=way["line"]),
                      *words(told, name, x + 6, top / 2, bold=way["label_bold"],
                             colour=way["dark"]), group(value, x + 6, top + 2)]  # fmt: skip
        found.append(Part(items, high))
    return stacked(found, 4)


def _columns(told: Told, wide: float) -> Part:
    """Two columns of labels with their values, a line between; the act across."""
    rows = _rows(told, 2)
    first = len(rows[0]) == 1
    (name, value), *_ = rows.pop(0 if first else -1)
    label = lines(told, f"{name}:", 0, 0, wide, bold=told.way["label_bold"])
    act = stacked([label, _value(told, value, wide)], 0)
    each, made = (wide - 24) / 2, list[Part]()
    for side in (0, 1):
        pairs = [row[side] for row in rows if side < len(row)]
        room = max(long(told, f"{name}:", bold=True) for name, _ in pairs) + 7
        need(room, each * 0.55, "labels")
        found = []
        for name, value in pairs:
            said = _value(told, value, each - room)
            own = words(told, f"{name}:", 0, told.size * 0.68, bold=told.way["label_bold"])
            found.append(Part([*own, group(said, room, 0)], said.high))
        made.append(stacked(found, told.size * 0.3))
    high = max(one.high for one in made)
    sides = Part([group(made[0], 0, 0), group(made[1], each + 24, 0),
                  rule(each + 12, 0, each + 12, high, told.way["line"])], high)  # fmt: skip
    return stacked([act, sides] if first else [sides, act], 6)


def _prose(told: Told, wide: float) -> Part:
    """A sentence of what was voted on, and the act in a paragraph of its own."""
    name, act = told.facts["Subject"]
    label = lines(told, f"{name}:", 0, 0, wide, bold=True)
    return stacked([lines(told, told.opening(), 0, 0, wide), stacked(
        [label, _value(told, act, wide)], 0)], 5)  # fmt: skip


_FACTS: Mapping[str, Maker] = {
    "colons": _colons, "lined": _lined, "tags": _tags, "nodes": _nodes, "cells": _cells,
    "files": _files, "columns": _columns, "prose": _prose,
}  # fmt: skip


def facts(told: Told, wide: float) -> Part:
    """All fields below their heading, in the way's form."""
    return stacked([titled(told, "facts", wide), _FACTS[told.way["facts"]](told, wide)], 3)
