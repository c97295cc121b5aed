"""Marks within cells of another ground than their rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import median

import numpy as np

from extract.records import Box
from extract.sheet.geometry import height, width
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.marks.column.mark_columns import MarkColumn, one_mark
from extract.sheet.marks.ink.label_ink import inks_in
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.papers import FAINT
from extract.sheet.marks.ink.pieces import Ink

EDGE = 1.5
"""Points inside the edges of a cell from which on a mark may stand in it."""
FILLS, SAME = 0.8, 0.25
"""Part of its row's height that a cell fills at least; and of their size by which cells of one
column are wider or higher than others: the rules between them may be seen with some."""
AMID = 0.25
"""Of its height: so far inside its upper and lower edge a cell shows whether it is filled."""
SEVERAL = 2
"""Columns of a tally that are filled in most rows, at least, where each has a ground of its own."""
DRAWN = 0.5
"""Part of the cells in which something is drawn at least: else they are the marks."""


def within_cells(
    column: MarkColumn, rows: Sequence[PlacedRow], raster: Raster, known: Sequence[Box]
) -> MarkColumn | None:
    """The column with what is drawn within the cells that were taken for its marks: their ground is
    another one than that of the names. None where its marks are no such cells."""
    cells = [ink.box for ink in column.marks if ink is not None]
    if not cells or not all(map(is_usual, (map(width, cells), map(height, cells)))):
        return None
    high = [row.bottom - row.top for row, ink in zip(rows, column.marks, strict=True) if ink]
    if median(map(height, cells)) < FILLS * median(high):
        return None
    found = [inks_of(ink, raster, known) for ink in column.marks]
    drawn = [ink for inks in found for ink in inks]
    if sum(map(bool, found)) < max(DRAWN * len(cells), 1):
        return None
    usual, wide = median(ink.area for ink in drawn), median(width(ink.box) for ink in drawn)
    marks, doubled = zip(*(one_mark(inks, usual, wide) for inks in found), strict=True)
    support = sum(mark is not None for mark in marks)
    return replace(column, marks=marks, doubled=doubled, support=support)


def on_grounds(
    inks_of_rows: Mapping[int, Sequence[Ink]],
    rows: Sequence[PlacedRow],
    spans: Sequence[tuple[float, float]],
    raster: Raster,
    known: Sequence[Box],
) -> Mapping[int, Sequence[Ink]]:
    """The ink of each row in columns that reach over `spans`, with what is drawn on the grounds of
    these in place of them where most rows have more than one: a mark fills one alone."""
    grounds = {n: grounds_in(inks, rows[n], spans) for n, inks in inks_of_rows.items()}
    filled = {
        n: [(a, b) for a, b in spans if any(g.box[0] < (a + b) / 2 < g.box[2] for g in own)]
        for n, own in grounds.items()
    }
    if 2 * sum(len(own) >= SEVERAL for own in filled.values()) <= len(filled):
        return inks_of_rows
    found: dict[int, list[Ink]] = {}
    for n, inks in inks_of_rows.items():
        top, bottom = rows[n].top + EDGE, rows[n].bottom - EDGE
        cells = ((a + EDGE, top, b - EDGE, bottom) for a, b in filled[n])
        drawn = [ink for cell in cells for ink in inks_in(raster, cell, known)]
        found[n] = [*(ink for ink in inks if ink not in grounds[n]), *drawn]
    return found


def by_columns(
    ink: Ink, row: PlacedRow, spans: Sequence[tuple[float, float]], raster: Raster
) -> list[Ink]:
    """The parts of ink in the columns that it fills, where it is as high as its row and reaches
    over several: the edge of a filled cell in the next row may be seen with it."""
    over = [(a, b) for a, b in spans if ink.box[0] < (a + b) / 2 < ink.box[2]]
    if len(over) < SEVERAL or height(ink.box) < FILLS * (row.bottom - row.top):
        return [ink]
    x0, top, x1, bottom = ink.box
    inner = AMID * height(ink.box)
    parts = [(max(a, x0), top, min(b, x1), bottom) for a, b in over]
    filled = [
        part
        for part in parts
        if is_filled(raster, (part[0], top + inner, part[2], bottom - inner), ink.paper)
    ]
    return [replace(ink, box=b, area=width(b) * height(b), parts=()) for b in filled] or [ink]


def is_filled(raster: Raster, box: Box, paper: Sequence[float]) -> bool:
    """Whether most of a place has another colour than the paper."""
    scale = raster.dpi / 72
    x0, top, x1, bottom = (round(side * scale) for side in box)
    away = np.abs(raster.pixels[top:bottom, x0:x1].astype(np.float32) - np.array(paper))
    return bool(away.size) and float((away.max(axis=2) > FAINT).mean()) > 1 / 2


def grounds_in(
    inks: Sequence[Ink], row: PlacedRow, spans: Sequence[tuple[float, float]]
) -> list[Ink]:
    """The ink of a row that fills columns."""
    high, wide = FILLS * (row.bottom - row.top), FILLS * min(b - a for a, b in spans)
    return [ink for ink in inks if height(ink.box) >= high and width(ink.box) > wide]


def is_usual(sizes: Iterable[float]) -> bool:
    """Whether nearly all of some sizes are the same."""
    found = sorted(sizes)
    return found[-1] - found[0] < SAME * found[0]


def inks_of(ink: Ink | None, raster: Raster, known: Sequence[Box]) -> list[Ink]:
    """What is drawn within a cell, if there is one."""
    if ink is None:
        return []
    x0, top, x1, bottom = ink.box
    return inks_in(raster, (x0 + EDGE, top + EDGE, x1 - EDGE, bottom - EDGE), known)
