"""Where the rows of states that stand in cards begin and end: the white between two cards tells."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import numpy as np

from extract.pdf.runs import union
from extract.sheet.layout.columns import middle
from extract.sheet.layout.placed_rows import PlacedRow
from extract.sheet.layout.rows import StatesTable
from extract.sheet.marks.ink import FAINT, Pixels

STACKED = 0.5
"""Type sizes from a name's middle to its figure's from which on the figure is on another line."""
SPECKS = 0.01
"""Part of a line of pixels that may be inked by the sides of cards, beyond the least inked line."""


def in_cards(states: StatesTable) -> bool:
    """Whether most names have their figure above or below them: each state has a card."""
    both = [row for row in states.rows if row.name and row.figure]
    apart = [
        abs(row.name.middle - middle(row.figure.box)) > STACKED * row.name.size
        for row in both
        if row.name and row.figure
    ]
    return 2 * sum(apart) > len(states.rows)


def parted_by_white(states: StatesTable, pixels: Pixels, dpi: float) -> StatesTable:
    """The table with the borders of its rows where the widest white is between what two cards
    print: a mark may stand above the name of its state, or below its figure."""
    rows: dict[int, PlacedRow] = {}
    for block in range(states.blocks):
        own = [n for n, row in enumerate(states.rows) if row.block == block]
        own.sort(key=lambda n: states.rows[n].middle)
        boxes = [union(states.rows[n].boxes) for n in own]
        around = union(boxes)
        between = [
            widest_white(pixels, dpi, (around[0], upper[3], around[2], lower[1]))
            for upper, lower in itertools.pairwise(boxes)
        ]
        lead = median([box[1] - y for box, y in zip(boxes[1:], between, strict=True)] or [0.0])
        tail = median([y - box[3] for box, y in zip(boxes, between, strict=False)] or [0.0])
        borders = [boxes[0][1] - lead, *between, boxes[-1][3] + tail]
        for n, (top, bottom) in zip(own, itertools.pairwise(borders), strict=True):
            rows[n] = replace(states.rows[n], top=top, bottom=bottom)
    parted = [rows[n] for n in sorted(rows)]
    return replace(states, rows=tuple(level_with_others(row, parted) for row in parted))


def level_with_others(row: PlacedRow, rows: Sequence[PlacedRow]) -> PlacedRow:
    """A card as high as most on its line: of a name on two lines one may be unread."""
    line = [each for each in rows if each.top < row.middle < each.bottom]
    tops, bottoms = ([getattr(each, side) for each in line] for side in ("top", "bottom"))
    return replace(row, top=median(tops), bottom=median(bottoms)) if line else row


def widest_white(pixels: Pixels, dpi: float, gap: Sequence[float]) -> float:
    """The middle of the widest stretch without ink between two printed rows, in points."""
    scale = dpi / 72
    x0, top, x1, bottom = (round(value * scale) for value in gap)
    part = pixels[top:bottom, max(x0, 0) : x1].astype(np.int16)
    if part.size == 0:
        return (gap[1] + gap[3]) / 2
    ground = np.median(part, axis=1, keepdims=True)
    inked = (np.abs(part - ground).max(axis=2) > FAINT).mean(axis=1)
    white = inked <= inked.min() + SPECKS
    runs = [
        list(run)
        for key, run in itertools.groupby(range(len(white)), lambda n: bool(white[n]))
        if key
    ]
    widest = max(runs, key=len)
    return (top + (widest[0] + widest[-1] + 1) / 2) / scale
