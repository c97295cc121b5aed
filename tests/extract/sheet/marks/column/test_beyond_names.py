"""Marks on other lines than the names of their states stand as far from each of them."""

from collections.abc import Sequence
from typing import TypeAlias
from unittest.mock import Mock

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.geometry import centre, middle
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.marks.column.beyond_ink import Placed, are_shown
from extract.sheet.marks.column.beyond_names import columns_beyond
from extract.sheet.marks.column.faults import faults_of
from extract.sheet.marks.column.mark_columns import MarkColumn, mark_columns
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.views.surface import Surface
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_flow import CODES, PAIRS
from tests.extract.sheet.layout.rows.test_on_side import WIDE, table
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.column.test_tally import Tally

DPI = 144
COLOURS = ((20, 140, 40), (200, 20, 20), (250, 190, 0))
KINDS = [0, 0, 1, 2, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0]
"""Of each state, in the order of the lines."""
Point: TypeAlias = tuple[float, float]


class Board:
    """A page with states on several lines, and what is drawn as far from the name of each."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.page = np.full((1100, 1500, 3), 255, np.uint8)

    @property
    def states(self) -> StatesTable:
        return read_rows(self.words, False, 2)

    def names(self) -> list[Box]:
        return [row.name.box for row in self.states.rows if row.name]

    def disc(self, at: Point, kind: int = 0) -> None:
        cv2.circle(self.page, (round(2 * at[0]), round(2 * at[1])), 8, COLOURS[kind], -1)

    def fill(self, box: Box, kind: int) -> None:
        x0, top, x1, bottom = (round(2 * side) for side in box)
        self.page[top:bottom, x0:x1] = COLOURS[kind]

    def columns(self) -> list[MarkColumn]:
        known = [word.box for word in self.words]
        return list(columns_beyond(self.states, Raster(self.page, DPI), known))

    def faults(self) -> list[tuple[int, str]]:
        surface = Surface(self.page, DPI, self.page, DPI, ())
        layout = Mock(states=self.states, known=())
        return [(each.row, each.what) for each in faults_of(surface, layout, self.columns()[0])]


def discs(words: list[Word], right: float, down: float, without: int | None = None) -> Board:
    """A board with a disc so far right of where each name begins and below its middle."""
    board = Board(words)
    for n, (box, kind) in enumerate(zip(board.names(), KINDS, strict=True)):
        if n != without:
            board.disc((box[0] + right, middle(box) + down), kind)
    return board


def places(column: MarkColumn) -> list[Point | None]:
    """The middle of each mark, to a whole point."""
    boxes = [None if ink is None else ink.box for ink in column.marks]
    return [box and (round(centre(box)), round(middle(box))) for box in boxes]


def expected(board: Board, right: float, down: float) -> list[Point]:
    return [(round(box[0] + right), round(middle(box) + down)) for box in board.names()]


@pytest.mark.parametrize("bands", [2, 4])
@pytest.mark.parametrize("down", [-20, 40], ids=["above", "below"])
def test_marks_as_far_above_or_below_the_names_of_all_lines_are_one_of_each_state(bands, down):
    board = discs(table(bands, codes=True), 5, down)
    column = board.columns()[0]
    assert (column.support, column.on_side, column.doubled) == (16, True, (False,) * 16)
    assert places(column) == expected(board, 5, down)


def cards() -> list[Word]:
    """On each card its code, below that a name as long as it is, and the share."""
    words: list[Word] = []
    for n, ((name, share), code) in enumerate(zip(PAIRS, CODES, strict=True)):
        x, y = 50 + 90 * (n % 4), 100 + 90 * (n // 4)
        words += at(x, y, code) + at(x, y + 14, name) + at(x, y + 28, share)
    return words


def test_marks_beside_codes_above_names_and_shares_are_one_of_each_card():
    board = discs(cards(), 30, -14)
    assert places(board.columns()[0]) == expected(board, 30, -14)


def bands() -> list[Word]:
    """Codes above shares in four lines, their columns of another width in each."""
    words: list[Word] = []
    for n, ((_, share), code) in enumerate(zip(PAIRS, CODES, strict=True)):
        x, y = 50 + (80, 64, 96, 72)[n // 4] * (n % 4), 100 + 90 * (n // 4)
        words += at(x, y, code) + at(x, y + 14, share)
    return words


def test_columns_may_have_another_width_on_each_line():
    board = discs(bands(), 5, 40)
    assert len({box[0] for box in board.names()}) > 8
    assert places(board.columns()[0]) == expected(board, 5, 40)


def test_pills_that_begin_with_the_names_are_marks_however_wide():
    board = Board(table(2))
    for box, kind in zip(board.names(), KINDS, strict=True):
        board.fill((box[0], box[1] + 35, box[0] + (20, 30, 50)[kind], box[1] + 47), kind)
    column = board.columns()[0]
    assert [ink and ink.box for ink in column.marks] == [
        (box[0], box[1] + 35, box[0] + (20, 30, 50)[kind], box[1] + 47)
        for box, kind in zip(board.names(), KINDS, strict=True)
    ]
    assert {round(x1 - x0) for x0, _, x1, _ in column.cells} == {54}


def test_marks_amid_names_of_several_widths_stand_in_narrow_cells():
    words: list[Word] = []
    for n, (name, share) in enumerate(PAIRS):
        x, y = 90 + WIDE * (n % 8), 100 + 90 * (n // 8)
        words += at(x - 2.5 * len(name), y, name) + at(x - 2.5 * len(share), y + 14, share)
    board = Board(words)
    for box, kind in zip(board.names(), KINDS, strict=True):
        board.disc((centre(box), middle(box) - 20), kind)
    column = board.columns()[0]
    assert places(column) == [
        (round(centre(box)), round(middle(box) - 20)) for box in board.names()
    ]
    assert max(x1 - x0 for x0, _, x1, _ in column.cells) < 16


def shaded(kinds: Sequence[int | None], per: int = 8) -> Board:
    """Abutting cells below codes and shares that stand amid them, so many a line, their grounds
    coloured."""
    words: list[Word] = []
    for n, ((_, share), code) in enumerate(zip(PAIRS, CODES, strict=True)):
        x, y = 60 + WIDE * (n % per), 100 + 90 * (n // per)
        words += at(x - 5, y, code) + at(x - 2.5 * len(share), y + 14, share)
    board = Board(words)
    for n, kind in enumerate(kinds):
        x, y = 60 + WIDE * (n % per), 135 + 90 * (n // per)
        if kind is not None:
            board.fill((x - WIDE / 2, y, x + WIDE / 2, y + 14), kind)
    return board


def test_the_grounds_of_abutting_cells_below_the_states_are_their_marks():
    column = shaded(KINDS).columns()[0]
    assert (column.support, column.doubled) == (16, (False,) * 16)
    assert [ink and ink.box for ink in column.marks] == [
        (22 + WIDE * (n % 8), 135 + 90 * (n // 8), 98 + WIDE * (n % 8), 149 + 90 * (n // 8))
        for n in range(16)
    ]


def test_the_ground_of_one_state_alone_on_the_last_line_is_its_mark():
    column = shaded(KINDS, per=5).columns()[0]
    assert (column.support, column.doubled) == (16, (False,) * 16)


def test_a_grey_ground_beside_coloured_ones_is_a_mark_and_grey_ones_alone_are_shades():
    board = shaded([*KINDS[:-1], None])
    x, y = 60 + WIDE * 7, 225
    board.page[2 * y : 2 * y + 28, round(2 * x - WIDE) : round(2 * x + WIDE)] = 160
    assert board.columns()[0].support == 16
    grey = shaded([None] * 16)
    for n in range(16):
        x, y = 60 + WIDE * (n % 8), 135 + 90 * (n // 8)
        grey.page[2 * y : 2 * y + 28, round(2 * x - WIDE) : round(2 * x + WIDE)] = 160
    assert grey.columns() == []


def test_a_ground_in_shades_is_one_mark_and_one_in_two_colours_is_two():
    shades, halves = shaded(KINDS), shaded(KINDS)
    for n in range(16):
        x, y = round(2 * (60 + WIDE * (n % 8) - WIDE / 2)), 270 + 180 * (n // 8)
        own = shades.page[y : y + 28, x : x + 2 * WIDE].astype(np.int16)
        own[:] += np.linspace(-20, 45, 2 * WIDE, dtype=np.int16)[None, :, None]
        shades.page[y : y + 28, x : x + 2 * WIDE] = own.clip(0, 255)
        halves.page[y : y + 28, x : x + WIDE] = COLOURS[1 if KINDS[n] != 1 else 0]
    assert shades.columns()[0].doubled == (False,) * 16
    assert not any(column.support == 16 for column in halves.columns())


def test_a_line_of_cells_one_of_which_is_as_white_as_the_page_has_no_grounds():
    found = [ink for column in shaded([*KINDS[:-1], None]).columns() for ink in column.marks]
    assert {ink.box[1] for ink in found if ink} == {135}


def test_marks_on_their_places_are_no_faults():
    assert discs(table(2, codes=True), 5, 40).faults() == []


def test_a_mark_aside_of_its_place_is_a_fault():
    board = discs(table(2, codes=True), 5, 40, without=6)
    x0, _, _, _ = box = board.names()[6]
    board.disc((x0 + 30, middle(box) + 40))
    assert board.faults() == [(6, "a mark stands off the row of")]


def test_paper_taken_for_ink_between_two_grounds_is_no_second_mark_and_a_pale_mark_is():
    raster = Raster(np.full((200, 400, 3), 250, np.uint8), DPI)
    raster.pixels[40:60, 40:60] = 215
    paper = Placed(0, Ink((60.0, 20.0, 90.0, 30.0), 250.0, (30.0, 228.0, 86.0)), 5.0)
    mark = Placed(0, Ink((20.0, 20.0, 30.0, 30.0), 100.0, (250.0,) * 3), 5.0)
    assert are_shown([paper, mark], raster) == [mark]


@pytest.mark.parametrize("down", [85, -5], ids=["half a line lower", "half a line higher"])
def test_a_mark_on_no_line_of_marks_is_none_of_a_state(down):
    board = discs(table(2, codes=True), 5, 40, without=6)
    box = board.names()[6]
    board.disc((box[0] + 5, middle(box) + down))
    (column,) = board.columns()[:1]
    assert [n for n, ink in enumerate(column.marks) if ink is None] == [6]


def test_a_mark_in_the_card_of_a_neighbour_leaves_its_state_without_one():
    board = discs(table(2, codes=True), 5, 40, without=6)
    box = board.names()[5]
    board.disc((box[0] + 30, middle(box) + 40))
    column = board.columns()[0]
    assert [n for n, ink in enumerate(column.marks) if ink is None] == [6]


def test_lines_too_close_for_marks_between_them_have_none():
    words: list[Word] = []
    for n, ((_, share), code) in enumerate(zip(PAIRS, CODES, strict=True)):
        words += at(50 + 90 * (n % 4), 100 + 18 * (n // 4), code)
        words += at(90 + 90 * (n % 4), 100 + 18 * (n // 4), share)
    assert discs(words, 25, 0).columns() == []


@pytest.mark.parametrize("blocks", [1, 2])
def test_states_one_below_the_other_have_their_marks_beside_them(blocks):
    tally = Tally(blocks)
    for row in range(6):
        tally.mark(row, 0)
    known = [word.box for word in tally.words]
    assert list(columns_beyond(tally.states, Raster(tally.page, DPI), known)) == []


@pytest.mark.parametrize("pitch", [15, 30])
def test_of_states_in_three_lists_the_fullest_column_is_that_beside_them(pitch):
    words: list[Word] = []
    for n, (name, share) in enumerate(PAIRS[:15]):
        x, y = 50 + 230 * (n // 5), 100 + pitch * (n % 5)
        words += at(x, y, name) + at(x + 80, y, share)
    board = Board(words)
    for box, kind in zip(board.names(), KINDS, strict=False):
        board.disc((box[0] + 115, middle(box)), kind)
    known = [word.box for word in words]
    beside = mark_columns(Raster(board.page, DPI), board.states, known, 700.0)[0]
    for column in board.columns()[:1]:
        assert places(column) == places(beside)


@pytest.mark.parametrize(("down", "second"), [(54, True), (75, False)], ids=["near", "far below"])
def test_what_stands_far_below_the_last_line_of_states_is_no_second_mark(down, second):
    board = discs(table(2, codes=True), 5, 40)
    box = board.names()[-1]
    board.disc((box[0] + 5, middle(box) + down))
    beside = board.columns()[0].beside
    assert bool(beside) is second
