"""Sheets drawn by iText 2.1.7, a library of Java below many report servers."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.itext.parts import job_of
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 4, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 4, "badge": 4,
}  # fmt: skip
_HERE = Path(__file__).parent
_SHARED = (_HERE / "pdfbox" / "Bag.java", _HERE / "pdfbox" / "Mark.java")
"""How Java asks JSON, the same for both libraries."""
_JARS = ("itext", "json-simple")


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    jobs = json.dumps([job_of(plan) for plan in plans])
    with tempfile.TemporaryDirectory() as folder:
        classes = Path(folder) / "classes"
        sources = [*map(str, sorted((_HERE / "itext").glob("*.java"))), *map(str, _SHARED)]
        _run(["javac", "-nowarn", "-d", str(classes), "-cp", _path(), *sources])
        path = os.pathsep.join((str(classes), _path()))
        _run(["java", "-Xmx1g", "-Djava.awt.headless=true", "-cp", path, "Draw", folder], jobs)
        return [(Path(folder) / f"{place}.pdf").read_bytes() for place in range(len(plans))]


def _path() -> str:
    """The libraries, from where Debian has them or the folder that ITEXT_JARS names."""
    folder = Path(os.environ.get("ITEXT_JARS", "/usr/share/java"))
    return os.pathsep.join(str(folder / f"{name}.jar") for name in _JARS)


def _run(command: list[str], text: str = "") -> None:
    run = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    if run.returncode or run.stdout:
        raise RuntimeError(run.stdout + run.stderr)
