"""Of a table that lies on its side, which figures and which lost names are of its lines."""

import pytest

from extract.sheet.layout.rows.figures import Figure, figures_on
from extract.sheet.layout.rows.name_columns import name_columns
from extract.sheet.layout.rows.names import cells_of, name_of
from extract.sheet.layout.rows.on_side import (
    figures_under,
    on_side,
    pitch_on_side,
    with_lost_between,
)
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.words import UNREAD
from tests.extract.sheet.layout.rows.test_flow import PAIRS
from tests.extract.sheet.layout.rows.test_name_columns import across, names
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("bands", "lies"),
    [(("DANMARK", "FRANCE"), True), (("DANMARK", "FRANCE", "MALTA"), False)],
    ids=["two states in each column", "three"],
)
def test_a_table_lies_on_its_side_where_its_states_stand_in_few_lines(bands, lies):
    assert on_side([across("BELGIQUE"), across(*bands)], []) == lies


def figures(*places: tuple[float, float, str]) -> list[Figure]:
    return [figure for x, y, text in places for figure in figures_on(cells_of(at(x, y, text)))]


SHARES = figures((50, 114, "2.63"), (50, 128, "11.5"), (150, 114, "1.33"), (50, 170, "93.74"))
"""Of two states the first has two figures; far below stands one of the totals."""


def test_the_next_row_of_a_table_on_its_side_would_stand_beyond_the_figures_of_its_names():
    found = [[name] for name in across("BELGIQUE DANMARK")]
    assert pitch_on_side(found, SHARES) == 28.0
    assert pitch_on_side(found, SHARES[3:]) == 20.0


def test_the_nearest_figures_of_names_are_a_column_and_the_next_ones_another():
    share, further, second, _ = SHARES
    names = across("BELGIQUE DANMARK")
    assert figures_under([names], SHARES[::-1]) == [[[share, second], [further]]]


def in_line(*cells: str) -> list[list[str]]:
    """What stands for rows where names of states and other words stand in one line of a picture."""
    found = [name_of(at(50 + 100 * n, 100, cell)) for n, cell in enumerate(cells)]
    columns = [[name] for name in found if name.state is not None]
    loose = [name for name in found if name.state is None]
    return [[name.text for name in column] for column in with_lost_between(columns, loose)]


@pytest.mark.parametrize("lost", [UNREAD, "DANWAAB"])
def test_a_name_of_a_line_that_could_not_be_read_keeps_its_place_among_the_others(lost):
    assert in_line("BELGIQUE", lost, "EESTI") == [["BELGIQUE"], [lost], ["EESTI"]]


@pytest.mark.parametrize(
    "cells",
    [
        ("State", "BELGIQUE", "EESTI"),
        ("BELGIQUE", "EESTI", "Total"),
        ("BELGIQUE", "2.63", "EESTI"),
        ("BELGIQUE", "|", "EESTI"),
        ("BELGIQUE", "I", "EESTI"),
    ],
    ids=["before the names", "behind them", "a figure", "a rule", "a rule read as a letter"],
)
def test_heads_rules_and_figures_on_a_line_of_names_are_no_lost_ones(cells):
    assert in_line(*cells) == [["BELGIQUE"], ["EESTI"]]


def test_between_names_in_two_lines_no_lost_one_is_looked_for():
    two = name_columns(across("BELGIQUE DANMARK EESTI", "FRANCE ITALIA MALTA"), 2.6)
    assert with_lost_between(two, [name_of(at(110, 100, UNREAD))]) == two


def test_a_picture_of_names_in_one_line_has_a_row_for_the_one_that_could_not_be_read():
    names = [name for name, _ in PAIRS][:13]
    cells = [*names[:4], UNREAD, *names[5:]]
    words = [word for n, cell in enumerate(cells) for word in at(40 + 120 * n, 100, cell)]
    words += [word for n in range(13) for word in at(40 + 120 * n, 115, f"1.{n + 10}")]
    words += [word for n in range(13) for word in at(40 + 120 * n, 130, str(n + 10))]  # votes
    rows = read_rows(words, True, 2).rows
    assert [(row.name.text, row.figure.text) for row in rows if row.name and row.figure] == [
        (cell, f"1.{n + 10}") for n, cell in enumerate(cells)
    ]


def test_of_two_bands_each_has_the_figures_below_its_names_though_those_above_are_nearer():
    first, second = names(("BELGIQUE", 100), ("DANMARK", 160))
    share, other = figures((50, 130, "2.63"), (50, 195, "1.33"))
    assert figures_under([[first, second]], [share, other]) == [[[share, other]]]
    assert figures_under([[first], [second]], [share, other]) == [[[share]], [[other]]]
