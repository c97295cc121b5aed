"""Fields that follow one another in one text, each behind its label."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.values.in_list import told_in_list
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

LINES = (
    "Decision of: Council of the European Union; Composition",
    "of the Council: Transport, Telecommunications and",
    "Energy; Session: 3664; Day in question: 28 July 2020;",
    "File no.: 2017/0229 (COD); Document: 15094/20+ADD1;",
    "Voting rule: Qualified majority; Subject: DIRECTIVE OF",
    "THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey.",
)


def told(*texts: str) -> dict[str, str]:
    words = [word for n, text in enumerate(texts) for word in at(40, 50 + 12 * n, text)]
    return {name: text_of(value) for name, value in told_in_list(lines(words), False).items()}


def test_every_field_of_a_list_is_told_wherever_its_lines_break() -> None:
    assert told(*LINES) == {
        "institution": "Council of the European Union",
        "configuration": "Transport, Telecommunications and Energy",
        "session": "3664",
        "sitting_date": "28 July 2020",
        "item": "2017/0229 (COD)",
        "documents": "15094/20+ADD1",
        "rule": "Qualified majority",
        "subject": "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey",
    }


@pytest.mark.parametrize(
    "texts",
    [
        ("Session: 3664; Rule: unanimity.",),
        ("Session: 3664; Rule: unanimity; Who asked for it: nobody at all.",),
        ("Session: 3664; Rule: unanimity; Date: 3 July 2020; Day of vote: 4 July 2020.",),
        ("Session: 3664; Rule: unanimity; Session: 3665.",),
    ],
    ids=["two fields", "a field that is none", "two days", "one field twice"],
)
def test_a_text_that_is_no_list_of_fields_tells_none(texts: tuple[str, ...]) -> None:
    assert told(*texts) == {}


def in_two_fonts(*fields: tuple[str, str]) -> list[Word]:
    """A line for each field, its label in bold right before its value."""
    words: list[Word] = []
    for n, (label, value) in enumerate(fields):
        bold = [replace(word, font="Bold") for word in at(40, 50 + 12 * n, label)]
        start = bold[-1].box[2] + 3 if bold else 40
        words += bold + [replace(word, font="Plain") for word in at(start, 50 + 12 * n, value)]
    return words


FIELDS = (
    ("DATE OF SITTING", "01.05.2025"),
    ("SESSION NO", "4043"),
    ("NAME OF THE ACT", "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF"),
    ("", "THE COUNCIL on consumer credits"),
    ("VOTING RULE", "by qualified majority"),
)


def test_labels_in_a_font_of_their_own_need_no_sign_behind_them() -> None:
    told = told_in_list(lines(in_two_fonts(*FIELDS)), False)
    assert {name: text_of(value) for name, value in told.items()} == {
        "sitting_date": "01.05.2025",
        "session": "4043",
        "subject": "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on consumer credits",
        "rule": "by qualified majority",
    }


def test_two_columns_of_fields_are_no_list() -> None:
    right = [replace(word, font="Plain") for word in at(400, 50, "Energy")]
    assert told_in_list(lines([*in_two_fonts(*FIELDS), *right]), False) == {}


def test_labels_with_colons_in_a_font_of_their_own_need_no_sign_between_the_fields() -> None:
    words = in_two_fonts(("Date :", "3 April 2020"), ("Item :", "2017/0375 (COD)"),
                         ("Voting rule :", "unanimity"))  # fmt: skip
    found = told_in_list([words], False)
    assert {name: text_of(value) for name, value in found.items()} == {
        "sitting_date": "3 April 2020",
        "item": "2017/0375 (COD)",
        "rule": "unanimity",
    }


def test_fields_that_each_begin_a_line_are_no_list() -> None:
    assert told("Session: 3664;", "Rule: unanimity;", "Date: 3 July 2020.") == {}


CENTRED = (
    "DATE 12 December 2025",
    "SESSION 4043",
    "NAME OF THE ACT DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF",
    "THE COUNCIL on consumer credits",
)


def centred(*texts: str) -> list[list[Word]]:
    """Lines whose middles stand below one another."""
    typed = [at(40, 50 + 12 * n, text) for n, text in enumerate(texts)]
    moved = [(line, 300 - (line[0].box[0] + line[-1].box[2]) / 2) for line in typed]
    return [
        [replace(w, box=(w.box[0] + by, w.box[1], w.box[2] + by, w.box[3])) for w in line]
        for line, by in moved
    ]


def test_lines_that_are_centred_tell_the_fields_whose_labels_begin_them() -> None:
    found = told_in_list(centred(*CENTRED), False)
    assert {name: text_of(value) for name, value in found.items()} == {
        "sitting_date": "12 December 2025",
        "session": "4043",
        "subject": "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on consumer credits",
    }


def test_lines_that_begin_below_one_another_are_told_by_no_label_that_begins_them() -> None:
    assert told(*CENTRED) == {}


def test_centred_lines_the_first_of_which_no_label_begins_tell_nothing() -> None:
    assert told_in_list(centred("Council of the Union", *CENTRED), False) == {}


def test_a_title_in_the_font_of_the_labels_above_them_is_no_part_of_the_first() -> None:
    title = [replace(w, font="Bold") for w in at(40, 38, "VOTE OF THE COUNCIL ON A DIRECTIVE")]
    assert told_in_list(lines([*title, *in_two_fonts(*FIELDS)]), False) == {}


COLONS = (
    ("Date :", "3 April 2020"),
    ("Item :", "2017/0375 (COD)"),
    ("Voting rule :", "unanimity"),
)


def running(*fields: tuple[str, str]) -> list[Word]:
    """Fields in one line, each label in bold right before its value."""
    words: list[Word] = []
    for pair in fields:
        for text, font in zip(pair, ("Bold", "Plain"), strict=True):
            start = words[-1].box[2] + 3 if words else 40.0
            words += [replace(word, font=font) for word in at(start, 50, text)]
    return words


@pytest.mark.parametrize("whole", [True, False])
def test_labels_with_a_font_and_a_colon_of_their_own_tell_a_part_of_a_text_too(whole):
    found = told_in_list([running(*COLONS)], False, whole)
    assert [*found] == ["sitting_date", "item", "rule"]


@pytest.mark.parametrize(
    "fields",
    [
        [(label.removesuffix(" :"), value) for label, value in COLONS],
        [("Date", "3 April 2020"), *COLONS[1:]],
        COLONS[:2],
        [*COLONS, ("Subject :", "DIRECTIVE: on honey")],
        [*COLONS, ("Date :", "4 April 2020")],
        [*COLONS, ("Asked by :", "nobody at all")],
    ],
    ids=["no colons", "one without", "two", "a colon in a value", "one twice", "an unknown one"],
)
def test_a_part_of_a_text_is_no_list_where_not_every_field_has_its_own_label(fields):
    assert told_in_list([running(*fields)], False, whole=False) == {}


def test_labels_with_colons_in_the_font_of_their_values_need_a_sign_between_the_fields():
    words = [replace(word, font="Plain") for word in running(*COLONS)]
    assert told_in_list([words], False) == {}


@pytest.mark.parametrize("sign", [",", ".", " |", " ·"])
def test_a_known_label_begins_the_next_field_behind_any_sign(sign):
    assert told(f"Session: 3664{sign} Concerning: DIRECTIVE on honey{sign} Rule: unanimity.") == {
        "session": "3664",
        "subject": "DIRECTIVE on honey",
        "rule": "unanimity",
    }


def test_a_comma_within_a_value_ends_no_field():
    text = "Session: 3664, Subject: DIRECTIVE on honey, jams and fruit, Rule: unanimity."
    assert told(text)["subject"] == "DIRECTIVE on honey, jams and fruit"


@pytest.mark.parametrize(
    "text",
    [
        "Session: 3664, Asked by: nobody, Rule: unanimity, Date: 3 July 2020.",
        "Session: 3664, Session: 3665, Rule: unanimity, Date: 3 July 2020.",
        "Session: 3664; Subject: DIRECTIVE on honey, including: jams; Rule: unanimity.",
    ],
    ids=["an unknown label", "one field twice", "a colon in a value"],
)
def test_fields_parted_by_commas_tell_nothing_where_a_label_behind_one_is_none(text):
    assert told(text) == {}


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("DIRECTIVE on honey", "Ref. doc.: 15094/20"),
        ("DIRECTIVE on the right to vote;", "Date: 3 July 2020"),
    ],
    ids=["a short word", "a word of the title"],
)
def test_the_title_before_a_label_ends_where_that_begins(title: str, field: str) -> None:
    found = told(f"Title of the act: {title}", f"{field}; Session: 3664; Rule: unanimity.")
    assert found["subject"] == title.rstrip(";")
