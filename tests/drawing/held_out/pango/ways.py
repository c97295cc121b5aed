"""How a shape comes onto the page: each way takes marks, cairo, mark and half its size.

The middle of the mark is where cairo's axes cross.
"""

from collections.abc import Callable, Mapping
from typing import Any

from tests.drawing.held_out.pango.kit import Mark, Pango, PangoCairo, cairo, rgb, shade
from tests.drawing.held_out.pango.paths import blend, flat, ramp, trace
from tests.drawing.held_out.pango.surfaces import picture, raster, recorded, stencil

Way = Callable[[Any, Any, Mark, float], None]
_STROKES: Mapping[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "tick": (((-0.82, 0.0), (-0.3, -0.58), (0.8, 0.68)),),
    "cross": (((-0.68, 0.68), (0.68, -0.68)), ((-0.68, -0.68), (0.68, 0.68))),
    "arrow_up": (((0, -0.88), (0, 0.82)), ((-0.55, 0.25), (0, 0.82), (0.55, 0.25))),
    "arrow_down": (((0, 0.88), (0, -0.82)), ((-0.55, -0.25), (0, -0.82), (0.55, -0.25))),
    "chevron_up": (((-0.75, -0.4), (0, 0.4), (0.75, -0.4)),),
    "chevron_down": (((-0.75, 0.4), (0, -0.4), (0.75, 0.4)),),
    "plus": (((-0.78, 0), (0.78, 0)), ((0, -0.78), (0, 0.78))),
    "minus": (((-0.78, 0), (0.78, 0)),),
    "dash": (((-0.6, 0), (0.6, 0)),),
}
GLYPHS: Mapping[str, str] = {
    "tick": "✔✓", "cross": "✘✗", "triangle_up": "▲△", "triangle_down": "▼▽", "disc": "●⚫",
    "square": "■◼", "diamond": "◆◆", "ring": "○○", "dash": "–—", "arrow_up": "⬆↑",
    "arrow_down": "⬇↓", "plus": "➕+", "minus": "➖−", "thumb_up": "👍👍", "thumb_down": "👎👎",
}  # fmt: skip
"""A heavy sign and a light one."""


def _glow(m: Any, cr: Any, mark: Mark, half: float) -> None:
    pattern = cairo.RadialGradient(-half * 0.3, -half * 0.35, 0, 0, 0, half * 1.2)
    blend(m, cr, mark, half, pattern, 0.45, 0.0, -0.25)


def _mesh(m: Any, cr: Any, mark: Mark, half: float) -> None:
    pattern = cairo.MeshPattern()
    pattern.begin_patch()
    pattern.move_to(-half, -half)
    for x, y in ((half, -half), (half, half), (-half, half)):
        pattern.line_to(x, y)
    for corner, by in enumerate((0.4, 0.05, -0.25, 0.1)):
        pattern.set_corner_color_rgb(corner, *rgb(shade(m.colour(mark), by)))
    pattern.end_patch()
    cr.save()
    trace(m, cr, mark, half)
    cr.clip()
    cr.set_source(pattern)
    cr.paint()
    cr.restore()


def _edged(m: Any, cr: Any, mark: Mark, half: float) -> None:
    trace(m, cr, mark, half * 0.92)
    cr.set_source_rgb(*rgb(shade(m.colour(mark), m.c["pale"])))
    cr.fill_preserve()
    _edge(m, cr, mark, half * 0.14, -0.35)


def _hollow(m: Any, cr: Any, mark: Mark, half: float) -> None:
    trace(m, cr, mark, half * 0.86)
    _edge(m, cr, mark, half * 0.2, 0)


def _edge(m: Any, cr: Any, mark: Mark, wide: float, by: float) -> None:
    cr.set_source_rgb(*rgb(shade(m.colour(mark), by)))
    cr.set_line_width(wide)
    cr.set_line_join(getattr(cairo.LineJoin, m.c["join"]))
    cr.stroke()


def _strokes(m: Any, cr: Any, mark: Mark, half: float) -> None:
    lines = _STROKES.get(m.look["shapes"][mark["shape"]]["name"])
    if lines is None:
        flat(m, cr, mark, half)
        return
    flip = -1 if mark["turned"] else 1
    cr.new_path()
    for first, *others in lines:
        cr.move_to(first[0] * half, -flip * first[1] * half)
        for a, b in others:
            cr.line_to(a * half, -flip * b * half)
    cr.set_line_cap(getattr(cairo.LineCap, m.c["cap"]))
    _edge(m, cr, mark, half * m.c["stroke"], 0)


def _group(m: Any, cr: Any, mark: Mark, half: float) -> None:
    """Drawn apart with an edge, and laid on the page as one, not quite opaque."""
    cr.push_group()
    flat(m, cr, mark, half)
    trace(m, cr, mark, half * 0.95)
    _edge(m, cr, mark, half * 0.1, -0.3)
    cr.pop_group_to_source()
    cr.paint_with_alpha(0.88)


def _hatched(m: Any, cr: Any, mark: Mark, half: float) -> None:
    """Filled with a pattern that repeats."""
    step = half * 0.36
    tile = cairo.RecordingSurface(cairo.Content.COLOR_ALPHA, (0, 0, step, step))
    pen = cairo.Context(tile)
    pen.set_source_rgb(*rgb(shade(m.colour(mark), 0.45)))
    pen.paint()
    pen.set_source_rgb(*rgb(m.colour(mark)))
    pen.rectangle(0, 0, step if m.c["lean"] else step / 2, step / 2 if m.c["lean"] else step)
    pen.fill()
    pattern = cairo.SurfacePattern(tile)
    pattern.set_extend(cairo.Extend.REPEAT)
    trace(m, cr, mark, half * 0.93)
    cr.set_source(pattern)
    cr.fill_preserve()
    _edge(m, cr, mark, half * 0.13, -0.1)


def _halves(m: Any, cr: Any, mark: Mark, half: float) -> None:
    flat(m, cr, mark, half)
    cr.rectangle(0, -half, half, 2 * half)
    cr.clip()
    trace(m, cr, mark, half)
    cr.set_source_rgb(*rgb(shade(m.colour(mark), -0.3)))
    cr.fill()


def _shadowed(m: Any, cr: Any, mark: Mark, half: float) -> None:
    cr.save()
    cr.translate(half * 0.1, half * 0.12)
    trace(m, cr, mark, half * 0.93)
    cr.set_source_rgba(0, 0, 0, 0.22)
    cr.fill()
    cr.restore()
    flat(m, cr, mark, half * 0.93)


def _housed(m: Any, cr: Any, mark: Mark, half: float) -> None:
    """In a ring, a box, or upon something pale."""
    house = m.c["house"]
    wide = half * 0.1
    if house in {"ring", "pale"}:
        cr.arc(0, 0, half - wide, 0, 6.2831853)
    else:
        cr.rectangle(wide - half, wide - half, 2 * (half - wide), 2 * (half - wide))
    cr.set_source_rgb(*rgb(shade(m.colour(mark), 0.82 if house == "pale" else 0.25)))
    cr.set_line_width(wide)
    (cr.fill if house == "pale" else cr.stroke)()
    flat(m, cr, mark, half * 0.64)


def _sign(m: Any, cr: Any, mark: Mark, half: float) -> None:
    """A letter of a font, as text or as its outline."""
    signs = GLYPHS.get(m.look["shapes"][mark["shape"]]["name"])
    if not signs:
        flat(m, cr, mark, half)
        return
    name = m.look["shapes"][mark["shape"]]["name"]
    light = m.c["light_signs"]
    made = m.s.layout(signs[light], exact=20.0, family=m.c["sign_font"], heavy=bool(light))
    ink = made.get_extents()[0]
    x, y, wide, high = (v / Pango.SCALE for v in (ink.x, ink.y, ink.width, ink.height))
    by = 2 * half * (0.62 if name == "dash" else 0.9) / max(wide, high)
    cr.scale(by, -by if mark["turned"] else by)
    cr.translate(-x - wide / 2, -y - high / 2)
    cr.set_source_rgb(*rgb(m.colour(mark)))
    cr.move_to(0, 0)
    if m.c["sign_carved"]:
        PangoCairo.layout_path(cr, made)
        cr.fill()
    else:
        PangoCairo.show_layout(cr, made)


WAYS: Mapping[str, Way] = {
    "flat": flat, "ramp": ramp, "glow": _glow, "mesh": _mesh, "edged": _edged,
    "hollow": _hollow, "strokes": _strokes, "raster": raster, "stencil": stencil,
    "picture": picture, "recorded": recorded, "group": _group, "hatched": _hatched,
    "halves": _halves, "shadowed": _shadowed, "housed": _housed, "sign": _sign,
}  # fmt: skip
