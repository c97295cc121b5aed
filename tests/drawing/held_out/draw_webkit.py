"""Sheets of HTML and CSS, printed by WebKitGTK without a screen, below a virtual X server.

WEBKIT_PYTHON names the Python that has PyGObject, else it is the system's.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Any

from tests.drawing.held_out.attempts import drawn_in_attempts, too_wide
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.htmldoc.tags import Part
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.sheet import ENGLISH
from tests.drawing.held_out.told import Told, random_told
from tests.drawing.held_out.webkit import parts, states, totals
from tests.drawing.held_out.webkit.marks import BOXES, SIGNS
from tests.drawing.held_out.webkit.parts import div
from tests.drawing.held_out.webkit.ways import LAYOUTS, SIZES, SPEECH, WAYS

__all__ = ["FAMILIES", "draw_sheets"]
_HOME = Path(__file__).parent / "webkit"
_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.footnotes, "states": states.states, "totals": totals.totals,
    "count": totals.count, "sentence": totals.sentence,
}  # fmt: skip
_SHRINK = 1.25
"""WebKit prints pages that are so much wider than their paper, smaller."""


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way = told.way
    values = {**way, "size": round(told.size * _SHRINK, 2), "font": f"'{way['font']}'",
              "least": int(way["paper"][1] * _SHRINK) - 4, "title": way["title_size"],
              "result": way["result_size"],
              "head_ink": "#ffffff" if way["head_fill"] == "#3c4858" else "#000000"}  # fmt: skip
    css = Template((_HOME / "page.css").read_text(encoding="utf-8")).substitute(values)
    page = (f"<!doctype html><meta charset=utf-8><style>{css}</style>"
            f'<body class="headings-{way["headings"]}">{_composed(told, way["plan"])}'
            f"{parts.foot(told)}")  # fmt: skip
    wide, high = way["paper"]
    last = wide - way["margin"] / _SHRINK + 2
    return {"page": page, "wide": wide, "high": high, "last": last}


def _composed(told: Told, plan: Sequence[Any]) -> str:
    """Parts below one another; a share of the width and two plans stand side by side."""
    found = []
    for one in plan:
        if isinstance(one, str):
            inner = _PARTS[one](told)
        else:
            share, left, right = one
            sides = ((left, share), (right, 100 - share))
            inner = div("".join(div(_composed(told, side), style=f"flex:{wide}")
                                for side, wide in sides), "row")  # fmt: skip
        found.append(div(inner, "part") if inner else "")
    return "".join(found)


def _fit(told: Told) -> Told:
    """The same with marks that the page can have."""
    way, look = dict(told.way), told.plan.sheet.look
    forms = set(look.shapes.values())
    if way["technique"] == "sign" and not forms <= SIGNS.keys():
        way["technique"] = "path"
    if way["technique"] == "box" and not forms <= BOXES.keys():
        way["technique"] = "cloned"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "placed"
    if not {"n", "c"} & set(way["order"]):
        way["order"] = "n" + way["order"]
    if "e" in way["order"]:
        way["bilingual"] = False
    if any(row.name == ENGLISH[row.state] for row in told.plan.sheet.rows if row.state == "DE"):
        way["order"] = way["order"].replace("e", "")
    return replace(told, way=way)


def _printed(pages: Sequence[dict[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, all by one run."""
    python = os.environ.get("WEBKIT_PYTHON", "/usr/bin/python3")
    command = ["xvfb-run", "-a", python, str(_HOME / "press.py")]
    more = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "GIO_USE_VFS": "local"}
    drawn = drawn_by(command, json.dumps(pages), len(pages), more)
    return [(pdf, too_wide(pdf, page["last"])) for pdf, page in zip(drawn, pages, strict=True)]
