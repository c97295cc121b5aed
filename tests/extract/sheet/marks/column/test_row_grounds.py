"""Votes told by the colour of whole rows: what fills each, beside its words."""

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.layout.rows.names import Name
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.row_grounds import (
    as_wide,
    free_room,
    ground_alone,
    ground_column,
    row_objects,
    up_to_others,
)
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

DPI = 144
NAMES = ["BELGIQUE", "БЪЛГАРИЯ", "ČESKO", "LATVIJA", "LIETUVA", "MALTA"]
SHARES = ["2.63", "1.44", "2.42", "0.42", "0.64", "0.12"]
Colour = tuple[int, int, int]
WHITE, GREEN, RED, GREY = (255, 255, 255), (190, 240, 190), (250, 190, 190), (190, 190, 190)
STRIPE = (232, 240, 252)


def words(share: float = 200.0) -> list[Word]:
    """Names from 50 to 90, shares from 200 to 220, or from elsewhere."""
    table: list[Word] = []
    for n, (name, text) in enumerate(zip(NAMES, SHARES, strict=True)):
        table += at(50, 100 + 20 * n, name) + at(share, 100 + 20 * n, text)
    return table


def column(
    colours: list[Colour], share: float = 200.0, end: int = 230, white: int = 0
) -> tuple[MarkColumn | None, StatesTable]:
    """The grounds of rows that are painted so from 40 to `end`, taken for marks; so much is `white`
    above and below each."""
    table = words(share)
    states = read_rows(table, False, 2)
    page = np.full((600, 600, 3), 255, np.uint8)
    for row, colour in zip(states.rows, colours, strict=True):
        top, bottom = round(2 * row.top) + 2 * white, round(2 * row.bottom) - 1 - 2 * white
        corners = (80, top), (2 * end - 1, bottom)
        cv2.rectangle(page, *corners, colour, -1)
    return ground_column(Raster(page, DPI), states, [word.box for word in table]), states


def test_a_coloured_ground_is_the_mark_of_its_row_and_none_on_the_papers_own():
    found, states = column([GREEN, WHITE, RED, GREEN, GREY, WHITE])
    cells = tuple((92.0, row.top, 198.0, row.bottom) for row in states.rows)
    assert found is not None
    assert (found.cells, found.doubled, found.of_rows) == (cells, (False,) * 6, True)
    seen = [None if mark is None else (mark.box, mark.paper) for mark in found.marks]
    paper = (255.0, 255.0, 255.0)
    filled = [0, 2, 3, 4]
    assert seen == [(cells[n], paper) if n in filled else None for n in range(6)]
    assert found.support == 4


@pytest.mark.parametrize("ground", [WHITE, GREY, STRIPE], ids=["white", "grey", "pale stripes"])
def test_grounds_of_which_none_has_a_colour_are_no_marks(ground):
    assert column([WHITE, ground] * 3)[0] is None


def test_rows_without_room_between_or_behind_their_words_show_no_ground():
    assert column([GREEN, RED] * 3, share=100.0, end=127)[0] is None


def test_a_card_that_ends_close_behind_its_longest_name_shows_its_ground():
    found, states = column([GREEN, RED] * 3, share=100.0, end=129)
    assert found is not None
    assert found.cells == tuple((122.0, row.top, 127.0, row.bottom) for row in states.rows)


def test_without_room_between_words_a_ground_is_seen_behind_them_up_to_where_it_ends():
    found, states = column([GREEN, RED] * 3, share=100.0, white=3)
    assert found is not None
    assert [cell[0] > 120 and cell[2] == 228.0 for cell in found.cells] == [True] * 6
    heights = [
        (cell[1] - row.top, row.bottom - cell[3])
        for cell, row in zip(found.cells, states.rows, strict=True)
    ]
    assert heights == [pytest.approx((3, 3), abs=0.6)] * 6


def boxes(*spans: tuple[float, float], top: float = 100.0) -> list[Box]:
    return [(x0, top, x1, top + 10) for x0, x1 in spans]


ROWS = [boxes((50, 90), (200, 220)), boxes((50, 100), (190, 220), top=120.0)]


@pytest.mark.parametrize(
    ("others", "room"),
    [
        ([], (102.0, 188.0)),
        (boxes((140, 150)), (102.0, 138.0)),
        (boxes((140, 150), top=60.0), (102.0, 188.0)),
        (boxes((400, 420)), (102.0, 188.0)),
        (boxes((60, 170), (70, 75)), (172.0, 188.0)),
        (boxes((112, 124), (135, 147), (158, 170), (180, 185)), None),
    ],
    ids=["none", "amid", "above", "beside", "over one another", "everywhere"],
)
def test_the_room_of_a_block_is_the_widest_in_which_no_word_stands(others, room):
    known = [box for own in ROWS for box in own] + others
    assert free_room(ROWS, known) == room


@pytest.mark.parametrize(
    ("kind", "alone"),
    [
        ("ground green", "ground green"),
        ("text 3 on green", "ground green"),
        ("text 3", None),
        ("blank", None),
        (None, None),
    ],
)
def test_a_row_is_of_the_kind_of_its_ground_whatever_words_are_on_it(kind, alone):
    assert ground_alone(CellObjects(kind, "Malta", True)) == CellObjects(alone)


def test_a_ground_is_asked_for_as_wide_as_the_page_and_other_cells_as_they_are():
    asked: list[list[Box]] = []

    def objects_in(cells, inks):
        asked.append([*cells, *inks])
        return [CellObjects("text 1 on green"), CellObjects("path 2 on green")]

    cell, legend = (92.0, 100.0, 198.0, 120.0), (50.0, 300.0, 60.0, 310.0)
    found = row_objects(objects_in, MarkColumn((None,), (False,), (cell,), 0), [legend])
    assert found == [CellObjects("ground green"), CellObjects("path 2 on green")]
    ((row, other),) = asked
    assert (row[1], row[3], other) == (100.0, 120.0, legend)
    assert row[0] < -1000 and row[2] > 1000


def test_each_chip_of_a_line_has_the_ground_around_its_own_words():
    page = np.full((600, 600, 3), 255, np.uint8)
    rows = []
    for n, colour in enumerate((GREEN, RED, GREEN)):
        left = 50 + 60 * n
        cv2.rectangle(page, (2 * left - 8, 196), (2 * left + 96, 228), colour, -1)
        box = (left, 102.0, left + 44.0, 110.0)
        name = Name("AT", box, 10.0, None, exact=True, words=())
        rows.append(PlacedRow(name, None, 0, 96.0, 116.0))
    states = StatesTable(tuple(rows), False, 2, 1, 20.0, (), flows=True)
    found = ground_column(Raster(page, DPI), states, [])
    assert found is not None
    assert found.cells == tuple((49.0 + 60 * n, 98.0, 95.0 + 60 * n, 114.5) for n in range(3))


@pytest.mark.parametrize(
    ("others", "wide"), [([(130.0, 0.0, 150.0, 10.0)], (95.0, 125.0)), ([], (-9900.0, 10120.0))]
)
def test_a_ground_is_asked_for_no_farther_than_half_way_to_the_next_chip(others, wide):
    cell = (100.0, 0.0, 120.0, 10.0)
    left, _, right, _ = up_to_others(cell, [cell, *others, (100.0, 20.0, 120.0, 30.0)])
    assert (left, right) == wide


def test_the_grounds_of_two_blocks_are_looked_at_in_places_of_one_width():
    assert as_wide([(100.0, 200.0), (300.0, 340.0)]) == [(130.0, 170.0), (300.0, 340.0)]


def test_a_ground_is_of_one_form_whatever_room_the_names_of_its_block_leave():
    page = np.full((400, 1000, 3), 255, np.uint8)
    table: list[Word] = []
    for n, (name, text) in enumerate(zip(NAMES, SHARES, strict=True)):
        left, y = 50 + 250 * (n // 3), 100 + 20 * (n % 3)
        table += at(left, y, name) + at(left + (150 if n < 3 else 90), y, text)
        cv2.rectangle(page, (2 * left - 20, 2 * y - 8), (2 * left + 360, 2 * y + 30), GREEN, -1)
    states = read_rows(table, False, 2)
    found = ground_column(Raster(page, DPI), states, [word.box for word in table])
    assert found is not None
    assert [cell[2] - cell[0] for cell in found.cells] == [51.0] * 6
