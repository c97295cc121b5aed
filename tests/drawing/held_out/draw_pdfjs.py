"""Sheets drawn by pdfjs, a library of JavaScript that writes PDF itself: texts, cells, tables with
rules, placed pages, operators. Node finds it as the others.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts
from tests.drawing.held_out.framed import dressed, explained, in_the_act
from tests.drawing.held_out.handed import drawn_by_node
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdfjs import facts, parts, states, totals
from tests.drawing.held_out.pdfjs.kit import Maker, composed, gap, strings_of
from tests.drawing.held_out.pdfjs.layouts import LAYOUTS
from tests.drawing.held_out.pdfjs.marks import SIGNS
from tests.drawing.held_out.pdfjs.ways import SPEECH, WAYS
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_SCRIPT = Path(__file__).parent / "pdfjs" / "press.js"
_PARTS: Mapping[str, Maker] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "signed": parts.signed, "summary": parts.summary,
    "extract": parts.extract, "states": states.states, "totals": totals.totals,
}  # fmt: skip


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, (wide, high) = told.way, told.way["paper"]
    # What comes first would take its place before the foot has taken its own.
    nodes = [gap(told, 1), *composed(told, way["plan"], wide - 2 * way["margin"], _PARTS)]
    files = {name: font_file(font, bold=name == "bold") for name, font in
             (("plain", way["font"]), ("bold", way["font"]), ("signs", "DejaVu Sans"))}  # fmt: skip
    if lacks := lacking(strings_of(nodes), files["plain"]):
        raise NoRoomError(f"{way['font']} has no {lacks}")
    unnamed = ("c" in way["order"] and "n" not in way["order"]) or way["states"] == "names"
    whole = [] if unnamed else [row.name for row in plan.sheet.rows]
    return {"layout": way["layout"], "width": wide, "height": high, "margin": way["margin"],
            "size": round(told.size, 2), "leading": way["leading"], "fonts": files, "of": nodes,
            "foot": parts.foot(told),
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have."""
    way, look = dressed(dict(told.way)), told.plan.sheet.look
    if way["technique"] == "sign" and not set(look.shapes.values()) <= SIGNS.keys():
        way["technique"] = "fill"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "fill"
    if look.family in {"ground", "pill"} or way["technique"] == "jpeg":
        way |= {"zebra": 0, "tint": "#ffffff"}
        way["head_fill"] = way["head_fill"] if way["head_fill"] == way["dark"] else ""
    if look.words or way["technique"] == "sign":
        way["mark_at"] = "center"  # Words and signs stand about the middle of their cells.
    if look.words.get("yes") and way["order"].endswith("w"):
        way["order"] = way["order"].removesuffix("w")  # The mark is the word itself.
    if "m" not in way["count_order"]:
        way["count_order"] = "m" + way["count_order"]
    return explained(replace(told, way=way), way, SPEECH)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what it lost."""
    drawn = drawn_by_node(_SCRIPT, json.dumps(pages), len(pages))
    return [(pdf, lost(pdf, **page["said"])) for pdf, page in zip(drawn, pages, strict=True)]
