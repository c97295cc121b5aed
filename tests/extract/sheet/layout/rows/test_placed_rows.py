"""One row of the states table, with where it is printed and where it is drawn."""

from dataclasses import replace

from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.names import name_of
from extract.sheet.layout.rows.placed_rows import PlacedRow
from tests.extract.sheet.layout.typed import at

FIGURE = Figure(Number(0, "13", False), (50.0, 114.0, 70.0, 124.0), "0.13", None)
NAME = at(50, 100, "MALTA")


def test_a_row_whose_name_is_turned_is_drawn_from_where_that_begins():
    turned = [replace(word, drawn=(50.0, 60.0, 60.0, 110.0)) for word in NAME]
    row = PlacedRow(name_of(turned), FIGURE, 0, 95.0, 130.0)
    assert row.drawn == (50.0, 60.0, 75.0, 124.0)


def test_a_row_whose_name_is_level_is_drawn_where_it_is_printed():
    assert PlacedRow(name_of(NAME), FIGURE, 0, 95.0, 130.0).drawn == (50.0, 100.0, 75.0, 124.0)
    assert PlacedRow(None, FIGURE, 0, 95.0, 130.0).drawn == FIGURE.box
