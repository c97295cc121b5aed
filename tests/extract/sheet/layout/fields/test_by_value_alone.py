"""What stands without a label, beside one of another field or far from its own."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT on honey"
BELOW = {
    "Council session 4094": "22 May 2025",
    "Interinstitutional file": "2024/0347 (COD)",
    "Voting rule:": "Qualified majority",
}


def read(words: list[Word], by_ocr: bool = False) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 600.0, "", by_ocr, 2))


def sheet(*above: Word) -> list[Word]:
    """Fields line by line, with the act below them and what stands above."""
    words = [*above]
    for row, (label, value) in enumerate(BELOW.items()):
        words += at(40, 90 + 16 * row, f"{label} {value}")
    return [*words, *at(40, 160, ACT)]


def test_a_configuration_beside_a_result_below_its_label_needs_no_label():
    head = [*at(500, 50, "Result"), *at(40, 66, "Justice and Home Affairs")]
    fields = read(sheet(*head, *at(497, 66, "ADOPTED")))
    assert (fields.configuration, fields.result_words) == ("Justice and Home Affairs", "ADOPTED")


@pytest.mark.parametrize(
    ("text", "result"),
    [("Act adopted", "Act adopted"), ("In public the Council voted on what was adopted", "")],
    ids=["a result", "a line of a text"],
)
def test_a_few_words_that_end_where_the_label_of_the_result_does_are_below_it(text, result):
    label, line = at(500, 50, "Result"), at(0, 66, text)
    words = at(label[-1].box[2] - line[-1].box[2], 66, text)
    assert read(sheet(*label, *words)).result_words == result


def test_a_form_has_its_labels_below_the_values_as_far_as_others_have_theirs_above():
    fields = {
        "Session": "3812",
        "Configuration": "Environment",
        "Item": "2024/0126 (COD)",
        "Voting rule": "qualified majority",
        "Subject": ACT,
        "Sitting date": "06/02/2025",
        "Final result": "Adopted",
    }
    words: list[Word] = []
    for row, (label, value) in enumerate(fields.items()):
        words += at(40, 50 + 60 * row, value) + at(40, 78 + 60 * row, label)
    found = read(words)
    assert (found.session_number, found.configuration, found.item, found.subject) == (
        "3812",
        "Environment",
        "2024/0126 (COD)",
        ACT,
    )


def test_a_panel_far_beside_an_item_of_a_page_askew_is_no_part_of_it():
    words = sheet(*at(40, 50, "Final result: Adopted"))
    words += at(400, 112.5, "Totals")  # a little below the line of the item
    assert read(words).unread == ""


@pytest.mark.parametrize("by_ocr", [False, True], ids=["a text", "a picture"])
def test_the_last_line_of_a_subject_is_no_configuration(by_ocr):
    words = [w for w in sheet(*at(40, 50, "Final result: Adopted")) if w.box[1] < 160]
    words += at(40, 160, f"Subject: {ACT} of the Marine") + at(85, 172, "Environment")
    fields = read(words, by_ocr)
    assert (fields.subject, fields.configuration) == (f"{ACT} of the Marine Environment", None)


@pytest.mark.parametrize("line", ["Environment, session 3720", "Environment; session 3720"])
def test_a_configuration_before_the_session_is_read(line):
    words = at(40, 30, line) + at(40, 50, "Final result: Adopted") + at(40, 160, ACT)
    for row, (label, value) in enumerate(BELOW.items()):
        text = f"{label} {value}" if row else "18 May 2020"
        words += at(40, 90 + 16 * row, text)
    fields = read(words)
    assert (fields.session_number, fields.configuration) == ("3720", "Environment")


def test_a_configuration_before_a_day_is_read():
    words = at(40, 30, "Environment meeting of 18 May 2020") + at(40, 50, "Final result: Adopted")
    words += at(40, 90, "Item: 2024/0347 (COD)") + at(40, 106, "Voting rule: Qualified majority")
    assert read([*words, *at(40, 160, ACT)]).configuration == "Environment"


def test_words_at_the_foot_of_a_page_are_no_configuration():
    words = [*sheet(*at(40, 50, "Final result: Adopted")), *at(40, 700, "Environment")]
    with pytest.raises(NoteRefusedError, match="'Environment' belongs to no label"):
        read(words)


def test_a_number_at_the_right_edge_has_its_small_label_right_below():
    label = at(0, 62, "council session")
    words = at(500, 50, "3837") + at(520 - label[-1].box[2], 62, "council session")
    for row, (name, value) in enumerate([*BELOW.items(), ("Sitting date", "18 May 2020")]):
        words += at(40, 90 + 30 * row, value) + at(40, 102 + 30 * row, name) if row else []
    words += at(40, 200, ACT) + at(40, 212, "Subject") + at(40, 230, "Adopted")
    assert read([*words, *at(40, 242, "Final result")]).session_number == "3837"
