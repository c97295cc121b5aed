"""Sheets set by Scribus, a desktop publisher, with frames, paths, spot colours and drawings."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.scribus.layouts import page_of
from tests.drawing.held_out.scribus.ways import Node

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 4, "chevron": 4, "tick": 5, "thumb": 4, "sign": 4, "face": 4,
    "disc": 4, "square": 4, "letter": 4, "word": 4, "ground": 5, "pill": 5, "badge": 5,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "scribus" / "press.py"


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, by the first dice with which all of it finds room."""
    return drawn_in_attempts(plans, page_of, _set)


def _set(pages: Sequence[Node]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and words of it that found no place."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "work.json").write_text(json.dumps(pages), encoding="utf-8")
        command = ["scribus", "-platform", "offscreen", "-g", "-ns", "-py", str(_SCRIPT), place]
        home = {"HOME": place, "XDG_RUNTIME_DIR": place}
        run = subprocess.run(
            command, env=os.environ | home, capture_output=True, text=True, check=False
        )
        if not (folder / "over.json").exists():
            raise RuntimeError(run.stdout + run.stderr)
        over = json.loads((folder / "over.json").read_text(encoding="utf-8"))
        return [((folder / f"{n}.pdf").read_bytes(), words) for n, words in enumerate(over)]
