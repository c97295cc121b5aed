"""Parts of a page of PDF::API2: head, captions, result, opening words, the end of a record."""

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.framed import WHITE
from tests.drawing.held_out.placed.items import (
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
from tests.drawing.held_out.placed.marks import mark_room, swatch_at
from tests.drawing.held_out.told import Told


def small(told: Told, part: float) -> float:
    """A part of the page's size, as large as a person needs it."""
    return max(part, (8.0 if told.plan.picture else 7.0) / told.size)


def footnotes(told: Told, wide: float) -> Part:
    """Small lines."""
    return stacked([lines(told, note, 0, 0, wide, scale=small(told, 0.8))
                    for note in told.plan.sheet.footnotes], 2)  # fmt: skip


def head(told: Told, wide: float) -> Part:
    """Who speaks, the annex and the title."""
    way, sheet, look, size = told.way, told.plan.sheet, told.way["head"], told.size
    who, annex = sheet.organisation or "Council of the European Union", sheet.annex
    if look == "council":
        return _council(told, wide)
    at = "center" if look in {"centred", "boxed"} else "left"
    inset = 8.0 if look in {"boxed", "bar"} else 0.0
    ink = WHITE if look == "bar" else way["accent"]
    title = lines(told, way["title"], edge(at, inset, wide - 2 * inset), inset * 0.6, wide - inset,
                  scale=way["title_size"], bold=way["title_bold"], colour=ink, at=at)  # fmt: skip
    high, items = title.high + 1.4 * inset, list[Item]()
    if look == "boxed":
        items = [rect(0, 0, wide, high, line=way["line"], thick=1.0)]
    elif look == "bar":
        items = [rect(0, 0, wide, high, fill=way["dark"])]
    elif look == "ruled":
        items = [rule(0, high + 2, wide, high + 2, way["accent"], 1.2)]
    line = Part([text(told, who, 0, size), text(told, annex, wide, size, at="right")], size * 1.35)
    if at == "center":
        said = "  –  ".join(one for one in (who, annex) if one)
        line = lines(told, said, wide / 2, 0, wide, at="center")
    parts = [line, Part([*items, *title.items], high + 3)]
    if way["kicker"]:
        parts.append(
            lines(told, way["kicker"], edge(at, 0, wide), 0, wide, scale=small(told, 0.9), at=at)
        )
    return stacked(parts, size * 0.4)


def _council(told: Told, wide: float) -> Part:
    """The institution in two lines at the left, the annex at the right, the title below a line."""
    way, size, sheet = told.way, told.size, told.plan.sheet
    items = [text(told, "Council of the", 0, size * 1.2, scale=1.2, bold=True),
             text(told, "European Union", 0, size * 2.6, scale=1.2, bold=True)]  # fmt: skip
    right = [one for one in (way["kicker"], sheet.annex) if one]
    items += [text(told, one, wide, size * (1.2 + 1.3 * n), at="right", bold=n > 0)
              for n, one in enumerate(right)]  # fmt: skip
    low = size * 3.3
    items.append(rule(0, low, wide, low, way["accent"], 0.8))
    title = lines(told, way["title"], 0, low + 3, wide, scale=way["title_size"],
                  bold=way["title_bold"], colour=way["accent"])  # fmt: skip
    return Part([*items, *title.items], low + 3 + title.high)


def titled(told: Told, what: str, part: Part, wide: float) -> Part:
    """A part below its caption, where the way has captions."""
    way = told.way
    if not way["caption"] or not part.items:
        return part
    said = lines(told, way["captions"][what], 0, 0, wide, scale=1.05, bold=True,
                 colour=way["accent"])  # fmt: skip
    if way["caption"] == "lined":
        low = said.high + 1.5
        said = Part([*said.items, rule(0, low, wide, low, way["accent"], 0.6)], low + 1)
    return stacked([said, part], 3)


def result(told: Told, wide: float) -> Part:
    """Label, word and mark of the result."""
    way, size, (label, word, mark) = told.way, told.size, told.words.result
    look, scale = way["result_look"], way["result_size"]
    room = mark_room(told) + 8 if mark else 0.0
    first = long(told, f"{label}:", scale=scale) + size * 0.7
    pad = {"frame": 10.0, "tint": 10.0, "cells": 6.0}.get(look, 0.0)
    whole = first + long(told, word, scale=scale, bold=True) + room + 2 * pad
    need(whole, wide, "a result")
    high = size * scale * 1.35 + (8 if pad or look == "rules" else 2)
    x, middle = edge(way["result_at"], 0, wide - whole), high / 2
    items = list[Item]()
    if look == "frame":
        items = [rect(x, 0, whole, high, line=way["accent"], thick=1.2)]
    elif look == "tint":
        items = [rect(0, 0, wide, high, fill=way["tint"])]
    elif look == "rules":
        items = [rule(0, y, wide, y, way["line"], 0.8) for y in (0.0, high)]
    elif look == "cells":
        split = x + pad + first - size * 0.35
        items = [rect(x, 0, whole, high, line=way["line"]),
                 rule(split, 0, split, high, way["line"], 0.8)]  # fmt: skip
    low = middle + size * scale * 0.36
    colon = "" if look == "cells" else ":"
    items += [text(told, label + colon, x + pad, low, scale=scale),
              text(told, word, x + pad + first, low, scale=scale, bold=True),
              *swatch_at(told, mark, x + whole - pad - room / 2 + 3, middle)]  # fmt: skip
    return Part(items, high)


def opening(told: Told, wide: float) -> Part:
    """What was voted on in a sentence, the act's title below it."""
    act = lines(told, told.facts["Subject"][1], 0, 0, wide - 40, bold=True)
    return stacked([lines(told, told.opening(), 0, 0, wide), Part([group(act, 20, 0)], act.high)],
                   told.size * 0.6)  # fmt: skip


def attested(told: Told, wide: float) -> Part:
    """That a list is a true one, in a sentence above who signs."""
    said = ("It is certified that the votes of the Members of the Council were cast as shown in "
            "this list.")  # fmt: skip
    return stacked([lines(told, said, 0, 0, wide), signed(told, wide)], told.size)


def signed(told: Told, wide: float) -> Part:
    """Two lines, and below them who signs."""
    items, y, room = list[Item](), told.size * 2, wide * 0.36
    for x, word in zip((0.0, wide - room), told.way["signers"], strict=True):
        items += [
            rule(x, y, x + room, y, told.way["line"], 0.7),
            text(
                told, word, x + room / 2, y + told.size * 1.2, scale=small(told, 0.9), at="center"
            ),
        ]
    return Part(items, y + told.size * 1.6)
