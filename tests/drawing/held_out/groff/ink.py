"""What troff draws: polygons, lines, circles and arcs, about the middle of their place."""

import math
from collections.abc import Sequence
from itertools import pairwise

from tests.drawing.held_out.groff.kit import Kit
from tests.drawing.held_out.shapes import Ring, circle
from tests.drawing.held_out.shared.colours import WHITE


def middle(kit: Kit, wide: float, drawn: str) -> str:
    """What is drawn about the middle of a place that wide."""
    return f"\\Z\"\\h'{wide / 2:.2f}p'\\v'-{0.33 * kit.size:.2f}p'{drawn}\"\\h'{wide:.2f}p'"


def polygon(ring: Ring, half: float, how: str) -> str:
    """A polygon from the middle; `P` is filled, `p` drawn about."""
    (x, y), *_ = ring
    steps = " ".join(f"{(b[0] - a[0]) * half:.2f}p {(a[1] - b[1]) * half:.2f}p"
                     for a, b in pairwise(ring))  # fmt: skip
    return f"\\Z!\\h'{x * half:.2f}p'\\v'{-y * half:.2f}p'\\D'{how} {steps}'!"


def polygons(kit: Kit, rings: Sequence[Ring], colour: str, high: float, *, edge: str = ""
              ) -> str:  # fmt: skip
    """Polygons; those within the first are white."""
    wide, made = high, ""
    for n, ring in enumerate(rings):
        inner = n and _within(ring, rings[0])
        made += f"\\M[{kit.ink(WHITE if inner else colour)}]{polygon(ring, high / 2, 'P')}\\M[]"
        if edge:
            made += f"\\m[{kit.ink(edge)}]\\D't 0.5p'{polygon(ring, high / 2, 'p')}\\m[]"
    return middle(kit, wide, made)


def _within(ring: Ring, outer: Ring) -> bool:
    return all(abs(x) < 0.8 and abs(y) < 0.8 for x, y in ring) and len(outer) > 20


def disc(kit: Kit, hue: str, across: float) -> str:
    """A disc about the middle."""
    return (f"\\Z!\\h'-{across / 2:.2f}p'\\M[{kit.ink(hue)}]\\m[{kit.ink(hue)}]"
            f"\\D'C {across:.2f}p'\\m[]\\M[]!")  # fmt: skip


def strokes(kit: Kit, form: str, hue: str, high: float) -> str:
    """Lines, circles and arcs as troff has them."""
    half, thick = high / 2, 0.17 * high

    def line(*points: tuple[float, float]) -> str:
        (x, y), made = points[0], ""
        for a, b in pairwise(points):
            made += f"\\D'l {(b[0] - a[0]) * half:.2f}p {(a[1] - b[1]) * half:.2f}p'"
        return f"\\Z!\\h'{x * half:.2f}p'\\v'{-y * half:.2f}p'{made}!"

    up, flat = (1 if form.endswith("_up") else -1), line((-0.7, 0), (0.7, 0))
    tip = line((-0.55, 0.3 * up), (0, 0.85 * up), (0.55, 0.3 * up))
    across = 1.55 * half
    said = {"tick": lambda: line((-0.75, 0), (-0.2, -0.6), (0.75, 0.7)),
            "cross": lambda: line((-0.65, 0.65), (0.65, -0.65)) + line((-0.65, -0.65),
                                                                       (0.65, 0.65)),
            "arrow": lambda: line((0, -0.85 * up), (0, 0.8 * up)) + tip,
            "chevron": lambda: line((-0.8, -0.4 * up), (0, 0.45 * up), (0.8, -0.4 * up)),
            "dash": lambda: flat, "minus": lambda: flat,
            "plus": lambda: flat + line((0, -0.7), (0, 0.7)),
            "ring": lambda: f"\\Z!\\h'-{across / 2:.2f}p'\\D'c {across:.2f}p'!",
            }.get(form.removesuffix("_up").removesuffix("_down"))  # fmt: skip
    ink = f"\\m[{kit.ink(hue)}]\\D't {thick:.2f}p'"
    if said:
        return f"{ink}{said()}\\D't 0.5p'\\m[]"
    if form in {"smile", "frown", "neutral"}:
        return _face(kit, form, hue, half)
    if form == "disc":
        return disc(kit, hue, 1.6 * half)
    return "".join(f"\\M[{kit.ink(hue)}]{polygon(one, half, 'P')}\\M[]"
                   for one in kit.told.plan.sheet.look.outlines.rings(form))  # fmt: skip


def _face(kit: Kit, form: str, hue: str, half: float) -> str:
    """A disc with eyes and an arc, or a line, for its mouth."""
    eye = f"\\v'-{0.28 * half:.2f}p'{disc(kit, WHITE, 0.28 * half)}"
    eyes = "".join(f"\\Z?\\h'{x * half:.2f}p'{eye}?" for x in (-0.33, 0.33))  # fmt: skip
    wide, deep = 0.9 * half, {"smile": -0.22, "frown": -0.55, "neutral": -0.38}[form]
    curve = {"smile": 0.75, "frown": -0.75, "neutral": 0.0}[form] * half / 2
    mouth = (f"\\Z!\\h'-{wide / 2:.2f}p'\\v'{-deep * half:.2f}p'\\m[{kit.ink(WHITE)}]"
             f"\\D't {0.16 * half:.2f}p'\\D'~ {wide / 4:.2f}p {curve:.2f}p {wide / 2:.2f}p 0 "
             f"{wide / 4:.2f}p {-curve:.2f}p'\\D't 0.5p'\\m[]!")  # fmt: skip
    return disc(kit, hue, 1.9 * half) + eyes + mouth


def rounded(wide: float, high: float, part: float) -> Ring:
    """A box about the middle whose corners are as round as a part of its height."""
    radius = max(part * high / 2, 0.01)
    corner = [(radius * x, radius * y) for x, y in circle(1, 24)]
    x, y = wide / 2 - radius, high / 2 - radius
    return tuple((math.copysign(x, a) + a if abs(a) > 1e-9 else a, math.copysign(y, b) + b)
                 for a, b in corner)  # fmt: skip
