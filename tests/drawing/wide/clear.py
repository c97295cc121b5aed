"""Whether a person can read a sheet beyond doubt; if not, which dimensions are drawn again."""

import random
from typing import Any

from tests.drawing.wide.dimension import Dimension, Traits
from tests.drawing.wide.dimensions import (
    ABSENT_MARK,
    BROWSER_CHARACTERS,
    BROWSER_TECHNIQUE,
    LEGEND_FORM,
    MARK_DRAWING,
    MARK_FILL,
    MARK_PALETTE,
    MARK_TECHNIQUE,
    PICTURE_CODING,
    PICTURE_COLOURS,
    PICTURE_DIRT,
    PICTURE_LAYERS,
    PICTURE_LIE,
    PICTURE_RESOLUTION,
    RESULT_FORM,
)
from tests.drawing.wide.drawings import BLACK
from tests.drawing.wide.look import drawing_of
from tests.drawing.wide.mark_kinds import Hues
from tests.drawing.wide.marks import painted
from tests.drawing.wide.tuning_pages import BIT_CODINGS, HUELESS, ONE_BIT, SHADING
from tests.drawing.wide.votes import POSITIONS, Vote

Again = tuple[Dimension[Any], ...]
_MANY = 3
"""So many marks of a kind let the totals alone name it."""
_FAX = 200
"""Dots per inch that a page of one bit needs."""
_DARK = 0.78
"""Lightness up to which a page of one bit shows ink."""


def unclear(traits: Traits, vote: Vote, *, picture: bool) -> Again:
    """The dimensions whose values do not go together for a person; none where all is clear."""
    for test in (_undrawable, _alike, _unnamed, _pale):
        if again := test(traits, vote, picture):
            return again
    return ()


def hues_of(traits: Traits) -> Hues:
    """The palette, by dice of no matter."""
    return MARK_PALETTE[traits["mark palette"]](random.Random(0))


def has_hue(traits: Traits, *, picture: bool) -> bool:
    """Whether kinds of mark differ in hue on the page."""
    lost = picture and (traits["picture colours"] in HUELESS or is_one_bit(traits))
    return (hues_of(traits).apart or drawing_of(traits).own_hues) and not lost


def is_one_bit(traits: Traits) -> bool:
    """Whether a pixel of the picture is black or white."""
    return traits["picture colours"] in ONE_BIT or traits["picture coding"] in BIT_CODINGS


def _undrawable(traits: Traits, vote: Vote, picture: bool) -> Again:
    """Fills that leave no room for what tells the kinds apart; techniques without such marks."""
    drawing, fill = drawing_of(traits), MARK_FILL[traits["mark fill"]]
    if (drawing.inner or drawing.cell or drawing.thin) and not fill.solid:
        return MARK_FILL, MARK_DRAWING
    if picture and PICTURE_LAYERS[traits["picture layers"]] == "words":
        by_hand = traits["program"] == "reportlab" and traits["picture lie"] == "straight"
        if not by_hand:
            return PICTURE_LAYERS, PICTURE_LIE
    shapes = [drawing.shape(position) for position in POSITIONS[:3]]
    shapes.append(ABSENT_MARK[traits["absent mark"]])
    words = any(layer.text for shape in shapes for layer in shape)
    parts = [painted(shape, fill, BLACK) for shape in shapes]
    if traits["program"] == "browser":
        made = BROWSER_TECHNIQUE[traits["browser technique"]]
        strokes = any(part.stroke for mark in parts for part in mark)
        if drawing.type_alone or ((made.words or not words) and (made.strokes or not strokes)):
            return ()
        return BROWSER_TECHNIQUE, MARK_DRAWING, MARK_FILL, ABSENT_MARK
    technique = MARK_TECHNIQUE[traits["mark technique"]]
    strokes = any(part.stroke for mark in parts for part in mark)
    if not picture and strokes and not technique.strokes:
        return MARK_TECHNIQUE, MARK_FILL
    several = not fill.flat or any(len(mark) > 1 for mark in parts)
    if not picture and ((words and not technique.words) or (several and technique.flat)):
        return MARK_TECHNIQUE, MARK_DRAWING, MARK_FILL, ABSENT_MARK
    return ()


def _alike(traits: Traits, vote: Vote, picture: bool) -> Again:
    """Kinds that cannot be told apart."""
    drawing, absent = drawing_of(traits), traits["absent mark"]
    hue = has_hue(traits, picture=picture)
    if drawing.meaning == "hue" and not hue:
        return MARK_DRAWING, BROWSER_CHARACTERS, MARK_PALETTE, PICTURE_COLOURS
    if absent in drawing.clashes or (absent == "disc" and drawing.round and not hue):
        return ABSENT_MARK, MARK_DRAWING, BROWSER_CHARACTERS
    return ()


def _unnamed(traits: Traits, vote: Vote, picture: bool) -> Again:
    """Nothing says what the marks mean: no legend, no usual form, no usual hue, no counting."""
    legend, drawing = LEGEND_FORM[traits["legend form"]], drawing_of(traits)
    if legend.own or legend.block:
        return ()
    usual = hues_of(traits).usual or drawing.own_hues
    usual = usual and has_hue(traits, picture=picture)
    if drawing.meaning == "form" or usual:
        return ()
    counts = [vote.members_with(position) for position in POSITIONS]
    told = RESULT_FORM[traits["result form"]].mark and vote.members_with(vote.result)
    if told and all(count == 0 or count >= _MANY for count in counts):
        return ()
    return LEGEND_FORM, MARK_DRAWING, BROWSER_CHARACTERS, MARK_PALETTE


def _pale(traits: Traits, vote: Vote, picture: bool) -> Again:
    """On a page of one bit, pale marks turn white."""
    if not picture or not is_one_bit(traits):
        return ()
    if PICTURE_RESOLUTION[traits["picture resolution"]] < _FAX:
        return PICTURE_RESOLUTION, PICTURE_COLOURS, PICTURE_CODING
    if traits["picture dirt"] in SHADING:
        return PICTURE_DIRT, PICTURE_COLOURS, PICTURE_CODING
    colours = hues_of(traits).of.values()
    light = max(0.299 * r + 0.587 * g + 0.114 * b for r, g, b in colours)
    graded = traits["mark fill"] not in ("flat", "bordered")
    return (
        (MARK_PALETTE, MARK_FILL, PICTURE_COLOURS, PICTURE_CODING)
        if light > _DARK or graded
        else ()
    )
