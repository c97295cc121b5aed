"""Marks that stand off their rows."""

from unittest.mock import Mock

import numpy as np
import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.marks.column.faults import ALL_OFF, OFF_ROW, are_off, faults_of
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.views.surface import Surface
from tests.extract.sheet.layout.rows.test_on_side import WIDE, table


@pytest.mark.parametrize(
    ("offsets", "alone", "off"),
    [
        ([0.0, 0.0, 0.0], False, [False] * 3),
        ([0.0, 0.0, OFF_ROW + 1], False, [False, False, True]),
        ([ALL_OFF + 1] * 3, False, [True] * 3),
        ([ALL_OFF + 1] * 3, True, [False] * 3),
        ([ALL_OFF + 1, ALL_OFF + 1, 0.0], True, [False, False, True]),
    ],
    ids=["none", "one", "all", "all of one line of states", "one of such a line"],
)
def test_marks_are_off_their_rows_by_themselves_or_all_together(offsets, alone, off):
    assert are_off(offsets, alone) == off


@pytest.mark.parametrize(("bands", "off"), [(1, 0), (2, 16)])
def test_marks_far_below_states_are_theirs_where_these_stand_on_one_line(bands, off):
    states = read_rows(table(bands), False, 2)
    marks = tuple(
        Ink(
            (row.boxes[0][0], row.bottom + 9, row.boxes[0][0] + 8, row.bottom + 17),
            60.0,
            (0.0,) * 3,
        )
        for row in states.rows
    )
    cells = tuple((ink.box[0] - WIDE / 2, 100.0, ink.box[2] + WIDE / 2, 160.0) for ink in marks)
    page = np.full((10, 10, 3), 255, np.uint8)
    surface, layout = Surface(page, 144, page, 144, ()), Mock(states=states, known=())
    column = MarkColumn(marks, (False,) * len(marks), cells, len(marks))
    assert len(faults_of(surface, layout, column)) == off
