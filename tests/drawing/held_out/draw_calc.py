"""Sheets kept in a workbook and printed by LibreOffice Calc, on a paper of narrow columns."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pypdfium2 as pdfium

from tests.drawing.held_out.around import saved
from tests.drawing.held_out.calc.sheet import CalcSheet
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 3, "tick": 4, "thumb": 1, "sign": 1, "face": 1, "disc": 3,
    "square": 1, "letter": 3, "word": 4, "ground": 6, "pill": 4, "badge": 2,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan; LibreOffice starts once for all."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for number, plan in enumerate(plans):
            CalcSheet(plan, folder).save(folder / f"{number:04d}.xlsx")
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                *map(str, sorted(folder.glob("*.xlsx"))),
            ],
            check=True,
            capture_output=True,
        )
        return [_first(folder / f"{n:04d}.pdf") for n in range(len(plans))]


def _first(path: Path) -> bytes:
    """The only page, without what Calc says of itself."""
    source = pdfium.PdfDocument(path.read_bytes())
    if len(source) != 1:
        raise ValueError(f"{path.name} has {len(source)} pages")
    document = pdfium.PdfDocument.new()
    document.import_pages(source)
    return saved(document)
