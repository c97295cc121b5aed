"""Brackets around the fields of one text, or around the voting rule, are none of their words."""

import pytest

from extract.sheet.layout.fields.labels.punctuation import without_brackets
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

LISTED = "Procedure: 2019/0343 (COD); Document voted: PE-CONS 7/20"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"({LISTED})", LISTED),
        (f"({LISTED}).", LISTED),
        (f"({LISTED}) applies", f"({LISTED}) applies"),
        (f"{LISTED})", f"{LISTED})"),
        (f"(Session: 3812) and ({LISTED})", f"(Session: 3812) and ({LISTED})"),
        ("(on the sustainable use of honey)", "(on the sustainable use of honey)"),
        ("(see also Document voted: PE-CONS 7/20)", "(see also Document voted: PE-CONS 7/20)"),
        ("(Session: 3812)", "(Session: 3812)"),
    ],
    ids=[
        *("fields", "with a full stop", "words behind them", "one bracket", "two lists"),
        *("no field", "a label amid them", "one field"),
    ],
)
def test_brackets_around_a_list_of_fields_are_left_out(text, left):
    found = without_brackets([at(40, 50, text)], False)
    assert [" ".join(word.text for word in line) for line in found] == [left]


def test_brackets_of_another_cell_of_the_line_stay():
    words = lines([*at(40, 50, "(two lines)"), *at(300, 50, f"({LISTED})")])
    found = [word.text for word in without_brackets(words, False)[0]]
    assert (found[:3], found[-1]) == (["(two", "lines)", "Procedure:"], "7/20")


@pytest.mark.parametrize("end", ["", ".", ";"])
def test_a_voting_rule_in_brackets_at_the_end_of_a_line_is_a_field(end):
    line = at(40, 50, f"Text voted on 10512/25 (majority required: qualified majority){end}")
    assert [" ".join(word.text for word in part) for part in without_brackets([line], False)] == [
        "Text voted on 10512/25",
        "majority required: qualified majority",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2016/0076 (NLE) (Document: 7401/16)",
        "Text voted on 10512/25 (majority required)",
        "Text voted on 10512/25 (majority required: unanimity) and amended",
    ],
    ids=["another field", "no colon", "words behind it"],
)
def test_other_brackets_at_the_end_of_a_line_stay_on_it(text):
    (line,) = without_brackets([at(40, 50, text)], False)
    assert " ".join(word.text for word in line) == text
