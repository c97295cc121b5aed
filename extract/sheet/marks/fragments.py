"""What noise leaves of an upright rule in a cell is no mark."""

from collections.abc import Sequence
from dataclasses import replace

from extract.records import Box
from extract.sheet.marks.blob import Blob
from extract.sheet.marks.ink import CellInk

SLIM = 1.6
"""Points; the widest piece of a rule."""
BESIDE_MARKS = 2.0
"""Points that a piece of a rule stands away from all marks of its column."""
DRIFT = 3.0
"""Points by which a slanting rule moves from the top of the table to its foot."""
FEWEST = 3
"""So many cells of a column must show a mark, and a rule, before a piece is known for one."""


def without_fragments(inks: Sequence[CellInk], cells: Sequence[Box]) -> list[CellInk]:
    """The ink of the cells without pieces of rules that stand beside the column of marks.

    A piece is slim and upright, where other cells of the column have their rule and none a mark.
    """
    cleaned = []
    for ink, cell in zip(inks, cells, strict=True):
        if not any(is_slim(blob) for blob in ink.blobs):
            cleaned.append(ink)
            continue
        column = [
            other
            for other, box in zip(inks, cells, strict=True)
            if abs(box[0] - cell[0]) < DRIFT and abs(box[2] - cell[2]) < DRIFT
        ]
        kept = tuple(blob for blob in ink.blobs if not is_fragment(blob, column))
        cleaned.append(replace(ink, blobs=kept))
    return cleaned


def is_slim(blob: Blob) -> bool:
    """Whether a blob may be a piece of an upright rule."""
    return blob.width <= SLIM and blob.height > blob.width


def is_fragment(blob: Blob, column: Sequence[CellInk]) -> bool:
    """Whether a blob is a piece of the upright rule beside the marks of its column."""
    marks = [ink.blobs[0] for ink in column if len(ink.blobs) == 1 and not is_slim(ink.blobs[0])]
    ruled = sum(any(abs(x - blob.box[0]) < DRIFT for x in ink.uprights) for ink in column)
    if not is_slim(blob) or len(marks) < FEWEST or ruled < FEWEST:
        return False
    left = min(mark.box[0] for mark in marks) - BESIDE_MARKS
    right = max(mark.box[2] for mark in marks) + BESIDE_MARKS
    return blob.box[2] < left or blob.box[0] > right
