"""The boxes of marks in a picture that a row's edge cuts, or to which the rest of a rule clings:
those of marks that look the same."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import cv2
import numpy as np

from extract.records import Box
from extract.sheet.geometry import height, moved, width
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.papers import FAINT, Pixels, clipped
from extract.sheet.marks.ink.pieces import Ink

FELLOWS = 4
"""Marks that look like another one at least, box by box, before a further one is held against
them."""
OFF = 1
"""Pixels by which the boxes of two such marks differ at most, as they fall."""
AROUND = 0.4
"""Of its size: so far around a mark its drawing is looked for."""
FLAT = 6
"""Times its shorter side, what counts of a mark's size at most: a rule is as long as the page."""
NEAR = 0.6
"""Part of the larger one's size by which that of two boxes with one drawing differs at most."""
FARTHER = 1.5
"""Times as far as those marks are from one another is the same drawing at most."""
LEFT = 0.25
"""Of a mark's area: so much ink outside its drawing is what is left of a rule; more may be a second
mark or a smudge, and is kept."""

Place = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


def aligned(raster: Raster, marks: Sequence[Ink | None]) -> tuple[Ink | None, ...]:
    """The marks, each in a box as large as that of a usual one which looks the same."""
    plain = [ink for ink in marks if ink is not None]
    usual = list(usual_marks(raster, plain))
    return tuple(ink if ink is None else like(raster, ink, usual) for ink in marks)


def usual_marks(raster: Raster, marks: Sequence[Ink]) -> Iterator[tuple[Ink, float]]:
    """One mark of each drawing that several have in boxes of one size, and how far the nearest of
    these are from it."""
    fellows = {id(ink): fellows_of(raster, ink, marks) for ink in marks}
    taken: set[int] = set()
    for ink in sorted(marks, key=lambda ink: -len(fellows[id(ink)])):
        own = fellows[id(ink)]
        if id(ink) not in taken and len(own) >= FELLOWS:
            taken |= {id(other) for _, other in own}
            yield ink, own[FELLOWS - 1][0]


def fellows_of(raster: Raster, ink: Ink, others: Sequence[Ink]) -> list[tuple[float, Ink]]:
    """The marks in boxes of the size of another one, and how far they are from it, the nearest
    first; those of other drawings among them as well, which are farther."""
    own = place_of(raster, ink.box)
    away = []
    for other in others:
        if other is not ink and is_near(other, ink):
            far, place = found_in(raster, own, other)
            theirs = place_of(raster, other.box)
            if max(abs(a - b) for a, b in zip(place, theirs, strict=True)) <= OFF:
                away.append((far, other))
    away.sort(key=lambda pair: pair[0])
    least = away[FELLOWS - 1][0] if len(away) >= FELLOWS else 0.0
    return [pair for pair in away if pair[0] <= FARTHER * least]


def like(raster: Raster, ink: Ink, usual: Sequence[tuple[Ink, float]]) -> Ink:
    """A mark in a box like that of the `usual` one which it is the most like; as it is where it is
    like none, or more stands there."""
    near = [(*found_in(raster, place_of(raster, o.box), ink), o, f) for o, f in usual]
    near = [each for each in near if is_near(each[2], ink)]
    if not near:
        return ink
    far, place, other, least = min(near, key=lambda each: each[0])
    if far > FARTHER * least or left_outside(raster, ink, place) > LEFT * other.area:
        return ink
    scale = raster.dpi / 72
    right, down = place[0] / scale - other.box[0], place[1] / scale - other.box[1]
    inner = other.inner and replace(other.inner, box=moved(other.inner.box, right, down))
    # A side that is where it should be stays: a pixel farther a rule may run.
    x0, top, x1, bottom = (
        own if abs(own - there) <= OFF / scale else there
        for own, there in zip(ink.box, moved(other.box, right, down), strict=True)
    )
    return replace(other, box=(x0, top, x1, bottom), paper=ink.paper, inner=inner)


def is_near(one: Ink, other: Ink) -> bool:
    """Whether two marks are about as large as one another."""
    sides = (width(one.box), width(other.box)), (height(one.box), height(other.box))
    return all(abs(a - b) <= NEAR * max(a, b) for a, b in sides)


def found_in(raster: Raster, drawing: Place, ink: Ink) -> tuple[float, Place]:
    """Where in and around a mark a drawing from another place stands the most likely, and how far
    the pixels are from it there, of 255."""
    left, top, right, bottom = drawing
    wide, high = right - left, bottom - top
    x0, y0, x1, y1 = place_of(raster, ink.box)
    more = round(AROUND * min(max(wide, high), FLAT * min(wide, high)))
    x0, y0 = max(min(x0, x1 - wide) - more, 0), max(min(y0, y1 - high) - more, 0)
    area = raster.pixels[y0 : max(y1, y0 + high) + more, x0 : max(x1, x0 + wide) + more]
    cut = raster.pixels[top:bottom, left:right]
    if area.shape[0] < high or area.shape[1] < wide:
        return float("inf"), drawing
    away = cv2.matchTemplate(area, cut, cv2.TM_SQDIFF)
    least, _, (x, y), _ = cv2.minMaxLoc(away)
    far = float(np.sqrt(max(least, 0.0) / cut.size))
    return far, (x0 + x, y0 + y, x0 + x + wide, y0 + y + high)


def left_outside(raster: Raster, ink: Ink, place: Place) -> float:
    """How much ink of a mark stands outside a place, in square points."""
    left, top, right, bottom = place_of(raster, ink.box)
    away = np.abs(raster.pixels[top:bottom, left:right].astype(np.int16) - np.array(ink.paper))
    inked: Pixels = np.asarray(away.max(axis=2) > FAINT, np.uint8)
    x0, y0, x1, y1 = place
    inked[max(y0 - top, 0) : max(y1 - top, 0), max(x0 - left, 0) : max(x1 - left, 0)] = 0
    return float(inked.sum()) / (raster.dpi / 72) ** 2


def place_of(raster: Raster, box: Box) -> Place:
    """A box in pixels, as far as it lies on the picture."""
    high, wide = raster.pixels.shape[:2]
    return clipped(box, raster.dpi / 72, wide, high)
