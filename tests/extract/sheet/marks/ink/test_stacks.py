"""How far the marks of a block may stand from it, and what shows the ground of a row."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.names import Name
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink, merged
from extract.sheet.marks.ink.sections import rows_by_block
from extract.sheet.marks.ink.stack import Stack, with_lost_parts
from extract.sheet.marks.ink.stacks import (
    ground_of,
    joined,
    lies_under,
    limits_of,
    off_card,
    stacks_on,
)
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

NAMES = ["LATVIJA", "LIETUVA", "MALTA", "NEDERLAND", "POLSKA", "PORTUGAL"]
SHARES = ["0.42", "0.64", "0.12", "4.02", "8.36", "2.37"]


def table(*, cards: bool, blocks: int = 2) -> StatesTable:
    """Blocks 150 points apart, the shares below the names in cards, else beside them."""
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        high = 6 // blocks
        x, y = 150 + 150 * (n // high), 100 + 40 * (n % high)
        words += at(x, y, name) + (at(x, y + 14, share) if cards else at(x + 60, y, share))
    return read_rows(words, False, 2)


@pytest.mark.parametrize(
    ("cards", "blocks", "limits"),
    [
        (False, 2, [(0.0, 300.5), (231.0, 500.0)]),
        (True, 2, [(35.0, 300.5), (186.0, 450.0)]),
        (True, 1, [(0.0, 500.0)]),
    ],
    ids=["a table", "cards", "cards in one column"],
)
def test_marks_of_cards_stand_no_farther_out_than_from_one_card_to_the_next(cards, blocks, limits):
    states = table(cards=cards, blocks=blocks)
    assert limits_of(states, rows_by_block(states), 500.0, 0.5) == limits


def row(name: Box | None, figure: Box | None) -> PlacedRow:
    """A row 20 points high, with boxes of its name and its figure."""
    named = Name("", name, 10.0, None, False, ()) if name else None
    printed = Figure(Number(1, "", False), figure, "1", None) if figure else None
    return PlacedRow(named, printed, 0, 100.0, 120.0)


@pytest.mark.parametrize(
    ("blocks", "marked", "side"),
    [(2, 3, "right"), (2, 2, "right"), (2, 1, None), (1, 3, "right"), (1, 2, None)],
    ids=["all of three", "two of three", "one of three", "three of six", "two of six"],
)
def test_ink_on_half_of_a_short_block_is_a_column_of_marks(blocks, marked, side):
    states = table(cards=False, blocks=blocks)
    page = np.full((400, 500, 3), 255, np.uint8)
    for n in range(marked):
        cv2.circle(page, (270, round(states.rows[n].middle)), 5, (20, 140, 40), -1)
    known = [box for row in states.rows for box in row.boxes]
    (stack,) = stacks_on(Raster(page, 72), states, known, 500.0)[0]
    assert (sorted(stack.by_row), stack.side) == ([*range(marked)], side)


FIGURE: Box = (200.0, 105.0, 260.0, 115.0)


@pytest.mark.parametrize(
    ("name", "figure", "ground"),
    [
        ((50.0, 105.0, 90.0, 115.0), FIGURE, (50.0, 103.0, 90.0, 117.0)),
        ((50.0, 105.0, 57.0, 115.0), FIGURE, (200.0, 103.0, 260.0, 117.0)),
        (None, FIGURE, (200.0, 103.0, 260.0, 117.0)),
        ((50.0, 105.0, 53.0, 115.0), None, None),
        ((50.0, 90.0, 90.0, 100.0), FIGURE, FIGURE),
    ],
    ids=["a name", "a narrow name", "no name", "nothing wide", "a card"],
)
def test_the_ground_of_a_row_is_shown_by_its_name_unless_that_is_narrow(name, figure, ground):
    assert ground_of(row(name, figure)) == ground


@pytest.mark.parametrize(
    ("box", "under"), [((40.0, 102.0, 100.0, 118.0), True), ((120.0, 102.0, 140.0, 118.0), False)]
)
def test_ink_around_a_name_is_its_ground(box, under):
    white = (255.0, 255.0, 255.0)
    ink = Ink(box, 100.0, white)
    assert lies_under(ink, row((50.0, 105.0, 90.0, 115.0), FIGURE)) is under


def test_of_a_card_that_holds_its_mark_the_mark_is_left():
    white = (255.0, 255.0, 255.0)
    card, mark = Ink((40.0, 80.0, 300.0, 125.0), 800.0, white), Ink((270, 105, 276, 112), 20, white)
    other = Ink((310.0, 105.0, 316.0, 112.0), 20.0, white)
    whole = merged([card, mark])
    assert off_card([whole, other], row((50.0, 90.0, 90.0, 100.0), FIGURE)) == [mark, other]


def stack(x: float, rows: int) -> Stack:
    """Ink ten points wide in so many rows."""
    return Stack(
        {n: [Ink((x, 20.0 * n, x + 10, 20.0 * n + 8), 60.0, (255.0,) * 3)] for n in range(rows)},
        "left",
        x + 5,
    )


@pytest.mark.parametrize(
    ("x", "rows", "both"),
    [(24.0, 10, True), (24.0, 7, False), (60.0, 10, False)],
    ids=["in all rows", "in some", "far off"],
)
def test_a_dot_and_a_word_beside_it_in_nearly_all_rows_may_be_one_mark(x, rows, both):
    found = list(joined([stack(10.0, 10), stack(x, rows)], 10, 20.0, 0.0))
    assert [len(inks) for each in found for inks in each.by_row.values()] == [2] * 10 * both


def test_a_tick_of_an_axis_beside_each_mark_is_no_part_of_it():
    def stack(x: float, high: float) -> Stack:
        boxes = {n: (x, 100.0 + 20 * n, x + 9, 100 + 20 * n + high) for n in range(6)}
        return Stack({n: [Ink(box, 60.0, (255.0,) * 3)] for n, box in boxes.items()}, "right", x)

    assert list(joined([stack(70, 9), stack(82, 1)], 6, 20.0, 50.0)) == []
    assert len(list(joined([stack(70, 9), stack(82, 6)], 6, 20.0, 50.0))) == 1


def word_marks(*long: int) -> np.ndarray:
    """A page with a sign and a word right of each row, at their middle; some words are long."""
    page = np.full((400, 500, 3), 255, np.uint8)
    for n, each in enumerate(table(cards=False, blocks=1).rows):
        half, y = (37 if n in long else 22), round(each.middle)
        cv2.circle(page, (300 - half + 4, y), 4, (20, 140, 40), -1)
        cv2.rectangle(page, (300 - half + 14, y - 4), (300 + half, y + 4), (20, 140, 40), -1)
    return page


def test_a_sign_that_a_longer_word_moves_out_of_its_column_is_part_of_the_mark():
    states = table(cards=False, blocks=1)
    known = [box for row in states.rows for box in row.boxes]
    stacks = stacks_on(Raster(word_marks(3), 72), states, known, 500.0)[0]
    ends = [sorted(round(ink.box[0]) for ink in inks) for inks in stacks_of_two(stacks)]
    assert ends == [[278, 292]] * 3 + [[263, 277]] + [[278, 292]] * 2


def stacks_of_two(stacks: list[Stack]) -> list[list[Ink]]:
    """The pieces of each row in the column that has several in most rows."""
    fullest = max(stacks, key=lambda each: sum(map(len, each.by_row.values())))
    return [fullest.by_row[n] for n in sorted(fullest.by_row)]


def inks(row: int, *places: tuple[float, float]) -> list[Ink]:
    y = 20.0 * row
    return [Ink((x0, y, x1, y + 8), 60.0, (255.0,) * 3) for x0, x1 in places]


@pytest.mark.parametrize(
    ("usual", "sign", "part"),
    [
        (((10, 18), (22, 40)), (0, 8), True),
        (((10, 18), (22, 40)), (-6, 2), False),
        (((12, 40),), (0, 8), False),
    ],
    ids=["close before its word", "farther off than others", "marks of one piece"],
)
def test_ink_beside_the_column_is_part_of_a_mark_where_others_have_two_pieces(usual, sign, part):
    column = {n: inks(n, *usual) for n in range(5)} | {5: inks(5, (12, 70))}
    own, lone = Stack(column, "right", 20.0), Stack({5: inks(5, sign)}, None, 0.0)
    whole = inks(5, sign, (12, 70)) if part else inks(5, (12, 70))
    assert with_lost_parts(own, [own, lone]).by_row == column | {5: whole}
    assert with_lost_parts(lone, [own, lone]) == lone


@pytest.mark.parametrize(
    ("x", "radius", "moved"),
    [(156.0, 5, True), (130.0, 5, False), (156.0, 1, False)],
    ids=["a long name", "a short one", "a speck behind a long one"],
)
def test_a_mark_that_a_long_name_moves_aside_is_of_its_column(x, radius, moved):
    states = table(cards=False, blocks=1)
    long = states.rows[3]
    assert long.figure is not None
    reaching = replace(
        long.figure, box=(x + 60, *long.figure.box[1:2], x + 110, long.figure.box[3])
    )
    rows = [replace(row, figure=reaching) if row is long else row for row in states.rows]
    states = replace(states, rows=tuple(rows))
    page = np.full((400, 500, 3), 255, np.uint8)
    for row in states.rows:
        place, half = (300, radius) if row.figure is reaching else (272, 5)
        cv2.circle(page, (place, round(row.middle)), half, 0, -1)
    known = [box for row in states.rows for box in row.boxes]
    stacks = stacks_on(Raster(page, 72), states, known, 500.0)[0]
    assert any(len(stack.by_row) == 6 for stack in stacks) is moved
