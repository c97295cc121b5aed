"""Sheets set by WeasyPrint: pages of HTML and CSS, as a website would print them.

WeasyPrint is run by the interpreter that WEASYPRINT_PYTHON names, else by this one.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pypdfium2 as pdfium

from tests.drawing.held_out.check import overlaps
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.weasyprint.layouts import html_of

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 4, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 3, "word": 3, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "weasyprint" / "press.py"
_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
_ATTEMPTS = 6


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    done: dict[int, bytes] = {}
    waiting = {
        number: [html_of(plan, scale, attempt) for attempt in range(_ATTEMPTS) for scale in _SCALES]
        for number, plan in enumerate(plans)
    }
    while waiting:
        numbers = list(waiting)
        for number, (pdf, place, fault) in zip(numbers, _pressed(waiting.values()), strict=True):
            waiting[number] = waiting[number][place + 1 :]
            if not fault and not _fault(pdf):
                done[number] = pdf
                del waiting[number]
            elif not waiting[number]:
                raise RuntimeError(f"no room for {plans[number].name}: {fault or _fault(pdf)}")
    return [done[number] for number in range(len(plans))]


def _pressed(pages: Iterable[Sequence[str]]) -> list[tuple[bytes, int, str]]:
    """Of each list the first page that fits: as a PDF, its place, and what is against it."""
    python = os.environ.get("WEASYPRINT_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as place:
        command = [python, "-I", str(_SCRIPT), place]
        run = subprocess.run(
            command, input=json.dumps(list(pages)), capture_output=True, text=True, check=False
        )
        if run.returncode:
            raise RuntimeError(run.stderr)
        chosen: list[tuple[int, str]] = json.loads(run.stdout)
        return [
            ((Path(place) / f"{number}.pdf").read_bytes(), which, fault)
            for number, (which, fault) in enumerate(chosen)
        ]


def _fault(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    return next(overlaps(document[0].get_textpage(), document[0].get_size()), "")
