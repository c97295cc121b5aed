"""Rules and frames that are set as characters are no words of what they frame."""

import pytest

from extract.sheet.layout.character_rules import off_rules
from extract.sheet.words import Word

FRAME = ["+---------+-------+", "| Session | 4081  |", "| Item    | 3     |", "+---------+-------+"]
DRAWN = ["┌─────────┬───────┐", "│ Session │ 4081  │", "│ Item    │ 3     │", "└─────────┴───────┘"]


def typed(lines: list[str]) -> list[Word]:
    """The words of lines of even letters, a rule parted at its crossings as programs do."""
    words = []
    for row, line in enumerate(lines):
        start = None
        for place, char in enumerate([*line, " "]):
            begun = start is not None and (char == " " or (char in "+" and "-" in line))
            if begun and start is not None:
                words.append(piece(line[start:place], start, row))
                start = None
            if char == "+" and "-" in line:
                words.append(piece("+", place, row))
            elif char != " " and start is None:
                start = place
    return words


def piece(text: str, place: int, row: int) -> Word:
    box = (6.0 * place, 12.0 * row, 6.0 * (place + len(text)), 12.0 * row + 10)
    return Word(text, box, 10.0)


@pytest.mark.parametrize("frame", [FRAME, DRAWN], ids=["signs", "characters of frames"])
def test_the_words_of_a_frame_are_what_it_frames(frame):
    words, _ = off_rules(typed(frame))
    assert [word.text for word in words] == ["Session", "4081", "Item", "3"]


def test_a_stroke_close_beside_a_word_is_cut_from_it():
    words, rules = off_rules(typed(["|Yes|", "|No |", "|All|"]))
    assert [word.text for word in words] == ["Yes", "No", "All"]
    assert len(rules) == 6


@pytest.mark.parametrize(
    "line",
    ["Council | Session 4085", "+ Yes", "--- Not participating", "Directive 2013/34/EU - recast"],
)
def test_signs_that_say_something_stay(line):
    words, rules = off_rules(typed([line]))
    assert [word.text for word in words] == line.split()
    assert rules == []


def test_a_plus_in_the_rows_of_a_ruled_table_is_a_mark():
    words, _ = off_rules(typed(["State   Vote", "============", "Malta    +  ", "============"]))
    assert [word.text for word in words] == ["State", "Vote", "Malta", "+"]
