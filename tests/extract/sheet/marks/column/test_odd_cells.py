"""The cell of a tally's row that differs from the others has the mark, by grey alone."""

import cv2
import numpy as np
import pytest

from extract.records import PositionName
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.odd_cells import odd_cells
from extract.sheet.seen import BLANK

NAMES: tuple[PositionName, ...] = ("yes", "no", "abstain")
HEADS = tuple(
    Label(name, (x - 10.0, 20.0, x + 10.0, 28.0), 8.0, ())
    for name, x in zip(NAMES, (100.0, 160.0, 220.0), strict=True)
)
TOPS = (40.0, 60.0, 80.0, 100.0)
CELLS = tuple((70.0, top, 250.0, top + 20) for top in TOPS)


def column(heads: tuple[Label, ...] = HEADS) -> MarkColumn:
    return MarkColumn((None,) * 4, (False,) * 4, CELLS, 4, heads)


def page(
    *ticked: tuple[int, ...], boxes: bool = False, places: tuple[int, ...] = (200, 320, 440)
) -> np.ndarray:
    """Four rows of three cells, of two pixels to a point, with marks in some cells of each."""
    drawn = np.full((300, 600, 3), 250, np.uint8)
    drawn[120:160] = 215  # a shaded row
    for top, marks in zip(TOPS, ticked, strict=True):
        for place, x in enumerate(places):
            y = round(2 * top) + 20
            if boxes:
                cv2.rectangle(drawn, (x - 8, y - 8), (x + 8, y + 8), (60, 60, 60), 1)
            if place in marks:
                cv2.line(drawn, (x - 6, y - 6), (x + 6, y + 6), (0, 0, 0), 2)
                cv2.line(drawn, (x - 6, y + 6), (x + 6, y - 6), (0, 0, 0), 2)
    return drawn


@pytest.mark.parametrize("boxes", [False, True], ids=["cells", "boxes to tick"])
def test_the_cell_that_differs_has_the_mark(boxes):
    (view,) = odd_cells(page((0,), (0,), (2,), (1,), boxes=boxes), 144.0, column(), ["yes"], 6)
    under = ["under yes", "under yes", "under abstain", "under no"]
    assert (view.reader, view.kinds) == ("cells", [*under, "under yes", None])


WIDE = tuple(
    Label(name, (x0, 20.0, x1, 28.0), 8.0, ())
    for name, x0, x1 in zip(NAMES, (75.0, 112.0, 170.0), (95.0, 152.0, 250.0), strict=True)
)


def test_boxes_to_tick_may_stand_at_the_left_of_columns_of_different_width():
    drawn = page((0,), (0,), (2,), (1,), boxes=True, places=(160, 234, 364))
    (view,) = odd_cells(drawn, 144.0, column(WIDE), [], 4)
    assert view.kinds == ["under yes", "under yes", "under abstain", "under no"]


def test_a_row_without_a_mark_is_blank_and_one_with_two_is_not_told():
    (view,) = odd_cells(page((0,), (), (1,), (0, 2)), 144.0, column(), [], 4)
    assert view.kinds == ["under yes", BLANK, "under no", None]


def test_two_columns_do_not_tell_which_of_them_has_the_mark():
    assert odd_cells(page((0,), (0,), (1,), (0,)), 144.0, column(HEADS[:2]), [], 4) == []


def test_a_table_without_heads_is_no_tally():
    assert odd_cells(page((0,), (0,), (1,), (0,)), 144.0, column(()), [], 4) == []


def test_in_a_table_on_its_side_the_cell_in_the_line_of_its_head_has_the_mark():
    heads = tuple(
        Label(name, (10.0, y - 4, 30.0, y + 4), 8.0, ())
        for name, y in zip(NAMES, (50.0, 70.0, 90.0), strict=True)
    )
    cells = tuple((x - 15.0, 40.0, x + 15.0, 100.0) for x in (60.0, 90.0, 120.0, 150.0))
    marks: tuple[None, ...] = (None,) * 4
    lying = MarkColumn(marks, (False,) * 4, cells, 4, heads, on_side=True)
    drawn = np.full((300, 400, 3), 250, np.uint8)
    for x, y in ((120, 100), (180, 100), (240, 180), (300, 140)):
        cv2.rectangle(drawn, (x - 6, y - 6), (x + 6, y + 6), (0, 0, 0), -1)
    (view,) = odd_cells(drawn, 144.0, lying, [], 4)
    assert view.kinds == ["under yes", "under yes", "under abstain", "under no"]


def boxed(*dots: tuple[int, ...], askew: bool = False) -> np.ndarray:
    """Four rows of boxes at the left of their columns, some with a dot in the middle; pieces of a
    rule that is askew end within the cells of each row."""
    drawn = np.full((300, 600, 3), 250, np.uint8)
    for row, (top, marks) in enumerate(zip(TOPS, dots, strict=True)):
        for place, x in enumerate((152, 272, 392)):
            y = round(2 * top) + 20
            # Of a picture no two frames are of one grey.
            shade = 60 + 20 * ((row + place) % 3)
            cv2.rectangle(drawn, (x - 8, y - 8), (x + 8, y + 8), (shade,) * 3, 2)
            if place in marks:
                cv2.circle(drawn, (x, y), 2, (0, 0, 0), -1)
            if askew:
                cv2.line(drawn, (x + 14, y + 15), (x + 20 + 14 * place, y + 15), (60, 60, 60), 1)
    return drawn


@pytest.mark.parametrize("askew", [False, True], ids=["straight", "a rule askew"])
def test_a_small_dot_within_its_box_is_the_mark(askew):
    (view,) = odd_cells(boxed((0,), (0,), (2,), (1,), askew=askew), 144.0, column(), [], 4)
    assert view.kinds == ["under yes", "under yes", "under abstain", "under no"]


@pytest.mark.parametrize("askew", [False, True], ids=["straight", "a rule askew"])
def test_of_boxes_without_a_dot_or_with_two_none_is_told(askew):
    (view,) = odd_cells(boxed((0,), (0, 1), (2,), (), askew=askew), 144.0, column(), [], 4)
    assert view.kinds == ["under yes", None, "under abstain", BLANK]
