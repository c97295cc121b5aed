"""Shapes of marks as objects of Fig: ovals, polygons, arcs, curves, pictures, and what dresses
them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from zlib import crc32

from PIL import Image

from tests.drawing.held_out.draw.kit import toned
from tests.drawing.held_out.fig.kit import Item, arc, item, oval, poly, rect
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.shapes import Ring
from tests.drawing.held_out.told import Told

WHITE = "#ffffff"
FACES = {"smile", "frown", "neutral"}
_LAST_SHADE = 40
"""Fills of a greater number are patterns."""
PENS: Mapping[str, Sequence[Ring]] = {
    "tick": (((-0.8, 0), (-0.25, -0.6), (0.85, 0.7)),), "minus": (((-0.8, 0), (0.8, 0)),),
    "cross": (((-0.65, -0.65), (0.65, 0.65)), ((-0.65, 0.65), (0.65, -0.65))),
    "plus": (((-0.8, 0), (0.8, 0)), ((0, -0.8), (0, 0.8))), "dash": (((-0.6, 0), (0.6, 0)),),
    "chevron_up": (((-0.8, -0.45), (0, 0.45), (0.8, -0.45)),),
    "chevron_down": (((-0.8, 0.45), (0, -0.45), (0.8, 0.45)),),
    "arrow_up": (((0, -0.9), (0, 0.8)), ((-0.6, 0.15), (0, 0.8), (0.6, 0.15))),
    "arrow_down": (((0, 0.9), (0, -0.8)), ((-0.6, -0.15), (0, -0.8), (0.6, -0.15))),
}  # fmt: skip
"""Lines of a pen; all other forms are filled."""
TIPS = {"arrow_up": ((0, -0.95), (0, 1)), "arrow_down": ((0, 0.95), (0, -1))}


def outlined(rings: Sequence[Ring], half: float, **dress: Any) -> list[Item]:
    return [poly([(px * half, -py * half) for px, py in ring], 0, 0, **dress) for ring in rings]


def _shape(told: Told, form: str, rings: Sequence[Ring], half: float, **dress: Any) -> list[Item]:
    """A form by the objects that Fig has for it."""
    hatched = dress.get("area", 20) > _LAST_SHADE
    colour, bar = dress["line" if hatched else "fill"], told.plan.sheet.look.outlines.bar
    if form == "disc":
        return [oval(0, 0, half * 0.8, **dress)]
    if form == "ring":
        own = {"depth": dress["depth"]} if "depth" in dress else {}
        return [oval(0, 0, half * (0.85 - 0.45 * bar), fill=WHITE, line=colour,
                     thick=half * bar * 0.9, **own)]  # fmt: skip
    if form in FACES:
        return _face(form, half, **dress)
    return outlined(rings, half, **dress)


def _face(form: str, half: float, **dress: Any) -> list[Item]:
    """A disc with eyes, and an arc or a line for its mouth."""
    found = [oval(0, 0, half * 0.95, **dress)]
    found += [oval(x * half, -0.28 * half, half * 0.14, fill=WHITE, depth=48)
              for x in (-0.33, 0.33)]  # fmt: skip
    pen = {"stroke": WHITE, "strokeWidth": half * 0.16, "depth": 48}
    if form == "neutral":
        return [*found, poly(((-0.4 * half, 0), (0.4 * half, 0)), 0, half * 0.38, closed=False,
                             line=WHITE, thick=half * 0.16, depth=48)]  # fmt: skip
    if form == "smile":
        return [*found, arc(0, 0, half * 0.55, 0.56, 0.94, **pen)]
    return [*found, arc(0, half * 0.85, half * 0.5, 0.08, 0.42, **pen)]


def filled(told: Told, form: str, rings: Sequence[Ring], colour: str, half: float,
          **more: Any) -> list[Item]:  # fmt: skip
    return _shape(told, form, rings, half, fill=colour, **more)


def imaged(drawn: Image.Image, form: str, half: float) -> Item:
    data = file_of(drawn, form, 90, 24)
    return placed(data, "jpg" if form == "jpeg" else "png", half)


def placed(data: bytes, kind: str, half: float) -> Item:
    """An imported picture about the middle."""
    name = f"mark{crc32(data):08x}.{kind}"
    return item("image", x=-half, y=-half, width=2 * half, height=2 * half, name=name, data=data)


def eps(rings: Sequence[Ring], colour: str) -> bytes:
    """A drawing of PostScript to be imported."""
    paint = " ".join(f"{int(colour[n : n + 2], 16) / 255:.3f}" for n in (1, 3, 5))
    paths = " ".join(" ".join(f"{50 + 50 * px:.1f} {50 + 50 * py:.1f} {'lineto' if n else 'moveto'}"
                              for n, (px, py) in enumerate(ring)) + " closepath"
                     for ring in rings)  # fmt: skip
    return (f"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n%%EndComments\n{paint} "
            f"setrgbcolor newpath {paths} eofill\n%%EOF\n").encode("ascii")  # fmt: skip


def _stepped(told: Told, form: str, rings: Sequence[Ring], colour: str, half: float) -> list[Item]:
    """A shape in shades, paler towards its middle."""
    if form in {"ring", "dash"}:
        return filled(told, form, rings, colour, half)
    return [one for n in range(5)
            for one in _shape(told, form, rings, half * (1 - 0.17 * n), fill=colour,
                              area=(15, 18, 20, 23, 26)[n], depth=54 - n)]  # fmt: skip


def _shadow(told: Told, form: str, rings: Sequence[Ring], colour: str, half: float) -> list[Item]:
    below = _shape(told, form, rings, half, fill="#bdbdbd", depth=56)
    below = below[:1] if form in FACES else below
    moved = [one | {"x": one["x"] + half * 0.14, "y": one["y"] + half * 0.14} for one in below]
    return [*moved, *filled(told, form, rings, colour, half)]


def _within(told: Told, form: str, rings: Sequence[Ring], colour: str, half: float) -> list[Item]:
    """A smaller shape within a circle, a frame or upon a pale plate."""
    technique, side = told.way["technique"], 2 * half
    if technique == "ringed":
        around = oval(0, 0, half, line=colour, thick=0.9)
    elif technique == "boxed":
        around = rect(-half, -half, side, side, line=told.way["line"], thick=0.5)
    else:
        around = rect(-half, -half, side, side, fill=toned(colour, 0.8), round_=half * 0.4)
    inner = half * {"ringed": 0.58, "boxed": 0.72}.get(technique, 0.8)
    return [around | {"depth": 55}, *filled(told, form, rings, colour, inner)]


def _curved(told: Told, form: str, rings: Sequence[Ring], colour: str, half: float) -> list[Item]:
    """A closed curve of Fig through the corners of a hand."""
    if len(rings) == 1:
        return filled(told, form, rings, colour, half)
    cuff, hand = rings
    points = [(px * half, -py * half) for px, py in hand]
    curve = item("spline", x=0, y=0, points=points, fill=colour, closed=True,
                 factors=[-0.4 if 2 <= n < 12 else 0.0 for n in range(len(points))])  # fmt: skip
    return [*outlined([cuff], half, fill=colour), curve]


STYLES: Mapping[str, Callable[[Told, str, Sequence[Ring], str, float], list[Item]]] = {
    "edged": lambda t, f, r, c, h: _shape(t, f, r, h, fill=c, line=toned(c, -0.45)),
    "hollow": lambda t, f, r, c, h: _shape(t, f, r, h, fill=WHITE, line=c, thick=0.9)
    if f not in {"ring", "dash"} else filled(t, f, r, c, h),
    "tinted": lambda t, f, r, c, h: _shape(t, f, r, h, fill=c, line=c, thick=0.9, area=28),
    "hatched": lambda t, f, r, c, h: _shape(t, f, r, h, fill=toned(c, 0.45), line=c, thick=0.5,
                                            area=t.way["hatch"]),
    "soft": lambda t, f, r, c, h: _shape(t, f, r, h * 0.92, fill=c, line=c, thick=0.9, bend=1),
    "stepped": _stepped, "shadow": _shadow, "ringed": _within, "boxed": _within,
    "plated": _within, "curved": _curved,
}  # fmt: skip
