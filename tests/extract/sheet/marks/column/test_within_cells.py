"""Marks drawn in white cells of dark rows, where the cells stand out from the rows as marks do."""

import cv2
import numpy as np
import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.within_cells import by_columns, within_cells
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from tests.extract.sheet.marks.column.test_row_grounds import DPI, GREEN, GREY, RED, WHITE, words

DARK = (70, 50, 30)
LEFT, RIGHT, AMID = 130, 150, 140
"""Points across the page: where cells begin and end, and their middle."""


def within(cell: tuple[int, int, int], marked: list[int], wide: int = 0) -> MarkColumn | None:
    """What stands within cells of dark rows, in so many of them a disc; each cell is so much wider
    than the one above it."""
    table = words()
    rows = read_rows(table, False, 2).rows
    page = np.full((600, 600, 3), 255, np.uint8)
    cells, inks = [], []
    for n, row in enumerate(rows):
        top, bottom, right = round(row.top) + 1, round(row.bottom) - 1, RIGHT + wide * n
        cv2.rectangle(page, (80, round(2 * row.top)), (460, round(2 * row.bottom) - 1), DARK, -1)
        cv2.rectangle(page, (2 * LEFT, 2 * top), (2 * right - 1, 2 * bottom - 1), cell, -1)
        if n in marked:
            cv2.circle(page, (2 * AMID, top + bottom), 8, (20, 140, 40), -1)
        cells.append((float(LEFT), float(top), float(right), float(bottom)))
        inks.append(Ink(cells[-1], 400.0, DARK))
    column = MarkColumn(tuple(inks), (False,) * len(rows), tuple(cells), len(rows))
    return within_cells(column, rows, Raster(page, DPI), [word.box for word in table])


def test_marks_in_white_cells_of_dark_rows_are_what_is_drawn_within_them():
    found = within(WHITE, [0, 1, 2, 4, 5])
    assert found is not None
    assert (found.support, found.doubled) == (5, (False,) * 6)
    discs = [(ink.box[0], ink.box[2]) if ink else None for ink in found.marks]
    across = pytest.approx((AMID - 4, AMID + 4), abs=1)
    assert discs == [across, across, across, None, across, across]


@pytest.mark.parametrize("colour", [WHITE, GREEN, RED, GREY])
def test_cells_in_which_nothing_is_drawn_stay_the_marks(colour):
    assert within(colour, []) is None


def test_cells_of_which_few_have_a_drawing_stay_the_marks():
    assert within(GREEN, [0, 3]) is None


def test_marks_that_are_wider_or_narrower_than_one_another_are_no_cells():
    assert within(WHITE, [*range(6)], wide=4) is None


@pytest.mark.parametrize(
    ("filled", "found"),
    [([0], [(100, 140)]), ([0, 1], [(100, 140), (140, 180)]), ([], [(100, 180)])],
    ids=["one and the edge of another", "two", "a frame"],
)
def test_ink_over_several_columns_is_of_those_that_it_fills(filled, found):
    row = read_rows(words(), False, 2).rows[1]
    page = np.full((600, 600, 3), 255, np.uint8)
    top, bottom = round(2 * row.top), round(2 * row.bottom)
    cv2.rectangle(page, (200, bottom - 4), (359, bottom - 1), RED, -1)
    for n in filled:
        cv2.rectangle(page, (200 + 80 * n, top), (279 + 80 * n, bottom - 1), GREEN, -1)
    ink = Ink((100.0, row.top, 180.0, row.bottom), 500.0, (255.0, 255.0, 255.0))
    spans = [(100.0, 140.0), (140.0, 180.0), (180.0, 220.0)]
    parts = by_columns(ink, row, spans, Raster(page, DPI))
    assert [(part.box[0], part.box[2]) for part in parts] == found
