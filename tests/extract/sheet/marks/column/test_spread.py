"""Marks in several columns without heads that are read: one in each row, each kind in its own."""

import pytest

from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.spread import mixed_columns, spread_column
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.stacks import stacks_on
from tests.extract.sheet.marks.column.test_tally import DPI, Tally

ROWS = [0, 0, 1, 0, 2, 0]
"""The column of each row's mark."""


def spread(tally: Tally) -> MarkColumn | None:
    known = [word.box for word in tally.words]
    stacks = stacks_on(Raster(tally.page, DPI), tally.states, known, 650.0)
    return spread_column(tally.states, stacks, known)


def marked(rows: list[int], blocks: int = 1) -> Tally:
    tally = Tally(blocks)
    for row, place in enumerate(rows):
        tally.mark(row, place)
    return tally


@pytest.mark.parametrize(("blocks", "rows"), [(1, ROWS), (2, [0, 1, 0, 0, 1, 0])])
def test_one_mark_of_each_row_is_taken_whichever_column_it_stands_in(blocks, rows):
    column = spread(marked(rows, blocks))
    assert column is not None
    assert None not in column.marks
    assert not any(column.doubled)
    assert column.spread == tuple(rows)


def test_where_a_row_has_two_marks_or_none_there_is_no_such_column():
    tally = marked(ROWS)
    tally.mark(1, 1)
    assert spread(tally) is None
    tally = Tally()
    for row, place in enumerate(ROWS[:-1]):
        tally.mark(row, place)
    assert spread(tally) is None


def test_marks_in_one_column_are_none_of_several():
    assert spread(marked([0] * 6)) is None


@pytest.mark.parametrize(
    ("drawn", "faulty"),
    [
        ([0, 0, 1, 0, 2, 0], []),
        ([0, 0, 0, 0, 2, 0], [0, 1, 2, 3, 5]),  # a kind in two columns
        ([0, 3, 1, 0, 2, 0], [0, 1, 3, 5]),  # two kinds in a column
    ],
)
def test_a_column_has_one_kind_and_a_kind_one_column(drawn, faulty):
    column = spread(marked(ROWS))
    assert column is not None
    assert [fault.row for fault in mixed_columns(column, drawn)] == faulty


def test_marks_of_one_column_have_no_others_to_be_mixed_with():
    plain = MarkColumn((None,) * 2, (False,) * 2, ((0.0, 0.0, 1.0, 1.0),) * 2, 2)
    assert mixed_columns(plain, [0, 1]) == []
