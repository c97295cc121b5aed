"""A table on its side has a line for each position below its states, with a mark in one of them."""

from unittest.mock import Mock

import cv2
import numpy as np
import pytest

from extract.records import PositionName
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.column.faults import faults_of
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.matrix import matrix_of
from extract.sheet.marks.column.tally import column_view, columns_in
from extract.sheet.marks.column.tally_objects import tally_objects
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.marks.views.surface import Surface
from extract.sheet.seen import BLANK
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.rows.test_flow import CODES
from tests.extract.sheet.layout.rows.test_on_side import WIDE, table
from tests.extract.sheet.layout.typed import at

DPI = 144
HEADS = ["Yes", "No", "Abstain"]
POSITIONS: list[PositionName] = ["yes", "no", "abstain"]
BAND, LINE = 90.0, 16.0
"""From one line of states to the next; from one line of a position to the next."""
ROWS = [0, 0, 1, 2, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0]
"""The line in which each state has its mark."""


class Matrix:
    """A page with two lines of eight states, and their marks."""

    def __init__(self, rows: list[int | None] | list[int]) -> None:
        self.words = table(2, codes=True)
        self.heads = [
            word
            for band in range(2)
            for line, head in enumerate(HEADS)
            for word in at(10, 130 + BAND * band + LINE * line, head)
        ]
        self.page = np.full((800, 1500, 3), 255, np.uint8)
        for state, line in enumerate(rows):
            if line is not None:
                self.mark(state, line)

    def place(self, state: int, line: float) -> tuple[int, int]:
        """The pixel amid the cell of a state in the line of a position."""
        x = 55 + WIDE * (state % 8)
        return round(2 * x), round(2 * (135 + BAND * (state // 8) + LINE * line))

    def mark(self, state: int, line: float, aside: int = 0) -> None:
        x, y = self.place(state, line)
        cv2.circle(self.page, (x + aside, y), 8, (20, 140, 40), -1)

    @property
    def states(self) -> StatesTable:
        return read_rows(self.words, False, 2)

    def found(self, *more: Word) -> MarkColumn | None:
        labels = labels_on(lines([*self.heads, *more]), False)
        known = [word.box for word in [*self.words, *self.heads, *more]]
        return matrix_of(labels, self.states, Raster(self.page, DPI), known)

    @property
    def column(self) -> MarkColumn:
        column = self.found()
        assert column is not None
        return column


def kinds(column: MarkColumn) -> list[str | None]:
    (view,) = column_view(column, [], len(CODES))
    return view.kinds


UNDER = [f"under {POSITIONS[line]}" for line in ROWS]


def test_each_state_votes_as_the_line_says_in_which_its_mark_stands():
    column = Matrix(ROWS).column
    assert (column.support, column.doubled, column.on_side) == (16, (False,) * 16, True)
    assert kinds(column) == UNDER


def test_the_cell_of_a_state_reaches_down_all_lines_and_halfway_to_its_neighbours():
    cells = Matrix(ROWS).column.cells
    assert cells[0] == (15.0, 127.0, 95.0, 175.0)
    assert cells[9] == (95.0, 217.0, 175.0, 265.0)


def test_a_state_without_a_mark_is_blank_and_one_with_two_marks_is_doubled():
    matrix = Matrix([*ROWS[:15], None])
    matrix.mark(4, 2)
    column = matrix.column
    assert [n for n, double in enumerate(column.doubled) if double] == [4]
    assert kinds(column)[15] == BLANK


def test_a_legend_below_the_table_has_no_lines_of_it():
    legend = [word for n, head in enumerate(HEADS) for word in at(10, 330 + 14 * n, head)]
    column = Matrix(ROWS).found(*legend)
    assert column is not None
    assert kinds(column) == UNDER


def without(matrix: Matrix, *heads: Word) -> Matrix:
    matrix.heads = [word for word in matrix.heads if word not in heads]
    return matrix


@pytest.mark.parametrize("kept", [slice(0, 4), slice(0, 3)], ids=["but one", "all"])
def test_a_table_one_of_whose_lines_of_states_lacks_positions_has_no_such_marks(kept):
    matrix = Matrix(ROWS)
    assert without(matrix, *matrix.heads[kept.stop :]).found() is None


def test_a_table_whose_states_stand_one_below_the_other_is_no_such_table():
    matrix = Matrix(ROWS)
    matrix.words = [
        word
        for n, code in enumerate(CODES)
        for word in (*at(50, 100 + 15 * n, code), *at(90, 100 + 15 * n, "1.11"))
    ]
    assert matrix.found() is None


def test_of_a_box_in_each_line_the_ticked_one_is_the_mark():
    matrix = Matrix([])
    for state, line in enumerate(ROWS):
        for other in range(3):
            x, y = matrix.place(state, other)
            cv2.rectangle(matrix.page, (x - 9, y - 9), (x + 9, y + 9), (0, 0, 0), 2)
            if other == line:
                cv2.line(matrix.page, (x - 9, y - 9), (x + 9, y + 9), (0, 0, 0), 3)
                cv2.line(matrix.page, (x + 9, y - 9), (x - 9, y + 9), (0, 0, 0), 3)
    assert kinds(matrix.column) == UNDER
    assert matrix.column.doubled == (False,) * len(ROWS)


def test_a_cell_of_a_table_on_its_side_is_parted_by_the_lines_of_its_positions():
    heads = [
        Label(name, (10.0, top, 30.0, top + 10), 10.0, ())
        for name, top in zip(POSITIONS, (130.0, 146.0, 162.0), strict=True)
    ]
    assert columns_in((15.0, 127.0, 95.0, 175.0), heads) == [
        ("yes", (15.0, 127.0, 95.0, 143.0)),
        ("no", (15.0, 143.0, 95.0, 159.0)),
        ("abstain", (15.0, 159.0, 95.0, 175.0)),
    ]


@pytest.mark.parametrize("last", [90.0, 95.0], ids=["on one line", "on two"])
def test_heads_close_above_a_tall_first_row_are_over_its_columns(last):
    heads = [
        Label(name, (x, top, x + 20, top + 10), 10.0, ())
        for name, x, top in zip(POSITIONS, (50.0, 90.0, 130.0), (90.0, 90.0, last), strict=True)
    ]
    assert columns_in((40.0, 85.0, 160.0, 125.0), heads) == [
        ("yes", (40.0, 85.0, 80.0, 125.0)),
        ("no", (80.0, 85.0, 120.0, 125.0)),
        ("abstain", (120.0, 85.0, 160.0, 125.0)),
    ]


def test_a_parser_finds_the_mark_of_a_state_in_the_line_of_its_position():
    drawn = {(state, line) for state, line in enumerate(ROWS)}

    def objects_in(cells, _):
        assert len(cells) == 3 * len(ROWS)
        return [
            CellObjects("disc" if divmod(n, 3) in drawn else "frame") for n in range(len(cells))
        ]

    found = tally_objects(objects_in, Matrix(ROWS).column, [], [])
    assert [(each.kind, each.doubled) for each in found] == [
        (f"disc under {POSITIONS[line]}", False) for line in ROWS
    ]


def faults(matrix: Matrix) -> list[tuple[int, str]]:
    surface = Surface(matrix.page, DPI, matrix.page, DPI, ())
    layout = Mock(states=matrix.states, known=())
    return [(each.row, each.what) for each in faults_of(surface, layout, matrix.column)]


@pytest.mark.parametrize(
    ("line", "aside"), [(0.4, 0), (0.0, 60)], ids=["between two lines", "between two states"]
)
def test_a_mark_between_two_cells_of_a_table_on_its_side_is_a_fault(line, aside):
    assert faults(Matrix(ROWS)) == []
    matrix = Matrix([None, *ROWS[1:]])
    matrix.mark(0, line, aside)
    assert faults(matrix) == [(0, "a mark stands off the row of")]


class OneLine(Matrix):
    """A page with one line of sixteen states, their marks so much of a line lower."""

    def __init__(self, lower: float) -> None:
        super().__init__([])
        self.words = table(1, codes=True)
        self.heads = self.heads[: len(HEADS)]
        self.page = np.full((800, 2700, 3), 255, np.uint8)
        for state, line in enumerate(ROWS):
            self.mark(state, line + lower)

    def place(self, state: int, line: float) -> tuple[int, int]:
        return round(2 * (55 + WIDE * state)), round(2 * (135 + LINE * line))


@pytest.mark.parametrize(("lower", "off"), [(0.0, 0), (0.45, 16)])
def test_marks_that_all_stand_off_the_lines_of_their_positions_are_faults(lower, off):
    assert len(faults(OneLine(lower))) == off
