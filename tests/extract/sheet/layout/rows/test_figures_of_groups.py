"""Figures that count a group, or stand behind all names, are no rows whose name was lost."""

import pytest

from extract.sheet.layout.rows.figures import Figure, figures_on, with_sign
from extract.sheet.layout.rows.names import cells_of
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.rows.test_flow import CODES, PAIRS, listed, wrapped
from tests.extract.sheet.layout.rows.test_lost_names import BELOW, NAMES, READ, rows, table
from tests.extract.sheet.layout.typed import at


def figure_in(words: list[Word]) -> Figure:
    (found,) = figures_on(lines(words))
    return found


@pytest.mark.parametrize(
    ("text", "x", "y", "counts"),
    [
        ("Member States", 218, 100, True),
        ("Member States", 240, 100, False),
        ("MEMBER", 218, 100, True),
        ("Malta", 218, 100, False),
    ],
    ids=["right behind", "far behind", "their first word", "a name"],
)
def test_a_figure_right_before_the_words_for_members_counts_a_group(text, x, y, counts):
    line = cells_of([*at(200, 100, "12"), *at(x, y, text)])
    assert list(figures_on(line)) is not counts


def test_the_count_of_a_group_below_the_names_is_no_row():
    words = [*table(NAMES), *at(200, BELOW, "2 Member States")]
    assert rows(words, by_ocr=False) == READ


def test_a_figure_behind_all_names_of_a_text_is_no_row_whose_name_was_lost():
    text = wrapped(listed(PAIRS))
    end = max(word.box[2] for word in text)
    behind = at(end + 60, sorted({word.box[1] for word in text})[1], "93.74")
    states = read_rows([*text, *behind], True, 2)
    assert [row.state and row.state.code for row in states.rows] == CODES


def test_a_figure_whose_point_was_lost_keeps_the_words_about_it():
    figure = figure_in(at(200, 100, "263"))
    phrase = (180.0, 100.0, 260.0, 110.0)
    mended = with_sign(Figure(figure.number, figure.box, figure.text, None, phrase), 2)
    assert (mended.text, mended.phrase) == ("2.63", phrase)
