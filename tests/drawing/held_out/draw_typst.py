"""Whole notes set by Typst: cover, sheet and declarations from one source."""

import tempfile
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

import pypdfium2 as pdfium

from tests.drawing.held_out.check import overlaps
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.typst.front import annex_source, bullet, cover_source
from tests.drawing.held_out.typst.sheet import sheet_source

__all__ = ["FAMILIES", "bullet", "draw_notes"]
FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 3, "chevron": 1, "tick": 4, "thumb": 2, "sign": 2, "face": 1,
    "disc": 3, "square": 2, "letter": 2, "word": 3, "ground": 3, "pill": 2, "badge": 3,
}  # fmt: skip


def draw_notes(plans: Sequence[Plan]) -> list[bytes]:
    """A document for each plan."""
    return [_draw(plan) for plan in plans]


def _draw(plan: Plan) -> bytes:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        sizes = (1.0, 0.95, 0.9, 0.85, 0.8, 0.74, 0.68)
        sheet = next(s for z in sizes if _fits(folder, s := sheet_source(plan, folder, z)))
        cover = next(s for z in sizes if _pages(folder, s := cover_source(plan, z)) == 1)
        parts = [cover, sheet, *([annex_source(plan)] if plan.declarations else [])]
        return _compiled(folder, "\n".join(f"#[\n{part}\n]" for part in parts))


def _compiled(folder: Path, source: str) -> bytes:
    path = folder / "note.typ"
    path.write_text(source, encoding="utf-8")
    return bytes(import_module("typst").compile(path, root=folder))


def _pages(folder: Path, source: str) -> int:
    return len(pdfium.PdfDocument(_compiled(folder, source)))


def _fits(folder: Path, source: str) -> bool:
    """Whether the sheet is one page on which no words lie upon others."""
    document = pdfium.PdfDocument(_compiled(folder, source))
    if len(document) > 1:
        return False
    return not any(overlaps(document[0].get_textpage(), document[0].get_size()))
