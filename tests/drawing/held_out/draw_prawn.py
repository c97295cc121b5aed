"""Sheets drawn by Prawn, a library of Ruby: the dice fall here, Ruby measures and draws."""

import base64
import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.prawn_choice import Choice, random_choice
from tests.drawing.held_out.shapes import Ring, picture, smudge, turned
from tests.drawing.held_out.sheet import Mark, StateRow, TotalRow
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
        "result": {"label": label, "word": word, "mark": _mark(mark)},
        "totals_head": sheet.totals_head,
        "totals": [
            _total(row, plain=_says_itself(plan, row.mark, row.label)) for row in sheet.totals
        ],
        "legend": _legend(plan),
        "states_head": sheet.states_head,
        "rows": [_row(row) for row in sheet.rows],
        "footnotes": sheet.footnotes,
        "foot": (number, front.words.code.upper()) if choice.foot else None,
        "look": _look(plan),
        "smudge": _text(smudge(plan.dice("smudge"))),
        "pictures": _pictures(plan, choice),
    }


def _legend(plan: Plan) -> list[tuple[dict[str, Any] | None, str]]:
    return [
        (_mark(mark), text)
        for mark, text in plan.sheet.legend
        if not _says_itself(plan, mark, text)
    ]


def _says_itself(plan: Plan, mark: Mark | None, label: str) -> bool:
    """Whether a mark is the very word that it stands beside."""
    look = plan.sheet.look
    if mark is None or look.family != "word" or look.words["yes"].lower() != "yes":
        return False
    return look.words.get(mark.shape, "").lower() == label.lower()


def _total(row: TotalRow, *, plain: bool) -> dict[str, Any]:
    return {
        "label": row.label,
        "members": row.members,
        "figure": row.figure,
        "mark": None if plain else _mark(row.mark),
        "position": row.position,
    }


def _row(row: StateRow) -> dict[str, Any]:
    return {
        "state": row.state,
        "name": row.name,
        "figure": row.figure,
        "marks": [_mark(mark) for mark in row.marks],
    }


def _mark(mark: Mark | None) -> dict[str, Any] | None:
    if mark is None:
        return None
    return {
        "shape": mark.shape,
        "hue": mark.hue,
        "turned": mark.turned,
        "smudged": mark.smudged,
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
        "colours": {position: colour[1:] for position, colour in look.colours.items()},
        "inks": {position: look.ink_on(position)[1:] for position in POSITIONS},
        "size": look.size,
        "shapes": shapes,
    }


def _pictures(plan: Plan, choice: Choice) -> dict[str, str]:
    """A picture of each mark of the sheet, where marks are pictures."""
    if choice.values["technique"] != "image":
        return {}
    sheet, look = plan.sheet, plan.sheet.look
    marks = [mark for row in sheet.rows for mark in row.marks]
    marks += [row.mark for row in sheet.totals if row.mark] + [mark for mark, _ in sheet.legend]
    marks += [sheet.result[2]] if sheet.result[2] else []
    made = {}
    for mark in marks:
        if mark.shape not in look.shapes:
            continue
        rings = look.outlines.rings(look.shapes[mark.shape])
        rings = turned(rings) if mark.turned else rings
        ground = "#ffffff" if choice.picture_form != "clear" else None
        drawn = picture(rings, look.colours[mark.hue], choice.picture_size, ground=ground)
        key = f"{mark.shape} {mark.hue} {str(mark.turned).lower()}"
        made[key] = _text(_file(drawn, choice.picture_form))
    return made


def _file(drawn: Image.Image, form: str) -> bytes:
    file = BytesIO()
    if form == "jpeg":
        drawn.convert("RGB").save(file, "JPEG", quality=86)
    elif form == "few":
        drawn.convert("RGB").quantize(16).save(file, "PNG")
    else:
        drawn.save(file, "PNG")
    return file.getvalue()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
