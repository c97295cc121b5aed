"""Sheets set by HTMLDOC: HTML 3.2 without styles, its own fonts and PDF; tables within tables.

HTMLDOC names the program, else it is `htmldoc`.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, drawn_in_attempts
from tests.drawing.held_out.handed import as_text, drawn_by
from tests.drawing.held_out.htmldoc import parts, states, totals
from tests.drawing.held_out.htmldoc.marks import drawable, pictures_of
from tests.drawing.held_out.htmldoc.room import crowded
from tests.drawing.held_out.htmldoc.tags import Part, b, font, joined, readable, tag, words
from tests.drawing.held_out.htmldoc.ways import LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_sheets"]
_SCRIPT = Path(__file__).parent / "htmldoc" / "press.py"


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _heading(said: str) -> Part:
    return lambda told: f"<p>{font(b(words(said)), told.way['accent'], size='+1')}</p>"


_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "totals": totals.totals,
    "count": totals.count, "states": states.states, "legend": parts.legend,
    "footnotes": parts.footnotes, "act": _heading("1. The act"), "vote": _heading("2. The vote"),
    "all": _heading("3. The Member States"),
}  # fmt: skip


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way = told.way
    body = readable(joined(told, way["plan"], _PARTS), way["font"])
    page = tag("html", '<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
               f"</head>{tag('body', body, text=way['ink'])}")  # fmt: skip
    (wide, high), margin = way["paper"], way["margin"]
    files = {name: as_text(data) for name, data in pictures_of(told, page).items()}
    options = ["--size", f"{wide}x{high}pt", "--fontsize", f"{told.size:.1f}", "--fontspacing",
               f"{way['leading']}", "--bodyfont", way["font"], "--headingfont", way["font"],
               "--left", f"{margin}", "--right", f"{margin}", "--top", f"{margin * 0.8:.0f}",
               "--bottom", f"{margin * 0.6:.0f}",
               "--browserwidth", f"{wide - 2 * margin}"]  # fmt: skip
    return {"page": page, "files": files, "options": options, "margin": margin}


def _fit(told: Told) -> Told:
    """The same with marks that the page can have."""
    way, look = dict(told.way), told.plan.sheet.look
    if way["technique"] == "glyph" and (not drawable(told) or look.family in {"badge", "ground"}):
        way["technique"] = "flat"
    if way["technique"] == "hollow" and look.family in FINE | HUE_ALONE | {"thumb", "tick", "sign"}:
        way["technique"] = "lit"
    if look.family in {"ground", "pill"}:
        way["image_border"] = 0
    if told.plan.vote.figures == "weights" or "," in told.plan.sheet.rows[0].figure:
        way["between"] = "; "
    if "monospace" in way["font"] and way["paper"][0] < 700 and way["blocks"] == 3:
        raise NoRoomError("three blocks of wide letters")
    return replace(told, way=way)


def _printed(pages: Sequence[dict[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF."""
    command = [sys.executable, str(_SCRIPT), os.environ.get("HTMLDOC", "htmldoc")]
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return [(pdf, crowded(pdf, page["margin"])) for pdf, page in zip(drawn, pages, strict=True)]
