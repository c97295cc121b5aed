"""Columns of names, without what stands apart from them."""

from extract.sheet.layout.rows.name_columns import name_columns, without_stray
from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.names import Name
from extract.sheet.words import lines
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
