"""Marks by libharu's own means: paths, lines, arcs, strips in a clip, fonts of signs, pictures."""

import colorsys
import math
from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image

from tests.drawing.held_out.haru.pen import Pen
from tests.drawing.held_out.haru.ways import DEJAVU, DINGBATS, SYMBOL, Way
from tests.drawing.held_out.shapes import picture, smudge, turned
from tests.drawing.held_out.sheet import Mark

_LINES: Mapping[str, Sequence[Sequence[tuple[float, float]]]] = {
    "arrow_up": (((0, -0.9), (0, 0.8)), ((-0.6, 0.2), (0, 0.85), (0.6, 0.2))),
    "chevron_up": (((-0.8, -0.4), (0, 0.4), (0.8, -0.4)),),
    "triangle_up": (((-0.8, -0.65), (0.8, -0.65), (0, 0.75), (-0.8, -0.65), (0.8, -0.65)),),
    "tick": (((-0.8, 0), (-0.25, -0.6), (0.8, 0.7)),),
    "cross": (((-0.7, -0.7), (0.7, 0.7)), ((-0.7, 0.7), (0.7, -0.7))),
    "plus": (((0, -0.8), (0, 0.8)), ((-0.8, 0), (0.8, 0))),
    "minus": (((-0.8, 0), (0.8, 0)),),
    "dash": (((-0.7, 0), (0.7, 0)),),
    "diamond": (((0, 0.8), (0.8, 0), (0, -0.8), (-0.8, 0), (0, 0.8), (0.8, 0)),),
}
_HIGH = 19.0
"""No mark is drawn for a higher row than this."""
_HEXAGON = tuple((math.cos(math.pi * k / 3), math.sin(math.pi * k / 3)) for k in range(6))


def mixed(colour: str, other: str, part: float) -> str:
    """So much of the other colour in this one."""
    pairs = ((int(c[i : i + 2], 16) for c in (colour, other)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def deeper(colour: str, light: float) -> str:
    """No lighter than this, so that it is read on white."""
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, had, strong = colorsys.rgb_to_hls(r, g, b)
    rgb = colorsys.hls_to_rgb(hue, min(had, light), strong)
    return "#" + "".join(f"{round(255 * part):02x}" for part in rgb)


class Marks:
    """Draws the marks of one sheet."""

    def __init__(self, pen: Pen, way: Way) -> None:
        self.pen, self.way, self.look = pen, way, way.plan.sheet.look
        self.blot = smudge(way.plan.dice("smudge"))

    def width(self, high: float, marks: Sequence[Mark | None] = ()) -> float:
        """How wide a cell has to be for these marks, or any, in a row of this height."""
        size = min(high, _HIGH) * 0.9
        shapes = {mark.shape for mark in marks if mark}
        words = [w for kind, w in self.look.words.items() if kind in shapes or not shapes]
        if not words:
            return size + 8
        letters = min(size * 0.8, self.way.size)
        more = 1.9 if self.look.family in {"pill", "word"} else 0.8
        widest = max(self.pen.wide(w, letters, bold=True) for w in words)
        return max(widest + more * letters, size + 8)

    def cell(self, marks: Sequence[Mark], x: float, y: float, w: float, h: float) -> None:
        """The marks of a cell, which begins here, with its ground where that is the mark."""
        wide = self.width(h) if len(marks) > 1 and self.look.words else min(h, _HIGH) * 1.02
        if len(marks) > 1:
            wide = min(wide, w / 2)
        for place, mark in enumerate(marks):
            shift = (place - (len(marks) - 1) / 2) * wide
            middle = (x + w / 2 + shift, y + h / 2)
            size = min(h, _HIGH) * self.look.size
            size = max(size, min(h * 0.85, 12.0 if self.way["around"] else 8.0))
            if mark.smudged:
                self.pen.image("Png", self.blot, *middle, size * 1.25)
            elif mark.shape in self.look.words:
                self._word(mark, *middle, size, (w if len(marks) == 1 else wide) - 3)
            elif self.look.family == "ground":
                self._ground(mark, x, y, w, h)
            else:
                self._drawn(mark, *middle, size)

    def _drawn(self, mark: Mark, x: float, y: float, size: float) -> None:
        pen, around = self.pen, self.way["around"]
        colour, shape = self.look.colours[mark.hue], self.look.shapes[mark.shape]
        if self.look.family == "badge":
            self._badge(mark, x, y, size * 1.08)
            return
        if around == "square":
            pen.box(x - size / 2, y - size / 2, size, size, "#ffffff", self.way["inks"]["line"])
        elif around == "circle":
            pen.disc(x, y, size * 0.54, "#ffffff", self.way["inks"]["line"])
        self.shape(shape, colour, x, y, size * (0.72 if around else 1), turn=mark.turned)

    def shape(
        self, shape: str, colour: str, x: float, y: float, size: float, *, turn: bool
    ) -> None:
        """A shape by the means of this sheet."""
        pen, means = self.pen, self.way["technique"]
        rings = self.look.outlines.rings(shape)
        rings = turned(rings) if turn else rings
        signs: Mapping[str, Mapping[str, bytes | str]]
        signs = {"dingbats": DINGBATS, "symbol": SYMBOL, "dejavu": DEJAVU}
        if not turn and shape in signs.get(means, {}):
            code = signs[means][shape][self.way["fat"] :][:1]
            family = {"dingbats": "ZapfDingbats", "symbol": "Symbol"}.get(means, "DejaVu Sans")
            raw = code.encode() if isinstance(code, str) else code
            pen.sign(x, y, raw, family, size * (1.7 if code == b"\xb7" else 1.2), colour)
        elif means in {"Png", "Jpeg", "Raw"}:
            self._picture(rings, colour, x, y, size)
        elif shape in {"smile", "frown", "neutral"} and means in {"lines", "lined", "strips"}:
            self._face(shape, colour, x, y, size / 2)
        elif means == "lines":
            self._lines(shape, colour, x, y, size / 2, turn=turn)
        elif means == "lined":
            pen.fill(mixed(colour, "#ffffff", 0.35))
            pen.stroke(deeper(colour, 0.3), max(0.5, size * 0.06))
            pen.do("SetLineJoin", 1)
            pen.rings(rings, x, y, size / 2, "EofillStroke")
        elif means == "strips":
            self._strips(rings, colour, x, y, size / 2)
        else:
            if means == "shadow":
                pen.veil(0.65)
                pen.fill("#000000")
                pen.rings(rings, x + size * 0.07, y + size * 0.07, size / 2)
                pen.do("GRestore")
            pen.fill(colour)
            pen.rings(rings, x, y, size / 2)

    def _picture(self, rings: tuple[tuple[tuple[float, float], ...], ...], colour: str,
                 x: float, y: float, size: float) -> None:  # fmt: skip
        kind, side = self.way["technique"], 64 if self.way["fat"] else 120
        drawn = picture(rings, colour, side, ground=None if kind == "Png" else "#ffffff")
        file = BytesIO()
        if kind == "Raw":
            file.write(drawn.convert("RGB").tobytes())
        else:
            image: Image.Image = drawn if kind == "Png" else drawn.convert("RGB")
            image.save(file, kind, **({"quality": 90} if kind == "Jpeg" else {}))
        self.pen.image(kind, file.getvalue(), x, y, size, side)

    def _lines(
        self, shape: str, colour: str, x: float, y: float, half: float, *, turn: bool
    ) -> None:
        pen, thick = self.pen, half * 2 * self.way["thickness"] * 0.62
        pen.do("SetLineCap", 1)
        pen.do("SetLineJoin", 1)
        name = shape.replace("_down", "_up")
        down = turn != shape.endswith("_down")
        if shape == "ring":
            pen.disc(x, y, half * 0.72, "", colour, thick)
        elif name in _LINES:
            for line in _LINES[name]:
                points = [(x + half * a, y + half * (b if down else -b)) for a, b in line]
                pen.line(points, thick, colour)
        else:
            pen.fill(colour)
            rings = self.look.outlines.rings(shape)
            pen.rings(turned(rings) if turn else rings, x, y, half)
        pen.do("SetLineCap", 0)
        pen.do("SetLineJoin", 0)

    def _strips(self, rings: tuple[tuple[tuple[float, float], ...], ...], colour: str,
                x: float, y: float, half: float) -> None:  # fmt: skip
        """Light above and deep below, in strips that the shape clips."""
        pen = self.pen
        pen.do("GSave")
        for ring in rings:
            pen.outline([(x + half * px, y - half * py) for px, py in ring])
        pen.do("Eoclip")
        pen.do("EndPath")
        for strip in range(12):
            pen.fill(mixed(mixed(colour, "#ffffff", 0.4), deeper(colour, 0.3), strip / 11))
            high = half * 2 / 12
            pen.do("Rectangle", x - half, pen.height - y + half - (strip + 1) * high - 0.1,
                   half * 2, high + 0.2)  # fmt: skip
            pen.do("Fill")
        pen.do("GRestore")

    def _face(self, shape: str, colour: str, x: float, y: float, half: float) -> None:
        pen = self.pen
        pen.disc(
            x, y, half * 0.92, mixed(colour, "#ffffff", 0.55), deeper(colour, 0.33), half * 0.16
        )
        for side in (-0.32, 0.32):
            pen.disc(x + half * side, y - half * 0.25, half * 0.12, deeper(colour, 0.2))
        pen.stroke(deeper(colour, 0.2), half * 0.16)
        if shape == "smile":
            pen.arc(x, y, half * 0.5, 115, 245)
        elif shape == "frown":
            pen.arc(x, y + half * 0.72, half * 0.5, -58, 58)
        else:
            pen.line(((x - half * 0.4, y + half * 0.35), (x + half * 0.4, y + half * 0.35)),
                     half * 0.16, deeper(colour, 0.2))  # fmt: skip

    def _badge(self, mark: Mark, x: float, y: float, size: float) -> None:
        pen, form, colour = self.pen, self.way["badge"], self.look.colours[mark.hue]
        half, inner = size / 2, "#ffffff"
        if mark.shape == "not_participating":
            pen.line(((x - half * 0.6, y), (x + half * 0.6, y)), size * 0.1, colour)
            return
        if form == "line":
            pen.disc(x, y, half * 0.92, "#ffffff", colour, size * 0.09)
            inner = colour
        elif form == "disc":
            pen.disc(x, y, half, colour)
        elif form == "hexagon":
            pen.fill(colour)
            pen.rings((_HEXAGON,), x, y, half * 1.05)
        else:
            round_by = half * 0.5 if form == "round" else 0.0
            pen.box(x - half, y - half, size, size, colour, round_by=round_by)
        pen.fill(inner)
        rings = self.look.outlines.rings(self.look.shapes[mark.shape])
        if self.way["technique"] == "lines":
            self._lines(self.look.shapes[mark.shape], inner, x, y, half * 0.58, turn=mark.turned)
        else:
            pen.rings(turned(rings) if mark.turned else rings, x, y, half * 0.6)

    def _ground(self, mark: Mark, x: float, y: float, w: float, h: float) -> None:
        pen, form, colour = self.pen, self.way["ground"], self.look.colours[mark.hue]
        if form in {"cell", "letter"}:
            pen.box(x + 0.4, y + 0.4, w - 0.8, h - 0.8, colour)
        elif form == "hatch":
            self._hatched(colour, x + 1, y + 1, w - 2, h - 2)
        else:
            inset = min(w * 0.2, 12)
            round_by = h * 0.3 if form == "round" else 0.0
            pen.box(x + inset, y + 2, w - 2 * inset, h - 4, colour, round_by=round_by)
        word = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark.shape, "")
        if form == "letter" and mark.shape == mark.hue:
            size = min(h * 0.62, 9)
            pen.say(x + w / 2, y + h / 2 + size * 0.35, word, size, align="centre",
                    colour=self.look.ink_on(mark.hue), bold=True)  # fmt: skip

    def _hatched(self, colour: str, x: float, y: float, w: float, h: float) -> None:
        pen = self.pen
        deep = deeper(colour, 0.45)
        pen.box(x, y, w, h, mixed(deep, "#ffffff", 0.45), deep, 0.7)
        pen.do("GSave")
        pen.outline(((x, y), (x + w, y), (x + w, y + h), (x, y + h)))
        pen.do("Clip")
        pen.do("EndPath")
        for step in range(int((w + h) / 3)):
            pen.line(((x + step * 3 - h, y + h), (x + step * 3, y)), 1.2, deep)
        pen.do("GRestore")

    def _word(self, mark: Mark, x: float, y: float, size: float, room: float) -> None:
        pen, family = self.pen, self.look.family
        word, colour = self.look.words[mark.shape], self.look.colours[mark.hue]
        letters = min(size * (1.0 if family == "letter" else 0.86), self.way.size)
        letters *= 1.25 if word in {"+", "−"} else 1.0
        ink, bold = deeper(colour, 0.4), True
        if mark.shape == "not_participating" or family not in {"pill", "letter", "word"}:
            pen.say(x, y + letters * 0.35, word, letters, align="centre", colour=ink, room=room)
            return
        if family == "pill":
            self._pill(mark, word, x, y, letters, room)
            return
        base = y + letters * (0.3 if word in {"+", "−"} else 0.35)
        if family == "letter":
            form, half = self.way["letter"], size * 0.56
            if form == "circle":
                pen.disc(x, y, half, "#ffffff", ink, 0.8)
            elif form == "disc":
                pen.disc(x, y, half, ink)
                ink = "#ffffff"
            elif form == "boxed":
                pen.box(x - half, y - half, half * 2, half * 2, "#ffffff", ink, 0.7)
            part = 0.88 if form in {"circle", "disc", "boxed"} else 1.0
            pen.say(x, base - letters * (1 - part) * 0.3, word, letters * part, align="centre",
                    colour=ink, bold=True, hollow=0.4 if form == "hollow" else 0)  # fmt: skip
            return
        form = self.way["word"]
        bold = form != "plain"
        if form == "dot" and self.look.hues:
            wide = pen.wide(word, letters, bold=True)
            pen.disc(x - wide / 2 - letters * 0.2, y, letters * 0.28, colour)
            x, room, ink = x + letters * 0.42, room - letters, "#1c1c1c"
        pen.say(x, base, word, letters, align="centre", colour=ink, bold=bold, room=room,
                space=0.6 if form == "spaced" else 0.0)  # fmt: skip

    def _pill(self, mark: Mark, word: str, x: float, y: float, letters: float, room: float) -> None:
        pen, form, colour = self.pen, self.way["pill"], self.look.colours[mark.hue]
        letters *= 0.94
        longest = max(pen.wide(w, letters, bold=True) for w in self.look.words.values())
        more = 1.9 if form == "dot" else 1.2
        wide, high = min(longest + letters * more, room), letters * 1.42
        left, top, ink = x - wide / 2, y - high / 2, self.look.ink_on(mark.hue)
        if form in {"full", "round", "corner"}:
            corner = {"full": 0.0, "round": high / 2, "corner": 2.5}[form]
            pen.box(left, top, wide, high, colour, round_by=corner)
        elif form == "dot":
            pen.box(left, top, wide, high, "#ffffff", "#b0b0b0", 0.6, high / 2)
            pen.disc(left + high * 0.45, y, high * 0.24, deeper(colour, 0.5))
            x, ink, wide = x + high * 0.28, "#222222", wide - high * 0.6
        else:
            ink = deeper(colour, 0.36)
            ground = "#ffffff" if form == "line" else mixed(deeper(colour, 0.5), "#ffffff", 0.75)
            pen.box(left, top, wide, high, ground, ink, 0.9, 3)
        pen.say(x, y + letters * 0.35, word, letters, align="centre", colour=ink, bold=True,
                room=wide - 4)  # fmt: skip
