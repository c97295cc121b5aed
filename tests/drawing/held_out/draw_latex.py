"""Whole notes set by XeLaTeX: cover, sheet and declarations from one source."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.around import with_page
from tests.drawing.held_out.latex.front import bullet, source_of
from tests.drawing.held_out.latex.sheet import LatexSheet
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

__all__ = ["FAMILIES", "bullet", "draw_notes"]
FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 1, "tick": 5, "thumb": 1, "sign": 3, "face": 1,
    "disc": 3, "square": 2, "letter": 3, "word": 3, "ground": 4, "pill": 2, "badge": 3,
}  # fmt: skip


def draw_notes(plans: Sequence[Plan]) -> list[bytes]:
    """A document for each plan."""
    return [_draw(plan) for plan in plans]


def _draw(plan: Plan) -> bytes:
    for size in (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            sheet = LatexSheet(plan, folder, size)
            if not sheet.landscape:
                pdf, said = _compiled(folder, source_of(plan, size, sheet.source()))
                if "COVER2." in said and "SHEET3." in said:
                    return pdf
                continue
            pdf, said = _compiled(folder, source_of(plan, size, r"\mbox{}"))
            turned_page, of_sheet = _compiled(folder, source_of(plan, size, sheet.source(), True))
            if "COVER2." in said and "SHEET3." in of_sheet:
                return with_page(pdf, 1, turned_page)
    raise ValueError(f"{plan.name} does not fit on its pages")


def _compiled(folder: Path, source: str) -> tuple[bytes, str]:
    """The document, and what XeLaTeX says of it."""
    (folder / "note.tex").write_text(source, encoding="utf-8")
    run = subprocess.run(
        ["xelatex", "-interaction=nonstopmode", "-halt-on-error", "note.tex"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    said = run.stdout.decode("utf-8", "replace")
    if run.returncode:
        raise ValueError(said[-1500:])
    return (folder / "note.pdf").read_bytes(), said
