"""Ink at the side of what is looked at goes on beyond it, be a seam of paper between."""

import pytest

from extract.sheet.marks.pieces import Ink, is_furniture, joined


@pytest.mark.parametrize(
    ("x", "goes_on"),
    [(0, True), (1, True), (2, False), (178, False), (179, True), (180, True)],
)
def test_ink_as_high_as_its_row_within_a_pixel_of_the_side_is_no_mark(x, goes_on):
    piece = (x, 41, 20, 38, 760)
    assert is_furniture(piece, (40, 80), (200, 200), 2.0) is goes_on


def test_an_end_of_a_frame_with_round_corners_is_no_mark():
    limits, shape = (0, 36), (36, 600)
    assert is_furniture((300, 2, 12, 32, 150), limits, shape, 2.0)
    assert not is_furniture((300, 2, 12, 32, 300), limits, shape, 2.0)
    assert not is_furniture((300, 2, 28, 32, 300), limits, shape, 2.0)


@pytest.mark.parametrize(("down", "pieces"), [(3, 1), (25, 2)])
def test_the_ground_of_a_name_is_no_piece_of_the_mark_below_it(down, pieces):
    white = (255.0, 255.0, 255.0)
    boxes = [(10.0, 10.0, 90.0, 30.0), (40.0, 30.0 + down, 50.0, 40.0 + down)]
    assert len(joined([Ink(box, 100.0, (box,), white) for box in boxes])) == pieces
