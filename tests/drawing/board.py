"""Member States beside one another on several lines, their marks above or below their names."""

from itertools import islice
from math import ceil

from reportlab.pdfgen.canvas import Canvas

from tests.drawing.fonts import SANS, SANS_BOLD
from tests.drawing.marks import draw_mark, set_fill
from tests.drawing.page import HEIGHT, RIGHT, put, put_centred
from tests.drawing.spec import Fault, PositionName, Row, VoteSpec
from tests.drawing.states import SHEET_NAMES
from tests.drawing.totals import row_figure

STEP = 52.0
"""Points from one line of Member States to the next."""
LISTS = 3
_LEFT = 62.0
_MARK = 9.0
_ON_LINES = {"bands": (8, 7, 6, 6), "grounds": (9, 9, 9), "lists": (LISTS,) * 10}
_WORDS: dict[PositionName, str] = {
    "yes": "Yes",
    "no": "No",
    "abstain": "Abstain",
    "not_participating": "Not participating",
}


def draw_board(canvas: Canvas, vote: VoteSpec, top: float) -> float:
    """Draw the Member States line by line; where they end."""
    order = list(SHEET_NAMES)
    rows = sorted(vote.rows, key=lambda row: order.index(row.member_state))
    lists, step = vote.look.board == "lists", STEP
    if lists:
        long, step = ceil(len(rows) / LISTS), 24.0
        rows = [row for n in range(long) for row in rows[n::long]]
    left = iter(rows)
    for count in _ON_LINES.get(vote.look.board or "", (7, 7, 7, 7)):
        wide = (RIGHT - _LEFT) / count
        for n, row in enumerate(islice(left, count)):
            _draw_state(canvas, vote, row, (_LEFT + n * wide, top, wide))
        top += step
    return top


def _draw_state(
    canvas: Canvas, vote: VoteSpec, row: Row, place: tuple[float, float, float]
) -> None:
    """One Member State: from where, how far down, and how wide."""
    x, top, wide = place
    own = [fault for fault in vote.faults if fault.member_state == row.member_state]
    figure = next((f.figure for f in own if f.kind == "share_wrong"), row.figure)
    name, share = SHEET_NAMES[row.member_state], row_figure(vote, figure)
    board, amid = vote.look.board, x + wide / 2
    canvas.setFillColorRGB(0, 0, 0)
    if board == "cards":
        put(canvas, x + 4, top + 14, row.member_state, SANS_BOLD, 8)
        put(canvas, x + 4, top + 25, name, SANS, 6)
        put(canvas, x + 4, top + 35, share, SANS, 7)
        at = (x + wide - 14, top + 11)
    elif board == "pills":
        put(canvas, x + 4, top + 12, name, SANS, 6.2)
        put(canvas, x + 4, top + 22, share, SANS, 7)
        at = (x + 4, top + 34)
    elif board == "centred":
        put_centred(canvas, amid, top + 24, name, SANS, 6.2)
        put_centred(canvas, amid, top + 34, share, SANS, 7)
        at = (amid, top + 10)
    elif board == "lists":
        put(canvas, x + 4, top + 12, name, SANS, 7)
        put(canvas, x + 90, top + 12, share, SANS, 7)
        at = (x + 126, top + 9.5)
    elif board == "bands":
        put(canvas, x + 4, top + 12, row.member_state, SANS_BOLD, 8)
        put(canvas, x + 4, top + 23, share, SANS, 7)
        at = (x + 9, top + 37)
    else:
        put_centred(canvas, amid, top + 12, row.member_state, SANS_BOLD, 8)
        put_centred(canvas, amid, top + 23, share, SANS, 7)
        at = (x, top + 36)
    for position, (right, down) in _marks_of(row, own):
        _draw(canvas, vote, position, (at[0] + right, at[1] + down, wide))


def _marks_of(row: Row, faults: list[Fault]) -> list[tuple[PositionName, tuple[float, float]]]:
    """The marks of a Member State with how far off each stands."""
    kinds = {fault.kind: fault for fault in faults}
    if "mark_omitted" in kinds:
        return []
    if "mark_contradicts" in kinds:
        return [(kinds["mark_contradicts"].shown, (0.0, 0.0))]
    off = kinds["mark_off"].off if "mark_off" in kinds else (0.0, 0.0)
    second = kinds.get("two_marks")
    own: list[tuple[PositionName, tuple[float, float]]] = [(row.position, off)]
    return own + ([(second.shown, second.off)] if second else [])


def _draw(
    canvas: Canvas, vote: VoteSpec, position: PositionName, place: tuple[float, float, float]
) -> None:
    """One mark: a drawing, a pill as wide as its word, or the ground of a cell."""
    x, top, wide = place
    look = vote.look
    if look.board in ("pills", "grounds"):
        set_fill(canvas, look.palette.of(position), look.ink)
    if look.board == "pills":
        word = _WORDS[position]
        long = canvas.stringWidth(word, SANS_BOLD, 5.5) + 8
        canvas.roundRect(x, HEIGHT - top - 5, long, 10, 5, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        put(canvas, x + 4, top + 2, word, SANS_BOLD, 5.5)
    elif look.board == "grounds":
        canvas.rect(x, HEIGHT - top - 14, wide, 14, stroke=0, fill=1)
    else:
        draw_mark(canvas, x, top, _MARK, position, look)
