"""A voting rule or a configuration may go on at the left edge of the next line."""

import pytest

from extract.sheet.layout.fields.values.wrapped_names import with_wrapped_names
from tests.extract.sheet.layout.typed import at

RULE = "Item: 2024/0126 (COD) Majority required: qualified"


def left(*texts: str, x: float = 40, step: float = 12) -> list[str]:
    """The lines with what goes on moved up, all but the first from x on."""
    typed = [at(x if n else 40, 50 + step * n, text) for n, text in enumerate(texts)]
    return [" ".join(word.text for word in line) for line in with_wrapped_names(typed)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (RULE, "majority"),
        ("Session 4190 · Justice and", "Home Affairs"),
        ("Meeting 4190 | Employment, Social Policy, Health and", "Consumer Affairs"),
    ],
    ids=["a rule behind a label", "a configuration behind a dot", "behind a stroke"],
)
def test_a_name_that_wraps_below_another_value_is_read_whole(first, second):
    assert left(first, second, "REGULATION on honey") == [
        f"{first} {second}",
        "REGULATION on honey",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Subject: REGULATION on votes by qualified", "majority"),
        (RULE, "majority of all members that vote"),
        ("Item: 2024/0126 (COD) Majority required: unanimity", "majority"),
        ("Session 4190 · Environment", "Energy"),
        ("Item: 2024/0126 (COD) Voting rule: by", "simple majority"),
    ],
    ids=["a subject", "a longer line", "a whole rule", "no name", "a name by itself"],
)
def test_a_line_with_which_no_name_goes_on_stays_below(first, second):
    assert left(first, second) == [first, second]


@pytest.mark.parametrize(("x", "step"), [(48, 12), (40, 20)], ids=["set in", "far below"])
def test_a_line_elsewhere_is_not_the_end_of_a_name(x, step):
    assert left(RULE, "majority", x=x, step=step) == [RULE, "majority"]


def test_words_moved_up_are_still_shown_where_they_are_drawn():
    (line,) = with_wrapped_names([at(40, 50, RULE), at(40, 62, "majority")])
    (last,) = at(40, 62, "majority")
    assert (line[-1].drawn, line[-1].middle) == (last.box, line[0].middle)


def test_what_stands_in_the_next_column_behind_the_end_of_a_name_stays_on_its_line():
    found = with_wrapped_names([at(40, 50, RULE), [*at(40, 62, "majority"), *at(400, 62, "BE Y")]])
    assert [[word.text for word in line][-2:] for line in found] == [
        ["qualified", "majority"],
        ["BE", "Y"],
    ]


@pytest.mark.parametrize(
    ("before", "label", "below", "moved"),
    [
        ("Item: 2024/0126 (COD)", "Voting rule:", "Qualified majority", 2),
        ("Item: 2024/0126 (COD)", "Session:", "4190", 1),
        ("Item: 2024/0126 (COD)", "Session:", "Qualified majority", 0),
        ("Configuration:", "Voting rule:", "Qualified majority", 0),
    ],
    ids=["a rule", "a number", "of another field", "a line of heads"],
)
def test_a_value_whose_label_ends_the_line_above_is_that_labels(before, label, below, moved):
    upper = [*at(40, 50, before), *at(250, 50, label)]
    lower = [*at(40, 62, below), *at(150, 62, "Sitting date: 11/01/2016")]
    first, second = with_wrapped_names([upper, lower])
    assert len(first) == len(upper) + moved
    assert second == lower[moved:]


@pytest.mark.parametrize(
    ("below", "whole"),
    [("PE-CONS 88/26+ADD1)", True), ("PE-CONS 88/26+ADD1", False), ("on honey)", False)],
    ids=["a document", "without the end of the bracket", "no document"],
)
def test_a_document_in_brackets_may_begin_the_line_below_its_label(below, whole):
    lines = [at(40, 50, "Item: 2023/0326 (COD) (Document:"), at(40, 62, below)]
    assert len(with_wrapped_names(lines)) == (1 if whole else 2)


def test_the_rest_of_a_label_and_of_its_value_is_not_the_end_of_a_name():
    upper = [*at(40, 50, "Configuration /"), *at(140, 50, "Justice and")]
    lower = [*at(40, 62, "Formation"), *at(140, 62, "Home Affairs")]
    assert with_wrapped_names([upper, lower]) == [upper, lower]
