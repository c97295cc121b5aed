"""Labels are cut from values that are glued to them, however many words they have."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.glued import (
    split_colons,
    split_items,
    split_positions,
    split_slashes,
)
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at


def cut(text: str, ends: tuple[str, ...] = ()) -> list[str]:
    return [word.text for word in split_colons(at(40, 50, text), ends)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Item:2025/0429", ["Item:", "2025/0429"]),
        ("Council session:4028", ["Council", "session:", "4028"]),
        (
            "Required majority:qualified majority",
            ["Required", "majority:", "qualified", "majority"],
        ),
        ("Date of the vote:6 March", ["Date", "of", "the", "vote:", "6", "March"]),
        ("Sitting date:06/02/2025 Result:adopted", None),
        ("|Session:4028", ["Session:", "4028"]),
        ("MAJORITY:unanimity", ["MAJORITY:", "unanimity"]),
        ("Reference:2023/0274(COD)", ["Reference:", "2023/0274(COD)"]),
        ("Sakens ärende:2023/0274 (COD)", ["Sakens", "ärende:", "2023/0274", "(COD)"]),
    ],
)
def test_a_label_is_cut_from_the_value_behind_its_colon(text, words):
    assert cut(text) == (words or ["Sitting", "date:", "06/02/2025", "Result:", "adopted"])


@pytest.mark.parametrize(
    "text",
    [
        "of the number:3 in the annex",
        "under number:3",
        "https://www.consilium.europa.eu/public-vote",
        "For information: http://data.europa.eu",
        "at 14:30 and 15:45",
        "Regulation:honey",
        "Regulation:2023/274",
        "Regulation:12023/0274",
        "eli/reg:2023/0274",
    ],
)
def test_words_that_are_no_label_keep_what_stands_behind_their_colon(text):
    assert cut(text) == text.split()


def test_a_number_is_cut_where_the_words_of_a_label_stand_before_it():
    assert cut("Session number:4028") == ["Session", "number:", "4028"]


def test_words_of_a_label_on_another_line_are_none_before_a_glued_one():
    words = [*at(40, 50, "Session"), *at(40, 80, "number:4028")]
    assert [word.text for word in split_colons(words)] == ["Session", "number:4028"]


def test_the_last_words_of_further_labels_are_cut_too():
    assert cut("Sakens nr:3812") == ["Sakens", "nr:3812"]
    assert cut("Sakens nr:3812", ("nr",)) == ["Sakens", "nr:", "3812"]


def test_a_label_and_its_value_share_the_box_of_their_word_by_their_letters():
    assert split_colons(at(40, 50, "Item:2025/0429")) == [
        Word("Item:", (40, 50, 65.0, 60.0), 10.0),
        Word("2025/0429", (65.0, 50, 110, 60.0), 10.0),
    ]


def test_a_word_in_several_languages_is_cut_at_its_first_colon():
    assert cut("Item:2025/0429:a") == ["Item:", "2025/0429:a"]


def items(text: str) -> list[str]:
    return [word.text for word in split_items(at(40, 50, text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(7),LUXEMBOURG", ["(7),", "LUXEMBOURG"]),
        ("(2.63%);Malta", ["(2.63%);", "Malta"]),
        ("7),ÖSTERREICH", ["7),", "ÖSTERREICH"]),
        ("(1.24),SUOMI/FINLAND", ["(1.24),", "SUOMI/FINLAND"]),
        ("(12),United", ["(12),", "United"]),
        ("(7),LUXEMBOURG,(8),MALTA", ["(7),", "LUXEMBOURG,(8),", "MALTA"]),
    ],
)
def test_an_item_of_a_list_is_cut_from_the_name_of_the_next_state(text, words):
    assert items(f"BELGIQUE {text}") == ["BELGIQUE", *words]


@pytest.mark.parametrize(
    "text",
    [
        *("16(3),TEU", "(2),(3)", "(7),12", "(7).MALTA", "7,MALTA", "(COD),MALTA", "(7)", "(7),"),
        *("(a),or", "(2),amending", "(2),M", "(2),MAL", "(2),Maltese"),
    ],
)
def test_other_figures_in_brackets_keep_what_stands_behind_them(text):
    assert items(f"Article {text}") == ["Article", text]


def test_two_items_share_the_box_of_their_word_by_their_letters():
    assert split_items(at(40, 50, "(7),MALTA")) == [
        Word("(7),", (40, 50, 60.0, 60.0), 10.0),
        Word("MALTA", (60.0, 50, 85, 60.0), 10.0),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("YESYes", ["YES", "Yes"]),
        ("NoNo", ["No", "No"]),
        ("AgainstAgainst", ["Against", "Against"]),
        ("2020", ["2020"]),
        ("ToTo", ["ToTo"]),
    ],
)
def test_a_position_said_twice_in_one_word_is_a_mark_and_its_label(text, words):
    assert [word.text for word in split_positions(at(40, 50, text))] == words


def test_a_position_is_cut_from_its_share_and_so_is_what_a_second_look_read():
    (word,) = at(40, 50, "No-0,62%")
    label, share = split_positions([replace(word, again="No -0,62%")])
    assert (label.text, share.text, share.again) == ("No-", "0,62%", "0,62%")
    (document,) = at(40, 50, "CONS-12/24")
    assert split_positions([document]) == [document]


def test_a_slash_is_cut_from_the_word_of_another_language_behind_it():
    assert split_slashes(at(40, 50, "Yes /Oui")) == [
        Word("Yes", (40, 50, 55.0, 60.0), 10.0),
        Word("/", (58.0, 50, 63.0, 60.0), 10.0),
        Word("Oui", (63.0, 50, 78.0, 60.0), 10.0),
    ]


@pytest.mark.parametrize("text", ["ÉIRE/", "ÉIRE/IRELAND", "/", "/26", "/A", "N/P"])
def test_a_slash_behind_a_word_or_before_no_word_is_not_cut(text):
    assert [word.text for word in split_slashes(at(40, 50, text))] == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("70/26Voting", ["70/26", "Voting"]),
        ("2024/0126", ["2024/0126"]),
        ("10/24REV", ["10/24REV"]),
    ],
)
def test_a_label_glued_to_the_number_of_a_document_is_cut_from_it(text, parts):
    assert [word.text for word in split_colons(at(50, 100, text))] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("session·Foreign", ["session", "·", "Foreign"]),
        ("Col·lecció", ["Col·lecció"]),
        ("1·50", ["1·50"]),
        ("·Foreign", ["·Foreign"]),
    ],
)
def test_a_dot_without_blanks_parts_two_fields_and_no_word_or_figure(text, parts):
    assert [word.text for word in split_slashes(at(50, 100, text))] == parts
