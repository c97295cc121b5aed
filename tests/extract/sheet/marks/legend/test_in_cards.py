"""The mark of a card stands at the right of its count, below its label."""

import pytest

from extract.records import Box
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.legend.legends import legends_on
from extract.sheet.marks.legend.off_line import places_in
from tests.extract.sheet.marks.legend.test_legends import DPI, labels, middles, page

LABELS = [(50.0, 100.0), (150.0, 100.0), (250.0, 100.0)]
COUNTS: list[Box] = [(x, 120.0, x + 14, 132.0) for x, _ in LABELS]
MARKS = [(x + 70, 126.0) for x, _ in LABELS]
NOWHERE: Box = (0.0, 280.0, 10.0, 290.0)
"""The totals, far off the legend."""
OWN = {"yes": (120, 126), "no": (220, 126), "abstain": (320, 126)}


def found(
    *marks: tuple[float, float], counts: list[Box] = COUNTS
) -> list[dict[str, tuple[int, int]]]:
    """The legends of cards with such marks."""
    legends = legends_on(Raster(page(*marks), DPI), labels(*LABELS), counts, [], 80.0, NOWHERE)
    return [middles(each) for each in legends]


def test_the_mark_of_a_card_stands_right_of_the_count_below_its_label():
    assert OWN in found(*MARKS)


@pytest.mark.parametrize(
    "marks",
    [MARKS[:2], [*MARKS[:2], (290.0, 126.0)], [(20.0, 126.0), *MARKS]],
    ids=["one has none", "one stands elsewhere", "one stands before the first card"],
)
def test_marks_that_may_be_those_of_the_next_cards_are_none_of_theirs(marks):
    assert found(*marks) == []


def test_what_stands_right_of_a_count_that_begins_elsewhere_is_no_mark_of_a_card():
    aside: list[Box] = [(x + 20, top, right + 20, low) for x, top, right, low in COUNTS]
    assert found(*MARKS, counts=aside) == []


def test_the_mark_of_a_card_is_looked_for_up_to_the_next_one():
    group = labels(*LABELS)
    places = [dict(places_in(NOWHERE, each, group, each.box, COUNTS)) for each in group]
    assert [(place["in card"], place.get("before card")) for place in places] == [
        ((65.0, 111.0, 149.0, 133.0), (-36.0, 111.0, 49.0, 133.0)),
        ((165.0, 111.0, 249.0, 133.0), None),
        ((265.0, 111.0, 349.0, 133.0), None),
    ]
