"""Sheets drawn by Vega: charts and tables of marks, made PDF by vl-convert and svg2pdf.

vl-convert is run by the interpreter that VEGA_PYTHON names, else by this one.
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import random_told
from tests.drawing.held_out.vega import parts, states, totals
from tests.drawing.held_out.vega.kit import Item, Parts, flat, rect
from tests.drawing.held_out.vega.ways import LAYOUTS, SIZES, SPEECH, WAYS

__all__ = ["FAMILIES", "draw_sheets"]
_SCRIPT = Path(__file__).parent / "vega" / "press.py"
_PARTS: Parts = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "footnotes": parts.footnotes, "states": states.states, "totals": totals.totals,
    "count": totals.count,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> Item:
    told = drawable(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, items = told.way, [laid(told, _PARTS)]
    (wide, high), margin = way["paper"], way["margin"]
    if way["framed"]:
        around = margin - 12
        items.insert(0, rect(around, around, wide - 2 * around, high - 2 * around,
                             line=way["accent"]))  # fmt: skip
    return {"$schema": "https://vega.github.io/schema/vega/v5.json", "width": wide,
            "height": high, "padding": 0, "autosize": "none", "background": way["page"],
            "marks": flat(items)}  # fmt: skip


def _printed(pages: Sequence[Item]) -> list[tuple[bytes, str]]:
    """Each page as a PDF."""
    command = [os.environ.get("VEGA_PYTHON", sys.executable), "-I", str(_SCRIPT)]
    return [(pdf, "") for pdf in drawn_by(command, json.dumps(pages), len(pages))]
