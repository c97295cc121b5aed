"""What stands without a label, beside one of another field or far from its own."""

import pytest

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
