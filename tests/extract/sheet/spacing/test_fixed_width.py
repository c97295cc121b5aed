"""In a type of even letters one space parts words, and two part cells."""

from itertools import pairwise

import pytest

from extract.sheet.spacing.fixed_width import with_usual_spaces
from extract.sheet.words import Word

TEXT = "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on railway passengers journeys"


def typed(text: str, font: str = "Mono", size: float = 10.0, letter: float = 6.0) -> list[Word]:
    """The words of a line of even letters, each with white about its ink."""
    words, place = [], 0
    for part in text.split(" "):
        if part:
            box = (letter * place + 0.8, 50.0, letter * (place + len(part)) - 0.8, 50.0 + size)
            words.append(Word(part, box, size, font=font))
        place += len(part) + 1
    return words


def whites(line: list[Word]) -> list[float]:
    return [round(b.box[0] - a.box[2], 1) for a, b in pairwise(line)]


@pytest.mark.parametrize("font", ["Mono", ""], ids=["text", "picture"])
def test_words_that_one_space_parts_stand_as_close_as_in_other_types(font):
    (line,) = with_usual_spaces([typed(TEXT, font)])
    assert whites(line) == [3.0] * 12


@pytest.mark.parametrize("font", ["Mono", ""], ids=["text", "picture"])
def test_words_that_two_spaces_part_stay_apart(font):
    _, line = with_usual_spaces([typed(TEXT, font), typed("Document  Session", font)])
    assert whites(line) == [13.6]


def test_the_words_of_another_type_stay_as_they_are():
    line = [
        Word(
            word.text, (x0, top, x0 + 4.0 * len(word.text) + 9 * (n % 2), bottom), 10.0, font="Sans"
        )
        for n, word in enumerate(typed(TEXT))
        for x0, top, _, bottom in [word.box]
    ]
    assert with_usual_spaces([line]) == [line]


def test_a_heading_in_larger_letters_of_a_picture_is_one_text():
    heading = typed("VOTING RESULT", "", 15.0, letter=9.0)
    *_, line = with_usual_spaces([*[typed(TEXT, "")] * 3, heading])
    assert whites(line) == [4.5]


@pytest.mark.parametrize("sign", ["[+]", "()", "[]", "<x>", "(x)"])
def test_the_signs_of_many_rows_are_parted_from_their_brackets(sign):
    _, *rows = with_usual_spaces([typed(TEXT), *[typed(sign)] * 6])
    assert [[word.text for word in row] for row in rows] == [[*sign]] * 6


@pytest.mark.parametrize("sign", ["(*)", "(a)"])
def test_the_sign_of_a_note_and_a_letter_of_a_list_stay_in_their_brackets(sign):
    _, line = with_usual_spaces([typed(TEXT), typed(f"honey {sign}")])
    assert [word.text for word in line] == ["honey", sign]


def test_a_figure_in_brackets_is_one_word():
    _, line = with_usual_spaces([typed(TEXT), typed("(3)")])
    assert [word.text for word in line] == ["(3)"]


def test_a_comma_that_was_read_apart_from_its_word_ends_it():
    apart = typed("Transport , Energy", "")
    apart[1] = Word(",", (55.0, 50.0, 57.0, 60.0), 10.0)
    _, line = with_usual_spaces([typed(TEXT, ""), apart])
    assert [word.text for word in line] == ["Transport,", "Energy"]
