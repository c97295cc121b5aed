"""Labels in a second language say nothing."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.translations import without_translations
from tests.extract.sheet.layout.typed import at


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
