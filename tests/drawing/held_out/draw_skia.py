"""Sheets painted with Skia on its PDF device: paths, effects, layers, recordings, glyph runs.

Skia is run by the interpreter that SKIA_PYTHON names, else by this one.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts
from tests.drawing.held_out.framed import explained, in_the_act, named
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.skia import facts, parts, states, totals
from tests.drawing.held_out.skia.layouts import LAYOUTS
from tests.drawing.held_out.skia.ways import SPEECH, WAYS
from tests.drawing.held_out.told import SIZES, Told, random_told
from tests.drawing.held_out.vega.kit import Item, Parts, flat

__all__ = ["FAMILIES", "draw_laid"]
_SCRIPT = Path(__file__).parent / "skia" / "press.py"
_PARTS: Parts = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "totals": totals.totals,
    "count": totals.count, "legend": parts.legend, "notes": parts.notes, "lead": parts.lead,
    "source": parts.source, "torn": parts.torn, "states": states.states,
}  # fmt: skip


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(drawable(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH)))
    way, (wide, high) = told.way, told.way["paper"]
    items = flat([laid(told, _PARTS)])
    broken = way["states"] in {"calendar", "gallery", "hemicycle"}
    whole = [] if broken else [row.name for row in plan.sheet.rows]
    return {"layout": way["layout"], "finish": way["finish"], "shaped": way["shaped"],
            "width": wide, "height": high, "items": items, "fonts": _fonts(items),
            "said": {"whole": whole,
                     "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that can be told apart in the page's finish, and are explained."""
    way, plan = dict(told.way), told.plan
    family, finish = plan.sheet.look.family, way["finish"]
    small = family in FINE | HUE_ALONE | {"badge", "thumb"}
    if (finish in {"cut", "ringed"} and small) or (finish == "smooth" and family in FINE):
        way["finish"] = ""
    if finish == "ringed" and (way["technique"] in {"hollow", "edged"} or plan.picture):
        way["finish"] = ""
    if family in {"ground", "pill"}:
        way["rows"] = "ruled" if way["rows"] == "zebra" else way["rows"]
    return explained(told, named(way), SPEECH)


def _fonts(items: Sequence[Item]) -> dict[str, str]:
    """Files of the fonts of a page, by name and weight.

    Raises NoRoomError where one of them lacks a letter.
    """
    files = {}
    for one in (item["encode"]["enter"] for item in items if item["type"] == "text"):
        family, weight = one["font"]["value"], one["fontWeight"]["value"]
        file = files[f"{family} {weight}"] = font_file(family, bold=weight == "bold")
        if gap := lacking(one.get("text", {"value": ""})["value"], file):
            raise NoRoomError(f"{family} has no {gap}")
    return files


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what it lost."""
    command = [os.environ.get("SKIA_PYTHON", sys.executable), "-I", str(_SCRIPT)]
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return [(pdf, lost(pdf, **page["said"])) for pdf, page in zip(drawn, pages, strict=True)]
