"""Sheets drawn by MuhammaraJS, a library of JavaScript upon the PDF-Writer of C++: operators,
forms that are placed again, its own rectangles and words."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import laid_in_attempts
from tests.drawing.held_out.framed import dressed, explained, font_in, in_the_act, of_items
from tests.drawing.held_out.handed import drawn_by_node
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.letters import advance_of
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.muhammara import facts, parts, states, totals
from tests.drawing.held_out.muhammara.layouts import LAYOUTS
from tests.drawing.held_out.muhammara.ways import SPEECH, WAYS
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import SIZES, Told, random_told
from tests.drawing.held_out.vega.kit import Parts, flat
from tests.drawing.held_out.vega.parts import footnotes, legend

__all__ = ["FAMILIES", "draw_laid"]
_SCRIPT = Path(__file__).parent / "muhammara" / "press.js"
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
    fonts: dict[str, str] = {}
    for one in items:
        if one["kind"] == "text":
            said, bold = one.get("text", ""), one["fontWeight"] == "bold"
            one["length"] = advance_of(said, one["font"], one["fontSize"], bold=bold)
            one["font"] = font_in(fonts, one["font"], said, bold=bold)
    whole = [] if way["states"] in {"run", "statements"} else [r.name for r in plan.sheet.rows]
    return {"layout": way["layout"], "width": wide, "height": high, "finish": way["finish"],
            "fonts": fonts, "items": items,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that can be told apart, and are explained."""
    way = dressed(dict(told.way))
    if told.plan.sheet.look.family in {"ground", "pill"} and way["table"] == "bands":
        way["table"] = "rows"  # Bands would be taken for grounds.
    return explained(told, way, SPEECH)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what it lost."""
    drawn = drawn_by_node(_SCRIPT, json.dumps(pages), len(pages))
    return [(pdf, lost(pdf, **page["said"])) for pdf, page in zip(drawn, pages, strict=True)]
