"""A row that does not tell its ticked box has it told by the boxes of other rows."""

import pytest

from extract.sheet.marks.column.tick_boxes import told_by_all, told_by_others
from extract.sheet.marks.ink.pieces import Ink
from tests.extract.sheet.marks.column.test_tick_boxes import box, left_of_rows

SURE = (60.0, 20.0, 20.0)
"""The ink of a row's boxes, the first of which is surely ticked."""


def told(*areas: float, sure: tuple[float, ...] = SURE) -> dict[int, list[float]]:
    """What is told of a row whose boxes have so much ink, all of which may be ticked, by a row that
    has its first box ticked."""
    rows = {n: [box(a, 20.0 * x) for x, a in enumerate(own)] for n, own in enumerate((sure, areas))}
    found = told_by_others(rows, {0: rows[0][:1], 1: rows[1]})
    return {n: [ink.area for ink in inks] for n, inks in found.items()}


def test_the_box_with_as_much_ink_as_a_ticked_one_is_ticked():
    assert told(60.0, 20.0, 12.0) == {1: [60.0]}


def test_two_boxes_with_as_much_ink_as_a_ticked_one_are_two_marks():
    assert told(60.0, 61.0, 20.0) == {1: [60.0, 61.0]}


def test_a_row_of_boxes_with_little_ink_has_no_mark():
    assert told(20.0, 12.0, 18.0) == {1: []}


@pytest.mark.parametrize("between", [21.0, 40.0, 59.0])
def test_a_box_that_is_neither_ticked_nor_empty_by_others_leaves_the_row_untold(between):
    assert told(60.0, between, 12.0) == {}


@pytest.mark.parametrize(("empty", "tells"), [(47.0, True), (48.0, False), (60.0, False)])
def test_boxes_of_others_tell_nothing_that_have_not_far_more_ink_if_ticked(empty, tells):
    assert bool(told(61.0, 20.0, 12.0, sure=(60.0, empty, 20.0))) is tells


def test_without_a_row_that_tells_its_ticked_box_none_is_told():
    boxes: list[Ink] = [box(60.0), box(20.0), box(12.0)]
    assert told_by_others({0: boxes, 1: boxes}, {0: boxes, 1: boxes}) == {}


def test_a_row_without_any_mark_is_no_example_of_empty_boxes():
    sure, bare, row = (
        [box(area) for area in own] for own in (SURE, (50.0,) * 3, (60.0, 20.0, 9.0))
    )
    found = told_by_others({0: sure, 1: bare, 2: row}, {0: sure[:1], 1: [], 2: row})
    assert found == {2: row[:1]}


def test_a_row_that_tells_its_ticked_box_keeps_it():
    rows = [SURE] * 4 + [(20.0, 30.0, 20.0)]
    assert left_of_rows(*rows) == [[60.0]] * 4 + [[30.0]]


def test_uneven_empty_boxes_of_a_row_are_told_by_those_of_others():
    rows = [(60.0, 30.0, 28.0)] * 4 + [(61.0, 30.0, 18.0)]
    assert left_of_rows(*rows) == [[60.0]] * 4 + [[61.0]]


def test_a_second_tick_beside_uneven_empty_boxes_is_kept():
    rows = [(60.0, 30.0, 28.0)] * 4 + [(61.0, 60.0, 18.0)]
    assert left_of_rows(*rows) == [[60.0]] * 4 + [[61.0, 60.0]]


def test_a_smudged_box_beside_a_ticked_one_leaves_all_boxes_of_its_row():
    rows = [SURE] * 4 + [(60.0, 40.0, 20.0)]
    assert left_of_rows(*rows) == [[60.0]] * 4 + [[60.0, 40.0, 20.0]]


UNEVEN = [(28.0, 22.0, 23.0), (20.0, 31.0, 22.0), (27.0, 21.0, 22.4)] * 4
"""Small boxes of a picture: a tick is a third more ink, and empty ones vary by half of that."""


def test_ticks_that_are_alike_in_all_rows_are_told_by_all_of_them():
    assert left_of_rows(*UNEVEN) == [[max(row)] for row in UNEVEN]


@pytest.mark.parametrize(
    "odd", [(28.0, 27.0, 22.0), (22.0, 22.4, 21.0)], ids=["two ticks", "no tick"]
)
def test_a_row_without_one_tick_leaves_all_to_be_told_by_themselves(odd):
    boxes = {n: [box(area) for area in row] for n, row in enumerate([*UNEVEN, odd])}
    assert told_by_all(boxes, (20.0, 21.0, 22.0)) == {}


def test_a_smudge_that_is_less_than_a_tick_leaves_all_rows_to_be_told_by_themselves():
    boxes = {n: [box(area) for area in SURE] for n in range(12)}
    smudged = [box(area) for area in (60.0, 28.0, 20.0)]
    assert told_by_all({**boxes, 12: smudged}, (20.0, 20.0, 20.0)) == {}
    assert told_by_all(boxes, (20.0, 20.0, 20.0)) == {n: own[:1] for n, own in boxes.items()}
