"""A value behind an unknown label is told whole, wherever in the list of fields it stands."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.by_value import labels_by_value
from extract.sheet.layout.fields.first_line import ValuePlace, first_of_text
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

FIELDS = {
    "Session": "3812",
    "Item": "2024/0126 (COD)",
    "Voting rule": "qualified majority",
    "Sitting date": "06/02/2025",
    "Final result": "Adopted",
}
ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey"


def read(fields: list[tuple[str, tuple[str, ...]]]) -> SheetFields | None:
    """The fields of a list, a label beside the lines of its value, above the number of the note;
    None where it is refused."""
    words, y = [], 50.0
    for label, value in fields:
        words += at(40, y, label)
        for place, line in enumerate(value):
            words += at(140, y + 12 * place, line)
        y += 4 + 12 * len(value)
    words += at(40, 780, "11513/26") + at(500, 780, "2")
    try:
        return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    except NoteRefusedError:
        return None


def known() -> list[tuple[str, tuple[str, ...]]]:
    return [(label, (value,)) for label, value in FIELDS.items()]


@pytest.mark.parametrize("label", ["Act", "Proposal", "Concerning"])
@pytest.mark.parametrize(
    "first",
    ["Position of the Council at first reading with a view to the adoption of a", "Proposal for a"],
)
def test_the_line_before_the_name_of_an_act_is_of_the_subject(label, first):
    fields = read([*known()[:3], (label, (first, ACT)), *known()[3:]])
    assert fields is None or fields.subject == f"{first} {ACT}"


@pytest.mark.parametrize("colon", ["", ":"])
@pytest.mark.parametrize("label", ["Text", "Reference", "Basis"])
@pytest.mark.parametrize("place", [0, 6], ids=["first", "last"])
def test_documents_behind_an_unknown_label_are_not_left_out(label, place, colon):
    listed = [*known(), ("Subject", (ACT,))]
    listed.insert(place, (label, ("11261/26+ADD1",)))
    fields = read([(f"{name}{colon}", value) for name, value in listed])
    assert fields is None or fields.documents == "11261/26+ADD1"


@pytest.mark.parametrize(("date", "found"), [("06/02/2025", 1), ("the", 0)])
def test_a_subject_without_a_label_stands_below_a_field_with_all_of_its_value(date, found):
    texts = ("Session: 3812", f"Sitting date: {date}", ACT, "Voting rule: unanimity")
    rows = [at(300 - 5 * len(t) / 2, 50 + 13 * n, t) for n, t in enumerate(texts)]
    page = lines([word for row in rows for word in row])
    told = labels_by_value(page, find_labels(page, False), False)
    assert sum(label.name == "subject" for label in told) == found


def test_an_act_right_below_the_name_of_the_council_is_the_first_line_of_the_subject():
    words = [
        *at(40, 50, "Council of the European Union"),
        *at(40, 62, "REGULATION OF THE EUROPEAN"),
    ]
    told = [ValuePlace(1, (), tuple(words[5:]))]
    assert first_of_text(told, lines(words), []) == told
