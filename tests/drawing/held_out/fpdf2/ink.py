"""Marks upon a page of fpdf2: its paths, its own figures, gradients, pictures, signs, pills."""

import base64
import importlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from io import BytesIO
from typing import Any

patterns: Any = importlib.import_module("fpdf.pattern")
Made = Mapping[str, Any]
Points = list[tuple[float, float]]
_DARK = "#2b2b2b"


def draw(page: Any, part: Made, x: float, y: float) -> None:
    """One mark, whose left edge is at x and whose middle is at y."""
    _KINDS[part["k"]](page, part, x, y)


def _points(ring: Sequence[Sequence[float]], part: Made, x: float, y: float) -> Points:
    half, middle = part["high"] / 2, x + part["wide"] / 2
    return [(middle + half * px, y - half * py) for px, py in ring]


def _path(pdf: Any, rings: Sequence[Points], fill: str, edge: str = "", thick: float = 0,
          opacity: float = 1) -> None:  # fmt: skip
    with pdf.new_path() as path:
        path.style.fill_color, path.style.fill_opacity = fill, opacity
        path.style.stroke_color = edge or None
        path.style.stroke_width, path.style.stroke_join_style = thick, "round"
        path.style.intersection_rule = "evenodd"
        path.style.paint_rule = "stroke_fill_evenodd" if edge else "fill_evenodd"
        for ring in rings:
            path.move_to(*ring[0])
            for point in ring[1:]:
                path.line_to(*point)
            path.close()


def _outlined(page: Any, part: Made, x: float, y: float) -> None:
    pdf, hue, look = page.pdf, part["hue"], part["look"]
    rings = [_points(ring, part, x, y) for ring in part["rings"]]
    if look == "polygon" and len(rings) == 1:
        pdf.set_fill_color(hue)
        pdf.polygon(rings[0], style="F")
    elif look == "edged":
        _path(pdf, rings, hue, _DARK, 0.4)
    elif look == "hollow":
        _path(pdf, rings, "#ffffff", hue, 0.8)
    elif look == "shadow":
        _path(pdf, [[(a + 0.7, b + 0.7) for a, b in ring] for ring in rings], "#c4c4c4")
        _path(pdf, rings, hue)
    elif look == "graded" and len(rings) == 1:
        _graded(pdf, rings[0], part, y)
    else:
        _path(pdf, rings, hue, opacity=0.72 if look == "clear" else 1)


def _graded(pdf: Any, ring: Points, part: Made, y: float) -> None:
    half, hue = part["high"] / 2, part["hue"]
    light = "#" + "".join(f"{(255 + 2 * int(hue[i : i + 2], 16)) // 3:02x}" for i in (1, 3, 5))
    with pdf.use_pattern(patterns.LinearGradient(0, y - half, 0, y + half, [light, hue])):
        pdf.polygon(ring, style="F")


def _own(page: Any, part: Made, x: float, y: float) -> None:
    """What the library has a word for: ellipses, rectangles, polygons, lines."""
    pdf, high, form = page.pdf, part["high"], part["form"]
    middle, r = x + part["wide"] / 2, 0.42 * high
    pdf.set_fill_color(part["hue"])
    if form == "disc":
        pdf.ellipse(middle - r, y - r, 2 * r, 2 * r, style="F")
    elif form == "square":
        pdf.rect(middle - r, y - r, 2 * r, 2 * r, style="F", round_corners=part["round"] > 0,
                 corner_radius=0.16 * high)  # fmt: skip
    elif form in {"triangle_up", "triangle_down"}:
        way = -1 if form.endswith("up") else 1
        pdf.polygon([(middle - 1.1 * r, y - way * 0.9 * r), (middle + 1.1 * r, y - way * 0.9 * r),
                     (middle, y + way * r)], style="F")  # fmt: skip
    elif form == "diamond":
        pdf.regular_polygon(middle - 1.1 * r, y - 1.1 * r, 4, 2.2 * r, style="F")
    else:
        _strokes(pdf, part, middle, y)
    pdf.set_line_width(page.told["thick"])
    pdf.set_draw_color(page.told["line"])


_LINES: Mapping[str, Sequence[Sequence[tuple[float, float]]]] = {
    "tick": [[(-0.8, 0.0), (-0.25, -0.6), (0.8, 0.7)]],
    "cross": [[(-0.65, -0.65), (0.65, 0.65)], [(-0.65, 0.65), (0.65, -0.65)]],
    "plus": [[(-0.8, 0), (0.8, 0)], [(0, -0.8), (0, 0.8)]],
    "minus": [[(-0.8, 0), (0.8, 0)]], "dash": [[(-0.7, 0), (0.7, 0)]],
    "arrow_up": [[(0, -0.85), (0, 0.85)], [(-0.55, 0.25), (0, 0.85), (0.55, 0.25)]],
    "arrow_down": [[(0, 0.85), (0, -0.85)], [(-0.55, -0.25), (0, -0.85), (0.55, -0.25)]],
    "chevron_up": [[(-0.8, -0.4), (0, 0.45), (0.8, -0.4)]],
    "chevron_down": [[(-0.8, 0.4), (0, -0.45), (0.8, 0.4)]],
}  # fmt: skip


def _strokes(pdf: Any, part: Made, middle: float, y: float) -> None:
    half, form = part["high"] / 2, part["form"]
    pdf.set_draw_color(part["hue"])
    pdf.set_line_width(part["thick"] * part["high"])
    if form == "ring":
        pdf.ellipse(middle - 0.8 * half, y - 0.8 * half, 1.6 * half, 1.6 * half, style="D")
        return
    with pdf.local_context(stroke_cap_style=1, stroke_join_style=1):
        for line in _LINES[form]:
            pdf.polyline([(middle + half * a, y - half * b) for a, b in line])


def _image(page: Any, part: Made, x: float, y: float) -> None:
    pdf, high = page.pdf, part["high"]
    left, data = x + (part["wide"] - high) / 2, BytesIO(base64.b64decode(part["data"]))
    turn = pdf.rotation(180, left + high / 2, y) if part.get("over") else nullcontext()
    with turn:
        pdf.image(data, x=left, y=y - high / 2, w=high, h=high)


def _glyph(page: Any, part: Made, x: float, y: float) -> None:
    """A sign of a font, its own middle at y."""
    pdf = page.pdf
    page.face({"t": part["said"], "f": part["font"], "size": part["size"], "ink": part["hue"]})
    pdf.set_xy(x, y - part["size"] / 2 - part.get("lift", 0))
    pdf.cell(part["wide"], part["size"], part["said"], align="C")


def _badge(page: Any, part: Made, x: float, y: float) -> None:
    pdf, high = page.pdf, part["high"]
    left = x + (part["wide"] - high) / 2
    pdf.set_fill_color(part["hue"])
    if part["plate"] == "disc":
        pdf.ellipse(left, y - high / 2, high, high, style="F")
    else:
        pdf.rect(left, y - high / 2, high, high, style="F", round_corners=True,
                 corner_radius=0.2 * high)  # fmt: skip
    _path(pdf, [_points(ring, part, x, y) for ring in part["rings"]], part["ink"])


def _pill(page: Any, part: Made, x: float, y: float) -> None:
    pdf, high = page.pdf, part["high"]
    pdf.set_fill_color(part["hue"])
    pdf.rect(x, y - high / 2, part["wide"], high, style="F", round_corners=part["round"] > 0,
             corner_radius=min(part["round"], high / 2))  # fmt: skip
    page.face(part["word"])
    pdf.set_xy(x, y - high / 2)
    pdf.cell(part["wide"], high, part["word"]["t"], align="C")


def _bar(page: Any, part: Made, x: float, y: float) -> None:
    if part["wide"]:
        page.pdf.set_fill_color(part["hue"])
        page.pdf.rect(x, y - part["high"] / 2, part["wide"], part["high"], style="F")


_KINDS: Mapping[str, Callable[[Any, Made, float, float], None]] = {
    "path": _outlined, "own": _own, "image": _image, "glyph": _glyph, "badge": _badge,
    "pill": _pill, "bar": _bar,
}  # fmt: skip
