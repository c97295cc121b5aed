"""The ink in one place off the rows: beside a label of a legend, or that of the final result."""

from collections.abc import Sequence
from statistics import median

import numpy as np

from extract.records import Box
from extract.sheet.geometry import height, middle, width
from extract.sheet.marks.ink.page_ink import Ground, Raster, ink_on, paper_of_page
from extract.sheet.marks.ink.papers import FAINT, paper_of
from extract.sheet.marks.ink.pieces import Ink, joined

UPRIGHT = 3.5
"""Times as high as wide is a stretch of an upright rule, and no mark."""
ABOUT = 1.5
"""Points around the letters of a label in which its ground shows more than they do."""


ROOM, PADDED, PAPER = 0.6, 3.0, 5.0
"""Type sizes above and below a word, and on its sides, to the edge of its pill at most; and on its
sides within which the paper shows more than the pill."""
FILLED = 0.5
"""Part of its box that a pill with a word on it covers at least; letters cover a third."""
BEFORE = (0.4, 1.6)
"""Type sizes before a label, from and to, where its ground is looked at."""
WHITE = 250
"""Of 255: nearly all pages are so, and are not asked for their paper."""
TOUCHING = 0.8
"""Points from a label to what touches it: between a label and a mark there is more white."""


def inks_in(raster: Raster, box: Box, known: Sequence[Box], plain: Box | None = None) -> list[Ink]:
    """The ink in one place, from the left; `plain` shows its ground, as a label beside it does."""
    if width(box) < 2:
        return []
    if plain is not None:
        plain = (plain[0] - ABOUT, plain[1] - ABOUT, plain[2] + ABOUT, plain[3] + ABOUT)
    key = (id(raster.pixels), raster.tall, box, plain, tuple(known))
    if key not in raster.found:
        ground = Ground(box, ((box[1], box[3]),), (plain,))
        (line,) = ink_on(raster, ground, known, height(box))
        own = (part for ink in line for part in without_cut(ink, box, plain or box))
        raster.found[key] = [ink for ink in own if not is_panel(ink, box)]
    return [*raster.found[key]]


def pill_about(raster: Raster, text: Box, size: float, known: Sequence[Box]) -> Ink | None:
    """The pill or cell that is filled about a word, so that its own ground shows around that; a
    rule may run close above it, or below it."""
    x0, top, x1, bottom = text
    paper = (x0 - PAPER * size, top - size, x1 + PAPER * size, bottom + size)
    for high in (ROOM, ROOM / 2):
        place = (x0 - PADDED * size, top - high * size, x1 + PADDED * size, bottom + high * size)
        for ink in inks_in(raster, place, known, paper):
            left, upper, right, lower = ink.box
            beyond = left < x0 - ABOUT / 2 and right > x1 + ABOUT / 2
            beyond = beyond and left > place[0] + 1 and right < place[2] - 1
            full = ink.area >= FILLED * width(ink.box) * height(ink.box)
            if beyond and upper < top and lower > bottom and full:
                return ink
    return None


def ground_of(raster: Raster, text: Box, size: float) -> Ink | None:
    """A stretch of the ground on which a label stands, before its words; None where that is the
    paper of the page: the heads of a table may be filled as the marks are."""
    x0, top, _, bottom = text
    place = (x0 - BEFORE[1] * size, top, x0 - BEFORE[0] * size, bottom)
    ground = paper_of(raster.pixels, place, raster.dpi / 72)
    if ground is None or ground.min() > WHITE:
        return None
    paper = paper_of_page(raster)
    if paper is None or np.abs(ground - paper).max() <= FAINT:
        return None
    red, green, blue = (float(value) for value in paper)
    return Ink(place, width(place) * height(place), (red, green, blue))


def without_cut(ink: Ink, place: Box, text: Box) -> list[Ink]:
    """Ink without the pieces that a place cuts above the middle of a text beside it, or below: they
    are of what is drawn there, as a chart is above its labels, or a row of another table."""
    level, parts = middle(text), ink.parts or (ink,)
    kept = [
        part
        for part in parts
        if not (part.box[1] < place[1] + 1 and part.box[3] < level)
        and not (part.box[3] > place[3] - 1 and part.box[1] > level)
    ]
    return [ink] if len(kept) == len(parts) else joined(kept)


def is_panel(ink: Ink, place: Box) -> bool:
    """Whether ink is of a panel, or the page beside one: a bar that a place cuts, or a ground that
    runs through it at its left end, or at one from end to end."""
    x0, top, x1, bottom = ink.box
    above, below = top < place[1] + 1, bottom > place[3] - 1
    bar = (above or below) and 2 * (x1 - x0) < bottom - top
    across = x0 < max(place[0], 0) + 1 and x1 > place[2] - 1
    return bar or (across and (above or below)) or (above and below and x0 < max(place[0], 0) + 1)


def is_own_ground(ink: Ink, label: Box) -> bool:
    """Whether ink begins right where a label ends, and is as high: it is the ground of its cell."""
    return abs(ink.box[0] - label[2]) < TOUCHING and height(ink.box) >= height(label)


def is_ground_before(ink: Ink, label: Box) -> bool:
    """Whether ink ends right where a label begins, and is higher: it is the ground of its cell."""
    return abs(ink.box[2] - label[0]) < TOUCHING and height(ink.box) > height(label)


def is_upright(ink: Ink) -> bool:
    """Whether ink is a stretch of an upright rule."""
    return height(ink.box) >= UPRIGHT * width(ink.box)


def usual_height(marks: Sequence[Ink | None]) -> float:
    """How high a usual mark is, in points."""
    return median([height(m.box) for m in marks if m is not None] or [0.0])


def usual_area(marks: Sequence[Ink | None]) -> float:
    """The ink of a usual mark."""
    return median([mark.area for mark in marks if mark is not None] or [20.0])
