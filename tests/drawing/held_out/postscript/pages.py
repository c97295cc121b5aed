"""A page of PostScript as a whole: how it shows words, fills boxes and sets colours; its fonts."""

from collections.abc import Mapping
from pathlib import Path

from tests.drawing.held_out.postscript.kit import Kit
from tests.drawing.held_out.postscript.marks import GLYPHS

_PROLOG = (Path(__file__).parent / "prolog.ps").read_text(encoding="ascii")
_SHOWN: Mapping[str, str] = {
    "whole": "/T /show load def", "apart": "/T {.02 0 3 -1 roll ashow} bd",
    "kerned": "/T {{pop pop} exch kshow} bd",
    "letters": "/T {{1 string dup 0 4 -1 roll put show} forall} bd",
    "placed": "/T {dup [exch {1 string dup 0 4 -1 roll put stringwidth pop} forall] xshow} bd",
}  # fmt: skip
"""Ways to show words; those of two bytes a letter know the first two alone."""
_FILLED: Mapping[str, str] = {
    "rect": "/bf /rectfill load def", "path": "/bf {bp fill} bd",
    "stroke": "/bf {6 dict begin /b exch def /a exch def /y exch def /x exch def gsave b w "
              "0 setlinecap newpath x y b 2 div add m a 0 rlineto stroke grestore end} bd",
    "mask": "/bf {gsave 4 2 roll translate scale 1 1 true [1 0 0 1 0 0] {<80>} imagemask "
            "grestore} bd",
}  # fmt: skip
_RULED: Mapping[str, str] = {
    "stroke": "/ln /sl load def",
    "rect": "/ln {8 dict begin /b exch def /a exch def /y exch def /x exch def "
            "/k currentlinewidth def x a eq {x k 2 div sub y b 2 copy gt {exch} if 1 index sub "
            "k exch rectfill} {x y k 2 div sub a x sub k rectfill} ifelse end} bd",
}  # fmt: skip
_COLOURED: Mapping[str, str] = {
    "rgb": "/C /setrgbcolor load def",
    "space": "/C {/DeviceRGB setcolorspace setcolor} bd",
    "cmyk": "/C {3 {1 exch sub 3 1 roll} repeat 3 copy 2 {2 copy gt {exch} if pop} repeat "
            "4 1 roll 3 {3 index sub 3 1 roll} repeat 4 -1 roll setcmykcolor} bd",
}  # fmt: skip


def document(kit: Kit, body: str) -> str:
    """The whole program of a page."""
    way = kit.way
    (wide, high), margin = way["paper"], way["margin"]
    show = way["show_by"]
    if way["text"] == "wide" and show not in {"whole", "apart"}:
        show = "whole"
    turned = way["turned"]
    size = f"{high:.0f} {wide:.0f}" if turned else f"{wide:.0f} {high:.0f}"
    turn = f"90 rotate 0 -{high:.0f} translate\n" if turned else ""
    procs = "".join(f"/{name} {made.rstrip()} def\n" for name, made in kit.procs.items()
                    if not name.startswith(GLYPHS))  # fmt: skip
    setup = "\n".join((_SHOWN[show], _FILLED[way["fill_by"]], _RULED[way["rule_by"]],
                       _COLOURED[way["colour_by"]]))  # fmt: skip
    fonts = "".join(face.program() for face in kit.faces.values() if face.codes)
    return (f"%!PS-Adobe-3.0\n%%BoundingBox: 0 0 {size}\n%%Pages: 1\n%%EndComments\n"
            f"%%BeginProlog\n{_PROLOG}%%EndProlog\n%%BeginSetup\n"
            f"<< /PageSize [{size}] >> setpagedevice\n{setup}\n{fonts}{_signs(kit)}{procs}"
            f"%%EndSetup\n%%Page: 1 1\ngsave\n{turn}{margin + way['spine']:.0f} "
            f"{high - margin:.0f} translate\n{body}grestore\nshowpage\n%%EOF\n")  # fmt: skip


def _signs(kit: Kit) -> str:
    """The font of the page's own marks."""
    glyphs = [made.rstrip().partition(" ") for name, made in kit.procs.items()
              if name.startswith(GLYPHS)]  # fmt: skip
    if not glyphs:
        return ""
    codes = " ".join(f"dup {code} /g{code} put" for code, _, _ in glyphs)
    procs = "\n".join(f"/g{code} {proc}" for code, _, proc in glyphs)
    return (f"10 dict begin\n/FontType 3 def\n/FontMatrix [1 0 0 1 0 0] def\n"
            f"/FontBBox [-.2 -.2 2.2 2.2] def\n/Encoding 256 array 0 1 255 "
            f"{{1 index exch /.notdef put}} for\n{codes} def\n"
            f"/CharProcs << /.notdef {{}}\n{procs} >> def\n"
            "/BuildGlyph {2 0 -.2 -.2 2.2 2.2 setcachedevice exch /CharProcs get exch get "
            "1 1 translate exec} bd\n/BuildChar {1 index /Encoding get exch get 1 index "
            "/BuildGlyph get exec} bd\ncurrentdict end /Signs exch definefont pop\n")  # fmt: skip
