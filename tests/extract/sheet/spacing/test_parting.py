"""Several words that recognition read as one stand where it found their ink."""

import pytest

from extract.sheet.spacing.parting import figures_in, parted, with_whole_figures
from extract.sheet.words import Word

BOX = (100.0, 50.0, 200.0, 60.0)


def test_words_stand_in_the_stretches_of_their_ink():
    read = Word("Final result Adopted", BOX, 10.0, None, ((0.0, 0.2), (0.25, 0.5), (0.6, 1.0)))
    places = [(word.text, word.box[0], word.box[2]) for word in parted([read])]
    assert places == [("Final", 100, 120), ("result", 125, 150), ("Adopted", 160, 200)]


def test_words_without_known_stretches_stand_by_the_number_of_their_letters():
    first, second = parted([Word("Yes Adopted", BOX, 10.0)])
    assert (first.box[2], second.box[0]) == pytest.approx((100 + 300 / 11, 100 + 400 / 11))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Yes......27", ["Yes", "......", "27"]),
        ("Yes…27", ["Yes…27"]),
        ("Yes……27", ["Yes", "……", "27"]),
        ("·Yes", ["·", "Yes"]),
        ("3Members", ["3", "Members"]),
        ("3rd", ["3rd"]),
        ("Yes:22", ["Yes:", "22"]),
        ("%:85,75%)", ["%:", "85,75%)"]),
        ("10:30", ["10:30"]),
        ("+Adopted", ["+", "Adopted"]),
        ("+:Yes", ["+:", "Yes"]),
        ("N/P：Not", ["N/P：", "Not"]),
        ("Item:Yes", ["Item:Yes"]),
        ("2·63", ["2·63"]),
        ("84.57", ["84.57"]),
        ("9/26+ADD1", ["9/26+ADD1"]),
        ("10(21,66", ["10", "(21,66"]),
        ("1(c)", ["1(c)"]),
    ],
)
def test_dots_that_lead_to_a_figure_and_signs_before_a_capital_stand_apart(text, parts):
    assert [word.text for word in parted([Word(text, BOX, 10.0)])] == parts


def test_a_second_look_that_sees_no_dots_agrees_with_a_first_that_does():
    agains = [word.again for word in parted([Word("Yes....27", BOX, 10.0, "Yes 27")])]
    assert agains == ["Yes", "....", "27"]


@pytest.mark.parametrize(
    ("text", "figures"), [("18..", "18"), ("2,63 %", "2.63"), ("13 / 01 / 2025", "13 01 2025")]
)
def test_dots_that_lead_to_a_figure_are_none_of_it(text, figures):
    assert figures_in(text) == figures


@pytest.mark.parametrize(
    ("text", "parts"),
    [("24-Population(%):", ["24", "-Population(%):"]), ("(%):213", ["(%):", "213"])],
)
def test_a_figure_stands_apart_from_words_set_close_beside_it(text, parts):
    word = Word(text, (0.0, 0.0, 100.0, 10.0), 10.0)
    assert [part.text for part in parted([word])] == parts


def test_a_word_made_level_keeps_the_place_where_it_is_drawn():
    drawn = (20.0, 30.0, 30.0, 130.0)
    whole = [Word("MALTA", BOX, 10.0, drawn=drawn), Word("EESTI-0,30", BOX, 10.0, drawn=drawn)]
    assert [(word.text, word.drawn) for word in parted(whole)] == [
        ("MALTA", drawn),
        ("EESTI-", drawn),
        ("0,30", drawn),
    ]


def test_a_word_that_lies_level_is_drawn_where_it_stands():
    assert [word.drawn for word in parted([Word("Yes:22", BOX, 10.0)])] == [None, None]


@pytest.mark.parametrize(
    ("left", "high", "again", "found"),
    [
        (107.0, 10.0, "7", ["27"]),
        (109.5, 10.0, "7", ["2", "7"]),
        (107.0, 8.0, "7", ["2", "7"]),
        (107.0, 10.0, None, ["2", "7"]),
    ],
    ids=["close", "apart", "lower", "read once"],
)
def test_two_digits_as_near_as_those_of_one_figure_are_one(left, high, again, found):
    one = Word("2", (100.0, 50.0, 105.0, 60.0), 10.0, "2")
    other = Word("7", (left, 50.0, left + 5.0, 50.0 + high), high, again)
    whole = with_whole_figures([one, other])
    assert [word.text for word in whole] == found
    assert [word.again for word in whole] == (found if again else ["2", None])
