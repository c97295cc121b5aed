"""Totals on the line of `Result of the vote` do not say that the act was adopted."""

from functools import partial

import pytest
from reportlab.pdfgen.canvas import Canvas

import tests.drawing.sheet
from tests.drawing.fonts import SANS, SANS_BOLD
from tests.drawing.marks import draw_mark
from tests.drawing.note import draw_note
from tests.drawing.page import put
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook, VoteSpec
from tests.drawing.totals import total_lines
from tests.extract.test_read import read

LOOK = SheetLook(kind="text")


def across(canvas: Canvas, vote: VoteSpec, top: float, label: str, *, legend: bool) -> float:
    """Draw a label and, behind it, each position above its members and share."""
    canvas.setFillColorRGB(0, 0, 0)
    put(canvas, 62, top + 12, label, SANS, 9)
    for place, line in enumerate(total_lines(vote)):
        x = 180 + 80 * place
        canvas.setFillColorRGB(0, 0, 0)
        put(canvas, x, top + 12, line.label, SANS_BOLD, 9)
        put(canvas, x, top + 26, str(line.members), SANS, 9)
        put(canvas, x, top + 38, line.figure, SANS, 9)
        if legend:
            draw_mark(canvas, x - 10, top + 9, 10, line.position, LOOK)
    canvas.setFillColorRGB(0, 0, 0)
    put(canvas, 62, top + 50, f"Total number of members: {len(vote.rows)}", SANS, 9)
    return top + 50


def day_alone(canvas: Canvas, vote: VoteSpec, top: float) -> float:
    """Draw the sitting date and no result."""
    put(canvas, 62, top + 12, f"Sitting date: {vote.sitting_date:%d/%m/%Y}", SANS, 9)
    return top + 30


@pytest.mark.parametrize("label", ["Result of the vote", "Final result:"])
@pytest.mark.parametrize("legend", [True, False], ids=["legend", "words"])
def test_totals_on_the_line_of_the_results_label_are_no_result(monkeypatch, label, legend):
    totals = partial(across, label=label, legend=legend)
    monkeypatch.setattr(tests.drawing.sheet, "_draw_totals", totals)
    monkeypatch.setattr(tests.drawing.sheet, "_draw_result", day_alone)
    record = read(draw_note(seed_note(LOOK)))
    assert [vote.result for vote in record.votes] in ([], [None])
