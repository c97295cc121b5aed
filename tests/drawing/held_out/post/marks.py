"""Marks as calls of the page's own procedures, as letters of fonts of signs, as pictures."""

from base64 import a85encode
from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from tests.drawing.held_out.post.pen import Pen, deeper, ink_on, mixed, rgb
from tests.drawing.held_out.post.ways import DEJAVU, DINGBATS, Way
from tests.drawing.held_out.shapes import picture, smudge, turned
from tests.drawing.held_out.sheet import Mark

_HIGH = 20.0
"""No mark is drawn for a higher row than this."""
_PICTURES = frozenset({"imagemask", "image", "jpeg", "keyed"})
_PLATES = {"disc": "disc", "ball": "disc", "octagon": "octagon", "shield": "shield"}
"""What lies below the sign of a badge."""


class Marks:
    """Draws the marks of one sheet."""

    def __init__(self, pen: Pen, way: Way) -> None:
        self.pen, self.way, self.look = pen, way, way.plan.sheet.look

    def width(self, high: float) -> float:
        """How wide a cell has to be for any mark in a row of this height."""
        size = min(high, _HIGH)
        if not self.look.words:
            return size + 6
        letters = self._letters(size)
        more = 2.1 if self.look.family in {"pill", "word"} else 1.2
        widest = max(self.pen.wide(w, letters, bold=True) for w in self.look.words.values())
        return max(widest + more * letters, size + 6)

    def _letters(self, size: float) -> float:
        part = 0.62 if self.look.family in {"letter", "pill"} else 0.72
        return min(size * part, self.way.size * 1.1)

    def cell(self, marks: Sequence[Mark], x: float, y: float, w: float, h: float) -> None:
        """The marks of a cell, side by side, with its ground where that is the mark."""
        each = min(self.width(h), w / max(1, len(marks)))
        for place, mark in enumerate(marks):
            middle = x + w / 2 + (place - (len(marks) - 1) / 2) * each
            size = min(h, _HIGH)
            drawn = max(size * self.look.size, min(size * 0.9, 9.0))
            if mark.smudged:
                self._blot(middle, y + h / 2, size * 1.1)
            elif mark.shape in self.look.words:
                room = w if len(marks) == 1 else each
                self._word(mark, middle, y + h / 2, size, room - 3)
            elif self.look.shapes[mark.shape] == "ground":
                self._ground(mark, x, y, w, h)
            elif self.look.family == "badge" and mark.shape != "not_participating":
                self._badge(mark, middle, y + h / 2, drawn * 1.06)
            else:
                self._shaped(mark, middle, y + h / 2, drawn)

    def _shaped(self, mark: Mark, x: float, y: float, size: float) -> None:
        pen, line = self.pen, self.way["inks"]["line"]
        around = self.way["around"]
        if around:
            half = size * 0.6
            radius = half if around == "circle" else 0.0
            pen.box(x - half, y - half, 2 * half, 2 * half, "#ffffff", line, 0.7, radius)
            size *= 0.76 if around == "circle" else 0.86
        colour = self.look.colours[mark.hue]
        self.shape(self.look.shapes[mark.shape], colour, x, y, size, flip=mark.turned)

    def shape(
        self, shape: str, colour: str, x: float, y: float, size: float, *, flip: bool,
        plain: bool = False,
    ) -> None:  # fmt: skip
        """A shape by the means of this sheet, or filled."""
        pen, means, at = self.pen, self.way["means"], f"{x:.2f} {self.pen.height - y:.2f}"
        means = "Fill" if plain and means not in {"Line", "Form", "Type3"} else means
        if means in _PICTURES:
            self._picture(shape, colour, at, size, flip=flip)
            return
        if means in {"dingbats", "dejavu"}:
            self._sign(shape, colour, at, size, flip=flip)
            return
        name, _, way = shape.rpartition("_")
        name, down = (name, way == "down") if name else (shape, False)
        deep = deeper(colour, 0.24)
        ends = f"[{rgb(mixed(colour, '#ffffff', 0.45))}] [{rgb(deeper(colour, 0.27))}] "
        more = {"Edge": f"{rgb(deep)} ", "Slant": f"{rgb(deep)} ", "Shade": ends, "Ball": ends}
        inner = mixed(colour, "#ffffff", 0.35) if means == "Edge" else colour
        inner = deep if means in {"Slant", "Hollow"} else inner
        flipped = str(down != flip).lower()
        extra = more.get(means, "")
        pen.do(f"{pen.colour(inner)} {at} {size / 2:.2f} {flipped} /{name} {extra}{means}")

    def _sign(self, shape: str, colour: str, at: str, size: float, *, flip: bool) -> None:
        flipped, fat = str(flip).lower(), self.way["fat"]
        if self.way["means"] == "dingbats":
            code, font = DINGBATS[shape][fat], "/D050000L"
        else:
            signs = sorted(set("".join(DEJAVU.values())))
            pairs = " ".join(f"[{65 + k} {ord(sign)}]" for k, sign in enumerate(signs))
            self.pen.set_up["signs"] = f"/Sign /DejaVuSans [{pairs}] true anew"
            code, font = chr(65 + signs.index(DEJAVU[shape][fat])), "/Sign"
        code = f"\\{code}" if code in "()\\" else code
        size *= 1.3 if shape in {"plus", "minus", "tick", "cross"} else 1.18
        self.pen.do(f"{self.pen.colour(colour)} {at} {size:.2f} {flipped} ({code}) {font} Glyph")

    # Pictures

    def _picture(self, shape: str, colour: str, at: str, size: float, *, flip: bool) -> None:
        means, side = self.way["means"], (56, 100)[self.way["fat"]]
        rings = self.way.outlines.rings(shape)
        image = picture(turned(rings) if flip else rings, colour, side, ground="#ffffff")
        image, name = image.convert("RGB"), f"Im_{shape}_{colour[1:]}_{int(flip)}"
        data, source = image.tobytes(), f"{{{name}_d}}"
        head = f"/Width {side} /Height {side} /ImageMatrix [{side} 0 0 -{side} 0 {side}]"
        if means == "imagemask":
            black = picture(turned(rings) if flip else rings, "#000000", side, ground="#ffffff")
            data = black.convert("L").point(lambda v: 255 * (v < 128)).convert("1").tobytes()
            paint = f"<< /ImageType 1 /BitsPerComponent 1 /Decode [1 0] {head}"
            paint += f" /DataSource {source} >> imagemask"
        else:
            if means == "jpeg":
                file = BytesIO()
                image.save(file, "JPEG", quality=88)
                data, source = file.getvalue(), f"{name}_d /DCTDecode filter"
            kind = "4 /MaskColor [252 255 252 255 252 255]" if means == "keyed" else "1"
            paint = f"/DeviceRGB setcolorspace << /ImageType {kind} /BitsPerComponent 8 {head}"
            paint += f" /Decode [0 1 0 1 0 1] /DataSource {source} >> image"
        self.pen.set_up[name] = self._picture_of(name, data, paint)
        self.pen.do(f"{self.pen.colour(colour)} {at} {size:.2f} {name}")

    @staticmethod
    def _picture_of(name: str, data: bytes, paint: str) -> str:
        """The definition of a procedure that shows it about a point."""
        text = a85encode(data, wrapcol=96).decode()
        place = "gsave 3 1 roll translate dup scale -0.5 dup translate"
        return f"/{name}_d <~{text}~> def\n/{name} {{ {place} {paint} grestore }} def"

    def _blot(self, x: float, y: float, size: float) -> None:
        drawn = Image.open(BytesIO(smudge(self.way.plan.dice("smudge"))))
        one = drawn.getchannel("A").point(lambda v: 255 * (v > 128)).convert("1")
        paint = "0.2 setgray 64 64 true [64 0 0 -64 0 64] {Blot_d} imagemask"
        self.pen.set_up["Blot"] = self._picture_of("Blot", one.tobytes(), paint)
        self.pen.do(f"{x:.2f} {self.pen.height - y:.2f} {size:.2f} Blot")

    # Marks with a ground

    def _badge(self, mark: Mark, x: float, y: float, size: float) -> None:
        pen, form, colour = self.pen, self.way["badge"], self.look.colours[mark.hue]
        half, inner = size / 2, "#ffffff"
        at = f"{x:.2f} {pen.height - y:.2f} {half:.2f}"
        if form in {"line", "round"}:
            fill, edge = ("#ffffff", colour) if form == "line" else (colour, "")
            radius = half * (0.99 if form == "line" else 0.45)
            pen.box(x - half, y - half, size, size, fill, edge, size * 0.09, radius)
            inner = deeper(colour, 0.4) if form == "line" else inner
        else:
            ends = f"[{rgb(mixed(colour, '#ffffff', 0.2))}] [{rgb(deeper(colour, 0.27))}] Ball"
            way = ends if form == "ball" else "Fill"
            pen.do(f"{pen.colour(colour)} {at} 1.18 mul false /{_PLATES[form]} {way}")
        shape = self.look.shapes[mark.shape]
        self.shape(shape, inner, x, y, size * 0.6, flip=mark.turned, plain=True)

    def _ground(self, mark: Mark, x: float, y: float, w: float, h: float) -> None:
        pen, form, colour = self.pen, self.way["ground"], self.look.colours[mark.hue]
        inset = min(w * 0.18, 12) if form in {"inset", "round", "flap"} else 0.4
        drop = 2.0 if inset > 1 else 0.4
        box = (x + inset, y + drop, w - 2 * inset, h - 2 * drop)
        radius = {"round": min(box[2], box[3]) * 0.4, "flap": 2.0}.get(form, 0.0)
        deep = deeper(colour, 0.4)
        fill = mixed(deep, "#ffffff", 0.55) if form == "slant" else colour
        pen.box(*box, fill, deep if form in {"slant", "flap"} else "", 0.6, radius)
        if form == "slant":
            at = f"{box[0]:.2f} {pen.height - box[1] - box[3]:.2f} {box[2]:.2f} {box[3]:.2f}"
            pen.do(f"gsave {rgb(deep)} 3 hatched {at} rectfill grestore")
        elif form == "letter" and mark.shape == mark.hue and mark.shape != "not_participating":
            size, word = min(h * 0.6, self.way.size), mark.shape[0].upper()
            ink = ink_on(colour)
            pen.say(
                x + w / 2, y + h / 2 + size * 0.36, word, size, align=0.5, colour=ink, bold=True
            )

    # Written marks

    def _word(self, mark: Mark, x: float, y: float, size: float, room: float) -> None:
        pen, family, letters = self.pen, self.look.family, self._letters(size)
        word, colour = self.look.words[mark.shape], self.look.colours[mark.hue]
        if mark.shape == "not_participating" or family not in {"pill", "letter", "word"}:
            ink = deeper(colour, 0.45)
            pen.say(x, y + letters * 0.36, word, letters, align=0.5, colour=ink, room=room)
        elif family == "pill":
            self._pill(word, colour, x, y, letters, room)
        elif family == "letter":
            self._letter(word, deeper(colour, 0.3), x, y, letters, size * 0.43)
        else:
            self._plain_word(word, deeper(colour, 0.3), x, y, letters, room)

    def _letter(self, word: str, ink: str, x: float, y: float, letters: float, half: float) -> None:
        pen, form, sign = self.pen, self.way["letter"], word in {"+", "−"}
        letters *= 1.25 if sign else 1.0
        if form != "plain":
            radius = {"boxed": 0.0, "key": half * 0.4}.get(form, half * 0.99)
            fill = {"disc": ink, "key": "#eeeeee"}.get(form, "#ffffff")
            pen.box(x - half, y - half, 2 * half, 2 * half, fill, ink, 0.7, radius)
            letters, ink = min(letters, half * 1.4), "#ffffff" if form == "disc" else ink
        base = y + letters * (0.31 if sign else 0.36)
        pen.say(x, base, word, letters, align=0.5, colour=ink, bold=True)

    def _plain_word(
        self, word: str, ink: str, x: float, y: float, letters: float, room: float
    ) -> None:
        pen, form = self.pen, self.way["word"]
        wide, half = min(pen.wide(word, letters, bold=True), room), letters * 0.62
        if form == "framed":
            pen.box(x - wide / 2 - 3, y - half, wide + 6, 2 * half, "", ink, 0.6)
        elif form == "dot" and self.look.hues:
            x, half = x + letters * 0.45, letters * 0.26
            left = x - wide / 2 - letters * 0.75
            pen.box(left, y - half, 2 * half, 2 * half, ink, radius=half * 0.99)
        bold = form != "plain"
        pen.say(x, y + letters * 0.36, word, letters, align=0.5, colour=ink, bold=bold, room=room)

    def _pill(
        self, word: str, colour: str, x: float, y: float, letters: float, room: float
    ) -> None:
        pen, form, look = self.pen, self.way["pill"], self.look
        words = [w for p, w in look.words.items() if p != "not_participating"]
        w = min(room, max(pen.wide(w, letters, bold=True) for w in words) + letters * 1.5)
        h, left, ink, edge = letters * 1.5, x - w / 2, ink_on(colour), deeper(colour, 0.42)
        top, radius = y - h / 2, h * 0.49
        if form == "line":
            pen.box(left, top, w, h, "#ffffff", edge, 0.9, radius)
            ink = deeper(colour, 0.3)
        elif form == "pale":
            pen.box(left, top, w, h, mixed(colour, "#ffffff", 0.7), edge, 0.9, 2.0)
            ink = deeper(colour, 0.3)
        elif form == "dot":
            pen.box(left, top, w, h, "#f2f2f2", "#b0b0b0", 0.5, radius)
            half = h * 0.27
            pen.box(left + half, y - half, 2 * half, 2 * half, edge, radius=half * 0.99)
            x, ink, w = x + half * 1.4, "#222222", w - 3 * half
        elif form == "ticket":
            at = f"{left:.2f} {pen.height - y:.2f} {w:.2f} {h:.2f}"
            pen.do(f"{pen.colour(colour)} {at} Ticket")
            x, w = x + h * 0.2, w - h / 2
        else:
            pen.box(left, top, w, h, colour, radius=radius if form == "full" else 2.5)
        base = y + letters * 0.36
        pen.say(x, base, word, letters, align=0.5, colour=ink, bold=True, room=w - 4)
