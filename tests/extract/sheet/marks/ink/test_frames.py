"""Frames that rules break in some rows are taken from all marks."""

from dataclasses import replace

import pytest

from extract.sheet.marks.ink.frames import are_partly_framed, without_frame
from extract.sheet.marks.ink.pieces import Ink


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
