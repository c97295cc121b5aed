"""What was voted on, when, by whom and how, on a page of PyX."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.skia.kit import longest, need
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


def facts(told: Told, wide: float) -> Part:
    """All fields, in the way's form."""
    return _FACTS[told.way["facts"]](told, wide)


def _book(told: Told, wide: float) -> Part:
    """Labels and values between three rules, as tables of books are set."""
    way, size, pairs = told.way, told.size, told.pairs()
    first = min(longest(told, [label for label, _ in pairs], bold=way["label_bold"]) + 16,
                wide * 0.38)  # fmt: skip
    parts = [Part([rule(0, 0, wide, 0, way["ink"], 1.2)], 2)]
    for label, value in pairs:
        one = lines(told, label, 2, 0, first - 8, bold=way["label_bold"], colour=way["label"])
        two = lines(told, value, first, 0, wide - first - 2,
                    bold=value == told.facts["Subject"][1])  # fmt: skip
        parts.append(Part([*one.items, *two.items], max(one.high, two.high)))
    parts.append(Part([rule(0, size * 0.2, wide, size * 0.2, way["ink"], 1.2)], size * 0.3))
    return stacked(parts, way["fact_gap"])


def _outline(told: Told, wide: float) -> Part:
    """Paragraphs with decimal numbers: 1.1, 1.2."""
    way, parts = told.way, list[Part]()
    first = long(told, "1.8", bold=True) + 14
    for n, (label, value) in enumerate(told.pairs(), 1):
        start = long(told, f"{label}{way['colon']}", bold=True) + 6
        number = text(told, f"1.{n}", 0, told.size, colour=way["label"])
        name = text(told, f"{label}{way['colon']}", first, told.size, bold=True)
        room = wide - first - start
        need(60, room, "an outline")
        said = lines(told, value, first + start, 0, room)
        parts.append(Part([number, name, *said.items], said.high))
    return stacked(parts, way["fact_gap"])


def _entry(told: Told, wide: float) -> Part:
    """An entry of a bibliography: the act in bold, all else behind it in a paragraph."""
    pairs = told.pairs("Subject")
    said = " ".join(f"{label}: {value}{';' if n < len(pairs) else '.'}"
                    for n, (label, value) in enumerate(pairs, 1))  # fmt: skip
    label, act = told.facts["Subject"]
    first = lines(told, f"{label}: {act}.", 0, 0, wide, bold=True)
    return stacked([first, lines(told, said, 22, 0, wide - 22)], 2)


def _cells(told: Told, wide: float) -> Part:
    """Frames with the label upon their upper line."""
    way, size, over, gap = told.way, told.size, told.way["fields_over"], 8.0
    pairs = told.pairs("Subject")
    rows = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    rows.insert(0 if way["act_first"] else len(rows), [told.facts["Subject"]])
    parts = []
    for row in rows:
        each = (wide - gap * (len(row) - 1)) / len(row)
        cells = [lines(told, value, 7, size * 0.5, each - 14, bold=len(row) == 1)
                 for _, value in row]  # fmt: skip
        high, items = max(cell.high for cell in cells) + size * 0.9, list[Item]()
        for n, ((label, _), cell) in enumerate(zip(row, cells, strict=True)):
            x, length = n * (each + gap), long(told, label, scale=0.74)
            need(length + 20, each, label)
            items += [rule(x, 0, x + 6, 0, way["line"], 0.7),
                      rule(x + 11 + length, 0, x + each, 0, way["line"], 0.7),
                      rule(x, 0, x, high, way["line"], 0.7),
                      rule(x + each, 0, x + each, high, way["line"], 0.7),
                      rule(x, high, x + each, high, way["line"], 0.7),
                      text(told, label, x + 8.5, size * 0.26, scale=0.74, colour=way["label"]),
                      group(cell, x, 0)]  # fmt: skip
        parts.append(Part(items, high))
    whole = stacked(parts, size * 0.7)
    return Part([group(whole, 0, size * 0.4)], whole.high + size * 0.4)


def _hanging(told: Told, wide: float) -> Part:
    """Labels on a line of their own, values below them and further in."""
    way, parts = told.way, list[Part]()
    for label, value in told.pairs():
        parts.append(stacked([lines(told, label, 0, 0, wide, bold=way["label_bold"], scale=0.9,
                                    colour=way["label"]),
                              lines(told, value, 14, 0, wide - 14,
                                    bold=value == told.facts["Subject"][1])], 0))  # fmt: skip
    if wide < 300:
        return stacked(parts, way["fact_gap"])
    half = -(-len(parts) // 2)
    made = [
        _hanging_half(told, part, wide / 2 - 10)
        for part in (told.pairs()[:half], told.pairs()[half:])
    ]
    return Part([group(part, n * (wide / 2 + 10), 0) for n, part in enumerate(made)],
                max(part.high for part in made))  # fmt: skip


def _hanging_half(told: Told, pairs: list[tuple[str, str]], wide: float) -> Part:
    way = told.way
    return stacked([stacked([lines(told, label, 0, 0, wide, bold=way["label_bold"], scale=0.9,
                                   colour=way["label"]),
                             lines(told, value, 14, 0, wide - 14,
                                   bold=value == told.facts["Subject"][1])], 0)
                    for label, value in pairs], way["fact_gap"])  # fmt: skip


def _pair(told: Told, wide: float) -> Part:
    """Two fields to a line, labels ranged right against the values; the act on a ground."""
    way, size, gap = told.way, told.size, 14.0
    pairs, each, parts = told.pairs("Subject"), (wide - gap) / 2, list[Part]()
    first = min(longest(told, [label for label, _ in pairs], bold=way["label_bold"]) + 2,
                each * 0.5)  # fmt: skip
    for n in range(0, len(pairs), 2):
        items, high = list[Item](), 0.0
        for k, (label, value) in enumerate(pairs[n : n + 2]):
            x = k * (each + gap)
            one = lines(told, label, x + first, 0, first, bold=way["label_bold"],
                        colour=way["label"], at="right")  # fmt: skip
            two = lines(told, value, x + first + 9, 0, each - first - 9)
            items += [*one.items, *two.items]
            high = max(high, one.high, two.high)
        parts.append(Part(items, high))
    label, act = told.facts["Subject"]
    said = stacked([lines(told, label, 8, 4, wide - 16, scale=0.8, colour=way["label"]),
                    lines(told, act, 8, 4, wide - 16, bold=True)], 0)  # fmt: skip
    ground = Part([rect(0, 0, wide, said.high + size, fill=way["tint"]), *said.items],
                  said.high + size)  # fmt: skip
    both = stacked(parts, way["fact_gap"])
    return stacked([ground, both] if way["act_first"] else [both, ground], 7)


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "book": _book, "outline": _outline, "entry": _entry, "cells": _cells, "hanging": _hanging,
    "pair": _pair,
}  # fmt: skip
