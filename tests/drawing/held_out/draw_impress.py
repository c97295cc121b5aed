"""Sheets as slides, written by python-pptx and printed by LibreOffice Impress.

python-pptx is run by the interpreter that PPTX_PYTHON names, else by the system's.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.impress.layouts import slide_of
from tests.drawing.held_out.impress.pen import Node
from tests.drawing.held_out.impress.ways import NoRoomError
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 4, "chevron": 3, "tick": 5, "thumb": 4, "sign": 4, "face": 4,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 5, "pill": 5, "badge": 5,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "impress" / "press.py"
_ATTEMPTS = 14


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, by the first dice with which all of it finds room."""
    done: dict[int, bytes] = {}
    faults: dict[int, str] = {}
    for attempt in range(_ATTEMPTS):
        batch: dict[int, Node] = {}
        for place in [place for place in range(len(plans)) if place not in done]:
            try:
                batch[place] = slide_of(plans[place], attempt)
            except NoRoomError:
                faults[place] = "no room"
        for (place, slide), pdf in zip(batch.items(), _printed(list(batch.values())), strict=True):
            faults[place] = fault_of(pdf, slide["margin"] * 0.5)
            if not faults[place]:
                done[place] = pdf
    if len(done) < len(plans):
        raise RuntimeError({plans[p].name: f for p, f in faults.items() if p not in done})
    return [done[place] for place in range(len(plans))]


def _printed(slides: Sequence[Node]) -> list[bytes]:
    """Each slide as a PDF."""
    python = os.environ.get("PPTX_PYTHON", "/usr/bin/python3")
    with tempfile.TemporaryDirectory() as place:
        names = [str(Path(place) / str(number)) for number in range(len(slides))]
        office = ["soffice", f"-env:UserInstallation=file://{place}/profile", "--headless"]
        office += ["--convert-to", "pdf", "--outdir", place, *(f"{name}.pptx" for name in names)]
        for command in ([python, "-I", str(_SCRIPT), place], office) if slides else ():
            run = subprocess.run(
                command, input=json.dumps(slides), capture_output=True, text=True, check=False
            )
            if run.returncode:
                raise RuntimeError(run.stderr)
        return [Path(f"{name}.pdf").read_bytes() for name in names]
