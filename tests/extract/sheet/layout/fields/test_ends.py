"""Where the value of a field ends: what heads the next section is none of it."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.choice import fits
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.sections import is_heading
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import TEN, at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey"
FIELDS = {
    "Session:": "3812",
    "Configuration:": "Environment",
    "Item:": "2024/0126 (COD)",
    "Voting Rule:": "qualified majority",
    "Sitting date:": "06/02/2025",
    "Final result:": "Adopted",
    "Subject:": ACT,
}


def read(words: list[Word]) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))


def typed(x: float, y: float, text: str, font: str, size: float = TEN) -> list[Word]:
    """The words of a text in a font."""
    return [Word(w.text, w.box, size, font=font) for w in at(x, y, text)]


def sheet(font: str = "") -> tuple[list[Word], float]:
    """A table of fields whose last is the subject, and where the line of that is."""
    words, y = [], 50.0
    for label, value in FIELDS.items():
        words += typed(40, y, label, font) + typed(140, y, value, font)
        y += 16
    return words, y - 16


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("Member States", ACT),
        ("(Text with EEA relevance)", f"{ACT} (Text with EEA relevance)"),
        ("and jams", f"{ACT} and jams"),
    ],
)
def test_a_line_in_another_font_is_no_more_of_a_value_where_it_begins_with_a_capital(line, subject):
    words, y = sheet("Serif")
    assert read(words + typed(140, y + 12, line, "Sans")).subject == subject


def test_a_line_in_the_font_of_the_value_goes_on_with_a_capital():
    words, y = sheet("Serif")
    assert read(words + typed(140, y + 12, "Member States", "Serif")).subject == (
        f"{ACT} Member States"
    )


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        (typed(50, 112, "Votes", "Sans"), True),
        (typed(50, 112, "Votes", "Serif", 14.0), True),
        (typed(50, 112, "Votes", "Sans") + typed(90, 112, "cast", "Serif"), False),
        (typed(50, 112, "Votes", ""), False),
    ],
    ids=["another font", "larger type", "in part the same type", "a picture"],
)
def test_a_heading_is_wholly_in_other_type_than_the_line_before_it(line, heads):
    assert is_heading(line, typed(50, 100, "on honey", "Serif")) is heads


@pytest.mark.parametrize(
    ("down", "more"), [(14, " Votes cast"), (22, "")], ids=["as a text goes on", "farther off"]
)
def test_a_line_farther_off_than_labels_from_the_values_above_is_no_more_of_the_value(down, more):
    words, y = sheet()
    assert read(words + at(140, y + down, "Votes cast")).subject == ACT + more


@pytest.mark.parametrize(("x", "more"), [(140, " Votes cast"), (40, "")])
def test_a_line_that_begins_where_labels_do_is_no_value_where_these_have_their_own_column(x, more):
    words, y = sheet()
    assert read(words + at(x, y + 14, "Votes cast")).subject == ACT + more


def captions(beside: str) -> list[Word]:
    """Labels above their values; far behind the subject's label stand words of a table's header."""
    words, y = [], 50.0
    for label, value in FIELDS.items():
        words += at(40, y, label) + at(40, y + 11, value)
        y += 30
    return words + at(300, y - 30, beside)


@pytest.mark.parametrize("beside", ["", "Vote Member State", "Legend"])
def test_words_far_behind_a_label_are_no_value_where_that_begins_below_the_label(beside):
    assert read(captions(beside)).subject == ACT


def test_a_line_of_an_act_that_belongs_to_no_label_refuses_the_sheet():
    words, y = sheet("Serif")
    lost = typed(140, y + 12, "DIRECTIVE OF THE EUROPEAN PARLIAMENT", "Sans")
    with pytest.raises(NoteRefusedError, match="names an act and belongs to no label"):
        read(words + lost)


def test_a_subject_of_words_that_head_a_table_refuses_the_sheet():
    words = [word for word in sheet()[0] if word.text not in ACT.split()]
    with pytest.raises(NoteRefusedError, match="no readable 'Subject'"):
        read(words + at(140, 50 + 16 * (len(FIELDS) - 1), "Member State"))


def test_a_date_with_words_of_another_field_is_not_the_likelier_reading():
    values = {
        "sitting_date": [at(140, 50, "monitoring and resilience"), at(140, 60, "11.09.2026")],
        "institution": [at(140, 80, "governance of data"), at(140, 90, "Council")],
    }
    assert [fits(name, text_of(value)) for name, value in values.items()] == [False, False]


def test_values_that_begin_in_one_place_by_chance_are_no_column_of_their_own():
    words, y = [], 50.0
    for label, value in FIELDS.items():
        words += at(40, y, label) + at(50 + 5 * len(label), y, value)
        y += 16
    words += at(40, y - 4, "and its origin")
    assert read(words).subject == f"{ACT} and its origin"


def test_lines_of_capitals_that_are_lower_than_their_type_do_not_end_a_value():
    words, y = [], 50.0
    for label, value in FIELDS.items():
        words += at(40, y, label) + at(140, y, value)
        y += 10
    capitals = [Word(word.text, word.box, 6.7) for word in words]
    lower = [Word(word.text, word.box, 8.4) for word in at(140, y + 1, "and its origin")]
    told = read_fields(lines([*capitals, *lower]), FieldPage([], 600.0, "", True, 2))
    assert told.subject == f"{ACT} and its origin"
