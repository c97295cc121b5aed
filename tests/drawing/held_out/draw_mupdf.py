"""Sheets laid out by MuPDF, whose stories of HTML flow through rectangles of a page.

PyMuPDF is run by the interpreter that MUPDF_PYTHON names, else by this one.
"""

import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts, too_wide
from tests.drawing.held_out.framed import explained, named
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.mupdf import facts, parts, states, totals
from tests.drawing.held_out.mupdf.kit import Maker, composed
from tests.drawing.held_out.mupdf.layouts import LAYOUTS
from tests.drawing.held_out.mupdf.marks import LINES, SIGNS, Drawer
from tests.drawing.held_out.mupdf.ways import CSS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_SCRIPT = Path(__file__).parent / "mupdf" / "press.py"
_PARTS: dict[str, Maker] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "totals": totals.totals,
    "count": totals.count, "legend": parts.legend, "notes": parts.notes, "lead": parts.lead,
    "opening": parts.opening, "salute": parts.salute, "signed": parts.signed,
    "heading": parts.heading, "states": states.states, "memo": facts.memo,
    "centred": facts.centred, "framed_facts": facts.facts, "opening_facts": facts.facts,
}  # fmt: skip
_SIGNS = "×●✔"


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, (wide, high) = told.way, told.way["paper"]
    kit = Drawer(told)
    rows = composed(kit, way["plan"], wide - 2 * way["margin"], _PARTS)
    said = re.sub("<[^>]*>", "", json.dumps(rows, ensure_ascii=False)).replace("&nbsp;", "")
    file = font_file(way["font"])
    if gap := "".join(one for one in lacking(said, file) if one not in (*_SIGNS, *SIGNS.values())):
        raise NoRoomError(f"{way['font']} has no {gap}")
    size = told.size
    sizes = {"size": size, "title": size * way["title_size"], "heading": size * 1.15,
             "note": size * 0.82, "small": size * 0.8, "large": size * way["large"],
             "result": size * way["result_size"]}  # fmt: skip
    css = Template(CSS).substitute(
        {
            **way,
            "down": way["pad_down"],
            "across": way["pad_across"],
            **{name: f"{one:.2f}" for name, one in sizes.items()},
        }
    )
    broken = way["states"] in {"bands", "joined", "listed"}
    whole = [] if broken else [row.name for row in plan.sheet.rows]
    return {"layout": way["layout"], "css": css, "size": size, "rows": rows, "width": wide,
            "height": high, "margin": way["margin"], "subset": way["subset"], **kit.as_json(),
            "fonts": {"f.ttf": file, "fb.ttf": font_file(way["font"], bold=True),
                      "s.ttf": font_file("DejaVu Sans")},
            "last": wide - way["margin"] + 3, "first": way["margin"] - 6,
            "said": {"whole": whole, "parted": _words_of(told)}}  # fmt: skip


def _words_of(told: Told) -> list[str]:
    """What has to stand on the page, perhaps in several lines."""
    said = [told.facts[one][1] for one in ("Item", "Subject")]
    if told.way["totals"] not in {"none", "sentence"}:
        said += [row.label for row in told.words.totals]
        said += [told.words.result[0]]
    return said


def _fit(told: Told) -> Told:
    """The same with marks that the page can have."""
    way, plan = dict(told.way), told.plan
    look, forms = plan.sheet.look, set(plan.sheet.look.shapes.values())
    known = {"sign": SIGNS, "pen": LINES}.get(way["technique"])
    if known is not None and not forms <= known.keys():
        way["technique"] = "surface"
    if look.family in FINE | HUE_ALONE | {"thumb"} and way["technique"] in {
        "hollow", "edged", "outline", "pen"
    }:  # fmt: skip
        way["technique"] = "svg"
    if look.family == "arrow" and look.outlines.shaft > 0.5 * look.outlines.head:
        way["technique"] = "pen"  # So fat a shaft would hide the head of a small arrow.
    if look.family in {"ground", "pill"}:
        way["zebra"] = 0
    return explained(told, named(way), SPEECH)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    command = [os.environ.get("MUPDF_PYTHON", sys.executable), "-I", str(_SCRIPT)]
    drawn = drawn_by(command, json.dumps(pages), len(pages))
    return [(pdf, too_wide(pdf, page["last"]) or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
