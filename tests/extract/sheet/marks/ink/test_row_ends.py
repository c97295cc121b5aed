"""Marks right behind what each row prints, wherever it ends."""

import cv2
import numpy as np
import pytest

from extract.pdf.runs import union
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.row_ends import keep_step
from extract.sheet.marks.ink.stack import Stack
from extract.sheet.marks.ink.stacks import stacks_on
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

NAMES = ["ÖSTERREICH", "MALTA", "DANMARK", "UNITED KINGDOM", "ITALIA", "LUXEMBOURG"]


def listed(blocks: int) -> StatesTable:
    """The names in so many columns 200 points apart."""
    words: list[Word] = []
    high = len(NAMES) // blocks
    for n, name in enumerate(NAMES):
        words += at(50 + 200 * (n // high), 100 + 20 * (n % high), name)
    return read_rows(words, False, 2)


def drawn(states: StatesTable, white: int = 6) -> np.ndarray:
    """A dot before each name, and behind each a dash and so far behind that a mark."""
    page = np.full((300, 500, 3), 255, np.uint8)
    for row in states.rows:
        y = round(row.middle)
        start, _, end, _ = map(round, union(row.boxes))
        cv2.circle(page, (start - 8, y), 2, (30, 30, 30), -1)
        cv2.rectangle(page, (end + 4, y), (end + 9, y), (30, 30, 30), -1)
        start = end + 9 + white
        cv2.rectangle(page, (start, y - 4), (start + 25, y + 4), (20, 140, 40), -1)
    return page


@pytest.mark.parametrize("blocks", [1, 2])
@pytest.mark.parametrize("white", [6, 2], ids=["apart", "so close that both are one piece"])
def test_marks_of_a_list_stand_in_a_column_from_where_its_names_end(white, blocks):
    states = listed(blocks)
    known = [box for row in states.rows for box in row.boxes]
    found = stacks_on(Raster(drawn(states, white), 72), states, known, 500.0)
    marks = [
        ink.box[0] - union(states.rows[n].boxes)[2]
        for stacks in found
        for stack in stacks
        if stack.by_edge and stack.box[3] - stack.box[1] > 8
        for n, inks in stack.by_row.items()
        for ink in inks
        if ink.box[3] - ink.box[1] > 3
    ]
    assert [round(gap) for gap in marks] == [9 + white] * len(NAMES)


def test_the_eyes_of_a_face_are_no_dash_before_it():
    states = listed(1)
    page = np.full((300, 500, 3), 255, np.uint8)
    for row in states.rows:
        y, x = round(row.middle), round(union(row.boxes)[2]) + 14
        cv2.circle(page, (x, y), 7, (20, 140, 40), 1)
        for eye in (x - 2, x + 2):
            cv2.circle(page, (eye, y - 2), 1, (20, 140, 40), -1)
    known = [box for row in states.rows for box in row.boxes]
    found = stacks_on(Raster(page, 72), states, known, 500.0)
    faces = [
        union(ink.box for ink in inks)
        for stacks in found
        for stack in stacks
        for inks in stack.by_row.values()
    ]
    assert [round(box[2] - box[0]) for box in faces] == [15] * len(NAMES)


@pytest.mark.parametrize(("letters", "by_ends"), [(True, False), (False, True)])
def test_a_straight_column_with_letters_for_marks_where_no_figure_stands_counts(letters, by_ends):
    words = [w for n, name in enumerate(NAMES) for w in at(50, 100 + 20 * n, name)]
    words += [w for n in range(5) for w in at(200, 100 + 20 * n, "2.21")]
    states = read_rows(words, False, 2)
    paper = (255.0, 255.0, 255.0)

    def ink(row: int, left: float, right: float) -> Ink:
        return Ink((left, 100.0 + 20 * row, right, 108.0 + 20 * row), 40.0, paper)

    marks = {n: [ink(n, 300.0, 310.0)] for n in range(5)}
    last = [ink(5, 290.0, 304.0), ink(5, 306.0, 320.0)] if letters else []
    loose = {0: [ink(0, 290.0, 320.0)]} if not letters else {}
    straight = Stack(marks | loose | ({5: last} if last else {}), "right", 0.0)
    found = keep_step([[Stack(marks, "right", 0.0, by_edge=True)]], [[straight]], states, [500.0])
    assert found is by_ends
