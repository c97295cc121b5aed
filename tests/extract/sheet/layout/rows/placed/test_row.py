"""One row of the states table, with where it is printed and where it is drawn."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.domain.member_states import load_member_states
from extract.errors import NoteRefusedError
from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.names import name_of
from extract.sheet.layout.rows.placed.order import in_order, without_bare_twins
from extract.sheet.layout.rows.placed.row import PlacedRow, banded, with_own_figures, without_heads
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


def council(named: int, *further: PlacedRow) -> list[PlacedRow]:
    """So many rows with a name and a figure, and further ones below."""
    rows = [row(0, 50, 15 * n, share(150, 15 * n)) for n in range(named)]
    return [*rows, *further]


HEAD = PlacedRow(name_of(at(50, 600, "�")), None, 0, 595, 615)
UNNAMED = PlacedRow(None, share(150, 620), 0, 615, 635)


def test_rows_without_a_name_that_make_more_than_all_states_are_figures_of_the_totals():
    assert without_heads(council(26, UNNAMED, UNNAMED, UNNAMED)) == council(26)


@pytest.mark.parametrize("named", [26, 27])
def test_a_row_whose_name_is_lost_stays_where_as_many_states_may_have_one(named):
    assert without_heads(council(named, UNNAMED)) == council(named, UNNAMED)


def test_figures_of_totals_below_fewer_rows_than_a_council_has_are_left():
    rows = council(24, *[UNNAMED] * 5)
    assert without_heads(rows) == rows


@pytest.mark.parametrize(("named", "kept"), [(25, 0), (24, 1)], ids=["a Council", "fewer"])
def test_an_unread_head_without_a_figure_is_left_out_of_a_whole_council(named, kept):
    assert without_heads(council(named, HEAD)) == council(named, *[HEAD] * kept)


def test_a_head_stays_where_a_state_lacks_its_figure_too():
    rows = council(25, row(0, 50, 580, None), HEAD)
    assert without_heads(rows) == rows


def test_a_place_named_below_the_rows_is_no_row_of_the_state_of_that_name():
    own, place = row(0, 50, 100, share(150, 100)), row(0, 50, 300, None)
    assert without_bare_twins([own, UNNAMED, place]) == [own, UNNAMED]
    assert in_order([own, place], 2) == [own]


def test_names_of_a_state_of_which_none_has_a_figure_stay():
    rows = [row(0, 50, 100, None), row(0, 50, 300, None), HEAD]
    assert without_bare_twins(rows) == rows


def test_two_rows_of_a_state_with_a_figure_each_stay_and_refuse_the_sheet():
    rows = [row(0, 50, 100, share(150, 100)), row(0, 50, 300, share(150, 300))]
    assert without_bare_twins(rows) == rows
    with pytest.raises(NoteRefusedError, match="Malta stands twice"):
        in_order(rows, 2)


def edges(*names: tuple[float, str]) -> list[tuple[float, float]]:
    """Where the rows of names begin and end that stand so, each with its next line below it."""
    found = []
    for y, text in names:
        lines = enumerate(text.split("/"))
        found.append(name_of([word for n, part in lines for word in at(50, y + 12 * n, part)]))
    return [(row.top, row.bottom) for row in banded(found, [None] * len(found), 0, 15.0)]


def test_the_first_and_the_last_row_with_a_name_on_two_lines_have_as_much_white_as_others():
    found = edges((100, "BELGIQUE/BELGIË"), (127, "MALTA"), (142, "SUOMI/FINLAND"))
    assert found == [(97.5, 124.5), (124.5, 139.5), (139.5, 166.5)]


def test_the_first_and_the_last_row_with_a_name_on_one_line_reach_half_a_pitch():
    assert edges((100, "MALTA"), (115, "POLSKA")) == [(97.5, 112.5), (112.5, 127.5)]


PROTOCOL = [state.name_en.upper() for state in load_member_states()][:27]


def in_protocol(*, unnamed: int, heads: Sequence[int] = ()) -> list[PlacedRow]:
    """Rows in the order of the protocol, one of them without a name that is read and without a
    figure, and as such as many heads of lists."""
    rows = []
    for n, name in enumerate(PROTOCOL):
        cell = name_of(at(50, 15 * n, "�" if n == unnamed else name))
        rows.append(PlacedRow(cell, None if n == unnamed else share(150, 15 * n), 0, 15.0 * n, 0.0))
        rows += [replace(HEAD, top=15.0 * n + 8)] if n in heads else []
    return rows


def test_the_row_of_a_state_that_takes_no_part_stays_where_its_name_cannot_be_read():
    rows = in_protocol(unnamed=6)
    assert without_heads(rows) == rows


def test_the_head_of_a_list_between_two_neighbours_is_no_row():
    rows = in_protocol(unnamed=6, heads=(3,))
    assert without_heads(rows) == in_protocol(unnamed=6)
