"""Frames that rules break in some rows are taken from all marks."""

from dataclasses import replace

import pytest

from extract.sheet.marks.ink.frames import are_partly_framed, without_cells, without_frame
from extract.sheet.marks.ink.pieces import Ink, merged


def square(side: float) -> Ink:
    return Ink((0.0, 0.0, side, side), side * side, (255.0, 255.0, 255.0))


def framed(side: float, inner: float | None) -> Ink:
    """A square mark with a frame around what is so wide, or without one."""
    own = square(side)
    return own if inner is None else replace(own, inner=square(inner))


@pytest.mark.parametrize(
    ("marks", "partly"),
    [
        ([framed(16, 10), framed(16, 10), framed(10.5, None)], True),
        ([framed(16, 10), framed(16, 10), None], False),
        ([framed(16, 10), framed(16, None), framed(16, None)], False),
        ([framed(10, None), framed(10, None)], False),
    ],
    ids=["lost once", "in all", "a mark of its own", "in none"],
)
def test_a_mark_as_large_as_what_is_framed_elsewhere_has_lost_its_frame(marks, partly):
    assert are_partly_framed(marks) is partly


def test_a_mark_loses_its_frame_where_others_have_lost_theirs():
    arrow = framed(16, 10)
    assert without_frame(arrow, True) == square(10)
    assert without_frame(arrow, False) == arrow
    assert without_frame(square(10), True) == square(10)


def frame(left: float, row: int, wide: float = 20.0) -> Ink:
    """The outline of a cell of a row."""
    box = (left, 20.0 * row, left + wide, 20.0 * row + 16)
    return Ink(box, 0.1 * wide * 16, (255.0, 255.0, 255.0))


def disc(left: float, row: int) -> Ink:
    return Ink((left, 20.0 * row + 4, left + 8, 20.0 * row + 12), 50.0, (255.0, 255.0, 255.0))


def test_outlines_of_one_size_beside_one_another_in_all_rows_are_frames_of_cells():
    lines = [[merged([frame(0, n), disc(6 + 22 * (n % 2), n), frame(22, n)])] for n in range(6)]
    assert without_cells(lines, 20.0) == [[disc(6 + 22 * (n % 2), n)] for n in range(6)]


def test_an_outline_as_high_as_the_frames_beside_it_is_one_in_the_rows_that_have_it():
    rows = [[frame(0, n), frame(22, n), *([frame(44, n, 40)] if n == 2 else [])] for n in range(6)]
    assert without_cells(rows, 20.0) == [[]] * 6


@pytest.mark.parametrize("apart", [22.0, 60.0], ids=["in a few rows", "far apart"])
def test_outlines_in_one_column_alone_are_marks(apart):
    rows = [[frame(0, n), *([frame(apart, n)] if apart > 30 or n < 2 else [])] for n in range(6)]
    assert without_cells(rows, 20.0) == rows


def around(wide: float) -> Ink:
    """A square mark of ten points in a frame so wide."""
    return replace(square(wide), inner=square(10))


def test_frames_that_are_broken_in_many_rows_are_taken_from_all_marks():
    whole, broken = [around(24)] * 5, [around(20), around(17), around(14)]
    assert not are_partly_framed([*whole, *whole, *broken])
    assert are_partly_framed([*whole, *broken])


def test_what_is_left_of_a_frame_beside_a_mark_is_taken_from_it_where_marks_are_bare():
    mark, end = square(10), Ink((20.0, 0.0, 22.0, 10.0), 20.0, (255.0, 255.0, 255.0))
    both = merged([mark, end])
    assert without_frame(both, True) == mark
    assert without_frame(both, False) == both
    assert without_frame(merged([end, replace(end, box=(30.0, 0.0, 32.0, 10.0))]), True).parts


@pytest.mark.parametrize(
    ("sides", "inner", "bare"),
    [((18.0, 18.0), 6.0, True), ((18.0, 18.0), 14.0, False), ((18.0, 20.4), 6.0, False)],
    ids=["small signs", "as large as their frames", "frames of two sizes"],
)
def test_frames_of_one_size_around_small_signs_are_no_part_of_the_marks(sides, inner, bare):
    marks = []
    for n in range(4):
        side = sides[n % 2]
        frame = Ink((0.0, 0.0, side, side), 40.0, (255.0,) * 3)
        sign = Ink((2.0, 2.0, 2.0 + inner, 2.0 + inner), 20.0, (255.0,) * 3)
        marks.append(merged([frame, sign]))
    assert are_partly_framed(marks) is bare


def test_plus_signs_before_letters_are_no_frames_of_cells():
    def sign(left: float, n: int) -> Ink:
        return Ink((left, 20.0 * n + 6, left + 9, 20.0 * n + 15), 20.0, (255.0,) * 3)

    rows = [[merged([sign(0, n), sign(12, n)])] for n in range(6)]
    assert without_cells(rows, 20.0) == rows
