"""Runs form lines, with what is raised or lowered beside its word."""

import pytest

from extract.pdf.runs import lines_of
from tests.extract.typed_pages import run


@pytest.mark.parametrize(
    ("size", "rise"),
    [(8.0, -1.0), (8.0, -4.0), (8.0, 4.0), (8.0, 5.6), (6.0, 6.0), (10.0, -6.0)],
)
def test_a_small_figure_is_on_the_line_of_its_word_however_far_it_is_raised(size, rise):
    runs = [
        run("Above it", 57, 82),
        run("the CO", 57, 100),
        run("2", 93, 100 - rise, size),
        run(" of cars", 98, 100),
        run("Below it", 57, 118),
    ]

    assert [line.text for line in lines_of(runs)] == ["Above it", "the CO2 of cars", "Below it"]


def test_of_two_near_lines_a_small_figure_is_on_that_of_the_word_beside_it():
    runs = [
        run("CO", 57, 100),
        run("2", 69, 104, 7.0),
        run("is above", 78, 100),
        run("dust, in m", 57, 112),
        run("3", 117, 106, 7.0),
    ]

    assert [line.text for line in lines_of(runs)] == ["CO2 is above", "dust, in m3"]


def test_a_number_raised_before_its_footnote_is_on_the_footnotes_line():
    (line,) = lines_of([run("1 ", 57, 712.8, 8.0), run("OJ C 229", 93, 718.3)])

    assert (line.text, line.baseline) == ("1 OJ C 229", 718.3)


def test_short_words_of_one_size_stay_on_lines_of_their_own():
    runs = [run("Yes", 57, 100, 10.0), run("27", 57, 112, 10.0)]

    assert [line.text for line in lines_of(runs)] == ["Yes", "27"]


def test_a_word_drawn_letter_by_letter_beside_larger_ones_is_none_of_their_indices():
    runs = [run(letter, 57 + 4 * n, 100, 8.0) for n, letter in enumerate("PARLIAMENT")]
    runs += [run("Outcome", 240, 106, 12.0)]

    assert [line.text for line in lines_of(runs)] == ["PARLIAMENT", "Outcome"]
