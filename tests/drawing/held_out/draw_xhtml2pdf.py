"""Sheets of HTML and CSS, printed by xhtml2pdf, a library of Python below many web applications.

It is run by the interpreter that XHTML2PDF_PYTHON names, else by this one.
"""

import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts, too_wide
from tests.drawing.held_out.framed import explained, in_the_act, named
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.htmldoc.tags import BLANK
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import SIZES, Told, random_told
from tests.drawing.held_out.xhtml2pdf import facts, parts, states, totals
from tests.drawing.held_out.xhtml2pdf.kit import Maker, composed
from tests.drawing.held_out.xhtml2pdf.layouts import LAYOUTS
from tests.drawing.held_out.xhtml2pdf.marks import SIGNS
from tests.drawing.held_out.xhtml2pdf.ways import SPEECH, WAYS

__all__ = ["FAMILIES", "draw_laid"]
_HOME = Path(__file__).parent / "xhtml2pdf"
_PARTS: Mapping[str, Maker] = {
    "head": parts.head, "opening": parts.opening, "leading": parts.leading, "facts": facts.facts,
    "result": parts.result, "legend": parts.legend, "notes": parts.notes, "signed": parts.signed,
    "states": states.states, "totals": totals.totals, "count": parts.count, "whole": parts.whole,
}  # fmt: skip
_SIGNS = (*SIGNS.values(), *"☒☐☑●○✔")
_WEIGHTS = {"": "normal", "b": "bold"}


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, wide = told.way, told.way["paper"][0]
    body = composed(told, way["plan"], wide - 2 * way["margin"], _PARTS)
    said = re.sub("<[^>]*>", "", body).replace(BLANK, "").replace("&amp;", "")
    if gap := "".join(one for one in lacking(said, font_file(way["font"])) if one not in _SIGNS):
        raise NoRoomError(f"{way['font']} has no {gap}")
    foot = parts.foot(told)
    page = (f'<html><head><meta charset="utf-8"/><style>{_faces(told)}{_css(told, bool(foot))}'
            f"</style></head><body>{foot}{body}</body></html>")  # fmt: skip
    whole = [] if way["states"] == "bands" else [row.name for row in plan.sheet.rows]
    return {"layout": way["layout"], "page": page, "font": way["font"],
            "last": wide - way["margin"] + 3,
            "said": {"whole": whole, "parted": in_the_act(told)}}  # fmt: skip


def _faces(told: Told) -> str:
    """The fonts of a page by their files; signs are in one of their own."""
    faces = [("Page", weight, _file_name(told.way["font"], bold=bool(key)))
             for key, weight in _WEIGHTS.items()]  # fmt: skip
    faces += [("Signs", weight, _file_name("DejaVu Sans", bold=False)) for _, weight, _ in faces]
    return "".join(f"@font-face {{ font-family: {name}; font-weight: {weight}; "
                   f"src: url('{file}') }}" for name, weight, file in faces)  # fmt: skip


def _file_name(font: str, *, bold: bool) -> str:
    return font.replace(" ", "") + ("b" if bold else "") + ".ttf"


def _css(told: Told, footed: bool) -> str:
    way, size = told.way, told.size
    wide, high = way["paper"]
    frame = ("@frame { -pdf-frame-content: foot; left: 40pt; right: 40pt; bottom: 12pt; "
             "height: 16pt; }")  # fmt: skip
    sizes = {"title": way["title_size"], "heading": 1.12, "note": 0.84, "small": 0.82,
             "lead": 1.2, "large": 1.9, "mark": 0.98,
             "result_size": way["result_size"]}  # fmt: skip
    values = {name: f"{size * scale:.2f}" for name, scale in sizes.items()}
    line = f"border-bottom: .75pt solid {way['accent']}; padding-bottom: 2pt"
    higher = 0.18 * size  # Words stand high in their lines.
    more = {"top": f"{way['pad'] + higher:.2f}", "fact_top": f"{way['fact_pad'] + higher:.2f}",
            "size": f"{size:.2f}", "wide": wide, "high": high, "frame": frame if footed else "",
            "heading_more": line if way["heading_line"] else ""}  # fmt: skip
    css = Template((_HOME / "page.css").read_text(encoding="utf-8"))
    return css.substitute({**way, **values, **more})


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, in fonts and columns that it knows."""
    way, look = dict(told.way), told.plan.sheet.look
    if way["technique"] == "sign" and not set(look.shapes.values()) <= SIGNS.keys():
        way["technique"] = "path"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "path"
    if look.family in {"ground", "pill"} or way["technique"] in {"jpeg", "few"}:
        way |= {"zebra": 0, "foot_fill": "#ffffff", "head_fill": "#ffffff"}
    if look.family == "ground":
        way["said"] = False
    if way["technique"] in {"jpeg", "few"}:
        way["tint"] = "#ffffff"
    return explained(replace(told, way=way), named(way), SPEECH)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    families = {"DejaVu Sans", *(page["font"] for page in pages)}
    fonts = {_file_name(one, bold=bold): font_file(one, bold=bold)
             for one in families for bold in (False, True)}  # fmt: skip
    work = json.dumps({"fonts": fonts, "pages": [page["page"] for page in pages]})
    command = [os.environ.get("XHTML2PDF_PYTHON", sys.executable), "-I", str(_HOME / "press.py")]
    drawn = drawn_by(command, work, len(pages))
    return [(pdf, too_wide(pdf, page["last"]) or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
