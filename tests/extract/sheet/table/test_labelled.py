"""The labelled lines of a sheet, told from labels that nobody knows."""

import pytest

from extract.errors import NoteRefusedError
from extract.records import GroupTotal, Totals
from extract.sheet.table.fields import session_of
from extract.sheet.table.labelled import LabelledLines, labelled_lines
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.words import Segment, SheetWords

NONE = GroupTotal(None, None, None)
TABLE = TotalsTable(Totals(NONE, NONE, NONE, NONE, 27), False, (60.0, 300.0, 400.0, 390.0), ())
BOTTOM = 500.0


def lines(*texts, indented=40.0):
    """What labelled lines say, of a sheet with the lines from the top down.

    A line that begins with a space is set in from the labels.
    """
    segments = [
        Segment(
            text.strip(),
            (62.0 + indented * text.startswith(" "), top, 300.0, top + 9.0),
            9.0,
        )
        for top, text in zip(range(100, 290, 14), texts, strict=False)
    ]
    return labelled_lines(SheetWords(2, 595.0, 842.0, tuple(segments), by_ocr=False), TABLE, BOTTOM)


def test_a_label_has_the_words_behind_it_and_the_lines_below_it():
    assert lines("Session:", "Subject: on fish", " and ships: a second part") == LabelledLines(
        {"session": "", "subject": "on fish and ships: a second part"},
        (),
        frozenset({(62.0, 114.0, 300.0, 123.0), (102.0, 128.0, 300.0, 137.0)}),
    )


@pytest.mark.parametrize(
    "unknown", ["Procedure: written procedure", "Legal basis: Article 43(2) TFEU", "Décision:"]
)
@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("session", "Session: 4121"),
        ("session", "Session:"),
        ("item", "Item: 2025/0429 (COD) (Document: 11261/26 + ADD 1)"),
        ("rule", "Voting Rule: qualified majority"),
        ("final_result", "Final result"),
    ],
)
def test_a_label_that_is_not_known_ends_the_words_before_it_and_is_told(label, value, unknown):
    _, _, printed = value.partition(": ")
    found = lines("Institution: Council", value, unknown, " more words")
    assert found.values == {"institution": "Council", label: printed}
    assert found.unknown == (unknown.partition(":")[0] + ":",)


def test_a_label_that_is_not_known_ends_a_subject_whose_lines_are_set_in():
    found = lines("Subject: on fish", " and ships", "Legal basis: Article 43(2) TFEU")
    assert (found.values, found.unknown) == ({"subject": "on fish and ships"}, ("Legal basis:",))


@pytest.mark.parametrize("before", [(), ("and of other fish",)])
def test_a_line_of_the_subject_that_may_be_a_label_refuses_the_note(before):
    with pytest.raises(NoteRefusedError, match="page 2: 'Common rules:' stands below 'Subject'"):
        lines("Item: 5", "Subject: on fish", *before, "Common rules: a second part")


@pytest.mark.parametrize(
    "line",
    [
        "Regulation (EU) 2016/679: a second part",
        "https://example.org",
        "a sentence that is much longer than any label: a second part",
    ],
)
def test_a_line_of_the_subject_that_is_no_label_is_of_the_subject(line):
    assert lines("Item: 5", "Subject: on fish", line).values["subject"] == f"on fish {line}"


def test_the_documents_are_words_of_the_item_on_a_line_of_their_own_too():
    found = lines("Item: 2025/0429 (COD)", "Document: 11261/26")
    assert found == LabelledLines({"item": "2025/0429 (COD) Document: 11261/26"}, ())


def test_a_line_of_the_subject_may_begin_with_member_states():
    found = lines("Subject: on the", "Member States of fish", "Sitting date: 01/02/2026")
    assert found.values == {
        "subject": "on the Member States of fish",
        "sitting_date": "01/02/2026",
    }


def test_the_header_of_the_states_table_ends_the_lines():
    found = lines("Final result", "Member State", "Vote")
    assert found.values == {"final_result": ""}


@pytest.mark.parametrize("printed", ["3987th meeting", "General Affairs", "39 87", "n/a"])
def test_a_session_that_is_no_number_refuses_the_note(printed):
    with pytest.raises(NoteRefusedError, match=r"page 2: .* stands behind 'Session'"):
        session_of(printed, 2)


@pytest.mark.parametrize(("printed", "number"), [("3987", "3987"), ("", None)])
def test_a_session_is_its_number_or_none_where_none_is_printed(printed, number):
    assert session_of(printed, 2) == number


def test_a_sitting_date_may_follow_its_label_without_a_colon():
    assert lines("Sitting date 28/09/2026").values == {"sitting_date": "28/09/2026"}


def beside(*placed):
    """What labelled lines say, of words at these places, left of or above a table of totals."""
    table = TotalsTable(TABLE.totals, False, (330.0, 300.0, 520.0, 390.0), ())
    segments = [Segment(text, (x, top, x + 90, top + 9.0), 9.0) for text, x, top in placed]
    return labelled_lines(SheetWords(2, 595.0, 842.0, tuple(segments), by_ocr=False), table, BOTTOM)


def test_the_words_of_a_label_that_stands_alone_are_its_own_in_the_next_column_too():
    found = beside(
        ("Session:", 62.0, 100.0),
        ("4121", 340.0, 100.0),
        ("Sitting date:", 62.0, 114.0),
        ("02/07/2026", 340.0, 114.0),
    )
    assert found.values == {"session": "4121", "sitting_date": "02/07/2026"}


def test_a_label_with_words_of_its_own_takes_none_of_the_next_column():
    found = beside(
        ("Session: 4121", 62.0, 100.0),
        ("Sitting date:", 340.0, 100.0),
        ("Item:", 62.0, 114.0),
        ("Final result:", 340.0, 114.0),
    )
    expected = {"session": "4121", "item": "", "sitting_date": "", "final_result": ""}
    assert found.values == expected
