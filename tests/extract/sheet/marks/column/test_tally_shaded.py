"""A tally with shaded rows, and with the labels of the totals above its heads."""

import cv2
import pytest

from extract.sheet.marks.column.tally import column_view
from extract.sheet.marks.column.tally_objects import is_drawn
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.seen import BLANK
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.column.test_tally import (
    HEADS,
    POSITIONS,
    ROWS,
    TOP,
    WIDE,
    Tally,
    objects,
)

UNDER = [f"under {POSITIONS[place]}" for place in ROWS]
MARKED = list(enumerate(ROWS))


def shaded(*rows: int) -> dict[tuple[int, int], str]:
    """The grounds of all cells of some rows."""
    return {(row, place): "ground grey" for row in rows for place in range(3)}


def test_the_shaded_cells_of_a_row_are_no_second_marks():
    found = objects(shaded(1, 3, 5) | dict.fromkeys(MARKED, "disc"), [], [])
    assert found == [(f"disc {under}", False) for under in UNDER]


def test_a_shaded_row_without_a_drawing_is_blank():
    found = objects(shaded(1, 3, 5) | dict.fromkeys(MARKED[:5], "disc"), [], [])
    assert found == [*((f"disc {under}", False) for under in UNDER[:5]), (BLANK, False)]


def test_a_ground_that_no_other_cell_of_a_shaded_row_has_is_a_mark():
    row, place = MARKED[1]
    kinds = dict.fromkeys(MARKED, "disc") | shaded(1, 3) | {(row, place): "ground black"}
    assert objects(kinds, [], [])[1] == (f"ground black {UNDER[1]}", False)


def test_the_grounds_of_cells_are_the_marks_where_few_rows_have_a_drawing():
    kinds = dict.fromkeys(MARKED, "ground green") | {MARKED[2]: "disc on green"}
    found = objects(kinds, [], [])
    assert found[:2] == [(f"ground green {under}", False) for under in UNDER[:2]]
    assert found[2] == (f"disc on green {UNDER[2]}", False)


def test_a_filled_box_is_a_mark_and_the_empty_ones_of_striped_rows_are_none():
    kinds = {(row, n): "box on grey" if row % 2 else "box" for row in range(6) for n in range(3)}
    assert objects(kinds | dict.fromkeys(MARKED, "box on black"), [], []) == [
        (f"box on black {under}", False) for under in UNDER
    ]


@pytest.mark.parametrize(
    ("kind", "drawn"),
    [("disc", True), ("disc on grey", True), (None, True), ("ground grey", False), (BLANK, False)],
)
def test_a_cell_is_drawn_in_where_it_has_more_than_a_ground_or_cannot_be_told(kind, drawn):
    assert is_drawn(CellObjects(kind)) is drawn


def test_labels_of_the_totals_above_the_heads_of_a_tally_are_none_of_these():
    labels = [word for n, head in enumerate(HEADS) for word in at(152 + 40 * n, TOP - 50, head)]
    assert Tally().found(*labels) == [HEADS]


def test_heads_of_a_tally_may_stand_on_two_lines():
    tally = Tally()
    tally.heads = [
        word
        for n, head in enumerate(HEADS)
        for word in at(152 + 40 * n, TOP - 20 - 15 * (n == 1), head)
    ]
    assert tally.found() == [HEADS]


def test_a_legend_close_above_the_heads_of_a_tally_is_none_of_them():
    labels = [word for n, head in enumerate(HEADS) for word in at(152 + 40 * n, TOP - 36, head)]
    assert Tally().found(*labels) == [HEADS]


def test_discs_on_coloured_columns_are_the_marks_and_the_grounds_are_none():
    tally = Tally()
    tints = [(231, 247, 234), (234, 234, 251), (225, 246, 254)]
    for place, tint in enumerate(tints):
        left = round(2 * (140 + WIDE * place))
        tally.page[round(2 * TOP - 20) : round(2 * TOP + 240), left : left + round(2 * WIDE)] = tint
    for row, place in MARKED:
        tally.mark(row, place)
    column = tally.column
    found = column_view(column, [], len(column.marks))
    assert [view.kinds for view in found] == [UNDER]


def test_two_cells_of_one_row_filled_as_marks_are_two_marks():
    tally = Tally()
    for row, place in (*MARKED, (0, 2)):
        left, y = tally.place(row)
        x = left + 120 + WIDE * place
        corners = (round(2 * x + 2), round(2 * y - 12)), (round(2 * x + 78), round(2 * y + 24))
        cv2.rectangle(tally.page, *corners, (20, 140, 40), -1)
    assert tally.column.doubled == (True, *(False,) * 5)
