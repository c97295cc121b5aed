"""The column of the marks stands on one side of the names in every block."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.names import Name
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.column.mark_columns import (
    cell_of,
    is_two,
    mark_columns,
    off_words,
    up_to_words,
    without_grounds,
)
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink, merged
from extract.sheet.words import Word

DPI = 144
BLOCKS, ROWS, PITCH = 2, 6, 20.0


def test_one_name_that_reaches_too_far_does_not_move_the_marks_to_another_side():
    page = np.full((400, 1000, 3), 255, np.uint8)
    rows, known = [], []
    for block in range(BLOCKS):
        left = 20.0 + 250 * block
        for n in range(ROWS):
            top = 40 + PITCH * n
            cv2.circle(page, (round(2 * left + 10), round(2 * top + 20)), 8, (20, 140, 40), -1)
            far = block == 1 and n == ROWS - 1  # a rule was taken to this one
            box: Box = (left + (2 if far else 40), top + 5, left + 110, top + 15)
            known.append(box)
            figure = Figure(Number(1, "", False), box, "1", None)
            rows.append(PlacedRow(None, figure, block, top, top + PITCH))
    states = StatesTable(tuple(rows), False, 2, BLOCKS, PITCH, ())
    box_of_far = known[-1]
    known[-1] = (box_of_far[0] + 38, *box_of_far[1:])
    best = mark_columns(Raster(page, DPI, True), states, known, 500.0)[0]
    assert best.support == BLOCKS * ROWS


def test_flags_before_names_that_end_in_one_column_are_no_second_marks():
    page = np.full((400, 1000, 3), 255, np.uint8)
    rows, known = [], []
    for n in range(ROWS):
        top, left = 40 + PITCH * n, 60.0 + 13 * n  # names are set to the right
        box: Box = (left, top + 5, 160.0, top + 15)
        name = Name("", box, 10.0, None, False, ())
        flag, mark = round(2 * left - 26), 2 * 190
        cv2.rectangle(page, (flag, round(2 * top) + 14), (flag + 20, round(2 * top) + 26), 0, -1)
        cv2.circle(page, (mark, round(2 * top + 20)), 8, (20, 140, 40), -1)
        known.append(box)
        rows.append(PlacedRow(name, None, 0, top, top + PITCH))
    states = StatesTable(tuple(rows), False, 2, 1, PITCH, ())
    found = mark_columns(Raster(page, DPI), states, known, 500.0)
    (best,) = [each for each in found if each.marks[0] and each.marks[0].box[0] > 170]
    assert best.doubled == (False,) * ROWS


def chips(*marked: int) -> tuple[np.ndarray, StatesTable, list[Box]]:
    """Rows one behind the other on two lines, as wide as their names, some with a second mark."""
    page = np.full((200, 1000, 3), 255, np.uint8)
    rows, known = [], []
    for n in range(ROWS):
        left, top = 30.0 + (n % 3) * (130 - 15 * (n // 3)), 20 + 40.0 * (n // 3)
        box: Box = (left, top + 5, left + 40 + 7 * n, top + 15)
        for x in (box[2] + 8, *([box[2] + 18] if n in marked else [])):
            cv2.circle(page, (round(2 * x), round(2 * top + 20)), 8, (20, 140, 40), -1)
        known.append(box)
        rows.append(PlacedRow(Name("", box, 10.0, None, False, ()), None, 0, top, top + PITCH))
    return page, StatesTable(tuple(rows), False, 2, 1, PITCH, (), True), known


def test_marks_of_rows_that_follow_one_another_stand_as_far_behind_each():
    page, states, known = chips()
    found = mark_columns(Raster(page, DPI), states, known, 500.0)
    assert ROWS in [each.support for each in found if not any(each.doubled)]


def test_marks_of_rows_that_follow_one_another_may_stand_between_names_and_figures():
    page, states, known = chips()
    figures = [
        Figure(Number(2, "63", False), (right + 20, top, right + 40, bottom), "2.63", None)
        for _, top, right, bottom in known
    ]
    rows = [replace(row, figure=f) for row, f in zip(states.rows, figures, strict=True)]
    states = replace(states, rows=tuple(rows))
    found = mark_columns(Raster(page, DPI), states, [*known, *(f.box for f in figures)], 500.0)
    assert ROWS in [each.support for each in found if not any(each.doubled)]


def test_a_second_mark_behind_one_of_the_rows_that_follow_one_another_is_told():
    page, states, known = chips(2)
    found = mark_columns(Raster(page, DPI), states, known, 500.0)
    assert all(2 in each.beside or each.doubled[2] for each in found if each.support == ROWS)


@pytest.mark.parametrize("right", [120.0, 102.0], ids=["over it", "with its last letter"])
def test_a_long_name_above_a_mark_of_a_card_is_none_of_its_place(right):
    rows, cells = [], []
    for n in range(3):
        top = 100.0 * n
        name: Box = (20.0, top + 5, right if n == 1 else 60.0, top + 15)
        figure = Figure(Number(1, "", False), (20.0, top + 30, 40.0, top + 40), "1", None)
        named = Name("", name, 10.0, None, False, (Word("", name, 10.0),))
        rows.append(PlacedRow(named, figure, 0, top, top + 60))
        cells.append((100.0, top, 120.0, top + 60))
    assert off_words(cells, rows, 12.0) == [
        (100.0, 100.0 * n + 11, 120.0, 100.0 * n + 60) for n in range(3)
    ]


def test_the_place_of_a_mark_ends_where_the_words_beside_it_do():
    words: list[Box] = [
        (50.0, 12.0, 93.0, 20.0),  # a name before it
        (118.0, 12.0, 150.0, 20.0),  # one behind it
        (95.0, 42.0, 118.0, 50.0),  # one on another line
    ]
    assert up_to_words((90.0, 10.0, 122.0, 25.0), words) == (93.0, 10.0, 118.0, 25.0)


def test_what_is_seen_through_a_letter_left_white_in_a_mark_is_not_the_mark():
    row = PlacedRow(None, None, 0, 0.0, 12.0)
    disc, hole = (Ink(box, 50.0, (255.0,) * 3) for box in ((0, 0, 16, 12), (7, 4, 9, 7)))
    assert without_grounds([disc, hole], row, 16.0) == [disc]
    assert without_grounds([disc, hole], row, 10.0) == [hole]
    assert without_grounds([disc, hole], row, None) == [hole]


def test_a_block_of_those_who_did_not_vote_has_no_marks():
    page = np.full((400, 1000, 3), 255, np.uint8)
    rows, known = [], []
    for block, count in ((0, ROWS), (1, 1)):
        left = 60.0 + 250 * block
        for n in range(count):
            top = 40 + PITCH * n
            if block == 0:
                cv2.circle(page, (round(2 * left - 30), round(2 * top + 20)), 8, (20, 140, 40), -1)
            box: Box = (left, top + 5, left + 80, top + 15)
            known.append(box)
            name = Name("", box, 10.0, None, False, ())
            rows.append(PlacedRow(name, None, block, top, top + PITCH))
    states = StatesTable(tuple(rows), False, 2, 2, PITCH, ())
    best = mark_columns(Raster(page, DPI), states, known, 500.0)[0]
    assert (best.support, best.marks[ROWS]) == (ROWS, None)
    assert best.cells[ROWS][0] - best.cells[0][0] == pytest.approx(250, abs=1)


@pytest.mark.parametrize(
    ("white", "two"), [(4.0, True), (1.0, False)], ids=["apart", "as near as letters"]
)
def test_two_marks_as_near_as_the_pieces_of_one_are_two(white, two):
    parts = [(20.0, 50.0, 30.0, 60.0), (30.0 + white, 50.0, 40.0 + white, 60.0)]
    ink = merged([Ink(box, 60.0, (255.0, 255.0, 255.0)) for box in parts])
    assert is_two(ink, 60.0, 10.0) is two
    assert not is_two(ink, 60.0, 20.0 + white)


def test_the_place_of_a_mark_ends_at_words_beside_its_ink_and_never_within_it():
    row = PlacedRow(None, None, 0, 90.0, 120.0)
    ink = Ink((100.0, 100.0, 110.0, 110.0), 60.0, (255.0,) * 3)
    beside, reaching = (113.0, 108.0, 150.0, 118.0), (60.0, 108.0, 103.0, 118.0)
    assert cell_of(row, (96.0, 120.0), [ink], [beside]) == (94.0, 90.0, 113.0, 120.0)
    assert cell_of(row, (96.0, 120.0), [ink], [reaching]) == (100.0, 90.0, 122.0, 120.0)
