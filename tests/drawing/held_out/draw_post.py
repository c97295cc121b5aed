"""Sheets printed as PostScript, with procedures of their own; Ghostscript makes PDF of them."""

import subprocess
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

import pypdfium2 as pdfium

from tests.drawing.held_out.check import overlaps
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.post.page import Page
from tests.drawing.held_out.post.ways import random_way

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 5, "thumb": 3, "sign": 3, "face": 3,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_SCALES = (1.2, 1.1, 1.0, 0.92, 0.85)
_ATTEMPTS = 14
_FILLED = 0.62
"""So much of the height is wanted, where some attempt has it."""
_LEAST = 6.0
"""The smallest letters that a person still reads."""
_FOLDERS = ("DejaVu Sans", "Liberation Sans")


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    return [_drawn(plan) for plan in plans]


def _drawn(plan: Plan) -> bytes:
    faults = []
    for attempt, scale in product(range(_ATTEMPTS), _SCALES):
        page = Page(random_way(plan, attempt, scale))
        page.lay_out()
        fault = "; ".join(page.pen.faults)
        if page.pen.least < _LEAST:
            fault = fault or f"letters of {page.pen.least:.1f}"
        if page.used < _FILLED and attempt < _ATTEMPTS / 2:
            fault = fault or "half empty"
        if not fault:
            pdf = _printed(page.pen.program())
            fault = _fault_of(pdf)
            if not fault:
                return pdf
        faults.append(f"{attempt} {scale}: {fault}")
    raise RuntimeError(f"no room for {plan.name}: {faults}")


def _printed(program: str) -> bytes:
    """What Ghostscript makes of a program."""
    fonts = ":".join(sorted({str(Path(font_file(name)).parent) for name in _FOLDERS}))
    command = ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite"]
    command += ["-sstdout=%stderr", "-dAutoRotatePages=/PageByPage", f"-sFONTPATH={fonts}"]
    command += ["-sOutputFile=-", "-"]
    run = subprocess.run(command, input=program.encode("ascii"), capture_output=True, check=False)
    if run.returncode or run.stderr:
        raise RuntimeError(run.stderr.decode(errors="replace")[:3000])
    return run.stdout


def _fault_of(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    if len(document) > 1:
        return f"{len(document)} pages"
    wide, high = document[0].get_size()
    turned = document[0].get_rotation() % 180 != 0
    return next(overlaps(document[0].get_textpage(), (high, wide) if turned else (wide, high)), "")
