"""Marks of every family by what gnuplot has: points, polygons, vectors, letters, pictures."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from tests.drawing.held_out.gnuplot.pen import Page
from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.shapes import Ring, smudge, turned
from tests.drawing.held_out.sheet import Mark

_POINTS: Mapping[str, int] = {
    "plus": 1, "cross": 2, "square": 5, "ring": 6, "disc": 7, "triangle_up": 9,
    "triangle_down": 11, "diamond": 13,
}  # fmt: skip
_GLYPHS: Mapping[str, str] = {
    "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼", "tick": "✔",
    "cross": "✘", "plus": "✚", "minus": "━", "disc": "●", "ring": "○", "square": "■",
    "diamond": "◆", "dash": "—",
}  # fmt: skip
_POINT = 6.2
"""How high a point of size one is."""


def room_of(page: Page) -> float:
    """How wide the widest mark is."""
    look = page.plan.sheet.look
    extra = page.size * 1.2 if look.family in {"pill", "letter"} else 2.0
    words = [page.wide(word) + extra for word in look.words.values()]
    least = page.size * 2 if look.family == "ground" else page.mark * 1.1 if look.shapes else 0.0
    return max([least, *words])


def draw(page: Page, marks: Sequence[Mark], x: float, y: float, w: float, h: float) -> None:
    """The marks of a cell beside one another, about its middle."""
    part = w / max(1, len(marks))
    if len(marks) > 1:
        part = min(part, room_of(page) + 2)
    start = x + w / 2 - part * len(marks) / 2
    for n, mark in enumerate(marks):
        layer = "back" if mark.smudged else "front"
        _draw(page, mark, (start + n * part, y, part, h), layer)
        if mark.smudged:
            data = as_text(smudge(page.plan.dice("smudge")))
            page.images.append((data, start + (n + 0.5) * part, y + h / 2, page.mark * 1.4))


def _draw(page: Page, mark: Mark, box: tuple[float, float, float, float], layer: str) -> None:
    look = page.plan.sheet.look
    x, y, w, h = box
    colour, side = look.colours[mark.hue], min(page.mark, h - 0.8)
    cx, cy = x + w / 2, y + h / 2
    if mark.shape in look.words:
        _written(page, mark, box, layer)
    elif look.family == "ground":
        _ground(page, colour, box)
    elif look.family == "badge":
        if page.way["badge"] == "disc":
            page.circle(cx, cy, side / 2, colour)
        else:
            page.rect(cx - side / 2, cy - side / 2, side, side, colour)
        _path(page, _rings(page, mark), cx, cy, side * 0.3, "#ffffff", colour, layer)
    else:
        _shape(page, mark, (cx, cy, side), layer)


def _ground(page: Page, colour: str, box: tuple[float, float, float, float]) -> None:
    x, y, w, h = box
    kind = page.way["swatch"]
    if kind in {"cell", "hatch"}:
        page.rect(x + 0.5, y + 0.4, w - 1, h - 0.8, colour, colour, pattern=3 * (kind == "hatch"))
    elif kind == "inner":
        wide = min(w, page.size * 2)
        page.rect(x + w / 2 - wide / 2, y + h * 0.17, wide, h * 0.66, colour, "#404040")
    else:
        page.rect(x + w * 0.5 - page.size * 0.4, y, page.size * 0.8, h, colour)


def _written(page: Page, mark: Mark, box: tuple[float, float, float, float], layer: str) -> None:
    look, way = page.plan.sheet.look, page.way
    word, colour, size = look.words[mark.shape], look.colours[mark.hue], page.size
    x, y, w, h = box
    away = mark.shape == "not_participating"
    if look.family == "pill" and not away:
        wide, tall = min(room_of(page), w), min(size * 1.4, h - 1)
        spot = (x + w / 2 - wide / 2, y + h / 2 - tall / 2, wide, tall)
        if way["pill"] == "cell":
            spot = (x + 0.5, y + 0.4, w - 1, h - 0.8)
        framed = way["pill"] == "frame"
        page.rect(*spot, "" if framed else colour, colour)
        colour = "#000000" if framed else look.ink_on(mark.hue)
        size *= 0.88
    elif look.family == "letter" and way["letter"] == "ring" and not away:
        page.circle(x + w / 2, y + h / 2, min(size * 0.74, h / 2 - 0.3), "", colour)
    page.text(x, y + h / 2, w, word, size=size, bold=not away, colour=colour, align="center",
              layer=layer)  # fmt: skip


def _rings(page: Page, mark: Mark) -> tuple[Ring, ...]:
    look = page.plan.sheet.look
    rings = look.outlines.rings(look.shapes[mark.shape])
    return turned(rings) if mark.turned else rings


def _shape(page: Page, mark: Mark, spot: tuple[float, float, float], layer: str) -> None:
    look, kind = page.plan.sheet.look, page.way["technique"]
    x, y, side = spot
    colour, form, forms = look.colours[mark.hue], look.shapes[mark.shape], set(look.shapes.values())
    if mark.turned:
        form = form.replace("up", "*").replace("down", "up").replace("*", "down")
    if mark in page.pictures:
        page.images.append((page.pictures[mark], x, y, side))
    elif kind == "points" and form in _POINTS and forms - {"dash", "minus"} <= set(_POINTS):
        key = (str(_POINTS[form]), colour, round(side / _POINT, 3))
        page.points.setdefault(key, []).append((x, y))
    elif kind == "glyph" and forms <= set(_GLYPHS):
        page.text(x - side, y, 2 * side, _GLYPHS[form], size=side * 1.1, colour=colour,
                  align="center", font="DejaVu Sans", layer=layer)  # fmt: skip
    elif kind == "vector" and form.startswith("arrow"):
        up = side * (0.46 if form == "arrow_up" else -0.46)
        thick, tip = f"lw {side * 0.13:.2f}", f"head filled size {side * 0.45:.2f},32,80"
        page.orders.append(
            f"set arrow from {x:.2f},{page.up(y) - up:.2f} to {x:.2f},{page.up(y) + up:.2f} "
            f"{tip} {layer} {thick} lc rgb '{colour}'"
        )
    else:
        line = "#303030" if kind == "edged" else ""
        _path(page, _rings(page, mark), x, y, side / 2, colour, "#ffffff", layer, line)


def _path(
    page: Page, rings: Sequence[Ring], x: float, y: float, half: float, fill: str, paper: str,
    layer: str, line: str = "",
) -> None:  # fmt: skip
    """Rings: parts beside the first are parts, parts within it are paper or other holes."""
    for n, ring in enumerate(rings):
        inside = n > 0 and _within(ring, rings[0])
        page.polygon(ring, x, y, half, paper if inside else fill, line=line, layer=layer)


def _within(ring: Ring, outer: Ring) -> bool:
    """Whether the ring's first point lies in the outer ring."""
    px, py = ring[0]
    crossings = 0
    for (ax, ay), (bx, by) in pairwise((*outer, outer[0])):
        if (ay > py) != (by > py) and px < ax + (py - ay) / (by - ay) * (bx - ax):
            crossings += 1
    return crossings % 2 == 1
