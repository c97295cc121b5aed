"""The vote sheet: its head, totals, marks and the two blocks of Member States."""

from math import ceil

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.board import draw_board
from tests.drawing.fonts import SANS, SANS_BOLD, SERIF_BOLD
from tests.drawing.marks import draw_mark, draw_smudge
from tests.drawing.page import FOOT, HEIGHT, RIGHT, put, put_centred, put_right, rule, underlined
from tests.drawing.spec import Fault, Row, VoteSpec
from tests.drawing.states import SHEET_NAMES
from tests.drawing.totals import row_figure, total_lines

_LEFT = 62.0
_MARK = 10.0
_SIZE = 9.0
_BLOCK = 229.0
_SECOND_BLOCK = 305.0
_FOOTNOTES = 48.0
_SHARES_NOTE = (
    "** Indicative percentage of the population of the Union (%). The qualified majority is "
    "calculated in accordance with the population figures adapted each year."
)
_WEIGHTS_NOTE = "** Weighting of votes in accordance with the Treaties"
_LINK = "For information: http://www.consilium.europa.eu/public-vote"


def draw_sheet(canvas: Canvas, vote: VoteSpec, annex: str) -> None:
    """Draw a whole sheet below the heading of its annex."""
    canvas.setFillColorRGB(0, 0, 0)
    underlined(canvas, RIGHT, 75, annex, SERIF_BOLD, 12)
    put(canvas, _LEFT, 103, "General Secretariat of the Council", SANS, 9.5)
    top = _draw_head(canvas, vote, 127)
    top = _draw_totals(canvas, vote, top + 8)
    top = _draw_result(canvas, vote, top)
    bottom = (draw_board if vote.look.board else _draw_states)(canvas, vote, top)
    _draw_footnotes(canvas, vote, bottom + 16)


def _draw_head(canvas: Canvas, vote: VoteSpec, top: float) -> float:
    documents = f" (Document: {vote.voted_documents})" if vote.voted_documents else ""
    for label, value in (
        ("Institution:", "Council of the European Union"),
        ("Session:", vote.session),
        ("Configuration:", vote.configuration),
        ("Item:", vote.item + documents),
        ("Voting Rule:", vote.rule),
    ):
        put(canvas, _LEFT, top, label, SANS, _SIZE)
        end = _LEFT + canvas.stringWidth(label, SANS, _SIZE)
        put(canvas, end + 5, top, value, SANS_BOLD, _SIZE)
        top += 14.5
    put(canvas, _LEFT, top, "Subject:", SANS, _SIZE)
    for line in simpleSplit(vote.subject, SANS_BOLD, _SIZE, RIGHT - _LEFT - 48):
        put(canvas, _LEFT + 40, top, line, SANS_BOLD, _SIZE)
        top += 11.5
    return top


def _band(canvas: Canvas, x0: float, x1: float, top: float, height: float) -> None:
    """The pale ground of a table's head."""
    canvas.setFillColorRGB(0.86, 0.9, 0.95)
    canvas.rect(x0, HEIGHT - top - height, x1 - x0, height, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)


def _draw_totals(canvas: Canvas, vote: VoteSpec, top: float) -> float:
    height = 16.5
    end = _LEFT + 300
    _band(canvas, _LEFT, end, top, height)
    figures = "Weight" if vote.figures == "weights" else "Population (%)"
    put(canvas, _LEFT + 24, top + 12, "Vote", SANS_BOLD, _SIZE)
    put_right(canvas, _LEFT + 196, top + 12, "Members", SANS_BOLD, _SIZE)
    put_right(canvas, _LEFT + 290, top + 12, figures, SANS_BOLD, _SIZE)
    for line in total_lines(vote):
        top += height
        canvas.setFillColorRGB(0, 0, 0)
        put(canvas, _LEFT + 24, top + 12, line.label, SANS, _SIZE)
        put_right(canvas, _LEFT + 180, top + 12, str(line.members), SANS, _SIZE)
        put_right(canvas, _LEFT + 270, top + 12, line.figure, SANS, _SIZE)
        rule(canvas, _LEFT, end, top + height, 0.5)
        if vote.look.legend:
            draw_mark(canvas, _LEFT + 11, top + height / 2, _MARK, line.position, vote.look)
    top += height
    canvas.setFillColorRGB(0, 0, 0)
    put(canvas, _LEFT + 24, top + 12, "Total", SANS_BOLD, _SIZE)
    put_right(canvas, _LEFT + 180, top + 12, str(len(vote.rows)), SANS, _SIZE)
    rule(canvas, _LEFT, end, top + height, 0.5)
    return top + height


def _draw_result(canvas: Canvas, vote: VoteSpec, top: float) -> float:
    put(canvas, _LEFT, top + 12, "Sitting date:", SANS, _SIZE)
    end = _LEFT + canvas.stringWidth("Sitting date:", SANS, _SIZE)
    put(canvas, end + 4, top + 12, f"{vote.sitting_date:%d/%m/%Y}", SANS_BOLD, _SIZE)
    put(canvas, _LEFT, top + 30, "Final result", SANS, _SIZE)
    if vote.result is not None:
        right, down = vote.look.result_at
        draw_mark(canvas, _LEFT + right, top + down, 13, vote.result, vote.look)
        return top + max(42, down + 15)
    return top + 42


def _draw_states(canvas: Canvas, vote: VoteSpec, top: float) -> float:
    order = list(SHEET_NAMES)
    rows = sorted(vote.rows, key=lambda row: order.index(row.member_state))
    left = ceil(len(rows) / 2)
    height = min(19.0, (FOOT - _FOOTNOTES - top) / (left + 1))
    for x, block in ((_LEFT, rows[:left]), (_SECOND_BLOCK, rows[left:])):
        _draw_block(canvas, vote, block, x, top, height)
    return top + height * (left + 1)


def _draw_block(
    canvas: Canvas, vote: VoteSpec, rows: list[Row], x: float, top: float, height: float
) -> None:
    figures = "Weight**" if vote.figures == "weights" else "Population (%)**"
    base = height / 2 + 3
    _band(canvas, x, x + _BLOCK, top, height)
    put(canvas, x + 4, top + base, "Member State", SANS_BOLD, 8.5)
    put_centred(canvas, x + 137, top + base, figures, SANS_BOLD, 8.5)
    put_centred(canvas, x + 201, top + base, "Vote", SANS_BOLD, 8.5)
    for row in rows:
        top += height
        canvas.setFillColorRGB(0, 0, 0)
        faults = tuple(fault for fault in vote.faults if fault.member_state == row.member_state)
        put(canvas, x + 4, top + base, SHEET_NAMES[row.member_state], SANS, _SIZE)
        put_right(canvas, x + 158, top + base, _figure(vote, row, faults), SANS, _SIZE)
        _draw_cell(canvas, vote, row, faults, (x + 201, top + height / 2))
        if vote.look.rulings:
            _draw_rulings(canvas, x, top, height)


def _figure(vote: VoteSpec, row: Row, faults: tuple[Fault, ...]) -> str:
    wrong = [fault.figure for fault in faults if fault.kind == "share_wrong"]
    return row_figure(vote, wrong[0] if wrong else row.figure)


def _draw_cell(
    canvas: Canvas, vote: VoteSpec, row: Row, faults: tuple[Fault, ...], at: tuple[float, float]
) -> None:
    """The mark of one row, with what is wrong with it on purpose."""
    kinds = {fault.kind: fault for fault in faults}
    x, top = at
    if "mark_omitted" in kinds:
        return
    if "two_marks" in kinds:
        draw_mark(canvas, x - 9, top, _MARK, row.position, vote.look)
        draw_mark(canvas, x + 9, top, _MARK, kinds["two_marks"].shown, vote.look)
    elif "mark_contradicts" in kinds:
        draw_mark(canvas, x, top, _MARK, kinds["mark_contradicts"].shown, vote.look)
    elif "mark_off" in kinds:
        right, down = kinds["mark_off"].off
        draw_mark(canvas, x + right, top + down, _MARK, row.position, vote.look)
    else:
        draw_mark(canvas, x, top, _MARK, row.position, vote.look)
    if "smudged" in kinds:
        draw_smudge(canvas, x, top, _MARK)


def _draw_rulings(canvas: Canvas, x: float, top: float, height: float) -> None:
    canvas.setFillColorRGB(0.6, 0.6, 0.6)
    rule(canvas, x, x + _BLOCK, top, 0.5)
    rule(canvas, x, x + _BLOCK, top + height, 0.5)
    for edge in (0.0, 105.0, 174.0, _BLOCK):
        canvas.rect(x + edge - 0.25, HEIGHT - top - height, 0.5, height, stroke=0, fill=1)


def _draw_footnotes(canvas: Canvas, vote: VoteSpec, top: float) -> None:
    canvas.setFillColorRGB(0, 0, 0)
    second = _WEIGHTS_NOTE if vote.figures == "weights" else _SHARES_NOTE
    first = (f"* {vote.footnote}",) if vote.footnote else ()
    for note in (*first, second, _LINK):
        for line in simpleSplit(note, SANS, 6.2, RIGHT - _LEFT):
            put(canvas, _LEFT, top, line, SANS, 6.2)
            top += 7.4
