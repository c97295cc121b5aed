"""Marks that stand off their rows."""

import pytest

from extract.sheet.marks.column.faults import ALL_OFF, OFF_ROW, are_off


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
