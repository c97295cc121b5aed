"""Marks as the glyphs of a font made for one note, whose map to letters says nothing true."""

import hashlib

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.wide.ink import unit_operators
from tests.drawing.wide.mark_kinds import Mark

_FIRST = 0x61
_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Marks def
/CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
{count} beginbfchar
{lines}
endbfchar
endcmap
end
end"""


def put_glyph(
    canvas: Canvas,
    place: int,
    marks: tuple[Mark, ...],
    x: float,
    y: float,
    size: float,
    says: str = "n",
) -> None:
    """Show one of the marks; a copied text has the letter `says` in its place."""
    name = _font(canvas, marks, says)
    code = chr(_FIRST + place)
    canvas._code.append(f"BT /{name} {size:.3f} Tf 1 0 0 1 {x:.3f} {y:.3f} Tm ({code}) Tj ET")
    canvas._fontname = ""  # the next text has to choose its own font again


def glyph_name(place: int) -> str:
    """Of one of the marks."""
    return f"g{place}"


def _font(canvas: Canvas, marks: tuple[Mark, ...], says: str) -> str:
    """The resource's name; the font is written once."""
    name = "M" + hashlib.sha256(f"{marks!r} {says}".encode()).hexdigest()[:10]
    document = canvas._doc
    fonts = document.idToObject["BasicFonts"].dict
    if name in fonts:
        return name
    places = range(len(marks))
    glyphs = {}
    for place in places:
        # d0: a glyph that brings its own colours
        drawn = PDFStream(content=f"1000 0 d0\n{unit_operators(marks[place])}", filters=[])
        glyphs[glyph_name(place)] = document.Reference(drawn)
    encoding = [_FIRST, *(PDFName(glyph_name(place)) for place in places)]
    lines = "\n".join(f"<{_FIRST + p:02X}> <{ord(says):04X}>" for p in places)
    mapped = PDFStream(content=_MAP.format(count=len(marks), lines=lines), filters=[])
    fonts[name] = document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type3"),
                "FontBBox": PDFArray([-2, -1, 2, 1]),
                "FontMatrix": PDFArray([1, 0, 0, 1, 0, 0]),
                "CharProcs": PDFDictionary(glyphs),
                "Encoding": PDFDictionary({"Differences": PDFArray(encoding)}),
                "FirstChar": _FIRST,
                "LastChar": _FIRST + len(marks) - 1,
                "Widths": PDFArray([1] * len(marks)),
                "Resources": PDFDictionary({}),
                "ToUnicode": document.Reference(mapped),
            }
        )
    )
    return name
