"""Sheets as plots of gnuplot: labels, objects, arrows, points of the plot, pictures of pixels."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.gnuplot.layouts import page_of
from tests.drawing.held_out.gnuplot.pen import Page
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 6, "chevron": 3, "tick": 5, "thumb": 3, "sign": 4, "face": 3,
    "disc": 5, "square": 5, "letter": 4, "word": 4, "ground": 5, "pill": 4, "badge": 4,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan, by the first dice with which all of it finds room."""
    return drawn_in_attempts(plans, page_of, _plotted)


def _plotted(pages: Sequence[Page]) -> list[tuple[bytes, str]]:
    """Each page as a PDF."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        outs = [folder / f"{number}.pdf" for number in range(len(pages))]
        work = "".join(page.script(out, folder) for page, out in zip(pages, outs, strict=True))
        run = subprocess.run(["gnuplot"], input=work, capture_output=True, text=True, check=False)
        if run.returncode or not all(out.exists() for out in outs):
            raise RuntimeError(run.stderr)
        return [(out.read_bytes(), "") for out in outs]
