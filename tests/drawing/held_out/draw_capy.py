"""Sheets painted with CapyPDF, a library that manages colours: inks, patterns, forms, tags.

CapyPDF is run by the interpreter that CAPYPDF_PYTHON names, else by this one.
"""

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.capy import columns, parts, states, totals
from tests.drawing.held_out.capy.ways import LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import random_told
from tests.drawing.held_out.vega.kit import Item, Parts, flat
from tests.drawing.held_out.vega.parts import footnotes, legend

__all__ = ["FAMILIES", "draw_sheets"]
_SCRIPT = Path(__file__).parent / "capy" / "press.py"
_PARTS: Parts = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "totals": totals.totals,
    "legend": legend, "footnotes": footnotes, "states": states.states,
    "left_wing": columns.left_wing, "right_wing": columns.right_wing,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = drawable(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, look = dict(told.way), plan.sheet.look
    if way["finish"] in {"hatch", "radial"} and look.family in FINE | {"badge"}:
        way["finish"] = "form"
    if way["finish"] == "hatch" and look.family in HUE_ALONE:
        way["finish"] = "radial"
    told, (wide, high) = replace(told, way=way), way["paper"]
    items = flat([laid(told, _PARTS)])
    page = {name: way[name] for name in ("bleed", "tagged", "inks", "finish")}
    return {**page, "width": wide, "height": high, "items": items, "fonts": _fonts(items)}


def _fonts(items: Sequence[Item]) -> dict[str, str]:
    """Files of the fonts of a page, by name and weight."""
    said = [item["encode"]["enter"] for item in items if item["type"] == "text"]
    used = {(one["font"]["value"], one["fontWeight"]["value"]) for one in said}
    return {f"{family} {weight}": font_file(family, bold=weight == "bold")
            for family, weight in used}  # fmt: skip


def _printed(pages: Sequence[dict[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF."""
    command = [os.environ.get("CAPYPDF_PYTHON", sys.executable), str(_SCRIPT)]
    return [(pdf, "") for pdf in drawn_by(command, json.dumps(pages), len(pages))]
