"""A whole sheet on an upright page: heading, blocks in their arrangement, made to fit."""

from collections.abc import Callable
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from tests.drawing.wide.arrangement import Beside, Part, Stack, arrangement
from tests.drawing.wide.blocks import (
    draw_date,
    draw_fields,
    draw_legend,
    draw_notes,
    draw_result,
    legend_width,
)
from tests.drawing.wide.dimensions import FIELD_FORM, HEADING, RESULT_FORM
from tests.drawing.wide.kinds import PagePlan
from tests.drawing.wide.look import LEAST_PITCH, TWO_LINES_PITCH, Look
from tests.drawing.wide.pen import Pen
from tests.drawing.wide.printed import Printed
from tests.drawing.wide.states import GAP, draw_states, states_width
from tests.drawing.wide.sums import draw_totals, totals_width

_DRAW: dict[str, Callable[[Pen, Printed, float, float, float], float]] = {
    "F": draw_fields,
    "T": draw_totals,
    "D": draw_date,
    "R": draw_result,
    "S": draw_states,
    "N": draw_notes,
    "L": draw_legend,
}
_LEAST = 6.4
"""Points of the smallest type."""


class DoesNotFitError(Exception):
    """Whether at no size the sheet has room on its page."""


def fitted(look: Look, sheet: Printed, plan: PagePlan, annex: str) -> Look:
    """The look with rows and type as high as the page has room for."""
    width = plan.size[0] - plan.left - plan.right
    limit = plan.size[1] - plan.foot
    part = arrangement(look)
    while look.size >= _LEAST:
        broken = any("\n" in entry.name for entry in sheet.entries)
        pitch = TWO_LINES_PITCH if broken else LEAST_PITCH
        least = max(look.size * pitch, look.drawing.small + 1.0)
        look = replace(look, row=max(look.row, least))
        pen = dry_pen(look, plan)
        if least_width(pen, sheet, part) <= width:
            for _ in range(3):
                over = draw_sheet(pen, sheet, plan, annex) - limit
                if over <= 0:
                    return look
                rows = 1 + len(sheet.entries)
                look = replace(look, row=max(least, look.row - max(over / rows, 0.8)))
                look = replace(look, mark=max(look.drawing.small, min(look.mark, look.row - 1)))
                pen = dry_pen(look, plan)
            if look.row > least:
                continue
        look = look.smaller(0.95)
    raise DoesNotFitError


def draw_sheet(pen: Pen, sheet: Printed, plan: PagePlan, annex: str) -> float:
    """Draw the heading of the annex and all blocks; where they end."""
    top = _heading(pen, plan, annex)
    width = plan.size[0] - plan.left - plan.right
    bottom = _draw(pen, sheet, arrangement(pen.look), plan.left, top, width)
    pen.flush()
    return bottom


def dry_pen(look: Look, plan: PagePlan) -> Pen:
    """One that measures on a paper."""
    return Pen(Canvas("dry", pagesize=plan.size), plan.size[1], look, dry=True)


def _heading(pen: Pen, plan: PagePlan, annex: str) -> float:
    """The name of the annex and of the Secretariat; where they end."""
    form = pen.look.of(HEADING)
    size = pen.look.size + 2 + form.larger
    left, right, top = plan.left, plan.size[0] - plan.right, plan.top
    places = {"left": left, "centre": (left + right) / 2, "right": right}
    if form.ground:
        pen.ground(left, top - size * 1.1, right - left, size * 1.6, form.ground)
    inset = 4.0 if form.ground else 0.0
    pen.text(places[form.align] + inset, top, annex, size, bold=True, align=form.align)
    if form.underlined:
        wide = pen.width(annex, size, bold=True)
        pen.line((right - wide, top + 2), (right, top + 2), thick=0.8)
    for level in (top - size * 1.1, top + size * 0.5) if form.lines else ():
        pen.line((left, level), (right, level))
    top += 14 + size * 0.2
    pen.text(left, top + size * 0.6, "General Secretariat of the Council", pen.look.size + 0.5)
    return top + size * 1.6


def least_width(pen: Pen, sheet: Printed, part: Part) -> float:
    """How wide a part has to be."""
    if isinstance(part, Stack):
        return max(least_width(pen, sheet, inner) for inner in part.parts)
    if isinstance(part, Beside):
        return sum(least_width(pen, sheet, p) for p in part.parts) + GAP * (len(part.parts) - 1)
    look, size = pen.look, pen.look.size
    if part == "S":
        return states_width(pen, sheet)
    if part == "T":
        return totals_width(pen, sheet)
    if part == "D":
        return pen.width("Sitting date:", size) + pen.width(sheet.date, size, bold=True) + 4
    if part == "R":
        form = look.of(RESULT_FORM)
        word = max((pen.width(w, size, bold=True) for w in form.words or ()), default=0.0)
        mark = look.mark * 1.2 * look.drawing.wide + 6 if form.mark else 0.0
        return pen.width(form.label, size) + 7 + mark + word + 6
    if part == "L":
        return legend_width(pen)
    return 330.0 if part == "F" and look.of(FIELD_FORM).across > 1 else 190.0


def _flexible(part: Part) -> bool:
    if isinstance(part, Stack | Beside):
        return any(_flexible(inner) for inner in part.parts)
    return part in "FNS"


def _draw(pen: Pen, sheet: Printed, part: Part, x: float, top: float, width: float) -> float:
    if isinstance(part, Stack):
        for inner in part.parts:
            top = _draw(pen, sheet, inner, x, top, width)
        return top
    if isinstance(part, Beside):
        bottoms = []
        widths = [least_width(pen, sheet, inner) for inner in part.parts]
        spare = width - sum(widths) - GAP * (len(widths) - 1)
        flexible = [_flexible(inner) for inner in part.parts]
        for n, inner in enumerate(part.parts):
            wide = widths[n] + (max(0.0, spare) / sum(flexible) if flexible[n] else 0.0)
            bottoms.append(_draw(pen, sheet, inner, x, top, wide))
            x += wide + GAP
        return max(bottoms)
    return _DRAW[part](pen, sheet, x, top, width) + 3
