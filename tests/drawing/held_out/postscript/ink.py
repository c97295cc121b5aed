"""Outlines, strokes and pictures of marks as PostScript draws them in a frame from -1 to 1."""

from collections.abc import Mapping, Sequence

import numpy as np
from PIL import Image

from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.postscript.kit import mixed, nr, shares
from tests.drawing.held_out.shapes import Ring, wound

PENS: Mapping[str, str] = {
    "tick": "-.8 0 m -.25 -.6 n .85 .7 n", "plus": "-.8 0 m .8 0 n 0 -.8 m 0 .8 n",
    "cross": "-.65 -.65 m .65 .65 n -.65 .65 m .65 -.65 n", "minus": "-.8 0 m .8 0 n",
    "dash": "-.6 0 m .6 0 n", "chevron_up": "-.8 -.45 m 0 .45 n .8 -.45 n",
    "chevron_down": "-.8 .45 m 0 -.45 n .8 .45 n", "ring": "0 0 .72 0 360 arc h",
    "arrow_up": "0 -.85 m 0 .8 n -.6 .2 m 0 .8 n .6 .2 n",
    "arrow_down": "0 .85 m 0 -.8 n -.6 -.2 m 0 -.8 n .6 -.2 n",
    "diamond": "0 .8 m .8 0 n 0 -.8 n -.8 0 n h", "disc": "0 0 .62 0 360 arc h",
    "square": "-.6 -.6 m .6 -.6 n .6 .6 n -.6 .6 n h",
    "triangle_up": "0 .75 m .8 -.6 n -.8 -.6 n h", "triangle_down": "0 -.75 m .8 .6 n -.8 .6 n h",
}  # fmt: skip
"""Lines of a pen; the solid forms are filled too."""
_SOLID = {"disc", "square", "diamond", "triangle_up", "triangle_down"}
_DINGBATS: Mapping[str, str] = {
    "tick": "(4)", "cross": "(8)", "disc": "(l)", "square": "(n)", "triangle_up": "(s)",
    "triangle_down": "(t)", "diamond": "(u)", "plus": "(:)",
    "arrow_up": "90 rotate (\\341)", "arrow_down": "-90 rotate (\\341)",
}  # fmt: skip
_SYMBOLS: Mapping[str, str] = {
    "arrow_up": "(\\335)", "arrow_down": "(\\337)", "disc": "2 2 scale (\\267)", "cross": "(\\264)",
    "diamond": "(\\340)", "plus": "(+)", "minus": "(-)",
}  # fmt: skip
OF_FONTS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "dingbat": ("D050000L", _DINGBATS), "symbol": ("StandardSymbolsPS", _SYMBOLS),
}  # fmt: skip
"""Techniques that take resident fonts of signs, and the codes of their forms."""
SIGNS: Mapping[str, str] = {
    "tick": "✔", "cross": "✘", "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲",
    "triangle_down": "▼", "disc": "●", "ring": "○", "square": "■", "diamond": "◆", "plus": "✚",
    "minus": "━", "smile": "☺", "frown": "☹",
}  # fmt: skip


def outline(rings: Sequence[Ring], scale: float = 1) -> str:
    """A path that the rule of winding fills."""
    found = list[str]()
    for ring in wound(tuple(rings)):
        points = [f"{nr(x * scale)} {nr(y * scale)}" for x, y in ring]
        found.append(f"{points[0]} m " + " ".join(f"{one} n" for one in points[1:]) + " h")
    return "newpath " + "\n".join(found)


def penned(form: str, colour: str, *, thick: float, round_: bool, outlined: bool) -> str:
    """A form by strokes, or by the outline of its strokes."""
    look = f"{colour}{nr(thick)} w " + ("1 setlinecap 1 setlinejoin " if round_ else "")
    fill = "gsave fill grestore " if form in _SOLID else ""
    end = "strokepath fill" if outlined and form not in _SOLID else "stroke"
    return f"{look}newpath {PENS[form]} {fill}{end}"


def tones(colour: str, more: float = 0.55, less: float = 0.35) -> tuple[str, str]:
    """A paler and a darker tone of a colour as arrays."""
    ends = mixed(colour, "#ffffff", more), mixed(colour, "#000000", less)
    first, last = (f"[{' '.join(map(nr, shares(one)))}]" for one in ends)
    return first, last


def hatching(colour: str, *, angle: float) -> str:
    """A pattern of lines."""
    r, g, b = map(nr, shares(colour))
    return (f"<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 2 2] /XStep 2 /YStep 2\n"
            f"/PaintProc {{pop {r} {g} {b} setrgbcolor "
            f"0 0 2 .9 rectfill}} >>\n{angle} matrix rotate makepattern")  # fmt: skip


def bitmap(drawn: Image.Image) -> tuple[int, str]:
    """How many dots a picture of a mark has across, and its dots that are not clear, in bits."""
    solid = np.asarray(drawn.convert("RGBA"))[:, :, 3] > 127
    return len(solid), "<" + np.packbits(solid, axis=1).tobytes().hex() + ">"


def stencil(drawn: Image.Image) -> str:
    """The dots of a mark painted through a mask."""
    side, bits = bitmap(drawn)
    return f"{side} {side} true {_placed(side)} {{{bits}}} imagemask"


def imaged(drawn: Image.Image, form: str) -> str:
    """A picture of a mark: `clear` beside it, `keyed` by its white, of `few` colours or `jpeg`."""
    side = drawn.width
    if form == "jpeg":
        data = f"<{file_of(drawn, 'jpeg', 90, 24).hex()}> /DCTDecode filter"
        return "/DeviceRGB setcolorspace " + _image(1, side, data) + " image"
    if form == "few":
        few = drawn.convert("RGB").quantize(16)
        colours = bytes(few.getpalette() or [])[:48].ljust(48, b"\0").hex()
        space = f"[/Indexed /DeviceRGB 15 <{colours}>] setcolorspace "
        return space + _image(1, side, f"<{few.tobytes().hex()}>", decode="[0 255]") + " image"
    plain = Image.new("RGBA", drawn.size, "#ffffff")
    plain.alpha_composite(drawn.convert("RGBA"))
    data = f"<{plain.convert('RGB').tobytes().hex()}>"
    if form == "keyed":
        key = "/MaskColor [245 255 245 255 245 255] "
        return "/DeviceRGB setcolorspace " + _image(4, side, data, more=key) + " image"
    mask = _image(1, side, bitmap(drawn)[1], decode="[1 0]", bits=1)
    return ("/DeviceRGB setcolorspace << /ImageType 3 /InterleaveType 3 "
            f"/DataDict {_image(1, side, data)} /MaskDict {mask} >> image")  # fmt: skip


def _image(kind: int, side: int, data: str, *, decode: str = "[0 1 0 1 0 1]", bits: int = 8,
           more: str = "") -> str:  # fmt: skip
    return (f"<< /ImageType {kind} /Width {side} /Height {side} /BitsPerComponent {bits} "
            f"/Decode {decode} /ImageMatrix {_placed(side)} {more}\n/DataSource {data} >>"
            )  # fmt: skip


def _placed(side: int) -> str:
    """From a frame of -1 to 1 to the dots of a picture, whose first line is its upper one."""
    half = nr(side / 2)
    return f"[{half} 0 0 -{half} {half} {half}]"
