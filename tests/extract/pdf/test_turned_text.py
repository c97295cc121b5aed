"""Texts that are turned are made level, on a line with what is turned beside them."""

import pytest

from extract.pdf.runs import Run
from extract.pdf.turned_text import with_turned_level
from extract.records import Box
from tests.extract.typed_pages import run

SIZE = 10.0
LEVEL = [run("Member State", 50, 40 + 20 * n) for n in range(8)]
"""Texts that are not turned."""


def turned(text: str, x: float, foot: float, way: int = -1) -> Run:
    """A text read upwards from there, or that ends there and is read downwards."""
    box = (x, foot - 5 * len(text), x + SIZE, foot)
    return Run(text, box, SIZE, "Sans", False, False, foot, turned=way)


def made_level(*runs: Run) -> list[tuple[str, Box, float]]:
    """The turned texts of a page from the left, with where they are put and their baselines."""
    level = with_turned_level([*LEVEL, *runs])
    assert level[: len(LEVEL)] == LEVEL
    upright = sorted(level[len(LEVEL) :], key=lambda each: each.box)
    return [(each.text, each.box, each.baseline) for each in upright]


def test_names_above_narrow_columns_are_on_one_line_at_the_foot_of_their_row():
    assert made_level(turned("MALTA", 200, 300), turned("LUXEMBOURG", 220, 300)) == [
        ("MALTA", (200, 290, 210, 300), 300),
        ("LUXEMBOURG", (220, 290, 230, 300), 300),
    ]


def test_names_that_begin_on_one_line_and_end_where_they_may_are_on_one_line_too():
    read_downwards = turned("MALTA", 200, 275, 1), turned("LUXEMBOURG", 220, 300, 1)
    assert [baseline for *_, baseline in made_level(*read_downwards)] == [300, 300]


def test_names_above_the_columns_of_another_band_are_on_a_line_of_their_own():
    names = [turned("MALTA", 200, 300), turned("EESTI", 220, 300)]
    names += [turned("POLSKA", 201, 500), turned("ITALIA", 221, 500)]
    assert [baseline for *_, baseline in made_level(*names)] == [300, 500, 300, 500]


def test_a_turned_text_that_stands_alone_is_level_with_its_middle_word_by_word():
    assert made_level(turned("Not participating", 20, 285)) == [
        ("Not", (20, 237.5, 25, 247.5), 247.5),
        ("participating", (30, 237.5, 35, 247.5), 247.5),
    ]


def test_a_name_that_is_drawn_in_pieces_is_one_name_read_upwards():
    pieces = [turned("BELGIQUE", 200, 300), turned("/BELGIË", 200, 260)]
    beside = turned("MALTA", 220, 300)
    assert [text for text, *_ in made_level(*pieces, beside)] == ["BELGIQUE/BELGIË", "MALTA"]


def test_a_name_that_is_drawn_in_pieces_is_one_name_read_downwards():
    pieces = [turned("Not", 200, 275, 1), turned("participating", 200, 345, 1)]
    beside = turned("Yes", 220, 345, 1)
    assert [text for text, *_ in made_level(*pieces, beside)] == ["Not participating", "Yes"]


def test_what_is_turned_the_other_way_right_below_a_name_is_none_of_it():
    above, below = turned("MALTA", 200, 300), turned("EESTI", 200, 326, 1)
    assert {text for text, *_ in made_level(above, below)} == {"MALTA", "EESTI"}


def test_a_turned_text_is_known_where_it_is_drawn():
    names = turned("MALTA", 200, 300), turned("LUXEMBOURG", 220, 300)
    drawn = {each.text: each.drawn for each in with_turned_level([*LEVEL, *names])}
    assert drawn == {"Member State": None} | {name.text: name.box for name in names}


@pytest.mark.parametrize(
    "runs",
    [LEVEL, [LEVEL[0], turned("MALTA", 200, 300), turned("EESTI", 220, 300)]],
    ids=["no text is turned", "most are: the page lies on its side"],
)
def test_texts_stay_as_they_are_where(runs):
    assert with_turned_level(runs) == runs


def test_a_turned_text_in_the_margin_does_not_move_the_names_beside_it():
    margin = turned("GENERAL SECRETARIAT " * 6, 20, 640)
    names = turned("MALTA", 200, 300), turned("LUXEMBOURG", 220, 300)
    assert made_level(margin, *names)[-2:] == made_level(*names)


def test_a_sign_set_on_its_side_stays_where_it_stands():
    signs = [turned("➡", 200, 100 + 20 * n) for n in range(3)]
    names = turned("MALTA", 300, 300), turned("EESTI", 320, 300)
    found = [(text, box[3]) for text, box, _ in made_level(*signs, *names)]
    assert found == [("➡", 100), ("➡", 120), ("➡", 140), ("MALTA", 300), ("EESTI", 300)]
