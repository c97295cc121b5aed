"""Text, lines and marks on an upright page whose points are counted from the top."""

from dataclasses import dataclass, field
from typing import Literal

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.spec import Colour
from tests.drawing.wide.dimensions import MARK_TECHNIQUE, TEXT_LAYER
from tests.drawing.wide.drawings import BLACK, WHITE
from tests.drawing.wide.fonts import face_for
from tests.drawing.wide.kinds import TextLayer
from tests.drawing.wide.look import Look
from tests.drawing.wide.printed import Placed
from tests.drawing.wide.techniques import TECHNIQUES, Job

Align = Literal["left", "right", "centre"]


@dataclass
class Pen:
    """Draws on a canvas; a dry one only measures."""

    canvas: Canvas
    height: float
    """Of the page."""
    look: Look
    dry: bool = False
    picture: bool = False
    """Whether the page becomes a picture, so that only what is seen counts."""
    words: bool = True
    """Whether texts are drawn."""
    inks: bool = True
    """Whether all else is drawn."""
    serial: int = 0
    layer: TextLayer = field(init=False)
    waiting: list[tuple[str, str, float, float, float, Colour]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.layer = TextLayer() if self.picture else self.look.of(TEXT_LAYER)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Of a line."""
        text = self.layer.rewrite(text)
        face = face_for(self.look.family, text, bold=bold)
        wide: float = stringWidth(text, face, size)
        return wide + self.layer.spacing * size * len(text)

    def split(self, text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
        """The lines of a text that is to be no wider."""
        face = face_for(self.look.family, text, bold=bold)
        spread = 1 + self.layer.spacing * 2.8
        lines: list[str] = simpleSplit(text, face, size, width / spread)
        return lines or [""]

    def text(
        self,
        x: float,
        top: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        align: Align = "left",
        ink: Colour = BLACK,
    ) -> None:
        """Write a line whose baseline lies `top` points below the upper edge."""
        if self.dry or not text or not self.words:
            return
        if align != "left":
            wide = self.width(text, size, bold=bold)
            x -= wide if align == "right" else wide / 2
        text = self.layer.rewrite(text)
        face = face_for(self.look.family, text, bold=bold)
        self.waiting.append((text, face, size, x, self.height - top, ink))
        if not self.layer.backwards:
            self.flush()

    def flush(self) -> None:
        """Write the texts that wait."""
        for text, face, size, x, y, ink in reversed(self.waiting):
            self.canvas.setFillColorRGB(*ink)
            self.canvas.setFont(face, size)
            space = self.layer.spacing * size
            for piece in self.layer.pieces(text):
                if piece.strip():
                    self.canvas.drawString(x, y, piece, charSpace=space)
                x += stringWidth(piece, face, size) + space * len(piece)
        self.waiting.clear()

    def ground(self, x: float, top: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle."""
        if not self.dry and self.inks:
            self.canvas.setFillColorRGB(*colour)
            self.canvas.rect(x, self.height - top - height, width, height, stroke=0, fill=1)

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        ink: Colour = BLACK,
        thick: float = 0.5,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A straight line; a plain one is a thin rectangle where it is level or upright."""
        if self.dry or not self.inks:
            return
        canvas = self.canvas
        canvas.saveState()
        canvas.setStrokeColorRGB(*ink)
        canvas.setLineWidth(thick)
        if dash:
            canvas.setDash(*dash)
        canvas.line(start[0], self.height - start[1], end[0], self.height - end[1])
        canvas.restoreState()

    def mark(
        self, x: float, top: float, placed: Placed, size: float, ground: Colour = WHITE
    ) -> None:
        """A mark with its middle at a point."""
        mark = self.look.mark_of(placed)
        if self.dry or not mark or not self.inks:
            return
        self.serial += 1
        wide = self.look.drawing.wide if placed.position != "not_participating" else 1.0
        others = self.look.marks()
        others = others if mark in others else (*others, mark)
        y = self.height - top
        job = Job(mark, others, x, y, size, wide, ground, self.serial)
        technique = TECHNIQUES["path"] if self.picture else self.look.of(MARK_TECHNIQUE)
        technique.put(self.canvas, job)
        self.canvas.setFillColorRGB(0, 0, 0)

    def smudge(self, x: float, top: float, size: float) -> None:
        """A dark smear over a mark."""
        if self.dry or not self.inks:
            return
        self.canvas.setFillColorRGB(0.3, 0.28, 0.3)
        y, r = self.height - top, size * 0.75
        self.canvas.ellipse(x - r, y - 0.7 * r, x + r, y + 0.7 * r, stroke=0, fill=1)
        self.canvas.setFillColorRGB(0, 0, 0)
