"""Sheets as documents of Word, written by python-docx and printed by LibreOffice Writer.

python-docx is run by the interpreter that DOCX_PYTHON names, else by the system's.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.docx.layouts import document_of
from tests.drawing.held_out.docx.ways import Node, NoRoomError, random_page
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 4, "chevron": 2, "tick": 5, "thumb": 3, "sign": 4, "face": 4,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 5, "pill": 5, "badge": 4,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "docx" / "press.py"
_TRIES = [
    *product(range(5), (1.32, 1.16, 1.06, 0.97)),
    *product(range(8), (0.89, 0.82, 0.76)),
]
"""Other dice are tried before letters become small."""
_LEAST, _MOST = 6.9, 12.9
"""Letters that a person would choose for such a sheet."""


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    done: dict[int, bytes] = {}
    faults: dict[int, str] = {}
    for attempt, scale in _TRIES:
        batch: dict[int, Node] = {}
        exact: dict[int, bool] = {}
        for place, plan in enumerate(plans):
            if place in done:
                continue
            page = random_page(plan, scale, attempt)
            if not _LEAST < page.size < _MOST:
                faults[place] = "letters too small"
                continue
            try:
                batch[place] = document_of(page)
                exact[place] = page.way["lossless"]
            except NoRoomError as error:
                faults[place] = str(error)
        for place, pdf in _printed(batch, exact).items():
            margin = batch[place]["page"]["x"] * 0.5
            faults[place] = fault_of(pdf, margin)
            if not faults[place]:
                done[place] = pdf
    if len(done) < len(plans):
        wrong = [f"{plans[p].name}: {f}" for p, f in faults.items() if p not in done]
        raise RuntimeError(f"no room: {wrong}")
    return [done[place] for place in range(len(plans))]


def _printed(batch: Mapping[int, Node], exact: Mapping[int, bool]) -> dict[int, bytes]:
    """Each document as a PDF; pictures as they are, or pressed as LibreOffice does by itself."""
    if not batch:
        return {}
    python = os.environ.get("DOCX_PYTHON", "/usr/bin/python3")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        command = [python, "-I", str(_SCRIPT), place]
        _run(command, json.dumps(list(batch.values())))
        files = {number: folder / f"{n}.docx" for n, number in enumerate(batch)}
        for lossless in (True, False):
            chosen = [str(path) for number, path in files.items() if exact[number] == lossless]
            if chosen:
                options = {
                    "UseLosslessCompression": lossless,
                    "ExportFormFields": False,
                    "ReduceImageResolution": not lossless,
                }
                kinds = {name: {"type": "boolean", "value": on} for name, on in options.items()}
                written = json.dumps(kinds)
                profile = f"-env:UserInstallation=file://{place}/profile"
                program = ["soffice", profile, "--headless", "--convert-to"]
                _run([*program, f"pdf:writer_pdf_Export:{written}", "--outdir", place, *chosen])
        return {number: path.with_suffix(".pdf").read_bytes() for number, path in files.items()}


def _run(command: Sequence[str], handed: str = "") -> None:
    run = subprocess.run(command, input=handed, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stderr)
