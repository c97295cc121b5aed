"""The fields of a page of a Tk canvas: labels before fields to write in, captions in frames, chips,
cells, signs."""

from collections.abc import Callable, Mapping
from itertools import repeat

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.facts import Pairs, in_rows, pointed
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.tkcanvas.heads import Maker, titled
from tests.drawing.held_out.tkcanvas.kit import Kit
from tests.drawing.held_out.tkcanvas.tables import GREY


def _colons(kit: Kit, wide: float) -> Part:
    """Labels in a column, at its left or at its right, values beside them."""
    pairs, way = kit.told.pairs(), kit.way
    end = way["label_end"]
    room = max(kit.long(name + end, bold=True) for name, _ in pairs)
    need(room, wide * 0.42, "labels")
    found, y = "", 0.0
    for name, value in pairs:
        said = kit.flow([(value, way["value_bold"])], wide - room - 10)
        at, x = ("r", room) if way["label_at"] == "r" else ("l", 0.0)
        found += kit.words(name + end, x, y + kit.step() / 2, at=at, bold=way["label_bold"])
        found += kit.moved(said, room + 10, y)
        y += said.high + kit.size * way["fact_gap"]
    return Part(found, y)


def _field(kit: Kit, value: str, wide: float) -> Part:
    """A value in a sunken field."""
    said = kit.flow([(value, kit.way["value_bold"])], wide - 12)
    high = said.high + 5
    return Part(kit.relief(0, 0, wide, high, fill=WHITE, sunken=True)
                + kit.moved(said, 6, 2.5), high)  # fmt: skip


def _entries(kit: Kit, wide: float) -> Part:
    """Labels before sunken fields upon the grey of a window."""
    pairs, pad = kit.told.pairs(), 9.0
    room = max(kit.long(name, bold=kit.way["label_bold"]) for name, _ in pairs) + 8
    need(room, wide * 0.42, "labels")
    found, y = "", pad
    for name, value in pairs:
        made = _field(kit, value, wide - room - 2 * pad)
        found += kit.words(name, pad, y + 2.5 + kit.step() / 2, bold=kit.way["label_bold"])
        found += kit.moved(made, pad + room, y)
        y += made.high + 4
    high = y + pad - 4
    return Part(kit.relief(0, 0, wide, high, fill="#ececec", deep=1.2) + found, high)


def _captions(kit: Kit, wide: float) -> Part:
    """Values in frames that have the labels in their upper edge."""

    def made(name: str, value: str, each: float) -> Part:
        said = kit.flow([(value, kit.way["value_bold"])], each - 20)
        return kit.framed(said, each, name)

    return _rowed(kit, wide, made, 10.0, 3)


def _above(kit: Kit, wide: float) -> Part:
    """Labels above values, upright strokes before them."""

    def made(name: str, value: str, each: float) -> Part:
        label = kit.flow([(name, kit.way["label_bold"])], each - 8, size=0.88,
                         colour=kit.way["accent"])  # fmt: skip
        said = kit.below([label, kit.flow([(value, kit.way["value_bold"])], each - 8)], 0.5)
        stroke = kit.rule(0, 1, 0, said.high, kit.way["accent"], 1.4)
        return Part(stroke + kit.moved(said, 7, 0), said.high)

    return _rowed(kit, wide, made, 14.0, kit.size * 0.7)


def _cells(kit: Kit, wide: float) -> Part:
    """Cells of a form: label and value one below the other, lines about all of them."""

    def made(name: str, value: str, each: float) -> Part:
        label = kit.flow([(name, kit.way["label_bold"])], each - 10, size=0.88)
        said = kit.below([label, kit.flow([(value, True)], each - 10)], 0.5)
        return Part(kit.moved(said, 5, 3.5), said.high + 7)

    found, y, line = "", 0.0, kit.way["line"]
    for lot in in_rows(kit.told, kit.way["fields_over"]):
        each = wide / len(lot)
        row = kit.beside([made(name, value, each) for name, value in lot], each, 0)
        found += kit.moved(row, 0, y)
        found += "".join(kit.rule(each * n, y, each * n, y + row.high, line, 0.6)
                         for n in range(1, len(lot)))  # fmt: skip
        y += row.high
        found += kit.rule(0, y, wide, y, line, 0.6)
    return Part(found + kit.box(0, 0, wide, y, line=line, thick=1), y)


def _rowed(
    kit: Kit, wide: float, made: Callable[[str, str, float], Part], gap: float, below: float
) -> Part:
    over, found = kit.way["fields_over"], list[Part]()
    for lot in in_rows(kit.told, over):
        each = (wide - gap * (over - 1)) / over if len(lot) > 1 or not _long(lot) else wide
        found.append(kit.beside([made(name, value, each) for name, value in lot], each, gap))
    return kit.below(found, below)


def _long(lot: Pairs) -> bool:
    return len(lot[0][1]) > 40


def _chips(kit: Kit, wide: float) -> Part:
    """Labels in white upon dark strips of one width, values beside them."""
    pairs, way = kit.told.pairs(), kit.way
    room = max(kit.long(name, bold=True) for name, _ in pairs) + 14
    need(room, wide * 0.42, "labels")
    found, y = "", 0.0
    fill, ink = (way["dark"], WHITE) if way["chip"] == "dark" else (GREY, way["ink"])
    for name, value in pairs:
        said = kit.flow([(value, way["value_bold"])], wide - room - 10)
        high = max(said.high, kit.size * 1.45)
        found += kit.box(0, y, room, high, fill=fill)
        found += kit.words(name, 7, y + kit.step() / 2 + 0.5, bold=True, colour=ink)
        found += kit.moved(said, room + 8, y + (high - said.high) / 2)
        y += high + 2.5
    return Part(found, y - 2.5)


def _signs(kit: Kit, wide: float) -> Part:
    """Lines behind small signs."""
    return pointed(kit, wide, repeat(kit.way["point"]), kit.size * 1.4)


_FACTS: Mapping[str, Maker] = {
    "colons": _colons, "entries": _entries, "captions": _captions, "above": _above,
    "cells": _cells, "chips": _chips, "signs": _signs,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> Part:
    """All fields, in the way's form."""
    try:
        made = _FACTS[kit.way["facts"]](kit, wide)
    except NoRoomError:
        made = _signs(kit, wide)
    return titled(kit, "facts", wide, made)
