"""Sheets set by Pango and drawn by cairo.

Both are run by the interpreter that CAIRO_PYTHON names, else by that of the system.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.drawing.held_out.cairo_choice import random_choice
from tests.drawing.held_out.handed import as_text, drawn_marks, says_itself, without_word
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Ring, smudge, turned
from tests.drawing.held_out.votes import POSITIONS

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 5, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 3, "word": 3, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_MODULE = "tests.drawing.held_out.pango.press"
_PYTHON = "/usr/bin/python3"
_ROOT = Path(__file__).parents[3]


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    jobs = json.dumps([_job(plan) for plan in plans])
    with tempfile.TemporaryDirectory() as folder:
        command = [os.environ.get("CAIRO_PYTHON", _PYTHON), "-m", _MODULE, folder]
        run = subprocess.run(
            command, input=jobs, capture_output=True, text=True, check=False, cwd=_ROOT
        )
        if run.returncode:
            raise RuntimeError(run.stderr)
        return [(Path(folder) / f"{place}.pdf").read_bytes() for place in range(len(plans))]


def _job(plan: Plan) -> dict[str, Any]:
    """All that the scripts have to know of one sheet."""
    sheet, front = plan.sheet, plan.front
    choice = random_choice(plan.dice("cairo"), plan)
    number = f"{front.number} {front.suffix}".strip()
    drawn = asdict(sheet)
    for key in ("totals", "legend", "look"):
        drawn.pop(key)
    return {
        "name": plan.name,
        "paper": choice["paper"],
        "choice": choice,
        "sheet": drawn,
        "totals": [asdict(without_word(plan, row)) for row in sheet.totals],
        "legend": [
            (asdict(mark), label)
            for mark, label in sheet.legend
            if not says_itself(plan, mark, label)
        ],
        "date": choice["date"],
        "shares": plan.vote.figures == "shares",
        "foot": (number, "1", front.words.code.upper()) if choice["foot"] else None,
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
    if choice["technique"] != "picture":
        return {}
    drawn = drawn_marks(plan, choice["pixels"], choice["picture_form"], quality=90)
    return {f"{m.shape} {m.hue} {m.turned}": text for m, text in drawn}
