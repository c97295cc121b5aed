"""libharu by ctypes: a page whose y runs downwards, words of several code pages, colours."""

import ctypes
import os
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.shapes import Ring

Point = tuple[float, float]
_PAGES = (
    ("WinAnsiEncoding", "cp1252"), ("CP1250", "cp1250"), ("CP1253", "cp1253"),
    ("CP1251", "cp1251"), ("CP1257", "cp1257"), ("UTF-8", "utf-8"),
)  # fmt: skip
"""What libharu calls them, and Python; the first that has a letter takes it."""
_BASE = {
    "Helvetica": ("Helvetica", "Helvetica-Bold"),
    "Times": ("Times-Roman", "Times-Bold"),
}
"""Fonts that every viewer has, thin and bold."""
_LENT = {"Helvetica": "Liberation Sans", "Times": "Liberation Serif"}
"""Where the letters are from that a font lacks."""
_HANDLES = (
    "New", "AddPage", "GetFont", "LoadPngImageFromMem", "LoadJpegImageFromMem",
    "LoadRawImageFromMem", "Image_LoadRaw1BitImageFromMem", "CreateExtGState",
)  # fmt: skip
_NOTICE = ctypes.CFUNCTYPE(None, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_void_p)
_CURVE = 0.5523


@cache
def _library() -> Any:
    library = ctypes.CDLL(os.environ.get("LIBHARU", "libhpdf-2.3.0.so"))
    for name in _HANDLES:
        getattr(library, f"HPDF_{name}").restype = ctypes.c_void_p
    library.HPDF_LoadTTFontFromFile.restype = ctypes.c_char_p
    library.HPDF_Page_TextWidth.restype = ctypes.c_float
    return library


class Pen:
    """One document of one page."""

    def __init__(
        self, size: tuple[float, float], family: str, coding: str, ink: str, *, turned: bool
    ) -> None:
        self.width, self.height = size
        self.family, self.coding, self.inks = family, coding, ink
        self.dry = False
        """Whether nothing is drawn: to learn how high a part is."""
        self.faults: list[str] = []
        self.least = 99.0
        """The smallest letters so far."""
        self._notice = _NOTICE(lambda code, detail, _: self.faults.append(f"{code:#x} {detail}"))
        self._fonts: dict[tuple[str, bool, str], ctypes.c_void_p] = {}
        self._names: dict[str, bytes] = {}
        self._veils: dict[float, ctypes.c_void_p] = {}
        self._images: dict[tuple[str, bytes], ctypes.c_void_p] = {}
        self.doc = ctypes.c_void_p(_library().HPDF_New(self._notice, None))
        self._ask("UseUTFEncodings", self.doc)
        self._ask("SetCompressionMode", self.doc, 15)
        self.page = self._handle("AddPage", self.doc)
        wide, high = (self.height, self.width) if turned else size
        self._ask("Page_SetWidth", self.page, float(wide))
        self._ask("Page_SetHeight", self.page, float(high))
        if turned:
            self._ask("Page_SetRotate", self.page, 90)
            self.do("Concat", 0.0, 1.0, -1.0, 0.0, self.height, 0.0)

    def _ask(self, name: str, *given: Any) -> Any:
        ready = [ctypes.c_float(g) if isinstance(g, float) else g for g in given]
        return getattr(_library(), f"HPDF_{name}")(*ready)

    def _handle(self, name: str, *given: Any) -> ctypes.c_void_p:
        return ctypes.c_void_p(self._ask(name, *given))

    def do(self, name: str, *given: Any) -> None:
        """An operator of the page."""
        if not self.dry:
            self._ask(f"Page_{name}", self.page, *given)

    def saved(self) -> bytes:
        """The file; the document is gone."""
        self._ask("SaveToStream", self.doc)
        size = ctypes.c_uint(self._ask("GetStreamSize", self.doc))
        room = ctypes.create_string_buffer(size.value)
        self._ask("ReadFromStream", self.doc, room, ctypes.byref(size))
        self.close()
        if self.faults:
            raise RuntimeError(f"libharu: {self.faults}")
        return room.raw[: size.value]

    def close(self) -> None:
        """Free the document."""
        self._ask("Free", self.doc)

    # Words

    def font(self, family: str, *, bold: bool, coding: str) -> ctypes.c_void_p:
        """A font of the machine, or one that every viewer has."""
        key = (family, bold, coding)
        if key not in self._fonts:
            name = family.encode()
            if family in _BASE:
                name = _BASE[family][bold].encode()
            elif family not in {"ZapfDingbats", "Symbol"}:
                file = font_file(family, bold=bold)
                if file not in self._names:
                    self._names[file] = self._ask("LoadTTFontFromFile", self.doc, file.encode(), 1)
                name = self._names[file]
            self._fonts[key] = self._handle("GetFont", self.doc, name, coding.encode() or None)
        return self._fonts[key]

    def _runs(self, words: str, bold: bool) -> Iterator[tuple[ctypes.c_void_p, bytes]]:
        """The words in pieces of one font each."""
        if self.coding == "utf" and self.family not in _LENT:
            yield self.font(self.family, bold=bold, coding="UTF-8"), words.encode()
            return
        pages: Sequence[tuple[str, str]] = _PAGES
        if self.family in _LENT:
            pages = (_PAGES[0], _PAGES[-1])
        pieces: list[tuple[str, str, str]] = []
        for letter in words:
            coding, codec = next(p for p in pages if _has(p[1], letter))
            if pieces and (
                letter == " " or (pieces[-1][0] != "UTF-8" and _has(pieces[-1][1], letter))
            ):
                pieces[-1] = (*pieces[-1][:2], pieces[-1][2] + letter)
            elif pieces and pieces[-1][0] == coding:
                pieces[-1] = (coding, codec, pieces[-1][2] + letter)
            else:
                pieces.append((coding, codec, letter))
        for coding, codec, piece in pieces:
            family = self.family
            if coding == "UTF-8":
                family = _LENT.get(family, family)
            yield self.font(family, bold=bold, coding=coding), piece.encode(codec)

    def wide(self, words: str, size: float, *, bold: bool = False, space: float = 0.0) -> float:
        """How wide the words are."""
        whole = space * len(words)
        for font, piece in self._runs(words, bold):
            self._ask("Page_SetFontAndSize", self.page, font, 100.0)
            whole += float(self._ask("Page_TextWidth", self.page, piece)) * size / 100
        return whole

    def say(
        self, x: float, y: float, words: str, size: float, *, bold: bool = False,
        align: str = "left", colour: str = "#000000", room: float = 0.0, space: float = 0.0,
        hollow: float = 0.0,
    ) -> None:  # fmt: skip
        """Words on a base line, narrower and then smaller where they find no room."""
        if not words:
            return
        wide, narrow = self.wide(words, size, bold=bold, space=space), 100.0
        if room and wide > room:
            narrow = max(88.0, 100 * room / wide)
            size *= min(1.0, room / (wide * narrow / 100))
            space = 0.0
            wide = self.wide(words, size, bold=bold) * narrow / 100
        self.least = min(self.least, size)
        x -= {"left": 0.0, "centre": wide / 2, "right": wide}[align]
        self.fill(colour)
        self.do("BeginText")
        if hollow:
            self.stroke(colour, hollow)
            self.do("SetTextRenderingMode", 2)
        self.do("SetHorizontalScalling", narrow)
        self.do("SetCharSpace", space)
        self.do("MoveTextPos", x, self.height - y)
        for font, piece in self._runs(words, bold):
            self.do("SetFontAndSize", font, size)
            self.do("ShowText", piece)
        self.do("SetCharSpace", 0.0)
        self.do("SetHorizontalScalling", 100.0)
        if hollow:
            self.do("SetTextRenderingMode", 0)
        self.do("EndText")

    def sign(self, x: float, y: float, code: bytes, family: str, size: float, colour: str) -> None:
        """A letter of a font of signs, about this point."""
        coding = "UTF-8" if family == "DejaVu Sans" else ""
        font = self.font(family, bold=False, coding=coding)
        self._ask("Page_SetFontAndSize", self.page, font, size)
        wide = float(self._ask("Page_TextWidth", self.page, code))
        self.fill(colour)
        self.do("BeginText")
        self.do("SetFontAndSize", font, size)
        self.do("TextOut", x - wide / 2, self.height - y - size * 0.35, code)
        self.do("EndText")

    def lines(self, words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
        """The words in lines no wider than the room."""
        found: list[str] = []
        for word in words.split():
            longer = f"{found[-1]} {word}" if found else word
            if found and self.wide(longer, size, bold=bold) <= room:
                found[-1] = longer
            else:
                found.append(word)
        return found

    def paragraph(
        self, x: float, top: float, words: str, room: float, size: float, *, bold: bool = False,
        colour: str = "#000000",
    ) -> float:  # fmt: skip
        """Lines below one another; where they end."""
        for line in self.lines(words, size, room, bold=bold):
            self.say(x, top + size * 0.95, line, size, bold=bold, colour=colour)
            top += size * 1.25
        return top

    # Paths

    def fill(self, colour: str) -> None:
        """The ink of areas: of three parts, of four, or grey."""
        self._ink(colour, "Fill")

    def stroke(self, colour: str, thick: float) -> None:
        """The ink of lines."""
        self._ink(colour, "Stroke")
        self.do("SetLineWidth", float(thick))

    def _ink(self, colour: str, way: str) -> None:
        r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        if r == g == b:
            self.do(f"SetGray{way}", r)
        elif self.inks == "cmyk":
            k = 1 - max(r, g, b)
            c, m, y = ((1 - part - k) / (1 - k) for part in (r, g, b))
            self.do(f"SetCMYK{way}", c, m, y, k)
        else:
            self.do(f"SetRGB{way}", r, g, b)

    def outline(self, points: Sequence[Point], *, closed: bool = True) -> None:
        """A path of straight pieces."""
        for place, (x, y) in enumerate(points):
            self.do("LineTo" if place else "MoveTo", float(x), float(self.height - y))
        if closed:
            self.do("ClosePath")

    def rings(
        self, rings: Sequence[Ring], x: float, y: float, half: float, paint: str = "Eofill"
    ) -> None:
        """Rings from -1 to 1 about this point, y upwards."""
        for ring in rings:
            self.outline([(x + half * px, y - half * py) for px, py in ring])
        self.do(paint)

    def line(
        self, points: Sequence[Point], thick: float, colour: str, dash: Sequence[int] = ()
    ) -> None:
        """A line of several pieces."""
        self.stroke(colour, thick)
        if dash:
            self.do("SetDash", (ctypes.c_uint16 * len(dash))(*dash), len(dash), 0)
        self.outline(points, closed=False)
        self.do("Stroke")
        if dash:
            self.do("SetDash", None, 0, 0)

    def box(
        self, x: float, y: float, w: float, h: float, fill: str = "", line: str = "",
        thick: float = 0.6, round_by: float = 0.0,
    ) -> None:  # fmt: skip
        """A rectangle, its corners perhaps round."""
        if fill:
            self.fill(fill)
        if line:
            self.stroke(line, thick)
        if round_by:
            self._round(x, self.height - y - h, w, h, min(round_by, w / 2, h / 2))
        else:
            self.do("Rectangle", float(x), float(self.height - y - h), float(w), float(h))
        self.do("FillStroke" if fill and line else "Fill" if fill else "Stroke")

    def _round(self, x: float, y: float, w: float, h: float, r: float) -> None:
        k = r * (1 - _CURVE)
        right, high = x + w, y + h
        self.do("MoveTo", x + r, y)
        self.do("LineTo", right - r, y)
        self.do("CurveTo", right - k, y, right, y + k, right, y + r)
        self.do("LineTo", right, high - r)
        self.do("CurveTo", right, high - k, right - k, high, right - r, high)
        self.do("LineTo", x + r, high)
        self.do("CurveTo", x + k, high, x, high - k, x, high - r)
        self.do("LineTo", x, y + r)
        self.do("CurveTo", x, y + k, x + k, y, x + r, y)
        self.do("ClosePath")

    def disc(
        self, x: float, y: float, r: float, fill: str = "", line: str = "", thick: float = 0.8
    ) -> None:
        """A circle."""
        if fill:
            self.fill(fill)
        if line:
            self.stroke(line, thick)
        self.do("Circle", float(x), float(self.height - y), float(r))
        self.do("FillStroke" if fill and line else "Fill" if fill else "Stroke")

    def arc(self, x: float, y: float, r: float, first: float, last: float) -> None:
        """A piece of a circle; degrees run from the top to the right."""
        self.do("Arc", float(x), float(self.height - y), float(r), float(first), float(last))
        self.do("Stroke")

    def veil(self, part: float) -> None:
        """What is drawn until `GRestore` lets so much of the ground through."""
        if part not in self._veils:
            state = self._handle("CreateExtGState", self.doc)
            self._ask("ExtGState_SetAlphaFill", state, 1 - part)
            self._veils[part] = state
        self.do("GSave")
        self.do("SetExtGState", self._veils[part])

    # Pictures

    def image(self, kind: str, data: bytes, x: float, y: float, size: float, side: int = 0) -> None:
        """A picture about this point: `Png`, `Jpeg`, or `Raw`, whose white does not show."""
        if (kind, data) not in self._images:
            if kind == "Raw":
                given = (data, side, side, 1, 8)
                image = self._handle("LoadRawImageFromMem", self.doc, *given)
                self._ask("Image_SetColorMask", image, 250, 255, 250, 255, 250, 255)
            else:
                image = self._handle(f"Load{kind}ImageFromMem", self.doc, data, len(data))
            self._images[kind, data] = image
        low = self.height - y - size / 2
        self.do("DrawImage", self._images[kind, data], x - size / 2, low, float(size), float(size))


@cache
def _has(codec: str, letter: str) -> bool:
    """Whether a code page has a letter; libharu takes another sign for two of Greece."""
    if codec == "cp1253" and letter in "ΔΩ":
        return False
    try:
        letter.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
