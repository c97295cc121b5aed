"""Sheets set by GNU troff: tables of tbl, pictures of pic, drawing escapes, fonts of gropdf."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.groff.fonts import font_folder
from tests.drawing.held_out.groff.source import families, source_of
from tests.drawing.held_out.groff.ways import Page, random_page
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 5, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_SCALES = (1.0, 0.93, 0.86, 0.8, 0.74)
_ATTEMPTS = 5
_STEADY = {"PERL_HASH_SEED": "0", "PERL_PERTURB_KEYS": "0", "SOURCE_DATE_EPOCH": "0"}
"""What makes each run write the same bytes."""


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    return [_sheet(plan) for plan in plans]


def _sheet(plan: Plan) -> bytes:
    faults = []
    for attempt, scale in product(range(_ATTEMPTS), _SCALES):
        page = random_page(plan, scale, attempt)
        pdf, fault = _drawn(page)
        if not fault:
            return pdf
        faults.append(fault)
    raise RuntimeError(f"{plan.name}: no room: {faults}")


def _drawn(page: Page) -> tuple[bytes, str]:
    """A page, and what is wrong with it."""
    source = source_of(page)
    command = ["groff", "-K", "utf8", "-t", "-p", "-T", "pdf"]
    for family in sorted(families(page)):
        command += ["-F", font_folder(family)]
    with tempfile.TemporaryDirectory() as folder:
        for name, data in page.files.items():
            (Path(folder) / name).write_bytes(data)
        run = subprocess.run(
            command, input=source.encode(), capture_output=True, check=False, cwd=folder,
            env=os.environ | _STEADY,
        )  # fmt: skip
    said = run.stderr.decode()
    if said or run.returncode:
        return b"", said or "groff failed"
    return run.stdout, fault_of(run.stdout, page.way["margin"])
