"""Marks of every family as strings of troff: paths, strokes, glyphs of fonts, and pictures."""

import math
from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.held_out.groff.ways import GLYPHS, Page, escaped, glyph_of, pt
from tests.drawing.held_out.shapes import Point, Ring, circle, picture
from tests.drawing.held_out.sheet import Mark

_AXIS = 0.34
"""How high above the line the middle of a mark stands, in sizes of letters."""


def mark_of(page: Page, mark: Mark, part: float = 1) -> tuple[str, float]:
    """What draws a mark within a line, in so many sizes, and how wide it is."""
    if (mark, part) not in page.marks:
        drawn, wide = _drawn(page, mark, page.size * part)
        name = f"mk{len(page.marks)}"
        page.strings[name] = f"{drawn}\\h'{pt(wide)}'"
        page.marks[mark, part] = f"\\*[{name}]", wide
    return page.marks[mark, part]


def ink_on(colour: str) -> str:
    """Black or white, whichever stands out more."""
    r, g, b = ((int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5))
    return "#000000" if 0.21 * r + 0.72 * g + 0.07 * b > 0.28 else "#ffffff"


def _drawn(page: Page, mark: Mark, size: float) -> tuple[str, float]:
    look, way = page.plan.sheet.look, page.way
    colour, high = look.colours[mark.hue], size * 1.45 * look.size
    middle = (high / 2, size * _AXIS)
    if mark.smudged:
        return _smudged(page, size * 0.7), size * 1.4
    if mark.shape in look.words:
        return _written(page, mark, size)
    shape = look.shapes[mark.shape]
    if shape == "ground":
        corner = size * 0.1 * way["swatch"]
        ring = _rounded(size * 1.3, size * 0.9, corner)
        return _fill(page, [ring], 1, (size * 0.65, middle[1]), colour), size * 1.3
    if look.family == "face":
        high = max(high, size * 1.15)
    if mark.turned:
        name, _, up = shape.rpartition("_")
        shape = f"{name}_{'down' if up == 'up' else 'up'}"
    if look.family == "badge" and mark.shape != "not_participating":
        high = max(high, size * 1.1)
        return _badge(page, shape, high, size * _AXIS, colour), high
    return _shaped(page, shape, high, middle, colour), high


def _shaped(page: Page, shape: str, high: float, middle: Point, colour: str) -> str:
    look, technique, half = page.plan.sheet.look, page.way["technique"], high / 2
    rings = look.outlines.rings(shape)
    glyph = GLYPHS.get(page.way["glyphs"], {}).get(shape) if technique == "glyph" else None
    if glyph:
        return _glyph(page, glyph, high, middle, colour)
    if technique in {"image", "jpeg", "form"}:
        return _pasted(page, rings, high, middle, colour, technique)
    if technique == "stroke" or shape == "ring":
        return _stroked(page, shape, rings, half, middle, colour)
    if shape in {"smile", "frown", "neutral"}:
        face = _fill(page, rings[:1], half, middle, colour)
        if technique == "outline":
            thin = _line(page, rings[0], half * 0.93, middle, colour, high * 0.08, close=True)
            return thin + _fill(page, rings[1:], half, middle, colour)
        return face + _fill(page, rings[1:], half, middle, "#ffffff")
    if technique == "outline":
        wide = high * 0.1
        lines = [_line(page, r, half - wide / 2, middle, colour, wide, close=True) for r in rings]
        return "".join(lines)
    drawn = _fill(page, rings, half, middle, colour)
    if technique == "shadow":
        behind = (middle[0] + high * 0.07, middle[1] - high * 0.07)
        return _fill(page, rings, half, behind, "#b9bcc2") + drawn
    if technique == "edged":
        dark = "#" + "".join(f"{int(int(colour[i : i + 2], 16) * 0.55):02x}" for i in (1, 3, 5))
        edges = [_line(page, r, half, middle, dark, high * 0.05, close=True) for r in rings]
        return drawn + "".join(edges)
    return drawn


def _stroked(
    page: Page, shape: str, rings: Sequence[Ring], half: float, middle: Point, colour: str
) -> str:
    """A mark of lines, all of one weight."""
    way = -1 if shape.endswith("_down") else 1
    lines: dict[str, tuple[Ring, ...]] = {
        "arrow": (((0, -0.9), (0, 0.85)), ((-0.55, 0.3), (0, 0.85), (0.55, 0.3))),
        "chevron": (((-0.8, -0.45), (0, 0.45), (0.8, -0.45)),),
        "tick": (((-0.8, 0), (-0.25, -0.6), (0.8, 0.7)),),
        "cross": (((-0.65, -0.65), (0.65, 0.65)), ((-0.65, 0.65), (0.65, -0.65))),
        "plus": (((-0.8, 0), (0.8, 0)), ((0, -0.8), (0, 0.8))),
        "minus": (((-0.8, 0), (0.8, 0)),),
        "dash": (((-0.6, 0), (0.6, 0)),),
    }  # fmt: skip
    name = shape.partition("_")[0]
    wide = half * 2 * page.way["weight"]
    if shape == "ring":
        return _line(page, circle(0.8), half, middle, colour, wide * 0.9, close=True)
    if name not in lines:
        return _fill(page, rings, half, middle, colour)
    drawn = ""
    for line in lines[name]:
        points = tuple((x, y * way) for x, y in line)
        drawn += _line(page, points, half, middle, colour, wide, close=False)
    return drawn


def _moved(points: Ring, scale: float, middle: Point) -> tuple[str, str]:
    """Where a path begins, and its steps."""
    places = [(middle[0] + x * scale, -middle[1] - y * scale) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(places)]
    start = f"\\h'{places[0][0]:.3f}p'\\v'{places[0][1]:.3f}p'"
    return start, " ".join(f"{x:.3f}p {y:.3f}p" for x, y in steps)


def _fill(page: Page, rings: Sequence[Ring], scale: float, middle: Point, colour: str) -> str:
    """Filled paths that take no room."""
    drawn = ""
    for ring in rings:
        start, steps = _moved(ring, scale, middle)
        drawn += f"\\Z'{start}\\M[{page.colour(colour)}]\\D'P {steps}'\\M[]'"
    return drawn


def _line(
    page: Page, points: Ring, scale: float, middle: Point, colour: str, wide: float, *, close: bool
) -> str:
    start, steps = _moved(points, scale, middle)
    if close:
        drawn = f"\\D'p {steps}'"
    else:
        pairs = steps.split(" ")
        drawn = "".join(f"\\D'l {x} {y}'" for x, y in zip(pairs[::2], pairs[1::2], strict=True))
    pen = f"\\m[{page.colour(colour)}]\\D't {pt(wide)}'"
    return f"\\Z'{start}{pen}{drawn}\\D't 0.4p'\\m[]'"


def _glyph(page: Page, letter: str, high: float, middle: Point, colour: str) -> str:
    """A letter of a font, as high as a mark has to be."""
    written, file = glyph_of(page.way["glyphs"], letter)
    left, top, right, bottom = ImageFont.truetype(file, 200).getbbox(letter, anchor="ls")
    size = 200 * high * 0.96 / max(right - left, bottom - top)
    x = middle[0] - (left + right) / 400 * size
    y = -middle[1] - (top + bottom) / 400 * size
    inked = page.ink(f"\\s'{size:.2f}'{written}\\s0\\f[]", colour)
    return f"\\Z'\\h'{x:.3f}p'\\v'{y:.3f}p'{inked}'"


def _pasted(
    page: Page, rings: Sequence[Ring], high: float, middle: Point, colour: str, technique: str
) -> str:
    """A file of one mark: a picture clear or on white, or paths in a shade that runs."""
    name = f"mark{len(page.files)}.pdf"
    file = BytesIO()
    canvas = Canvas(file, pagesize=(100, 100), invariant=1, pageCompression=0)
    if technique == "form":
        path = canvas.beginPath()
        for ring in rings:
            for place, (x, y) in enumerate(ring):
                (path.lineTo if place else path.moveTo)(50 + 50 * x, 50 + 50 * y)
            path.close()
        canvas.clipPath(path, stroke=0, fill=0, fillMode=0)
        light = "#" + "".join(
            f"{(int(colour[i : i + 2], 16) * 3 + 255) // 4:02x}" for i in (1, 3, 5)
        )
        canvas.linearGradient(0, 100, 0, 0, (light, colour))
    else:
        drawn = picture(tuple(rings), colour, 96, ground="#ffffff" if technique == "jpeg" else None)
        canvas.drawImage(ImageReader(_as_jpeg(drawn) if technique == "jpeg" else drawn), 0, 0, 100,
                         100, mask="auto")  # fmt: skip
    canvas.showPage()
    canvas.save()
    page.files[name] = file.getvalue()
    top = -middle[1] - high / 2
    # gropdf moves down by a picture, which troff does not know of: only a move up is absolute
    back = f"\\v'{pt(high * 2)}'\\X'pdf: none'"
    return f"\\Z'\\v'{pt(top)}'\\X'pdf: pdfpic {name} -L {high:.2f}p {high:.2f}p'{back}'"


def _as_jpeg(drawn: Image.Image) -> BytesIO:
    file = BytesIO()
    drawn.convert("RGB").save(file, "JPEG", quality=86)
    file.seek(0)
    return file


def _rounded(wide: float, high: float, corner: float) -> Ring:
    """A rectangle about the middle, its corners as round as this."""
    corner = min(corner, high / 2)
    points: list[Point] = []
    for x, y, start in ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270)):
        for step in range(0, 91, 15) if corner else (0,):
            angle = math.radians(start + step)
            points.append((x * (wide / 2 - corner) + corner * math.cos(angle),
                           y * (high / 2 - corner) + corner * math.sin(angle)))  # fmt: skip
    return tuple(points)


def _badge(page: Page, shape: str, high: float, axis: float, colour: str) -> str:
    middle, half = (high / 2, axis), high / 2
    way = page.way["badge"]
    ring = {
        "disc": circle(1), "outline": circle(0.92), "square": _rounded(1.9, 1.9, 0),
        "rounded": _rounded(1.9, 1.9, 0.45), "hexagon": circle(1.05, 6),
    }[way]  # fmt: skip
    rings = page.plan.sheet.look.outlines.rings(shape)
    inside = "#ffffff" if way != "outline" else colour
    if way == "outline":
        ground = _line(page, ring, half, middle, colour, high * 0.08, close=True)
    else:
        ground = _fill(page, [ring], half, middle, colour)
    if shape == "ring":
        rest = _line(page, circle(0.42), half, middle, inside, high * 0.1, close=True)
    else:
        rest = _fill(page, rings, half * 0.56, middle, inside)
    return ground + rest


def _written(page: Page, mark: Mark, size: float) -> tuple[str, float]:
    look, way = page.plan.sheet.look, page.way
    word, colour = look.words[mark.shape], look.colours[mark.hue]
    absent = mark.shape == "not_participating"
    bold = look.family != "word" or way["word"] != "plain"
    small = size * (0.88 if look.family == "pill" else 1)
    if look.family == "letter" and not absent:
        small = size * (1.4 if word in "+−" else 1.15 if way["letter"] == "plain" else 1)
    room = page.wide(word, bold=bold, size=small)
    letters = "\\-" if word == "−" else escaped(word)
    text = f"\\s'{small:.2f}'\\f{'B' if bold else 'R'}{letters}\\fP\\s0"
    if absent or (look.family == "word" and way["word"] != "boxed"):
        return f"\\Z'{page.ink(text, colour)}'", room
    if look.family == "letter" and way["letter"] == "plain":
        return f"\\Z'\\v'{pt((small - size) * 0.3)}'{page.ink(text, colour)}'", room
    words = [w for kind, w in look.words.items() if kind != "not_participating"]
    longest = max(page.wide(w, bold=True, size=small) for w in words)
    high = size * 1.18
    wide = max(longest + size * 0.9, high) if look.family != "letter" else high
    middle = (wide / 2, size * _AXIS)
    kind = way["letter"] if look.family == "letter" else way["word"]
    if look.family == "pill":
        kind = way["pill"]
    corner = (
        high / 2 if kind in {"round", "outline", "dot"} else size * (0.25 if kind == "tab" else 0)
    )
    ring = _rounded(wide, high, corner)
    ink = colour
    if kind in {"boxed", "outline", "dot"} or (kind == "round" and look.family == "letter"):
        edge = "#8a8f98" if kind == "dot" else colour
        ground = _line(page, ring, 1, middle, edge, 0.8, close=True)
        ink = colour if look.family != "pill" else "#000000"
    else:
        ground = _fill(page, [ring], 1, middle, colour)
        ink = ink_on(colour)
    start = (wide - room) / 2
    if kind == "dot":
        wide += size * 1.1
        ring = _rounded(wide, high, corner)
        ground = _line(page, ring, 1, (wide / 2, middle[1]), "#8a8f98", 0.8, close=True)
        ground += _fill(page, [circle(0.3)], size, (size * 0.75, middle[1]), colour)
        start = size * 1.3 + (wide - size * 1.8 - room) / 2
    drawn = f"\\Z'\\h'{pt(start)}'\\v'{pt((size - small) * -0.3)}'{page.ink(text, ink)}'"
    return ground + drawn, wide


def _smudged(page: Page, half: float) -> str:
    """A dark blot: nobody can say what lies below it."""
    dice, drawn = page.plan.dice("smudge"), ""
    for _ in range(45):
        x, y = (dice.gauss(0, 0.33) for _ in "xy")
        r = dice.uniform(0.18, 0.4)
        ring = tuple((x + px * r, y + py * r) for px, py in circle(1, 14))
        ink = f"#{dice.randrange(30, 70):02x}" + 2 * f"{dice.randrange(30, 70):02x}"
        drawn += _fill(page, [ring], half, (half, page.size * _AXIS), ink)
    return drawn
