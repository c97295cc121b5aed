"""Two cards part in the white between them, on the side of the marks, or where it is widest."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import pytest

from extract.sheet.marks.ink.cards import white_in

Side = Literal["above", "below"]
TOP, BOTTOM = 10, 50


def parted(inked: Sequence[tuple[int, int]], side: Side | None) -> float:
    """Where two cards part, with ink in some lines between what they print."""
    page = np.full((60, 40, 3), 255, np.uint8)
    for first, last in inked:
        page[first:last, 5:15] = 0
    return white_in(page, 72, (0.0, TOP, 40.0, BOTTOM), side)


@pytest.mark.parametrize(
    ("side", "place"), [("above", 15.0), ("below", 37.5), (None, 37.5)], ids=str
)
def test_two_cards_part_on_the_side_of_the_mark_between_them(side, place):
    assert parted([(20, 25)], side) == place


@pytest.mark.parametrize(
    ("inked", "side", "place"),
    [
        ([(TOP, 14)], "above", 32.0),
        ([(TOP, 14), (34, 40)], "above", 24.0),
        ([(TOP, 14), (24, 28)], "above", 19.0),
        ([(46, BOTTOM)], "below", 28.0),
        ([(20, 26), (46, BOTTOM)], "below", 36.0),
    ],
    ids=[
        "lower",
        "lower, and a mark above the next",
        "the same, more white below it",
        "higher",
        "higher, and a mark below",
    ],
)
def test_a_mark_that_is_higher_than_the_name_beside_it_leaves_the_white_next_to_it(
    inked, side, place
):
    assert parted(inked, side) == place


@pytest.mark.parametrize(
    ("inked", "side", "place"),
    [([(TOP, 14)], "below", 32.0), ([(46, BOTTOM)], "above", 28.0)],
    ids=["lower", "higher"],
)
def test_a_mark_that_is_higher_at_the_other_end_changes_nothing(inked, side, place):
    assert parted(inked, side) == place


@pytest.mark.parametrize("side", ["above", "below", None])
@pytest.mark.parametrize("inked", [[], [(TOP, BOTTOM)]], ids=["no ink", "ink on all lines"])
def test_where_nothing_parts_two_cards_they_part_in_the_middle(inked, side):
    assert parted(inked, side) == (TOP + BOTTOM) / 2


def test_no_room_between_two_cards_is_parted_in_its_middle():
    assert white_in(np.full((60, 40, 3), 255, np.uint8), 72, (0.0, 30.0, 40.0, 30.0), None) == 30.0
