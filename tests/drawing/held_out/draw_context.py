"""Sheets set by ConTeXt: natural tables, frames, graphics and glyphs of MetaPost."""

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.context.source import MEASURED, source_of
from tests.drawing.held_out.context.ways import Page, random_page
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 5, "thumb": 3, "sign": 3, "face": 3,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 5, "badge": 4,
}  # fmt: skip
_SCALES = (1.18, 1.09, 1.0, 0.93, 0.86, 0.8, 0.74)
_ATTEMPTS = 6
_LEAST = 7.2
"""Smaller letters only where other dice find no room either."""
_SIZE = re.compile(rf"{MEASURED}\s*>\s*([\d.]+)pt , ([\d.]+)pt , ([\d.]+)")
_POINT = 72 / 72.27


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    return [_sheet(plan) for plan in plans]


def _sheet(plan: Plan) -> bytes:
    faults = []
    for least in (_LEAST, 0.0):
        for attempt, scale in product(range(_ATTEMPTS), _SCALES):
            page = random_page(plan, scale, attempt)
            if page.size < least:
                continue
            pdf, fault = _drawn(page)
            if not fault:
                return pdf
            faults.append(fault)
    raise RuntimeError(f"{plan.name}: no room: {faults}")


def _drawn(page: Page) -> tuple[bytes, str]:
    """A page, and what is wrong with it."""
    source = source_of(page)
    if page.faults:
        return b"", page.faults[0]
    with tempfile.TemporaryDirectory() as folder:
        for name, data in page.files.items():
            (Path(folder) / name).write_bytes(data)
        (Path(folder) / "sheet.tex").write_text(source, encoding="utf-8")
        run = subprocess.run(
            ["context", "--batchmode", "--once", "sheet.tex"],
            capture_output=True, text=True, check=False, cwd=folder,
            env=os.environ | {"SOURCE_DATE_EPOCH": "0"}, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        said = _SIZE.search(run.stdout)
        wrong = re.search(r".*(?:tex error|lua error|metafun.*error|: missing).*", run.stdout)
        if run.returncode or wrong or not said:
            raise RuntimeError(
                f"{page.plan.name}: {wrong.group() if wrong else run.stdout[-2000:]}"
            )
        pdf = (Path(folder) / "sheet.pdf").read_bytes()
    if "overfull hbox" in run.stdout:
        return pdf, "words too wide"
    wide, high, room = (float(number) for number in said.groups())
    if wide * _POINT > page.width + 1:
        return pdf, f"{wide * _POINT:.0f} wide of {page.width:.0f}"
    if high * _POINT > room:
        return pdf, f"{high * _POINT:.0f} high of {room:.0f}"
    return pdf, fault_of(pdf, page.way["margin"] * 0.8)
