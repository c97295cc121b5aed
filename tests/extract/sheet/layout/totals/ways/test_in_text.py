"""Totals in a text: counts and shares before their labels, with lists of states between."""

import pytest

from extract.sheet.layout.totals.ways.in_text import figures_about, in_text
from extract.sheet.words import Word
from tests.extract.sheet.layout.totals.test_read import counts, read
from tests.extract.sheet.layout.totals.ways.test_places import labels_and_figures, shares
from tests.extract.sheet.layout.typed import at

HEADS = [
    "21 Member States, 84.57 % voted in favour:",
    "3 Member States, 4.82 % voted against:",
    "2 Member States, 10.62 % abstained:",
    "1 Member State did not participate:",
]


def text(*on_lines: str) -> list[Word]:
    """Lines of a text, one below the other."""
    return [word for row, line in enumerate(on_lines) for word in at(50, 100 + 14 * row, line)]


@pytest.mark.parametrize("between", [1, 3], ids=["a line", "three lines"])
def test_count_and_share_before_a_label_are_its_own_with_lists_of_states_between(between):
    states = ["Belgium, Denmark, Estonia, France"] * between
    found = read(text(*(line for head in HEADS for line in (head, *states)), "Total: 27"))
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def before(*on_lines: str) -> list[list[str]]:
    """The figures before each label of a text."""
    labels, figures = labels_and_figures(text(*on_lines))
    _, found = figures_about(labels, figures)
    return [[figure.text for figure in found[label]] for label in labels]


@pytest.mark.parametrize(
    ("lines", "figures"),
    [
        (HEADS, [["21", "84.57 %"], ["3", "4.82 %"], ["2", "10.62 %"], ["1"]]),
        (["21 Yes", "3 No"], [["21"], ["3"]]),
        (["21 3 Yes", "2 No"], [["3"], ["2"]]),
        (["84.57 % 21 Yes", "3 No"], [["21"], ["3"]]),
    ],
    ids=["with shares", "counts", "two counts", "a share before the count"],
)
def test_before_a_label_stand_its_count_and_the_share_behind_that(lines, figures):
    assert before(*lines) == figures


@pytest.mark.parametrize("last", ["Total: 27", "Total 27 Member States"])
def test_the_total_stands_behind_its_label_where_the_others_stand_before_theirs(last):
    labels, figures = labels_and_figures(text(*HEADS, last))
    found = [(counts(table), shares(table)) for table in in_text(labels, figures, False)]
    assert ([21, 3, 2, 1, 27], [84.57, 4.82, 10.62]) in found


def test_a_rule_read_as_a_figure_behind_those_not_participating_is_no_share():
    found = read(
        text("Yes: 21 84 %", "No: 3 5 %", "Abstain: 2 11 %", "Not participating: 1 1", "Total: 27")
    )
    assert (counts(found), shares(found)) == ([21, 3, 2, 1, 27], [84.0, 5.0, 11.0])
    assert found.totals.not_participating.population_pct is None


def test_a_share_at_the_start_of_a_line_before_the_next_label_belongs_to_the_label_above():
    labels, figures = labels_and_figures(text("Yes: 21", "84.57 % No: 3"))
    behind, _ = figures_about(labels, figures)
    assert [[figure.text for figure in behind[label]] for label in labels] == [
        ["21", "84.57 %"],
        ["3"],
    ]


def test_a_count_at_the_start_of_a_line_does_not_belong_to_the_label_above():
    labels, figures = labels_and_figures(text("Yes: 21", "0 No: 3"))
    behind, _ = figures_about(labels, figures)
    assert [[figure.text for figure in behind[label]] for label in labels] == [["21"], ["3"]]
