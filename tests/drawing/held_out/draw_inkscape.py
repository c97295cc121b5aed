"""Sheets as drawings of Inkscape: flowed words, clones, markers, patterns, filters, clips."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.check import fault_of
from tests.drawing.held_out.inkscape.layouts import page_of
from tests.drawing.held_out.inkscape.pen import NoRoomError, Page
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 6, "triangle": 5, "chevron": 4, "tick": 6, "thumb": 3, "sign": 4, "face": 3,
    "disc": 5, "square": 5, "letter": 4, "word": 4, "ground": 4, "pill": 5, "badge": 5,
}  # fmt: skip
_ATTEMPTS = 14


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, by the first dice with which all of it finds room."""
    done: dict[int, bytes] = {}
    faults: dict[int, str] = {}
    for attempt in range(_ATTEMPTS):
        batch: dict[int, Page] = {}
        for place in [place for place in range(len(plans)) if place not in done]:
            try:
                batch[place] = page_of(plans[place], attempt)
            except NoRoomError as error:
                faults[place] = f"no room: {error}"
        for place, pdf in zip(batch, _printed(list(batch.values())), strict=True):
            faults[place] = fault_of(pdf, 8)
            if not faults[place]:
                done[place] = pdf
    if len(done) < len(plans):
        raise RuntimeError({plans[p].name: f for p, f in faults.items() if p not in done})
    return [done[place] for place in range(len(plans))]


def _printed(pages: Sequence[Page]) -> list[bytes]:
    """Each page as a PDF, all by one run of the program."""
    if not pages:
        return []
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place) / f"{number}.svg" for number in range(len(pages))]
        for file, page in zip(files, pages, strict=True):
            file.write_text(page.svg(), encoding="utf-8")
        command = ["inkscape", "--export-type=pdf", "--export-dpi=300", *map(str, files)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        outs = [file.with_suffix(".pdf") for file in files]
        if run.returncode or not all(out.exists() for out in outs):
            raise RuntimeError(run.stderr)
        return [out.read_bytes() for out in outs]
