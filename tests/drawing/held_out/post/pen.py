"""Writes one page as a program of PostScript; y runs downwards until it is written."""

import colorsys
from collections.abc import Callable
from pathlib import Path

from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.post.ways import FONTS, Way

_HERE = Path(__file__).parent
_PROLOG = "".join((_HERE / name).read_text(encoding="ascii") for name in ("prolog.ps", "marks.ps"))
_THIN = 0.88
"""Letters are made no narrower than this."""
_LATIN, _SIGNS = 0x370, 0x2000
"""Between them lie the letters of other scripts."""


def parts_of(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1."""
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return r, g, b


def rgb(colour: str) -> str:
    """As PostScript takes it."""
    return " ".join(f"{part:.3f}" for part in parts_of(colour))


def mixed(colour: str, other: str, part: float) -> str:
    """So much of the other colour in this one."""
    pairs = zip(parts_of(colour), parts_of(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * part)):02x}" for a, b in pairs)


def deeper(colour: str, light: float) -> str:
    """No lighter than this."""
    hue, had, strong = colorsys.rgb_to_hls(*parts_of(colour))
    return "#" + "".join(
        f"{round(255 * part):02x}" for part in colorsys.hls_to_rgb(hue, min(had, light), strong)
    )


def ink_on(colour: str) -> str:
    """Black or white, whichever stands out more."""
    r, g, b = (part**2.2 for part in parts_of(colour))
    return "#000000" if 0.21 * r + 0.72 * g + 0.07 * b > 0.2 else "#ffffff"


class Pen:
    """The page of one sheet."""

    def __init__(self, way: Way) -> None:
        self.way = way
        self.width, self.height = way["paper"]
        self.lines: list[str] = []
        self.set_up: dict[str, str] = {}
        """What stands before the page, by the name that it defines."""
        self.faults: list[str] = []
        self.least = 99.0
        """The smallest letters so far."""
        self._codes: dict[str, int] = {}

    def measured(self, part: Callable[[], float]) -> float:
        """How high a part is; nothing of it stays."""
        lines, faults, least = len(self.lines), len(self.faults), self.least
        high = part()
        del self.lines[lines:], self.faults[faults:]
        self.least = least
        return high

    def do(self, line: str) -> None:
        """A line of the program."""
        self.lines.append(line)

    def colour(self, colour: str) -> str:
        """What sets it, by the inks of this sheet."""
        r, g, b = parts_of(colour)
        if self.way["ink"] == "cmyk":
            k = 1 - max(r, g, b)
            c, m, y = ((1 - k - part) / (1 - k) if k < 1 else 0 for part in (r, g, b))
            return f"{c:.3f} {m:.3f} {y:.3f} {k:.3f} K"
        if self.way["ink"] == "spot" and len({r, g, b}) > 1:
            return f"(Ink {colour[1:]}) {rgb(colour)} Sp"
        return f"{r:.3f} setgray" if r == g == b else f"{rgb(colour)} C"

    # Words

    def _font(self, words: str) -> tuple[str, str]:
        """The family of these words, and the letter that it goes by on the page."""
        lent = self.way["lent"] and any(_LATIN <= ord(letter) < _SIGNS for letter in words)
        return (self.way["lent"], "L") if lent else (self.way["font"], "F")

    def wide(self, words: str, size: float, *, bold: bool = False) -> float:
        """How wide the words are."""
        return width_of(words, self._font(words)[0], size, bold=bold)

    def _string(self, words: str) -> str:
        shown = ""
        for letter in words:
            if " " <= letter <= "~":
                shown += f"\\{letter}" if letter in "()\\" else letter
            else:
                shown += f"\\{self._codes.setdefault(letter, 128 + len(self._codes)):03o}"
        return f"({shown})"

    def say(
        self, x: float, y: float, words: str, size: float, *, bold: bool = False,
        align: float = 0.0, colour: str = "#000000", room: float = 0.0,
    ) -> None:  # fmt: skip
        """Words on a base line, narrower and then smaller where they find no room."""
        if not words:
            return
        wide, narrow = self.wide(words, size, bold=bold), 1.0
        if room and wide > room:
            narrow = max(_THIN, room / wide)
            size *= min(1.0, room / (wide * narrow))
            wide = self.wide(words, size, bold=bold) * narrow
        self.least = min(self.least, size)
        left = x - align * wide
        if left < 8 or left + wide > self.width - 8:
            self.faults.append(f"{words!r} off the page")
        at = f"{x:.2f} {self.height - y:.2f} /{self._font(words)[1]}{int(bold)}"
        self.do(f"{self.colour(colour)} {self._string(words)} {at}"
                f" {size * narrow:.2f} {size:.2f} {align} T")  # fmt: skip

    def folded(self, words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
        """In lines no wider than the room."""
        return folded(words, self.way["font"], size, room, bold=bold)

    def par(
        self, x: float, top: float, words: str, size: float, room: float, *, bold: bool = False,
        colour: str = "#000000", align: float = 0.0,
    ) -> float:  # fmt: skip
        """Words in lines; how high they are."""
        lines = self.folded(words, size, room, bold=bold)
        for place, line in enumerate(lines):
            base = top + size * (0.9 + 1.18 * place)
            self.say(x + align * room, base, line, size, bold=bold, colour=colour, align=align)
        return size * 1.18 * max(1, len(lines))

    # Boxes and lines

    def box(
        self, x: float, y: float, w: float, h: float, fill: str = "", edge: str = "",
        thick: float = 0.6, radius: float = 0.0,
    ) -> None:  # fmt: skip
        """A box from its upper left corner."""
        at = f"{x:.2f} {self.height - y - h:.2f} {w:.2f} {h:.2f}"
        if fill:
            end = f"{radius:.2f} Bx fill" if radius or self.way["run"] == "bywords" else "rectfill"
            self.do(f"{self.colour(fill)} {at} {end}")
        if edge:
            end = f"{radius:.2f} Bx stroke" if radius else "rectstroke"
            self.do(f"{thick} setlinewidth {self.colour(edge)} {at} {end}")

    def line(
        self, x: float, y: float, x2: float, y2: float, thick: float = 0.6, colour: str = "#000000",
        dash: str = "",
    ) -> None:  # fmt: skip
        """A line, perhaps of dots."""
        dots = (f"[{dash}] 0 setdash ", " [] 0 setdash") if dash else ("", "")
        ends = f"{x:.2f} {self.height - y:.2f} {x2:.2f} {self.height - y2:.2f} Ln"
        self.do(f"{self.colour(colour)} {thick} setlinewidth {dots[0]}{ends}{dots[1]}")

    def leader(self, x: float, x2: float, y: float, size: float) -> None:
        """Dots along a base line."""
        if x2 - x > size:
            self.do("1 setlinecap")
            self.line(x, y - 0.3, x2, y - 0.3, size * 0.09, "#555555", f"0 {size * 0.38:.2f}")
            self.do("0 setlinecap")

    # The whole

    def program(self) -> str:
        """The page, with all that it needs."""
        way, out = self.way, ["%!PS-Adobe-3.0", "%%Title: vote", "%%Pages: 1", "%%EndComments"]
        wide, high = (self.height, self.width) if way["turned"] else (self.width, self.height)
        out += [_PROLOG, f"<< /PageSize [{wide} {high}] >> setpagedevice"]
        outlines = way.outlines
        form, thick = way["form"], outlines.tick
        for name, value in (("SHAFT", outlines.shaft), ("HEAD", outlines.head), ("FORM", form),
                            ("THICK", thick), ("BAR", outlines.bar)):  # fmt: skip
            out.append(f"/{name} {value} def")
        out.append(f"/setting {{{way['run']}}} bind def")
        pairs = " ".join(f"[{code} {ord(letter)}]" for letter, code in self._codes.items())
        for bold in (0, 1):
            for name, family in (("F", way["font"]), ("L", way["lent"] or way["font"])):
                out.append(f"/{name}{bold} /{FONTS[family][bold]} [{pairs}] false anew")
        out += [*self.set_up.values(), "%%Page: 1 1"]
        if way["turned"]:
            out.append(f"90 rotate 0 {-self.height} translate")
        return "\n".join([*out, *self.lines, "showpage", "%%EOF", ""])
