"""Marks of a page of SVG: symbols used again, with gradients, clip paths, filters and
line ends; signs, words, embedded pictures and grounds."""

from collections.abc import Sequence

from tests.drawing.held_out.batik.kit import Kit
from tests.drawing.held_out.chromium.marks import SIGNS
from tests.drawing.held_out.handed import as_text, file_of
from tests.drawing.held_out.marked import badge_rings, blot, form_of, rings_of
from tests.drawing.held_out.marks import FINE, HUE_ALONE
from tests.drawing.held_out.shapes import Ring, picture, svg_path
from tests.drawing.held_out.shared.colours import mixed
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_PIXELS = 88
_ROUND = "M-.7 0A.7 .7 0 1 1 .7 0A.7 .7 0 1 1 -.7 0Z"
_LINES = {
    "tick": "M-.8 .1L-.25 .65L.8 -.7", "cross": "M-.65 -.65L.65 .65M-.65 .65L.65 -.65",
    "plus": "M-.8 0H.8M0 -.8V.8", "minus": "M-.8 0H.8", "dash": "M-.6 0H.6", "ring": _ROUND,
    "chevron_up": "M-.8 .45L0 -.4L.8 .45", "chevron_down": "M-.8 -.45L0 .4L.8 -.45",
    "diamond": "M0 -.8L.8 0L0 .8L-.8 0Z", "disc": _ROUND, "square": "M-.65 -.65H.65V.65H-.65Z",
    "arrow_up": "M0 .85V-.3", "arrow_down": "M0 -.85V.3",
}  # fmt: skip
_SHADOW = ('<filter id="{}" x="-.2" y="-.2" width="1.5" height="1.5"><feGaussianBlur '
           'in="SourceAlpha" stdDeviation=".08"/><feOffset dx=".1" dy=".1" result="b"/><feMerge>'
           '<feMergeNode in="b"/><feMergeNode in="SourceGraphic"/></feMerge></filter>')  # fmt: skip
_TIP = ('<marker id="{}" viewBox="0 0 10 10" refX="3" refY="5" markerWidth="4" '
        'markerHeight="4" orient="auto"><path d="M0 0L10 5L0 10Z" fill="#"/></marker>')  # fmt: skip


def technique_of(told: Told) -> str:
    """The way's technique where these marks can have it, else plain paths."""
    technique, look = str(told.way["technique"]), told.plan.sheet.look
    forms = set(look.shapes.values())
    known = {"sign": {*SIGNS}, "stroked": {*_LINES}}
    frail = look.family in FINE | HUE_ALONE | {"thumb"} and technique in {"hollow", "edged"}
    return "path" if frail or not forms <= known.get(technique, forms) else technique


def drawn(kit: Kit, mark: Mark, x: float, y: float) -> str:
    """A mark about its middle."""
    plan, way, look = kit.told.plan, kit.way, kit.told.plan.sheet.look
    high = kit.size * way["mark_size"] * (1.2 if look.family == "badge" else 1)
    technique, colour = way["technique"], look.colours[mark.hue]
    if mark.smudged:
        return _image(file_of(blot(plan, mark, _PIXELS), "clear", 90, 24), x, y, high)
    if mark.shape in look.words:
        return kit.word(mark, x, y)
    if look.family == "ground":
        return ""
    if look.family != "badge" and technique == "sign":
        return kit.words(SIGNS[form_of(plan, mark)], x, y, at="c", colour=colour,
                         font=way["sign_font"], size=1.1)  # fmt: skip
    if look.family != "badge" and technique in {"clear", "jpeg", "few"}:
        ground = None if technique == "clear" else "#ffffff"
        image = picture(rings_of(plan, mark), colour, _PIXELS, ground=ground)
        return _image(file_of(image, technique, 90, 24), x, y, high)
    name = f"{look.shapes[mark.shape]}-{mark.hue}" + "-t" * mark.turned
    body, half = _shape(kit, mark, colour), high * 0.55
    if way["symbols"]:
        kit.defined(name, f'<symbol id="{{}}" viewBox="-1.1 -1.1 2.2 2.2">{body}</symbol>')
        return (f'<use xlink:href="#{name}" x="{x - half:.2f}" y="{y - half:.2f}" '
                f'width="{2 * half:.2f}" height="{2 * half:.2f}"/>')  # fmt: skip
    kit.defined(name, f'<g id="{{}}">{body}</g>')
    return (f'<use xlink:href="#{name}" transform="translate({x:.2f},{y:.2f}) '
            f'scale({high / 2:.3f})"/>')  # fmt: skip


def _path(rings: Sequence[Ring], fill: str, more: str = "") -> str:
    return f'<path d="{svg_path(tuple(rings))}" fill="{fill}" fill-rule="evenodd"{more}/>'


def _shape(kit: Kit, mark: Mark, colour: str) -> str:
    """What a mark is drawn with, about its middle, from -1 to 1."""
    plan, technique, look = kit.told.plan, kit.way["technique"], kit.told.plan.sheet.look
    rings, form = rings_of(plan, mark), form_of(plan, mark)
    deep, pale = mixed(colour, "#000000", 0.4), mixed(colour, "#ffffff", 0.35)
    if look.family == "badge":
        ground, small = badge_rings(plan, mark, kit.way["plate"])
        fill = kit.gradient(pale, colour) if technique == "shaded" else colour
        return _path(ground, fill) + _path(small, look.ink_on(mark.hue))
    if technique == "stroked":  # With round ends; an arrow's head is a marker.
        thin, arrow = f'fill="none" stroke="{colour}" stroke-width=".3"', form.startswith("arrow")
        thin = thin.replace("none", colour if form in {"disc", "square", "diamond"} else "none")
        tip = kit.defined(f"tip{colour[1:]}", _TIP.replace("#", colour)) if arrow else "none"
        cap = "butt" if arrow else "round"
        return f'<path d="{_LINES[form]}" {thin} stroke-linecap="{cap}" marker-end="{tip}"/>'
    if technique == "plated":
        plate = kit.box(-1, -1, 2, 2, fill=colour, round_=0.3, more=' fill-opacity=".16"')
        return plate + _path([tuple((0.75 * x, 0.75 * y) for x, y in r) for r in rings], colour)
    if technique == "clipped":  # Two tones within an outline.
        clip = kit.defined(f"clip-{form}", f'<clipPath id="{{}}"><path d="{svg_path(rings)}" '
                           'clip-rule="evenodd"/></clipPath>')  # fmt: skip
        half = kit.box(0, -1, 1, 2, fill=mixed(colour, deep, 0.5))
        return f'<g clip-path="{clip}">{kit.box(-1, -1, 2, 2, fill=colour)}{half}</g>'
    if technique == "shadowed":
        return f'<g filter="{kit.defined("shadow", _SHADOW)}">{_path(rings, colour)}</g>'
    if technique == "glossy":
        stops = f'<stop offset="0" stop-color="{pale}"/><stop offset="1" stop-color="{colour}"/>'
        return _path(rings, kit.defined(f"gloss{colour[1:]}", '<radialGradient id="{}" cx=".4" '
                     f'cy=".35" r=".6">{stops}</radialGradient>'))  # fmt: skip
    fill = {"shaded": kit.gradient(pale, deep), "hollow": "#ffffff"}.get(technique, colour)
    edge = {"edged": (deep, 0.12), "hollow": (colour, 0.2)}.get(technique, ("none", 0))
    return _path(rings, fill, f' stroke="{edge[0]}" stroke-width="{edge[1]}"')


def _image(data: bytes, x: float, y: float, high: float) -> str:
    kind = "jpeg" if data.startswith(b"\xff\xd8") else "png"
    return (f'<image x="{x - high / 2:.2f}" y="{y - high / 2:.2f}" width="{high:.2f}" '
            f'height="{high:.2f}" xlink:href="data:image/{kind};base64,{as_text(data)}"/>'
            )  # fmt: skip
