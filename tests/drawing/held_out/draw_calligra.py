"""Sheets as text documents, printed by Calligra Words.

CALLIGRA names the program that converts them, else it is `calligraconverter`. Calligra sets all of
a document in one font, the one that fontconfig names first; each document has its own.
"""

import ctypes
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tests.drawing.held_out.attempts import NoRoomError, drawn_in_attempts
from tests.drawing.held_out.calligra import parts, states, totals
from tests.drawing.held_out.calligra.kit import Kit, Part, composed
from tests.drawing.held_out.calligra.marks import SIGNS
from tests.drawing.held_out.calligra.odt import SLOT, Odt
from tests.drawing.held_out.calligra.ways import LAYOUTS, SIZES, SPEECH, WAYS
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import Told, random_told

__all__ = ["FAMILIES", "draw_sheets"]
_PARTS: Mapping[str, Part] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "notes": parts.footnotes, "states": states.states, "totals": totals.totals,
    "count": totals.count,
}  # fmt: skip
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><match target="pattern">
<edit name="family" mode="prepend" binding="strong"><string>{}</string></edit></match></fontconfig>
"""


_PATCH = ((160, 160), (159, 160), (164, 164))
"""The darkest and the lightest of each colour in a picture that was not ready."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document with the signs for its shapes, and what it is printed with."""

    odt: Odt
    body: str
    way: Mapping[str, Any]
    words: Sequence[str]

    def printed(self, folder: Path, places: Sequence[tuple[float, float]] = ()) -> bytes:
        """As a PDF; with shapes at these places of its signs."""
        way, body = self.way, self.odt.filled(self.body, places) if places else self.body
        file = self.odt.file(body, way["paper"], way["margin"], way["foot"])
        (folder / "page.odt").write_bytes(file)
        return _converted(folder)


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> Page:
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    way, sheet = told.way, plan.sheet
    said = "".join((*(row.name for row in sheet.rows), sheet.annex,
                    *(value for _, value in told.facts.values())))  # fmt: skip
    if gap := lacking(said.replace("\n", ""), font_file(way["font"])):
        raise NoRoomError(f"{way['font']} has no {gap}")
    odt, wide = Odt(), way["paper"][0] - 2 * way["margin"]
    body = composed(Kit(told, odt), way["plan"], wide, _PARTS)
    words = [*(row.name for row in sheet.rows if way["states"] != "bands"),
             told.facts["Item"][1], told.facts["Subject"][1]]  # fmt: skip
    return Page(odt, body, way, words)


def _fit(told: Told) -> Told:
    """The same with marks that the document can have."""
    way, look = dict(told.way), told.plan.sheet.look
    if way["technique"] == "sign" and not set(look.shapes.values()) <= SIGNS.keys():
        way["technique"] = "path"
    if way["technique"] in {"hollow", "edged"} and look.family in FINE | HUE_ALONE | {"thumb"}:
        way["technique"] = "path"
    if way["states"] == "bands":
        way["sort"] = "" if way["sort"] == "name" else way["sort"]
    return replace(told, way=way)


def _printed(pages: Sequence[Page]) -> list[tuple[bytes, str]]:
    """Each document as a PDF, two at a time."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        places = [Path(folder) / str(n) for n in range(len(pages))]
        return list(pool.map(_convert, pages, places))


def _convert(page: Page, folder: Path) -> tuple[bytes, str]:
    """A PDF and what is wrong with it: printed once to see where its shapes belong."""
    folder.mkdir()
    text = _FONTS.format(page.way["font"])
    (folder / "fonts.conf").write_text(text, encoding="utf-8")
    first = pdf = page.printed(folder)
    if len(pdfium.PdfDocument(first)) > 1:
        return first, "more than a page"
    if places := _places(first):
        pdf = page.printed(folder, places)
    return pdf, _fault(page, pdf, first)


def _fault(page: Page, pdf: bytes, first: bytes) -> str:
    """Whether words run into the margin, have other letters or stand elsewhere than at first."""
    last = page.way["paper"][0] - page.way["margin"] + 3
    sheet = pdfium.PdfDocument(pdf)[0]
    right = max(one.get_bounds()[2] for one in sheet.get_objects())
    if right > last:
        return f"{right - last:.0f} too wide"
    if _pictures(sheet) < page.odt.pictures:
        return "pictures are lost"
    flat = "".join(sheet.get_textpage().get_text_bounded().split())
    if lost := [one for one in page.words if "".join(one.split()) not in flat]:
        return f"lost: {lost}"
    return "" if _letters(pdf) == _letters(first) else "marks move the words"


def _letters(pdf: bytes) -> list[tuple[str, int, int]]:
    """All letters and where they stand, without the signs for shapes."""
    text = pdfium.PdfDocument(pdf)[0].get_textpage()
    found = [(text.get_text_range(n, 1), text.get_charbox(n)) for n in range(text.count_chars())]
    return sorted((one, round(box[0] / 2), round(box[1] / 2)) for one, box in found
                  if one.strip() and one != SLOT)  # fmt: skip


def _pictures(sheet: pdfium.PdfPage) -> int:
    """How many pictures there are, but for grey patches."""
    objects = [one for one in sheet.get_objects() if one.type == raw.FPDF_PAGEOBJ_IMAGE]
    images = (one.get_bitmap().to_pil().convert("RGB") for one in objects)
    return sum(max(abs(found - grey) for ends, greys in zip(image.getextrema(), _PATCH, strict=True)
                   for found, grey in zip(ends, greys, strict=True)) > 4
               for image in images)  # fmt: skip


def _places(pdf: bytes) -> list[tuple[float, float]]:
    """Where each sign for a shape stands, from the upper left corner of the first page."""
    sheet, found = pdfium.PdfDocument(pdf)[0], []
    text, high = sheet.get_textpage(), sheet.get_height()
    for place in range(text.count_chars()):
        if text.get_text_range(place, 1) == SLOT:
            left, _, right, _ = text.get_charbox(place)
            x, y = ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetCharOrigin(text, place, x, y)
            found.append(((left + right) / 2, high - y.value))
    return found


def _converted(folder: Path) -> bytes:
    """What Calligra makes of the document of a folder."""
    run = subprocess.run(
        [os.environ.get("CALLIGRA", "calligraconverter"), "--batch", "page.odt", "page.pdf"],
        cwd=folder, capture_output=True, text=True, check=False, timeout=120,
        env=os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": str(folder),
                          "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    if run.returncode:
        raise RuntimeError(run.stdout + run.stderr)
    return (folder / "page.pdf").read_bytes()
