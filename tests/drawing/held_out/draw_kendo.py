"""Sheets drawn by Kendo UI Drawing, a library of JavaScript that writes PDF itself: groups, paths,
gradients, pictures dot by dot."""

import base64
import json
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from tests.drawing.held_out.attempts import laid_in_attempts
from tests.drawing.held_out.framed import dressed, explained, font_in, in_the_act, of_items
from tests.drawing.held_out.handed import as_text, drawn_by_node
from tests.drawing.held_out.kendo import facts, parts, states, totals
from tests.drawing.held_out.kendo.layouts import LAYOUTS
from tests.drawing.held_out.kendo.ways import SPEECH, WAYS
from tests.drawing.held_out.laid import FAMILIES, drawable, laid
from tests.drawing.held_out.letters import advance_of
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import SIZES, Told, random_told
from tests.drawing.held_out.vega.kit import Parts, flat
from tests.drawing.held_out.vega.parts import footnotes, legend

__all__ = ["FAMILIES", "draw_laid"]
_SCRIPT = Path(__file__).parent / "kendo" / "press.js"
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
    items = [one for one in of_items(flat([laid(told, _PARTS)]))
             if one["kind"] != "text" or one.get("text")]  # fmt: skip
    fonts: dict[str, str] = {}
    for one in items:
        if one["kind"] == "text":
            said, bold = one["text"], one["fontWeight"] == "bold"
            one["length"] = advance_of(said, one["font"], one["fontSize"], bold=bold)
            one["font"] = font_in(fonts, one["font"], said, bold=bold).replace(" ", "")
        elif one["kind"] == "image":
            one["url"] = _dots(one["url"])
    files = {name.replace(" ", ""): file for name, file in fonts.items()}
    whole = [] if way["states"] in {"hexes", "pins", "quotes"} else [
        row.name for row in plan.sheet.rows]  # fmt: skip
    return {"layout": way["layout"], "width": wide, "height": high, "finish": way["finish"],
            "fonts": files, "items": items,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that can be told apart, and are explained."""
    way = dressed(dict(told.way))
    family = told.plan.sheet.look.family
    if family in FINE and way["technique"] in {"edged", "hollow", "shade"}:
        way["technique"] = "fill"
    if family in {"ground", "pill"} and way["table"] == "bands":
        way["table"] = "rows"  # Bands would be taken for grounds.
    return explained(told, way, SPEECH)


def _dots(url: str) -> str:
    """A picture as the dots that the library would have of a browser."""
    with Image.open(BytesIO(base64.b64decode(url.split(";base64,")[1]))) as shown:
        dots = shown.convert("RGBA")
    return f"data:image/raw;{dots.width};{dots.height};base64,{as_text(dots.tobytes())}"


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what it lost."""
    drawn = drawn_by_node(_SCRIPT, json.dumps(pages), len(pages))
    return [(pdf, lost(pdf, **page["said"])) for pdf, page in zip(drawn, pages, strict=True)]
