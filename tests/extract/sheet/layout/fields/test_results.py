"""The printed result: beside its label or below it, and not known where it belongs to none."""

from contextlib import suppress
from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.layout.fields.values.in_text import tells_result
from extract.sheet.words import UNREAD, Word, lines
from tests.extract.sheet.layout.typed import at

FIELDS = {
    "Session:": "3812",
    "Item:": "2024/0126 (COD)",
    "Voting Rule:": "qualified majority",
    "Subject:": "REGULATION on honey",
    "Sitting date:": "06/02/2025",
}


def read(words: list[Word]) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))


def sheet() -> list[Word]:
    words = []
    for row, (label, value) in enumerate(FIELDS.items()):
        words += at(40, 50 + 16 * row, label) + at(140, 50 + 16 * row, value)
    return words


@pytest.mark.parametrize("result", ["Adopted", "Y Adopted", "✔ Adopted", "N Not adopted", "For"])
def test_a_result_below_its_label_is_read(result):
    words = sheet() + at(340, 50, "Final result") + at(340, 62, result)
    assert read(words).result_words == result


@pytest.mark.parametrize("aside", [0, 6, 12, 20, 26, 32])
@pytest.mark.parametrize("down", [-14, 14], ids=["above", "below"])
def test_no_word_of_a_result_is_lost_wherever_its_label_begins(aside, down):
    words = sheet() + at(340, 180, "Not adopted") + at(340 + aside, 180 - down, "Result")
    with suppress(NoteRefusedError):
        assert read(words).result_words in ("Not adopted", UNREAD, "")


@pytest.mark.parametrize(
    ("size", "words"), [(16.0, "Adopted"), (10.0, UNREAD)], ids=["a title", "no larger type"]
)
def test_a_result_without_a_label_is_read_where_the_title_of_the_sheet_is_none(size, words):
    title = [replace(word, size=size) for word in at(40, 20, "Voting result")]
    beside = at(300, 20, "Council of the European Union")
    assert read([*title, *beside, *sheet(), *at(340, 180, "Adopted")]).result_words == words


@pytest.mark.parametrize("aside", [0, 12])
def test_a_result_above_the_middle_of_its_label_is_read_whole(aside):
    words = sheet() + at(340, 180, "Not adopted") + at(340 + aside, 194, "Result")
    assert read(words).result_words == "Not adopted"


def test_words_below_a_result_that_are_none_known_are_told_with_its_label():
    words = sheet() + at(340, 50, "Final result") + at(340, 62, "A resolution adopted")
    assert read(words).result_words == "A resolution adopted"


@pytest.mark.parametrize("below", ["Y", "Member States", "In force"])
def test_what_does_not_tell_a_result_below_its_label_is_none(below):
    words = sheet() + at(340, 50, "Final result") + at(340, 62, below)
    assert read(words).result_words == ""


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Rejected", True),
        ("Against", True),
        ("Abstain", False),
        ("N", False),
        ("X Y Adopted", False),
    ],
)
def test_a_result_is_told_by_its_word_or_that_for_a_vote_but_by_no_letter_alone(text, tells):
    assert tells_result(at(50, 100, text)) is tells


@pytest.mark.parametrize(
    ("line", "result"),
    [("Adopted", UNREAD), ("Adopted by the Council", UNREAD), ("Votes cast", "")],
)
def test_a_result_that_belongs_to_no_label_makes_the_result_unread(line, result):
    words = sheet() + at(40, 130, "Final result:") + at(300, 240, line)
    assert read(words).result_words == result


@pytest.mark.parametrize("result", ["Adopted", "Not adopted", "Rejected"])
def test_the_result_may_stand_close_behind_a_word_that_is_its_label_nowhere_else(result):
    found = read([*sheet(), *at(40, 130, f"Status {result}")])
    assert (found.result_words, found.result_box) == (result, (40, 130, 70, 140.0))


@pytest.mark.parametrize(
    "text",
    [
        *("Status confirmed", "the status adopted", "Status adopted by it", "Vote No 919"),
        *("Vote No", "Vote For", "Vote against", "Status No"),
    ],
)
def test_words_behind_such_a_label_that_tell_no_result_are_none(text):
    with pytest.raises(NoteRefusedError, match="no 'Final result'"):
        read([*sheet(), *at(40, 130, text)])


@pytest.mark.parametrize("label", ["Vote No", "Status adopted"])
def test_such_words_before_further_ones_of_their_line_tell_no_result(label):
    with pytest.raises(NoteRefusedError, match="no 'Final result'"):
        read([*sheet(), *at(40, 130, label), *at(140, 130, "919")])


def test_of_two_such_results_none_is_told():
    words = at(40, 130, "Status Adopted") + at(40, 146, "Status Rejected")
    with pytest.raises(NoteRefusedError, match="no 'Final result'"):
        read([*sheet(), *words])


def test_a_result_beside_its_label_stands_whatever_is_told_elsewhere():
    words = sheet() + at(40, 130, "Final result:") + at(140, 130, "Adopted")
    assert read(words + at(300, 240, "Adopted")).result_words == "Adopted"


def test_a_word_of_a_result_that_is_the_value_of_another_field_is_astray_nowhere():
    words = [word for word in sheet() if not word.text.startswith(("REGULATION", "on", "honey"))]
    words += at(140, 98, "Approved") + at(40, 130, "Final result:")
    fields = read(words)
    assert (fields.subject, fields.result_words) == ("Approved", "")


def test_a_heading_that_begins_with_its_word_is_not_taken_for_the_label_of_the_result():
    heading = at(40, 20, "Result of the vote")
    fields = read(heading + sheet() + at(340, 98, "Final result") + at(440, 98, "Adopted"))
    assert (fields.result_words, fields.result_box) == ("Adopted", (340, 98, 398, 108.0))


def test_a_heading_in_larger_type_is_not_a_second_label_of_the_result():
    heading = [replace(w, box=(*w.box[:3], 36.0), size=16.0) for w in at(40, 20, "Voting result")]
    result = at(340, 98, "Final result") + at(440, 98, "Adopted")
    assert read(heading + sheet() + result).result_words == "Adopted"
    assert read(at(40, 20, "Voting result") + sheet() + result).result_words == "Adopted"


def test_a_heading_in_the_type_of_the_labels_is_a_second_one_where_the_result_is_a_drawing():
    with pytest.raises(NoteRefusedError, match="stands 2 times"):
        read(at(40, 20, "Voting result") + sheet() + at(40, 130, "Final result"))


def large(words: list[Word]) -> list[Word]:
    return [replace(word, box=(*word.box[:3], word.box[1] + 16), size=16.0) for word in words]


def test_a_label_with_a_result_behind_it_counts_before_a_heading_in_full():
    words = sheet() + at(40, 140, "Result") + at(340, 140, "Rejected")
    assert read(large(at(40, 20, "Voting result")) + words).result_words == "Rejected"


def test_a_heading_beside_other_words_is_none_of_the_result():
    heading = large(at(40, 20, "Voting result sheet")) + at(400, 26, "ANNEX")
    words = sheet() + at(40, 130, "Final result:") + at(140, 130, "Adopted")
    assert read(heading + words).result_words == "Adopted"


def test_a_heading_is_larger_than_the_label_of_the_result():
    heading = [replace(word, size=24.0) for word in large(at(40, 20, "Voting result"))]
    words = sheet() + large(at(340, 98, "Final result")) + at(440, 98, "Adopted")
    assert read(heading + words).result_words == "Adopted"


def test_words_alone_without_the_colon_of_the_label_are_a_heading():
    words = sheet() + at(340, 130, "Result:") + at(440, 130, "Adopted")
    assert read(at(340, 30, "Result") + words).result_words == "Adopted"


@pytest.mark.parametrize("there", ["Rejected", "N", "+"])
def test_what_has_a_result_behind_it_is_no_heading(there):
    words = sheet() + at(340, 130, "Final result:") + at(440, 130, "Adopted")
    with pytest.raises(NoteRefusedError, match="stands 2 times"):
        read(large(at(40, 20, "Voting result")) + large(at(200, 20, there)) + words)


def test_where_a_heading_is_like_the_label_it_is_not_known_that_no_result_is_printed():
    words = large(at(40, 20, "Voting result")) + sheet() + at(40, 130, "Final result:")
    assert read(words).result_words == UNREAD
    assert read(sheet() + at(40, 130, "Final result:")).result_words == ""


def test_a_label_with_a_colon_in_larger_type_counts_before_a_heading():
    result = large(at(340, 98, "Final result:")) + at(440, 98, "Adopted")
    assert read(at(40, 20, "Voting result") + sheet() + result).result_words == "Adopted"


def test_a_title_above_all_labels_is_no_second_label_of_the_result():
    words = sheet() + at(40, 130, "Result") + at(140, 130, "Adopted")
    words = [replace(word, text=word.text.rstrip(":")) for word in words]
    assert read([*words, *at(220, 20, "RESULT OF VOTE")]).result_words == "Adopted"
    with pytest.raises(NoteRefusedError, match="stands 2 times"):
        read([*words, *at(220, 300, "RESULT OF VOTE")])


def test_a_result_in_a_sentence_is_no_second_label():
    words = sheet() + at(40, 130, "Final result") + at(140, 130, "The act is adopted.")
    assert read(words).result_words == "The act is adopted."


def test_the_beginning_of_a_title_is_no_second_label_of_the_result():
    words = (
        at(60, 20, "Outcome of voting in the Council") + sheet() + at(40, 160, "Result: adopted")
    )
    assert read(words).result_words == "adopted"


def test_a_result_at_the_far_end_of_the_line_of_its_label_is_read():
    words = [*sheet(), *at(40, 220, "Result of voting"), *at(480, 220, "Act adopted")]
    words += at(40, 236, "** Indicative percentage of the population")
    assert read(words).result_words == "Act adopted"


@pytest.mark.parametrize(("mark", "found"), [("1", True), ("11", False)])
def test_a_mark_read_as_one_sign_leaves_the_label_of_the_result_while_others_are_looked_for(
    mark, found
):
    words = [word for word in sheet() if word.box[1] < 110]
    words += at(40, 114, "Date:")
    words += at(40, 130, "Final result:") + at(140, 130, mark)
    words += at(40, 146, "Day chosen:") + at(140, 146, "06/02/2025")
    if found:
        assert read(words).result_box == (40, 130, 103, 140.0)
    else:
        with pytest.raises(NoteRefusedError, match="no 'Final result'"):
            read(words)


@pytest.mark.parametrize("text", ["Decision", "Status", "DECISION", "Outcome:"])
def test_a_word_alone_that_may_be_the_label_of_a_mark_leaves_the_result_unread(text):
    words = sheet() + at(40, 130, "Final result") + at(40, 200, text)
    assert read(words).result_words == UNREAD


@pytest.mark.parametrize("text", ["Vote", "Decisions", "Decision of the Council", "The Decision"])
def test_a_title_that_is_no_such_label_leaves_the_result_a_drawing(text):
    words = sheet() + at(40, 130, "Final result") + at(40, 200, text)
    assert read(words).result_words == ""


def test_a_word_alone_is_no_label_beside_a_printed_result():
    words = sheet() + at(40, 130, "Final result") + at(140, 130, "Adopted")
    assert read([*words, *at(40, 200, "Decision")]).result_words == "Adopted"
