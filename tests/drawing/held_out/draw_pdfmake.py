"""Sheets set by pdfmake, a library of JavaScript: tables, columns and stacks."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

import pypdfium2 as pdfium

from tests.drawing.held_out.check import overlaps
from tests.drawing.held_out.handed import node_modules
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
            fault = _fault(pdf, document["pageMargins"][0])
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
    environment = os.environ | {"NODE_PATH": os.environ.get("NODE_PATH") or node_modules()}
    with tempfile.TemporaryDirectory() as folder:
        command = ["node", str(_SCRIPT), folder]
        run = subprocess.run(
            command, input=work, capture_output=True, text=True, env=environment, check=False
        )
        if run.returncode:
            raise RuntimeError(run.stderr)
        return [(Path(folder) / f"{place}.pdf").read_bytes() for place in range(len(documents))]


def _fault(pdf: bytes, margin: float) -> str:
    document = pdfium.PdfDocument(pdf)
    if len(document) > 1:
        return f"{len(document)} pages"
    page, (wide, high) = document[0].get_textpage(), document[0].get_size()
    return next(overlaps(page, (wide - margin, high)), "")
