"""Sheets rendered by Forme, an engine of Rust run as WebAssembly: flexible boxes and its charts.

Forme is run by the interpreter that FORME_PYTHON names, else by this one.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts, too_wide
from tests.drawing.held_out.forme import facts, parts, states, totals
from tests.drawing.held_out.forme.kit import Node
from tests.drawing.held_out.forme.layouts import LAYOUTS
from tests.drawing.held_out.forme.marks import SIGNS
from tests.drawing.held_out.forme.ways import SIZES, SPEECH, WAYS
from tests.drawing.held_out.framed import dressed, explained, words_of
from tests.drawing.held_out.fulgur.marks import STROKES
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_PICTURES = {"clear", "jpeg", "few"}
_DRAWN = {"QrCode", "Barcode", "BarChart", "PieChart"}
_SCRIPT = Path(__file__).parent / "forme" / "press.py"
_PARTS: parts.Parts = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "totals": totals.totals,
    "count": totals.count, "legend": parts.legend, "notes": parts.notes, "states": states.states,
    "opening": parts.opening, "signed": parts.signed,
    **{f"h {word}": parts.heading(word) for word in ("act", "vote", "votes", "result")},
}  # fmt: skip


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, (wide, high) = told.way, told.way["paper"]
    nodes = [parts.composed(told, way["plan"], wide - 2 * way["margin"], _PARTS)]
    kinds = set(_kinds(nodes))
    if "Image" in kinds and kinds & _DRAWN:  # The library would show other pictures there.
        raise NoRoomError("pictures below what is drawn")
    broken = way["states"] in {"tiles", "paragraphs"}
    whole = [] if broken else [row.name for row in plan.sheet.rows]
    return {"layout": way["layout"], "width": wide, "height": high, "margin": way["margin"],
            "nodes": nodes, "fonts": _fonts(nodes, way["font"]), "tagged": way["tagged"],
            "last": wide - way["margin"] + 2,
            "said": {"whole": whole, "parted": words_of(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and are explained."""
    way, plan = dict(told.way), told.plan
    look, forms = plan.sheet.look, set(plan.sheet.look.shapes.values())
    known = {"sign": SIGNS, "pen": STROKES}.get(way["technique"])
    if known is not None and not forms <= known.keys():
        way["technique"] = "fill"
    if look.family in FINE | HUE_ALONE | {"thumb"} and way["technique"] in {
        "hollow", "edged", "pen", "ringed", "plated"
    }:  # fmt: skip
        way["technique"] = "fill"
    if {way["head"], way["facts"], way["totals"]} & {"code", "qr", "chart", "donut"}:
        way["technique"] = "fill" if way["technique"] in _PICTURES else way["technique"]
    if look.family == "arrow" and look.outlines.shaft > 0.5 * look.outlines.head:
        way["technique"] = "pen"  # So fat a shaft would hide the head of a small arrow.
    if look.family in {"ground", "pill"} or way["technique"] in _PICTURES - {"clear"}:
        way["stripe"] = ""
    return explained(told, dressed(way), SPEECH)


def _kinds(nodes: Sequence[Node]) -> Iterator[str]:
    """What components there are."""
    for one in nodes:
        yield one["kind"]
        yield from _kinds(one.get("children", ()))


def _texts(nodes: Sequence[Node]) -> Iterator[tuple[str, bool, str]]:
    """Font, weight and words of each text."""
    for one in nodes:
        style = one["style"]
        if one["kind"] == "Text":
            yield style["fontFamily"], style["fontWeight"] > 400, one.get("content", "")
        yield from _texts(one.get("children", ()))


def _fonts(nodes: Sequence[Node], usual: str) -> dict[str, str]:
    """Files of the fonts of a page, by name.

    Raises NoRoomError where one of them lacks a letter.
    """
    files = {usual: font_file(usual), f"{usual} bold": font_file(usual, bold=True)}
    for family, bold, words in _texts(nodes):
        name = family + " bold" * bold
        file = files.setdefault(name, font_file(family, bold=bold))
        if gap := lacking(words, file):
            raise NoRoomError(f"{name} has no {gap}")
    return files


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    command = [os.environ.get("FORME_PYTHON", sys.executable), "-I", str(_SCRIPT)]
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return [(pdf, too_wide(pdf, page["last"]) or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
