"""What is drawn above and below the lines of states: in cards, or in a table on its side."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, middle, width
from extract.sheet.layout.rows.figures import FEWEST
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.column.tally import halfway
from extract.sheet.marks.ink.page_ink import Ground, Raster, ink_on, paper_of_page
from extract.sheet.marks.ink.papers import FAINT, paper_of
from extract.sheet.marks.ink.pieces import Ink

PITCH = 2.0
"""Heights of a name from one line to the next, about."""
THIN = 1.5
"""Points: what is no higher is a rule, and no ground."""
ACROSS = 0.85
"""Part of the width of a table from which a change of colour is one of its ground: words and marks
fill less."""
BLURRED = 3
"""Pixels over which the edge of a ground goes under a scanner."""
MARGIN = 2.0
"""Points below the upper edge of a line of cells on which its ground shows."""
SHOWN = 0.25
"""Part of ink that is no paper at least."""
MIXED = 0.1
"""Part of a cell that has a second colour at least, where it has two."""
EDGE = 2.0
"""Points that the place of a mark is larger than the marks of others."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Ink, seen from a state that it may belong to."""

    row: int
    ink: Ink
    down: float
    """From the middle of the names on the state's line to that of the ink."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of states with what is drawn about it."""

    rows: tuple[int, ...]
    spans: tuple[tuple[float, float], ...]
    """From where to where what belongs to each of them may stand: halfway to the next."""
    level: float
    """The middle of the names."""
    bands: tuple[tuple[float, float], ...]
    """From where to where each ground goes on, down the page."""


def name_box(row: PlacedRow) -> Box:
    """Where the name of a row stands, or what else it prints."""
    return row.name.box if row.name else row.boxes[0]


def strip_about(line: tuple[int, ...], states: StatesTable, raster: Raster, step: float) -> Strip:
    """A line of states with the grounds so far above and below it; those of a line of few are seen
    where the whole table stands."""
    boxes = [union(states.rows[n].boxes) for n in line]
    level = median(middle(name_box(states.rows[n])) for n in line)
    x0, _, x1, _ = union(boxes) if len(line) >= FEWEST else states.box
    bands = bands_on(raster, (x0, max(level - step, 0.0), x1, level + step))
    return Strip(line, tuple(spans_of(boxes)), level, tuple(bands))


def bands_on(raster: Raster, area: Box) -> Iterator[tuple[float, float]]:
    """From where to where each ground goes on down a stretch of the page, without rules."""
    scale = raster.dpi / 72
    left, top, right, bottom = (max(round(side * scale), 0) for side in area)
    part = raster.pixels[top:bottom, left:right].astype(np.int16)
    lag = BLURRED if raster.scanned else 1
    steps = np.abs(part[lag:] - part[:-lag]).max(axis=2) > FAINT
    changes = np.flatnonzero(steps.mean(axis=1) > ACROSS)
    starts = [0, *(changes + lag).tolist()]
    ends = [*(changes + 1).tolist(), len(part)]
    for first, last in zip(starts, ends, strict=True):
        if last - first > THIN * scale:
            yield (top + first) / scale, (top + last) / scale


def placed_on(
    strip: Strip, raster: Raster, known: Sequence[Box], step: float, high: float
) -> Iterator[Placed]:
    """What is drawn above and below the states of a line, whose words are so high."""
    if not strip.bands:
        return
    left, right = max(strip.spans[0][0] - step, 0.0), strip.spans[-1][1] + step
    plain = tuple((left, top, right, min(top + MARGIN, bottom)) for top, bottom in strip.bands)
    area = (left, strip.bands[0][0], right, strip.bands[-1][1])
    lines = ink_on(raster, Ground(area, strip.bands, plain), known, PITCH * high)
    for ink in itertools.chain(*lines):
        for n, (start, end) in zip(strip.rows, strip.spans, strict=True):
            if start <= centre(ink.box) < end:
                yield Placed(n, ink, middle(ink.box) - strip.level)


def grounds_on(strip: Strip, states: StatesTable, raster: Raster) -> Iterator[Placed]:
    """The grounds of cells above and below the states of a line, where all of them have another
    colour than the page."""
    pixels, scale = raster.pixels, raster.dpi / 72
    paper = paper_of_page(raster)
    printed = [box for n in strip.rows for box in states.rows[n].boxes]
    for top, bottom in strip.bands:
        if paper is None or any(top < middle(box) < bottom for box in printed):
            continue
        boxes = [(left + EDGE, top, right - EDGE, bottom) for left, right in strip.spans]
        grounds = [paper_of(pixels, box, scale) for box in boxes]
        seen = [ground for ground in grounds if ground is not None]
        # A grey ground beside coloured ones is a mark too; where all are grey they are shades.
        coloured = any(np.ptp(np.abs(own - paper)) > FAINT for own in seen)
        filled = all(np.abs(own - paper).max() > FAINT for own in seen)
        if len(seen) < len(boxes) or not (coloured and filled):
            continue
        red, green, blue = (float(value) for value in paper)
        for n, box, ground in zip(strip.rows, boxes, seen, strict=True):
            ink = Ink(box, width(box) * height(box), (red, green, blue))
            own = 2 if is_mixed(raster, box, ground, paper) else 1
            yield from [Placed(n, ink, middle(box) - strip.level)] * own


def are_shown(placed: Sequence[Placed], raster: Raster) -> list[Placed]:
    """The ink that is no paper: between two grounds the paper itself may be taken for ink."""
    paper, scale = paper_of_page(raster), raster.dpi / 72
    if paper is None:
        return [*placed]
    far = np.abs(raster.pixels.astype(np.int16) - paper).max(axis=2) > FAINT
    shown: list[Placed] = []
    for each in placed:
        left, top, right, bottom = (round(side * scale) for side in each.ink.box)
        if far[top:bottom, left:right].sum() > SHOWN * each.ink.area * scale**2:
            shown.append(each)
    return shown


def is_mixed(raster: Raster, box: Box, ground: NDArray[np.int16], paper: NDArray[np.int16]) -> bool:
    """Whether a part of a cell has another colour than its ground: letters on it have none, and
    shades go over into one another."""
    left, top, right, bottom = (round(side * raster.dpi / 72) for side in box)
    cell = raster.pixels[top:bottom, left:right].astype(np.int16)
    other = np.abs(cell - ground).max(axis=2) > FAINT
    coloured = np.ptp(np.abs(cell - paper), axis=2) > 2 * FAINT
    lag = BLURRED if raster.scanned else 1
    across = np.abs(cell[:, lag:] - cell[:, :-lag]).max(axis=2)[
        coloured[:, lag:] & coloured[:, :-lag]
    ]
    down = np.abs(cell[lag:] - cell[:-lag]).max(axis=2)[coloured[lag:] & coloured[:-lag]]
    edged = max(across.max(initial=0), down.max(initial=0)) > FAINT
    return bool(edged and (other & coloured).mean() > MIXED)


def spans_of(boxes: Sequence[Box]) -> Iterator[tuple[float, float]]:
    """From where to where what belongs to each state of a line may stand: halfway to the next."""
    centres = [centre(box) for box in boxes]
    if len(centres) > 1:
        yield from halfway(centres)
    else:
        yield from ((box[0], box[2]) for box in boxes)
