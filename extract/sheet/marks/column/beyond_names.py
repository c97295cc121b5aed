"""Marks on other lines than the names of their states, as far from each: in cards, and in tables
that lie on their side."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TypeAlias

import numpy as np

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, middle, moved, width
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.figures import FEWEST
from extract.sheet.layout.rows.placed_rows import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.column.mark_columns import MarkColumn, up_to_words
from extract.sheet.marks.column.matrix import lines_of_states
from extract.sheet.marks.column.tally import column_under, halfway
from extract.sheet.marks.ink.page_ink import Ground, Raster, ink_on
from extract.sheet.marks.ink.papers import FAINT, paper_of
from extract.sheet.marks.ink.pieces import Ink

SAME_LEVEL = 0.5
"""Of the height of the usual ink: what stands on one line differs by less."""
EDGE = 2.0
"""Points that the place of a mark is larger than the marks of others."""
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
APART = 3.0
"""Heights of a name from one line of states to the next at least, for marks to stand between."""


Origins: TypeAlias = Mapping[int, tuple[float, float]]
"""Of each row a point of its name, across and down."""


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


def columns_beyond(
    states: StatesTable, raster: Raster, known: Sequence[Box]
) -> Iterator[MarkColumn]:
    """What may be the marks of states of which several stand on each line: all that is drawn as far
    above or below the lines of their names, the fullest first."""
    lines = lines_of_states(states)
    levels = [median(middle(name_box(states.rows[n])) for n in line) for line in lines]
    steps = [below - above for above, below in itertools.pairwise(levels)]
    if any(len(line) < FEWEST for line in lines[:-1]) or not states.rows:
        return
    high = median(height(name_box(row)) for row in states.rows)
    step = min(steps, default=states.pitch)
    if step < APART * high:
        return
    strips = [strip_about(line, states, raster, step) for line in lines]
    drawn = [each for strip in strips for each in placed_on(strip, raster, known, step, high)]
    filled = [each for strip in strips for each in grounds_on(strip, states, raster)]
    best: dict[tuple[Ink | None, ...], MarkColumn] = {}
    for along in (start_of, centre):  # names of one column begin one below the other, or not
        origins = {
            n: (along(name_box(states.rows[n])), strip.level)
            for strip in strips
            for n in strip.rows
        }
        for level in (*on_levels(drawn), *on_levels(filled)):
            for column in columns_on(level, origins, states, known):
                other = best.get(column.marks)
                if other is None or width(column.cells[0]) < width(other.cells[0]):
                    best[column.marks] = column
    yield from sorted(best.values(), key=lambda column: -column.support)


def start_of(box: Box) -> float:
    """The left edge of a box."""
    return box[0]


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
    high, wide = pixels.shape[:2]
    paper = paper_of(pixels[::4, ::4], (0.0, 0.0, wide / scale, high / scale), scale / 4)
    printed = [box for n in strip.rows for box in states.rows[n].boxes]
    for top, bottom in strip.bands:
        if paper is None or any(top < middle(box) < bottom for box in printed):
            continue
        boxes = [(left + EDGE, top, right - EDGE, bottom) for left, right in strip.spans]
        grounds = [paper_of(pixels, box, scale) for box in boxes]
        if any(ground is None or np.ptp(np.abs(ground - paper)) <= FAINT for ground in grounds):
            continue
        red, green, blue = (float(value) for value in paper)
        for n, box in zip(strip.rows, boxes, strict=True):
            ink = Ink(box, width(box) * height(box), (red, green, blue))
            yield Placed(n, ink, middle(box) - strip.level)


def spans_of(boxes: Sequence[Box]) -> Iterator[tuple[float, float]]:
    """From where to where what belongs to each state of a line may stand: halfway to the next."""
    centres = [centre(box) for box in boxes]
    if len(centres) > 1:
        yield from halfway(centres)
    else:
        yield from ((box[0], box[2]) for box in boxes)


def on_levels(placed: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The ink that stands as far above or below the lines of names, level by level."""
    if not placed:
        return
    usual = median(height(each.ink.box) for each in placed)
    level: list[Placed] = []
    for each in sorted(placed, key=lambda each: each.down):
        if level and each.down - level[-1].down > SAME_LEVEL * usual:
            yield level
            level = []
        level.append(each)
    if level:
        yield level


def from_origin(placed: Placed, origins: Origins) -> Box:
    """Where ink stands, seen from the origin of its row."""
    across, down = origins[placed.row]
    return moved(placed.ink.box, -across, -down)


def columns_on(
    level: Sequence[Placed], origins: Origins, states: StatesTable, known: Sequence[Box]
) -> Iterator[MarkColumn]:
    """The columns of ink on one level: where some states have several pieces, each as far from the
    beginning of the names."""
    rows = {each.row for each in level}
    if 2 * len(rows) < len(states.rows):
        return
    columns = [level]
    if len(level) > len(rows):
        columns += columns_of(level, lambda each: from_origin(each, origins))
    for own in columns:
        column = column_of(own, origins, states, known)
        if column is not None and 2 * sum(column.doubled) <= column.support:
            yield column


def column_of(
    own: Sequence[Placed], origins: Origins, states: StatesTable, known: Sequence[Box]
) -> MarkColumn | None:
    """Ink at one place beyond the names, taken for the marks."""
    if 2 * len({each.row for each in own}) < len(states.rows):
        return None
    x0, top, x1, bottom = union(from_origin(each, origins) for each in own)
    place = (x0 - EDGE, top - EDGE, x1 + EDGE, bottom + EDGE)
    marks: list[Ink | None] = []
    drawn: list[tuple[Ink, ...]] = []
    cells: list[Box] = []
    for n in range(len(states.rows)):
        inks = tuple(each.ink for each in own if each.row == n)
        drawn.append(inks)
        marks.append(max(inks, key=lambda ink: ink.area, default=None))
        cell = moved(place, *origins[n])
        beside = [box for box in known if cell[1] < middle(box) < cell[3]]
        cells.append(up_to_words(cell, beside))
    return replace(column_under((), states, marks, drawn, cells), on_side=True)
