"""Where a list of fields ends in a text, and below what it begins."""

import pytest

from extract.sheet.layout.fields.values.in_list import begins_list, list_in
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.values.listed_fields import is_known, without_end
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

LIST = (
    "Session: 3664; Concerning: DIRECTIVE on honey;",
    "Rule: unanimity; Date: 3 July 2020",
)
TOLD = {
    "session": "3664",
    "subject": "DIRECTIVE on honey",
    "rule": "unanimity",
    "sitting_date": "3 July 2020",
}


def told(*texts: str, by_ocr: bool = False) -> dict[str, str]:
    words = [word for n, text in enumerate(texts) for word in at(40, 50 + 12 * n, text)]
    return {name: text_of(value) for name, value in list_in(lines(words), by_ocr)[0].items()}


def test_a_list_is_all_of_a_text_in_which_no_label_stands_alone():
    assert told(*LIST) == TOLD


@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
@pytest.mark.parametrize("alone", ["Decision:", "Vote:", "Status:", "Outcome of the vote:"])
def test_a_list_ends_where_a_label_stands_alone_on_a_line(alone, by_ocr):
    assert told(*LIST, alone, "Adopted", by_ocr=by_ocr) == TOLD


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Decision:", True),
        ("Decision", False),
        ("Final result", True),
        ("Final result:", True),
        ("Asked by:", False),
        ("The Decision:", False),
    ],
)
def test_some_words_are_a_label_only_before_a_colon(text, known):
    assert is_known(text.split(), False) is known


def test_a_label_at_the_end_of_a_line_with_its_value_on_the_next_ends_no_list():
    texts = (*LIST[:1], "Rule: unanimity; Date: 3 July 2020; Item:", "2017/0375 (COD)")
    assert told(*texts) == TOLD | {"item": "2017/0375 (COD)"}


def test_a_list_that_goes_on_behind_a_word_that_is_no_label_stays_whole():
    texts = ("Session: 3664; Rule: unanimity; Act: DIRECTIVE on", "honey")
    assert told(*texts)["subject"] == "DIRECTIVE on honey"


@pytest.mark.parametrize("last", ["sector", "legislation", "rules", "SECTOR", "Day"])
def test_a_line_of_a_value_that_reads_like_a_label_ends_no_list(last):
    texts = ("Session: 3664; Rule: unanimity; Act: DIRECTIVE on the fisheries", f"{last}.")
    assert told(*texts)["subject"] == f"DIRECTIVE on the fisheries {last}"


def test_the_result_is_no_field_of_a_list():
    assert told(*LIST, "Final result: Adopted") == {}


def test_above_a_list_the_title_may_stand_and_below_it_a_label_alone():
    assert told("Council of the European Union", *LIST, "Decision:", "Adopted") == TOLD


@pytest.mark.parametrize("above", ["Document: 5171/25", "Item: 2017/0375 (COD)", "Organ: Council"])
def test_a_list_begins_below_a_field_that_no_sign_ends(above):
    assert told(above, *LIST) == TOLD


@pytest.mark.parametrize(
    ("texts", "begins"),
    [
        (("Document: 5171/25", "Session: 3664; Rule: unanimity"), True),
        (("Document: 5171/25;", "Session: 3664; Rule: unanimity"), False),
        (("Document: 5171/25", "and more; Rule: unanimity"), False),
        (("Document: 5171/25", "Asked by: nobody; Rule: unanimity"), False),
        (("Document 5171/25", "and more; Rule: unanimity"), True),
    ],
    ids=["not ended", "ended", "a text goes on", "a label that is none", "nothing labelled above"],
)
def test_below_another_field_a_list_begins_with_a_known_label(texts, begins):
    text = lines([word for n, each in enumerate(texts) for word in at(40, 50 + 12 * n, each)])
    assert begins_list(text, 1, False) is begins


def placed(step: float, *texts: str) -> dict[str, str]:
    words = [word for n, text in enumerate(texts) for word in at(40, 50 + step * n, text)]
    return {name: text_of(value) for name, value in list_in(lines(words), False)[0].items()}


@pytest.mark.parametrize(("step", "found"), [(12, TOLD), (18, TOLD), (19, {})], ids=str)
def test_the_lines_of_a_list_may_stand_as_far_apart_as_on_a_page_of_html(step, found):
    assert placed(step, *LIST) == found


@pytest.mark.parametrize("day", ["3 July 2020", "4 July 2020"], ids=["one day", "two days"])
def test_of_two_lists_that_stand_apart_none_is_told(day):
    first = at(40, 50, f"Session: 3664; Rule: unanimity; Date: {day}; Item: 2017/0375 (COD)")
    second = [word for n, text in enumerate(LIST) for word in at(40, 90 + 12 * n, text)]
    assert list_in(lines([*first, *second]), False) == ({}, [])


@pytest.mark.parametrize("heading", ["I. The vote", "Table 1"])
def test_a_heading_above_a_list_is_none_of_its_fields(heading):
    assert told(heading, *LIST) == TOLD


def test_a_column_of_nothing_but_headings_is_no_list():
    words = (
        at(40, 50, "I. The vote") + at(60, 70, "Session: 3664") + at(40, 90, "II. Member States")
    )
    assert list_in(lines(words), False) == ({}, [])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("REGULATION on honey;", "REGULATION on honey"),
        ("REGULATION on honey |", "REGULATION on honey"),
        ("REGULATION on honey –", "REGULATION on honey"),
        ("REGULATION on honey", "REGULATION on honey"),
        ("unanimity.", "unanimity"),
        (";", ""),
    ],
)
def test_a_value_is_left_without_the_sign_that_ends_its_field(text, left):
    assert " ".join(word.text for word in without_end(at(40, 50, text))) == left
