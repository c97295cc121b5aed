"""What the script is told of one sheet: its words, its marks and how to set them."""

import base64
import datetime
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

from tests.drawing.held_out.handed import as_text, drawn_marks
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.perl.ways import GLYPHS
from tests.drawing.held_out.shapes import smudge, turned
from tests.drawing.held_out.sheet import Mark, TotalRow

_FILES = {"png": "clear", "gif": "clear", "pnm": "white", "jpeg": "jpeg"}
_AGAINST = {"up": "down", "down": "up"}


def job_of(plan: Plan, way: Mapping[str, Any]) -> dict[str, Any]:
    """One sheet as JSON can hold it."""
    sheet, look = plan.sheet, plan.sheet.look
    pictures = _pictures(plan, way)

    def mark_of(mark: Mark | None) -> dict[str, Any] | None:
        return _mark(plan, way, mark, pictures) if mark else None

    _, figure_head, _ = sheet.states_head
    label, word, mark = sheet.result
    if look.family in WRITTEN | {"ground"}:
        word, mark = word or ("Adopted" if plan.vote.adopted else "Not adopted"), None
    return {
        "way": way,
        "family": look.family,
        "part": look.size,
        "least": 7.6 if plan.picture else 7.0,
        "number": f"{plan.front.number} {plan.front.suffix}".strip(),
        "language": plan.front.words.code.upper(),
        "organisation": sheet.organisation,
        "annex": sheet.annex,
        "fields": [
            (name, value or way["empty"]) for name, value in sheet.fields if value or way["empty"]
        ],
        "date": _date(plan, way, sheet.date),
        "result": {"label": label, "word": word, "mark": mark_of(mark)},
        "totals_head": sheet.totals_head,
        "totals": [
            {
                "label": way["labels"].get(row.label, row.label),
                "members": row.members,
                "figure": row.figure,
                "mark": mark_of(row.mark),
                "position": row.position or "",
                "colour": look.colours[row.position] if row.position else "#000000",
            }
            for row in (_plain_row(plan, way, row) for row in sheet.totals)
        ],
        "legend": [
            [mark_of(mark), way["labels"].get(words, words)]
            for mark, words in sheet.legend
            if not _same(plan, way, mark, words)
        ],
        "states_head": sheet.states_head,
        "rows": [
            {
                "state": row.state,
                "name": row.name,
                "figure": row.figure,
                "marks": [mark_of(mark) for mark in row.marks],
            }
            for row in sheet.rows
        ],
        "footnotes": sheet.footnotes,
        "starred": figure_head.endswith("*"),
        "smudge": as_text(smudge(plan.dice("smudge"))),
        "words": list(look.words.values()),
    }


def _plain_row(plan: Plan, way: Mapping[str, Any], row: TotalRow) -> TotalRow:
    """A row whose mark is not the word that its label will be."""
    return replace(row, mark=None) if _same(plan, way, row.mark, row.label) else row


def _same(plan: Plan, way: Mapping[str, Any], mark: Mark | None, words: str) -> bool:
    """Whether a mark is the very word that its label will be."""
    label = way["labels"].get(words, words)
    word = plan.sheet.look.words.get(mark.shape, "") if mark else ""
    return plan.sheet.look.family == "word" and word.lower() == label.lower()


def _date(plan: Plan, way: Mapping[str, Any], date: tuple[str, str]) -> tuple[str, str]:
    day: datetime.date = plan.vote.date
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in {11, 12, 13} else 0)
    form = way["date"]
    value = form.format(d=day, e=ending or "th") if form else date[1]
    return way["date_label"] or date[0], value


def _pictures(plan: Plan, way: Mapping[str, Any]) -> dict[Mark, str]:
    form = way["technique"]
    if form not in _FILES:
        return {}
    drawn = dict(drawn_marks(plan, way["pixels"], _FILES[form]))
    if form not in {"gif", "pnm"}:
        return drawn
    return {mark: _as(form, data) for mark, data in drawn.items()}


def _as(form: str, data: str) -> str:
    """A picture as GIF or PPM, which this library reads."""
    image = Image.open(BytesIO(base64.b64decode(data)))
    file = BytesIO()
    if form == "gif":
        white = Image.new("RGBA", image.size, "#ffffff")
        white.alpha_composite(image.convert("RGBA"))
        white.convert("RGB").quantize(64).save(file, "GIF", interlace=0)
    else:
        image.convert("RGB").save(file, "PPM")
    return as_text(file.getvalue())


def _mark(
    plan: Plan, way: Mapping[str, Any], mark: Mark, pictures: Mapping[Mark, str]
) -> dict[str, Any]:
    look = plan.sheet.look
    form = look.shapes.get(mark.shape, "")
    rings = look.outlines.rings(form) if form not in {"", "ground"} else ()
    if mark.turned:
        rings = turned(rings)
        name, _, direction = form.rpartition("_")
        form = f"{name}_{_AGAINST[direction]}" if direction in _AGAINST else form
    glyphs = GLYPHS.get(way["technique"], {})
    return {
        "kind": mark.shape,
        "form": form,
        "word": look.words.get(mark.shape, ""),
        "colour": look.colours[mark.hue],
        "ink": look.ink_on(mark.hue),
        "smudged": mark.smudged,
        "rings": rings,
        "glyph": glyphs.get(form, ""),
        "picture": pictures.get(mark, ""),
    }
