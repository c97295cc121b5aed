"""A table of Member States and their marks behind a sheet may be another vote."""

import pytest
from reportlab.pdfgen.canvas import Canvas

import tests.drawing.note
from tests.drawing.fonts import SANS
from tests.drawing.marks import draw_mark
from tests.drawing.page import put
from tests.drawing.sheet import draw_sheet
from tests.drawing.spec import SheetLook, VoteSpec
from tests.drawing.states import SHEET_NAMES
from tests.extract.sheet.test_lost import read, two_votes


@pytest.mark.parametrize("coded", [False, True], ids=["names", "codes"])
def test_states_with_marks_and_no_figures_on_a_page_of_their_own_refuse(monkeypatch, coded):
    spec = two_votes(SheetLook(kind="text"))

    def draw(canvas: Canvas, vote: VoteSpec, annex: str) -> None:
        if vote is spec.votes[0]:
            draw_sheet(canvas, vote, annex)
            return
        for place, row in enumerate(vote.rows):
            top, code = 90 + 14 * place, row.member_state
            canvas.setFillColorRGB(0, 0, 0)
            put(canvas, 62, top, code if coded else SHEET_NAMES[code], SANS, 9)
            draw_mark(canvas, 240, top - 3, 10, row.position, vote.look)

    monkeypatch.setattr(tests.drawing.note, "draw_sheet", draw)
    record = read(spec)
    assert (record.status, record.votes) == ("refused", ())
