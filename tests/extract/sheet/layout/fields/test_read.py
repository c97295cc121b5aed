"""Fields are read from label to label, and by blocks where that leaves the item unread."""

from datetime import date

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.cut_subject import without_label
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.fields.blocks.test_stacks import bold, plain
from tests.extract.sheet.layout.typed import at


def field(x: float, y: float, label: str, value: str) -> list[Word]:
    """A label with its value below it."""
    return bold(at(x, y, label)) + plain(at(x, y + 14, value))


def read(*item: Word) -> SheetFields:
    """The fields of a sheet with such an item."""
    words = field(40, 50, "Session", "3842") + field(190, 50, "Voting rule", "Qualified majority")
    words += bold(at(40, 78, "Title")) + plain(at(120, 78, "REGULATION on honey"))
    words += field(40, 122, "Date", "4 November 2022")
    words += field(190, 153, "Document", "PE-CONS 28/22") + field(400, 153, "Result", "Adopted")
    return read_fields(lines([*words, *item]), FieldPage([], 700.0, "", False, 2))


def test_an_item_that_labels_leave_unread_is_read_by_blocks():
    fields = read(*bold(at(40, 178, "Inst. file")), *plain(at(120, 178, "2021/0224 (COD)")))
    assert (fields.item, fields.unread) == ("2021/0224 (COD)", "")


def test_an_item_that_is_none_stays_unread_though_blocks_do_not_take_it_for_one():
    fields = read(*bold(at(40, 178, "Inst. file")), *plain(at(120, 178, "2021/02245 (COD)")))
    assert fields.unread == "2021/02245 (COD)"


COLUMN = (
    *("Session", "4028", "Configuration", "Environment", "Item", "2024/0126 (COD)"),
    *("Voting rule", "qualified majority", "Subject", "REGULATION on honey and", "on sweet food"),
    *("Sitting date", "6 February 2025", "Final result", "Adopted."),
)
"""Labels above their values, line by line."""


@pytest.mark.parametrize("step", [12, 14], ids=["as close as a text", "a little wider"])
def test_labels_above_values_in_a_narrow_column_are_read_though_like_a_paragraph(step):
    words = [word for n, text in enumerate(COLUMN) for word in at(40, 50 + step * n, text)]
    fields = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert (fields.session_number, fields.configuration, fields.item) == (
        *("4028", "Environment", "2024/0126 (COD)"),
    )
    assert (fields.voting_rule, fields.sitting_date, fields.result_words) == (
        *("qualified_majority", date(2025, 2, 6), "Adopted."),
    )
    assert fields.subject == "REGULATION on honey and on sweet food"


def test_a_paragraph_that_tells_fields_is_read_before_the_labels_beside_it():
    texts = (
        "At its meeting No 3675 (Environment) held on 6 February 2025, the",
        "Council voted on",
    )
    words = at(40, 50, texts[0]) + at(40, 62, f"{texts[1]} 2024/0126 (COD) by unanimity.")
    words += at(40, 100, "Subject:") + at(140, 100, "REGULATION on honey")
    words += at(40, 116, "Final result:") + at(140, 116, "Adopted")
    fields = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert (fields.session_number, fields.item, fields.voting_rule, fields.subject) == (
        *("3675", "2024/0126 (COD)", "unanimity", "REGULATION on honey"),
    )


def test_a_paragraph_that_tells_another_day_than_the_label_is_refused():
    texts = (
        "At its meeting No 3675 (Environment) held on 3 April 2020, the Council voted.",
        "Voting rule: qualified majority",
        "Subject: REGULATION on honey",
        "Sitting date: 03/04/2020",
        "Final result: Adopted",
    )

    def typed(day: str) -> SheetFields:
        own = [text.replace("3 April", day) for text in texts]
        words = [word for n, text in enumerate(own) for word in at(40, 50 + 12 * n, text)]
        return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))

    assert typed("3 April").sitting_date == date(2020, 4, 3)
    with pytest.raises(NoteRefusedError, match="two sitting dates"):
        typed("5 April")


def test_a_label_above_a_subject_is_no_line_of_it():
    subject = lines(at(40, 50, "LEGISLATIVE ACT") + at(40, 62, "DIRECTIVE on honey"))
    assert [[w.text for w in line] for line in without_label(subject)] == [
        ["DIRECTIVE", "on", "honey"]
    ]
    assert without_label(subject[1:]) == [[*subject[1]]]


SAID = (
    *("At its 3675th meeting (Environment) held on 6 February 2025 the Council", "voted on"),
    "2024/0126 (COD) by unanimity.",
)


@pytest.mark.parametrize(
    ("label", "value"),
    [("Sitting date", "6 February 2025"), ("Session", "3675"), ("Voting rule", "unanimity")],
)
def test_the_label_of_a_field_that_a_sentence_told_ends_the_value_before_it(label, value):
    words = at(40, 50, SAID[0]) + at(40, 62, f"{SAID[1]} {SAID[2]}")
    for n, text in enumerate(("Subject", "REGULATION on honey", label, value)):
        words += at(40, 100 + 12 * n, text)
    words += at(40, 180, "Final result:") + at(140, 180, "Adopted")
    fields = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert (fields.session_number, fields.subject) == ("3675", "REGULATION on honey")
