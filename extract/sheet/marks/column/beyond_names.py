"""Marks on other lines than the names of their states, as far from each: in cards, and in tables
that lie on their side."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median
from typing import TypeAlias

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, middle, moved, overlap, width
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.figures import FEWEST
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.column.beyond_ink import (
    EDGE,
    Placed,
    Strip,
    are_shown,
    grounds_on,
    name_box,
    placed_on,
    strip_about,
)
from extract.sheet.marks.column.mark_columns import MarkColumn, up_to_words
from extract.sheet.marks.column.matrix import lines_of_states
from extract.sheet.marks.column.second_marks import STEADY, is_second
from extract.sheet.marks.column.tally import column_under
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink

SAME_LEVEL = 0.5
"""Of the height of the usual ink: what stands on one line differs by less."""
APART = 3.0
"""Type sizes from one line of states to the next at least, for marks to stand between."""
LEVEL = 0.75
"""Type sizes from the middle of a name: what stands nearer is on its line."""
WHITE = 1.25
"""Times as high as a mark, from all that is printed of a state, a second one stands at most."""
Origins: TypeAlias = Mapping[int, tuple[float, float]]
"""Of each row a point of its name, across and down."""


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
    high = median(row.name.size if row.name else height(row.boxes[0]) for row in states.rows)
    step = min(steps, default=states.pitch)
    if step < APART * high:
        return
    strips = [strip_about(line, states, raster, step) for line in lines]
    inked = [each for strip in strips for each in placed_on(strip, raster, known, step, high)]
    # What is level with the names stands in columns of a list.
    drawn = [each for each in inked if abs(each.down) > LEVEL * high]
    filled = filled_on(strips, drawn, states, raster)
    visible = are_shown(inked, raster)
    best: dict[tuple[Ink | None, ...], MarkColumn] = {}
    for along in (start_of, centre):  # names of one column begin one below the other, or not
        origins = {
            n: (along(name_box(states.rows[n])), strip.level)
            for strip in strips
            for n in strip.rows
        }
        for level in (*on_levels(drawn), *on_levels(filled)):
            for found in columns_on(level, origins, states, known):
                column = with_seconds(found, visible, strips, origins, states, step)
                other = best.get(column.marks)
                if other is None or width(column.cells[0]) < width(other.cells[0]):
                    best[column.marks] = column
    yield from sorted(best.values(), key=lambda column: -column.support)


def filled_on(
    strips: Sequence[Strip], drawn: Sequence[Placed], states: StatesTable, raster: Raster
) -> list[Placed]:
    """The grounds of cells about all lines of states, and what is drawn about a last line of few,
    whose cells end no ground of the whole table."""
    filled = [each for strip in strips for each in grounds_on(strip, states, raster)]
    few = {n for strip in strips if len(strip.rows) < FEWEST for n in strip.rows}
    return [*filled, *(each for each in drawn if filled and each.row in few)]


def start_of(box: Box) -> float:
    """The left edge of a box."""
    return box[0]


def with_seconds(
    column: MarkColumn,
    inked: Sequence[Placed],
    strips: Sequence[Strip],
    origins: Origins,
    states: StatesTable,
    step: float,
) -> MarkColumn:
    """A column with the states in whose card something stands that is as heavy as a mark, is none
    of them, and stands in the cards of few."""
    shown = sorted((ink for ink in column.marks if ink is not None), key=lambda ink: ink.area)
    usual, levels = shown[len(shown) // 2], {n: strip.level for strip in strips for n in strip.rows}
    about = [moved(box, 0.0, -levels[n]) for n, row in enumerate(states.rows) for box in row.boxes]
    about += [
        moved(ink.box, 0.0, -levels[n]) for n, ink in enumerate(column.marks) if ink is not None
    ]
    _, top, _, bottom = union(about)
    # Below the last line of states the legend may stand.
    white = min(max((step - (bottom - top)) / 2, 0.0), WHITE * height(usual.box))
    often = {
        id(each.ink)
        for level in on_levels(inked)
        for own in columns_of(level, lambda each: from_origin(each, origins))
        if len({each.row for each in own}) >= STEADY * len(states.rows)
        for each in own
    }
    wide = {n: b - a for strip in strips for n, (a, b) in zip(strip.rows, strip.spans, strict=True)}
    beside = {
        each.row
        for each in inked
        if top - white < each.down < bottom + white
        and width(each.ink.box) < wide[each.row]  # else a stretch of ground
        and id(each.ink) not in often
        and is_second(each.ink, states.rows[each.row], usual)
        and not any(overlap(each.ink.box, ink.box) > 0 for ink in shown)
    }
    return replace(column, beside=column.beside | beside)


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
