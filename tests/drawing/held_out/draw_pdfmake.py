"""Sheets set by pdfmake, a library of JavaScript: tables, columns and stacks."""

import json
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.handed import drawn_by_node
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdfmake.layouts import document_of
from tests.drawing.held_out.pdfmake.ways import FONTS, Node

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 5, "thumb": 2, "sign": 4, "face": 2,
    "disc": 4, "square": 3, "letter": 3, "word": 4, "ground": 4, "pill": 5, "badge": 4,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "pdfmake" / "draw.js"
_SCALES = (1.0, 0.94, 0.88, 0.82, 0.76)
_ATTEMPTS = 4


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    done: dict[int, bytes] = {}
    fault = ""
    for attempt, scale in product(range(_ATTEMPTS), _SCALES):
        waiting = [place for place in range(len(plans)) if place not in done]
        if not waiting:
            break
        documents = [document_of(plans[place], scale, attempt) for place in waiting]
        for place, document, pdf in zip(waiting, documents, _drawn(documents), strict=True):
            fault = fault_of(pdf, document["pageMargins"][0])
            if not fault:
                done[place] = pdf
    if len(done) < len(plans):
        raise RuntimeError(f"no room: {fault}")
    return [done[place] for place in range(len(plans))]


def _drawn(documents: Sequence[Node]) -> list[bytes]:
    fonts = {
        name: {
            weight: font_file(name, bold=weight == "bold")
            for weight in ("normal", "bold", "italics", "bolditalics")
        }
        for name in FONTS
    }
    work = json.dumps({"fonts": fonts, "documents": documents})
    return drawn_by_node(_SCRIPT, work, len(documents))
