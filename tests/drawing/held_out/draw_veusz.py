"""Sheets drawn with Veusz, a plotting program, on no screen; VEUSZ_PYTHON names its interpreter."""

import json
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.framed import WHITE, in_the_act, legible, named, need_letters
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shared.heads import foot
from tests.drawing.held_out.shared.parts import composed
from tests.drawing.held_out.told import Told, random_told
from tests.drawing.held_out.veusz.heads import PARTS
from tests.drawing.held_out.veusz.kit import Kit
from tests.drawing.held_out.veusz.marks import PICTURES, drawn, technique_of
from tests.drawing.held_out.veusz.states import states
from tests.drawing.held_out.veusz.totals import totals
from tests.drawing.held_out.veusz.ways import LAYOUTS, SPEECH, WAYS

__all__ = ["FAMILIES", "page_of", "printed"]
_SIZES = (10, 10, 10, 9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 7)
"""Whole points alone, as the program has them."""
_PARTS = {**PARTS, "states": states, "totals": totals}
_GRAPHS = {"spine", "stems", "upright", "panels", "sections", "bars"}
"""Whose marks stand on no ground of a row."""


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, _SIZES, SPEECH))
    need_letters(told)
    kit, way = Kit(told, drawn), told.way
    (wide, high), margin = way["paper"], way["margin"]
    sheet = composed(kit, _PARTS, way["plan"], kit.wide, (10.0, 8.0))
    if sheet.high > high - 2 * margin:
        raise NoRoomError(f"{sheet.high - high + 2 * margin:.0f} too high")
    ops = sheet.drawn + foot(kit, high - 1.5 * margin)
    if way.get("frame"):
        ops = _frame(kit, wide - 2 * margin, high - 2 * margin) + ops
    ops = json.dumps([">", margin, margin]) + "\n" + ops
    page = {one: way[one] for one in ("paper", "home", "grouped", "dpi", "layout")}
    names = [row.name for row in plan.sheet.rows]
    apart = names if way["states"] == "upright" else []
    figures = [row.figure.strip(" %") for row in plan.sheet.rows]
    return page | {"ops": ops, "last": wide - margin + 3, "figures": figures,
                   "said": {"whole": [one for one in names if one not in apart],
                            "parted": in_the_act(told)}}  # fmt: skip


def _frame(kit: Kit, wide: float, high: float) -> str:
    """The edge of a graph about the page, with ticks at its sides."""
    out, tick, ink = 16.0, 5.0, kit.way["ink"]
    drawn_ = kit.box(-out, -out, wide + 2 * out, high + 2 * out, line=ink, thick=0.8)
    for n in range(1, 20):
        y, long = -out + (high + 2 * out) * n / 20, tick * (1 if n % 5 else 1.7)
        drawn_ += kit.rule(-out, y, -out + long, y, ink, 0.6)
        drawn_ += kit.rule(wide + out, y, wide + out - long, y, ink, 0.6)
    return drawn_


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, look = named(dict(told.way)) | {"technique": technique_of(told)}, told.plan.sheet.look
    if way["technique"] in PICTURES:  # Which are white about the mark.
        way |= {"zebra": 0, "tint": WHITE}
    if look.family == "ground":
        way["zebra"] = 0
        if way["rules"] in {"open", "frame", "uprights"}:
            way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    if look.family in {"ground", "pill", "word"} and way["states"] == "stems":
        way["states"] = "bars"  # Words upon the ends of lines would be hard to find.
    if way["states"] in _GRAPHS:
        way["said"] = False
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    root = Path(__file__).parents[3]
    work = "\n".join(json.dumps({name: page[name] for name in page if name != "said"})
                     for page in pages)  # fmt: skip
    python = os.environ.get("VEUSZ_PYTHON", "/usr/bin/python3")
    made = drawn_by([python, "-m", "tests.drawing.held_out.veusz.press"], work, len(pages),
                    {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root),
                     "SOURCE_DATE_EPOCH": "1700000000"})  # fmt: skip
    return [(pdf, _too_wide(pdf, page["last"]) or _run_on(pdf, page["figures"])
             or lost(pdf, **page["said"]))
            for pdf, page in zip(made, pages, strict=True)]  # fmt: skip


def _run_on(pdf: bytes, figures: Sequence[str]) -> str:
    """Figures that the page's text has no longer apart from numbers beside them."""
    said = pdfium.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    found = {*re.findall(r"\d+[.,]\d\d|\d+", said)}
    gone = [one for one in figures if one and one not in found]
    return f"run on: {gone}" if gone else ""


def _too_wide(pdf: bytes, last: float) -> str:
    """Whether letters run beyond their lines; blanks are said to be elsewhere."""
    text = pdfium.PdfDocument(pdf)[0].get_textpage()
    boxes = [text.get_charbox(place) for place in range(text.count_chars())]
    far = max(right for left, _, right, _ in boxes if right > left)
    return f"{far - last:.0f} too wide" if far > last else ""
