"""Columns of names, without what stands apart from them."""

import pytest

from extract.sheet.layout.rows.figures import Figure, figures_on
from extract.sheet.layout.rows.name_columns import (
    figures_under,
    name_columns,
    on_side,
    pitch_on_side,
    with_lost_between,
    without_stray,
)
from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.names import Name, cells_of, name_of
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.words import UNREAD, lines
from tests.extract.sheet.layout.rows.test_flow import PAIRS
from tests.extract.sheet.layout.typed import at


def names(*places: tuple[str, float]) -> list[Name]:
    return names_on(lines([word for name, y in places for word in at(50, y, name)]))


def test_the_last_word_of_a_subject_above_a_column_is_no_name_of_it():
    found = names(("MALTA", 40), ("BELGIQUE", 100), ("DANMARK", 115), ("EESTI", 130))
    (column,) = name_columns(found, 2.6)
    assert [name.text for name in column] == ["BELGIQUE", "DANMARK", "EESTI"]


def test_a_column_of_one_name_is_left_as_it_is():
    one = names(("MALTA", 40))
    assert without_stray(one, 15.0) == one


def test_a_short_column_has_the_row_below_the_end_of_a_longer_one():
    long = [("EESTI", 40), ("FRANCE", 55), ("ITALIA", 70), ("LATVIJA", 85)]
    short = [("BELGIQUE", 83), ("DEUTSCHLAND", 98)]
    words = [w for name, y in long for w in at(250, y, name)]
    words += [w for name, y in short for w in at(50, y, name)]
    left, _ = name_columns(names_on(lines(words)), 2.6)
    assert [name.text for name in left] == ["BELGIQUE", "DEUTSCHLAND"]


def test_the_names_of_a_few_may_stand_apart_below_the_others():
    found = names(
        ("BELGIQUE", 100), ("EESTI", 115), ("MALTA", 130), ("EESTI", 200), ("LATVIJA", 240)
    )
    (column,) = name_columns(found, 2.6)
    assert [name.text for name in column] == ["BELGIQUE", "EESTI", "MALTA", "LATVIJA"]


def across(*bands: str) -> list[Name]:
    """Names of states beside one another, in so many lines."""
    words = [
        word
        for row, band in enumerate(bands)
        for n, name in enumerate(band.split())
        for word in at(50 + 100 * n, 100 + 40 * row, name)
    ]
    return names_on(lines(words))


def columns(found: list[Name]) -> list[list[str]]:
    return [[name.text for name in column] for column in name_columns(found, 2.6)]


def test_a_table_that_lies_on_its_side_has_columns_of_two_names():
    found = across("BELGIQUE DANMARK EESTI", "FRANCE ITALIA MALTA")
    assert columns(found) == [["BELGIQUE", "FRANCE"], ["DANMARK", "ITALIA"], ["EESTI", "MALTA"]]


def test_the_last_line_of_a_table_on_its_side_may_be_shorter():
    found = across("BELGIQUE DANMARK EESTI ESPAÑA", "FRANCE ITALIA MALTA")
    assert columns(found)[-1] == ["ESPAÑA"]


def test_two_columns_of_two_names_are_no_table():
    assert columns(across("BELGIQUE DANMARK", "FRANCE ITALIA")) == []


def test_so_many_names_on_one_line_are_a_table_and_fewer_may_be_those_of_a_text():
    names = [name for name, _ in PAIRS][:12]
    assert columns(across(" ".join(names))) == [[name] for name in names]
    assert columns(across(" ".join(names[:11]))) == []


def test_names_on_lines_a_little_apart_are_no_line_of_a_table():
    names = [name for name, _ in PAIRS][:12]
    lower = names_on(lines(at(50 + 100 * 11, 106, names[11])))
    assert columns([*across(" ".join(names[:11])), *lower]) == []


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


LONG = [("BELGIQUE", 100), ("DANMARK", 115), ("EESTI", 130), ("FRANCE", 145)]


def beside(*others: tuple[str, float, float]) -> list[list[str]]:
    """The names of each column, where others stand beside a long one."""
    words = [word for name, y in LONG for word in at(50, y, name)]
    words += [word for name, x, y in others for word in at(x, y, name)]
    return [[name.text for name in column] for column in name_columns(names_on(lines(words)), 2.6)]


FIRST = [name for name, _ in LONG]


def test_a_list_of_few_below_the_first_rows_of_another_is_a_column():
    assert beside(("MALTA", 300, 122)) == [FIRST, ["MALTA"]]
    several = [("MALTA", 300, 200), ("LATVIJA", 300, 185), ("ITALIA", 300, 115)]
    assert beside(*several) == [FIRST, ["ITALIA", "LATVIJA", "MALTA"]]


def test_a_state_that_is_named_alone_below_a_table_is_no_row_of_it():
    assert beside(("MALTA", 300, 200)) == [FIRST]


@pytest.mark.parametrize(
    ("name", "y"), [("MALTA", 60), ("EESTI", 200)], ids=["above all rows", "named before"]
)
def test_a_name_that_ends_a_subject_or_is_a_row_already_is_no_column(name, y):
    assert beside((name, 300, y)) == [FIRST]


def test_a_list_that_stands_apart_above_another_one_in_its_column_is_whole():
    lower = [("ITALIA", 300.0, 160.0), ("LATVIJA", 300.0, 175.0), ("MALTA", 300.0, 190.0)]
    assert beside(*lower, ("POLSKA", 300, 100)) == [
        FIRST,
        ["POLSKA", "ITALIA", "LATVIJA", "MALTA"],
    ]
    assert beside(*lower, ("POLSKA", 300, 60)) == [FIRST, ["ITALIA", "LATVIJA", "MALTA"]]


@pytest.mark.parametrize(
    ("x", "y"),
    [(300, 500), (0, 200), (300, 60)],
    ids=["far below the rows", "left of all rows", "above them"],
)
def test_names_noted_elsewhere_on_the_page_are_no_list_of_few(x, y):
    assert beside(("ITALIA", x, y), ("MALTA", x, y + 15)) == [FIRST]


def test_a_name_alone_below_all_rows_ends_a_note_and_is_no_list_of_few():
    assert beside(("MALTA", 300, 200)) == [FIRST]


def test_a_list_of_few_stands_up_to_some_rows_below_the_last_one():
    few = ("ITALIA", 300, 305)
    assert beside(few, ("MALTA", 300, 320)) == [FIRST, ["ITALIA", "MALTA"]]
    assert beside(few, ("MALTA", 300, 330)) == [FIRST]


def test_a_name_that_ends_a_text_below_the_rows_is_no_list_of_few():
    assert beside(("Malta's", 300, 200)) == [FIRST]


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
