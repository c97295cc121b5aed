"""Sheets drawn by Apache PDFBox, a library of Java: the dice fall here, Java lays out."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.drawing.held_out.handed import as_text, says_itself, without_word
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.pdfbox_choice import random_choice
from tests.drawing.held_out.shapes import Ring, smudge, turned
from tests.drawing.held_out.votes import POSITIONS

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 3, "tick": 4, "thumb": 3, "sign": 3, "face": 2,
    "disc": 4, "square": 3, "letter": 4, "word": 4, "ground": 4, "pill": 4, "badge": 5,
}  # fmt: skip
_SOURCES = Path(__file__).parent / "pdfbox"
_JARS = ("pdfbox2", "fontbox2", "commons-logging", "json-simple")


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, in the largest scale at which all of it finds room."""
    jobs = json.dumps([_job(plan) for plan in plans])
    with tempfile.TemporaryDirectory() as folder:
        classes = Path(folder) / "classes"
        _run(["javac", "-nowarn", "-d", str(classes), "-cp", _path(), *map(str, _java_files())])
        path = os.pathsep.join((str(classes), _path()))
        _run(["java", "-Xmx1g", "-Djava.awt.headless=true", "-cp", path, "Draw", folder], jobs)
        return [(Path(folder) / f"{place}.pdf").read_bytes() for place in range(len(plans))]


@lru_cache(maxsize=1)
def _path() -> str:
    """The libraries, from where Debian has them or the folder that PDFBOX_JARS names."""
    folder = Path(os.environ.get("PDFBOX_JARS", "/usr/share/java"))
    return os.pathsep.join(str(folder / f"{name}.jar") for name in _JARS)


def _java_files() -> list[Path]:
    return sorted(_SOURCES.glob("*.java"))


def _run(command: list[str], text: str = "") -> None:
    run = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    if run.returncode or run.stdout:
        raise RuntimeError(run.stdout + run.stderr)


def _job(plan: Plan) -> dict[str, Any]:
    """All that Java has to know of one sheet."""
    sheet, front = plan.sheet, plan.front
    choice = random_choice(plan.dice("pdfbox"), plan)
    label, word, mark = sheet.result
    return {
        "name": plan.name,
        "choice": choice,
        "organisation": sheet.organisation,
        "annex": sheet.annex,
        "fields": sheet.fields,
        "date": (sheet.date[0], choice["date"] or sheet.date[1]),
        "result": {"label": label, "word": word, "mark": asdict(mark) if mark else None},
        "totals_head": sheet.totals_head,
        "totals": [asdict(without_word(plan, row)) for row in sheet.totals],
        "legend": [
            (asdict(mark) if mark else None, text)
            for mark, text in sheet.legend
            if not says_itself(plan, mark, text)
        ],
        "states_head": sheet.states_head,
        "rows": [asdict(row) for row in sheet.rows],
        "footnotes": sheet.footnotes,
        "number": f"{front.number} {front.suffix}".strip(),
        "language": front.words.code.upper(),
        "look": _look(plan),
        "smudge": as_text(smudge(plan.dice("smudge"))),
    }


def _look(plan: Plan) -> dict[str, Any]:
    look = plan.sheet.look
    shapes: dict[str, dict[str, object]] = {}
    for position, name in look.shapes.items():
        rings: tuple[Ring, ...] = () if name == "ground" else look.outlines.rings(name)
        shapes[position] = {"name": name, "rings": rings, "turned": turned(rings)}
    return {
        "family": look.family,
        "words": look.words,
        "colours": look.colours,
        "inks": {position: look.ink_on(position) for position in POSITIONS},
        "size": look.size,
        "shapes": shapes,
    }
