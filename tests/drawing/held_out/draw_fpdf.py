"""Sheets written by fpdf2: TrueType subsets, paths, soft masks and Adobe's own signs."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from io import BytesIO
from typing import Any

from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.placed import Placed
from tests.drawing.held_out.shapes import Ring

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 2, "tick": 5, "thumb": 2, "sign": 3, "face": 1,
    "disc": 4, "square": 3, "letter": 3, "word": 3, "ground": 4, "pill": 3, "badge": 3,
}  # fmt: skip
_DINGBATS = {
    "tick": "43", "cross": "78", "disc": "ll", "ring": "mm", "square": "nn", "diamond": "uu",
    "triangle_up": "ss", "triangle_down": "tt", "plus": "::",
}  # fmt: skip
_SYMBOLS = {
    "arrow_up": "\xad\xdd", "arrow_down": "\xaf\xdf", "disc": "\xb7\xb7", "ring": "\xb0\xb0",
    "diamond": "\xa8\xa8", "plus": "++", "minus": "--", "cross": "\xb4\xb4",
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return [_Page(plan).saved() for plan in plans]


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


class _Page(Placed):
    """One page."""

    FONTS = (
        "DejaVu Sans", "DejaVu Serif", "Liberation Sans", "Liberation Serif", "Open Sans",
        "Linux Libertine O", "Linux Biolinum O", "Carlito", "DejaVu Sans Condensed",
        "Liberation Sans Narrow",
    )  # fmt: skip
    NATIVE: Mapping[str, Sequence[str]] = {
        "dingbats": (*_DINGBATS, "dash", "minus"),
        "symbols": (*_SYMBOLS, "dash"),
    }

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan, "fpdf")
        self.pdf: Any = import_module("fpdf").FPDF(unit="pt", format=(self.width, self.height))
        self.pdf.set_auto_page_break(False)
        self.pdf.set_margins(0, 0, 0)
        self.pdf.c_margin = 0
        self.pdf.add_font("lent", "", font_file("DejaVu Sans"))
        self.pdf.add_font("words", "", font_file(self.family))
        self.pdf.add_font("words", "B", font_file(self.family, bold=True))
        self.pdf.set_fallback_fonts(["lent"], exact_match=False)
        self.pdf.add_page()

    def saved(self) -> bytes:
        """The PDF's bytes."""
        self.lay_out()
        return bytes(self.pdf.output())

    def text(
        self, x: float, y: float, words: str, size: float, bold: bool, align: str, colour: str
    ) -> None:
        """Words on a base line."""
        self.pdf.set_font("words", "B" if bold else "", size)
        self.pdf.set_text_color(*_rgb(colour))
        wide = self.pdf.get_string_width(words)
        x -= {"left": 0.0, "centre": wide / 2, "right": wide}[align]
        self.pdf.text(x, y, words)

    def rect(
        self, x: float, y: float, w: float, h: float, fill: str | None, line: str | None
    ) -> None:
        """A rectangle."""
        style = ("D" if line else "") + ("F" if fill else "")
        if fill:
            self.pdf.set_fill_color(*_rgb(fill))
        if line:
            self.pdf.set_draw_color(*_rgb(line))
            self.pdf.set_line_width(0.6)
        corners = self.pick == 2 and fill is not None and w < 60 and h < 20
        self.pdf.rect(x, y, w, h, style, round_corners=corners, corner_radius=2)

    def segment(self, x: float, y: float, x2: float, y2: float, thick: float, colour: str) -> None:
        """A line."""
        self.pdf.set_draw_color(*_rgb(colour))
        self.pdf.set_line_width(thick)
        self.pdf.line(x, y, x2, y2)

    def polygon(self, rings: Sequence[Ring], colour: str, x: float, y: float, half: float) -> None:
        """Rings about this point; filled by even and odd."""
        drawing = import_module("fpdf.drawing")
        enums = import_module("fpdf.enums")
        path = drawing.PaintedPath()
        path.style.fill_color = colour
        path.style.stroke_color = None
        path.style.intersection_rule = enums.IntersectionRule.EVENODD
        path.style.paint_rule = enums.PathPaintRule.FILL_EVENODD
        for ring in rings:
            (first, *others) = [(x + half * px, y - half * py) for px, py in ring]
            path.move_to(*first)
            for point in others:
                path.line_to(*point)
            path.close()
        with self.pdf.drawing_context() as context:
            context.add_item(path)

    def disc(self, colour: str, x: float, y: float, radius: float) -> None:
        """A full circle."""
        self.pdf.set_fill_color(*_rgb(colour))
        self.pdf.circle(x, y, radius, style="F")

    def image(self, data: bytes, x: float, y: float, size: float) -> None:
        """A PNG about this point."""
        self.pdf.image(BytesIO(data), x - size / 2, y - size / 2, size, size)

    def native(self, shape: str, colour: str, x: float, y: float, size: float) -> None:
        """A letter of ZapfDingbats or Symbol; a dash is a rectangle."""
        signs = _DINGBATS if self.technique == "dingbats" else _SYMBOLS
        if shape not in signs:
            self.rect(x - size * 0.35, y - size * 0.06, size * 0.7, size * 0.12, colour, None)
            return
        sign = signs[shape][self.pick % 2]
        large = size * (1.05 if self.technique == "dingbats" else 1.2)
        family = "zapfdingbats" if self.technique == "dingbats" else "symbol"
        self.pdf.set_font(family, "", large)
        self.pdf.set_text_color(*_rgb(colour))
        wide = self.pdf.get_string_width(sign)
        self.pdf.text(x - wide / 2, y + large * 0.34, sign)
