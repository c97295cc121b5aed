"""Sheets as drawings of Inkscape: flowed words, clones, markers, patterns, filters, clips."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.inkscape.layouts import page_of
from tests.drawing.held_out.inkscape.pen import Page
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 6, "triangle": 5, "chevron": 4, "tick": 6, "thumb": 3, "sign": 4, "face": 3,
    "disc": 5, "square": 5, "letter": 4, "word": 4, "ground": 4, "pill": 5, "badge": 5,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, by the first dice with which all of it finds room."""
    return drawn_in_attempts(plans, page_of, _printed)


def _printed(pages: Sequence[Page]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, all by one run of the program."""
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place) / f"{number}.svg" for number in range(len(pages))]
        for file, page in zip(files, pages, strict=True):
            file.write_text(page.svg(), encoding="utf-8")
        command = ["inkscape", "--export-type=pdf", "--export-dpi=300", *map(str, files)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        outs = [file.with_suffix(".pdf") for file in files]
        if run.returncode or not all(out.exists() for out in outs):
            raise RuntimeError(run.stderr)
        return [(out.read_bytes(), "") for out in outs]
