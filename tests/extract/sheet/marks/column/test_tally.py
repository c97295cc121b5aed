"""A tally has a column for each position, and in each row a mark in one of them."""

from dataclasses import replace
from unittest.mock import Mock

import cv2
import numpy as np
import pytest

from extract.records import Box, PositionName
from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.column.mark_columns import MarkColumn, mark_columns
from extract.sheet.marks.column.tally import (
    column_view,
    contradicted,
    tally_of,
    with_seconds,
)
from extract.sheet.marks.column.tally_heads import heads_on, heads_over_totals
from extract.sheet.marks.column.tally_objects import tally_objects
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.stacks import stacks_on
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.seen import BLANK, Drawing
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

DPI = 144
NAMES = ["BELGIQUE", "БЪЛГАРИЯ", "ČESKO", "LATVIJA", "LIETUVA", "MALTA"]
SHARES = ["2.63", "1.44", "2.42", "0.42", "0.64", "0.12"]
HEADS = ["Yes", "No", "Abstain"]
POSITIONS: list[PositionName] = ["yes", "no", "abstain"]
TOP, PITCH, WIDE = 100.0, 20.0, 40.0
"""Of the first row; of the rows; of the columns."""


class Tally:
    """A page with one block of six states, or two of three."""

    def __init__(self, blocks: int = 1, first: str = "") -> None:
        self.words: list[Word] = []
        self.high = 6 // blocks
        for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
            left, y = self.place(n)
            self.words += at(left + 30, y, name) + at(left + 100, y, share)
            self.words += at(left, y, str(n + 1)) if first else []
        self.heads = [
            word
            for block in range(blocks)
            for place, head in enumerate(HEADS)
            for word in at(300 * block + 152 + WIDE * place, TOP - PITCH, head)
        ]
        self.heads += at(18, TOP - PITCH, first) if first else []
        self.page = np.full((500, 1300, 3), 255, np.uint8)

    def place(self, row: int) -> tuple[float, float]:
        return 20.0 + 300 * (row // self.high), TOP + PITCH * (row % self.high)

    def mark(self, row: int, column: int) -> None:
        """A disc in one of a row's columns."""
        left, y = self.place(row)
        x = left + 140 + WIDE * column
        cv2.circle(self.page, (round(2 * x), round(2 * y + 10)), 8, (20, 140, 40), -1)

    @property
    def states(self) -> StatesTable:
        return read_rows(self.words, False, 2)

    def labels(self, *more: Word) -> list[Label]:
        return labels_on(lines([*self.heads, *more]), False)

    def found(self, *more: Word, known: tuple[Box, ...] = ()) -> list[list[str]]:
        """The heads, block by block, each with its words."""
        heads = heads_on(self.labels(*more), self.states, known)
        return [[" ".join(word.text for word in label.words) for label in own] for own in heads]

    @property
    def column(self) -> MarkColumn:
        states = self.states
        known = [word.box for word in [*self.words, *self.heads]]
        raster = Raster(self.page, DPI)
        stacks = stacks_on(raster, states, known, 650.0)
        return tally_of(heads_on(self.labels(), states, known), states, stacks, raster, known)


def test_positions_over_the_columns_of_a_block_are_its_heads():
    assert Tally().found() == [HEADS]


def test_each_of_two_blocks_has_heads_of_its_own():
    assert Tally(blocks=2).found() == [HEADS, HEADS]


def test_heads_over_one_of_two_blocks_alone_are_none():
    tally = Tally(blocks=2)
    tally.heads = tally.heads[:3]
    assert tally.found() == []


def test_a_position_alone_over_a_table_is_no_head():
    tally = Tally()
    tally.heads = tally.heads[:1]
    assert tally.found() == []


def test_heads_turned_upright_end_on_one_line_with_the_others():
    tally = Tally()
    x, foot = 152 + WIDE * len(HEADS), TOP - PITCH + 10
    (turned,) = at(x, TOP - PITCH, "Absent")
    turned = replace(turned, box=(x, foot - 50, x + 10, foot))
    assert tally.found(turned) == [[*HEADS, "Absent"]]


def test_the_total_over_a_column_is_no_head_of_a_position():
    assert Tally().found(*at(280, TOP - PITCH, "Total")) == [HEADS]


def test_a_number_sign_over_the_numbers_of_the_rows_is_no_head():
    tally = Tally(first="No.")
    assert len(tally.labels()) == 4
    assert tally.found() == [HEADS]


def test_positions_far_above_a_table_are_no_heads_of_its_columns():
    tally = Tally()
    tally.heads = [word for n, head in enumerate(HEADS) for word in at(150 + 40 * n, 0, head)]
    assert tally.found() == []


def legend_above(tally: Tally) -> None:
    tally.heads = [w for n, head in enumerate(HEADS) for w in at(40 + 60 * n, TOP - 55, head)]


@pytest.mark.parametrize(
    ("header", "found"),
    [((50.0, 80.0, 110.0, 90.0), []), ((500.0, 80.0, 560.0, 90.0), [HEADS])],
    ids=["over the table", "beside it"],
)
def test_a_legend_above_the_header_of_a_table_is_no_heads(header, found):
    tally = Tally()
    legend_above(tally)
    assert tally.found(known=(header,)) == found


ROWS = [0, 0, 1, 2, 0, 1]


@pytest.mark.parametrize("blocks", [1, 2])
def test_the_marks_of_all_columns_are_taken_together(blocks):
    tally = Tally(blocks)
    for row, place in enumerate(ROWS):
        tally.mark(row, place)
    column = tally.column
    assert (column.support, column.doubled) == (6, (False,) * 6)
    lefts = [tally.place(row)[0] + 140 + WIDE * place for row, place in enumerate(ROWS)]
    middles = [(ink.box[0] + ink.box[2]) / 2 if ink else None for ink in column.marks]
    assert middles == pytest.approx(lefts, abs=1)
    (view,) = column_view(column, [], 6)
    assert (view.reader, view.sure) == ("column", True)
    assert view.kinds == [f"under {POSITIONS[place]}" for place in ROWS]


def test_a_row_without_a_mark_is_blank_and_two_marks_in_a_row_are_doubled():
    tally = Tally()
    for row, place in enumerate(ROWS[:5]):
        tally.mark(row, place)
    tally.mark(2, 2)
    column = tally.column
    assert column.marks[5] is None
    assert column.doubled == (False, False, True, False, False, False)
    (view,) = column_view(column, [], 6)
    assert view.kinds[5] == BLANK


def test_ink_outside_the_columns_and_a_stretch_of_an_upright_rule_are_no_marks():
    tally = Tally()
    for row, place in enumerate(ROWS):
        tally.mark(row, place)
        _, y = tally.place(row)
        cv2.circle(tally.page, (600, round(2 * y + 10)), 8, (20, 140, 40), -1)
        cv2.rectangle(tally.page, (358, round(2 * y)), (361, round(2 * y + 20)), (90, 90, 90), -1)
    assert tally.column.doubled == (False,) * 6


def test_the_view_by_columns_takes_the_marks_of_a_legend_for_those_under_its_heads():
    tally = Tally()
    for row, place in enumerate(ROWS):
        tally.mark(row, place)
    (view,) = column_view(tally.column, ["no", "not_participating"], 9)
    assert view.kinds[6:] == ["under no", "under not_participating", None]


def test_a_table_without_heads_has_no_view_by_columns():
    column = MarkColumn((None,), (False,), ((0.0, 0.0, 1.0, 1.0),), 0)
    assert column_view(column, [], 1) == []


def objects(kinds: dict[tuple[int, int], str], others: list[str | None], legend) -> list[object]:
    """What a parser finds in a tally: by row and column, then beside the legend and the result."""
    tally = Tally()
    for row, place in enumerate(ROWS):
        tally.mark(row, place)
    column = tally.column

    def objects_in(cells, _):
        of_rows = [kinds.get((row, place), BLANK) for row in range(6) for place in range(3)]
        assert len(cells) == len(of_rows) + len(others)
        return [CellObjects(kind) for kind in [*of_rows, *others]]

    places: list[Box] = [(0.0, 0.0, 1.0, 1.0)] * len(others)
    return [(e.kind, e.doubled) for e in tally_objects(objects_in, column, places, legend)]


def test_a_kind_of_a_tally_is_a_drawing_in_a_column():
    kinds = dict.fromkeys(enumerate(ROWS), "disc") | {(5, 1): "ring"}
    assert objects(kinds, [], []) == [
        ("disc under yes", False),
        ("disc under yes", False),
        ("disc under no", False),
        ("disc under abstain", False),
        ("disc under yes", False),
        ("ring under no", False),
    ]


def test_two_drawings_in_a_row_of_a_tally_are_doubled_and_none_is_blank():
    kinds = dict.fromkeys(enumerate(ROWS[:5]), "disc") | {(0, 2): "disc"}
    found = objects(kinds, [], [])
    assert found[0] == ("disc under yes", True)
    assert found[5] == (BLANK, False)


def test_a_legends_drawing_is_told_with_its_label_and_the_results_with_the_head_over_its_like():
    kinds = {(row, place): f"mark {place}" for row, place in enumerate(ROWS)}
    assert objects(kinds, ["mark 1", "mark 0"], ["no"])[6:] == [
        ("mark 1 under no", False),
        ("mark 0 under yes", False),
    ]


@pytest.mark.parametrize("kind", ["disc", "never seen"])
def test_a_result_drawn_as_marks_under_several_heads_or_none_is_told_with_no_head(kind):
    kinds = dict.fromkeys(enumerate(ROWS), "disc")
    assert objects(kinds, [kind], [])[6:] == [(kind, False)]


def test_a_drawing_of_which_a_parser_cannot_tell_the_kind_stays_without_one():
    kinds = dict.fromkeys(enumerate(ROWS), "disc")
    assert objects(kinds, [None], ["yes"])[6:] == [(None, False)]


def test_a_mark_whose_word_is_not_that_of_its_column_is_a_fault():
    tally = Tally()
    for row, place in enumerate(ROWS):
        tally.mark(row, place)
    texts = ["No", "●"]
    drawings = [Drawing((-50.0, 0.0, 0.0), "", "", "none", None, None, text) for text in texts]
    others = [row for row, place in enumerate(ROWS) if POSITIONS[place] != "no"]
    assert [fault.row for fault in contradicted(tally.column, drawings, [0] * 6)] == others
    assert contradicted(tally.column, drawings, [1] * 6) == []


def with_second_mark(second: tuple[int, int] | None) -> list[frozenset[int]]:
    """Of each column of ink of a unanimous tally, the rows with a mark beside it."""
    tally = Tally()
    for row in range(6):
        tally.mark(row, 0)
    if second:
        tally.mark(*second)
    states = tally.states
    known = [word.box for word in [*tally.words, *tally.heads]]
    found = mark_columns(Raster(tally.page, DPI), states, known, 650.0)
    return [with_seconds(column, tally.column, states).beside for column in found]


def test_a_mark_in_another_column_of_a_tally_is_a_second_one_beside_the_first():
    assert with_second_mark(None) == [frozenset()]
    assert with_second_mark((3, 2)) == [frozenset({3})]


def test_what_a_parser_finds_in_most_cells_without_ink_is_their_frame():
    tally = Tally()
    for row in range(6):
        tally.mark(row, row % 2)

    def parser(cells, _seen):
        marked = {(row, row % 2) for row in range(6)}
        kinds = ["mark" if divmod(n, 3) in marked else "frame" for n in range(18)]
        return tuple(CellObjects(kind) for kind in kinds[: len(cells)])

    found = tally_objects(parser, tally.column, [], [])
    assert [each.kind for each in found] == ["mark under yes", "mark under no"] * 3
    assert not any(each.doubled for each in found)


def test_a_speck_in_another_cell_of_a_row_is_no_second_mark():
    tally = Tally()
    for row in range(6):
        tally.mark(row, row % 2)
    left, y = tally.place(3)
    tally.page[
        round(2 * y) : round(2 * y) + 5, round(2 * (left + 220)) : round(2 * (left + 222))
    ] = 90
    assert tally.column.doubled == (False,) * 6
    tally.mark(4, 2)
    assert tally.column.doubled == (False,) * 4 + (True, False)


@pytest.mark.parametrize(("level", "found"), [(TOP - 22, 1), (400.0, 0)], ids=["between", "below"])
@pytest.mark.parametrize("total", [[], [27]], ids=["no total", "a total elsewhere"])
def test_totals_between_the_heads_of_a_tally_and_its_rows_leave_it_its_heads(level, found, total):
    heads = [w for n, head in enumerate(HEADS) for w in at(150 + WIDE * n, TOP - 44, head)]
    counts = [w for n in range(len(HEADS)) for w in at(152 + WIDE * n, level, f"{n + 1}")]
    elsewhere = [word for number in total for word in at(400, TOP - 80, f"{number}")]
    figures = tuple(
        Figure(Number(1, "", False), w.box, w.text, None) for w in [*counts, *elsewhere]
    )
    fields = (*("totals.yes.members",) * len(counts), *("totals.total",) * len(total))
    totals = Mock(labels=labels_on(lines(heads), False), figures=figures, fields=fields)
    known = tuple(word.box for word in counts)
    layout = Mock(totals=totals, states=Tally().states, known=known)
    assert len(heads_over_totals(layout)) == found


def test_ink_in_the_stacks_of_two_columns_is_one_mark():
    tally = Tally()
    for row in range(6):
        tally.mark(row, 0)
    states, heads = tally.states, heads_on(tally.labels(), tally.states, ())
    known = [word.box for word in [*tally.words, *tally.heads]]
    raster = Raster(tally.page, DPI)
    stacks = stacks_on(raster, states, known, 650.0)
    twice = [[*own, *own] for own in stacks]
    rest = (raster, known)
    assert tally_of(heads, states, twice, *rest) == tally_of(heads, states, stacks, *rest)
