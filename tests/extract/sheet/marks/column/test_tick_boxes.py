"""A ballot has a box in each column of its rows, and one of them is ticked."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.sheet.marks.column.tally import column_view
from extract.sheet.marks.column.tick_boxes import (
    agreed,
    ticked,
    told_inside,
    without_empty_boxes,
    without_specks,
)
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.seen import BLANK
from tests.extract.sheet.marks.column.test_tally import WIDE, Tally

WHITE = (255.0, 255.0, 255.0)


class Ballot(Tally):
    """Six states with three boxes each."""

    def __init__(self, *ticks: int | None) -> None:
        super().__init__()
        for row, tick in enumerate(ticks):
            for column in range(3):
                self.box(row, column, column == tick)

    def box(self, row: int, column: int, ticked: bool) -> None:
        left, y = self.place(row)
        x, top = round(2 * (left + 135 + WIDE * column)), round(2 * y)
        cv2.rectangle(self.page, (x, top), (x + 18, top + 18), (0, 0, 0), 2)
        if ticked:
            cv2.line(self.page, (x, top), (x + 18, top + 18), (0, 0, 0), 3)
            cv2.line(self.page, (x + 18, top), (x, top + 18), (0, 0, 0), 3)


def test_the_ticked_box_of_each_row_is_its_mark():
    (view,) = column_view(Ballot(0, 1, 0, 0, 2, 0).column, [], 6)
    assert view.kinds == [f"under {name}" for name in ("yes", "no", "yes", "yes", "abstain", "yes")]


def test_a_row_without_a_ticked_box_has_no_mark():
    (view,) = column_view(Ballot(0, 1, None, 0, 2, 0).column, [], 6)
    assert view.kinds[2] == BLANK


def test_two_ticked_boxes_in_a_row_are_two_marks():
    ballot = Ballot(0, 1, 0, 0, 2, 0)
    ballot.box(3, 1, True)
    assert [n for n, doubled in enumerate(ballot.column.doubled) if doubled] == [3]


def box(area: float, x: float = 0.0, y: float = 0.0) -> Ink:
    return Ink((x, y, x + 9, y + 9), area, (255.0, 255.0, 255.0))


def test_boxes_below_one_another_are_told_apart_by_how_far_down_they_stand():
    rows = {
        n: [box(area, x * (-1) ** n, 20.0 * x) for x, area in enumerate((25.3, 19.8, 19.8, 19.8))]
        for n in range(6)
    }
    rows[5][2] = box(32.3, -2.0, 40.0)
    found = without_empty_boxes(rows, 4, lambda ink: ink.box[1])
    assert found == {n: [] for n in range(5)} | {5: [rows[5][2]]}


@pytest.mark.parametrize(
    ("areas", "usual", "ticked_one"),
    [
        ((53.0, 35.3, 39.4, 39.4), (35.3,) * 4, [53.0]),
        ((60.0, 32.0, 38.0, 44.0), (32.0,) * 4, [32.0, 38.0, 44.0, 60.0]),
        ((39.4, 35.3, 39.4, 39.4), (35.3,) * 4, []),
        ((25.3, 32.3, 19.8, 19.8), (25.3, 19.8, 19.8, 19.8), [32.3]),
    ],
    ids=["little ink more", "too near to the others", "all empty", "more ink in one column"],
)
def test_in_small_boxes_a_cross_is_told_by_how_alike_the_empty_ones_are(areas, usual, ticked_one):
    boxes = [box(area) for area in areas]
    assert sorted(ink.area for ink in ticked(boxes, usual, 0.0)) == sorted(ticked_one)


def test_the_one_box_with_something_within_is_ticked_though_its_ink_is_hardly_more():
    dot = replace(box(36.0), inner=box(2.0))
    assert ticked([box(35.3), dot, box(35.3), box(35.3)], (35.3,) * 4, 0.0) == [dot]


@pytest.mark.parametrize(("most", "found"), [(53.0, 1), (36.0, 0)], ids=["one ticked", "none"])
def test_boxes_that_all_have_something_within_are_told_by_their_ink(most, found):
    boxes = [replace(box(area), inner=box(2.0)) for area in (most, 35.3, 35.3, 35.3)]
    assert ticked(boxes, (35.3,) * 4, 0.0) == boxes[:found]


@pytest.mark.parametrize(
    ("areas", "found"),
    [
        ((40.0, 28.0, 40.0), [28.0]),
        ((40.0, 25.0, 52.0), [52.0]),
        ((40.0, 25.0, 44.0), []),
        ((40.0, 25.5, 60.0), [60.0]),
    ],
    ids=["most of its column", "none more", "all as empty", "another more"],
)
def test_a_box_with_something_within_is_compared_with_empty_ones_of_its_column(areas, found):
    usual = (40.0, 25.0, 40.0)
    boxes = [box(areas[0]), replace(box(areas[1]), inner=box(2.0)), box(areas[2])]
    assert [ink.area for ink in ticked(boxes, usual, 0.0)] == found


def left_of_rows(*areas: tuple[float, ...]) -> list[list[float]]:
    """The ink of what is left of rows whose boxes have so much each."""
    rows = {n: [box(a, 20.0 * x) for x, a in enumerate(own)] for n, own in enumerate(areas)}
    return [[ink.area for ink in inks] for inks in without_empty_boxes(rows, 3).values()]


def test_one_box_that_is_empty_alone_in_its_column_does_not_make_the_ticked_ones_empty():
    rows = [(24.0, 20.0, 22.0), (31.0, 20.0, 20.0), *[(31.0, 20.0, 22.0)] * 4]
    assert left_of_rows(*rows) == [[], *[[31.0]] * 5]


def test_boxes_that_are_empty_in_most_rows_tell_how_much_ink_their_column_has():
    rows = [(first, 22.0, 22.0) for first in (29.0, 29.5, 30.0, 31.0, 60.0)]
    assert left_of_rows(*rows) == [[], [], [], [], [60.0]]


def test_a_state_that_ticked_no_box_of_few_empty_ones_took_no_position():
    rows = [*[(60.0, 22.0, 22.0)] * 8, (30.0, 60.0, 22.0), (36.0, 22.0, 22.0)]
    assert left_of_rows(*rows) == [*[[60.0]] * 9, []]


@pytest.mark.parametrize(
    ("areas", "found"),
    [((20.0, 20.0, 40.0), [40.0]), ((20.0, 20.0, 20.0), []), ((20.0, 26.0, 32.0), None)],
    ids=["ticked", "none", "not told"],
)
def test_a_block_of_one_row_is_told_by_the_boxes_of_that(areas, found):
    assert left_of_rows(areas) == [[*areas] if found is None else found]


def test_a_thin_tick_in_a_small_box_is_told_where_the_other_boxes_are_alike():
    boxes = [box(44.2), box(35.5), box(31.6), box(35.5)]
    assert ticked(boxes, (35.5, 35.5, 31.6, 35.5), 8.7) == [boxes[0]]


def test_a_little_more_ink_than_in_an_empty_box_is_no_tick_where_those_of_others_have_far_more():
    boxes = [box(44.2), box(35.5), box(31.6), box(35.5)]
    assert ticked(boxes, (35.5, 35.5, 31.6, 35.5), 20.0) == []


def drawn_boxes(tick: tuple[int, ...], shades: tuple[int, ...]) -> tuple[np.ndarray, list[Ink]]:
    """Four boxes beside one another whose frames have any ink, some with a tick of a shade."""
    page = np.full((40, 200, 3), 255, np.uint8)
    inks = []
    for n in range(4):
        x = 10 + 40 * n
        cv2.rectangle(page, (x, 10), (x + 14, 24), (60, 60, 60), 1 + (n == 0))
        if n in tick:
            cv2.line(page, (x + 4, 20), (x + 10, 14), (shades[n],) * 3, 2)
        inks.append(Ink((x, 10.0, x + 14, 24.0), 35.0 + 3 * (n == 0) + 4 * (n in tick), WHITE))
    return page, inks


@pytest.mark.parametrize(
    ("tick", "found"),
    [((2,), [2]), ((0,), [0]), ((1, 2), [0, 1, 2, 3]), ((), [0, 1, 2, 3])],
    ids=["one", "that with the thicker frame", "two", "none"],
)
def test_a_thin_tick_is_told_by_what_is_inside_where_frames_differ_as_much(tick, found):
    page, boxes = drawn_boxes(tick, (0,) * 4)
    raster = Raster(page, 72)
    usual = told_inside({0: boxes}, [35.0] * 4, raster)
    assert [boxes.index(box) for box in usual.values()] == (found if len(found) == 1 else [])


def test_a_box_that_has_more_ink_than_the_one_with_something_inside_leaves_it_open():
    _, boxes = drawn_boxes((2,), (0,) * 4)
    assert agreed([boxes[1]], boxes[2], boxes) == boxes
    assert agreed([boxes[2]], boxes[2], boxes) == agreed([], boxes[2], boxes) == [boxes[2]]


PIECE = Ink((15.0, 0.0, 17.0, 9.0), 5.0, WHITE)
"""Of a rule between the boxes of a row."""


def test_a_piece_of_a_rule_between_the_boxes_of_a_row_leaves_the_ticked_one_told():
    rows = {n: [box(60.0), box(20.0, 20.0), box(20.0, 40.0)] for n in range(6)}
    rows[2].insert(1, PIECE)
    rows[4].append(PIECE)
    assert without_empty_boxes(rows, 3) == {n: boxes[:1] for n, boxes in rows.items()}


@pytest.mark.parametrize(
    ("inks", "left"),
    [
        ([box(60.0), PIECE, box(20.0), box(20.0)], [60.0, 20.0, 20.0]),
        ([box(60.0), PIECE, box(20.0)], [60.0, 5.0, 20.0]),
        ([box(60.0), box(20.0), box(20.0), box(20.0)], [60.0, 20.0, 20.0, 20.0]),
        ([], []),
    ],
    ids=["a piece more", "no more than columns", "a box more", "nothing"],
)
def test_of_a_row_with_more_ink_than_columns_what_is_far_less_is_left_out(inks, left):
    assert [ink.area for ink in without_specks(inks, 3)] == left
