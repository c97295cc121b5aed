"""Marks of every family: graphics of MetaPost, glyphs of fonts and of its own, frames, figures."""

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from PIL import ImageFont

from tests.drawing.held_out.context.ways import GLYPHS, Page, blend, bp, escaped, ink_on, legible
from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.shapes import Ring, picture
from tests.drawing.held_out.sheet import Mark

_AXIS = 0.34
"""How high above the line the middle of a mark stands, in sizes of letters."""
_ROUND = "fullcircle scaled {:.3f}"
_FACES = {"smile": (-0.3, -55, 55), "frown": (-0.6, 55, -55), "neutral": (-0.4, 0, 0)}
_STROKES = {
    "tick": "(-.8,-.05)--(-.25,-.65)--(.85,.7)",
    "cross": "(-.7,-.7)--(.7,.7) & (-.7,.7)--(.7,-.7)",
    "plus": "(-.8,0)--(.8,0) & (0,-.8)--(0,.8)",
    "minus": "(-.8,0)--(.8,0)",
    "dash": "(-.7,0)--(.7,0)",
    "chevron_up": "(-.85,-.4)--(0,.5)--(.85,-.4)",
    "arrow_up": "(0,-.9)--(0,.85) & (-.55,.25)--(0,.85)--(.55,.25)",
    "triangle_up": "(-.8,-.65)--(.8,-.65)--(0,.75)--cycle",
    "ring": "fullcircle scaled 1.6",
    "square": "(-.7,-.7)--(.7,-.7)--(.7,.7)--(-.7,.7)--cycle",
    "diamond": "(0,.9)--(.9,0)--(0,-.9)--(-.9,0)--cycle",
}


def mark_of(page: Page, mark: Mark) -> tuple[str, float]:
    """What sets a mark within a line, and how wide it is."""
    if mark not in page.marks:
        drawn, wide = _drawn(page, mark)
        name = "Mark" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[len(page.marks)]
        page.defined.append(f"\\def\\{name}{{{drawn}}}")
        page.marks[mark] = f"\\{name}{{}}", wide
    return page.marks[mark]


def _drawn(page: Page, mark: Mark) -> tuple[str, float]:
    look, way, size = page.plan.sheet.look, page.way, page.size
    colour, high = look.colours[mark.hue], size * 1.45 * look.size
    if mark.smudged:
        return _graphic(page, _blot(page), size * 1.3), size * 1.3
    if mark.shape in look.words:
        return _written(page, mark, colour)
    shape = look.shapes[mark.shape]
    if shape == "ground":
        corner = "smoothed .12" if way["pen"] == "round" else ""
        code = f"fill unitsquare {corner} shifted (-.5,-.5) xscaled 2 yscaled 1.3"
        return _graphic(page, f"{code} {_with(page, colour)};", size * 1.25), size * 1.25
    if look.family == "face":
        high = max(high, size * 1.15)
    if mark.turned:
        name, _, up = shape.rpartition("_")
        shape = f"{name}_{'down' if up == 'up' else 'up'}"
    if look.family == "badge" and mark.shape != "not_participating":
        return _badge(page, shape, colour, max(high, size * 1.15))
    technique = way["technique"]
    glyph = GLYPHS[way["glyphs"]][1].get(shape) if technique == "glyph" else None
    if glyph:
        return _glyph(page, glyph, colour, high)
    if technique in {"image", "jpeg"}:
        return _pasted(page, shape, colour, high), high
    if technique == "type3":
        return _own_glyph(page, shape, colour, high), high
    return _graphic(page, _shaped(page, shape, colour), high), high


def _with(page: Page, colour: str) -> str:
    return f'withcolor "{page.colour(colour)}"'


def _graphic(page: Page, code: str, high: float) -> str:
    """A drawing from -1 to 1 as one of MetaPost's graphics, in the middle of a line."""
    way, name = page.way["reuse"], f"mark{len(page.defined)}"
    kind = "use" if way == "use" else "unique"
    made = (
        f"\\start{kind}MPgraphic{{{name}}}\n{code}\n"
        f"setbounds currentpicture to (-1,-1)--(1,-1)--(1,1)--(-1,1)--cycle;\n"
        f"currentpicture := currentpicture scaled {high / 2:.3f};\n\\stop{kind}MPgraphic"
    )
    page.defined.append(made)
    drawn = f"\\{kind}MPgraphic{{{name}}}{{}}"
    if way == "object":
        page.defined.append(f"\\setobject{{marks}}{{{name}}}\\hbox{{{drawn}}}")
        drawn = f"\\getobject{{marks}}{{{name}}}"
    return _raised(page, drawn, high)


def _raised(page: Page, drawn: str, high: float) -> str:
    return f"\\SheetMark{{{bp(page.size * _AXIS - high / 2)}}}{{{drawn}}}"


def _paths(page: Page, shape: str) -> list[str]:
    """Closed paths to fill; a ring is none of them."""
    if shape == "disc":
        return [_ROUND.format(1.6)]
    return [_path(ring) for ring in _rings(page, shape)]


def _rings(page: Page, shape: str) -> tuple[Ring, ...]:
    """Outlines, the heads of arrows well wider than their shafts."""
    outlines = page.plan.sheet.look.outlines
    badge = page.plan.sheet.look.family == "badge"
    head = 0.85 if badge else outlines.head
    narrow = min(outlines.shaft, 0.22 if badge else head - 0.36)
    return replace(outlines, shaft=narrow, head=head).rings(shape)


def _path(ring: Ring) -> str:
    return "--".join(f"({x:.3f},{y:.3f})" for x, y in ring) + "--cycle"


def _shaped(page: Page, shape: str, colour: str, technique: str = "") -> str:
    """The code of a shape of this colour, from -1 to 1."""
    look, weight, ink = page.plan.sheet.look, page.way["weight"], _with(page, colour)
    technique = technique or page.way["technique"]
    if shape in _FACES:
        return _face(page, shape, colour)
    if shape == "ring" and technique != "stroke":
        return f"draw fullcircle scaled 1.5 withpen pencircle scaled {weight + 0.1:.2f} {ink};"
    if technique == "stroke" and shape not in {"disc", "thumb_up", "thumb_down"}:
        return _stroked(page, shape, ink)
    made = []
    for path in _paths(page, shape):
        if technique == "edged":
            dark = _with(page, blend(colour, "#000000", 0.45))
            made.append(f"fill {path} {ink}; draw {path} withpen pencircle scaled .12 {dark};")
        elif technique == "shadow":
            shadow = "shifted (.11,-.11) withcolor .35white withtransparency(1,.4)"
            made.append(f"fill {path} {shadow}; fill {path} {ink};")
        elif technique in {"shade", "ball"} and look.hues:
            light, dark = _rgb(blend(colour, "#ffffff", 0.35)), _rgb(colour)
            method = '"linear" withshadedirection (0,3)'
            if technique == "ball":
                method = '"circular" withshadecenter (-.3,.3)'
            made.append(
                f"path p; p := {path}; fill p withshademethod {method} "
                f"withshadecolors ({light},{dark});"
            )
        elif technique == "outline":
            tint = _with(page, blend(colour, "#ffffff", 0.72))
            made.append(f"fill {path} {tint}; draw {path} withpen pencircle scaled .16 {ink};")
        else:
            made.append(f"fill {path} {ink};")
    return "\n".join(made)


def _rgb(colour: str) -> str:
    return "(" + ",".join(f"{int(colour[i : i + 2], 16) / 255:.3f}" for i in (1, 3, 5)) + ")"


def _stroked(page: Page, shape: str, ink: str) -> str:
    """Lines drawn by one of MetaPost's pens."""
    weight, kind = page.way["weight"] * 2, page.way["pen"]
    turned = "rotated 180" if shape.endswith("_down") else ""
    known = _STROKES[shape.replace("_down", "_up")]
    if page.plan.sheet.look.family in {"disc", "square"} and shape in {"disc", "square"}:
        return f"fill {known} {ink};"
    pen = f"pencircle scaled {weight:.2f}"
    if kind == "square":
        pen = f"pensquare scaled {weight * 0.85:.2f}"
    if kind == "nib":
        pen = f"pencircle xscaled {weight * 1.25:.2f} yscaled {weight * 0.6:.2f} rotated 40"
    lines = [f"draw ({part.strip()}) {turned} withpen {pen} {ink};" for part in known.split("&")]
    return "\n".join(lines)


def _face(page: Page, mood: str, colour: str) -> str:
    """Filled with light features, or drawn by a pen upon a tint."""
    level, start, end = _FACES[mood]
    mouth = f"(-.42,{level}){{dir {start}}}..{{dir {end}}}(.42,{level})"
    if page.way["technique"] in {"stroke", "outline"}:
        line = _with(page, blend(colour, "#000000", 0.1))
        ground = f"fill fullcircle scaled 1.8 {_with(page, blend(colour, '#ffffff', 0.75))};"
        ground += f"draw fullcircle scaled 1.76 withpen pencircle scaled .15 {line};"
    else:
        line = _with(page, ink_on(colour))
        ground = f"fill fullcircle scaled 1.9 {_with(page, colour)};"
    eyes = "".join(f"fill fullcircle scaled .26 shifted ({x},.28) {line};" for x in (-0.33, 0.33))
    return f"{ground}\n{eyes}\ndraw {mouth} withpen pencircle scaled .17 {line};"


def _blot(page: Page) -> str:
    """A dark blot: nobody can say what lies below it."""
    dice, drawn = page.plan.dice("smudge"), []
    for _ in range(45):
        x, y = (max(-0.6, min(0.6, dice.gauss(0, 0.33))) for _ in "xy")
        r, ink = dice.uniform(0.35, 0.8), dice.uniform(0.12, 0.28)
        drawn.append(f"fill fullcircle scaled {r:.2f} shifted ({x:.2f},{y:.2f}) "
                     f"withcolor {ink:.2f}white;")  # fmt: skip
    return "\n".join(drawn)


def _badge(page: Page, shape: str, colour: str, high: float) -> tuple[str, float]:
    kind, ink = page.way["badge"], ink_on(colour)
    ground = {
        "rounded": "unitsquare smoothed .2 shifted (-.5,-.5) scaled 1.84",
        "square": "unitsquare shifted (-.5,-.5) scaled 1.76",
        "hexagon": "for k=0 upto 5: dir(60k+30) scaled 1 -- endfor cycle",
    }.get(kind, "fullcircle scaled 1.96")
    if kind == "ringed":
        ink = colour
        code = f"draw fullcircle scaled 1.8 withpen pencircle scaled .17 {_with(page, colour)};"
    elif kind == "ball":
        light = _rgb(blend(colour, "#ffffff", 0.22))
        code = (
            'path b; b := fullcircle scaled 1.96; fill b withshademethod "circular" '
            f"withshadecenter (-.3,.3) withshadecolors ({light},{_rgb(colour)});"
        )
    else:
        code = f"fill {ground} {_with(page, colour)};"
    inner = _shaped(page, shape, ink, "stroke" if page.way["technique"] == "stroke" else "path")
    code += f"\ndraw image({inner}) scaled .62;"
    return _graphic(page, code, high), high


@lru_cache(maxsize=100)
def _box(font: str, letter: str) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a glyph of size 1, downwards from the line it stands on."""
    left, top, right, bottom = ImageFont.truetype(font_file(font), 200).getbbox(letter, anchor="ls")
    return left / 200, top / 200, right / 200, bottom / 200


def _glyph(page: Page, letter: str, colour: str, high: float) -> tuple[str, float]:
    """A letter of a font of signs, as high as other marks are."""
    font = GLYPHS[page.way["glyphs"]][0]
    left, top, right, bottom = _box(font, letter)
    flat = letter in "−–➖"
    size = high * 0.95 / max(right - left, 0.0 if flat else bottom - top)
    size = min(size, page.size * 1.9)
    name = f"Sign{chr(65 + len(page.marks))}"
    page.defined.append(f"\\definefont[{name}][file:{font_file(font)}*default at {bp(size)}]")
    wide, middle = (right - left) * size, -(top + bottom) / 2 * size
    lift = page.size * _AXIS - middle
    start = -left * size
    drawn = page.ink(f"\\{name} \\char{ord(letter)} ", colour)
    made = f"\\SheetMark{{{bp(lift)}}}{{\\hbox to {bp(wide)}{{\\kern{bp(start)}{drawn}\\hss}}}}"
    return made, wide


def _own_glyph(page: Page, shape: str, colour: str, high: float) -> str:
    """A glyph of the font that MetaPost makes for this sheet."""
    code = 0xE000 + len(page.glyphs)
    way = "stroke" if page.way["pen"] == "nib" else "path"
    body = _shaped(page, shape, "#000000", way).replace(f'withcolor "{page.colour("#000000")}"', "")
    if shape in _FACES:
        rings = page.plan.sheet.look.outlines.rings(shape)
        body = "nofill " + ";\nnofill ".join(_path(ring) for ring in rings[:-1])
        body += f";\neofill {_path(rings[-1])};"
    page.glyphs.append(
        f'lmt_registerglyph [ category="signs", unicode="0x{code:X}", code="draw image('
        f'{body.replace(chr(10), " ").replace(chr(34), chr(39))}) shifted (1,1) scaled 5;", '
        "width=10, height=10, depth=0 ];"
    )
    drawn = page.ink(f'\\SheetSigns \\char"{code:X} ', colour)
    return _raised(page, f"\\hbox to {bp(high)}{{{drawn}\\hss}}", high)


def _pasted(page: Page, shape: str, colour: str, high: float) -> str:
    form = "jpeg" if page.way["technique"] == "jpeg" else "clear"
    name = f"mark{len(page.files)}.{'jpg' if form == 'jpeg' else 'png'}"
    rings = _rings(page, shape)
    ground = "#ffffff" if form == "jpeg" else None
    page.files[name] = file_of(picture(rings, colour, 96, ground=ground), form, 90, 24)
    return _raised(page, f"\\externalfigure[{name}][width={bp(high)},height={bp(high)}]", high)


def _written(page: Page, mark: Mark, colour: str) -> tuple[str, float]:
    look, way, size = page.plan.sheet.look, page.way, page.size
    words = look.words[mark.shape]
    longest = page.widest(look.words.values())
    room = page.wide(words)
    drawn = f"\\SheetBf {escaped(words)}"
    family = look.family if mark.shape != "not_participating" else "absent"
    if family == "pill":
        return _pill(page, drawn, colour, longest + size * 1.1)
    kind = way["letter"] if family == "letter" else way["word"] if family == "word" else "plain"
    if kind in {"boxed", "round", "solid"}:
        solid = kind == "solid"
        wide = max(longest + size * (0.5 if family == "letter" else 0.9), size * 1.3)
        form = "corner=round," if kind == "round" or (solid and way["pen"] == "round") else ""
        text = page.ink(drawn, ink_on(colour) if solid else legible(colour))
        return _framed(page, text, wide, form, colour if solid else "", colour), wide
    if kind == "spaced":
        drawn = "\\SheetBf " + f"\\kern{bp(size * 0.12)}".join(escaped(c) for c in words)
        room += size * 0.12 * len(words)
    if kind == "plain" and family == "letter":
        text = page.ink(f"\\SheetBig {escaped(words)}", legible(colour))
        return f"\\SheetMark{{{bp(-size * 0.14)}}}{{\\hbox{{{text}}}}}", room * 1.4
    if kind == "plain" and family == "word":
        drawn = escaped(words)
    return f"\\SheetMark{{0pt}}{{\\hbox{{{page.ink(drawn, legible(colour))}}}}}", room


def _pill(page: Page, drawn: str, colour: str, wide: float) -> tuple[str, float]:
    kind, size = page.way["pill"], page.size
    dark = blend(colour, "#000000", 0.5)
    if kind == "dot":
        dot = f"fill fullcircle scaled 1.5 {_with(page, colour)};"
        sign = _graphic(page, dot, size * 0.8)
        text = f"{sign}\\kern{bp(size * 0.4)}{drawn}"
        return _framed(page, text, wide + size, "corner=round,", "", "#8a8f98"), wide + size
    if kind == "under":
        text = page.ink(drawn, dark)
        return _framed(page, text, wide, "frame=off,bottomframe=on,", "", colour, 1.8), wide
    if kind in {"outline", "soft"}:
        ground = blend(colour, "#ffffff", 0.72) if kind == "soft" else ""
        return _framed(page, page.ink(drawn, dark), wide, "corner=round,", ground, colour), wide
    text = page.ink(drawn, ink_on(colour))
    if kind == "shade":
        high, light = size * 1.3, blend(colour, "#ffffff", 0.3)
        name = f"pill{len(page.defined)}"
        page.defined.append(
            f"\\startuniqueMPgraphic{{{name}}}\npath p; p := unitsquare xscaled {wide:.2f} "
            f'yscaled {high:.2f} cornered {high * 0.3:.2f}; fill p withshademethod "linear" '
            f"withshadedirection (0,3) withshadecolors ({_rgb(light)},{_rgb(colour)});\n"
            "\\stopuniqueMPgraphic"
        )
        under = _raised(page, f"\\uniqueMPgraphic{{{name}}}{{}}", high)
        return f"\\hbox{{\\rlap{{{under}}}\\hbox to {bp(wide)}{{\\hss{text}\\hss}}}}", wide
    form = "corner=round," if kind == "round" else ""
    return _framed(page, text, wide, form, colour, colour), wide


def _framed(
    page: Page, text: str, wide: float, form: str, ground: str, line: str, thick: float = 0.8
) -> str:
    """Words in one of ConTeXt's frames, as high as a line."""
    high = page.size * 1.3
    back = f"background=color,backgroundcolor={page.colour(ground)}," if ground else ""
    frame = (
        f"\\framed[width={bp(wide)},height={bp(high)},offset=0pt,strut=no,align={{middle,lohi}},"
        f"{form}radius={bp(high * 0.35)},{back}rulethickness={bp(thick)},"
        f"framecolor={page.colour(line)}]{{\\hbox{{\\vrule width 0pt height {bp(page.size * 0.69)} "
        f"depth 0pt{text}}}}}"
    )
    return _raised(page, frame, high)


def marks_of(page: Page, marks: Sequence[Mark]) -> tuple[str, float]:
    """Marks beside one another, and how wide they are; none but in traps are more than one."""
    drawn = [mark_of(page, mark) for mark in marks]
    wide = sum(w for _, w in drawn) + page.size * 0.4 * max(0, len(drawn) - 1)
    return f"\\kern{bp(page.size * 0.4)}".join(d for d, _ in drawn), math.ceil(wide * 100) / 100
