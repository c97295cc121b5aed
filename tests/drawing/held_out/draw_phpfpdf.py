"""Sheets drawn with FPDF, a library of PHP: cells, code pages, dingbats, strokes, pictures."""

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phpfpdf.layouts import drawn
from tests.drawing.held_out.phpfpdf.page import Page
from tests.drawing.held_out.phpfpdf.ways import random_page

FAMILIES: Mapping[Family, float] = {
    "arrow": 6, "triangle": 5, "chevron": 4, "tick": 6, "thumb": 3, "sign": 5, "face": 3,
    "disc": 4, "square": 4, "letter": 5, "word": 5, "ground": 4, "pill": 5, "badge": 5,
}  # fmt: skip
_SCRIPT = Path(__file__).parent / "phpfpdf" / "draw.php"


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""

    def page_of(plan: Plan, attempt: int) -> Page:
        return drawn(random_page(plan, attempt))

    return drawn_in_attempts(plans, page_of, _printed)


def _printed(pages: Sequence[Page]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, all by one run of the script."""
    work = json.dumps([page.work() for page in pages])
    with tempfile.TemporaryDirectory() as place:
        command = ["php", str(_SCRIPT), place]
        run = subprocess.run(command, input=work, capture_output=True, text=True, check=False)
        if run.returncode or run.stdout:
            raise RuntimeError(f"FPDF ended with {run.returncode}: {run.stdout}{run.stderr}")
        return [((Path(place) / f"{n}.pdf").read_bytes(), "") for n in range(len(pages))]
