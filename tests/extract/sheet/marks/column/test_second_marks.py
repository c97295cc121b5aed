"""What stands beside the marks is a second one, unless it is the rest of a word."""

from dataclasses import replace
from unittest.mock import Mock

import pytest

from extract.records import Box
from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.names import Name
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.column.faults import drawn_over, second_marks
from extract.sheet.marks.column.second_marks import (
    columns_beside,
    is_code_before,
    is_second,
    is_unread_in,
    leads,
    second_on,
    text_columns,
)
from extract.sheet.marks.ink.pieces import Ink, merged
from extract.sheet.marks.ink.stack import Stack
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.marks.views.surface import Labelled
from extract.sheet.seen import Kind

ROWS = 4


def row(n: int) -> PlacedRow:
    """A row with a name from 80 to 120, and room for a code before it."""
    name = Name("", (80.0, 20.0 * n, 120.0, 20.0 * n + 10), 10.0, None, False, ())
    return PlacedRow(name, None, 0, 20.0 * n - 5, 20.0 * n + 15)


def code(n: int) -> Box:
    return (68.0, 20.0 * n, 76.0, 20.0 * n + 10)


@pytest.mark.parametrize(("read", "found"), [(3, True), (2, False)], ids=["most", "half"])
def test_a_code_left_unread_in_a_column_of_codes_is_no_second_mark(read, found):
    rows = [row(n) for n in range(ROWS)]
    beside = columns_beside(rows, [code(n) for n in range(read)], (78.0, 0.0, 79.0, 80.0))
    assert ((67.0, 77.0) in text_columns(rows, beside)) is found


@pytest.mark.parametrize(
    ("box", "unread"),
    [
        ((68.0, 60.0, 76.0, 70.0), True),
        ((68.0, 57.0, 76.0, 73.0), False),
        ((66.0, 60.0, 76.0, 70.0), False),
        ((68.0, 20.0, 76.0, 30.0), False),
    ],
    ids=["a code", "higher", "farther out", "beside one that was read"],
)
def test_ink_as_large_as_the_codes_of_other_rows_is_one_however_heavy(box, unread):
    assert is_unread_in(box, [code(n) for n in range(3)]) is unread


@pytest.mark.parametrize(
    ("right", "seconds"), [(136.0, {1}), (300.0, set())], ids=["a mark", "a panel beside the table"]
)
def test_a_panel_beside_the_table_is_no_second_mark(right, seconds):
    rows = [row(n) for n in range(ROWS)]
    states = StatesTable(tuple(rows), False, 2, 1, 20.0, ())
    white = (255.0,) * 3
    usual, beside = Ink((60.0, 0.0, 68.0, 8.0), 60.0, white), (130.0, 20.0, right, 30.0)
    stack = Stack({1: [Ink(beside, 90.0, white)]}, None, 0.0)
    span = (60.0, 0.0, 68.0, 70.0)
    assert second_on(states, range(ROWS), span, [stack], usual, None, []) == seconds


@pytest.mark.parametrize(
    ("box", "told"),
    [
        ((125.0, 14.0, 150.0, 15.5), True),
        ((125.0, 8.0, 150.0, 15.5), False),
        ((134.0, 14.0, 150.0, 15.5), False),
        ((125.0, 14.0, 140.0, 15.5), False),
    ],
    ids=["a line", "a mark", "off the name", "off the figure"],
)
def test_a_short_line_from_a_name_to_its_figure_is_no_second_mark(box, told):
    figure = Figure(Number(12, "", False), (155.0, 5.0, 165.0, 15.0), "12", None)
    assert leads(box, replace(row(0), figure=figure)) is told
    assert leads(box, row(0)) is False


@pytest.mark.parametrize(("doubled", "told"), [(3, 0), (1, 1)], ids=["most rows", "one row"])
def test_a_sign_and_its_word_in_most_rows_are_one_mark_each(doubled, told):
    rows = [row(n) for n in range(ROWS)]
    objects = [CellObjects("text 0", "✔ Yes", n < doubled) for n in range(ROWS)]
    layout = Mock(states=StatesTable(tuple(rows), False, 2, 1, 20.0, ()))
    faults = second_marks([Labelled("identity", ["text 0"] * ROWS, objects, True)], layout)
    assert [fault.row for fault in faults] == [*range(told)]


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (["ground g", "path 0 on r", "ground g", "ground g"], [1]),
        (["ground g", "text 0 on r", "ground g", "ground g"], []),
        (["ground g", "path 0 on r", "ground g", "ground g", "path 0 on r"], []),
        (["path 1 on g", "path 0 on r", "path 1 on g", "path 1 on g"], []),
    ],
    ids=["a smudge", "a letter", "as in the legend", "a sign in each cell"],
)
def test_what_is_drawn_on_one_ground_alone_is_no_mark(kinds, told):
    layout = Mock(states=StatesTable(tuple(map(row, range(ROWS))), False, 2, 1, 20.0, ()))
    faults = drawn_over([Labelled("identity", kinds, [], True)], layout)
    assert [fault.row for fault in faults] == told


@pytest.mark.parametrize(
    ("readers", "told"), [(("tint", "pdfplumber"), []), (("tint",), [1])], ids=["two", "one"]
)
def test_a_drawing_that_two_other_views_call_as_one_of_the_legend_is_a_mark(readers, told):
    layout = Mock(states=StatesTable(tuple(map(row, range(ROWS))), False, 2, 1, 20.0, ()))
    drawn: list[Kind] = ["ground g", "path 0 on r", "ground g", "ground g", "path 1", "path 2"]
    others = [Labelled(reader, [*"ABAABA"], [], True) for reader in readers]
    faults = drawn_over([Labelled("identity", drawn, [], True), *others], layout)
    assert [fault.row for fault in faults] == told


USUAL = Ink((60.0, 0.0, 68.0, 8.0), 60.0, (255.0,) * 3)
"""A mark of a row from 5 above it to 15 below."""


@pytest.mark.parametrize(
    ("box", "second"),
    [
        ((130.0, 9.0, 132.0, 21.0), False),
        ((130.0, -11.0, 132.0, 1.0), False),
        ((130.0, 0.0, 132.0, 10.0), True),
        ((130.0, 7.0, 138.0, 17.0), True),
        ((130.0, -7.0, 132.0, 3.0), True),
        ((130.0, 9.0, 133.5, 20.0), True),
        ((130.0, -1.0, 132.0, 13.0), False),
    ],
    ids=[
        "to the row below",
        "to the row above",
        "a stroke in its row",
        "a mark over the border",
        "a stroke a little over it",
        "a broad stroke",
        "a piece of an upright rule",
    ],
)
def test_a_line_from_row_to_row_is_no_second_mark_and_a_stroke_in_its_row_is_one(box, second):
    assert is_second(Ink(box, 30.0, (255.0,) * 3), row(0), USUAL) is second


def test_a_sheet_whose_marks_stand_on_a_line_is_not_refused_for_second_marks():
    rows = [row(n) for n in range(ROWS)]
    states = StatesTable(tuple(rows), False, 2, 1, 20.0, ())
    line = Stack({1: [Ink((128.0, 29.0, 130.0, 41.0), 30.0, (255.0,) * 3)]}, None, 0.0)
    tick = Stack({1: [Ink((128.0, 22.0, 130.0, 32.0), 30.0, (255.0,) * 3)]}, None, 0.0)
    span = (60.0, 0.0, 68.0, 70.0)
    assert second_on(states, range(ROWS), span, [line], USUAL, None, []) == set()
    assert second_on(states, range(ROWS), span, [tick], USUAL, None, []) == {1}


@pytest.mark.parametrize(("marks", "count"), [(20.0, 1), (78.0, 0)], ids=["between", "far off"])
def test_codes_stand_between_the_marks_and_the_names_however_far_from_these(marks, count):
    rows = [row(n) for n in range(ROWS)]
    codes = [(40.0, 20.0 * n, 48.0, 20.0 * n + 10) for n in range(ROWS)]
    assert len(columns_beside(rows, codes, (marks, 0.0, marks + 1, 80.0))) == count


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize(("dots", "second"), [(8, False), (1, True)], ids=["dots", "a dash"])
def test_a_piece_of_a_dotted_rule_is_no_second_mark(dots, second, upright):
    paper = (255.0, 255.0, 255.0)
    long = 24.0 / dots
    boxes = [(10 + n * long, 50.0, 9 + (n + 1) * long, 51.4) for n in range(dots)]
    boxes = [(top, x0, bottom, x1) for x0, top, x1, bottom in boxes] if upright else boxes
    parts = [Ink(box, 25.0 / dots, paper) for box in boxes]
    ink = replace(merged(parts), parts=tuple(parts) if dots > 1 else ())
    row = PlacedRow(None, None, 0, -40.0, 90.0)  # of a table on its side, which is high
    assert is_second(ink, row, Ink((60.0, 45.0, 70.0, 55.0), 50.0, paper)) is second


@pytest.mark.parametrize(
    ("box", "read", "is_code"),
    [
        ((62.0, 60.0, 70.0, 70.0), 3, True),
        ((50.0, 60.0, 58.0, 70.0), 3, False),
        ((62.0, 57.0, 70.0, 73.0), 3, False),
        ((62.0, 60.0, 70.0, 70.0), 4, False),
        ((62.0, 60.0, 70.0, 70.0), 2, False),
    ],
    ids=["a code", "farther off", "higher", "beside one that was read", "few have codes"],
)
def test_a_code_that_a_long_name_moved_out_of_its_column_is_no_second_mark(box, read, is_code):
    rows = [row(n) for n in range(ROWS)]
    name = rows[3].name
    assert name is not None
    rows[3] = replace(rows[3], name=replace(name, box=(74.0, 60.0, 134.0, 70.0)))
    moved = (64.0, 60.0, 72.0, 70.0)
    beside = [[moved if n == 3 else code(n) for n in range(read)]]
    assert is_code_before(box, rows[3], rows, beside) is is_code
