"""All that Java has to know of one sheet, as JSON can hold it."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from tests.drawing.held_out.handed import as_text, drawn_marks, says_itself, without_word
from tests.drawing.held_out.itext.layouts import random_layout
from tests.drawing.held_out.itext.looks import random_looks
from tests.drawing.held_out.itext.means import random_means
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Ring, smudge, turned
from tests.drawing.held_out.votes import POSITIONS


def job_of(plan: Plan) -> dict[str, Any]:
    """One sheet: its words, its marks and what the dice chose."""
    sheet, dice = plan.sheet, plan.dice("itext")
    label, word, mark = sheet.result
    means = random_means(dice, sheet.look)
    choice = random_layout(dice, plan) | random_looks(dice) | means
    choice["least"] = 7.4 if plan.picture else 6.5
    return {
        "name": plan.name,
        "choice": choice,
        "organisation": sheet.organisation,
        "annex": sheet.annex,
        "number": f"{plan.front.number} {plan.front.suffix}".strip(),
        "fields": sheet.fields,
        "date": sheet.date,
        "result": {"label": label, "word": word, "mark": asdict(mark) if mark else None},
        "totals_head": sheet.totals_head,
        "totals": [asdict(without_word(plan, row)) for row in sheet.totals],
        "legend": list(_legend(plan)),
        "states_head": sheet.states_head,
        "rows": [asdict(row) for row in sheet.rows],
        "bars": [_bar(row.figure) for row in plan.vote.rows],
        "footnotes": sheet.footnotes,
        "look": _look(plan),
        "pictures": _pictures(plan, means) if means["picture_form"] else {},
        "smudge": as_text(smudge(plan.dice("smudge"))),
    }


def _legend(plan: Plan) -> Iterator[dict[str, Any]]:
    for mark, text in plan.sheet.legend:
        if not says_itself(plan, mark, text):
            yield {"mark": asdict(mark), "text": text}


def _bar(figure: float | None) -> float:
    """How long a bar is beside a share, of its room."""
    return min(1.0, (figure or 0.0) / 20)


def _pictures(plan: Plan, means: dict[str, Any]) -> dict[str, str]:
    """Each mark's picture, by all that makes it another mark."""
    drawn = drawn_marks(plan, means["picture_size"], means["picture_form"])
    return {f"{mark.shape} {mark.hue} {mark.turned}".lower(): data for mark, data in drawn}


def _look(plan: Plan) -> dict[str, Any]:
    look = plan.sheet.look
    shapes: dict[str, dict[str, object]] = {}
    for position, name in look.shapes.items():
        rings: tuple[Ring, ...] = () if name == "ground" else look.outlines.rings(name)
        shapes[position] = {"name": name, "upright": rings, "turned": turned(rings)}
    return {
        "family": look.family,
        "words": look.words,
        "colours": look.colours,
        "inks": {position: look.ink_on(position) for position in POSITIONS},
        "size": look.size,
        "shapes": shapes,
    }
