"""Of several tables the one that says the most is the totals, its shares written alike."""

from dataclasses import replace

import pytest

from extract.sheet.layout.grammar import Number
from extract.sheet.layout.totals.tables import TotalsTable, rank
from tests.extract.sheet.layout.totals.test_read import LABELS, MEMBERS, SHARES, read, table

TABLE = read(table(LABELS, MEMBERS, SHARES))


def with_number(found: TotalsTable, field: str, number: Number) -> TotalsTable:
    """A table with another figure in a field."""
    place = found.fields.index(field)
    figures = list(found.figures)
    figures[place] = replace(figures[place], number=number)
    return replace(found, figures=tuple(figures))


def test_a_table_whose_shares_have_one_form_counts_before_one_with_another_figure_among_them():
    other = with_number(TABLE, "totals.no.population_pct", Number(5, "", False))
    assert rank(TABLE) > rank(other)


def test_the_form_of_counts_tells_nothing():
    other = with_number(TABLE, "totals.no.members", Number(3, "0", False))
    assert rank(TABLE) == rank(other)


def test_a_table_with_a_share_more_counts_before_one_whose_shares_have_one_form():
    uneven = with_number(TABLE, "totals.no.population_pct", Number(5, "", False))
    uneven = with_number(uneven, "totals.abstain.population_pct", Number(10, "6", False))
    place = TABLE.fields.index("totals.no.population_pct")
    no = replace(TABLE.totals.no, population_pct=None)
    fewer = replace(
        TABLE,
        totals=replace(TABLE.totals, no=no),
        fields=(*TABLE.fields[:place], *TABLE.fields[place + 1 :]),
        figures=(*TABLE.figures[:place], *TABLE.figures[place + 1 :]),
    )
    assert rank(uneven) > rank(fewer)


def test_a_table_without_shares_counts_behind_one_that_has_them():
    assert rank(read(table(LABELS, MEMBERS))) < rank(TABLE)


def with_groups(found: TotalsTable, **groups: dict[str, float | None]) -> TotalsTable:
    """A table with other counts, shares or weights in some positions."""
    totals = found.totals
    changed = {name: replace(getattr(totals, name), **own) for name, own in groups.items()}
    return replace(found, totals=replace(totals, **changed))


HELD, SECOND = 2, 5
"""Where a rank says whether two positions hold a part, and how many do."""


@pytest.mark.parametrize(
    ("groups", "second"),
    [
        ({}, 3),
        ({"abstain": {"members": None}}, 2),
        ({"no": {"members": None}, "abstain": {"members": None}}, 1),
        ({"abstain": {"members": 0, "population_pct": 0.0}}, 3),
        ({"abstain": {"members": 0, "population_pct": None}}, 2),
        ({"yes": {"weight": 300}}, 3),
        ({"yes": {"population_pct": None, "weight": 300}}, 3),
        ({"not_participating": {"population_pct": 1.0}}, 3),
    ],
    ids=[
        *("all", "one uncounted", "two uncounted", "noughts", "a count alone"),
        *("both of one position", "a weight for a share", "who takes no part"),
    ],
)
def test_what_positions_hold_counts_once_for_each_that_is_counted(groups, second):
    ranked = rank(with_groups(TABLE, **groups))
    assert (ranked[HELD], ranked[SECOND]) == (second > 1, second)


def test_a_table_whose_noughts_are_counted_counts_before_one_that_leaves_them_blank():
    nought = with_groups(TABLE, abstain={"members": 0, "population_pct": 0.0})
    blank = with_groups(TABLE, abstain={"members": None, "population_pct": 0.0})
    assert rank(nought) > rank(blank)


NOBODY: dict[str, float | None] = {"members": 0, "population_pct": None}


@pytest.mark.parametrize(
    ("no", "held"), [(NOBODY, True), ({"members": None, "population_pct": None}, False)]
)
def test_one_position_holds_anything_where_all_voted_alike(no, held):
    assert rank(with_groups(TABLE, no=no, abstain=NOBODY))[HELD] is held
