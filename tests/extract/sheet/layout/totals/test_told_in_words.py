"""Totals told in words below the heads of columns, and labels that a narrow cell wraps."""

import pytest

from extract.sheet.layout.totals.total_figures import figures_on
from extract.sheet.layout.totals.ways.at_foot import head_over
from tests.extract.sheet.layout.totals.test_wrapped_labels import header, named
from tests.extract.sheet.layout.totals.ways.test_at_foot import columns, members
from tests.extract.sheet.layout.totals.ways.test_at_foot import read as read_foot
from tests.extract.sheet.layout.totals.ways.test_places import labels_and_figures
from tests.extract.sheet.layout.typed import at


def test_each_figure_knows_the_words_about_it():
    first, second, third = figures_on(at(50, 100, "23 members, 79.91 %") + at(300, 100, "4"))
    assert first.phrase == second.phrase == (50.0, 100.0, 139.0, 110.0)
    assert third.phrase == third.box


@pytest.mark.parametrize(
    ("x", "head"), [(45.0, "yes"), (100.0, "yes"), (215.0, "no")], ids=["begins", "ends", "other"]
)
def test_a_figure_off_the_middle_of_its_head_is_below_it_with_the_words_about_it(x, head):
    labels, figures = labels_and_figures(
        at(120, 100, "Yes") + at(250, 100, "No") + at(x, 120, "21 Member States")
    )
    found = head_over(figures[0], labels, 50.0)
    assert found is not None
    assert found.position == head


def test_a_figure_far_from_all_heads_is_below_none():
    labels, figures = labels_and_figures(at(120, 100, "Yes") + at(400, 120, "21"))
    assert head_over(figures[0], labels, 50.0) is None


def test_totals_in_words_below_the_heads_of_lists_are_those_of_their_heads():
    texts = ("21 MS, 84.57 % of all", "3 MS, 4.82 % of all", "2 MS, 10.62 % of all", "1 MS")
    found = read_foot([*columns((300, 300, 300, 300), *texts), *at(50, 400, "Total: 27")])
    totals = found.totals
    shares = [totals.yes.population_pct, totals.no.population_pct, totals.abstain.population_pct]
    assert (members(found), shares) == ([21, 3, 2, 1], [84.57, 4.82, 10.62])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (("Votes in", "favour"), [("yes", "Votes in favour")]),
        (("Vote", "Yes"), [("yes", "Yes")]),
    ],
    ids=["one label", "a head and the first label below it"],
)
def test_a_label_goes_on_in_a_word_for_its_position_where_it_cannot_end_before(cell, expected):
    assert named(header(cell)) == expected


def test_words_of_a_text_above_a_label_are_no_first_line_of_it():
    words = at(50, 100, "All that were cast were votes in") + at(162, 111, "favour of it")
    assert ("yes", "votes in favour") not in named(words)
