"""Words of a line without the dots that lead from a name to its figure."""

import pytest

from extract.sheet.words import Word, without_leaders
from tests.extract.sheet.layout.typed import at


def left_of(line: list[Word]) -> list[str]:
    return [word.text for word in without_leaders(line)]


def test_a_raised_dot_between_two_words_of_a_text_stays():
    header = "Council of the European Union · Session 4085"
    assert left_of(at(50, 100, header)) == header.split()


@pytest.mark.parametrize(
    "line",
    [
        at(50, 100, "Malta · · · 0.13"),
        at(50, 100, "Malta ....... 0.13"),
        at(50, 100, "Malta . 0.13"),
        [*at(50, 100, "Malta"), *at(90, 100, "·"), *at(110, 100, "0.13")],
        at(50, 100, "· Malta 0.13 ·"),
    ],
    ids=["several", "one leader", "a full stop", "far from both", "at the ends"],
)
def test_dots_that_lead_to_a_figure_are_left_out(line):
    assert left_of(line) == ["Malta", "0.13"]
