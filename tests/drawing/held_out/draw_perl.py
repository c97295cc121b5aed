"""Sheets drawn by PDF::Builder, a library of Perl, with its tables of PDF::Table."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pypdfium2 as pdfium

from tests.drawing.held_out.check import overlaps
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.perl.job import job_of
from tests.drawing.held_out.perl.ways import FONTS, GLYPH_FONTS, random_way

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 5, "thumb": 3, "sign": 4, "face": 3,
    "disc": 4, "square": 3, "letter": 5, "word": 4, "ground": 4, "pill": 5, "badge": 4,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "perl" / "draw.pl"
_ATTEMPTS = 8
_STEADY = {"PERL_HASH_SEED": "0", "PERL_PERTURB_KEYS": "0"}


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan; dice are thrown again where a layout has no room for it."""
    done: dict[int, bytes] = {}
    faults: dict[int, str] = {}
    for attempt in range(_ATTEMPTS):
        waiting = [place for place in range(len(plans)) if place not in done]
        jobs = [job_of(plans[place], random_way(plans[place], attempt)) for place in waiting]
        for place, pdf in zip(waiting, _drawn(jobs), strict=True):
            faults[place] = _fault_of(pdf) if pdf else "no room"
            if not faults[place]:
                done[place] = pdf
    if len(done) < len(plans):
        raise RuntimeError(f"not drawn: {faults}")
    return [done[place] for place in range(len(plans))]


def _fault_of(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    if len(document) > 1:
        return f"{len(document)} pages"
    wide, high = document[0].get_size()
    size = (high, wide) if document[0].get_rotation() % 180 else (wide, high)
    return next(overlaps(document[0].get_textpage(), size), "")


def _drawn(jobs: Sequence[object]) -> list[bytes]:
    """What the script draws; nothing where a sheet found no room."""
    if not jobs:
        return []
    fonts = {name: [font_file(name), font_file(name, bold=True)] for name in {*FONTS, *GLYPH_FONTS}}
    work = json.dumps({"fonts": fonts, "jobs": jobs}, sort_keys=True)
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            ["perl", str(_SCRIPT), folder],
            input=work, capture_output=True, text=True, env=os.environ | _STEADY, check=False,
        )  # fmt: skip
        if run.returncode or run.stdout or run.stderr:
            raise RuntimeError(run.stdout + run.stderr)
        files = [Path(folder) / f"{place}.pdf" for place in range(len(jobs))]
        return [file.read_bytes() if file.exists() else b"" for file in files]
