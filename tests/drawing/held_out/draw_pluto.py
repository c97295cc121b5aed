"""Sheets of HTML and CSS, printed by PlutoPrint, whose engine PlutoBook lays pages out by itself.

PLUTO_PYTHON names the interpreter that has `plutoprint`, else it is the one that runs this. It
knows no grids: pages are made of tables, of boxes in rows and of columns of text.
"""

import json
import math
import os
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts, too_wide
from tests.drawing.held_out.fulgur.marks import STROKES
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.htmldoc.tags import Part
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pluto import facts, parts, states, totals
from tests.drawing.held_out.pluto.kit import beside, div
from tests.drawing.held_out.pluto.layouts import LAYOUTS
from tests.drawing.held_out.pluto.marks import SIGNS
from tests.drawing.held_out.pluto.ways import SIZES, SPEECH, WAYS
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_HOME = Path(__file__).parent / "pluto"
_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.footnotes, "states": states.states, "totals": totals.totals,
    "count": totals.count, "sentence": totals.sentence, "opening": parts.opening,
    "signed": parts.signed,
}  # fmt: skip
_FRAMES = {"framed": "framed-page", "tinted": "tinted"}
_CAST = {"boxed": "border: 1pt solid #222222", "filled": "background: #333333; color: #ffffff",
         "under": "border-bottom: 1.5pt solid #000000; background: #eeeeee"}  # fmt: skip
_SHOWN = {*SIGNS.values(), "×", "\n"}


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, (wide, _) = told.way, told.way["paper"]
    body = _composed(told, way["plan"])
    said = re.sub("<[^>]*>", "", body).replace("&nbsp;", "")
    gap = "".join(one for one in lacking(said, font_file(way["font"])) if one not in _SHOWN)
    if gap:
        raise NoRoomError(f"{way['font']} has no {gap}")
    css = Template((_HOME / "page.css").read_text(encoding="utf-8")).substitute(_values(told))
    page = (f"<!doctype html><html><head><meta charset=utf-8><style>{css}</style></head>"
            f'<body class="headings-{way["headings"]}">{body}</body></html>')  # fmt: skip
    framed = way["plan"][0] == "framed"
    return {"page": page, "first": way["margin"] + 9 if framed else 1,
            "last": wide - way["margin"] + (2 - 16 * framed), "layout": way["layout"],
            "size": round(told.size, 2), "said": _words_of(told)}  # fmt: skip


def _values(told: Told) -> dict[str, Any]:
    """What the style sheet leaves open."""
    way, (wide, high) = told.way, told.way["paper"]
    turned = [row.name for row in told.plan.sheet.rows]
    if way["states"] == "upright":
        turned = [row.label for row in told.words.totals]
    said = told.words.positions.values()
    return {**way, "size": round(told.size, 2), "font": f"'{way['font']}'", "wide": wide,
            "high": high, "title": way["title_size"], "result": way["result_size"],
            "head_ink": "#ffffff" if way["head_fill"] == "#2b3f5c" else "#000000",
            "tall": round(0.6 * max(map(len, turned)) + 1.6, 2), "cast": _CAST[way["chosen"]],
            "mark_wide": 2 + 0.48 * max(map(len, said)) if way["said"] else 2.2,
            "held_wide": 4.4 if told.size < 9 else 5.2,
            "pad_more": way["pad"] + 3,
            "deep": 0 if told.plan.sheet.look.family == "ground" else 2.07,
            "foot": parts.foot(told)}  # fmt: skip


def _words_of(told: Told) -> dict[str, list[str]]:
    """Names that stand in one line, and words that may be parted."""
    return {"whole": [row.name for row in told.plan.sheet.rows
                      if told.way["states"] not in {"codes", "crossed"}],
            "parted": [told.facts["Item"][1], told.facts["Subject"][1]]}  # fmt: skip


def _composed(told: Told, plan: Sequence[Any]) -> str:
    """Parts below one another; a share of the width and two plans stand side by side."""
    found = []
    for one in plan:
        if one in _FRAMES:
            continue
        if isinstance(one, str):
            inner = _PARTS[one](told) if told.way.get(one) != "none" else ""
        else:
            share, left, right = one
            inner = beside((_composed(told, left), _composed(told, right)), "",
                           (share, 100 - share))  # fmt: skip
        found.append(div(inner, "part") if inner else "")
    kind = _FRAMES.get(plan[0], "")
    return div("".join(found), kind) if kind else "".join(found)


def _fit(told: Told) -> Told:
    """The same with marks that the page can have."""
    way, look = dict(told.way), told.plan.sheet.look
    forms = set(look.shapes.values())
    known = {"sign": SIGNS, "set": SIGNS, "stroke": STROKES}.get(way["technique"])
    if known is not None and not forms <= known.keys():
        way["technique"] = "path"
    fine = look.family in FINE | HUE_ALONE | {"thumb"}
    if fine and way["technique"] in {"hollow", "edged", "stroke", "lined"}:
        way["technique"] = "masked"
    if not {"n", "c"} & set(way["order"]):
        way["order"] = "n" + way["order"]
    if way["states"] == "codes" and " " in told.plan.sheet.rows[0].name:
        way["codes_over"] = 5
    if way["states"] == "panels" and look.words:
        way["lists_over"] = 2
    words = told.words
    label, said, _ = words.result
    unseen = way["states"] == "options" or (way["states"] in {"tally", "upright"}
                                            and way["choice"] != "mark")  # fmt: skip
    if unseen:  # A mark that nothing explains would say nothing.
        said = said or SPEECH.results["Adopted" if told.plan.vote.adopted else "Not adopted"][0]
        rows = tuple(replace(row, mark=None) for row in words.totals)
        words = replace(words, result=(label, said, None), legend=(), totals=rows)
    return replace(told, way=way, words=words)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, all by one run, and what is wrong with it."""
    python = os.environ.get("PLUTO_PYTHON", sys.executable)
    handed = json.dumps([page["page"] for page in pages])
    drawn = drawn_by([python, "-I", str(_HOME / "press.py")], handed, len(pages))
    return [(pdf, too_wide(pdf, page["last"], page["first"]) or _shrunk(pdf, page["size"])
             or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip


def _shrunk(pdf: bytes, size: float) -> str:
    """Whether PlutoPrint made the page smaller, as it does where something is too wide."""
    sizes = [
        math.hypot(*one.get_matrix().get()[2:4])
        for one in pdfium.PdfDocument(pdf)[0].get_objects([pdfium_c.FPDF_PAGEOBJ_TEXT])
    ]
    return "" if any(abs(one - size) < 0.02 * size for one in sizes) else "made smaller"
