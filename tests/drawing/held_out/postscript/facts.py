"""The fields of a page of PostScript: captions amid the edges of boxes, dotted lines, cells,
stacks, sentences."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.postscript.heads import Maker
from tests.drawing.held_out.postscript.kit import Kit
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.facts import in_rows, parted, pointed
from tests.drawing.held_out.shared.parts import Part


def _captioned(kit: Kit, name: str, value: str, wide: float, high: float = 0) -> Part:
    """A round box whose upper edge has its caption amid it."""
    way, drop = kit.way, kit.size * 0.5
    said = kit.flow([(value, way["value_bold"])], wide - 14)
    high = high or drop + said.high + kit.size * 0.9
    room = kit.long(name, bold=way["label_bold"], size=0.82)
    need(room + 18, wide, "a caption")
    ps = kit.box(0, drop, wide, high - drop, line=way["line"], thick=way["thick"],
                 round_=way["round"] + 2)  # fmt: skip
    ps += kit.box(8, 0, room + 6, drop * 2, fill=WHITE)
    ps += kit.words(name, 11, drop, bold=way["label_bold"], size=0.82, colour=way["accent"])
    return Part(ps + kit.moved(said, 7, drop + kit.size * 0.55), high)


def _captions(kit: Kit, wide: float) -> Part:
    """Such boxes, so many in a row; the act across."""
    gap, found = 8.0, list[Part]()
    for lot in in_rows(kit.told, kit.way["fields_over"]):
        each = (wide - gap * (len(lot) - 1)) / len(lot)
        high = max(_captioned(kit, *one, each).high for one in lot)
        boxes = [_captioned(kit, *one, each, high) for one in lot]
        ps = "".join(kit.moved(box, n * (each + gap), 0) for n, box in enumerate(boxes))
        found.append(Part(ps, high))
    return kit.below(found, 2)


def _dotted(kit: Kit, wide: float) -> Part:
    """Labels, from which dots lead to their values."""
    way, found = kit.way, list[Part]()
    room = max(kit.long(name, bold=True) for name, _ in kit.told.pairs()) + kit.size * 3
    need(room, wide * 0.5, "labels")
    for name, value in kit.told.pairs():
        said = kit.flow([(value, way["value_bold"])], wide - room - 6)
        middle = kit.size * way["leading"] / 2
        start = kit.long(name, bold=way["label_bold"]) + 4
        base = middle + kit.size * 0.33
        ps = kit.words(name, 0, middle, bold=way["label_bold"], colour=way["accent"])
        ps += kit.rule(start, base, room, base, way["line"], 0.8, how="dots")
        found.append(Part(ps + kit.moved(said, room + 6, 0), said.high))
    return kit.below(found, kit.size * 0.3)


def _cells(kit: Kit, wide: float) -> Part:
    """Label and value in cells, two such pairs in a row; the act across."""
    pairs, act, first = parted(kit.told)
    lots = [pairs[n : n + 2] for n in range(0, len(pairs), 2)]
    rooms = [max(kit.long(lot[n][0], bold=True) for lot in lots if n < len(lot)) + 10
             for n in (0, 1)]  # fmt: skip
    rooms[0] = max(rooms[0], kit.long(act[0], bold=True) + 10)
    half, found = wide / 2, list[Part]()
    need(max(rooms), half * 0.55, "labels")
    for lot in [[act], *lots] if first else [*lots, [act]]:
        ends, ps, high = [half, half] if len(lot) == 2 else [wide], "", 0.0
        said = [kit.flow([(value, kit.way["value_bold"])], end - room - 10)
                for (_, value), end, room in zip(lot, ends, rooms, strict=False)]  # fmt: skip
        high = max(one.high for one in said) + 5
        for n, (part, (name, _)) in enumerate(zip(said, lot, strict=True)):
            x = n * half
            ps += kit.box(x, 0, rooms[n], high, fill=kit.way["tint"])
            ps += kit.box(x, 0, ends[n], high, line=kit.way["line"], thick=kit.way["thick"])
            ps += kit.words(name, x + 5, 2.5 + kit.size * kit.way["leading"] / 2,
                            bold=kit.way["label_bold"])  # fmt: skip
            ps += kit.moved(part, x + rooms[n] + 5, 2.5)
        found.append(Part(ps, high))
    return kit.below(found, 0)


def _stack(kit: Kit, wide: float) -> Part:
    """Labels above their values."""
    way = kit.way
    return kit.below([kit.below([kit.flow([(name, way["label_bold"])], wide, size=0.85,
                                  colour=way["accent"]),
                         kit.flow([(value, way["value_bold"])], wide)], 0)
                  for name, value in kit.told.pairs()], kit.size * 0.45)  # fmt: skip


def _points(kit: Kit, wide: float) -> Part:
    """Numbered points, as minutes have them: the fields, each after its label."""
    signs = [f"{n}." for n in range(1, 20)]
    return pointed(kit, wide, signs, kit.long("88.", bold=True) + 5, bold=True)


def _prose(kit: Kit, wide: float) -> Part:
    """A sentence of what was voted on, and the act in a paragraph of its own."""
    _, (name, act), _ = parted(kit.told)
    opening = kit.flow([(kit.told.opening(), False)], wide, even=True)
    said = kit.flow([(f"{name}:", True), (act, kit.way["value_bold"])], wide)
    return kit.below([opening, said], 5)


_FACTS: Mapping[str, Maker] = {
    "captions": _captions, "dotted": _dotted, "cells": _cells, "stack": _stack,
    "points": _points, "prose": _prose,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> Part:
    """All fields, in the way's form."""
    return _FACTS[kit.way["facts"]](kit, wide)
