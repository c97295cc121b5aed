"""Marks of every family by what Inkscape has: paths, clones, markers, patterns, filters, clips."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.inkscape.pen import Page, shadow
from tests.drawing.held_out.shapes import Ring, smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark

Box = tuple[float, float, float, float]
GLYPHS: Mapping[str, str] = {
    "arrow_up": "⇧", "arrow_down": "⇩", "triangle_up": "▲", "triangle_down": "▼", "tick": "✓",
    "cross": "✗", "plus": "✚", "minus": "−", "disc": "●", "ring": "○", "square": "■",
    "diamond": "◆", "dash": "–", "thumb_up": "👍", "thumb_down": "👎",
}  # fmt: skip
STROKES: Mapping[str, str] = {
    "tick": "M-.8 .05L-.25 .65L.8 -.7", "cross": "M-.7 -.7L.7 .7M.7 -.7L-.7 .7",
    "plus": "M-.8 0H.8M0 -.8V.8", "minus": "M-.8 0H.8", "dash": "M-.65 0H.65",
    "ring": "M-.7 0A.7 .7 0 1 1 .7 0A.7 .7 0 1 1 -.7 0Z",
    "disc": "M-.32 0A.32 .32 0 1 1 .32 0A.32 .32 0 1 1 -.32 0Z",
    "square": "M-.65 -.65H.65V.65H-.65Z", "diamond": "M0 -.8L.8 0L0 .8L-.8 0Z",
    "chevron_up": "M-.8 .4L0 -.45L.8 .4", "chevron_down": "M-.8 -.4L0 .45L.8 -.4",
    "arrow_up": "M0 .85V-.75M-.5 -.2L0 -.8L.5 -.2", "arrow_down": "M0 -.85V.75M-.5 .2L0 .8L.5 .2",
}  # fmt: skip
"""Lines that are drawn with a round pen; y downwards."""


def room_of(page: Page) -> float:
    """How wide the widest mark is."""
    look = page.plan.sheet.look
    extra = page.size * 1.3 if look.family in {"pill", "letter"} else 2.0
    words = [page.wide(word) + extra for word in look.words.values()]
    least = page.size * 2.2 if look.family == "ground" else page.mark * 1.15 if look.shapes else 0.0
    return max([least, *words])


def draw(page: Page, marks: Sequence[Mark], x: float, y: float, w: float, h: float) -> None:
    """The marks of a cell beside one another, about its middle."""
    part = w / max(1, len(marks))
    if len(marks) > 1:
        part = min(part, room_of(page) + 2)
    start = x + w / 2 - part * len(marks) / 2
    for n, mark in enumerate(marks):
        _draw(page, mark, (start + n * part, y, part, h))
        if mark.smudged:
            data = as_text(smudge(page.plan.dice("smudge")))
            side = max(page.mark, page.size) * 1.5
            page.picture(data, start + (n + 0.5) * part, y + h / 2, side)


def _draw(page: Page, mark: Mark, box: Box) -> None:
    look = page.plan.sheet.look
    x, y, w, h = box
    colour, side = look.colours[mark.hue], min(page.mark, h - 1.2)
    cx, cy = x + w / 2, y + h / 2
    if mark.shape in look.words:
        _written(page, mark, box)
    elif look.family == "ground":
        _ground(page, colour, box)
    elif look.family == "badge":
        _plate(page, colour, (cx, cy, side))
        path = svg_path(_rings(page, mark), side * 0.29, cx, cy)
        page.draw(f'<path d="{path}" fill="#ffffff" fill-rule="evenodd"/>')
    elif mark in page.pictures:
        page.picture(page.pictures[mark], cx, cy, side)
    else:
        _TECHNIQUES[page.way["technique"]](page, mark, cx, cy, side)


def _plate(page: Page, colour: str, spot: tuple[float, float, float]) -> None:
    """What a badge's sign stands on."""
    x, y, side = spot
    half = side / 2
    fill = _graded(page, colour) if page.way["glossy"] else colour
    if page.way["badge"] == "disc":
        page.draw(f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{half:.2f}" fill="{fill}"/>')
    elif page.way["badge"] == "shield":
        page.draw(
            f'<path fill="{fill}" d="M{x - half:.2f} {y - half:.2f}h{side:.2f}v{side * 0.55:.2f}'
            f'q0 {half * 0.6:.2f} {-half:.2f} {half * 0.9:.2f}'
            f'q{-half:.2f} {-half * 0.3:.2f} {-half:.2f} {-half * 0.9:.2f}z"/>'
        )  # fmt: skip
    else:
        page.rect(x - half, y - half, side, side, fill, round_=side * 0.2, top=True)


def _ground(page: Page, colour: str, box: Box) -> None:
    x, y, w, h = box
    kind, wide = page.way["swatch"], min(w, page.size * 2.2)
    fill = _graded(page, colour) if page.way["glossy"] else colour
    if kind == "cell":
        page.rect(x + 0.4, y + 0.4, w - 0.8, h - 0.8, fill)
    elif kind == "lozenge":
        page.rect(x + w / 2 - wide / 2, y + h * 0.16, wide, h * 0.68, fill, round_=h * 0.3)
    elif kind == "woven":
        name = f"weave{colour[1:]}"
        page.defs[name] = (
            f'<pattern id="{name}" patternUnits="userSpaceOnUse" width="3" height="3" '
            f'patternTransform="rotate(45)"><rect width="2" height="3" fill="{colour}"/></pattern>'
        )
        page.rect(x + 0.6, y + 0.6, w - 1.2, h - 1.2, f"url(#{name})", colour, thick=0.8)
    else:
        page.rect(x + w / 2 - wide / 2, y + h * 0.14, wide, h * 0.72, fill, "#555555", thick=0.5)


def _written(page: Page, mark: Mark, box: Box) -> None:
    look, way, size = page.plan.sheet.look, page.way, page.size
    word, colour = look.words[mark.shape], look.colours[mark.hue]
    x, y, w, h = box
    away = mark.shape == "not_participating"
    if look.family == "pill" and not away:
        wide, tall = min(room_of(page), w), min(size * 1.45, h - 1)
        framed = way["pill"] == "frame"
        fill = "#ffffff" if framed else _graded(page, colour) if way["glossy"] else colour
        page.rect(x + w / 2 - wide / 2, y + h / 2 - tall / 2, wide, tall, fill, colour, thick=0.9,
                  round_=tall / 2 if way["pill"] != "tag" else 1.5, top=True)  # fmt: skip
        colour = "#111111" if framed else look.ink_on(mark.hue)
        size *= 0.88
    elif look.family == "letter" and way["letter"] != "plain" and not away:
        side = min(size * 1.36, h - 0.8)
        corner = side / 2 if way["letter"] == "circle" else 0.8
        page.rect(x + w / 2 - side / 2, y + h / 2 - side / 2, side, side, "none", colour,
                  thick=0.9, round_=corner, top=True)  # fmt: skip
        size *= 0.9
    page.text(x, y + h / 2, w, word, size=size, bold=not away, colour=colour, align="centre")


def _rings(page: Page, mark: Mark) -> tuple[Ring, ...]:
    look = page.plan.sheet.look
    rings = look.outlines.rings(look.shapes[mark.shape])
    return turned(rings) if mark.turned else rings


def _form(page: Page, mark: Mark) -> str:
    """The name of a shape, the other one where it stands upside down."""
    form = page.plan.sheet.look.shapes[mark.shape]
    if mark.turned:
        form = form.replace("up", "*").replace("down", "up").replace("*", "down")
    return form


def _graded(page: Page, colour: str) -> str:
    """A gradient of this colour, lighter above."""
    name, parts = f"graded{colour[1:]}", [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    light = "#" + "".join(f"{round(p + (255 - p) * 0.35):02x}" for p in parts)
    page.defs[name] = (
        f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" '
        f'stop-color="{light}"/><stop offset="0.8" stop-color="{colour}"/></linearGradient>'
    )
    return f"url(#{name})"


def _path(page: Page, mark: Mark, x: float, y: float, side: float, more: str = "") -> None:
    d = svg_path(_rings(page, mark), side / 2, x, y)
    fill = f'fill="{page.plan.sheet.look.colours[mark.hue]}"'
    page.draw(f'<path d="{d}" fill-rule="evenodd" {more or fill}/>')


def _edged(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    colour = page.plan.sheet.look.colours[mark.hue]
    _path(page, mark, x, y, side, f'fill="{colour}" stroke="#222222" stroke-width="0.5"')


def _hollow(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    colour, thick = page.plan.sheet.look.colours[mark.hue], max(0.8, side * 0.1)
    more = f'fill="#ffffff" stroke="{colour}" stroke-width="{thick:.2f}" stroke-linejoin="round"'
    _path(page, mark, x, y, side, more)


def _glossy(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    colour = page.plan.sheet.look.colours[mark.hue]
    _path(page, mark, x, y, side, f'fill="{_graded(page, colour)}"')


def _shadow(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    """A filter, which Inkscape hands over as pixels."""
    colour = page.plan.sheet.look.colours[mark.hue]
    page.defs["shadow"] = shadow("shadow", 0.6)
    _path(page, mark, x, y, side, f'fill="{colour}" style="filter:url(#shadow)"')


def _named(page: Page, mark: Mark) -> str:
    """A path about the origin, half a unit high and wide, kept below an id."""
    name = f"sign{mark.shape}{mark.hue}{int(mark.turned)}"
    d, colour = svg_path(_rings(page, mark)), page.plan.sheet.look.colours[mark.hue]
    page.defs[name] = f'<path id="{name}" d="{d}" fill-rule="evenodd" fill="{colour}"/>'
    return name


def _clone(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    place = f'transform="translate({x:.2f} {y:.2f}) scale({side / 2:.3f})"'
    page.draw(f'<use xlink:href="#{_named(page, mark)}" {place}/>')


def _marker(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    """What stands at the beginning of a line of no length to speak of."""
    name = _named(page, mark)
    page.defs[f"at{name}"] = (
        f'<marker id="at{name}" orient="0" markerUnits="userSpaceOnUse" style="overflow:visible">'
        f'<g transform="scale({side / 2:.3f})">{page.defs[name].replace("id=", "class=")}</g>'
        "</marker>"
    )
    path = f'd="M{x:.2f} {y:.2f}h0.01" fill="none" stroke="none"'
    page.draw(f'<path {path} style="marker-start:url(#at{name})"/>')


def _tile(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    """A square filled with a pattern, of which one piece shows."""
    tile, name = f"tile{len(page.defs)}", _named(page, mark)
    page.defs[tile] = (
        f'<pattern id="{tile}" patternUnits="userSpaceOnUse" width="2.2" height="2.2" '
        f'patternTransform="translate({x - side * 0.55:.3f} {y - side * 0.55:.3f}) '
        f'scale({side / 2:.3f})"><use xlink:href="#{name}" transform="translate(1.1 1.1)"/>'
        "</pattern>"
    )
    half = side * 0.55
    page.rect(x - half, y - half, 2 * half, 2 * half, f"url(#{tile})", top=True)


def _clip(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    """A square of colour that is cut to the shape."""
    name, colour = f"cut{len(page.defs)}", page.plan.sheet.look.colours[mark.hue]
    d = svg_path(_rings(page, mark), side / 2, x, y)
    page.defs[name] = f'<clipPath id="{name}"><path d="{d}" clip-rule="evenodd"/></clipPath>'
    page.rect(x - side / 2, y - side / 2, side, side, colour, more=f'clip-path="url(#{name})"',
              top=True)  # fmt: skip


def _stroke(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    """Drawn with a round pen."""
    form, colour = _form(page, mark), page.plan.sheet.look.colours[mark.hue]
    thick = 0.7 if form == "disc" else page.plan.sheet.look.outlines.tick
    page.draw(
        f'<path transform="translate({x:.2f} {y:.2f}) scale({side / 2:.3f})" d="{STROKES[form]}" '
        f'fill="none" stroke="{colour}" stroke-width="{thick}" stroke-linecap="round" '
        'stroke-linejoin="round"/>'
    )


def _glyph(page: Page, mark: Mark, x: float, y: float, side: float) -> None:
    colour, word = page.plan.sheet.look.colours[mark.hue], GLYPHS[_form(page, mark)]
    page.text(x - side, y, 2 * side, word, size=side * 1.15, colour=colour, align="centre",
              font=page.way["signs"], checked=False)  # fmt: skip


_TECHNIQUES: Mapping[str, Callable[[Page, Mark, float, float, float], None]] = {
    "path": _path, "edged": _edged, "hollow": _hollow, "glossy": _glossy, "shadow": _shadow,
    "clone": _clone, "marker": _marker, "tile": _tile, "clip": _clip, "stroke": _stroke,
    "glyph": _glyph,
}  # fmt: skip
