"""Marks of a page of Veusz: markers of its plots, polygons, lines with its arrowheads, plotted
lines, drawings of SVG, pictures, letters of fonts, plates and shadows."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.veusz.kit import Kit, op

_PIXELS = 88
PICTURES = {"jpeg", "few"}
"""Which are white about the mark."""
_SIGNS: Mapping[str, str] = {
    "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼", "tick": "✔",
    "cross": "✘", "disc": "●", "ring": "○", "square": "■", "diamond": "◆", "dash": "—", "plus": "✚",
    "minus": "━", "smile": "☺", "frown": "☹", "neutral": "😐",
}  # fmt: skip
_SIGN_FONTS = {"sign": "DejaVu Sans", "symbola": "Symbola"}
_MARKERS: Mapping[str, tuple[str, float, float]] = {
    "triangle_up": ("triangle", 0.78, 0.23), "triangle_down": ("triangledown", 0.78, -0.23),
    "disc": ("circle", 0.7, 0), "square": ("square", 0.7, 0), "diamond": ("diamond", 0.66, 0),
    "ring": ("circlehole", 0.8, 0), "plus": ("plus", 0.8, 0), "cross": ("cross", 0.72, 0),
    "minus": ("barhorz", 0.75, 0), "dash": ("barhorz", 0.55, 0),
    "arrow_up": ("limitupperaway2", 0.5, 0.5), "arrow_down": ("limitloweraway2", 0.5, -0.5),
}  # fmt: skip
"""Its name, its size, and how far down its middle lies, in half the mark's side."""
_THIN: Mapping[str, tuple[str, float, float]] = {
    **_MARKERS,
    "arrow_up": ("arrowupaway", 0.5, 0.5), "arrow_down": ("arrowdownaway", 0.5, -0.5),
    "plus": ("lineplus", 0.8, 0), "cross": ("linecross", 0.7, 0), "minus": ("linehorz", 0.8, 0),
    "dash": ("linehorz", 0.6, 0), "ring": ("circle", 0.66, 0)}  # fmt: skip
_STROKES: Mapping[str, Sequence[tuple[float, float]]] = {
    "tick": ((-0.75, -0.05), (-0.2, -0.65), (0.8, 0.75)), "dash": ((-0.65, 0), (0.65, 0)),
    "cross": ((-0.7, -0.7), (0.7, 0.7), (9, 9), (-0.7, 0.7), (0.7, -0.7)),
    "plus": ((-0.8, 0), (0.8, 0), (9, 9), (0, -0.8), (0, 0.8)), "minus": ((-0.8, 0), (0.8, 0)),
    "chevron_up": ((-0.8, -0.4), (0, 0.45), (0.8, -0.4)),
    "chevron_down": ((-0.8, 0.4), (0, -0.45), (0.8, 0.4)),
}  # fmt: skip
"""Lines of a plot; what lies far off parts two of them."""
_ROUND = {"disc", "ring", "square", "diamond"}
_KNOWN: Mapping[str, set[str]] = {
    "marker": {*_MARKERS} - {"arrow_up", "arrow_down"}, "limit": {*_MARKERS}, "thin": {*_THIN},
    "headed": {"arrow_up", "arrow_down", "dash", *_ROUND}, "stroke": {*_STROKES, *_ROUND},
}  # fmt: skip
_FRAIL = {"hollow", "veiled", "hatched", "thin", "stroke"}
_SOLID = {"triangle", "arrow", "thumb"}


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain polygons."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = {form_of(told.plan, Mark(p, p)) for p in look.shapes}
    forms |= {form.replace("_up", "_down") for form in forms}
    known = dict(_KNOWN)
    for name, family in _SIGN_FONTS.items():
        file = font_file(family)
        known[name] = {form for form, sign in _SIGNS.items() if not lacking(sign, file)}
    if technique in _FRAIL and look.family in FINE | HUE_ALONE:
        return "fill"
    if technique in {"hollow", "hatched"} and (look.family not in _SOLID or "ring" in forms):
        return "fill"
    if technique == "ringed" and {"ring", "disc"} & forms:
        return "fill"
    return technique if forms <= known.get(technique, forms) else "fill"


def drawn(kit: Kit, mark: Mark, x: float, y: float) -> str:
    """A mark about its middle."""
    plan, side = kit.told.plan, kit.size * kit.way["mark_size"]
    look = plan.sheet.look
    if mark.smudged:
        return _image(x, y, side * 1.2, file_of(blot(plan, mark, _PIXELS), "clear", 90, 0))
    if mark.shape in look.words:
        return kit.word(mark, x, y)
    if look.family == "badge":
        _, small = badge_rings(plan, mark, kit.way["plate"])
        wide = side * 1.16
        plate = kit.oval(x, y, wide, wide, fill=look.colours[mark.hue])
        if kit.way["plate"] == "square":
            plate = kit.box(x - wide / 2, y - wide / 2, wide, wide, fill=look.colours[mark.hue],
                            round_=kit.way["round"] / 2)  # fmt: skip
        return plate + _filled(small, x, y, side, look.ink_on(mark.hue), look.colours[mark.hue])
    return _dressed(kit, mark, x, y, side, look.colours[mark.hue])


def _dressed(kit: Kit, mark: Mark, x: float, y: float, side: float, colour: str) -> str:
    """A mark that is drawn, with what lies about or below it."""
    technique, below = kit.way["technique"], ""
    if technique in {"plated", "ringed"}:
        wide = side * 1.3
        pale = mixed(colour, WHITE, 0.84)
        below = kit.box(x - wide / 2, y - wide / 2, wide, wide, fill=pale, line=colour, thick=0.4)
        if technique == "ringed":
            below = kit.oval(x, y, wide, wide, line=colour, thick=0.6)
        side *= 0.82
    rings = rings_of(kit.told.plan, mark)
    if technique == "shadow":
        below = _filled(rings, x + side * 0.07, y + side * 0.08, side, "#9c9c9c", WHITE)
    return below + _shaped(kit, mark, x, y, side, colour, rings)


def _shaped(kit: Kit, mark: Mark, x: float, y: float, side: float, colour: str,
            rings: Sequence[Ring]) -> str:  # fmt: skip
    technique, form = kit.way["technique"], form_of(kit.told.plan, mark)
    if technique in {"marker", "limit", "thin"}:
        name, size, down = (_THIN if technique == "thin" else _MARKERS)[form]
        thick = side * 0.13 if technique == "thin" else side * 0.04
        fill = "" if (technique, form) == ("thin", "ring") else colour
        return op("m", x, y + down * side / 2, "", name, size * side / 2, fill, colour, thick)
    if technique == "headed" and form.startswith("arrow"):
        long = side if form.endswith("up") else -side
        return op("a", x, y + long / 2, "", -long, colour, side * 0.15, kit.way["arrow"],
                  side * 0.3)  # fmt: skip
    if technique == "stroke" and form in _STROKES:
        line = [[px * side / 2, -py * side / 2] if px < 9 else None for px, py in _STROKES[form]]
        return op("y", x, y, "", line, colour, side * 0.17)
    if technique in {"svg", "glossy"}:
        return op("v", x, y, "", _svg(rings, colour, glossy=technique == "glossy"), side)
    if technique in {"clear", *PICTURES}:
        ground = None if technique == "clear" else WHITE
        return _image(x, y, side, file_of(picture(tuple(rings), colour, _PIXELS, ground=ground),
                                          technique, 90, 24))  # fmt: skip
    if technique in _SIGN_FONTS:
        return kit.words(_SIGNS[form], x, y, at="c", size=1.3, colour=colour,
                         font=_SIGN_FONTS[technique])  # fmt: skip
    look: Mapping[str, Any] = {
        "edged": {"line": mixed(colour, "#000000", 0.55), "thick": side * 0.05},
        "hollow": {"line": colour, "thick": side * 0.1, "fill": "#ffffff"},
        "hatched": {"line": colour, "thick": side * 0.07, "style": kit.way["hatching"]},
        "veiled": {"veil": 25},
    }.get(technique, {})  # fmt: skip
    return _filled(rings, x, y, side, look.get("fill", colour), WHITE, **look)


def _filled(rings: Sequence[Ring], x: float, y: float, side: float, colour: str, hole: str, *,
            line: str = "", thick: float = 0, style: str = "solid", veil: int = 0, **_: Any
            ) -> str:  # fmt: skip
    """Polygons of a mark; one that lies within another is a hole."""
    found = ""
    for n, ring in enumerate(rings):
        within = sum(_inside(ring[0], other) for other in rings[:n]) % 2
        points = [[round(px * side / 2, 3), round(-py * side / 2, 3)] for px, py in ring]
        found += op("p", x, y, "", points, hole if within else colour, line, thick,
                    "solid" if within else style, 0 if within else veil)  # fmt: skip
    return found


def _inside(point: tuple[float, float], ring: Ring) -> bool:
    x, y = point
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return sum((ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay)
               for (ax, ay), (bx, by) in pairs) % 2 == 1  # fmt: skip


def _image(x: float, y: float, side: float, data: bytes) -> str:
    return op("i", x, y, "", as_text(data), side)


def _svg(rings: Sequence[Ring], colour: str, *, glossy: bool) -> str:
    """A drawing of a hundred by a hundred."""
    fill, more = colour, ""
    if glossy:
        fill = "url(#g)"
        more = ('<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1">'
                f'<stop offset="0" stop-color="{mixed(colour, WHITE, 0.45)}"/>'
                f'<stop offset="1" stop-color="{colour}"/></linearGradient></defs>')  # fmt: skip
    path = svg_path(tuple(rings), 50, 50, 50)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" '
            f'viewBox="0 0 100 100">{more}<path fill="{fill}" fill-rule="evenodd" d="{path}"/>'
            "</svg>")  # fmt: skip
