"""Lines that recognition overlooked are looked for between two names, and nowhere else."""

from extract.sheet.again import gaps
from extract.sheet.words import Segment


def names(*tops: float) -> list[Segment]:
    """Names of Member States below each other in one column."""
    states = ("DANMARK", "DEUTSCHLAND", "FRANCE", "ITALIA", "MALTA", "POLSKA")
    return [
        Segment(state, (60.0, top, 120.0, top + 10), 9.0)
        for state, top in zip(states, tops, strict=False)
    ]


def test_the_line_between_two_names_that_stand_too_far_apart_is_a_gap():
    ((x0, top, x1, bottom),) = gaps(names(100, 120, 140, 180, 200), 595.0)
    assert (x0, x1) == (52.0, 587.0)
    assert 150 < top < 165 < bottom < 180


def test_a_picture_without_names_has_no_gap():
    assert gaps([], 595.0) == []
    assert gaps([Segment("General Secretariat", (60.0, 80.0, 160.0, 90.0), 9.0)], 595.0) == []


def test_names_on_one_line_are_no_table_with_a_gap():
    assert gaps(names(100, 100, 100, 100, 103), 595.0) == []
