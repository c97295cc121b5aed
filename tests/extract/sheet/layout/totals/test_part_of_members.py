"""A column with the part of all members beside that of the population is not taken for it."""

import pytest

from extract.sheet.layout.grammar import number_in
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.tables import are_parts_of, are_weights
from tests.extract.sheet.layout.totals.test_read import (
    BOX,
    LABELS,
    MEMBERS,
    SHARES,
    counts,
    read,
    table,
)


def stack(*texts: str) -> list[Figure]:
    """Figures one below the other."""
    numbers = [(text, number_in(text.replace(" ", ""))) for text in texts]
    return [Figure(number, BOX, text, None) for text, number in numbers if number is not None]


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("77.8 %", "11.1 %", "7.4 %", "3.7 %"), True),
        (("77.78 %", "11.11 %", "7.41 %", "3.70 %"), True),
        (("77.8 %", "11.1 %", "7.4 %", "3.7 %", "100 %"), True),
        (("84.57 %", "4.82 %", "10.62 %"), False),
        (("77.8 %", "11.1 %", "8.1 %", "3.7 %"), False),
    ],
    ids=["one decimal", "two", "with the total", "of the population", "one off"],
)
def test_figures_that_say_which_part_of_the_members_each_count_is_are_known(texts, parts):
    assert are_parts_of(stack(*texts), [21, 3, 2, 1, 27]) is parts


def test_all_and_none_are_the_same_part_of_members_and_population():
    assert not are_parts_of(stack("100.00 %", "0.00 %", "0.00 %"), [27, 0, 0, 0, 27])


@pytest.mark.parametrize(
    ("texts", "weights"),
    [(("311", "29", "12"), True), (("77.8", "11.1", "7.4"), False), (("77 %", "11 %"), False)],
)
def test_weighted_votes_are_whole_and_no_per_cent(texts, weights):
    assert are_weights(stack(*texts)) is weights


PARTS = ["77.8 %", "11.1 %", "7.4 %", "3.7 %", "100 %"]


@pytest.mark.parametrize("columns", [(PARTS, SHARES), (SHARES, PARTS)], ids=["before", "behind"])
def test_the_part_of_the_population_is_read_beside_that_of_the_members(columns):
    found = read(table(LABELS, MEMBERS, *columns))
    totals = found.totals
    shares = [totals.yes.population_pct, totals.no.population_pct, totals.abstain.population_pct]
    assert (counts(found), shares) == ([21, 3, 2, 1, 27], [84.57, 4.82, 10.62])
