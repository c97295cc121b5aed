"""The cells of a tally's row, and the frames that a parser finds in them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.tally import beside_words, columns_in
from extract.sheet.marks.column.tally_objects import as_wide_as_inks, tally_objects
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.seen import BLANK
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.column.test_tally import Tally


def heads() -> list[Label]:
    """Three heads, whose middles are at 157.5, 197.5 and 237.5."""
    words = at(150, 80, "Yes") + at(192.5, 80, "No") + at(220, 80, "Abstain")
    return labels_on(lines(words), False)


def row_with(box: Box) -> PlacedRow:
    return PlacedRow(None, Figure(Number(2, "63", False), box, "2.63", None), 0, 100.0, 120.0)


@pytest.mark.parametrize(
    ("figure", "cell"),
    [
        ((100.0, 104.0, 145.0, 114.0), (145.0, 100.0, 260.0, 120.0)),
        ((250.0, 104.0, 270.0, 114.0), (140.0, 100.0, 250.0, 120.0)),
        ((100.0, 104.0, 120.0, 114.0), (140.0, 100.0, 260.0, 120.0)),
        ((165.0, 104.0, 185.0, 114.0), (140.0, 100.0, 260.0, 120.0)),
    ],
    ids=["before the first head", "behind the last", "outside", "amid the columns"],
)
def test_words_that_reach_into_the_cell_of_a_row_are_no_part_of_it(figure, cell):
    assert beside_words(row_with(figure), 140.0, 260.0, heads()) == cell


def test_the_columns_of_a_cell_do_not_reach_beyond_it():
    found = columns_in((150.0, 100.0, 245.0, 120.0), heads())
    assert [name for name, _ in found] == ["yes", "no", "abstain"]
    assert (found[0][1][0], found[-1][1][2]) == (150.0, 245.0)


def kinds_of(kinds: dict[tuple[int, int], str]) -> list[tuple[str | None, bool]]:
    """What a parser finds in a tally whose rows have their marks in the first two columns."""
    tally = Tally()
    for row in range(6):
        tally.mark(row, row % 2)

    def parser(cells, _seen):
        found = [CellObjects(kinds.get(divmod(n, 3), f"box {n}")) for n in range(18)]
        return found[: len(cells)]

    found = tally_objects(parser, tally.column, [], [])
    return [(each.kind, each.doubled) for each in found]


MARKED = {(row, row % 2): "mark" for row in range(6)}
NAMED = ["mark under yes", "mark under no"] * 3


def test_what_is_alike_in_two_cells_of_a_row_without_ink_is_a_frame_be_it_another_in_each_row():
    framed = {(r, c): f"box {r}" for r in range(6) for c in range(3)} | MARKED
    assert kinds_of(framed) == [(kind, False) for kind in NAMED]


def test_what_two_cells_of_a_row_have_that_are_not_alike_are_further_marks():
    assert [doubled for _, doubled in kinds_of(MARKED)] == [True] * 6


def test_a_row_with_the_same_box_in_all_its_columns_has_no_mark():
    tally = Tally()
    for row in range(5):
        tally.mark(row, 0)

    def parser(cells, _seen):
        rows = [["mark", "box", "box"]] * 5 + [["other box"] * 3]
        return [CellObjects(kind) for row in rows for kind in row][: len(cells)]

    found = tally_objects(parser, tally.column, [], [])
    assert [each.kind for each in found] == ["mark under yes"] * 5 + [BLANK]


def fill(row: int, left: float, right: float) -> Ink:
    """A cell of a row that is filled from border to border."""
    return Ink((left, 100.0 + 20 * row, right, 120.0 + 20 * row), 800.0, (255.0, 255.0, 255.0))


def test_a_parser_sees_a_filled_cell_that_reaches_beyond_halfway_to_the_next_head():
    drawn = [fill(row, 140, 185) if row % 2 else fill(row, 220, 260) for row in range(6)]
    rows = tuple((140.0, 100.0 + 20 * row, 260.0, 120.0 + 20 * row) for row in range(6))
    inks = tuple((ink,) for ink in drawn)
    column = replace(Tally().column, heads=tuple(heads()), cells=rows, drawn=inks)

    def parser(cells, _seen):
        return [CellObjects("fill" if any(map(holds(cell), drawn)) else BLANK) for cell in cells]

    found = tally_objects(parser, column, [], [])
    assert [each.kind for each in found] == ["fill under abstain", "fill under yes"] * 3


def holds(cell: Box) -> Callable[[Ink], bool]:
    """Whether an ink lies within a cell on all sides."""
    return lambda ink: union([cell, ink.box]) == cell


def test_a_column_is_no_wider_than_halfway_for_what_is_drawn_within_it():
    places = [columns_in((140.0, 100.0, 260.0, 120.0), heads())]
    assert as_wide_as_inks(places, filled(heads(), (fill(0, 150, 165),))) == places


def filled(over: list[Label], *drawn: tuple[Ink, ...]) -> MarkColumn:
    """A tally below some heads with what is drawn in its rows."""
    none = (None,) * len(drawn)
    cells = ((140.0, 100.0, 260.0, 120.0),) * len(drawn)
    return MarkColumn(none, (False,) * len(drawn), cells, 0, tuple(over), drawn=drawn)


def test_what_is_drawn_in_one_block_widens_no_column_of_another():
    right = [replace(h, box=(h.box[0] + 300, h.box[1], h.box[2] + 300, h.box[3])) for h in heads()]
    over = [*heads(), *right]
    places = [columns_in((x, 100.0, x + 120, 120.0), over) for x in (140.0, 440.0)]
    wide = as_wide_as_inks(places, filled(over, (fill(0, 142, 172),), (fill(0, 442, 472),)))
    assert max(box[2] for _, box in wide[0]) <= 260 < 440 <= min(box[0] for _, box in wide[1])
