"""A label that no list holds is told by what stands behind it, and only by what one field says."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.label_choices import find_labels
from extract.sheet.layout.fields.read import SheetFields, read_fields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

FIELDS = {
    "Session": "3812",
    "Configuration": "Environment",
    "Item": "2024/0126 (COD)",
    "Voting Rule": "qualified majority",
    "Subject": "REGULATION OF THE EUROPEAN PARLIAMENT on honey",
    "Sitting date": "06/02/2025",
    "Final result": "Adopted",
}


def read(words: list[Word]) -> SheetFields:
    return read_fields(lines(words), [], 600.0, "", False, 2)


def sheet(called: dict[str, str], below: bool = False) -> list[Word]:
    words = []
    for row, (label, value) in enumerate(FIELDS.items()):
        x, y = (40, 62 + 36 * row) if below else (140, 50 + 16 * row)
        words += at(40, y - 12 * below, called.get(label, f"{label}:")) + at(x, y, value)
    return words


UNKNOWN = {
    "Configuration": "Zusammensetzung:",
    "Item": "Aktenzeichen:",
    "Voting Rule": "Wie entschieden:",
    "Subject": "Worum es geht:",
    "Sitting date": "Wann:",
    "Final result": "Ende:",
}


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize("label", UNKNOWN)
def test_a_label_of_unknown_words_names_the_field_that_says_what_stands_there(label, below):
    assert told(read(sheet({label: UNKNOWN[label]}, below))) == told(read(sheet({}, below)))


def test_two_places_with_such_a_value_tell_nothing():
    words = sheet({"Sitting date": "Wann:"}) + at(40, 200, "Gedruckt:") + at(140, 200, "07/02/2025")
    with pytest.raises(NoteRefusedError, match="'Sitting date'"):
        read(words)


def test_a_known_label_counts_before_what_another_place_says():
    words = sheet({}) + at(40, 200, "Gedruckt:") + at(140, 200, "07/02/2025")
    assert told(read(words)) == told(read(sheet({})))


def test_a_number_tells_no_label_of_a_session():
    names = [label.name for label in find_labels(lines(sheet({"Session": "Nummer:"})), False)]
    assert "session" not in names


@pytest.mark.parametrize("word", ["Yes", "For"])
def test_a_word_for_a_vote_alone_tells_no_label_of_the_result(word):
    words = sheet({"Final result": "Ende:"})
    words = [*words[:-1], *at(140, 146, word)]
    with pytest.raises(NoteRefusedError, match="'Final result'"):
        read(words)


def told(fields: SheetFields) -> list[object]:
    return [
        *(fields.configuration, fields.item, fields.voting_rule, fields.subject),
        *(fields.sitting_date, fields.result_words),
    ]
