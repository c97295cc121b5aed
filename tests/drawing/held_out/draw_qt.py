"""Sheets drawn by Qt: tables of widgets, rich text and a painter, as a desktop program prints.

Qt is run by the interpreter that QT_PYTHON names, else by this one.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.drawing.held_out.handed import as_text, drawn_marks
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.qt_choice import random_choice, values
from tests.drawing.held_out.shapes import Ring, smudge, turned
from tests.drawing.held_out.votes import POSITIONS

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 5, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 3, "word": 3, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_MODULE = "tests.drawing.held_out.qt.press"
_ROOT = Path(__file__).parents[3]


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    jobs = json.dumps([_job(plan) for plan in plans])
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as folder:
        command = [os.environ.get("QT_PYTHON", sys.executable), "-m", _MODULE, folder]
        run = subprocess.run(
            command, input=jobs, capture_output=True, text=True, check=False, cwd=_ROOT,
            env=surroundings,
        )  # fmt: skip
        if run.returncode:
            raise RuntimeError(run.stderr)
        return [(Path(folder) / f"{place}.pdf").read_bytes() for place in range(len(plans))]


def _job(plan: Plan) -> dict[str, Any]:
    """All that the scripts have to know of one sheet."""
    sheet, front = plan.sheet, plan.front
    choice = random_choice(plan.dice("qt"), plan)
    number = f"{front.number} {front.suffix}".strip()
    drawn = asdict(sheet)
    totals, legend = drawn.pop("totals"), drawn.pop("legend")
    for row in totals:
        row["mark"] = None if _says_itself(plan, row["mark"], row["label"]) else row["mark"]
    as_picture = choice["technique"] == "picture"
    return {
        "name": plan.name,
        "paper": choice["paper"],
        "choice": values(choice) | ({"technique": "pixels"} if as_picture else {}),
        "sheet": drawn,
        "totals": totals,
        "legend": [pair for pair in legend if not _says_itself(plan, *pair)],
        "date": choice["date"],
        "shares": plan.vote.figures == "shares",
        "foot": (number, "1", front.words.code.upper()) if choice["foot"] else None,
        "look": _look(plan),
        "smudge": as_text(smudge(plan.dice("smudge"))),
        "pictures": _pictures(plan, choice["pixels"]) if as_picture else {},
    }


def _says_itself(plan: Plan, mark: Mapping[str, Any] | None, label: str) -> bool:
    """Whether a mark is the very word that it stands beside."""
    look = plan.sheet.look
    if mark is None or look.family != "word" or look.words["yes"].lower() != "yes":
        return False
    return look.words.get(mark["shape"], "").lower() == label.lower()


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


def _pictures(plan: Plan, size: int) -> dict[str, str]:
    """A flat picture of each mark of the sheet upon white."""
    drawn = drawn_marks(plan, size, "flat")
    return {f"{m.shape} {m.hue} {m.turned}": text for m, text in drawn}
