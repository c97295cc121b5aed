"""Marks of every family by what a typesetter has: paths, strokes, letters, SVG, pictures."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.scribus.ways import Box, Page
from tests.drawing.held_out.shapes import Point, Ring, smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark

_GLYPHS: Mapping[str, Mapping[str, str]] = {
    "DejaVu Sans Book": {
        "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼",
        "tick": "✔", "cross": "✘", "plus": "✚", "minus": "━", "disc": "●", "ring": "○",
        "square": "■", "diamond": "◆", "dash": "—",
    },
    "Symbola Regular": {
        "arrow_up": "⮝", "arrow_down": "⮟", "triangle_up": "▲", "triangle_down": "▼",
        "tick": "✓", "cross": "✗", "thumb_up": "👍", "thumb_down": "👎", "smile": "🙂",
        "frown": "🙁", "neutral": "😐", "plus": "➕", "minus": "➖", "disc": "⬤", "ring": "◯",
        "square": "⬛", "diamond": "◆", "dash": "—",
    },
}  # fmt: skip
_LINES: Mapping[str, Sequence[Sequence[Point]]] = {
    "arrow_up": (((0, -0.85), (0, 0.8)), ((-0.55, 0.2), (0, 0.85), (0.55, 0.2))),
    "triangle_up": (((-0.8, -0.6), (0, 0.75), (0.8, -0.6), (-0.8, -0.6), (0, 0.75)),),
    "chevron_up": (((-0.75, -0.4), (0, 0.45), (0.75, -0.4)),),
    "tick": (((-0.75, 0.0), (-0.2, -0.6), (0.8, 0.7)),),
    "cross": (((-0.65, 0.65), (0.65, -0.65)), ((0.65, 0.65), (-0.65, -0.65))),
    "plus": (((-0.8, 0), (0.8, 0)), ((0, -0.8), (0, 0.8))),
    "minus": (((-0.8, 0), (0.8, 0)),),
    "dash": (((-0.6, 0), (0.6, 0)),),
    "diamond": (((0, 0.8), (0.8, 0), (0, -0.8), (-0.8, 0), (0, 0.8), (0.8, 0)),),
    "square": (((-0.7, 0.7), (0.7, 0.7), (0.7, -0.7), (-0.7, -0.7), (-0.7, 0.7), (0.7, 0.7)),),
}  # fmt: skip


def mixed(colour: str, part: float, other: int = 255) -> str:
    """A colour with so much of itself left, the rest white or black."""
    parts = (other + (int(colour[i : i + 2], 16) - other) * part for i in (1, 3, 5))
    return "#" + "".join(f"{round(value):02x}" for value in parts)


def room_of(page: Page) -> float:
    """How wide the widest mark is."""
    look = page.plan.sheet.look
    extra = page.size * 1.3 if look.family in {"pill", "letter"} else 2.0
    words = [page.wide(word) + extra for word in look.words.values()]
    least = page.size * 2.2 if look.family == "ground" else page.mark if look.shapes else 0.0
    return max([least, *words])


def ground_of(page: Page, marks: Sequence[Mark]) -> str:
    """The colour of a whole cell, where that is the mark."""
    look, way = page.plan.sheet.look, page.way
    if not marks or look.blank(marks[0].shape):
        return ""
    cell = look.shapes.get(marks[0].shape) == "ground" and way["swatch"] in {"cell", "row"}
    pill = look.family == "pill" and way["pill"] == "cell"
    pill = pill and marks[0].shape != "not_participating"
    return look.colours[marks[0].hue] if cell or pill else ""


def draw(page: Page, marks: Sequence[Mark], box: Box, *, high: float = 0.0) -> None:
    """The marks of a cell beside one another, about its middle."""
    x, y, w, h = box
    high = min(high or page.mark, h - 1)
    part = w / max(1, len(marks))
    if len(marks) > 1 and page.plan.sheet.look.shapes:
        part = min(part, high * 1.3)
    start = x + w / 2 - part * len(marks) / 2
    for n, mark in enumerate(marks):
        spot = (start + n * part, y, part, h)
        _draw(page, mark, spot, high)
        if mark.smudged:
            data = as_text(smudge(page.plan.dice("smudge")))
            _picture(page, data, spot[0] + part / 2, y + h / 2, high * 1.3)


def _draw(page: Page, mark: Mark, box: Box, high: float) -> None:
    look = page.plan.sheet.look
    x, y, w, h = box
    if mark.shape in look.words:
        _written(page, mark, box, high)
    elif look.family == "ground":
        _swatch(page, look.colours[mark.hue], box)
    elif look.family == "badge":
        at, colour = (
            (x + w / 2 - high / 2, y + h / 2 - high / 2, high, high),
            look.colours[mark.hue],
        )
        corner = {"disc": high / 2, "round": high / 4, "square": 0.0}[page.way["badge"]]
        page.rect(at, colour, round=corner)
        rings = _rings(page, mark)
        _path(page, rings, "#ffffff", x + w / 2, y + h / 2, high * 0.58)
    else:
        _shape(page, mark, x + w / 2, y + h / 2, high)


def _swatch(page: Page, colour: str, box: Box) -> None:
    x, y, w, h = box
    kind = page.way["swatch"]
    if kind in {"cell", "row"}:
        page.rect((x, y + 0.4, w, h - 0.8), colour)
        return
    wide = min(w, page.size * (0.9 if kind == "flag" else 2.2))
    inset = h * (0.08 if kind == "flag" else 0.18)
    spot = (x + w / 2 - wide / 2, y + inset, wide, h - 2 * inset)
    page.rect(spot, colour, round=3 if kind == "round" else 0)


def _written(page: Page, mark: Mark, box: Box, high: float) -> None:
    look, way = page.plan.sheet.look, page.way
    word, colour, size = look.words[mark.shape], look.colours[mark.hue], page.size
    x, y, w, h = box
    away = mark.shape == "not_participating"
    wide, tall = min(room_of(page), w), min(page.size * 1.4, h - 1)
    spot = (x + w / 2 - wide / 2, y + h / 2 - tall / 2, wide, tall)
    if look.family == "pill" and not away:
        corner = {"round": tall / 2, "box": 0.0, "edge": tall / 3, "cell": 0.0}[way["pill"]]
        edge = way["pill"] == "edge"
        page.rect(spot, mixed(colour, 0.12) if edge else colour, colour, round=corner)
        colour = mixed(colour, 0.6, 0) if edge else look.ink_on(mark.hue)
        size = page.size * 0.9
    elif look.family == "letter" and way["letter"] != "plain" and not away:
        side = min(page.size * 1.45, h - 0.6)
        ring = (x + w / 2 - side / 2, y + h / 2 - side / 2, side, side)
        round_ = side / 2 if way["letter"] == "ring" else 0
        page.rect(ring, "", colour, thick=0.9, round=round_)
    page.text((x, y, w, h), word, size=size, bold=not away, colour=colour, align="center")


def _rings(page: Page, mark: Mark) -> tuple[Ring, ...]:
    look = page.plan.sheet.look
    rings = look.outlines.rings(look.shapes[mark.shape])
    return turned(rings) if mark.turned else rings


def _shape(page: Page, mark: Mark, x: float, y: float, high: float) -> None:
    look, kind = page.plan.sheet.look, page.way["technique"]
    colour, form = look.colours[mark.hue], look.shapes[mark.shape]
    if mark.turned:
        form = form.replace("up", "*").replace("down", "up").replace("*", "down")
    forms = set(look.shapes.values())
    fonts = [font for font, signs in _GLYPHS.items() if forms <= set(signs)]
    rings = _rings(page, mark)
    if mark in page.pictures:
        _picture(page, page.pictures[mark], x, y, high)
    elif kind in {"glyph", "traced"} and fonts:
        font = fonts[len(page.plan.name) % len(fonts)]
        box = (x - high, y - high, 2 * high, 2 * high)
        page.text(box, _GLYPHS[font][form], size=high * 1.15, font=font, colour=colour,
                  align="center", way="traced" if kind == "traced" else "")  # fmt: skip
    elif kind == "stroke":
        _stroked(page, form, rings, colour, (x, y, high))
    else:
        _painted(page, kind, rings, colour, (x, y, high))


def _painted(
    page: Page, kind: str, rings: Sequence[Ring], colour: str, spot: tuple[float, float, float]
) -> None:
    looks: dict[str, Callable[[], None]] = {
        "outline": lambda: _path(page, rings, mixed(colour, 0.35), *spot, line=colour),
        "gradient": lambda: _path(page, rings, colour, *spot, grade=mixed(colour, 0.65)),
        "svg": lambda: _svg(page, rings, colour, spot),
    }
    if kind == "shadow":
        x, y, high = spot
        _path(page, rings, "#d4d4d4", x + high * 0.06, y + high * 0.06, high)
    looks.get(kind, lambda: _path(page, rings, colour, *spot))()


def _path(
    page: Page, rings: Sequence[Ring], fill: str, x: float, y: float, high: float,
    *, line: str = "", grade: str = "",
) -> None:  # fmt: skip
    """Rings as polygons; where they are hollow or many, as a small drawing of its own."""
    if len(rings) > 1:
        _svg(page, rings, fill, (x, y, high))
        return
    half = high / 2
    points = [c for px, py in rings[0] for c in (x + px * half, y - py * half)]
    page.nodes.append({"kind": "polygon", "points": points, "fill": fill, "line": line,
                       "thick": 0.7, "grade": grade})  # fmt: skip


def _svg(page: Page, rings: Sequence[Ring], fill: str, spot: tuple[float, float, float]) -> None:
    x, y, high = spot
    d = svg_path(tuple(rings), 10)
    xs, ys = zip(*(point for ring in rings for point in ring), strict=True)
    half = high / 2
    box = (x + min(xs) * half, y - max(ys) * half,
           (max(xs) - min(xs)) * half, (max(ys) - min(ys)) * half)  # fmt: skip
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="-10 -10 20 20">'
        f'<path d="{d}" fill="{fill}" fill-rule="evenodd"/></svg>'
    )
    page.nodes.append({"kind": "svg", "box": box, "svg": text})


def _stroked(
    page: Page, form: str, rings: Sequence[Ring], colour: str, spot: tuple[float, float, float]
) -> None:
    x, y, high = spot
    base = form.replace("_down", "_up")
    if form in {"disc", "ring"}:
        side = high * 0.8
        box = (x - side / 2, y - side / 2, side, side)
        full = form == "disc"
        page.rect(box, colour if full else "", "" if full else colour,
                  thick=high * 0.12, round=side / 2)  # fmt: skip
        return
    if base not in _LINES:
        _path(page, rings, colour, x, y, high)
        return
    flip, half = (-1 if form.endswith("_down") else 1), high / 2
    for line in _LINES[base]:
        points = [c for px, py in line for c in (x + px * half, y - flip * py * half)]
        page.nodes.append({"kind": "polyline", "points": points, "line": colour,
                           "thick": high * 0.15})  # fmt: skip


def _picture(page: Page, data: str, x: float, y: float, side: float) -> None:
    box = (x - side / 2, y - side / 2, side, side)
    page.nodes.append({"kind": "image", "box": box, "data": data})
