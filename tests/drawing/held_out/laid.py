"""A page of parts that lie below and beside one another, for programs that are told each place."""

from collections.abc import Mapping
from dataclasses import replace

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.placed.items import Item, Parts, composed, group
from tests.drawing.held_out.placed.marks import OF_FORMS
from tests.drawing.held_out.told import Told

FAMILIES: Mapping[Family, float] = {
    "arrow": 6, "triangle": 5, "chevron": 5, "tick": 6, "thumb": 4, "sign": 5, "face": 3,
    "disc": 6, "square": 5, "letter": 5, "word": 5, "ground": 5, "pill": 5, "badge": 5,
}  # fmt: skip
"""Of those that draw every family."""


def drawable(told: Told) -> Told:
    """The same with marks that are filled, where its technique has no such forms."""
    way, forms = told.way, set(told.plan.sheet.look.shapes.values())
    if way["technique"] in OF_FORMS and not forms <= set(OF_FORMS[way["technique"]]):
        return replace(told, way={**way, "technique": "fill"})
    return told


def laid(told: Told, parts: Parts) -> Item:
    """The parts of the way's plan within its margins.

    Raises NoRoomError where they are too high for its paper.
    """
    way = told.way
    (wide, high), margin = way["paper"], way["margin"]
    sheet = composed(told, way["plan"], wide - 2 * margin, parts)
    if sheet.high > high - 2 * margin:
        raise NoRoomError(f"{sheet.high - high + 2 * margin:.0f} too high")
    return group(sheet, margin, margin)
