"""A column of labels in a second language says nothing."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.translations import (
    at_slash,
    without_slashes,
    without_translations,
)
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

ROWS = (
    ("Date:", "Datum", "12 March 2025"),
    ("Procedure file:", "Dossier", "2024/0126 (COD)"),
    ("Voting rule:", "Regel", "qualified majority"),
)


def typed(rows: tuple[tuple[str, str, str], ...], second: float = 160.0) -> list[Word]:
    return [
        word
        for n, cells in enumerate(rows)
        for x, text in zip((40.0, second + 30 * n * (second != 160), 300.0), cells, strict=True)
        for word in at(x, 50 + 16 * n, text)
    ]


def read(words: list[Word]) -> list[str]:
    found = without_translations(lines(words), False)
    return [" ".join(word.text for word in line) for line in found]


def test_labels_in_a_second_language_between_labels_and_values_are_left_out():
    assert read(typed(ROWS)) == [f"{label} {value}" for label, _, value in ROWS]


@pytest.mark.parametrize(
    "words",
    [
        typed(ROWS[:2]),
        typed(ROWS, second=150.0),
        typed((*ROWS[:2], ("Voting rule:", "unanimity", "qualified majority"))),
    ],
    ids=["two lines", "in no column", "a value among them"],
)
def test_what_is_no_column_of_translations_stays(words):
    assert read(words) == [" ".join(word.text for word in line) for line in lines(words)]


def test_labels_are_left_where_both_languages_are_set_in_one_type():
    slashed = ["Title / Titre", "Document / Document", "Session / Session", "Date / Date"]
    words = (at(40, 50 + 12 * n, text) for n, text in enumerate(slashed))
    typed = [[replace(word, font="Sans") for word in line] for line in words]
    kept = without_translations(typed, False)
    assert [[word.text for word in line] for line in kept] == [
        ["Title"],
        ["Document"],
        ["Session"],
        ["Date"],
    ]


@pytest.mark.parametrize(
    ("behind", "kept"),
    [("/ Titre", ["Title"]), ("/ Titre 3812", ["Title", "/", "Titre", "3812"])],
    ids=["a second language", "with a value behind it"],
)
def test_what_stands_behind_the_slash_of_labels_is_left_out_unless_a_value_is_there(behind, kept):
    slashed = [f"Title {behind}", "Document / Document", "Session / Session", "Date / Date"]
    typed = [at(40, 50 + 12 * n, text) for n, text in enumerate(slashed)]
    assert [word.text for word in without_translations(typed, False)[0]] == kept


def test_a_result_in_two_languages_is_read_in_the_first():
    slashed = ["Title / Titre", "Document / Document", "Session / Session"]
    slashed.append("Final result / Résultat final: Act adopted / adopté")
    typed = [at(40, 50 + 12 * n, text) for n, text in enumerate(slashed)]
    assert [
        " ".join(word.text for word in line) for line in without_translations(typed, False)
    ] == [
        "Title",
        "Document",
        "Session",
        "Final result Act adopted",
    ]


def in_two_languages(*texts: str) -> list[list[tuple[str, float]]]:
    """The words left of lines in two languages, each with its left edge."""
    typed = [at(40, 50 + 12 * n, text) for n, text in enumerate(texts)]
    found = without_translations(typed, False)
    return [[(word.text, word.box[0]) for word in line] for line in found]


SECOND = ("Objet / Subject", "Dossier / Item", "Séance / Session")


def test_labels_whose_second_language_is_known_begin_where_their_cells_did():
    assert in_two_languages(*SECOND) == [[("Subject", 40.0)], [("Item", 40.0)], [("Session", 40.0)]]


def test_labels_in_two_languages_between_bars_are_each_without_the_first():
    line = "Tagung / Session: 3764 | Dossier / Item: 2019/0211 (COD)"
    found = " ".join(text for text, _ in in_two_languages(line, *SECOND[:2])[0])
    assert found == "Session: 3764 | Item: 2019/0211 (COD)"


def test_a_result_in_two_languages_is_read_in_the_second_where_labels_are():
    found = in_two_languages(*SECOND, "Adopté / Adopted")
    assert found[-1] == [("Adopted", 40.0)]


def test_a_result_whose_second_language_goes_on_below_stays_whole():
    found = in_two_languages(*SECOND, "Non adopté / Not", "adopted")
    assert [" ".join(text for text, _ in line) for line in found[-2:]] == [
        "Non adopté / Not",
        "adopted",
    ]


@pytest.mark.parametrize(
    ("result", "left"),
    [("Adopted / adopté", "Adopted"), ("Adopted / Not adopted", "Adopted / Not adopted")],
)
def test_a_result_in_two_languages_below_its_label_is_told_once(result, left):
    labels = ["Session / Session", "Item / Point", "Voting rule / Règle de vote"]
    words = [w for n, text in enumerate(labels) for w in at(40, 50 + 16 * n, text)]
    words += at(40, 110, "Final result / Résultat final") + at(40, 122, result)
    *_, last = without_slashes(lines(words), False)
    assert " ".join(word.text for word in last) == left


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Subject/", [("Subject", 40.0, 75.0), ("/", 75.0, 80.0)]),
        ("4190/", [("4190/", 40.0, 65.0)]),
        ("and/or", [("and/or", 40.0, 70.0)]),
        ("/", [("/", 40.0, 45.0)]),
    ],
)
def test_a_slash_that_a_picture_sets_close_to_a_label_is_a_word_of_its_own(text, parts):
    (word,) = at(40, 50, text)
    found = [(part.text, part.box[0], part.box[2]) for part in at_slash(word)]
    assert found == parts


@pytest.mark.parametrize(
    ("by_ocr", "left"),
    [(True, ["Subject", "Item", "Session"]), (False, ["Subject/ Gegenstand", "Item/ Punkt"])],
    ids=["in a picture", "in a text"],
)
def test_labels_of_a_picture_with_a_slash_close_to_them_are_without_the_second_language(
    by_ocr, left
):
    slashed = ["Subject/ Gegenstand", "Item/ Punkt", "Session/ Tagung"]
    typed = [at(40, 50 + 12 * n, text) for n, text in enumerate(slashed)]
    found = [" ".join(word.text for word in line) for line in without_slashes(typed, by_ocr)]
    assert found[: len(left)] == left


@pytest.mark.parametrize(
    ("below", "size", "kept"),
    [("Foreign Affairs", 7.0, True), ("de la session", 10.0, True), ("de la session", 7.0, False)],
    ids=["a value", "other type", "the rest of a translation"],
)
def test_the_value_of_the_next_field_below_a_label_on_a_form_stays(below, size, kept):
    labels = ["Document / Document", "Session / Session", "Date / Date"]
    small = [at(40 + 150 * n, 50, text) for n, text in enumerate(labels)]
    rest = [replace(word, size=size) for word in at(40, 62, below)]
    small = [[replace(word, size=7.0) for word in line] for line in small]
    page = [[word for line in small for word in line], rest]
    typed = [[replace(word, font="Sans") for word in line] for line in page]
    left = [word.text for line in without_slashes(typed, False) for word in line]
    assert left == ["Document", "Session", "Date", *(below.split() if kept else [])]


def test_values_of_a_form_in_the_type_of_its_labels_keep_all_their_lines():
    form = ["Session / Session", "4190", "Item / Point", "2024/0126 (COD)", "Subject / Objet"]
    subject = ["DIRECTIVE on toys and amending", "the rules on the safety of", "other goods"]
    lined = [at(40, 50 + 12 * n, text) for n, text in enumerate([*form, *subject])]
    typed = [[replace(word, font="Sans") for word in line] for line in lined]
    left = [" ".join(word.text for word in line) for line in without_slashes(typed, False)]
    assert left == ["Session", "4190", "Item", "2024/0126 (COD)", "Subject", *subject]


def test_a_translation_that_is_no_value_below_its_label_is_left_out():
    form = ["Session / Session", "de la session", "Item / Point", "Subject / Objet", "de la mesure"]
    lined = [at(40, 50 + 12 * n, text) for n, text in enumerate(form)]
    typed = [[replace(word, font="Sans") for word in line] for line in lined]
    left = [" ".join(word.text for word in line) for line in without_slashes(typed, False)]
    assert left == ["Session", "Item", "Subject"]
