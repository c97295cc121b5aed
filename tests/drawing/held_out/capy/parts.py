"""Parts of a page of CapyPDF: head, facts, result."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    edge,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def head(told: Told, wide: float) -> Part:
    """Title and annex; a masthead, a plate, or words on a line."""
    sheet, way, size = told.plan.sheet, told.way, told.size
    look, at = way["title_look"], "center" if way["title_look"] == "mast" else way["title_at"]
    pad = 9.0 * (look == "plate")
    title = lines(told, way["title"], edge(at, pad, wide - 2 * pad), pad * 0.5, wide - 2 * pad,
                  scale=way["title_size"], bold=True, at=at,
                  colour="#ffffff" if look == "plate" else way["accent"])  # fmt: skip
    items, high = list(title.items), title.high + pad
    if look == "plate":
        items.insert(0, rect(0, 0, wide, high, fill=way["accent"]))
    elif look == "mast":
        items += [rule(0, y, wide, y, way["accent"], thick)
                  for y, thick in ((-4, 2.2), (-1, 0.5), (high, 0.5), (high + 3, 2.2))]  # fmt: skip
    elif look == "hair":
        items.append(rule(0, high, wide, high, way["line"], 0.4))
    small = [text(told, sheet.organisation, 0, size, scale=0.95),
             text(told, sheet.annex, wide, size, scale=0.95, bold=True, at="right")]  # fmt: skip
    above = Part(small if sheet.organisation or sheet.annex else [], size * 1.3)
    return stacked([above, Part(items, high + 4)], size * 0.7)


def facts(told: Told, wide: float) -> Part:
    """What was voted on, when, by whom and how."""
    return _FACTS[told.way["facts"]](told, wide)


def _pairs(told: Told, *without: str) -> list[tuple[str, str]]:
    pairs = told.pairs(*without)
    if told.way["result_in"] and told.words.result[1]:
        pairs.append((told.words.result[0], told.words.result[1]))
    return pairs


def _spine(told: Told, wide: float) -> Part:
    """Labels ranged to a line in the page, values from there."""
    at, parts, way = wide * told.way["spine"], [], told.way
    for name, value in _pairs(told):
        one = lines(told, name, at - 8, 0, at - 8, bold=way["label_bold"], colour=way["label"],
                    at="right")  # fmt: skip
        two = lines(told, value, at + 8, 0, wide - at - 8)
        parts.append(Part([*one.items, *two.items], max(one.high, two.high)))
    whole = stacked(parts, 2.5)
    return Part([*whole.items, rule(at, 0, at, whole.high, way["accent"], 0.9)], whole.high)


def _plate(told: Told, wide: float) -> Part:
    """White words on a dark plate, labels above their values."""
    over, pad, way, parts = told.way["over"], 9.0, told.way, list[Part]()
    each, pairs = (wide - pad) / over, _pairs(told, "Subject")
    rows = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    for row in [*rows, [told.facts["Subject"]]]:
        cells = []
        for name, value in row:
            room = (each if len(row) > 1 or len(pairs) == 1 else wide - pad) - pad
            cells.append(stacked([
                lines(told, name, 0, 0, room, scale=0.82, colour="#e4e4e4"),
                lines(told, value, 0, 0, room, bold=True, colour="#ffffff")], 0))  # fmt: skip
        items = [group(cell, pad + n * each, 0) for n, cell in enumerate(cells)]
        parts.append(Part(items, max(cell.high for cell in cells)))
    whole = stacked(parts, 5)
    high = whole.high + 2 * pad
    return Part([rect(0, 0, wide, high, fill=way["dark"]), group(whole, 0, pad)], high)


def _centred(told: Told, wide: float) -> Part:
    parts = [lines(told, told.facts["Subject"][1], wide / 2, 0, wide * 0.86, scale=1.1, bold=True,
                   at="center")]  # fmt: skip
    parts += [lines(told, f"{name}: {value}", wide / 2, 0, wide, at="center")
              for name, value in _pairs(told, "Subject")]  # fmt: skip
    return stacked(parts, 2)


def _cells(told: Told, wide: float) -> Part:
    """A ruled table: label and value twice in a line, the subject across."""
    way, size, pad = told.way, told.size, 4.0
    pairs, parts = _pairs(told, "Subject"), list[Part]()
    first = min(max(long(told, name, bold=True) for name, _ in pairs) + 2 * pad + 2, wide * 0.2)
    rows = [pairs[n : n + 2] for n in range(0, len(pairs), 2)] + [[told.facts["Subject"]]]
    for row in rows:
        each = wide / len(row)
        found = [(lines(told, name, n * each + pad, 2, first - 2 * pad, scale=0.94, bold=True),
                  lines(told, value, n * each + first + pad, 2, each - first - 2 * pad))
                 for n, (name, value) in enumerate(row)]  # fmt: skip
        high = max(part.high for both in found for part in both) + 4
        items: list[Item] = []
        for n, (one, two) in enumerate(found):
            items += [rect(n * each, 0, first, high, fill=way["tint"], line=way["line"], thick=0.5),
                      rect(n * each + first, 0, each - first, high, line=way["line"], thick=0.5),
                      *one.items, *two.items]  # fmt: skip
        parts.append(Part(items, max(high, size)))
    return stacked(parts, 0)


def _running(told: Told, wide: float) -> Part:
    """All in one paragraph, labels bold."""
    items, x, y, size = list[Item](), 0.0, told.size, told.size
    pairs = _pairs(told)
    for n, (name, value) in enumerate(pairs, 1):
        for bold, words in ((True, f"{name}:"), (False, value + ";."[n == len(pairs)])):
            for word in words.split():
                room = long(told, word, bold=bold)
                if x + room > wide:
                    x, y = 0.0, y + size * told.way["leading"]
                items.append(text(told, word, x, y, bold=bold))
                x += room + size * 0.3
    return Part(items, y + size * 0.4)


def _column(told: Told, wide: float) -> Part:
    """Labels above their values, one below the other, ruled apart."""
    parts, way = [], told.way
    for name, value in _pairs(told):
        cell = stacked([lines(told, name, 0, 0, wide, scale=0.86, colour=way["label"]),
                        lines(told, value, 0, 0, wide, bold=True)], 0)  # fmt: skip
        parts.append(Part([*cell.items, rule(0, cell.high + 2, wide, cell.high + 2, way["line"],
                                             0.5)], cell.high + 2))  # fmt: skip
    return stacked(parts, 3)


def _prose(told: Told, wide: float) -> Part:
    subject = lines(told, told.facts["Subject"][1], wide / 2, 0, wide - 40, bold=True, at="center")
    return stacked([subject, lines(told, told.opening(), 0, 0, wide)], 6)


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "spine": _spine, "plate": _plate, "centred": _centred, "cells": _cells, "running": _running,
    "column": _column, "prose": _prose,
}  # fmt: skip


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result; nothing where the facts have said it."""
    (name, word, mark), way, size = told.words.result, told.way, told.size
    if way["result_in"] and word:
        return Part([], 0)
    look, scale = way["result_look"], way["result_size"]
    room, gap = (mark_room(told) + 5 if mark else 0), 7.0
    parts = [long(told, name + ":", scale=scale), long(told, word, scale=scale, bold=True)]
    whole = sum(parts) + room + 2 * gap + 6
    if whole > wide:
        parts, scale, whole = [p * wide / whole * 0.94 for p in parts], scale * wide / whole, wide
    high, x = size * scale * 1.5 + 4, edge(way["result_at"], 0, wide - whole)
    items: list[Item] = []
    if look == "strip":
        items.append(rect(0, 0, wide, high, fill=way["tint"]))
    elif look == "double":
        items += [rect(x - by, -by, whole + 2 * by, high + 2 * by, line=way["accent"], thick=0.8)
                  for by in (0, 2)]  # fmt: skip
    elif look == "lines":
        items += [rule(0, y, wide, y, way["accent"], 1) for y in (0, high)]
    base = high / 2 + size * scale * 0.36
    items.append(text(told, name + ":", x + gap, base, scale=scale))
    x += gap + parts[0] + 5
    items += swatch_at(told, mark, x + room / 2, high / 2)
    items.append(text(told, word, x + room, base, scale=scale, bold=True))
    return Part(items, high + 2 * (look == "double"))
