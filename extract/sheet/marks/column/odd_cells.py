"""Which cell of a tally's row differs from its other cells, by the grey of a picture alone."""

from collections.abc import Sequence
from statistics import median
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.geometry import centre, height, overlap, width
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
INSIDE = np.s_[GRID[1] // 4 : -GRID[1] // 4, GRID[0] // 4 : -GRID[0] // 4]
"""Of what stands within a cell: a quarter from each edge is the frame of a box."""
CLEAR = 2.0
"""Times as far from its nearest fellow as the next cell from its own is the one with the mark."""
INK = 60.0
"""Of 255 by which ink is darker than its ground; the grain of a picture is less."""
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
    amid = [[patch(pixels, dpi, middle_of(box, column.heads)) for _, box in row] for row in rows]
    drawn = [[drawn_in(pixels, dpi, box) for _, box in row] for row in rows]
    # Boxes to tick may stand at one side of columns of any width, and a tick be small in its box.
    within = [[cell[INSIDE] for cell in own] for own in drawn]
    cells = max((amid, drawn, within), key=odd_rows)
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


def odd_rows(cells: Sequence[Sequence[Grey]]) -> int:
    """In how many rows one cell is odd."""
    return sum(odd_one(own) is not None for own in cells)


def middle_of(box: Box, heads: Sequence[Label]) -> Box:
    """The middle of a cell below its head."""
    x0, top, x1, bottom = box
    # Where the table lies on its side, a cell has its head beside it.
    x = next((centre(h.box) for h in heads if x0 <= centre(h.box) < x1), (x0 + x1) / 2)
    half, y, tall = WIDE * min(x - x0, x1 - x), (top + bottom) / 2, HIGH * (bottom - top) / 2
    return (x - half, y - tall, x + half, y + tall)


def patch(pixels: Pixels, dpi: float, box: Box) -> Grey:
    """What a box shows in grey, darker than its ground, of one size."""
    grey = grey_in(pixels, dpi, box)
    if not grey.size:
        return np.zeros(GRID[::-1], np.float32)
    return darker_than_ground(cv2.resize(grey, GRID, interpolation=cv2.INTER_AREA))


def drawn_in(pixels: Pixels, dpi: float, box: Box) -> Grey:
    """What stands within a cell, up to the edges of its ink, of one size; rules, and what stands
    beside the cell, reach its edges."""
    dark = darker_than_ground(grey_in(pixels, dpi, box))
    if not dark.size:
        return np.zeros(GRID[::-1], np.float32)
    high, wide = dark.shape
    _, _, stats, _ = cv2.connectedComponentsWithStats((dark > INK).astype(np.uint8))
    within = [
        (x, y, x + w, y + h)
        for x, y, w, h, _ in stats.tolist()
        if x > 0 and y > 0 and x + w < wide and y + h < high
    ]
    if not within:
        return np.zeros(GRID[::-1], np.float32)
    # Rules that are a little askew end within cells.
    main = max(within, key=lambda box: min(width(box), height(box)))
    left, top, right, bottom = union([main, *(box for box in within if overlap(box, main) > 0)])
    part = dark[int(top) : int(bottom), int(left) : int(right)]
    return np.asarray(cv2.resize(part, GRID, interpolation=cv2.INTER_AREA), np.float32)


def grey_in(pixels: Pixels, dpi: float, box: Box) -> Grey:
    """The grey of a box."""
    left, top, right, bottom = (max(round(v * dpi / 72), 0) for v in box)
    part = pixels[top : bottom + 1, left : right + 1]
    return np.asarray(part.mean(axis=2), np.float32)


def darker_than_ground(grey: npt.NDArray[Any]) -> Grey:
    """By how much each pixel is darker than most."""
    ground = np.median(grey) if grey.size else 0.0
    return np.asarray(np.clip(ground - grey, 0, None), np.float32)


def odd_one(cells: Sequence[Grey]) -> int | None:
    """Which of the cells of a row is the darkest, and far from all others; None where none is."""
    apart = [
        min(float(np.abs(cell - other).mean()) for n, other in enumerate(cells) if n != own)
        for own, cell in enumerate(cells)
    ]
    darkest = max(range(len(cells)), key=lambda n: float(cells[n].mean()))
    second, most = sorted(apart)[-2:]
    return darkest if apart[darkest] == most > CLEAR * second else None
