"""Numbers and dots before the items of a list are no part of its labels."""

import pytest

from extract.sheet.layout.fields.labels.list_items import without_box_numbers, without_numbers
from extract.sheet.layout.fields.read import FieldPage, read_fields
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


def in_boxes(*cells: tuple[float, float, str]) -> list[str]:
    """The lines of a form without the numbers of its boxes."""
    words = [word for x, y, text in cells for word in at(x, y, text)]
    return [" ".join(word.text for word in line) for line in without_box_numbers(lines(words))]


def test_boxes_that_are_counted_through_are_read_without_their_numbers():
    cells = [(40.0, 50.0, "1 SESSION"), (300.0, 50.0, "2 DATE"), (40.0, 90.0, "3 RULE")]
    assert in_boxes(*cells, (40, 102, "unanimity")) == ["SESSION DATE", "RULE", "unanimity"]


def test_letters_in_brackets_count_boxes_where_several_stand_on_one_line():
    cells = [(40.0, 50.0, "(a) SESSION"), (300.0, 50.0, "(b) DATE"), (40.0, 90.0, "(c) RULE")]
    assert in_boxes(*cells) == ["SESSION DATE", "RULE"]
    listed = [(40.0, 50.0 + 20 * n, text) for n, (*_, text) in enumerate(cells)]
    assert in_boxes(*listed) == ["(a) SESSION", "(b) DATE", "(c) RULE"]


def test_a_label_behind_the_number_of_its_box_begins_where_that_does_as_the_value_below():
    words = [w for n in range(3) for w in at(40, 50 + 30 * n, f"{n + 1} RULE")]
    found = without_box_numbers(lines(words))
    assert [(word.text, word.box[:3]) for line in found for word in line] == [
        ("RULE", (40.0, 50.0 + 30 * n, 68.0)) for n in range(3)
    ]


@pytest.mark.parametrize(
    "cells",
    [
        [(40.0, 50.0, "1 SESSION"), (40.0, 90.0, "2 RULE")],
        [(40.0, 50.0, "2 SESSION"), (40.0, 70.0, "3 RULE"), (40.0, 90.0, "4 DATE")],
        [(40.0, 50.0, "1 SESSION"), (40.0, 70.0, "3 RULE"), (40.0, 90.0, "5 DATE")],
        [(40.0, 50.0, "1. SESSION"), (40.0, 70.0, "2. RULE"), (40.0, 90.0, "3. DATE")],
        [(40.0, 50.0, "in 1 SESSION"), (40.0, 70.0, "of 2 ACTS"), (40.0, 90.0, "and 3 DAYS")],
        [(40.0, 50.0, "1 2"), (40.0, 70.0, "2 3"), (40.0, 90.0, "3 4")],
        [],
    ],
    ids=["two", "from two on", "with gaps", "with dots", "amid texts", "before figures", "none"],
)
def test_numbers_that_count_no_boxes_through_are_left(cells):
    assert in_boxes(*cells) == [text for _, _, text in cells]


def test_the_parts_of_numbered_paragraphs_are_read_without_their_numbers():
    items = ("Date: 1 May 2025", "Session: 4043", "Rule: unanimity")
    assert read(*(f"2.{n} {item}" for n, item in enumerate(items, 1))) == [*items]


def test_a_form_with_numbered_boxes_is_read():
    cells = (
        *(("SESSION", "3812"), ("DATE", "6 February 2025"), ("VOTING RULE", "unanimity")),
        *(("SUBJECT", "REGULATION on honey"), ("RESULT", "Adopted")),
    )
    words = [
        word
        for n, (label, value) in enumerate(cells)
        for x, y, text in ((40, 0, str(n + 1)), (54, 0, label), (40, 13, value))
        for word in at(x, 50 + 40 * n + y, text)
    ]
    fields = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert (fields.session_number, fields.subject) == ("3812", "REGULATION on honey")
    assert (fields.voting_rule, fields.result_words) == ("unanimity", "Adopted")
    assert fields.sitting_date.isoformat() == "2025-02-06"


@pytest.mark.parametrize("month", ["July", "May", "SEPT"])
def test_days_of_a_month_that_follow_one_another_are_no_numbers_of_boxes(month):
    cells = [(40.0, 50.0 + 20 * n, f"{n + 1} {month} 2020") for n in range(3)]
    assert in_boxes(*cells) == [text for _, _, text in cells]


def test_a_word_that_begins_as_a_month_does_and_is_none_has_the_number_of_its_box():
    words = ["No", "Ma", "Rule"]
    assert in_boxes(*((40.0, 50.0 + 20 * n, f"{n + 1} {w}") for n, w in enumerate(words))) == words
