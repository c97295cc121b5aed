"""Where the rows of states that stand in cards begin and end: the white between two cards tells."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.ink.page_ink import AROUND
from extract.sheet.marks.ink.papers import FAINT, Pixels
from extract.sheet.marks.ink.rules import opened

STACKED = 0.5
"""Type sizes from a name's middle to its figure's from which on the figure is on another line."""
INSIDE = 1.0
"""Points below a mark up to which a card reaches."""
UPRIGHT, THICK = 0.33, 2.0
"""Part of a column of pixels below a line of cards that their sides ink at least, and points that
these are wide at most: a mark as high is wider."""
SPECKS = 0.01
"""Part of a line of pixels that may be inked by the sides of cards, beyond the least inked line."""

Lines: TypeAlias = NDArray[np.bool_]
"""One for each line of pixels of a place."""
Side: TypeAlias = Literal["above", "below"]


def in_cards(states: StatesTable) -> bool:
    """Whether most names have their figure above or below all of it: each state has a card."""
    both = [row for row in states.rows if row.name and row.figure]
    stacked = [
        row.name.off(middle(row.figure.box)) > STACKED * row.name.size
        for row in both
        if row.name and row.figure
    ]
    return 2 * sum(stacked) > len(states.rows)


def parted_by_white(
    states: StatesTable, pixels: Pixels, dpi: float, known: Sequence[Box]
) -> StatesTable:
    """The table with the borders of its rows where the white is between what two cards print: above
    the name where marks stand below the figures, below the figure where they stand above the names,
    and the widest where neither is plain."""
    orders = [
        sorted(
            (n for n, row in enumerate(states.rows) if row.block == block),
            key=lambda n: states.rows[n].middle,
        )
        for block in range(states.blocks)
    ]
    columns = [[states.rows[n].drawn for n in order] for order in orders]
    if max(map(len, columns)) == 1:
        return down_to_marks(states, pixels, dpi, known)
    side = side_of_marks(columns, pixels, dpi, known)
    rows: dict[int, PlacedRow] = {}
    for order, boxes in zip(orders, columns, strict=True):
        around = union(boxes)
        between = [
            white_in(pixels, dpi, (around[0], upper[3], around[2], lower[1]), side)
            for upper, lower in itertools.pairwise(boxes)
        ]
        lead = median([box[1] - y for box, y in zip(boxes[1:], between, strict=True)] or [0.0])
        tail = median([y - box[3] for box, y in zip(boxes, between, strict=False)] or [0.0])
        borders = [boxes[0][1] - lead, *between, boxes[-1][3] + tail]
        for n, (top, bottom) in zip(order, itertools.pairwise(borders), strict=True):
            rows[n] = replace(states.rows[n], top=top, bottom=bottom)
    parted = [rows[n] for n in sorted(rows)]
    return replace(states, rows=tuple(level_with_others(row, parted) for row in parted))


def down_to_marks(
    states: StatesTable, pixels: Pixels, dpi: float, known: Sequence[Box]
) -> StatesTable:
    """A table of cards of which each line has its own columns, each down to the next line, and the
    last one as far; one line alone as low as the marks that are drawn below its figures."""
    lines = [
        union(each.drawn for each in states.rows if share_line(each, row)) for row in states.rows
    ]
    whites = [
        min((other[1] for other in lines if other[1] > line[3]), default=math.inf) - line[3]
        for line in lines
    ]
    between = [white for white in whites if white < math.inf]
    rows: list[PlacedRow] = []
    for row, line, white in zip(states.rows, lines, whites, strict=True):
        if between:
            low: float | None = line[3] + min(white, median(between)) - INSIDE
        else:
            low = low_of(states.pitch, pixels, dpi, line, known)
        rows.append(row if low is None else replace(row, bottom=low))
    return replace(states, rows=tuple(rows))


def share_line(one: PlacedRow, other: PlacedRow) -> bool:
    """Whether two cards stand on one line."""
    return one.drawn[1] < middle(other.drawn) < one.drawn[3]


def low_of(
    pitch: float, pixels: Pixels, dpi: float, line: Box, known: Sequence[Box]
) -> float | None:
    """Down to where marks are drawn below a line of cards, no farther than a next one would be;
    None where none are."""
    x0, _, x1, bottom = line
    away = away_in(pixels, dpi, (x0, bottom, x1, bottom + pitch), known)
    if away.size == 0:
        return None
    # The sides of cells end where the table does, amid what is looked at.
    long = np.asarray(away.mean(axis=0, keepdims=True) >= UPRIGHT, np.uint8)
    wide = opened(long, round(THICK * dpi / 72) + 1, 1)
    inked = (away & ((long == 0) | (wide > 0))).mean(axis=1) > SPECKS
    runs = [(so, len(list(run))) for so, run in itertools.groupby(inked.tolist())]
    ends = [*itertools.accumulate(length for _, length in runs)]
    drawn = [(length, end) for (so, length), end in zip(runs, ends, strict=True) if so]
    return bottom + max(drawn)[1] * 72 / dpi + INSIDE if drawn else None


def side_of_marks(
    columns: Sequence[Sequence[Box]], pixels: Pixels, dpi: float, known: Sequence[Box]
) -> Side | None:
    """On which side of what cards print their marks stand, by the first cards and the last ones of
    each column; None where these do not tell. Words that are `known` are no marks there."""
    spans: list[tuple[float, float]] = []
    for boxes in columns:
        x0, _, x1, _ = union(boxes)
        for upper, lower in itertools.pairwise(boxes):
            inked = np.flatnonzero(inked_in(pixels, dpi, (x0, upper[3], x1, lower[1]), ()))
            if len(inked):
                first, last = inked[0] * 72 / dpi, (inked[-1] + 1) * 72 / dpi
                spans.append((first, last - (lower[1] - upper[3])))
    if not spans:
        return None
    start, end = (median(each) for each in zip(*spans, strict=True))
    above = below = 0
    for boxes in columns:
        x0, _, x1, _ = union(boxes)
        top, bottom = boxes[0][1], boxes[-1][3]
        high = boxes[1][1] - boxes[0][3] - start + end if len(boxes) > 1 else 0.0
        above += bool(inked_in(pixels, dpi, (x0, top + end - high, x1, top + end), known).any())
        below += bool(
            inked_in(pixels, dpi, (x0, bottom + start, x1, bottom + start + high), known).any()
        )
    return None if above == below else "above" if above > below else "below"


def level_with_others(row: PlacedRow, rows: Sequence[PlacedRow]) -> PlacedRow:
    """A card as high as most on its line: of a name on two lines one may be unread."""
    line = [each for each in rows if each.top < row.middle < each.bottom]
    tops, bottoms = ([getattr(each, side) for each in line] for side in ("top", "bottom"))
    return replace(row, top=median(tops), bottom=median(bottoms)) if line else row


def white_in(pixels: Pixels, dpi: float, gap: Box, side: Side | None) -> float:
    """The middle of a stretch without ink between two printed rows, in points: the first where
    marks stand above the names, the last where they stand below the figures, else the widest."""
    inked = inked_in(pixels, dpi, gap, ())
    whites = [
        [*own] for so, own in itertools.groupby(range(len(inked)), lambda n: not inked[n]) if so
    ]
    if not whites:
        return middle(gap)
    # A mark beside the name may be higher than that, and reach into the gap.
    chosen = {None: max(whites, key=len), "above": whites[0], "below": whites[-1]}[side]
    start, end = chosen[0], chosen[-1] + 1
    return gap[1] + (start + end) / 2 * 72 / dpi


def inked_in(pixels: Pixels, dpi: float, place: Box, known: Sequence[Box]) -> Lines:
    """Of each line of pixels in a place, whether something is drawn on it; a rule across it is no
    drawing, nor are the sides of cards, nor what is `known`."""
    away = away_in(pixels, dpi, place, known)
    if away.size == 0:
        return np.zeros(0, bool)
    inked = away.mean(axis=1)
    drawn: Lines = inked > inked.min() + SPECKS
    return drawn


def away_in(pixels: Pixels, dpi: float, place: Box, known: Sequence[Box]) -> NDArray[np.bool_]:
    """Which pixels of a place differ from most of their line, without what is `known`."""
    scale = dpi / 72
    x0, top, x1, bottom = (max(round(value * scale), 0) for value in place)
    part = pixels[top:bottom, x0:x1].astype(np.int16)
    if part.size == 0:
        return np.zeros(part.shape[:2], np.bool_)
    plain = np.median(part, axis=(0, 1))
    for each in known:
        box = (each[0] - AROUND, each[1] - AROUND, each[2] + AROUND, each[3] + AROUND)
        left, upper, right, lower = (round(value * scale) for value in box)
        rows = slice(max(upper - top, 0), max(lower - top, 0))
        part[rows, max(left - x0, 0) : max(right - x0, 0)] = plain
    ground = np.median(part, axis=1, keepdims=True)
    return np.asarray(np.abs(part - ground).max(axis=2) > FAINT, np.bool_)
