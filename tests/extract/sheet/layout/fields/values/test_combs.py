"""Letters in boxes of one width are one word; letters elsewhere are left as they are."""

import pytest

from extract.sheet.layout.fields.values.combs import with_combs
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at


def comb(text: str, step: float = 14, x: float = 100) -> list[Word]:
    """Each letter of a text in a box of its own; a space leaves one empty."""
    return [
        word
        for n, letter in enumerate(text)
        if letter != " "
        for word in at(x + step * n, 50, letter)
    ]


def texts(*words: Word) -> list[str]:
    return [word.text for word in with_combs([words])[0]]


@pytest.mark.parametrize("text", ["15.05.2012", "3812", "2012/0123", "PE-CONS"])
def test_a_value_with_a_letter_in_each_box_is_read_as_one(text):
    assert texts(*at(40, 50, "Date:"), *comb(text)) == ["Date:", text]


def test_an_empty_box_parts_two_words():
    assert texts(*comb("15 MAY 2012")) == ["15", "MAY", "2012"]


def test_a_word_of_boxes_stands_where_its_letters_do():
    words = comb("3812")
    (whole,) = with_combs([words])[0]
    assert whole.box == (100.0, 50.0, 147.0, 60.0)
    assert whole.size == words[0].size


@pytest.mark.parametrize(
    "words",
    [
        comb("381"),
        comb("3812", step=8),
        comb("3812", step=31),
        [*comb("38"), *comb("12", x=135)],
        comb("38  12"),
        at(40, 50, "Session: 3812"),
        comb("☐☒☐☐"),
        [*comb("38"), *at(130, 50, "of"), *comb("12", x=150)],
        [],
    ],
    ids=[
        "few",
        "as close as in a word",
        "far apart",
        "unevenly",
        "with two boxes empty",
        "words",
        "signs",
        "with a word between",
        "nothing",
    ],
)
def test_other_letters_are_left_as_they_are(words):
    assert with_combs([words]) == [words]


def test_a_letter_that_falls_a_little_aside_in_its_box_is_of_the_comb():
    words = comb("3812")
    moved = [*words[:2], *at(129.5, 50, "1"), words[3]]
    assert texts(*moved) == ["3812"]


def test_two_combs_on_one_line_are_two_words():
    assert texts(*comb("3812"), *comb("2020", x=300)) == ["3812", "2020"]


@pytest.mark.parametrize(("step", "text"), [(19, ["3812"]), (20, ["3", "8", "1", "2"])])
def test_letters_that_stand_as_far_apart_as_the_figures_of_columns_are_no_value(step, text):
    assert texts(*comb("3812", step=step)) == text


def test_letters_on_the_same_place_are_left_as_they_are():
    words = comb("3812", step=0)
    assert with_combs([words]) == [words]
