"""Marks that stand off their rows."""

from unittest.mock import Mock

import numpy as np
import pytest

from extract.pdf.runs import union
from extract.sheet.layout.rows.names import Name, name_of
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.marks.column.faults import ALL_OFF, OFF_ROW, are_off, faults_of, off_rows
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.views.surface import Surface
from tests.extract.sheet.layout.rows.test_on_side import WIDE, table
from tests.extract.sheet.layout.typed import at


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


def placed(top: float, *texts: str) -> PlacedRow:
    """A row with a name on these lines."""
    words = [word for n, text in enumerate(texts) for word in at(50, top + 12 * n, text)]
    name = Name(" ".join(texts), union(w.box for w in words), 10.0, None, True, tuple(words))
    return PlacedRow(name, None, 0, top - 3, top + 12 * len(texts) + 1)


def mark(y: float) -> Ink:
    return Ink((200.0, y - 4, 208.0, y + 4), 60.0, (255.0, 255.0, 255.0))


@pytest.mark.parametrize(
    ("y", "on_row"), [(105, True), (117, True), (129, True), (111, False), (99, False)]
)
def test_a_mark_beside_one_line_of_a_name_is_on_its_row(y, on_row):
    one, other = placed(50, "MALTA"), placed(65, "SVERIGE")
    shown = [(mark(55), one), (mark(70), other), (mark(y), placed(100, "UK", "UNITED", "KINGDOM"))]
    *_, off = off_rows(shown, False)
    assert (abs(off) < 0.02) is on_row


@pytest.mark.parametrize(
    ("top", "bottom", "off"),
    [(106.5, 110.5, False), (99.5, 103.5, False), (106.0, 114.0, True)],
    ids=["hangs down", "stands up", "between two rows"],
)
def test_a_letter_on_the_line_of_a_name_is_on_its_row_wherever_it_has_its_middle(top, bottom, off):
    rows = [
        PlacedRow(name_of(at(50, 100 + 11 * n, "MALTA")), None, 0, 99.5 + 11 * n, 110.5 + 11 * n)
        for n in range(5)
    ]
    inks = [Ink((90, 102 + 11 * n, 96, 108 + 11 * n), 30.0, (0.0,) * 3) for n in range(1, 5)]
    odd = Ink((90, top, 96, bottom), 30.0, (0.0,) * 3)
    pairs = list(zip([odd, *inks], rows, strict=True))
    assert are_off(off_rows(pairs, cards=False)) == [off, *[False] * 4]
