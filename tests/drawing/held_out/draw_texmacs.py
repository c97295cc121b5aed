"""Sheets set by GNU TeXmacs, a structured editor with a typesetter of its own: tables, lists,
graphics, symbols of mathematics.

TEXMACS names another program of that name. It runs below a virtual X server, by `xvfb-run`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import too_wide
from tests.drawing.held_out.framed import explained, in_the_act, named
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.texmacs import parts, press, states
from tests.drawing.held_out.texmacs.marks import SYMBOLS
from tests.drawing.held_out.texmacs.tree import Maker, composed, document, node, styled
from tests.drawing.held_out.texmacs.ways import LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.told import LETTER, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PARTS: Mapping[str, Maker] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.notes, "signed": parts.signed, "opening": parts.opening,
    "leading": parts.leading, "whole": parts.whole, "states": states.states,
    "totals": states.totals,
}  # fmt: skip
_POINTS = 28.35
"""In a centimetre."""


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, (wide, high) = told.way, told.way["paper"]
    body = styled(document(*composed(told, way["plan"], _PARTS)), par_mode=way["par_mode"])
    initial = {
        "page-type": "letter" if way["paper"] == LETTER else "a4", "page-medium": "paper",
        "page-orientation": "landscape" if wide > high else "portrait", "font": way["font"],
        "language": "verbatim",  # Words are not parted at the ends of lines.
        "font-base-size": f"{told.size:.0f}", "color": way["ink"], "par-first": "0fn",
        "par-par-sep": way["par_gap"], "page-odd": way["margin"], "page-even": way["margin"],
        "page-right": way["margin"], "page-top": way["margin"], "page-bot": way["margin"],
    }  # fmt: skip
    said = " ".join(f'(associate "{name}" "{value}")' for name, value in initial.items())
    page = node("document", '(TeXmacs "2.1.4")', '(style (tuple "generic" "no-page-numbers"))',
                node("body", document(body)), f"(initial (collection {said}))")  # fmt: skip
    whole = [] if way["states"] in {"codes", "paragraphs", "beside"} else [
        row.name for row in plan.sheet.rows]  # fmt: skip
    margin = float(way["margin"].removesuffix("cm")) * _POINTS
    return {"layout": way["layout"], "page": page, "last": wide - margin + 4,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have."""
    way, look = dict(told.way), told.plan.sheet.look
    if way["technique"] == "symbol" and not set(look.shapes.values()) <= SYMBOLS.keys():
        way["technique"] = "svg"
    if way["technique"] in {"hollow", "edged", "symbol"} and look.family in FINE | HUE_ALONE:
        way["technique"] = "svg"
    if way["technique"] in {"hollow", "edged"} and look.family == "thumb":
        way["technique"] = "svg"
    if look.family in {"ground", "pill"} or way["technique"] == "png":
        way |= {"zebra": 0, "tint": "", "head_fill": ""}
    if look.family == "ground":
        way["said"] = False
    return explained(replace(told, way=way), named(way), SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    drawn = press.printed([page["page"] for page in pages])
    return [(pdf, too_wide(pdf, page["last"]) or lost(pdf, **page["said"]) or _unknown(pdf))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip


def _unknown(pdf: bytes) -> str:
    """What the program shows of a letter that no font has: its number."""
    said = pdfium.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    return "a letter without a form" if "<#" in said else ""
