"""Names of Member States as they are printed: beside their share, or on two lines."""

import pytest

from extract.sheet.table.names import split_glued, with_wrapped_names
from extract.sheet.words.words import Segment


def word(text: str, top: float, left: float = 60.0) -> Segment:
    return Segment(text, (left, top, left + 5.0 * len(text), top + 8.0), 8.0)


@pytest.mark.parametrize("share", ["2,63", "2,63%", "2,63 %", "12"])
def test_a_name_that_was_read_with_its_share_is_cut_from_it(share):
    cut = split_glued([word(f"DANMARK {share}", 100.0)])
    assert [segment.text for segment in cut] == ["DANMARK", share]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [("BELGIQUE/", "BELGIË"), ("SUOMI/", "FINLAND"), ("ČESKÁ", "REPUBLIKA"), ("UNITED", "KINGDOM")],
)
def test_a_name_on_two_lines_is_one_segment_around_both(upper, lower):
    lines = (word(upper, 100.0), word(lower, 109.0), word("2,63", 104.5, 200.0))
    _, joined = with_wrapped_names(lines)
    assert joined == Segment(
        f"{upper} {lower}", (60.0, 100.0, 60.0 + 5.0 * max(len(upper), len(lower)), 117.0), 8.0
    )


def test_figures_of_another_block_on_the_same_lines_part_no_name():
    others = (word("2,63", 104.5, 200.0), word("0,64", 100.0, 400.0), word("0,15", 110.0, 400.0))
    lines = (word("BELGIQUE/", 100.0), word("BELGIË", 109.0), *others)
    assert with_wrapped_names(lines)[-1].text == "BELGIQUE/ BELGIË"


@pytest.mark.parametrize(
    "lines",
    [
        (word("DANMARK", 100.0), word("DEUTSCHLAND", 109.0)),
        (word("BELGIQUE/", 100.0), word("BELGIË", 119.0)),
        (word("BELGIQUE/", 100.0), word("BELGIË", 109.0, 90.0)),
        (word("BELGIQUE/", 100.0), word("BELGIË", 100.0)),
        (
            word("BELGIQUE/", 100.0),
            word("BELGIË", 109.0),
            word("2,63", 100.0, 200.0),
            word("2,63", 109.0, 200.0),
        ),
    ],
    ids=["two states", "far apart", "not aligned", "on one line", "a figure each"],
)
def test_two_names_that_are_no_lines_of_one_stay_apart(lines):
    assert with_wrapped_names(lines) == list(lines)
