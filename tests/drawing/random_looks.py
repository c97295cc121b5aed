"""Random looks of sheets, such as a reader can tell the marks apart in."""

import random
from typing import get_args

from tests.drawing.spec import (
    COLOUR,
    DEEP,
    GREY,
    Absent,
    DrawingName,
    Ink,
    MarkKind,
    Palette,
    SheetLook,
)

_HUE_ALONE = ("squares", "discs")
"""Drawings whose kinds differ in colour alone: without hue nobody can tell them apart."""


def text_look(dice: random.Random) -> SheetLook:
    """A sheet with words: any kind of marks, inks, drawings; turned or not."""
    drawing, palette, ink = _drawing(dice), _palette(dice), _ink(dice)
    if drawing in _HUE_ALONE:
        palette, ink = COLOUR, "rgb"
    hue = palette is not GREY and ink != "grey"
    return SheetLook(
        kind="text",
        marks=dice.choice(get_args(MarkKind)),
        palette=palette,
        legend=dice.random() < 0.75,
        rulings=dice.random() < 0.7,
        drawing=drawing,
        novel=dice.randrange(10_000),
        ink=ink,
        absent=_absent(dice, hue=hue),
        rotate=_rotation(dice),
    )


def picture_look(dice: random.Random) -> SheetLook:
    """A sheet as a picture or a scan, in any encoding."""
    drawing = _drawing(dice)
    colours = dice.choices(("colour", "grey", "bilevel"), (60, 20, 20))[0]
    encoding = dice.choice(("png", "jpeg", "jpeg2000", "jbig2"))
    if drawing in _HUE_ALONE or encoding == "jbig2":
        colours = "colour"
    # One bit a pixel is for 200 dpi and more: facsimile, scanners' text mode, layers.
    fine = encoding == "jbig2" or colours == "bilevel"
    scanned = dice.random() < 0.4
    return SheetLook(
        kind="picture",
        marks=dice.choice(("image", "vector")),
        palette=dice.choice((COLOUR, DEEP)),
        legend=dice.random() < 0.75,
        rulings=dice.random() < 0.7,
        encoding=encoding,  # type: ignore[arg-type]
        dpi=dice.choice((200, 220, 300) if fine else (150, 170, 200, 220)),
        colours=colours,  # type: ignore[arg-type]
        skew=round(dice.uniform(-0.5, 0.5), 2) if scanned else 0.0,
        noise=round(dice.uniform(2, 10), 1) if scanned else 0.0,
        drawing=drawing,
        novel=dice.randrange(10_000),
        absent=_absent(dice, hue=colours == "colour"),
        rotate=_rotation(dice),
    )


def _drawing(dice: random.Random) -> DrawingName:
    return dice.choices(get_args(DrawingName), (30, 15, 15, 10, 10, 20))[0]  # type: ignore[no-any-return]


def _palette(dice: random.Random) -> Palette:
    return dice.choices((COLOUR, DEEP, GREY), (45, 45, 10))[0]


def _ink(dice: random.Random) -> Ink:
    return dice.choices(get_args(Ink), (60, 25, 15))[0]  # type: ignore[no-any-return]


def _absent(dice: random.Random, *, hue: bool) -> Absent:
    """A grey disc differs from that of an abstention in hue alone."""
    choices: tuple[Absent, ...] = ("dash", "blank", "disc") if hue else ("dash", "blank")
    return dice.choice(choices)


def _rotation(dice: random.Random):
    return dice.choices((0, 90, 180, 270), (70, 10, 10, 10))[0]
