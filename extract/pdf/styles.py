"""The fonts of a page: what their names and flags say of the text that is set in them."""

import re
from ctypes import addressof
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage

# Bits 19 and 7 of a font descriptor's flags (ISO 32000-1, table 123).
FORCE_BOLD, ITALIC = 1 << 18, 1 << 6


NAMELESS = "nameless"
"""How the name of a font begins that has none."""
SUBSET = re.compile(r"^[A-Z]{6}\+")
"""The tag of the letters that a file holds of a font (PDF 32000-1, 9.6.4)."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a font says of the runs that are set in it."""

    font: str
    """Empty where it has no name."""
    face: str
    """The font, or where that has no name which of the page's it is: one is told from another."""
    bold: bool
    italic: bool


def style_of(raw: Any, opened: OpenPage) -> Style:  # noqa: ANN401 - a pointer of pdfium's
    """The style of a text object's font, asked for once: few fonts set many runs."""
    font = pdfium_c.FPDFTextObj_GetFont(raw)
    address = addressof(font.contents)
    style = opened.styles.get(address)
    if style is None:
        # Of a font with many letters pdfium keeps the tag of its subset, of another it does not.
        name = SUBSET.sub("", pdfium.PdfFont(font).get_base_name())
        flags = pdfium_c.FPDFFont_GetFlags(font)
        folded = name.casefold()
        style = opened.styles[address] = Style(
            font=name,
            face=name or f"{NAMELESS} {len(opened.styles)}",
            bold="bold" in folded or "black" in folded or bool(flags & FORCE_BOLD),
            italic="italic" in folded or "oblique" in folded or bool(flags & ITALIC),
        )
    return style
