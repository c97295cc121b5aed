"""Lists of fields on a page: beside other cells, below a title or a sentence; and no part of a
table for one."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.values.in_list import list_in
from extract.sheet.layout.fields.values.in_sentences import told_in_sentences
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.fields.values.test_in_list import FIELDS, in_two_fonts
from tests.extract.sheet.layout.fields.values.test_in_sentences import told, written
from tests.extract.sheet.layout.typed import at

LIST = (
    "File no.: 2017/0229 (COD) (Document: PE-CONS 9/26);",
    "Day in question: 28 July 2020; Voting rule: Qualified",
    "majority; Subject: DIRECTIVE OF THE EUROPEAN",
    "PARLIAMENT AND OF THE COUNCIL on honey.",
)
TOLD = {
    "sitting_date": "28 July 2020",
    "item": "2017/0229 (COD) (Document: PE-CONS 9/26)",
    "rule": "Qualified majority",
    "subject": "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey",
}


def beside(lower: float) -> list[Word]:
    """The cells of another column of the page, so much lower than the lines of a list."""
    cells = ("Legend", "Yes 21", "No 3", "Abstain 2")
    return [word for n, text in enumerate(cells) for word in at(400, 50 + lower + 12 * n, text)]


def plain(words: list[Word]) -> list[Word]:
    return [replace(word, font="Plain") for word in words]


def test_a_field_may_have_its_document_in_brackets():
    assert told(written(*LIST)) == TOLD


@pytest.mark.parametrize("lower", [0, 6], ids=["on its lines", "on lines between them"])
def test_a_list_may_stand_beside_the_cells_of_another_column(lower):
    words = [*written(*LIST), *beside(lower), *at(300, 200, "Member States")]
    assert told(words) == TOLD
    rest = told_in_sentences(lines(words), False)[2]
    assert [word.text for line in rest for word in line] == (
        ["Legend", "Yes", "21", "No", "3", "Abstain", "2", "Member", "States"]
    )


SHORT = "Item: 12; Day in question: 28 July 2020; Voting rule: Unanimity."
TOLD_SHORT = {"item": "12", "sitting_date": "28 July 2020", "rule": "Unanimity"}


@pytest.mark.parametrize("empty", ["Session:;", "Session: ;"])
def test_a_field_of_a_list_may_have_no_value(empty):
    assert told(written(f"{empty} {SHORT}")) == TOLD_SHORT


def test_a_list_may_stand_right_below_a_title():
    assert told(written("Results of voting", SHORT)) == TOLD_SHORT


def test_a_list_may_begin_below_a_field_that_no_sign_ends():
    words = written("Session: 3664", *LIST)
    assert told(words) == TOLD
    rest = told_in_sentences(lines(words), False)[2]
    assert [word.text for line in rest for word in line] == ["Session:", "3664"]


def test_above_a_list_a_sentence_may_tell_the_meeting():
    words = written("At its 3705th meeting, held on 27 July 2020, the Council took a vote.")
    told_below = {name: value for name, value in TOLD.items() if name != "sitting_date"}
    below = (LIST[0], LIST[1].partition("; ")[2], *LIST[2:])
    assert told([*words, *written(*below, y=90)]) == {
        "session": "3705",
        "sitting_date": "27 July 2020",
        **told_below,
    }


def test_a_list_with_the_result_is_left_to_its_labels():
    last = "PARLIAMENT AND OF THE COUNCIL on honey; Final result: Adopted."
    assert told(written(*LIST[:3], last)) == {}


@pytest.mark.parametrize(
    "others",
    [plain(at(40, 38, "Results of voting")), [*beside(0), *at(300, 200, "Member States")]],
    ids=["lines below others", "lines beside others"],
)
def test_labels_in_a_font_of_their_own_on_a_part_of_the_lines_are_those_of_a_table(others):
    whole = lines(in_two_fonts(*FIELDS))
    assert list_in(whole, False)[1] == whole
    assert list_in(lines([*in_two_fonts(*FIELDS), *others]), False) == ({}, [])
