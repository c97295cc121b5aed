"""Sheets as documents of AbiWord: tables, tab stops, columns of text, pictures, signs."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from tests.drawing.held_out.abiword.layouts import source_of
from tests.drawing.held_out.abiword.pen import NoRoomError
from tests.drawing.held_out.abiword.ways import random_page
from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 5, "chevron": 3, "tick": 6, "thumb": 3, "sign": 4, "face": 3,
    "disc": 5, "square": 4, "letter": 5, "word": 6, "ground": 5, "pill": 5, "badge": 4,
}  # fmt: skip
_TRIES = [*product(range(4), (10.5, 9.4, 8.5)), *product(range(4, 14), (9.4, 8.5, 8.0))]
"""Other dice are tried before letters become small."""
_LEAST_OF_PICTURE = 8.0


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest letters with which all of it finds room."""
    done: dict[int, bytes] = {}
    faults: dict[int, str] = {}
    for attempt, size in _TRIES:
        sources: dict[int, str] = {}
        margins: dict[int, float] = {}
        for place, plan in enumerate(plans):
            if place in done or (plan.picture and size < _LEAST_OF_PICTURE):
                continue
            page = random_page(plan, attempt, size)
            margins[place] = page.way["margin"] * 0.5
            try:
                sources[place] = source_of(page)
            except NoRoomError as error:
                faults[place] = f"no room: {error}"
        for place, pdf in _printed(sources).items():
            faults[place] = fault_of(pdf, margins[place])
            if not faults[place]:
                done[place] = pdf
    if len(done) < len(plans):
        raise RuntimeError({plans[p].name: f for p, f in faults.items() if p not in done})
    return [done[place] for place in range(len(plans))]


def _printed(sources: Mapping[int, str]) -> dict[int, bytes]:
    """Each document as a PDF, all by one run of the program."""
    if not sources:
        return {}
    with tempfile.TemporaryDirectory() as place:
        files = {number: Path(place) / f"{number}.abw" for number in sources}
        for number, file in files.items():
            file.write_text(sources[number], encoding="utf-8")
        command = ["abiword", "--to=pdf", *map(str, files.values())]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        outs = {number: file.with_suffix(".pdf") for number, file in files.items()}
        missing = [number for number, out in outs.items() if not out.exists()]
        if run.returncode or missing:
            raise RuntimeError(f"AbiWord ended with {run.returncode}, {missing}: {run.stderr}")
        return {number: out.read_bytes() for number, out in outs.items()}
