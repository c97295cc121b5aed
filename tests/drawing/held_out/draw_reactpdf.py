"""Sheets set by react-pdf, a renderer of React: flexible boxes, borders, SVG and painters."""

import json
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.handed import drawn_by_node
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.reactpdf.handing import document_of
from tests.drawing.held_out.reactpdf.ways import FONTS, GLYPH_FONTS, Page, random_page

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 3, "chevron": 4, "tick": 5, "thumb": 3, "sign": 4, "face": 2,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 6, "badge": 5,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "reactpdf" / "draw.mjs"
_SCALES = (1.0, 0.92, 0.85, 0.78, 0.72)
_ATTEMPTS = 5


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    done: dict[int, bytes] = {}
    faults: dict[int, str] = {}
    for attempt, scale in product(range(_ATTEMPTS), _SCALES):
        waiting = [place for place in range(len(plans)) if place not in done]
        if not waiting:
            break
        pages = [random_page(plans[place], scale, attempt) for place in waiting]
        for place, page, pdf in zip(waiting, pages, _drawn(pages), strict=True):
            faults[place] = fault_of(pdf, page.way["margin"])
            if not faults[place]:
                done[place] = pdf
    if len(done) < len(plans):
        raise RuntimeError(f"no room: {[fault for fault in faults.values() if fault]}")
    return [done[place] for place in range(len(plans))]


def _drawn(pages: Sequence[Page]) -> list[bytes]:
    fonts = {
        name: {weight: font_file(name, bold=weight == "bold") for weight in ("normal", "bold")}
        for name in {*FONTS, *GLYPH_FONTS}
    }
    work = json.dumps({"fonts": fonts, "documents": [document_of(page) for page in pages]})
    return drawn_by_node(_SCRIPT, work, len(pages))
