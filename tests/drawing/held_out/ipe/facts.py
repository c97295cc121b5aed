"""The fields of a page of Ipe: along an axis, in boxes with tabs, underlined, in cells with dark
labels, in running words, in sentences, in stacks."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.ipe.heads import Maker
from tests.drawing.held_out.ipe.kit import Kit
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.facts import in_rows, parted, pointed
from tests.drawing.held_out.shared.parts import Part


def _axis(kit: Kit, wide: float) -> Part:
    """Labels that end at an upright line, values that begin at it."""
    way, found = kit.way, list[Part]()
    room = max(kit.long(name, bold=True) for name, _ in kit.told.pairs())
    need(room, wide * 0.45, "labels")
    for name, value in kit.told.pairs():
        said = kit.flow([(value, way["value_bold"])], wide - room - 18)
        label = kit.words(name, room, kit.size * way["leading"] / 2, at="r",
                          bold=way["label_bold"], colour=way["label_ink"])  # fmt: skip
        found.append(Part(label + kit.moved(said, room + 18, 0), said.high))
    whole = kit.below(found, kit.size * 0.3)
    return Part(whole.drawn + kit.rule(room + 9, 0, room + 9, whole.high, way["accent"], 1.1),
                whole.high)  # fmt: skip


def _tabbed(kit: Kit, name: str, value: str, wide: float, high: float = 0) -> Part:
    """A box upon whose upper edge a tab has its label."""
    way, tab = kit.way, kit.size * 1.35
    said = kit.flow([(value, way["value_bold"])], wide - 12)
    high = high or tab + said.high + kit.size * 0.55
    room = kit.long(name, bold=True, size=0.84) + 12
    need(room + 6, wide, "a tab")
    dark = way["tab"] == "dark"
    xml = kit.box(0, 0, room, tab, fill=way["accent"] if dark else way["tint"])
    xml += kit.box(0, tab, wide, high - tab, line=way["accent"] if dark else way["line"],
                   thick=way["thick"])  # fmt: skip
    xml += kit.words(name, 6, tab / 2, bold=True, size=0.84, colour=WHITE if dark else way["ink"])
    return Part(xml + kit.moved(said, 6, tab + kit.size * 0.25), high)


def _tabs(kit: Kit, wide: float) -> Part:
    """Such boxes, so many in a row; the act across."""
    gap, found = 8.0, list[Part]()
    for lot in in_rows(kit.told, kit.way["fields_over"]):
        each = (wide - gap * (len(lot) - 1)) / len(lot)
        high = max(_tabbed(kit, *one, each).high for one in lot)
        boxes = [_tabbed(kit, *one, each, high) for one in lot]
        found.append(Part("".join(kit.moved(box, n * (each + gap), 0)
                                  for n, box in enumerate(boxes)), high))  # fmt: skip
    return kit.below(found, 4)


def _under(kit: Kit, wide: float) -> Part:
    """Values upon lines, their labels small below these, as a form has them."""
    gap, found, way = 14.0, list[Part](), kit.way
    for lot in in_rows(kit.told, kit.way["fields_over"]):
        each = (wide - gap * (len(lot) - 1)) / len(lot)
        said = [kit.flow([(value, way["value_bold"])], each - 4) for _, value in lot]
        deep, xml = max(one.high for one in said), ""
        for n, ((name, _), part) in enumerate(zip(lot, said, strict=True)):
            x = n * (each + gap)
            need(kit.long(name, size=0.8), each, "a label")
            xml += kit.moved(part, x + 2, deep - part.high)
            xml += kit.rule(x, deep + 1.5, x + each, deep + 1.5, way["line"], way["thick"])
            xml += kit.words(name, x + 2, deep + kit.size * 0.75, size=0.8, colour=way["label_ink"])
        found.append(Part(xml, deep + kit.size * 1.35))
    return kit.below(found, 6)


def _cells(kit: Kit, wide: float) -> Part:
    """A row for each field: its label in white upon a dark cell."""
    way, found = kit.way, list[Part]()
    room = max(kit.long(name, bold=True) for name, _ in kit.told.pairs()) + 14
    need(room, wide * 0.45, "labels")
    for name, value in kit.told.pairs():
        said = kit.flow([(value, way["value_bold"])], wide - room - 14)
        high = said.high + 5
        xml = kit.box(0, 0, room, high - 1, fill=way["accent"])
        xml += kit.box(room, 0, wide - room, high - 1, fill=way["tint"])
        xml += kit.words(name, 7, 2.5 + kit.size * way["leading"] / 2, bold=True, colour=WHITE)
        found.append(Part(xml + kit.moved(said, room + 7, 2), high))
    return kit.below(found, 0)


def _running(kit: Kit, wide: float) -> Part:
    """Labels and values one after another, bullets between them; the act by itself."""
    pairs, (name, act), first = parted(kit.told)
    runs = list[tuple[str, bool]]()
    for n, (label, value) in enumerate(pairs):
        runs += [("•", False)] * bool(n) + [(f"{label}:", True), (value, False)]
    parts = [kit.flow(runs, wide), kit.flow([(f"{name}:", True), (act, False)], wide)]
    return kit.below(parts[::-1] if first else parts, 4)


def _stack(kit: Kit, wide: float) -> Part:
    """Labels above their values, thin lines between them."""
    way, found = kit.way, list[Part]()
    for n, (name, value) in enumerate(kit.told.pairs()):
        one = kit.below([kit.flow([(name, way["label_bold"])], wide, size=0.85,
                              colour=way["label_ink"]),
                     kit.flow([(value, way["value_bold"])], wide)], 0.5)  # fmt: skip
        line = kit.rule(0, -2, wide, -2, way["line"], 0.5) if n else ""
        found.append(Part(line + one.drawn, one.high))
    return kit.below(found, kit.size * 0.5)


def _clauses(kit: Kit, wide: float) -> Part:
    """Lettered clauses: the fields, each after its label."""
    signs = [f"({letter})" for letter in "abcdefghij"]
    return pointed(kit, wide, signs, kit.long("(m)", bold=True) + 7)


def _prose(kit: Kit, wide: float) -> Part:
    """A sentence of what was voted on, and the act in a paragraph of its own."""
    _, (name, act), _ = parted(kit.told)
    opening = kit.flow([(kit.told.opening(), False)], wide, even=True)
    return kit.below([opening, kit.flow([(f"{name}:", True), (act, False)], wide, even=True)], 5)


_FACTS: Mapping[str, Maker] = {
    "axis": _axis, "tabs": _tabs, "under": _under, "cells": _cells, "running": _running,
    "stack": _stack, "clauses": _clauses, "prose": _prose,
}  # fmt: skip


def facts(kit: Kit, wide: float) -> Part:
    """All fields, in the way's form."""
    return _FACTS[kit.way["facts"]](kit, wide)
