"""The ticked one of two results that a form prints, each with a box, `☒ Adopted ☐ Not adopted`, or
the empty box of the one that it prints."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from extract.records import Box, PositionName
from extract.sheet.geometry import height, overlap, width
from extract.sheet.layout.fields.result_words import phrases_in
from extract.sheet.layout.sheet import Layout
from extract.sheet.marks.ink.label_ink import inks_in
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.papers import clipped
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.seen import SeenMarks
from extract.sheet.words import fold

REACH = 2.5
"""Heights of a result's words from these to their box at most."""
LETTER = 0.5
"""Heights of a line of words that a box has at least."""
FAR = 4.0
"""The same of the only one."""
AROUND, LARGE = 0.3, 0.7
"""Heights of a line of words above and below it that a box takes, and that a large one may."""
CLOSE = 0.3
"""Points from words to their box at least."""
SAME_SIZE, SQUARE = 1.25, 1.5
"""Times as large as the other box one of them is at most, and as long as it is wide."""
INSIDE = 0.3
"""The part of a box's sides at either end that may be its frame."""
INKED, EMPTY = 0.5, 0.25
"""How far what is drawn within a box differs from the paper, by its frame: so much if it is ticked,
and no more if it is empty. A field that is tinted is neither."""
MOST, NOISE = 0.9, 0.98
"""The part of the pixels within a ticked box, and within an empty one, that may differ less."""
BRACKETS, SIGN = re.compile(r"([\[(])\s*([^\])]*?)\s*[\])]"), re.compile("[xXvV✓✔✗✘☒☑√]?")
"""A box that is typed, `[X]` or `[ ]`, and what may stand in it."""

BLANK_TYPED = re.compile(r"[\[({][\s_.…]*[\])}]|(?:^|\s)_{2,}(?:\s|$)")
"""An empty box that is typed, or a line to sign on."""


@dataclass(frozen=True, slots=True)
class TickedResult:
    """What the boxes of printed results say."""

    name: PositionName | None
    """None where the box of the only one is empty."""
    boxes: tuple[Box, ...]
    """Of all; what else stands there may be the mark of the result."""


def ticked_result(raster: Raster, layout: Layout) -> TickedResult | None:
    """The result whose box is ticked, be the boxes before their words or behind them, or none where
    that of the only one is empty; None where not two results stand there, each with one box, and
    one of these is empty."""
    words = layout.fields.beside_result
    phrases = [*phrases_in(words)]
    if len(phrases) == 1:
        return empty_box(raster, layout, phrases[0][1])
    if sorted(name for name, _ in phrases) != ["no", "yes"]:
        return None
    typed = BRACKETS.findall(" ".join(word.text for word in words))
    if typed:
        name = ticked_in_brackets([name for name, _ in phrases], typed)
        return TickedResult(name, tuple(word.box for word in words)) if name else None
    told = [box for _, box in phrases]
    others = [word for word in words if not any(overlap(word.box, box) > 0 for box in told)]
    if any(len(fold(word.text)) > 1 for word in others):
        return None  # `Adopted: yes`
    signs = {word.box for word in others}
    known = [box for box in layout.known if box not in signs]
    sides = [[box_beside(raster, box, known, before) for box in told] for before in (True, False)]
    full = [[box for box in side if box is not None] for side in sides]
    full = [side for side in full if len(side) == len(told)]
    places = {ticked_of(raster, *side) for side in full}
    place = places.pop() if len(places) == 1 else None
    if place is None:
        return None
    return TickedResult(phrases[place][0], tuple(box.box for side in full for box in side))


def empty_box(raster: Raster, layout: Layout, words: Box) -> TickedResult | None:
    """What the empty box says that stands beside the words of the only result that is printed, as
    large as a letter at least, be it typed; None where there is none."""
    typed = BLANK_TYPED.search(" ".join(word.text for word in layout.fields.beside_result))
    sides = itertools.product((True, False), (REACH, FAR), (AROUND, LARGE))
    boxes = [box_beside(raster, words, layout.known, *each) for each in sides]
    high = LETTER * height(words)
    found = [box for box in boxes if box is not None and height(box.box) >= high]
    empty = tuple(box.box for box in found if is_ticked(raster, box) is False)
    return TickedResult(None, empty) if empty or typed else None


def with_ticked(marks: SeenMarks, ticked: TickedResult) -> SeenMarks:
    """Marks with the result whose box is ticked, unless that of the result is none of its boxes, or
    the empty one is a ring in the colour of the rows' marks."""
    if ticked.name is None:
        return marks if has_mark_of_rows(marks) else replace(marks, unticked_result=True)
    own = marks.boxes[-1] if marks.has_result else None
    other = own is not None and not any(overlap(own, box) > 0 for box in ticked.boxes)
    return marks if other else replace(marks, ticked_result=ticked.name)


def has_mark_of_rows(marks: SeenMarks) -> bool:
    """Whether the mark of the result is in colour the one that stands in rows: boxes have none."""
    own = marks.drawn[-1] if marks.has_result else None
    rows = marks.drawn[: len(marks.cells)]
    return own is not None and own in rows and marks.drawings[own].hue != "none"


def ticked_in_brackets(
    names: Sequence[PositionName], typed: Sequence[tuple[str, str]]
) -> PositionName | None:
    """The result with the one sign in a bracket, of two of one kind, each before its words or each
    behind them; None where anything else stands in one."""
    ticked = [name for name, (_, sign) in zip(names, typed, strict=False) if sign]
    alike = len(typed) == len(names) and len({opening for opening, _ in typed}) == 1
    plain = all(SIGN.fullmatch(sign) for _, sign in typed)
    return ticked[0] if alike and plain and len(ticked) == 1 else None


def box_beside(
    raster: Raster,
    words: Box,
    known: Sequence[Box],
    before: bool,
    far: float = REACH,
    around: float = AROUND,
) -> Ink | None:
    """The ink nearest to words, before them or behind, if it is about square and closed, as a box
    is and corners about words are not; so many heights of a line `far`, and so much above it and
    below."""
    reach, half = far * height(words), around * height(words)
    level = [box for box in known if box[1] < words[3] and box[3] > words[1]]
    if before:
        right = words[0] - CLOSE
        left = max([right - reach, *(box[2] for box in level if box[2] <= words[0] + 1)])
    else:
        left = words[2] + CLOSE
        right = min([left + reach, *(box[0] for box in level if box[0] >= words[2] - 1)])
    found = inks_in(raster, (left, words[1] - half, right, words[3] + half), known)
    nearest = found[-1 if before else 0] if found else None
    if nearest is None:
        return None
    long, short = sorted((width(nearest.box), height(nearest.box)), reverse=True)
    return nearest if long <= SQUARE * short and is_closed(raster, nearest) else None


def is_closed(raster: Raster, box: Ink) -> bool:
    """Whether ink stands on all four sides of the middle of a box."""
    away = off_paper(raster, box, 1)
    inked = away > away.max(initial=0) / 2
    high, wide = (side // 2 for side in inked.shape)
    across, down = inked[high], inked[:, wide]
    return all(half.any() for half in (across[:wide], across[wide:], down[:high], down[high:]))


def ticked_of(raster: Raster, one: Ink, other: Ink) -> int | None:
    """Which of two boxes is ticked, 0 or 1; None where they are not alike in size, or where not one
    of them is ticked and the other empty."""
    small, large = sorted((height(one.box), height(other.box)))
    if large > SAME_SIZE * small:
        return None
    ticked = [is_ticked(raster, box) for box in (one, other)]
    return ticked.index(True) if sorted(ticked, key=str) == [False, True] else None


def is_ticked(raster: Raster, box: Ink) -> bool | None:
    """Whether something is drawn within a box as dark as its frame; None where it is neither that
    nor empty."""
    away = off_paper(raster, box)
    high, wide = (round(INSIDE * side) for side in away.shape)
    within, frame = away[high : -high or None, wide : -wide or None], float(away.max(initial=0))
    if not within.size:
        return None  # a speck
    if float(np.quantile(within, NOISE)) <= EMPTY * frame:
        return False
    return True if float(np.quantile(within, MOST)) >= INKED * frame else None


def off_paper(raster: Raster, box: Ink, more: int = 0) -> npt.NDArray[np.float64]:
    """How far off the colour of its paper each pixel of a box is, and so many pixels around it."""
    high, wide = raster.pixels.shape[:2]
    left, top, right, bottom = clipped(box.box, raster.dpi / 72, wide, high)
    part = raster.pixels[max(top - more, 0) : bottom + more, max(left - more, 0) : right + more]
    return np.asarray(np.abs(part - np.array(box.paper)).max(axis=2), np.float64)
