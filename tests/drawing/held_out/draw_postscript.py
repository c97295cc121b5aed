"""Sheets that are programs of PostScript, distilled by Ghostscript; GS names another program."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import NoRoomError, laid_in_attempts, need
from tests.drawing.held_out.framed import explained, in_the_act, named
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.lost import lost
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.postscript import facts, heads, states, totals
from tests.drawing.held_out.postscript.kit import Kit
from tests.drawing.held_out.postscript.marks import drawn, technique_of
from tests.drawing.held_out.postscript.pages import document
from tests.drawing.held_out.postscript.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "draw_laid"]
_PARTS: Mapping[str, heads.Maker] = {
    **heads.PARTS, "facts": facts.facts, "states": states.states, "totals": totals.totals,
}  # fmt: skip


def draw_laid(plans: Sequence[Plan]) -> list[tuple[str, bytes]]:
    """The layout's name and a page for each plan."""
    return laid_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told, drawn), told.way
    (_, high), margin = way["paper"], way["margin"]
    kit.wide -= way["spine"]
    sheet = _composed(kit, way["plan"], kit.wide)
    if sheet.high > high - 2 * margin:
        raise NoRoomError(f"{sheet.high - high + 2 * margin:.0f} too high")
    body = sheet.drawn + _foot(kit) + (heads.spine(kit) if way["spine"] else "")
    return {"layout": way["layout"], "ps": document(kit, body), "way": way,
            "said": {"whole": [row.name for row in plan.sheet.rows],
                     "parted": in_the_act(told)}}  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any], wide: float) -> Part:
    """Parts below one another, upon a ground where `#` opens them; a share of the width and two
    plans stand side by side."""
    found, gap = list[Part](), kit.way["gap"] + 7
    if plan[0] == "#":
        inner = _composed(kit, plan[1:], wide - 18)
        ground = kit.box(0, 0, wide, inner.high + 16, fill=kit.way["tint"], line=kit.way["line"],
                         thick=kit.way["thick"], round_=kit.way["round"])  # fmt: skip
        return Part(ground + kit.moved(inner, 9, 8), inner.high + 16)
    for one in plan:
        if isinstance(one, str):
            found.append(_PARTS[one](kit, wide))
            continue
        share, left, right = one
        sides = [_composed(kit, left, share * (wide - gap)),
                 _composed(kit, right, (1 - share) * (wide - gap))]  # fmt: skip
        found.append(Part(sides[0].drawn + kit.moved(sides[1], share * (wide - gap) + gap, 0),
                          max(side.high for side in sides)))  # fmt: skip
    return kit.below(found, kit.way["gap"])


def _foot(kit: Kit) -> str:
    """A line at the foot of the page."""
    way, told = kit.way, kit.told
    said = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    need(kit.long(said, size=0.85), kit.wide, "the foot")
    x = kit.wide * {"l": 0.0, "c": 0.5, "r": 1.0}[way["foot_at"]]
    return kit.words(said, x, way["paper"][1] - 1.55 * way["margin"], at=way["foot_at"], size=0.85)


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way, sheet = named(dict(told.way)) | {"technique": technique_of(told)}, told.plan.sheet
    if way["technique"] in {"jpeg", "few"}:  # Whose pictures are white.
        way |= {"tint": "#ffffff", "card": "dark", "zebra": 0}
    if sheet.look.family == "ground" and way["rules"] in {"open", "book", "frame", "uprights"}:
        way["rules"] = "rows"  # Else the grounds of rows would run into one another.
    way["word_bold"] = way["word_bold"] or bool(told.plan.picture)
    size = max(told.size, 8.0) if told.plan.picture else told.size
    return explained(replace(told, way=way, size=size), way, SPEECH)


def _printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
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
    return pdf, _too_wide(pdf, last) or lost(pdf, **page["said"])


def _too_wide(pdf: bytes, last: float) -> str:
    """Whether words run beyond their lines; the bounds of a thick stroke would tell too much."""
    page = pdfium.PdfDocument(pdf)[0]
    text, turned = page.get_textpage(), page.get_rotation() % 180 != 0
    boxes = [text.get_charbox(place) for place in range(text.count_chars())]
    far = max(top if turned else right for _, _, right, top in boxes)
    return f"{far - last:.0f} too wide" if far > last else ""
