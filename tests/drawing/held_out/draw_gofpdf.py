"""Sheets drawn by gofpdf, a library of Go: cells, clips, gradients, templates, layers."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.gofpdf.ways import FONTS, job_of
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 3, "chevron": 3, "tick": 5, "thumb": 4, "sign": 3, "face": 4,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 5, "badge": 5,
}  # fmt: skip
_SOURCES = [str(path) for path in (Path(__file__).parent / "gofpdf").glob("*.go")]
_SCALES = (1.12, 1.0, 0.9, 0.82)
_ATTEMPTS = 8


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    done: dict[int, bytes] = {}
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        _build(folder)
        for attempt, scale in product(range(_ATTEMPTS), _SCALES):
            waiting = [place for place in range(len(plans)) if place not in done]
            jobs = [job_of(plans[place], scale, attempt) for place in waiting]
            for number, fault in enumerate(_run(folder, jobs) if jobs else ()):
                pdf = b"" if fault else (Path(folder) / f"{number}.pdf").read_bytes()
                fault = fault or fault_of(pdf, 6)
                if fault:
                    faults.append(f"{plans[waiting[number]].name} {attempt} {scale}: {fault}")
                else:
                    done[waiting[number]] = pdf
    if len(done) < len(plans):
        raise RuntimeError("no room:\n" + "\n".join(faults))
    return [done[place] for place in range(len(plans))]


def _build(folder: str) -> None:
    """Compile the program against the library where Debian has it or where GOPATH says."""
    settings = {"GOPATH": "/usr/share/gocode", "GOCACHE": f"{tempfile.gettempdir()}/go-build"}
    environment = settings | os.environ | {"GO111MODULE": "off"}
    command = ["go", "build", "-p=1", "-o", f"{folder}/sheets", *sorted(_SOURCES)]
    subprocess.run(command, env=environment, check=True)


def _run(folder: str, jobs: Sequence[object]) -> list[str]:
    """What is wrong with each sheet, or nothing."""
    fonts = {name: [font_file(name), font_file(name, bold=True)] for name in FONTS}
    work = json.dumps({"fonts": fonts, "jobs": jobs})
    command = [f"{folder}/sheets", folder]
    run = subprocess.run(command, input=work, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stderr)
    faults: list[str] = json.loads(run.stdout)
    return faults
