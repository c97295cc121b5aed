"""Words of a line without the dots that lead from a name to its figure."""

import pytest

from extract.sheet.words import Word, lines, without_leaders
from tests.extract.sheet.layout.typed import at


def left_of(line: list[Word]) -> list[str]:
    return [word.text for word in without_leaders(line)]


def test_a_raised_dot_between_two_words_of_a_text_stays():
    header = "Council of the European Union · Session 4085"
    assert left_of(at(50, 100, header)) == header.split()


def test_a_dot_with_the_wide_spaces_of_a_type_of_even_letters_about_it_stays():
    header = [*at(50, 100, "Union"), *at(83, 100, "·"), *at(96, 100, "Session")]
    assert left_of(header) == ["Union", "·", "Session"]


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


def test_a_word_in_large_type_beside_lines_of_small_type_joins_none_of_them_to_the_next():
    small = [Word("Belgique", (300.0, 117.0, 366.0, 126.0), 9.8)]
    small.append(Word("Danmark", (300.0, 130.0, 338.0, 139.0), 9.8))
    small.append(Word("Directive", (46.0, 123.5, 83.0, 132.0), 9.8))
    small.append(Word("No", (683.0, 122.0, 695.0, 128.0), 9.8))
    large = Word("22", (659.0, 125.0, 667.0, 136.0), 15.0)
    found = [[word.text for word in line] for line in lines([*small, large])]
    assert not any({"Belgique", "Danmark"} <= {*line} for line in found)


def test_two_words_of_a_text_stay_on_one_line_whatever_is_level_with_either():
    other = Word("adopted", (195, 218.8, 227, 226.8), 8.0)
    text = [Word("Not", (329, 222, 343, 230), 8.0), Word("voting", (345, 222, 370, 230), 8.0)]
    count = Word("0", (374, 221, 378, 229), 8.0)
    found = lines([other, *text, count])
    assert any(text[0] in line and text[1] in line for line in found)
