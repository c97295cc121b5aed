"""Sheets drawn by jsPDF and its plugin AutoTable: the dice fall here, Node draws the tables."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.drawing.held_out.handed import (
    as_text,
    drawn_by_node,
    drawn_marks,
    says_itself,
    without_word,
)
from tests.drawing.held_out.jspdf_choice import random_choice
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Ring, smudge, turned
from tests.drawing.held_out.votes import POSITIONS

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 4, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 5, "badge": 4,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "jspdf" / "draw.js"


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    jobs = json.dumps([_job(plan) for plan in plans])
    return drawn_by_node(_SCRIPT, jobs, len(plans))


def _job(plan: Plan) -> dict[str, Any]:
    """All that Node has to know of one sheet."""
    sheet, front = plan.sheet, plan.front
    choice = random_choice(plan.dice("jspdf"), plan)
    label, word, mark = sheet.result
    return {
        "name": plan.name,
        "choice": choice,
        "organisation": sheet.organisation,
        "annex": sheet.annex,
        "fields": sheet.fields,
        "date": (sheet.date[0], choice["date"] or sheet.date[1]),
        "result": {"label": label, "word": word, "mark": asdict(mark) if mark else None},
        "totals_head": sheet.totals_head,
        "totals": [asdict(without_word(plan, row)) for row in sheet.totals],
        "legend": [
            (asdict(mark) if mark else None, text)
            for mark, text in sheet.legend
            if not says_itself(plan, mark, text)
        ],
        "states_head": sheet.states_head,
        "rows": [asdict(row) for row in sheet.rows],
        "footnotes": sheet.footnotes,
        "number": f"{front.number} {front.suffix}".strip(),
        "language": front.words.code.upper(),
        "look": _look(plan),
        "smudge": as_text(smudge(plan.dice("smudge"))),
        "pictures": _pictures(plan, choice),
    }


def _look(plan: Plan) -> dict[str, Any]:
    look = plan.sheet.look
    shapes: dict[str, dict[str, object]] = {}
    for position, name in look.shapes.items():
        rings: tuple[Ring, ...] = () if name == "ground" else look.outlines.rings(name)
        shapes[position] = {"name": name, "rings": rings, "turned": turned(rings)}
    return {
        "family": look.family,
        "words": look.words,
        "colours": look.colours,
        "inks": {position: look.ink_on(position) for position in POSITIONS},
        "size": look.size,
        "shapes": shapes,
    }


def _pictures(plan: Plan, choice: Mapping[str, Any]) -> dict[str, str]:
    """A picture of each mark of the sheet, where marks are pictures."""
    if choice["technique"] != "image":
        return {}
    drawn = drawn_marks(plan, choice["picture_size"], choice["picture_form"])
    return {f"{m.shape} {m.hue} {int(m.turned)}": text for m, text in drawn}
