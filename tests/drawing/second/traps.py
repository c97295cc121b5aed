"""Sheets that must be refused: a fault in one row, no sheet, or a look that nobody can read."""

import random
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Literal, get_args

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.legible import Illegible
from tests.drawing.sheet import draw_sheet
from tests.drawing.spec import (
    COLOUR,
    DEEP,
    GREY,
    Fault,
    FaultKind,
    Palette,
    PositionName,
    SheetLook,
    VoteSpec,
)
from tests.drawing.states import SHEET_NAMES

RowTrap = Literal[
    "second mark", "smudged mark", "contradiction", "no mark", "wrong share", "no sheet"
]
Trap = RowTrap | Illegible
ILLEGIBLE: tuple[Illegible, ...] = get_args(Illegible)
TRAPS: tuple[Trap, ...] = (*get_args(RowTrap), *ILLEGIBLE)
_FAULTS: dict[Trap, FaultKind] = {
    "second mark": "two_marks",
    "contradiction": "mark_contradicts",
    "no mark": "mark_omitted",
    "wrong share": "share_wrong",
}
_SWAPPED = Palette(COLOUR.no, COLOUR.yes, COLOUR.abstain, COLOUR.not_participating)
_LOOKS: dict[Illegible, SheetLook] = {
    "two blanks": SheetLook(kind="picture", colours="bilevel", dpi=200, absent="blank"),
    "specks": SheetLook(kind="picture", colours="bilevel", dpi=200, palette=DEEP, noise=9.0),
    "nothing names the marks": SheetLook(drawing="novel", palette=GREY, legend=False),
    "form against meaning": SheetLook(drawing="arrows", palette=_SWAPPED, legend=False),
}
_TO_THE_MARK = 197.0
"""Points from the left of a state's name to the middle of its mark."""


@dataclass(frozen=True, slots=True)
class Blot:
    """Where ink has run over a mark, in points from the lower left."""

    x: float
    y: float


def with_fault(dice: random.Random, vote: VoteSpec, trap: Trap) -> VoteSpec:
    """The vote with one row drawn wrongly, or as it was for a trap of another kind."""
    kind = _FAULTS.get(trap)
    if kind is None:
        return vote
    row = dice.choice([row for row in vote.rows if row.position != "not_participating"])
    shown: PositionName = "no" if row.position != "no" else "yes"
    figure = 99.99 if vote.figures == "shares" else 95.0
    return replace(vote, faults=(Fault(kind, row.member_state, shown=shown, figure=figure),))


def illegibly(dice: random.Random, vote: VoteSpec, trap: Illegible) -> VoteSpec:
    """The vote in a look that nobody can read; some rows changed so that it matters."""
    rows, result = list(vote.rows), vote.result
    first, second = dice.sample(range(len(rows)), 2)
    if trap in ("two blanks", "specks"):
        rows[first] = replace(rows[first], position="abstain")
    if trap == "two blanks":
        rows[second] = replace(rows[second], position="not_participating")
    if trap == "nothing names the marks":
        rows = [replace(r, position="abstain") if r.position == "no" else r for r in rows]
        result = "no"
    look = replace(_LOOKS[trap], novel=vote.look.novel, rotate=vote.look.rotate)
    return replace(vote, rows=tuple(rows), result=result, look=look)


def blot_on(dice: random.Random, vote: VoteSpec) -> Blot:
    """The place of the mark of some state that voted."""
    row = dice.choice([row for row in vote.rows if row.position != "not_participating"])
    file = BytesIO()
    page = Canvas(file, pagesize=A4, invariant=1)
    draw_sheet(page, vote, "ANNEX")
    page.showPage()
    page.save()
    document = pypdfium2.PdfDocument(file.getvalue())
    try:
        text = document[0].get_textpage()
        place = text.search(SHEET_NAMES[row.member_state], match_case=True).get_next()
        if place is None:
            raise LookupError(f"{SHEET_NAMES[row.member_state]} is not on the sheet drawn")
        left, bottom, _, top = text.get_charbox(place[0])
    finally:
        document.close()
    return Blot(left + _TO_THE_MARK, (bottom + top) / 2)


def draw_blot(canvas: Canvas, blot: Blot) -> None:
    """Cover the mark with a dark smear."""
    canvas.setFillColorRGB(0.3, 0.28, 0.3)
    canvas.ellipse(blot.x - 8, blot.y - 6, blot.x + 8, blot.y + 6, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
