"""Sheets of HTML and CSS, printed by fulgur, a library of Rust with a layout engine of its own.

FULGUR_PYTHON names the interpreter that has `pyfulgur`, else it is the one that runs this. Its
tables lose borders and what is boxed within a line: pages are made of grids and rows of boxes.
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
from tests.drawing.held_out.fulgur import facts, parts, states, totals
from tests.drawing.held_out.fulgur.kit import beside, div
from tests.drawing.held_out.fulgur.layouts import LAYOUTS
from tests.drawing.held_out.fulgur.marks import SIGNS, STROKES
from tests.drawing.held_out.fulgur.ways import SIZES, SPEECH, WAYS
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.htmldoc.tags import Part
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.marks import FINE, HUE_ALONE, WRITTEN
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_HOME = Path(__file__).parent / "fulgur"
_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": facts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.footnotes, "states": states.states, "totals": totals.totals,
    "count": totals.count, "sentence": totals.sentence, "opening": parts.opening,
    "signed": parts.signed,
}  # fmt: skip
_PICTURE = re.compile(r"data:image/(\w+);base64,([^\"]+)")


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, (wide, high) = told.way, told.way["paper"]
    body = _composed(told, way["plan"])
    if gap := lacking(
        re.sub("<[^>]*>", "", body).replace("&nbsp;", ""), font_file(way["font"])
    ).translate({ord(one): None for one in "×●○"}):
        gap = "".join(one for one in gap if one not in SIGNS.values())
        if gap:
            raise NoRoomError(f"{way['font']} has no {gap}")
    values = {**way, "size": round(told.size, 2), "font": f"'{way['font']}'", "wide": wide,
              "high": high, "title": way["title_size"], "result": way["result_size"],
              "head_ink": "#ffffff" if way["head_fill"] == "#33415c" else "#000000",
              "head_size": way.get("head_size", 0.95), "tile": way["label_fill"],
              "tall": 0.58 * max(len(row.name) for row in plan.sheet.rows) + 1.6,
              "up_left": 0.35, "foot": parts.foot(told)}  # fmt: skip
    css = Template((_HOME / "page.css").read_text(encoding="utf-8")).substitute(values)
    page, pictures = _with_pictures(
        f"<!doctype html><html><head><meta charset=utf-8><style>{css}</style></head>"
        f'<body class="headings-{way["headings"]}">{body}</body></html>'
    )
    framed = way["plan"][0] == "framed"
    families = (way["font"], "DejaVu Sans")
    fonts = {font_file(one, bold=bold) for one in families for bold in (False, True)}
    return {"page": page, "pictures": pictures, "fonts": sorted(fonts), "wide": wide,
            "first": way["margin"] + 9 if framed else 1,
            "last": wide - way["margin"] + (2 - 16 * framed),
            "layout": way["layout"], "said": _words_of(told)}  # fmt: skip


def _words_of(told: Told) -> dict[str, list[str]]:
    """Names that stand in one line, and words that may be parted."""
    return {"whole": [row.name for row in told.plan.sheet.rows
                      if told.way["states"] not in {"bands", "turned"}],
            "parted": [told.facts["Item"][1], told.facts["Subject"][1]]}  # fmt: skip


def _with_pictures(page: str) -> tuple[str, dict[str, str]]:
    """The page with names for the pictures within it, which have to be handed over apart."""
    names: dict[str, str] = {}

    def named(found: re.Match[str]) -> str:
        return names.setdefault(found[2], f"p{len(names)}.{found[1]}")

    page = _PICTURE.sub(named, page)
    return page, {name: data for data, name in names.items()}


def _composed(told: Told, plan: Sequence[Any]) -> str:
    """Parts below one another; a share of the width and two plans stand side by side."""
    found = []
    for one in plan:
        if one == "framed":
            continue
        if isinstance(one, str):
            inner = _PARTS[one](told)
        else:
            share, left, right = one
            inner = beside((_composed(told, left), _composed(told, right)), "",
                           (share, 100 - share))  # fmt: skip
        found.append(div(inner, "part") if inner else "")
    return div("".join(found), "framed-page") if plan[0] == "framed" else "".join(found)


def _fit(told: Told) -> Told:
    """The same with marks that the page can have."""
    way, look = dict(told.way), told.plan.sheet.look
    forms = set(look.shapes.values())
    known = {"sign": SIGNS, "stroke": STROKES}.get(way["technique"])
    if known is not None and not forms <= known.keys():
        way["technique"] = "path"
    fine = look.family in FINE | HUE_ALONE | {"thumb"}
    if fine and way["technique"] in {"hollow", "edged", "stroke", "shaded"}:
        way["technique"] = "cloned"
    if way["technique"] in {"ringed", "plated"} and (told.plan.picture or look.family in FINE):
        way["technique"] = "path"  # What is small within a ring would be lost.
    if not {"n", "c"} & set(way["order"]):
        way["order"] = "n" + way["order"]
    if way["states"] == "twin" and look.family in WRITTEN:
        way["choice"] = "cross"
    words = told.words
    label, said, _ = words.result
    unseen = way["states"] == "minutes" or (way["states"] in {"matrix", "twin"}
                                            and way["choice"] != "mark")  # fmt: skip
    if unseen:  # A mark that nothing explains would say nothing.
        said = said or SPEECH.results["Adopted" if told.plan.vote.adopted else "Not adopted"][0]
        rows = tuple(replace(row, mark=None) for row in words.totals)
        words = replace(words, result=(label, said, None), legend=(), totals=rows)
    return replace(told, way=way, words=words)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, all by one run, and what is wrong with it."""
    python = os.environ.get("FULGUR_PYTHON", sys.executable)
    handed = json.dumps([{name: page[name] for name in ("page", "pictures", "fonts")}
                         for page in pages])  # fmt: skip
    drawn = drawn_by([python, "-I", str(_HOME / "press.py")], handed, len(pages))
    return [(pdf, too_wide(pdf, page["last"], page["first"]) or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
