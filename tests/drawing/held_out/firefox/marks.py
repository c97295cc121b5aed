"""Marks of every family by what a browser has: SVG, clips, masks, borders, letters, emoji."""

import colorsys
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from tests.drawing.held_out.firefox.ways import Page, said, tag
from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.shapes import Ring, smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark

_GLYPHS: Mapping[str, Mapping[str, str]] = {
    "DejaVu Sans": {
        "arrow_up": "⬆", "arrow_down": "⬇", "triangle_up": "▲", "triangle_down": "▼",
        "tick": "✓", "cross": "✗", "plus": "✚", "minus": "━", "disc": "⬤", "ring": "○",
        "square": "◼", "diamond": "◆", "dash": "–", "smile": "☺", "frown": "☹",
        "neutral": "😐",
    },
    "Symbola": {
        "arrow_up": "🡅", "arrow_down": "🡇", "triangle_up": "⯅", "triangle_down": "⯆",
        "tick": "✔", "cross": "✖", "thumb_up": "👍", "thumb_down": "👎", "smile": "😊",
        "frown": "😞", "neutral": "😐", "plus": "➕", "minus": "➖", "disc": "●", "ring": "◯",
        "square": "■", "diamond": "◆", "dash": "–",
    },
    "Noto Color Emoji": {
        "arrow_up": "⬆️", "arrow_down": "⬇️", "tick": "✅", "cross": "❌", "thumb_up": "👍",
        "thumb_down": "👎", "disc": "🟡", "ring": "⭕", "square": "🟨", "diamond": "🔶",
        "dash": "➖",
    },
}  # fmt: skip
_COLOURED = {"disc": "🔴🟠🟡🟢🔵🟣⚪", "square": "🟥🟧🟨🟩🟦🟪⬜"}
_STROKES: Mapping[str, str] = {
    "arrow_up": "M0 9V-8M-6 -2L0 -8.5L6 -2", "triangle_up": "M-8 7L0 -7.5L8 7Z",
    "chevron_up": "M-8 5L0 -4L8 5", "tick": "M-8 0L-2.5 6L8 -7", "cross": "M-7 -7L7 7M7 -7L-7 7",
    "plus": "M0 -8V8M-8 0H8", "minus": "M-8 0H8", "dash": "M-6 0H6",
    "ring": "M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0 -15 0Z",
    "diamond": "M0 -8L8 0L0 8L-8 0Z", "square": "M-7 -7H7V7H-7Z",
    "disc": "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z",
}  # fmt: skip


def emoji_of(form: str, colour: str) -> str:
    """The emoji of a coloured form that comes nearest to this colour."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, _, strong = colorsys.rgb_to_hls(red, green, blue)
    if strong < 0.15:
        return _COLOURED[form][-1]
    places = (0.0, 0.06, 0.125, 0.36, 0.58, 0.79, 1.0)
    near = min(range(7), key=lambda n: abs(places[n] - hue)) % 6
    return _COLOURED[form][near]


def ground_of(page: Page, marks: Sequence[Mark]) -> str:
    """The style of a cell whose ground or edge is the mark."""
    look, way = page.plan.sheet.look, page.way
    if look.family != "ground" or not marks or look.blank(marks[0].shape):
        return ""
    colour = look.colours[marks[0].hue]
    return {
        "cell": f"background:{colour}",
        "row": f"background:{colour};color:{look.ink_on(marks[0].hue)}",
        "edge": f"box-shadow:inset .7em 0 {colour}",
        "under": f"box-shadow:inset 0 -.45em {colour}",
        "box": "",
    }[way["swatch"]]


def drawn(page: Page, marks: Sequence[Mark], *, legend: bool = False) -> str:
    """The marks of a cell beside one another."""
    return "".join(_one(page, mark, legend=legend) for mark in marks)


def _one(page: Page, mark: Mark, *, legend: bool) -> str:
    look = page.plan.sheet.look
    if mark.shape in look.words:
        found = _written(page, mark)
    elif look.family == "ground":
        boxed = legend or page.way["swatch"] == "box"
        style = f"background:{look.colours[mark.hue]}" if boxed else ""
        found = tag("span", "", "swatch", style)
    elif look.family == "badge":
        ground = f"background:{look.colours[mark.hue]}"
        found = tag("span", _svg(_rings(page, mark), "#fff", "inner"), "badge", ground)
    else:
        found = _shape(page, mark)
    if mark.smudged:
        blot = f'<img class="blot" src="data:image/png;base64,{as_text(_blot(page))}">'
        found = tag("span", found + blot, "blotted")
    return found


def _blot(page: Page) -> bytes:
    return smudge(page.plan.dice("smudge"))


def _written(page: Page, mark: Mark) -> str:
    look, way = page.plan.sheet.look, page.way
    word, colour = said(look.words[mark.shape]), look.colours[mark.hue]
    if mark.shape == "not_participating":
        return tag("span", word, "word", f"color:{colour}")
    if look.family == "pill":
        ink = look.ink_on(mark.hue)
        full = f"background:{colour};color:{ink};"
        deep = f"color:color-mix(in srgb, {colour} 60%, black);"
        style = {
            "pill": f"{full}border-radius:1em",
            "tag": f"{full}border-radius:0",
            "outline": f"{deep}border:1.2px solid {colour};border-radius:.4em",
            "soft": f"{deep}background:color-mix(in srgb, {colour} 22%, white);border-radius:.3em",
        }[way["pill"]]
        return tag("span", word, "pill", style)
    ring = look.family == "letter" and way["letter"] != "plain"
    style = f"color:{colour}" + (f";border-color:{colour}" if ring else "")
    return tag("span", word, f"ring {way['letter']}" if ring else "word strong", style)


def _rings(page: Page, mark: Mark) -> tuple[Ring, ...]:
    look = page.plan.sheet.look
    rings = look.outlines.rings(look.shapes[mark.shape])
    return turned(rings) if mark.turned else rings


def _svg(rings: tuple[Ring, ...], colour: str, css: str = "mark", more: str = "") -> str:
    path = f'<path d="{svg_path(rings, 10)}" fill="{colour}" fill-rule="evenodd"/>'
    return f'<svg class="{css}" viewBox="-10 -10 20 20">{more}{path}</svg>'


def _file(rings: tuple[Ring, ...], colour: str) -> str:
    """An address that holds the drawing."""
    path = f"<path d='{svg_path(rings, 10)}' fill='{colour}' fill-rule='evenodd'/>"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='-10 -10 20 20'>{path}</svg>"
    return f"data:image/svg+xml,{quote(svg)}"


def _shape(page: Page, mark: Mark) -> str:
    look, kind = page.plan.sheet.look, page.way["technique"]
    colour, form, rings = look.colours[mark.hue], look.shapes[mark.shape], _rings(page, mark)
    if mark in page.pictures:
        data = page.pictures[mark]
        sort = "png" if kind == "png" else "jpeg"
        return f'<img class="mark" src="data:image/{sort};base64,{data}">'
    if kind in {"glyph", "emoji"}:
        found = _glyph(page, mark, form, colour)
        if found:
            return found
    base = form.replace("_down", "_up")
    if kind == "stroke" and all(
        s.replace("_down", "_up") in _STROKES for s in look.shapes.values()
    ):
        flip = form.endswith("_down") != mark.turned
        fill = colour if form == "disc" else "none"
        style = f"transform:scaleY({-1 if flip else 1});stroke:{colour};fill:{fill}"
        svg = f'<svg class="mark lines" viewBox="-10 -10 20 20"><path d="{_STROKES[base]}"/></svg>'
        return svg.replace("<path", f'<path style="{style}"')
    if kind == "clip" and len(rings) == 1:
        points = ",".join(f"{50 + 50 * x:.1f}% {50 - 50 * y:.1f}%" for x, y in rings[0])
        return tag("span", "", "mark", f"background:{colour};clip-path:polygon({points})")
    if kind == "border" and look.family == "triangle" and base == "triangle_up":
        up = form.endswith("_up") != mark.turned
        side = "bottom" if up else "top"
        style = f"border-{side}:.86em solid {colour}"
        return tag("span", "", "wedge", style)
    if kind == "svgfile":
        return f'<img class="mark" src="{_file(rings, colour)}">'
    if kind == "backed":
        return tag("span", "", "mark", f"background:url({_file(rings, colour)}) center/contain")
    if kind == "mask":
        mask = f"mask:url({_file(rings, '#000')}) center/contain no-repeat"
        return tag("span", "", "mark", f"background:{colour};{mask}")
    return _vector(page, mark, rings, colour)


def _vector(page: Page, mark: Mark, rings: tuple[Ring, ...], colour: str) -> str:
    kind, name = page.way["technique"], f"{mark.shape}{mark.hue}{int(mark.turned)}"
    if kind == "use":
        return f'<svg class="mark" viewBox="-10 -10 20 20"><use href="#{name}"/></svg>'
    if kind == "gradient":
        light = f"color-mix(in srgb, {colour} 62%, white)"
        stops = f'<stop style="stop-color:{light}"/><stop offset="1" stop-color="{colour}"/>'
        grade = f'<linearGradient id="g{name}" x2="0" y2="1">{stops}</linearGradient>'
        return _svg(rings, f"url(#g{name})", more=grade)
    return _svg(rings, colour)


def symbols(page: Page) -> str:
    """What drawings of the page refer to."""
    look, sheet = page.plan.sheet.look, page.plan.sheet
    if page.way["technique"] != "use" or look.family in {"ground", "badge"}:
        return ""
    marks = {mark for row in sheet.rows for mark in row.marks}
    marks |= {mark for mark, _ in sheet.legend} | {row.mark for row in sheet.totals if row.mark}
    marks |= {sheet.result[2]} if sheet.result[2] else set()
    found = []
    for mark in sorted(marks, key=str):
        if mark.shape in look.shapes:
            name = f"{mark.shape}{mark.hue}{int(mark.turned)}"
            d = svg_path(_rings(page, mark), 10)
            colour = look.colours[mark.hue]
            found.append(f'<path id="{name}" d="{d}" fill="{colour}" fill-rule="evenodd"/>')
    return f'<svg style="position:absolute;width:0;height:0"><defs>{"".join(found)}</defs></svg>'


def _glyph(page: Page, mark: Mark, form: str, colour: str) -> str:
    look, font = page.plan.sheet.look, page.way["glyph_font"]
    if page.way["technique"] == "emoji":
        font = "Noto Color Emoji"
    signs = _GLYPHS[font]
    if not set(look.shapes.values()) <= set(signs):
        return ""
    sign = signs[form]
    if font == "Noto Color Emoji" and form in _COLOURED:
        sign = emoji_of(form, colour)
    style = f"color:{colour};font-family:'{font}'"
    return tag("span", sign, "glyph over" if mark.turned else "glyph", style)
