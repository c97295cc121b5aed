"""Which cell of a tally's row differs from its other cells, by the grey of a picture alone."""

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from extract.records import Box, PositionName
from extract.sheet.geometry import centre
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.tally import columns_in
from extract.sheet.marks.ink.papers import Pixels
from extract.sheet.marks.views.surface import Labelled
from extract.sheet.seen import BLANK, Kind

FEWEST = 3
"""Cells of a row: of two that differ either may be the one with the mark."""
WIDE, HIGH = 0.6, 0.7
"""Part of a column, and of a row, about their middle that is compared: at the edges stand rules."""
GRID = (36, 18)
"""Pixels, across and down, to which each cell is brought."""
CLEAR = 2.0
"""Times as far from its nearest fellow as the next cell from its own is the one with the mark."""
EMPTY = 0.3
"""Of what the darkest cell of most rows is darker by than the palest: a row with less has no
mark."""

Grey = npt.NDArray[np.float32]


def odd_cells(
    pixels: Pixels, dpi: float, column: MarkColumn, legend: Sequence[PositionName], marks: int
) -> list[Labelled]:
    """The view by the cell that differs from the others of its row; none of any other table. It
    shares neither the ink nor the picture with what finds the marks."""
    rows = [columns_in(cell, column.heads) for cell in column.cells] if column.heads else []
    if min(map(len, rows), default=0) < FEWEST:
        return []
    cells = [[patch(pixels, dpi, box, column.heads) for _, box in row] for row in rows]
    # Of a row without a mark all cells are as dark: empty, or a box to tick each.
    shades = [[float(cell.mean()) for cell in own] for own in cells]
    darker = [max(each) - min(each) for each in shades]
    kinds: list[Kind] = []
    for row, own, more in zip(rows, cells, darker, strict=True):
        odd = odd_one(own)
        told = None if odd is None else f"under {row[odd][0]}"
        kinds.append(BLANK if more < EMPTY * median(darker) else told)
    kinds += [f"under {name}" for name in legend]
    kinds += [None] * (marks - len(kinds))
    return [Labelled("cells", kinds, [], True)]


def patch(pixels: Pixels, dpi: float, box: Box, heads: Sequence[Label]) -> Grey:
    """The middle of a cell below its head in grey, darker than its ground, of one size."""
    x0, top, x1, bottom = box
    x = next(centre(head.box) for head in heads if x0 <= centre(head.box) < x1)
    half, y, tall = WIDE * min(x - x0, x1 - x), (top + bottom) / 2, HIGH * (bottom - top) / 2
    left, upper, right, lower = (
        max(round(v * dpi / 72), 0) for v in (x - half, y - tall, x + half, y + tall)
    )
    part = pixels[upper : lower + 1, left : right + 1]
    if not part.size:
        return np.zeros(GRID[::-1], np.float32)
    grey = cv2.resize(part.mean(axis=2).astype(np.float32), GRID, interpolation=cv2.INTER_AREA)
    return np.asarray(np.clip(np.median(grey) - grey, 0, None), np.float32)


def odd_one(cells: Sequence[Grey]) -> int | None:
    """Which of the cells of a row is the darkest, and far from all others; None where none is."""
    apart = [
        min(float(np.abs(cell - other).mean()) for n, other in enumerate(cells) if n != own)
        for own, cell in enumerate(cells)
    ]
    darkest = max(range(len(cells)), key=lambda n: float(cells[n].mean()))
    second, most = sorted(apart)[-2:]
    return darkest if apart[darkest] == most > CLEAR * second else None
