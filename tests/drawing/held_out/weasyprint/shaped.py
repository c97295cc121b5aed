"""Marks that are shapes, by the many means of HTML."""

from collections.abc import Callable, Mapping
from io import BytesIO

from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.shapes import picture, svg_path, turned
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.weasyprint.boxes import BOXED, boxes_of
from tests.drawing.held_out.weasyprint.html import Web, data_uri, el, span

SIGNS: Mapping[str, Mapping[str, str]] = {
    "DejaVu Sans": {
        "arrow_up": "↑⬆⇧", "arrow_down": "↓⬇⇩", "triangle_up": "▲▲△", "triangle_down": "▼▼▽",
        "tick": "✔✓✔", "cross": "✘✗✖", "disc": "●●⬤", "ring": "○○◯", "square": "■■◼",
        "diamond": "◆◆◆", "dash": "–—–", "plus": "✚✚✚", "minus": "−−−",
    },
    "OpenSymbol": {
        "arrow_up": "↑↑↑", "arrow_down": "↓↓↓", "triangle_up": "▲▲▲", "triangle_down": "▼▼▼",
        "tick": "✓✔✓", "cross": "✗✘✗", "disc": "●●●", "square": "■■■", "dash": "–—–",
        "ring": "○○○",
    },
    "Linux Libertine O": {
        "arrow_up": "↑⇑↑", "arrow_down": "↓⇓↓",
        "tick": "✔✔✔", "cross": "✘✘✘", "dash": "–—–", "diamond": "◆◆◆",
    },
}  # fmt: skip
"""Three signs each, of which a note takes one."""


def shaped(web: Web, mark: Mark) -> str:
    """What stands inside the square of a mark."""
    way: str = web.c["technique"]
    shape, colour = web.look.shapes[mark.shape], web.look.colours[mark.hue]
    if way == "boxes":
        return _flipped(boxes_of(shape, colour, web.look.outlines.bar * 0.75), mark)
    if way in SIGNS:
        return _flipped(_sign(web, shape, colour), mark)
    rings = web.look.outlines.rings(shape)
    path = svg_path(turned(rings) if mark.turned else rings, 9.6, 10, 10)
    if way in {"png", "white png", "png ground"}:
        return _png(web, mark)
    if way in {"file", "ground"}:
        uri = data_uri("svg+xml", svg(_PENS["plain"](path, colour), alone=True).encode())
        if way == "file":
            return el("img", src=uri)
        return span(cls="f", style=f"background:url({uri}) center/contain no-repeat")
    return svg(_PENS[way](path, colour))


def svg(drawn: str, *, alone: bool = False) -> str:
    """A drawing of 20 by 20."""
    space = 'xmlns="http://www.w3.org/2000/svg" width="200" height="200"' if alone else 'class="f"'
    return f'<svg {space} viewBox="0 0 20 20">{drawn}</svg>'


def _flipped(inside: str, mark: Mark) -> str:
    return span(inside, cls="f", style="transform:scaleY(-1)") if mark.turned else inside


def _sign(web: Web, shape: str, colour: str) -> str:
    signs = SIGNS[web.c["technique"]]
    lent = web.c["technique"] if shape in signs else "DejaVu Sans"
    sign = (signs.get(shape) or SIGNS["DejaVu Sans"][shape])[web.c["pick"]]
    return span(cls=f"g g{ord(sign):x}", style=f"color:{colour};font-family:'{lent}','DejaVu Sans'")


def sign_rules(web: Web) -> str:
    """The rules that let signs stand before their elements."""
    signs = {sign for known in SIGNS.values() for three in known.values() for sign in three}
    if web.c["technique"] not in SIGNS:
        return ""
    return "".join(
        f'.g{ord(sign):x}::before{{content:"\\{ord(sign):x}"}}' for sign in sorted(signs)
    )


def _png(web: Web, mark: Mark) -> str:
    rings = web.look.outlines.rings(web.look.shapes[mark.shape])
    rings = turned(rings) if mark.turned else rings
    ground = "#ffffff" if web.c["technique"] == "white png" else None
    file = BytesIO()
    colour = web.look.colours[mark.hue]
    picture(rings, colour, web.c["picture_size"], ground=ground).save(file, "PNG")
    uri = data_uri("png", file.getvalue())
    if web.c["technique"] == "png ground":
        return span(cls="f", style=f"background:url({uri}) center/100% 100% no-repeat")
    return el("img", src=uri)


def _plain(path: str, colour: str) -> str:
    return f'<path fill="{colour}" fill-rule="evenodd" d="{path}"/>'


def _symbol(path: str, colour: str) -> str:
    drawn = f'<symbol id="s" viewBox="0 0 20 20"><path fill-rule="evenodd" d="{path}"/></symbol>'
    return f'<defs>{drawn}</defs><use href="#s" width="20" height="20" fill="{colour}"/>'


def _ramp(path: str, colour: str) -> str:
    stops = f'<stop offset="0" stop-color="{colour}" stop-opacity=".62"/>'
    stops += f'<stop offset="1" stop-color="{colour}"/>'
    ramp = f'<linearGradient id="g" x1="0" y1="0" x2="0" y2="1">{stops}</linearGradient>'
    return f'<defs>{ramp}</defs><path fill="url(#g)" fill-rule="evenodd" d="{path}"/>'


def _glow(path: str, colour: str) -> str:
    stops = f'<stop offset="0" stop-color="{colour}" stop-opacity=".5"/>'
    stops += f'<stop offset="0.8" stop-color="{colour}"/>'
    glow = f'<radialGradient id="g" cx=".4" cy=".35" r=".7">{stops}</radialGradient>'
    return f'<defs>{glow}</defs><path fill="url(#g)" fill-rule="evenodd" d="{path}"/>'


def _clip(path: str, colour: str) -> str:
    clip = f'<clipPath id="c"><path clip-rule="evenodd" d="{path}"/></clipPath>'
    return f'<defs>{clip}</defs><rect width="20" height="20" fill="{colour}" clip-path="url(#c)"/>'


def _shadow(path: str, colour: str) -> str:
    below = f'<path fill="#c4c4c4" fill-rule="evenodd" transform="translate(1 1.1)" d="{path}"/>'
    return below + _plain(path, colour)


def _pale(path: str, colour: str) -> str:
    return f'<path fill="{colour}" fill-opacity=".7" fill-rule="evenodd" d="{path}"/>'


def _edged(path: str, colour: str) -> str:
    return (
        f'<path fill="{colour}" fill-rule="evenodd" stroke="#333333" stroke-width=".7" '
        f'stroke-linejoin="round" d="{path}"/>'
    )


def _outline(path: str, colour: str) -> str:
    return (
        f'<path fill="{colour}" fill-opacity=".14" fill-rule="evenodd" stroke="{colour}" '
        f'stroke-width="1.7" stroke-linejoin="round" transform="translate(1 1) scale(.9)" '
        f'd="{path}"/>'
    )


def _framed(path: str, colour: str) -> str:
    frame = '<rect x=".5" y=".5" width="19" height="19" rx="3" fill="#ffffff" stroke="#8a8a8a"/>'
    return f'{frame}<g transform="translate(3.6 3.6) scale(.64)">{_plain(path, colour)}</g>'


_PENS: Mapping[str, Callable[[str, str], str]] = {
    "plain": _plain,
    "symbol": _symbol,
    "ramp": _ramp,
    "glow": _glow,
    "clip": _clip,
    "shadow": _shadow,
    "pale": _pale,
    "edged": _edged,
    "outline": _outline,
    "framed": _framed,
}


def techniques(look: MarkLook) -> list[str]:
    """Means that leave the marks of this look plain."""
    shapes = set(look.shapes.values())
    ways = ["plain", "symbol", "ramp", "glow", "clip", "shadow", "pale", "file", "ground"]
    ways += ["png", "png", "white png", "png ground"]
    if look.family == "face":
        return ways
    ways += ["edged"] if look.hues else []
    ways += ["framed"] if look.family != "square" and "square" not in shapes else []
    if shapes <= BOXED:
        ways += ["boxes"] * 5
    for font, signs in SIGNS.items():
        if shapes <= {*signs, "dash"}:
            ways += [font] * 3
    thin = {"arrow_up", "tick", "plus", "ring", "dash", "chevron_up"}
    if not shapes & thin and "minus" not in shapes:
        ways += ["outline", "outline"]
    return ways
