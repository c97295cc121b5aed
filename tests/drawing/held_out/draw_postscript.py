"""Sheets that are programs of PostScript, distilled by Ghostscript; GS names another program."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, words_too_wide
from tests.drawing.held_out.framed import in_the_act, legible, named
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.postscript import facts, heads, states, totals
from tests.drawing.held_out.postscript.kit import Kit
from tests.drawing.held_out.postscript.marks import drawn, technique_of
from tests.drawing.held_out.postscript.pages import document
from tests.drawing.held_out.postscript.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.shared.heads import foot
from tests.drawing.held_out.shared.parts import composed
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PARTS: Mapping[str, heads.Maker] = {
    **heads.PARTS, "facts": facts.facts, "states": states.states, "totals": totals.totals,
}  # fmt: skip


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told, drawn), told.way
    (_, high), margin = way["paper"], way["margin"]
    kit.wide -= way["spine"]
    sheet = composed(kit, _PARTS, way["plan"], kit.wide, (9, 8), line=way["line"],
                     thick=way["thick"])  # fmt: skip
    if sheet.high > high - 2 * margin:
        raise NoRoomError(f"{sheet.high - high + 2 * margin:.0f} too high")
    spine = heads.spine(kit) if way["spine"] else ""
    body = sheet.drawn + foot(kit, high - 1.55 * margin) + spine
    return {"layout": way["layout"], "ps": document(kit, body), "way": way,
            "said": {"whole": [row.name for row in plan.sheet.rows],
                     "parted": in_the_act(told)}}  # fmt: skip


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, sheet = named(dict(told.way)) | {"technique": technique_of(told)}, told.plan.sheet
    if way["technique"] in {"jpeg", "few"}:  # Whose pictures are white.
        way |= {"tint": "#ffffff", "card": "dark", "zebra": 0}
    if sheet.look.family == "ground" and way["rules"] in {"open", "book", "frame", "uprights"}:
        way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    way["word_bold"] = way["word_bold"] or bool(told.plan.picture)
    return legible(told, way, SPEECH)


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        return [_distilled(Path(folder), page) for page in pages]


def _distilled(folder: Path, page: Mapping[str, Any]) -> tuple[bytes, str]:
    """Raises RuntimeError where Ghostscript finds an error in the program."""
    way, printed = page["way"], folder / "page.pdf"
    (folder / "page.ps").write_text(page["ps"], encoding="latin-1")
    command = [os.environ.get("GS", "gs"), "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER",
               "-sDEVICE=pdfwrite", f"-dCompatibilityLevel={way['version']}",
               f"-dPDFSETTINGS=/{way['settings']}", "-dOmitInfoDate=true", "-dOmitID=true",
               "-dOmitXMP=true", "-dDownsampleColorImages=false",
               f"-dAutoRotatePages=/{'PageByPage' if way['turned'] else 'None'}",
               f"-dCompressPages={'true' if way['packed'] else 'false'}",
               f"-sOutputFile={printed}", str(folder / "page.ps")]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode or run.stdout.strip():
        raise RuntimeError(run.stdout + run.stderr)
    pdf = printed.read_bytes()
    last = way["paper"][0] - way["margin"] + 4
    return pdf, words_too_wide(pdf, last) or lost(pdf, **page["said"])
