"""Sheets printed by fpdf2, a library of Python.

It is run by the interpreter that FPDF2_PYTHON names, else by this one.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import too_wide
from tests.drawing.held_out.fpdf2 import facts, parts, states, totals
from tests.drawing.held_out.fpdf2.kit import Block, Kit
from tests.drawing.held_out.fpdf2.layouts import LAYOUTS
from tests.drawing.held_out.fpdf2.marks import ON_WHITE, fit_technique
from tests.drawing.held_out.fpdf2.ways import CORE, SPEECH, WAYS
from tests.drawing.held_out.framed import dressed, in_the_act, legible
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PRESS = Path(__file__).parent / "fpdf2" / "press.py"
_PARTS: Mapping[str, parts.Maker] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "sent": parts.sent, "signed": parts.signed, "whole": parts.whole,
    "states": states.states, "totals": totals.totals,
}  # fmt: skip


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told), told.way
    foot = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    blocks = _composed(kit, way["plan"], kit.wide)
    by_name = way["states"] not in {"bands", "html", "groups", "columns"}
    names = [row.name for row in plan.sheet.rows]
    parted = in_the_act(told) + ([] if way["states"] == "bands" else names)
    page = {one: way[one] for one in ("paper", "margin", "ink", "line", "thick", "frame", "font",
                                      "foot_at", "gap", "core", "shaped")}  # fmt: skip
    return page | {"layout": way["layout"], "blocks": blocks, "size": told.size, "foot": foot,
                   "fonts": kit.fonts, "last": way["paper"][0] - way["margin"] + 3,
                   "said": {"whole": names if by_name else [], "parted": parted}}  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any], wide: float) -> list[Block]:
    """Parts below one another; a share of the width and two plans stand side by side."""
    found = list[Block]()
    for one in plan:
        if isinstance(one, str):
            made = _PARTS[one](kit, wide)
            if len(made) > 1:
                made = [{"do": "group", "blocks": made, "gap": 3}]
        else:
            share, left, right = one
            gutter = kit.told.size * 1.8
            rooms = (wide - gutter) * share, (wide - gutter) * (1 - share)
            made = [kit.beside(_composed(kit, left, rooms[0]), _composed(kit, right, rooms[1]),
                               share, gutter)]  # fmt: skip
        found += made
    return found


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way = dict(told.way)
    way["technique"] = fit_technique(told)
    if way["technique"] in ON_WHITE:
        way["tint"] = "#ffffff"
    way = dressed(way)
    way["core"] = CORE.get(way["font"], "") if way["core"] else ""
    way["shaped"] = way["shaped"] and not way["core"] and way["technique"] != "emoji"
    if way["facts"] == "stacked" and way["label_fill"]:
        way["value_bold"] = False
    if way["name_figure"].startswith(","):
        way["names_between"] = "; "
    if way["frame"]:
        way["foot"] = ""
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    command = [os.environ.get("FPDF2_PYTHON", sys.executable), str(_PRESS)]
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return [(pdf, too_wide(pdf, page["last"], page["margin"] - 6) or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
