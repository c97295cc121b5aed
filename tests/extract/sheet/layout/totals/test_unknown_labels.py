"""Labels of the totals that no list has are known by their place amid the others."""

import pytest

from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.unknown_labels import (
    with_partly_known,
    with_short,
    with_unknown,
)
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.totals.test_read import LABELS, MEMBERS, table
from tests.extract.sheet.layout.typed import at

UNKNOWN = "Keeping out"
COLUMN = ["Yes", "No", UNKNOWN, "Not participating", "Total"]


def added(words: list[Word]) -> list[tuple[str | None, str]]:
    """The labels that are added, each with its position."""
    on_lines = lines(words)
    labels = labels_on(on_lines, False)
    found = with_unknown(labels, on_lines)
    assert found[: len(labels)] == labels
    return [(label.position, text_of(label)) for label in found[len(labels) :]]


def text_of(label: Label) -> str:
    return " ".join(word.text for word in label.words)


def line(labels: list[str], y: float = 100, wide: float = 120) -> list[Word]:
    """Labels beside one another."""
    return [word for n, label in enumerate(labels) for word in at(50 + wide * n, y, label)]


def test_the_label_amid_a_column_of_others_is_that_of_the_position_left():
    assert added(table(COLUMN, MEMBERS)) == [("abstain", UNKNOWN)]


def test_the_label_right_above_a_column_of_others_is_that_of_the_position_left():
    assert added(table([UNKNOWN, *COLUMN[1:2], "Abstain", *COLUMN[3:]], MEMBERS)) == [
        ("yes", UNKNOWN)
    ]


def test_the_label_amid_a_line_of_others_is_that_of_the_position_left():
    assert added(line(COLUMN)) == [("abstain", UNKNOWN)]


NOTHING = {
    "without a figure on its line": table(COLUMN, [*MEMBERS[:2], "", *MEMBERS[3:]]),
    "one of two": table([*COLUMN[:3], "Elsewhere", *COLUMN[3:]], [*MEMBERS, "5"]),
    "below the others": table([*COLUMN[:2], *COLUMN[3:], UNKNOWN], MEMBERS),
    "far above the others": table(["Word", "", *COLUMN[:2], *COLUMN[3:]], ["1", "", *MEMBERS]),
    "where no position is left": table([*COLUMN[:2], "Abstain", "Else", *COLUMN[3:]], MEMBERS),
    "where two are left": table([*COLUMN[:3], COLUMN[4]], MEMBERS),
    "where the total has none": table(COLUMN[:4], MEMBERS),
    "farther in than the others": table(COLUMN[:2], MEMBERS)
    + at(80, 130, f"{UNKNOWN}")
    + at(200, 130, "2")
    + [w for n, label in enumerate(COLUMN[3:]) for w in at(50, 145 + 15 * n, label)],
    "of a vote in place of the absent": table([*LABELS[:3], "Cannot accept", "Total"], MEMBERS),
    "with a share in place of the absent": table(
        [*LABELS[:3], UNKNOWN, "Total"], MEMBERS, ["84.57", "4.82", "9.62", "1.00"]
    ),
    "a dash read as the Chinese one": table([*COLUMN[:2], "一", *COLUMN[3:]], MEMBERS),
    "the head of a column": table([*COLUMN[:2], "Population", *COLUMN[3:]], MEMBERS),
    "off the line of the others": [
        *line(COLUMN[:2]),
        *at(290, 108, UNKNOWN),
        *at(410, 100, COLUMN[3]),
        *at(530, 100, COLUMN[4]),
    ],
    "behind the others": line([*COLUMN[:2], *COLUMN[3:], UNKNOWN]),
}


@pytest.mark.parametrize("words", NOTHING.values(), ids=NOTHING.keys())
def test_no_label_is_a_cell(words):
    assert added(words) == []


def test_a_count_that_the_total_has_no_room_for_is_of_no_position():
    assert (
        added(
            table(
                ["Yes", "No", "Quorum", "Not participating", "Total"], ["21", "5", "15", "1", "27"]
            )
        )
        == []
    )


def short(words: list[Word]) -> list[tuple[str | None, str]]:
    """The labels that are short for a position, each with that."""
    on_lines = lines(words)
    labels = labels_on(on_lines, False)
    found = with_short(labels, on_lines)
    assert found[: len(labels)] == labels
    return [(label.position, text_of(label)) for label in found[len(labels) :]]


def test_what_is_short_for_a_position_beside_yes_and_no_is_its_label():
    assert short(line(["Yes", "No", "Abs", "N/P"])) == [
        ("abstain", "Abs"),
        ("not_participating", "N/P"),
    ]


def test_heads_that_are_short_beside_one_in_full_are_labels_each_of_another_position():
    assert short(at(50, 100, "Agree Agst Abst. N/P")) == [
        ("no", "Agst"),
        ("abstain", "Abst."),
        ("not_participating", "N/P"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        line(["Yes", "Abs", "N/P"]),
        [*line(["Yes", "No"]), *line(["Abs", "N/P"], y=130)],
        line(["Yes", "No", "A", "X"]),
        line(["Yes", "No", "Abstain", "Abs"]),
    ],
    ids=["without no", "on another line", "a letter alone", "of a position that is named"],
)
def test_elsewhere_what_is_short_for_a_position_is_no_label(words):
    assert short(words) == []


def test_a_word_of_a_label_on_two_lines_is_no_short_head():
    words = [*at(100, 90, "Votes in"), *at(100, 104, "favour"), *at(150, 104, "against")]
    on_lines = lines(words)
    labels = labels_on(on_lines, False)
    assert with_short(labels, on_lines) == labels


@pytest.mark.parametrize(
    ("texts", "heads"),
    [
        (["Y", "N", "A", "NP"] * 2, ["yes", "no", "abstain", "not_participating"] * 2),
        (["Y", "N", "NP"], []),
        (["Y", "N", "A", "Y", "Y", "N"], []),
        (["Yes", "N", "A"], []),
    ],
    ids=["in each block", "no abstention", "marks", "beside a word"],
)
def test_letters_head_columns_where_the_same_ones_do_in_each_block(texts, heads):
    assert [position for position, _ in short(line(texts))] == heads


ANSWERS = ["Answering yes", "Answering no", "Abstain", "Not participating", "Total"]


def partly_known(labels: list[str], counts: list[str]) -> list[tuple[str | None, str]]:
    on_lines = lines(table(labels, counts))
    known = labels_on(on_lines, False)
    found = with_partly_known(known, on_lines)
    return [(label.position, text_of(label)) for label in found[len(known) :]]


def test_a_cell_in_the_column_of_others_is_the_label_of_the_one_position_that_it_names():
    assert partly_known(ANSWERS, MEMBERS) == [("yes", ANSWERS[0]), ("no", ANSWERS[1])]


@pytest.mark.parametrize(
    ("labels", "counts"),
    [
        (["Answering yes", "Answering no", *ANSWERS[2:]], [*MEMBERS[:-1], "28"]),
        (["Not answering yes", "Answering no", *ANSWERS[2:]], MEMBERS),
        (["Answering yes or no", "Answering no", *ANSWERS[2:]], MEMBERS),
        (["Answering yes", "Also saying yes", *ANSWERS[2:]], MEMBERS),
        (ANSWERS[:4], MEMBERS[:4]),
    ],
    ids=["other total", "denied", "of two positions", "twice", "no total"],
)
def test_cells_that_may_name_another_position_are_no_labels(labels, counts):
    assert partly_known(labels, counts) == []
