"""Sheets drawn by Prawn, a library of Ruby: the dice fall here, Ruby measures and draws."""

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.drawing.held_out.handed import as_text, drawn_marks, says_itself, without_word
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.prawn_choice import Choice, random_choice
from tests.drawing.held_out.shapes import Ring, smudge, turned
from tests.drawing.held_out.votes import POSITIONS

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 4, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "prawn" / "draw.rb"


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    jobs = json.dumps([_job(plan) for plan in plans])
    with tempfile.TemporaryDirectory() as folder:
        command = ["ruby", str(_SCRIPT), folder]
        run = subprocess.run(command, input=jobs, capture_output=True, text=True, check=False)
        if run.returncode:
            raise RuntimeError(run.stderr)
        return [(Path(folder) / f"{place}.pdf").read_bytes() for place in range(len(plans))]


def _job(plan: Plan) -> dict[str, Any]:
    """All that Ruby has to know of one sheet."""
    sheet, front = plan.sheet, plan.front
    choice = random_choice(plan.dice("prawn"), plan)
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
        "date": (sheet.date[0], choice.date or sheet.date[1]),
        "result": {"label": label, "word": word, "mark": asdict(mark) if mark else None},
        "totals_head": sheet.totals_head,
        "totals": [asdict(without_word(plan, row)) for row in sheet.totals],
        "legend": _legend(plan),
        "states_head": sheet.states_head,
        "rows": [asdict(row) for row in sheet.rows],
        "footnotes": sheet.footnotes,
        "foot": (number, front.words.code.upper()) if choice.foot else None,
        "look": _look(plan),
        "smudge": as_text(smudge(plan.dice("smudge"))),
        "pictures": _pictures(plan, choice),
    }


def _legend(plan: Plan) -> list[tuple[dict[str, Any] | None, str]]:
    return [
        (asdict(mark) if mark else None, text)
        for mark, text in plan.sheet.legend
        if not says_itself(plan, mark, text)
    ]


def _look(plan: Plan) -> dict[str, Any]:
    look = plan.sheet.look
    shapes: dict[str, dict[str, object]] = {}
    for position, name in look.shapes.items():
        rings: tuple[Ring, ...] = () if name == "ground" else look.outlines.rings(name)
        shapes[position] = {"name": name, "rings": rings, "turned": turned(rings)}
    return {
        "family": look.family,
        "words": look.words,
        "colours": {position: colour[1:] for position, colour in look.colours.items()},
        "inks": {position: look.ink_on(position)[1:] for position in POSITIONS},
        "size": look.size,
        "shapes": shapes,
    }


def _pictures(plan: Plan, choice: Choice) -> dict[str, str]:
    """A picture of each mark of the sheet, where marks are pictures."""
    if choice.values["technique"] != "image":
        return {}
    drawn = drawn_marks(plan, choice.picture_size, choice.picture_form, quality=86, colours=16)
    return {f"{m.shape} {m.hue} {str(m.turned).lower()}": text for m, text in drawn}
