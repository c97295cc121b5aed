"""A mark near two labels of a legend is that of one of them alone."""

import pytest

from extract.records import Box, PositionName
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend.bars import Legend
from extract.sheet.marks.legend.legends import each_once, is_neighbours
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

LABELS = labels_on(lines([*at(50, 50, "Yes"), *at(150, 50, "No"), *at(50, 70, "Abstain")]), False)
"""Two labels on a line, a third on the next."""


def ink(*box: float) -> Ink:
    left, top, right, bottom = box
    return Ink((left, top, right, bottom), 80.0, (255.0, 255.0, 255.0))


@pytest.mark.parametrize("off", [0.0, 0.5, 2.0], ids=["at one place", "nearly", "overlapping"])
def test_a_mark_nearly_at_one_place_for_two_labels_is_that_of_the_nearer_one(off):
    near, again = ink(38, 50, 48, 60), ink(38, 50 + off, 48, 60 + off)
    assert each_once({"yes": near, "abstain": again}, LABELS) == {"yes": near}


def test_marks_beside_one_another_are_those_of_two_labels():
    legend: Legend = {"yes": ink(38, 50, 48, 60), "abstain": ink(38, 70, 48, 80)}
    assert each_once(legend, LABELS) == legend


@pytest.mark.parametrize(
    ("mark", "name", "neighbours"),
    [
        ((38.0, 50.0, 48.0, 60.0), "abstain", True),
        ((138.0, 50.0, 148.0, 60.0), "yes", True),
        ((38.0, 50.0, 48.0, 60.0), "yes", False),
        ((38.0, 60.5, 48.0, 69.5), "abstain", False),
    ],
    ids=["on the line of another", "nearer to another", "its own", "on no line"],
)
def test_a_mark_on_the_line_of_another_label_is_that_of_a_neighbour(
    mark: Box, name: PositionName, neighbours: bool
):
    assert is_neighbours(mark, name, LABELS) is neighbours
