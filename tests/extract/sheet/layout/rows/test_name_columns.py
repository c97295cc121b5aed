"""Columns of names, without what stands apart from them."""

import pytest

from extract.sheet.layout.rows.name_columns import name_columns, without_stray
from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.names import Name
from extract.sheet.words import lines
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


def test_a_table_on_its_side_may_have_wider_cells_in_its_second_line():
    upper = ["MALTA", "EESTI", "LATVIJA", "POLSKA", "DANMARK", "FRANCE", "ESPAÑA", "ČESKO"]
    lower = ["ITALIA", "SVERIGE", "LIETUVA", "ROMÂNIA"]
    words = [w for n, name in enumerate(upper) for w in at(50 + 80 * n, 100, name)]
    words += [w for n, name in enumerate(lower) for w in at(88 + 160 * n, 140, name)]
    found = columns(names_on(lines(words)))
    assert sorted(name for column in found for name in column) == sorted([*upper, *lower])


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
