"""The note to the voting rule is heard wherever on the sheet it stands."""

from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

import tests.drawing.sheet
from tests.drawing.fonts import SANS
from tests.drawing.note import draw_note
from tests.drawing.page import put
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook, VoteSpec
from tests.extract.test_read import read

NOTE = (
    "* When not acting on a proposal from the Commission, at least 72 % of the members, "
    "accounting for at least 65 % of the population"
)


@pytest.mark.parametrize("above", ["_draw_totals", "_draw_result", "_draw_states"])
def test_a_note_above_the_states_tells_the_majority_of_72(monkeypatch, above):
    draw = getattr(tests.drawing.sheet, above)

    def with_note(canvas: Canvas, vote: VoteSpec, top: float) -> float:
        put(canvas, 62, top + 10, NOTE, SANS, 6.2)
        below: float = draw(canvas, vote, top + 18)
        return below

    monkeypatch.setattr(tests.drawing.sheet, above, with_note)
    note = seed_note(SheetLook(kind="text"))
    vote = replace(note.votes[0], rule="qualified majority*", footnote="")
    record = read(draw_note(replace(note, votes=(vote,))))
    assert "qualified_majority" not in [vote.voting_rule for vote in record.votes]
