"""Outlines, strokes, signs and pictures of marks as Ipe draws them in a frame from -1 to 1."""

import base64
import math
import zlib
from collections.abc import Mapping, Sequence

from PIL import Image

from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.ipe.kit import Kit, nr
from tests.drawing.held_out.shapes import Ring, wound
from tests.drawing.held_out.shared.colours import WHITE

_PENS: Mapping[str, Sequence[str]] = {
    "tick": ("-.85 0 m -.3 -.65 l .85 .7 l",), "plus": ("-.8 0 m .8 0 l", "0 -.8 m 0 .8 l"),
    "cross": ("-.65 -.65 m .65 .65 l", "-.65 .65 m .65 -.65 l"), "minus": ("-.8 0 m .8 0 l",),
    "dash": ("-.65 0 m .65 0 l",), "chevron_up": ("-.8 -.45 m 0 .45 l .8 -.45 l",),
    "chevron_down": ("-.8 .45 m 0 -.45 l .8 .45 l",), "ring": (".7 0 0 .7 0 0 e",),
    "arrow_up": ("0 -.85 m 0 .8 l", "-.6 .15 m 0 .8 l .6 .15 l"),
    "arrow_down": ("0 .85 m 0 -.8 l", "-.6 -.15 m 0 -.8 l .6 -.15 l"),
    "disc": (".6 0 0 .6 0 0 e",), "square": ("-.55 -.55 m .55 -.55 l .55 .55 l -.55 .55 l h",),
    "diamond": ("0 .8 m .7 0 l 0 -.8 l -.7 0 l h",),
    "triangle_up": ("0 .7 m .75 -.55 l -.75 -.55 l h",),
    "triangle_down": ("0 -.7 m .75 .55 l -.75 .55 l h",),
}  # fmt: skip
"""Lines of a pen; the solid forms are filled too."""
_BENT: Mapping[str, Sequence[str]] = {
    "tick": ("-.8 -.05 m -.6 -.1 -.4 -.35 -.3 -.7 c -.05 -.1 .35 .5 .85 .75 c",),
    "cross": ("-.7 -.65 m -.2 -.35 .35 .2 .65 .7 c", "-.65 .7 m -.35 .2 .2 -.35 .7 -.65 c"),
    "dash": ("-.65 0 m .65 0 l",), "disc": (".62 0 0 .62 0 0 e",), "ring": (".7 0 0 .7 0 0 e",),
    "plus": ("-.8 0 m .8 0 l", "0 -.8 m 0 .8 l"), "minus": ("-.8 0 m .8 0 l",),
    "square": ("-.55 -.55 m .55 -.55 l .55 .55 l -.55 .55 l h",),
    "diamond": ("0 .8 m .7 0 l 0 -.8 l -.7 0 l h",),
}  # fmt: skip
"""The same as a hand may draw them."""
SETS: Mapping[str, Mapping[str, Sequence[str]]] = {"pen": _PENS, "bent": _BENT}
TIPPED = {"arrow_up": "0 -.95 m 0 .95 l", "arrow_down": "0 .95 m 0 -.95 l"}
"""Lines whose tips Ipe draws."""
SOLID = {"disc", "square", "diamond", "triangle_up", "triangle_down"}
_ROUND = {"disc": "●", "ring": "○", "square": "■", "diamond": "◆"}
_FORMS = {"triangle_up": "▲", "triangle_down": "▼"}
SIGNS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "dejavu": ("DejaVu Sans", {**_ROUND, **_FORMS, "tick": "✔", "cross": "✘", "arrow_up": "⬆",
                               "arrow_down": "⬇", "plus": "✚", "minus": "━", "smile": "☺",
                               "frown": "☹", "dash": "–"}),
    "thin": ("DejaVu Sans", {**_ROUND, **_FORMS, "tick": "✓", "cross": "✗", "arrow_up": "↑",
                             "arrow_down": "↓", "plus": "+", "minus": "−", "dash": "–"}),
    "symbola": ("Symbola", {**_ROUND, **_FORMS, "tick": "✔", "cross": "✖", "arrow_up": "🡅",
                            "arrow_down": "🡇", "dash": "–",
                            "plus": "➕", "minus": "➖"}),
    "noto": ("Noto Sans Symbols2", {"tick": "🗸", "cross": "🗙", "disc": "⏺", "square": "⏹",
                                    "arrow_up": "🠹", "arrow_down": "🠻"}),
    "free": ("FreeSerif", {**_ROUND, **_FORMS, "tick": "✓", "cross": "✗", "arrow_up": "⇑",
                           "arrow_down": "⇓", "plus": "⊕", "minus": "⊖", "dash": "–"}),
    "boxed": ("DejaVu Sans", {"tick": "☑", "cross": "☒", "plus": "⊞", "minus": "⊟", "ring": "○",
                              "disc": "●", "square": "■", "dash": "–", "diamond": "◆"}),
}  # fmt: skip
"""Fonts and their letters by forms."""
_CIRCLE = 24
"""An outline of so many points, all as far from the middle, is a circle."""


def outline(rings: Sequence[Ring], scale: float, *, curved: bool = False) -> list[str]:
    """Paths that Ipe's own rule fills; circles may be ellipses of Ipe."""
    found = list[str]()
    for ring in wound(tuple(rings)):
        if curved and (circle := _circle(ring, scale)):
            found.append(circle)
            continue
        points = [f"{nr(x * scale)} {nr(y * scale)}" for x, y in ring]
        found.append(f"{points[0]} m " + " ".join(f"{one} l" for one in points[1:]) + " h")
    return found


def _circle(ring: Ring, scale: float) -> str:
    """An ellipse, turned about where the ring is a hole; nothing where it is no circle."""
    x, y = (sum(axis) / len(ring) for axis in zip(*ring, strict=True))
    far = [math.hypot(a - x, b - y) for a, b in ring]
    if len(ring) < _CIRCLE or max(far) - min(far) > 1e-3:
        return ""
    turn = 1 if sum(a[0] * b[1] - a[1] * b[0] for a, b in
                    zip(ring, (*ring[1:], ring[0]), strict=True)) > 0 else -1  # fmt: skip
    r = far[0] * scale
    return f"{nr(r)} 0 0 {nr(r * turn)} {nr(x * scale)} {nr(y * scale)} e"


def scaled(lines: Sequence[str], scale: float) -> list[str]:
    """The same lines, larger."""
    return [" ".join(nr(float(one) * scale) if one[-1].isdigit() else one for one in line.split())
            for line in lines]  # fmt: skip


def pictured(kit: Kit, drawn: Image.Image, half: float, form: str) -> str:
    """A picture about its middle; each is kept but once."""
    named = f"{form} {hash(drawn.tobytes())}"
    if named not in kit.bitmaps:
        kit.bitmaps[named] = len(kit.bitmaps) + 1, _bitmap(drawn, form)
    number = kit.bitmaps[named][0]
    low, high = nr(-half), nr(half)
    return f'<image bitmap="{number}" rect="{low} {low} {high} {high}"/>\n'


def bitmap_element(number: int, body: str) -> str:
    """A picture as the page's file has it."""
    return body.replace("<bitmap ", f'<bitmap id="{number}" ', 1)


def _bitmap(drawn: Image.Image, form: str) -> str:
    """`clear` beside the mark, `keyed` by its white, `jpeg`, or `few` colours upon white."""
    kind, filter_, alpha, more = "DeviceRGB", "FlateDecode", b"", ""
    if form == "jpeg":
        data, filter_ = file_of(drawn, "jpeg", 90, 24), "DCTDecode"
    else:
        plain = Image.new("RGBA", drawn.size, WHITE)
        plain.alpha_composite(drawn.convert("RGBA"))
        colours = plain.convert("RGB")
        if form == "clear":
            colours = drawn.convert("RGB")
            alpha = zlib.compress(drawn.convert("RGBA").getchannel("A").tobytes())
            kind, more = "DeviceRGBAlpha", f'alphaLength="{len(alpha)}" '
        elif form in {"few", "keyed"}:
            colours = colours.quantize(8, dither=Image.Dither.NONE).convert("RGB")
        if form == "keyed":
            more = 'ColorKey="ffffff" '
        data = zlib.compress(colours.tobytes())
    text = base64.b64encode(data + alpha).decode()
    return (f'<bitmap width="{drawn.width}" height="{drawn.height}" length="{len(data)}" '
            f'ColorSpace="{kind}" BitsPerComponent="8" Filter="{filter_}" {more}encoding="base64">'
            f"{text}</bitmap>\n")  # fmt: skip
