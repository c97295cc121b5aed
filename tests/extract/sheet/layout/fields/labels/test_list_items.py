"""Numbers and dots before the items of a list are no part of its labels."""

import pytest

from extract.sheet.layout.fields.labels.list_items import without_numbers
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


def read(*texts: str) -> list[str]:
    words = [word for n, text in enumerate(texts) for word in at(40, 50 + 12 * n, text)]
    return [" ".join(word.text for word in line) for line in without_numbers(lines(words))]


@pytest.mark.parametrize("signs", [("1.", "2.", "3."), ("4)", "5)", "6)"), ("•", "•", "•")])
@pytest.mark.parametrize("blank", [" ", ""])
def test_a_list_is_read_without_its_numbers_and_dots(signs, blank):
    items = ("Date: 1 May 2025", "Session: 4043", "Rule: unanimity")
    assert read(*(f"{sign}{blank}{item}" for sign, item in zip(signs, items, strict=True))) == [
        *items
    ]


def test_numbers_in_a_column_of_their_own_need_no_sign():
    assert read("1 Date: 1 May 2025", "2 Session: 4043", "3 Rule: unanimity") == [
        "Date: 1 May 2025",
        "Session: 4043",
        "Rule: unanimity",
    ]


def test_the_words_behind_a_number_begin_where_they_are_printed():
    words = [word for n in range(3) for word in at(40, 50 + 12 * n, f"{n + 1}.Title: honey")]
    assert {line[0].box[0] for line in without_numbers(lines(words))} == {50}


def test_numbers_that_begin_a_hair_apart_are_of_one_list():
    words = [word for n in range(3) for word in at(40.4 + 0.2 * n, 50 + 12 * n, f"{n + 1}. Title")]
    assert [len(line) for line in without_numbers(lines(words))] == [1, 1, 1]


@pytest.mark.parametrize(
    "texts",
    [
        ("1. The act", "2. The vote"),
        ("3. Date", "7. Session", "8. Rule"),
        ("1.5 per cent", "2.5 per cent", "3.5 per cent"),
        ("1st of all", "2nd", "3rd"),
    ],
    ids=["two sections", "numbers with a gap", "figures", "ordinals"],
)
def test_what_is_no_list_stays(texts):
    assert read(*texts) == [*texts]
