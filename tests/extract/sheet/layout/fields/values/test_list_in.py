"""Where a list of fields ends in a text, and below what it begins."""

import pytest

from extract.sheet.layout.fields.values.in_list import is_known, list_in
from extract.sheet.layout.fields.values.in_text import text_of
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
