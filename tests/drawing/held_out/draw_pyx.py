"""Sheets drawn by PyX, a library of Python: its paths, canvases and layers, words set by LaTeX.

PyX is run by the interpreter that PYX_PYTHON names, else by this one.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts
from tests.drawing.held_out.framed import dressed, explained, in_the_act, of_items
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pyx import facts, parts, states, totals
from tests.drawing.held_out.pyx.layouts import LAYOUTS
from tests.drawing.held_out.pyx.tex import as_tex, strange
from tests.drawing.held_out.pyx.ways import SPEECH, WAYS
from tests.drawing.held_out.told import SIZES, Told, random_told
from tests.drawing.held_out.vega.kit import Parts, flat
from tests.drawing.held_out.vega.parts import footnotes, legend

__all__ = ["FAMILIES", "draw_laid"]
_SCRIPT = Path(__file__).parent / "pyx" / "press.py"
_PARTS: Parts = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "totals": totals.totals,
    "count": totals.count, "legend": legend, "footnotes": footnotes, "states": states.states,
    "opening": parts.opening, "signed": parts.signed,
}  # fmt: skip


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(drawable(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH)))
    way, (wide, high) = told.way, told.way["paper"]
    items = of_items(flat([laid(told, _PARTS)]))
    for one in items:
        if one["kind"] == "text":
            said = one.pop("text", "")
            if gap := strange(said):
                raise NoRoomError(f"no {gap}")
            one["tex"] = as_tex(said, one["font"], one["fontSize"],
                                bold=one["fontWeight"] == "bold")  # fmt: skip
    items = [one for one in items if one["kind"] != "text" or not one["tex"].endswith("{}")]
    return {"layout": way["layout"], "width": wide, "height": high, "finish": way["finish"],
            "items": items, "said": {"whole": [], "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that can be told apart, and are explained."""
    way = dressed(dict(told.way))
    if told.plan.sheet.look.family in FINE and way["technique"] == "hollow":
        way["technique"] = "fill"
    return explained(told, way, SPEECH)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what it lost."""
    command = [os.environ.get("PYX_PYTHON", sys.executable), "-I", str(_SCRIPT)]
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return [(pdf, lost(pdf, **page["said"])) for pdf, page in zip(drawn, pages, strict=True)]
