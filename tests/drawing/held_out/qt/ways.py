"""How a shape comes onto the page: each way takes marks, painter, mark, middle and half its size.

Shapes have y upwards, pages downwards.
"""

import base64
from collections.abc import Callable, Mapping
from typing import Any

from tests.drawing.held_out.qt.kit import (
    PT,
    Colour,
    Path,
    Point,
    Qt,
    Rect,
    core,
    gui,
    image,
    pen,
    shade,
    svg,
)

Way = Callable[[Any, Any, Any, float, float, float], None]
_STROKES: Mapping[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "tick": (((-0.8, -0.05), (-0.25, -0.6), (0.85, 0.65)),),
    "cross": (((-0.7, 0.7), (0.7, -0.7)), ((-0.7, -0.7), (0.7, 0.7))),
    "arrow_up": (((0, -0.9), (0, 0.85)), ((-0.6, 0.25), (0, 0.85), (0.6, 0.25))),
    "arrow_down": (((0, 0.9), (0, -0.85)), ((-0.6, -0.25), (0, -0.85), (0.6, -0.25))),
    "chevron_up": (((-0.8, -0.4), (0, 0.45), (0.8, -0.4)),),
    "chevron_down": (((-0.8, 0.4), (0, -0.45), (0.8, 0.4)),),
    "plus": (((-0.8, 0), (0.8, 0)), ((0, -0.8), (0, 0.8))),
    "minus": (((-0.8, 0), (0.8, 0)),),
    "dash": (((-0.6, 0), (0.6, 0)),),
}
_GLYPHS = {
    "tick": "✔✓", "cross": "✘✗", "triangle_up": "▲▲", "triangle_down": "▼▼", "disc": "●●",
    "square": "■■", "diamond": "◆◆", "ring": "○◯", "dash": "–—", "arrow_up": "⬆↑",
    "arrow_down": "⬇↓", "plus": "➕+", "minus": "➖−", "chevron_up": "⌃⌃", "chevron_down": "⌄⌄",
}  # fmt: skip
"""A heavy sign and a light one."""


def path_of(marks: Any, mark: Any, x: float, y: float, half: float) -> Any:
    """The outline of a mark about a point."""
    shape = marks.look["shapes"][mark["shape"]]
    path = Path()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in shape["turned" if mark["turned"] else "rings"]:
        points = [Point(x + half * a, y - half * b) for a, b in ring]
        path.addPolygon(gui.QPolygonF(points))
        path.closeSubpath()
    return path


def _fill(marks: Any, p: Any, mark: Any, x: float, y: float, half: float, brush: Any) -> None:
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(brush)
    p.drawPath(path_of(marks, mark, x, y, half))


def _plain(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    _fill(marks, p, mark, x, y, half, gui.QBrush(Colour(marks.colour(mark))))


def _edged(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    colour = marks.colour(mark)
    line = pen(shade(colour, -0.4), half * 0.13)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    p.setPen(line)
    p.setBrush(gui.QBrush(Colour(shade(colour, marks.c["pale"]))))
    p.drawPath(path_of(marks, mark, x, y, half * 0.93))


def _hollow(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    line = pen(marks.colour(mark), half * 0.2)
    line.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    p.setPen(line)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPath(path_of(marks, mark, x, y, half * 0.86))


def _strokes(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    lines = _STROKES.get(marks.look["shapes"][mark["shape"]]["name"])
    if lines is None:
        _plain(marks, p, mark, x, y, half)
        return
    line = pen(marks.colour(mark), half * marks.c["stroke"])
    line.setCapStyle(getattr(Qt.PenCapStyle, marks.c["cap"]))
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    p.setPen(line)
    p.setBrush(Qt.BrushStyle.NoBrush)
    flip = -1 if mark["turned"] else 1
    path = Path()
    for points in lines:
        path.moveTo(x + half * points[0][0], y - flip * half * points[0][1])
        for a, b in points[1:]:
            path.lineTo(x + half * a, y - flip * half * b)
    p.drawPath(path)


def _ramp(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    colour = marks.colour(mark)
    made = gui.QLinearGradient(Point(x, y - half), Point(x + half * marks.c["lean"], y + half))
    made.setColorAt(0, Colour(shade(colour, 0.35)))
    made.setColorAt(1, Colour(shade(colour, -0.15)))
    _fill(marks, p, mark, x, y, half, gui.QBrush(made))


def _glow(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    colour = marks.colour(mark)
    made = gui.QRadialGradient(Point(x - half * 0.3, y - half * 0.3), half * 1.3)
    made.setColorAt(0, Colour(shade(colour, 0.5)))
    made.setColorAt(0.6, Colour(colour))
    made.setColorAt(1, Colour(shade(colour, -0.25)))
    _fill(marks, p, mark, x, y, half, gui.QBrush(made))


def _hatched(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    colour = marks.colour(mark)
    _fill(marks, p, mark, x, y, half, gui.QBrush(Colour(shade(colour, 0.35))))
    style = getattr(Qt.BrushStyle, marks.c["hatch"])
    p.setPen(pen(shade(colour, -0.1), half * 0.12))
    p.setBrush(gui.QBrush(Colour(shade(colour, -0.1)), style))
    p.drawPath(path_of(marks, mark, x, y, half * 0.95))


def _clear(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    p.setOpacity(0.82)
    _fill(marks, p, mark, x, y, half, gui.QBrush(Colour(shade(marks.colour(mark), -0.2))))


def _shadowed(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    shadow = Colour(0, 0, 0, 70)
    _fill(marks, p, mark, x + half * 0.13, y + half * 0.15, half * 0.9, gui.QBrush(shadow))
    _plain(marks, p, mark, x, y, half * 0.9)


def _halved(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    _plain(marks, p, mark, x, y, half)
    p.setClipPath(path_of(marks, mark, x, y, half))
    p.fillRect(Rect(x - half, y - half, 2 * half, half), Colour(shade(marks.colour(mark), 0.3)))


def _boxed(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    """In a check box of the desktop."""
    rect = Rect(x - half, y - half, 2 * half, 2 * half)
    p.setPen(pen("#7a7a7a", 0.6 * PT))
    p.setBrush(marks.ramp(rect, "#ffffff", "#f0f0f0"))
    p.drawRoundedRect(rect, half * 0.22, half * 0.22)
    _plain(marks, p, mark, x, y, half * 0.68)


def _lamp(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    """The shape in a ring of its colour."""
    p.setPen(pen(marks.colour(mark), half * 0.12))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawEllipse(Point(x, y), half * 0.94, half * 0.94)
    _plain(marks, p, mark, x, y, half * 0.56)


def _icon(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    """An SVG of an icon theme, drawn as it is."""
    _renderer(marks, mark).render(p, Rect(x - half, y - half, 2 * half, 2 * half))


def _renderer(marks: Any, mark: Any) -> Any:
    colour, dark = marks.colour(mark), shade(marks.colour(mark), -0.35)
    shape = marks.look["shapes"][mark["shape"]]
    rings = shape["turned" if mark["turned"] else "rings"]
    pieces = [" L".join(f"{32 + 28 * a:.2f} {32 - 28 * b:.2f}" for a, b in ring) for ring in rings]
    path = "".join(f"M{piece}Z" for piece in pieces)
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs>'
        '<linearGradient id="g" x1="0" y1="0" x2="0" y2="1">'
        f'<stop offset="0" stop-color="{shade(colour, 0.3)}"/>'
        f'<stop offset="1" stop-color="{colour}"/></linearGradient></defs>'
        f'<path fill-rule="evenodd" d="{path}" fill="url(#g)" stroke="{dark}" '
        f'stroke-width="{marks.c["icon_edge"]}" stroke-linejoin="round"/></svg>'
    )
    return svg.QSvgRenderer(core.QByteArray(drawn.encode()))


def _pixels(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    """The icon as a picture; one for all, or a new one each time."""
    key = f"{mark['shape']} {mark['hue']} {mark['turned']}"
    if marks.c["shared"] and key in marks.kept:
        made = marks.kept[key]
    else:
        data = marks.desk.job["pictures"].get(key)
        if data:
            made = image(base64.b64decode(data))
        else:
            made = gui.QImage(marks.c["pixels"], marks.c["pixels"], gui.QImage.Format.Format_ARGB32)
            made.fill(0)
            brush = gui.QPainter(made)
            brush.setRenderHint(gui.QPainter.RenderHint.Antialiasing)
            _renderer(marks, mark).render(brush)
            brush.end()
        marks.kept[key] = made
    p.setRenderHint(gui.QPainter.RenderHint.SmoothPixmapTransform)
    p.drawImage(Rect(x - half, y - half, 2 * half, 2 * half), made)


def _stencil(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    """A picture of hard edges, each dot ink or nothing."""
    made = gui.QImage(96, 96, gui.QImage.Format.Format_ARGB32)
    made.fill(0)
    brush = gui.QPainter(made)
    brush.fillPath(path_of(marks, mark, 48, 48, 48), gui.QBrush(Colour(marks.colour(mark))))
    brush.end()
    p.drawImage(Rect(x - half, y - half, 2 * half, 2 * half), made)


def _sign(marks: Any, p: Any, mark: Any, x: float, y: float, half: float) -> None:
    """A sign of a font, as letters or as its outline, in the middle of its ink."""
    name = marks.look["shapes"][mark["shape"]]["name"]
    glyph = _GLYPHS[name][marks.c["light_signs"]]
    font = gui.QFont(marks.c["sign_font"])
    font.setPixelSize(200)
    box = gui.QFontMetricsF(font).tightBoundingRect(glyph)
    most = half * (1.2 if name in {"dash", "minus"} else 1.8)
    font.setPixelSize(max(4, round(200 * most / max(box.width(), box.height()))))
    box = gui.QFontMetricsF(font).tightBoundingRect(glyph)
    p.translate(x, y)
    p.scale(1, -1 if mark["turned"] else 1)
    place = Point(-box.x() - box.width() / 2, -box.y() - box.height() / 2)
    colour = Colour(marks.colour(mark))
    if marks.c["sign_outlined"]:
        path = Path()
        path.addText(place, font, glyph)
        p.fillPath(path, gui.QBrush(colour))
    else:
        p.setFont(font)
        p.setPen(colour)
        p.drawText(place, glyph)


WAYS: Mapping[str, Way] = {
    "plain": _plain, "edged": _edged, "hollow": _hollow, "strokes": _strokes, "ramp": _ramp,
    "glow": _glow, "hatched": _hatched, "clear": _clear, "shadowed": _shadowed, "halved": _halved,
    "boxed": _boxed, "lamp": _lamp, "icon": _icon, "pixels": _pixels, "stencil": _stencil,
    "sign": _sign,
}  # fmt: skip
