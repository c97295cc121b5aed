"""A table of Member States and their marks behind a sheet may be another vote."""

from unittest.mock import Mock

import pytest
from reportlab.pdfgen.canvas import Canvas

import tests.drawing.note
from extract.errors import NoteRefusedError
from extract.sheet.lost import refuse_lost_text
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


def test_positions_told_line_by_line_on_a_page_of_their_own_refuse():
    page = Mock(number=3, text="VOTE 48\nIn favour: BE, BG, CZ\nAgainst: HU")
    with pytest.raises(NoteRefusedError, match="page 3: 2 positions are told there"):
        refuse_lost_text(page, 0)


@pytest.mark.parametrize("text", ["In favour: BE, BG", "For:\nAgainst:", "No: 5000/26\nFile: 3"])
def test_one_position_or_names_without_words_behind_are_no_vote(text):
    refuse_lost_text(Mock(number=3, text=text), 0)
