"""Sheets drawn by PDFKit, a library of JavaScript: the dice fall here, Node measures and draws."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.drawing.held_out.handed import as_text, drawn_by_node, drawn_marks
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdfkit_choice import Choice, random_choice
from tests.drawing.held_out.shapes import smudge, svg_path, turned
from tests.drawing.held_out.votes import POSITIONS

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 4, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 3, "word": 3, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "pdfkit" / "draw.js"


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    jobs = json.dumps([_job(plan) for plan in plans])
    return drawn_by_node(_SCRIPT, jobs, len(plans))


def _job(plan: Plan) -> dict[str, Any]:
    """All that Node has to know of one sheet."""
    sheet, front = plan.sheet, plan.front
    dice = plan.dice("pdfkit")
    choice = random_choice(dice, plan)
    number = f"{front.number} {front.suffix}".strip()
    label, word, mark = sheet.result
    return {
        "name": plan.name,
        "paper": choice.paper,
        "fonts": choice.fonts,
        "choice": choice.values,
        "organisation": sheet.organisation,
        "annex": sheet.annex,
        "fields": sheet.fields,
        "date": sheet.date,
        "result": {"label": label, "word": word, "mark": asdict(mark) if mark else None},
        "totals_head": sheet.totals_head,
        "totals": [asdict(row) for row in sheet.totals],
        "legend": [(asdict(mark) if mark else None, words) for mark, words in sheet.legend],
        "states_head": sheet.states_head,
        "rows": [asdict(row) for row in sheet.rows],
        "footnotes": sheet.footnotes,
        "foot": (number, front.words.code.upper()) if choice.foot else None,
        "look": _look(plan),
        "smudge": as_text(smudge(plan.dice("smudge"))),
        "pictures": _pictures(plan, choice),
    }


def _look(plan: Plan) -> dict[str, Any]:
    look = plan.sheet.look
    return {
        "family": look.family,
        "words": look.words,
        "colours": look.colours,
        "inks": {position: look.ink_on(position) for position in POSITIONS},
        "size": look.size,
        "shapes": _shapes(plan),
    }


def _shapes(plan: Plan) -> dict[str, dict[str, str]]:
    look = plan.sheet.look
    shapes: dict[str, dict[str, str]] = {}
    for position, name in look.shapes.items():
        rings = () if name == "ground" else look.outlines.rings(name)
        shapes[position] = {
            "name": name,
            "path": svg_path(rings),
            "turned": svg_path(turned(rings)),
        }
    return shapes


def _pictures(plan: Plan, choice: Choice) -> dict[str, str]:
    """A picture of each mark of the sheet, where marks are pictures."""
    if choice.values["technique"] != "picture":
        return {}
    drawn = drawn_marks(plan, choice.picture_size, choice.picture_form)
    return {f"{m.shape} {m.hue} {str(m.turned).lower()}": text for m, text in drawn}
