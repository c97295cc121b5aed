"""Labels in small letters stand below their values, several of them on a line."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

HEADS = {40: "council session", 200: "council configuration", 400: "file"}
NAMED = [
    ("session", "council session"),
    ("configuration", "council configuration"),
    ("item", "file"),
]
TITLE = ("subject", "title of the act")


def found(words: list[Word]) -> list[tuple[str, str]]:
    """The labels of a page: the fields that they name, and their words."""
    labels = find_labels(lines(words), False)
    return [(label.name, " ".join(word.text for word in label.words)) for label in labels]


def heads(changed: dict[int, str]) -> list[Word]:
    """A line of three labels in small letters, but for what is changed."""
    return [word for x, text in (HEADS | changed).items() for word in at(x, 62, text)]


def test_the_fields_of_a_line_of_labels_in_small_letters_are_known():
    assert found(heads({})) == NAMED


@pytest.mark.parametrize(
    "words",
    [
        at(40, 62, "file"),
        [*at(40, 62, "council session"), *at(400, 62, "file")],
        heads({400: "honey"}),
    ],
    ids=["one", "two", "one of no field"],
)
def test_small_words_of_a_text_are_no_labels(words):
    assert found(words) == []


def test_words_in_small_letters_beside_a_label_with_a_capital_are_no_labels():
    assert found(heads({400: "File"})) == [("item", "File")]


def test_a_label_alone_on_its_line_is_known_by_the_type_of_others_in_small_letters():
    assert found([*heads({}), *at(40, 100, "title of the act")]) == [*NAMED, TITLE]


@pytest.mark.parametrize("text", ["title of the act", "file"])
def test_a_line_of_small_letters_in_another_type_is_no_label(text):
    own = [replace(word, font="Sans") for word in heads({})]
    other = [replace(word, font="Serif") for word in at(40, 100, text)]
    assert found([*own, *other]) == NAMED
