"""Sheets set by Scribus, a desktop publisher, with frames, paths, spot colours and drawings."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.scribus.layouts import page_of
from tests.drawing.held_out.scribus.ways import Node, NoRoomError

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 4, "chevron": 4, "tick": 5, "thumb": 4, "sign": 4, "face": 4,
    "disc": 4, "square": 4, "letter": 4, "word": 4, "ground": 5, "pill": 5, "badge": 5,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "scribus" / "press.py"
_ATTEMPTS = 14


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, by the first dice with which all of it finds room."""
    done: dict[int, bytes] = {}
    faults: dict[int, str] = {}
    for attempt in range(_ATTEMPTS):
        batch: dict[int, Node] = {}
        for place in [place for place in range(len(plans)) if place not in done]:
            try:
                batch[place] = page_of(plans[place], attempt)
            except NoRoomError as error:
                faults[place] = f"no room: {error}"
        for place, (pdf, over) in zip(batch, _set(list(batch.values())), strict=True):
            faults[place] = over or fault_of(pdf, 8)
            if not faults[place]:
                done[place] = pdf
    if len(done) < len(plans):
        raise RuntimeError({plans[p].name: f for p, f in faults.items() if p not in done})
    return [done[place] for place in range(len(plans))]


def _set(pages: Sequence[Node]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and words of it that found no place."""
    if not pages:
        return []
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
