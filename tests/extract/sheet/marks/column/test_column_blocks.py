"""Columns of marks in blocks turned about, and marks of several pieces."""

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.marks.column.choices import mirror_choices
from extract.sheet.marks.column.mark_columns import (
    MarkColumn,
    mark_columns,
    one_mark,
)
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.stack import Side, Stack
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

DPI = 144
NAMES = ["BELGIQUE", "БЪЛГАРИЯ", "ČESKO", "LATVIJA", "LIETUVA", "MALTA"]
SHARES = ["2.63", "1.44", "2.42", "0.42", "0.64", "0.12"]
TOP, PITCH = 100.0, 20.0
WHITE = (255.0, 255.0, 255.0)


def page() -> np.ndarray:
    return np.full((600, 1300, 3), 255, np.uint8)


def disc(drawn: np.ndarray, x: float, row: int, size: int = 8) -> None:
    """A disc on the line of a row, about a place."""
    y = TOP + PITCH * (row % 3) + 5
    cv2.circle(drawn, (round(2 * x), round(2 * y)), size, (20, 140, 40), -1)


def table(*blocks: tuple[float, float]) -> tuple[StatesTable, list[Box]]:
    """Blocks of three states, with where their names and their shares begin."""
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        (x, away), y = blocks[n // 3], TOP + PITCH * (n % 3)
        words += at(x, y, name) + at(away, y, share)
    return read_rows(words, False, 2), [word.box for word in words]


def best(drawn: np.ndarray, states: StatesTable, known: list[Box]) -> MarkColumn:
    return mark_columns(Raster(drawn, DPI), states, known, 650.0)[0]


def middles(column: MarkColumn) -> list[int | None]:
    return [round((ink.box[0] + ink.box[2]) / 2) if ink else None for ink in column.marks]


def test_marks_of_a_block_turned_about_stand_on_the_other_side_of_its_names():
    drawn = page()
    for row in range(6):
        disc(drawn, 200 if row < 3 else 440, row)
    assert middles(best(drawn, *table((50, 140), (540, 480)))) == [200] * 3 + [440] * 3


def test_as_many_marks_on_different_sides_of_blocks_are_no_further_columns():
    drawn = page()
    for row in range(6):
        disc(drawn, 200 if row < 3 else 500, row)
    for row in range(3):
        disc(drawn, 30, row)
    columns = mark_columns(Raster(drawn, DPI), *table((50, 140), (350, 440)), 650.0)
    places = {tuple(middles(each)) for each in columns}
    assert places == {(30,) * 3 + (200,) * 3, (200,) * 3 + (500,) * 3}


def ink(x0: float, x1: float, area: float = 60.0) -> Ink:
    box = (x0, 100.0, x1, 110.0)
    return Ink(box, area, WHITE)


def stack(x: float, side: Side | None, rows: int = 3) -> Stack:
    return Stack({n: [ink(x - 5, x + 5)] for n in range(rows)}, side, 0.0)


BOXES: list[Box] = [(50.0, 100.0, 160.0, 150.0), (350.0, 100.0, 460.0, 150.0)]


def test_blocks_turned_about_have_the_nearest_of_the_fullest_columns_on_each_side():
    left, right = stack(30, "left"), stack(200, "right")
    far, sparse = stack(300, "right"), stack(180, "right", 2)
    before, behind = stack(320, "left"), stack(500, "right")
    single = stack(100, None)
    found = [[left, right, far, sparse, single], [right, before, behind]]
    assert list(mirror_choices(found, BOXES)) == [[left, behind], [right, before]]


@pytest.mark.parametrize(
    ("pieces", "wide", "box", "doubled"),
    [
        ([ink(50, 74), ink(57, 62, 30.0)], 10.0, (50, 100, 74, 110), False),
        ([ink(50, 62), ink(70, 80, 30.0)], 10.0, (50, 100, 62, 110), True),
        ([ink(50, 55), ink(57, 63, 30.0)], 10.0, (50, 100, 63, 110), False),
    ],
    ids=["a ring with a letter", "two marks", "no wider than one"],
)
def test_pieces_within_one_another_or_close_are_one_mark(pieces, wide, box, doubled):
    mark, second = one_mark(pieces, 60.0, wide)
    assert mark is not None
    assert (mark.box, second) == (box, doubled)


def bar(drawn: np.ndarray, x0: float, x1: float, row: int) -> None:
    y = TOP + PITCH * row + 5
    corners = (round(2 * x0), round(2 * y - 8)), (round(2 * x1), round(2 * y + 8))
    cv2.rectangle(drawn, *corners, (20, 140, 40), -1)


def composed(rows: int, end: float) -> MarkColumn:
    """Marks of six rows: of so many a dot and a bar up to `end`, of the others one bar."""
    drawn, words = page(), []
    for row, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, TOP + PITCH * row, name) + at(140, TOP + PITCH * row, share)
        bar(drawn, 190, 202 if row < rows else 220, row)
        bar(drawn, 208, end if row < rows else 220, row)
    return best(drawn, read_rows(words, False, 2), [word.box for word in words])


@pytest.mark.parametrize("rows", [4, 3])
def test_pieces_together_as_wide_as_the_marks_of_other_rows_are_one_each(rows):
    column = composed(rows, 220)
    assert column.doubled == (False,) * 6
    assert [round(mark.box[2] - mark.box[0]) for mark in column.marks if mark] == [30] * 6


@pytest.mark.parametrize(("rows", "doubled"), [(4, False), (3, True)])
def test_marks_of_two_pieces_in_most_rows_are_one_each(rows, doubled):
    column = composed(rows, 236)
    assert column.doubled == (doubled,) * rows + (False,) * (6 - rows)


def test_with_a_block_for_each_state_none_is_turned_about():
    boxes: list[Box] = [(50.0 * n, 100.0, 50.0 * n + 40, 110.0) for n in range(27)]
    found = [[stack(50.0 * n, "left", 1), stack(50.0 * n + 40, "right", 1)] for n in range(27)]
    assert list(mirror_choices(found, boxes)) == []
