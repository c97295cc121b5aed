"""Sheets of HTML and CSS, printed by PhantomJS: the WebKit of Qt below many servers of reports.

PHANTOMJS names the program, else it is `phantomjs`.
"""

import ctypes
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tests.drawing.held_out.around import saved
from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.htmldoc.tags import Part, joined, tag
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phantom import parts, states, totals
from tests.drawing.held_out.phantom.marks import BOXES, SIGNS
from tests.drawing.held_out.phantom.ways import LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_sheets"]
_HOME = Path(__file__).parent / "phantom"
_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "footnotes": parts.footnotes, "states": states.states, "totals": totals.totals,
    "count": totals.count,
}  # fmt: skip
_SCALE = 0.75
"""Points in a pixel."""


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way = told.way
    body = joined(told, way["plan"], {name: _spaced(part) for name, part in _PARTS.items()})
    values = {**way, "size": round(told.size, 2), "font": f"'{way['font']}'",
                    "title": way["title_size"], "result": way["result_size"]}  # fmt: skip
    css = Template((_HOME / "page.css").read_text(encoding="utf-8")).substitute(values)
    wide, high = way["paper"]
    page = f"<!doctype html><meta charset=utf-8><style>{css}</style><body>{body}"
    return {"page": page, "wide": wide, "high": high, "last": wide - way["margin"] + 1}


def _spaced(part: Part) -> Part:
    return lambda told: tag("div", inner, class_="part") if (inner := part(told)) else ""


def _fit(told: Told) -> Told:
    """The same with marks that the page can have."""
    way, look = dict(told.way), told.plan.sheet.look
    forms = set(look.shapes.values())
    if way["technique"] == "sign" and not forms <= SIGNS.keys():
        way["technique"] = "path"
    if way["technique"] == "box" and not forms <= BOXES.keys():
        way["technique"] = "round"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "path"
    return replace(told, way=way)


def _printed(pages: Sequence[dict[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF of its paper's size."""
    command = [os.environ.get("PHANTOMJS", "phantomjs"), str(_HOME / "press.js")]
    more = {"OPENSSL_CONF": "/dev/null", "QT_QPA_PLATFORM": "phantom"}
    return [(_smaller(pdf), "") for pdf in drawn_by(command, json.dumps(pages), len(pages), more)]


def _smaller(pdf: bytes) -> bytes:
    """The same with pixels of the size that browsers give them."""
    document = pdfium.PdfDocument(pdf)
    for page in document:
        wide, high = page.get_size()
        matrix = raw.FS_MATRIX(_SCALE, 0, 0, _SCALE, 0, 0)
        raw.FPDFPage_TransFormWithClip(page, ctypes.byref(matrix), None)
        page.set_mediabox(0, 0, wide * _SCALE, high * _SCALE)
    return saved(document)
