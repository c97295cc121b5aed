"""One row of the states table, with where it is printed and where it is drawn."""

from dataclasses import replace

from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.names import name_of
from extract.sheet.layout.rows.placed_rows import PlacedRow, with_own_figures
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


def row(block: int, x: float, y: float, figure: Figure | None) -> PlacedRow:
    """A row of a block whose name begins there."""
    return PlacedRow(name_of(at(x, y, "MALTA")), figure, block, y - 5, y + 15)


def share(x: float, y: float) -> Figure:
    """A figure that begins there."""
    return replace(FIGURE, box=(x, y, x + 20, y + 10))


def test_a_figure_between_two_rows_is_that_of_the_one_that_has_it_on_the_usual_side():
    shared = share(150, 130)
    own = [row(0, 50, 100, share(150, 100)), row(0, 50, 115, share(150, 115))]
    before, behind = row(0, 50, 130, shared), row(1, 200, 130, shared)
    rows = [*own, before, behind]
    assert with_own_figures(rows) == [*own, before, replace(behind, figure=None)]


def test_a_figure_of_blocks_whose_figures_stand_left_is_that_of_the_block_behind_it():
    shared = share(150, 130)
    own = [row(1, 200, 100, share(150, 100)), row(1, 200, 115, share(150, 115))]
    before, behind = row(0, 50, 130, shared), row(1, 200, 130, shared)
    rows = [before, *own, behind]
    assert with_own_figures(rows) == [replace(before, figure=None), *own, behind]


def test_rows_each_with_a_figure_of_its_own_keep_it_on_either_side():
    rows = [row(0, 50, 100, share(150, 100)), row(1, 400, 100, share(300, 100))]
    rows += [row(0, 50, 115, share(150, 115))]
    assert with_own_figures(rows) == rows


def test_where_all_figures_stand_between_two_rows_none_tells_whose_they_are():
    shared = share(150, 130)
    rows = [row(0, 50, 130, shared), row(1, 200, 130, shared)]
    assert with_own_figures(rows) == rows
