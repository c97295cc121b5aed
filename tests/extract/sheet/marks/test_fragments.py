"""Pieces of an upright rule beside the marks of a column are dropped, and nothing else."""

import numpy as np

from extract.sheet.marks.blob import Blob
from extract.sheet.marks.fragments import without_fragments
from extract.sheet.marks.ink import CellInk

CELLS = [(100.0, 20.0 * row, 160.0, 20.0 * row + 20.0) for row in range(4)]
RULE = 150.0


def blob(x0, x1, row=0, height=8.0):
    top = 20.0 * row + 5.0
    nothing = np.zeros((0, 3), dtype=np.uint8)
    density = np.ones((3, 3), dtype=np.float32)
    return Blob((x0, top, x1, top + height), density, nothing, 0.0, False)


def ruled(*blobs):
    return CellInk(blobs, False, (RULE,))


def left_in_first(*blobs, others=None):
    """What stays of the blobs in the first cell, above three cells with a mark and a rule."""
    below = others or [ruled(blob(125, 135, row)) for row in (1, 2, 3)]
    return without_fragments([ruled(*blobs), *below], CELLS)[0].blobs


MARK, PIECE = blob(125, 135), blob(RULE - 0.5, RULE + 0.5)


def test_a_piece_of_the_rule_beside_a_mark_is_dropped():
    assert left_in_first(MARK, PIECE) == (MARK,)


def test_a_piece_of_the_rule_in_an_empty_cell_leaves_it_empty():
    assert left_in_first(PIECE) == ()


def test_a_slim_stroke_among_the_marks_stays():
    stroke = blob(129.5, 130.5)
    assert left_in_first(stroke) == (stroke,)


def test_a_slim_stroke_where_no_rule_runs_stays():
    stroke = blob(110, 111)
    assert left_in_first(MARK, stroke) == (MARK, stroke)


def test_a_wide_blob_on_the_rule_stays():
    second = blob(RULE - 4, RULE + 4)
    assert left_in_first(MARK, second) == (MARK, second)


def test_nothing_is_dropped_where_no_other_cell_shows_a_mark():
    assert left_in_first(MARK, PIECE, others=[ruled()] * 3) == (MARK, PIECE)
