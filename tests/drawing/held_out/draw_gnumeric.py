"""Sheets as workbooks of Gnumeric: cells, borders, markup, signs, drawn objects, pictures."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.attempts import drawn_in_attempts
from tests.drawing.held_out.gnumeric.layouts import source_of
from tests.drawing.held_out.gnumeric.ways import random_page
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 5, "chevron": 4, "tick": 6, "thumb": 4, "sign": 4, "face": 3,
    "disc": 5, "square": 4, "letter": 5, "word": 6, "ground": 5, "pill": 5, "badge": 4,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""

    def page_of(plan: Plan, attempt: int) -> str:
        return source_of(random_page(plan, attempt))

    return drawn_in_attempts(plans, page_of, _printed)


def _printed(sources: Sequence[str]) -> list[tuple[bytes, str]]:
    """Each workbook as a PDF."""
    with tempfile.TemporaryDirectory() as place:
        return [(_pdf(Path(place), source), "") for source in sources]


def _pdf(place: Path, source: str) -> bytes:
    book, out = place / "vote.gnumeric", place / "vote.pdf"
    book.write_text(source, encoding="utf-8")
    out.unlink(missing_ok=True)
    command = ["ssconvert", str(book), str(out)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode or not out.exists():
        raise RuntimeError(f"ssconvert ended with {run.returncode}: {run.stderr}")
    return out.read_bytes()
