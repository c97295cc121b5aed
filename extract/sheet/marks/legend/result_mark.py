"""What may be the mark of the final result, around its label and the words that tell it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

import numpy as np

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, middle, overlap, width
from extract.sheet.layout.sheet import Layout
from extract.sheet.marks.ink.label_ink import inks_in, is_ground_before, is_own_ground
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.papers import clipped
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend.legends import SIGN
from extract.sheet.marks.legend.result_places import FAR, result_places, white_beside
from extract.sheet.marks.views.differences import is_like, once_each
from extract.sheet.marks.views.forms import is_coloured
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Surface, look_on
from extract.sheet.seen import BLANK

LEAST, SPOT = 15.0, 5.0
"""Square points of ink that a result's mark has at least, where those of the rows fill their cells;
and where some are dashes."""
COMPARABLE, SMALLER = 0.3, 0.7
"""Of the ink of a usual mark, and of the smallest: the result's has so much at least."""
EDGE = 1.5
"""Points inside the edge of a pad from which on a mark may stand on it."""
INSIDE = 0.3
"""Heights of the label above and below it, within a frame around it and its mark."""
COLON = 0.4
"""Heights of the label behind it, within which its colon stands."""
INKED = 150
"""Of 255: one channel of an upright rule, be it coloured, is darker; grounds are lighter."""
SHORT = 2
"""Letters: recognition takes a drawing for a word no longer than that."""
ARROW = 2.2
"""Times as wide as high is an arrow from a label to its mark at least."""
STROKE = 3.5
"""Times as long as thick is no mark of a result: an arrow of a font is twice as high as wide."""


def results_on(
    surface: Surface,
    raster: Raster,
    layout: Layout,
    marks: Sequence[Ink],
    rows: Sequence[Look | None],
    grounds: bool,
) -> list[Ink]:
    """What may be the mark of the final result, the likeliest first; `marks` are those of rows and
    legend, `rows` the looks of the rows'."""
    place, states = layout.fields.result_box, layout.states.box
    if heads_totals(layout):
        return []
    # A word level with the label of the result may be its mark; the legend below it is not.
    taken = [ink.box for ink in marks]
    taken += [each.box for each in layout.labels if not place[1] < middle(each.box) < place[3]]
    words = [w.box for w in layout.fields.beside_result if w.box in layout.known]
    least = least_of_result(marks)
    # Above or below the words that tell the result a legend may stand.
    worded = any(len(word) > SHORT for word in layout.fields.result_words.split())
    page = raster, place, words, layout.known, taken
    found = result_marks(*page, least, states, level=worded)
    # Beside marks with words in their cells a small mark may stand alone.
    found = found or result_marks(*page, min(least, SPOT), states, level=True)
    if any(map(str.isalpha, layout.fields.result_words)):
        found = [ink for ink in found if not is_stroke(ink)]  # a frame around the words
    if all(is_coloured(look.tint) for look in rows if look is not None):
        # Where all marks have a hue, the corner of a frame may stand nearer than the result's.
        found.sort(key=lambda ink: not is_coloured(look_on(surface, ink, grounds).tint))
    shown = once_each(look for look in rows if look is not None)
    if found and shown and not is_like(look_on(surface, found[0], grounds), shown):
        upon = [*on_pad(raster, found[0], layout.known), replace(found[0], paper=paper_of(marks))]
        found = [ink for ink in upon if is_like(look_on(surface, ink, grounds), shown)] or found
    return found


def with_marked_result(surface: Surface, layout: Layout) -> Layout:
    """The layout, the other label of the result in place of one that is a title: a mark stands
    beside it alone."""
    box = layout.fields.other_result_box
    if box is None or results_on(surface, surface.raster, layout, [], [], grounds=False):
        return layout
    other = replace(layout, fields=replace(layout.fields, result_box=box))
    return other if results_on(surface, surface.raster, other, [], [], grounds=False) else layout


def heads_totals(layout: Layout) -> bool:
    """Whether the label of the result heads the totals, whose first label stands behind it on its
    line, and none above: what is drawn there is the legend's."""
    _, top, right, bottom = layout.fields.result_box
    boxes = [label.box for label in layout.totals.labels]
    level = any(top < middle(box) < bottom and box[0] > right for box in boxes)
    return level and all(middle(box) > top for box in boxes)


def is_lost(surface: Surface, label: Box, known: Sequence[Box]) -> bool:
    """Whether a parser finds something drawn behind the label of the result: what is thin, or
    touches a frame, may not be seen as ink."""
    high, right = height(label), label[2] + FAR * height(label)
    end = white_beside(label, known, label[0], right)[1]
    place = (label[2] + COLON * high, label[1] - INSIDE * high, end, label[3] + INSIDE * high)
    if width(place) < high / 2:
        return False
    return any(
        each.kind != BLANK for _, objects_in in surface.parsers for each in objects_in([place], [])
    )


def result_marks(
    raster: Raster,
    label: Box,
    words: Sequence[Box],
    known: Sequence[Box],
    taken: Sequence[Box],
    least: float,
    limit: Box,
    *,
    level: bool = False,
) -> list[Ink]:
    """What may be the mark of the final result: behind its label, before it, below it; the nearest
    first; or what stands behind it on its `level` alone, or on that of words below it. `words` tell
    the result beside it, `taken` are the marks of rows and legend, `least` is the ink that it has,
    `limit` the states table."""
    places = result_places(label, words, known, limit, raster.pixels.shape[1] * 72 / raster.dpi)
    if level:
        across = [p for p in places if p[1] < middle(label) < p[3]]
        right = [place for place in across if place[2] > label[2]]
        places = (*right, *beside_words(words, label, places))
    found = marks_in(places, label, raster, known, taken, least)
    if all(map(is_stroke, found)) and places:
        # A frame that touches the mark is seen as one with it, not so around the words' line.
        edge = INSIDE * height(label)
        behind = (places[0][0], label[1] - edge, places[0][2], label[3] + edge)
        found += marks_in((behind,), label, raster, known, taken, least)
        # A tinted cell may hold the label, and a white one beside it the mark.
        for place in (places[0], (places[0][0], label[1], places[0][2], label[3])):
            if all(map(is_stroke, found)):
                found += marks_in(cells_in(raster, place), label, raster, known, taken, least)[:1]
    # The frame of a cell may stand nearer, or what a ground shows before the words; where there is
    # nothing else, that is no blank.
    return sorted(found, key=lambda ink: is_stroke(ink) or is_ground_before(ink, label))


def beside_words(words: Sequence[Box], label: Box, places: Sequence[Box]) -> list[Box]:
    """The part of each place that is level with the words below a label which tell the result."""
    if not words or min(box[1] for box in words) < label[3]:
        return []
    _, top, _, bottom = union(words)
    edge = INSIDE * height(words[0])
    level = (max(top - edge, label[3]), bottom + edge)
    return [(p[0], level[0], p[2], level[1]) for p in places if p[1] < top < bottom < p[3]]


def cells_in(raster: Raster, place: Box) -> list[Box]:
    """The parts of a place between the upright rules that run through it; none where none does."""
    scale = raster.dpi / 72
    high, wide = raster.pixels.shape[:2]
    left, top, right, bottom = clipped(place, scale, wide, high)
    ruled = (raster.pixels[top:bottom, left:right].min(axis=2) < INKED).all(axis=0)
    edges = [left, *(left + np.flatnonzero(ruled)).tolist(), right]
    parts = [(a + 1, b) for a, b in pairwise(edges) if b - a > 2]
    return [(a / scale, place[1], b / scale, place[3]) for a, b in parts] if ruled.any() else []


def marks_in(
    places: Sequence[Box],
    label: Box,
    raster: Raster,
    known: Sequence[Box],
    taken: Sequence[Box],
    least: float,
) -> list[Ink]:
    """What may be a mark in each of some places around a label, the nearest of each."""
    found = []
    # In less than four points between two words no mark has room.
    for place in (place for place in places if height(place) >= 4):
        # The label may have a ground of its own.
        inks = inks_in(raster, place, known, label) or inks_in(raster, place, known)
        free = [ink for ink in inks if not any(overlap(ink.box, box) > 1 for box in taken)]
        own = nearest([ink for ink in free if ink.area > least], label)
        found += [ink for ink in own if ink not in found]
    return found


def nearest(inks: Sequence[Ink], label: Box) -> list[Ink]:
    """The ink that is nearest to a label, passing over its colon, its own ground, and an arrow that
    leads from it; none of none."""
    found = sorted(inks, key=lambda ink: abs(centre(ink.box) - centre(label)))
    found = [ink for ink in found if not is_own_ground(ink, label)] or found
    colon = len(found) > 1 and width(found[0].box) < SIGN * height(label)
    passed = colon and is_right_behind(found[0], label)
    return found[1:2] if passed or leads_on(found) else found[:1]


def leads_on(found: Sequence[Ink]) -> bool:
    """Whether the first ink is an arrow that leads to the second, long and alone before it."""
    if len(found) != 2 or found[1].box[0] < found[0].box[2]:
        return False
    arrow, mark = found
    long = width(arrow.box) > ARROW * height(arrow.box)
    return long and mark.box[0] - arrow.box[2] < width(arrow.box) and not is_stroke(mark)


def is_right_behind(ink: Ink, label: Box) -> bool:
    """Whether ink stands right behind a label, as its colon does."""
    return 0 < ink.box[0] - label[2] < 1.5 * height(label)


def on_pad(raster: Raster, pad: Ink, known: Sequence[Box]) -> list[Ink]:
    """What is drawn on ink: on a dark band a mark may have a white pad, which is seen as ink."""
    x0, top, x1, bottom = pad.box
    return inks_in(raster, (x0 + EDGE, top + EDGE, x1 - EDGE, bottom - EDGE), known)


def paper_of(marks: Sequence[Ink]) -> tuple[float, float, float]:
    """The colour on which most marks stand: on a band of another one the pad of a framed mark has
    it."""
    red, green, blue = (median(ink.paper[channel] for ink in marks) for channel in range(3))
    return red, green, blue


def least_of_result(marks: Sequence[Ink]) -> float:
    """The ink that a result's mark has at least, in square points, by the other marks."""
    areas = [ink.area for ink in marks] or [LEAST / COMPARABLE]
    return min(COMPARABLE * median(areas), LEAST, max(SMALLER * min(areas), SPOT))


def is_stroke(ink: Ink) -> bool:
    """Whether ink is so long that it is a stretch of a rule, or a dash."""
    wide, high = width(ink.box), height(ink.box)
    return max(wide, high) > STROKE * min(wide, high)
