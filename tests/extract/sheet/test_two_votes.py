"""A table that shows two votes, a column of marks each, is no sheet of one vote."""

from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

import tests.drawing.sheet
from tests.drawing.fonts import SANS, SANS_BOLD
from tests.drawing.marks import draw_mark
from tests.drawing.note import draw_note
from tests.drawing.page import put, put_centred, put_right
from tests.drawing.seed import seed_note
from tests.drawing.spec import PositionName, Row, SheetLook, VoteSpec
from tests.drawing.states import SHEET_NAMES
from tests.extract.test_read import read

LOOK = SheetLook(kind="text")


def positions_of_second(code: str) -> PositionName:
    """In the second vote two are against."""
    return "no" if code in ("DE", "FR") else "yes"


def two_votes(monkeypatch, second_totals: bool) -> bytes:
    """A note whose states stand in one column, each with a mark for both votes."""
    totals = tests.drawing.sheet._draw_totals

    def both_totals(canvas: Canvas, vote: VoteSpec, top: float) -> float:
        below = totals(canvas, vote, top)
        rows = tuple(replace(r, position=positions_of_second(r.member_state)) for r in vote.rows)
        return totals(canvas, replace(vote, rows=rows), below + 6) if second_totals else below

    def one_column(canvas: Canvas, vote: VoteSpec, top: float) -> float:
        for x, head in ((263, "Vote 1"), (323, "Vote 2")):
            put_centred(canvas, x, top, head, SANS_BOLD, 8.5)
        order = list(SHEET_NAMES)
        for row in sorted(vote.rows, key=lambda row: order.index(row.member_state)):
            top += 12.3
            draw_row(canvas, row, top)
        return top

    monkeypatch.setattr(tests.drawing.sheet, "_draw_totals", both_totals)
    monkeypatch.setattr(tests.drawing.sheet, "_draw_states", one_column)
    return draw_note(seed_note(LOOK))


def draw_row(canvas: Canvas, row: Row, top: float) -> None:
    put(canvas, 66, top, SHEET_NAMES[row.member_state], SANS, 9)
    put_right(canvas, 220, top, f"{row.figure:.2f}", SANS, 9)
    draw_mark(canvas, 263, top - 3, 10, row.position, LOOK)
    draw_mark(canvas, 323, top - 3, 10, positions_of_second(row.member_state), LOOK)


@pytest.mark.parametrize("second_totals", [True, False], ids=["totals of both", "of the first"])
def test_two_votes_in_one_table_are_refused(monkeypatch, second_totals):
    record = read(two_votes(monkeypatch, second_totals))
    assert (record.status, record.votes) == ("refused", ())
