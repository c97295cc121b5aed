"""Sheets drawn by TCPDF, a library of PHP: the dice fall here, PHP writes tables and cells."""

import base64
import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Ring, picture, smudge, turned
from tests.drawing.held_out.sheet import Mark, StateRow, TotalRow
from tests.drawing.held_out.tcpdf_choice import random_choice
from tests.drawing.held_out.votes import POSITIONS

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 3, "chevron": 3, "tick": 4, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 5, "badge": 5,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "tcpdf" / "draw.php"


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    jobs = json.dumps([_job(plan) for plan in plans])
    with tempfile.TemporaryDirectory() as folder:
        command = ["php", "-d", "memory_limit=1G", str(_SCRIPT), folder]
        run = subprocess.run(command, input=jobs, capture_output=True, text=True, check=False)
        if run.returncode or run.stdout:
            raise RuntimeError(run.stdout + run.stderr)
        return [(Path(folder) / f"{place}.pdf").read_bytes() for place in range(len(plans))]


def _job(plan: Plan) -> dict[str, Any]:
    """All that PHP has to know of one sheet."""
    sheet, front = plan.sheet, plan.front
    choice = random_choice(plan.dice("tcpdf"), plan)
    label, word, mark = sheet.result
    return {
        "name": plan.name,
        "choice": choice,
        "organisation": sheet.organisation,
        "annex": sheet.annex,
        "fields": sheet.fields,
        "date": (sheet.date[0], choice["date"] or sheet.date[1]),
        "result": {"label": label, "word": word, "mark": _mark(mark)},
        "totals_head": sheet.totals_head,
        "totals": [_total(plan, row) for row in sheet.totals],
        "legend": [
            (_mark(mark), text) for mark, text in sheet.legend if not _says_itself(plan, mark, text)
        ],
        "states_head": sheet.states_head,
        "rows": [_row(row) for row in sheet.rows],
        "footnotes": sheet.footnotes,
        "number": f"{front.number} {front.suffix}".strip(),
        "language": front.words.code.upper(),
        "look": _look(plan),
        "smudge": _text(smudge(plan.dice("smudge"))),
        "pictures": _pictures(plan, choice),
    }


def _says_itself(plan: Plan, mark: Mark | None, label: str) -> bool:
    """Whether a mark is the very word that it stands beside."""
    look = plan.sheet.look
    if mark is None or look.family != "word" or look.words["yes"].lower() != "yes":
        return False
    return look.words.get(mark.shape, "").lower() == label.lower()


def _total(plan: Plan, row: TotalRow) -> dict[str, Any]:
    plain = _says_itself(plan, row.mark, row.label)
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
        "colours": look.colours,
        "inks": {position: look.ink_on(position) for position in POSITIONS},
        "size": look.size,
        "shapes": shapes,
    }


def _marks_of(plan: Plan) -> Iterator[Mark]:
    sheet = plan.sheet
    for row in sheet.rows:
        yield from row.marks
    yield from (row.mark for row in sheet.totals if row.mark)
    yield from (mark for mark, _ in sheet.legend)
    if sheet.result[2]:
        yield sheet.result[2]


def _pictures(plan: Plan, choice: Mapping[str, Any]) -> dict[str, str]:
    """A picture of each mark of the sheet, where marks are pictures."""
    look, form = plan.sheet.look, choice["picture_form"]
    if choice["technique"] != "image":
        return {}
    made = {}
    for mark in _marks_of(plan):
        if mark.shape not in look.shapes:
            continue
        rings = look.outlines.rings(look.shapes[mark.shape])
        rings = turned(rings) if mark.turned else rings
        ground = None if form == "clear" else "#ffffff"
        drawn = picture(rings, look.colours[mark.hue], choice["picture_size"], ground=ground)
        key = f"{mark.shape} {mark.hue} {int(mark.turned)}"
        made[key] = _text(_file(drawn, form))
    return made


def _file(drawn: Image.Image, form: str) -> bytes:
    file = BytesIO()
    if form == "jpeg":
        drawn.convert("RGB").save(file, "JPEG", quality=88)
    elif form == "few":
        drawn.convert("RGB").quantize(24).save(file, "PNG")
    else:
        drawn.save(file, "PNG")
    return file.getvalue()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
