"""The page of a sheet: paper, turn, crop, frame, running foot; as text or as a picture."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from tests.drawing.wide.dimensions import (
    PAGE_BOX,
    PAGE_FORM,
    PAGE_FRAME,
    PAGE_TURN,
    PICTURE_LAYERS,
)
from tests.drawing.wide.kinds import PagePlan
from tests.drawing.wide.layout import draw_sheet
from tests.drawing.wide.look import Look
from tests.drawing.wide.pen import Pen
from tests.drawing.wide.printed import Printed
from tests.drawing.wide.recognised import put_recognised
from tests.drawing.wide.scans import Box, Scan, cut, put_picture, strips_of

_CROP = 46.0
"""Points of a larger paper that cropping hides at each edge."""
_STRIPS = 9
Edges = Callable[[Canvas, tuple[float, float]], None]
"""Draws running head and foot."""


@dataclass(frozen=True)
class SheetPage:
    """One sheet with its page."""

    sheet: Printed
    look: Look
    annex: str
    scan: Scan | None = None

    @property
    def plan(self) -> PagePlan:
        """The paper."""
        return self.look.of(PAGE_FORM)

    def draw(self, canvas: Canvas, edges: Edges) -> None:
        """Draw the page and close it."""
        width, height = self.plan.size
        turn, box = self.look.of(PAGE_TURN), self.look.of(PAGE_BOX)
        extra = _CROP if box == "cropped" else 0.0
        stored = (width + 2 * extra, height + 2 * extra)
        canvas.setPageSize(stored)
        canvas.setPageRotation(turn)
        if extra:
            shown = stored if turn in (0, 180) else stored[::-1]
            canvas.setCropBox((extra, extra, shown[0] - extra, shown[1] - extra))
        _turn(canvas, turn, stored)
        canvas.translate(extra, extra)
        self._draw_content(canvas, edges)
        canvas.showPage()
        canvas.setPageRotation(0)
        canvas._cropBox = None

    def _draw_content(self, canvas: Canvas, edges: Edges) -> None:
        if self.scan is None:
            self._draw_upright(canvas)
            edges(canvas, self.plan.size)
            return
        layers = self.look.of(PICTURE_LAYERS)
        if layers in ("part", "words"):
            self._draw_part(canvas, edges, self.scan, words=layers == "words")
            return
        width, height = self.plan.size
        page = self.alone(canvas.getPageNumber(), edges)
        picture, box = self.scan.picture(page), (0.0, 0.0, width, height)
        pieces = strips_of(picture, box, _STRIPS) if layers == "strips" else [(picture, box)]
        for piece, place in pieces:
            put_picture(canvas, piece, self.look, place)
        if layers == "read":
            put_recognised(canvas, page, random.Random(self.scan.seed))

    def _draw_part(self, canvas: Canvas, edges: Edges, scan: Scan, *, words: bool) -> None:
        """A picture between the margins, with or without its words."""
        width, height = self.plan.size
        picture = scan.picture(self.alone(1, None, words=not words))
        box: Box = (12.0, 64.0, width - 24.0, height - 64.0 - 58.0)
        put_picture(canvas, cut(picture, self.plan.size, box), self.look, box)
        if words:
            self._draw_upright(canvas, inks=False)
        edges(canvas, self.plan.size)

    def alone(self, number: int, edges: Edges | None, *, words: bool = True) -> bytes:
        """A PDF of this page alone, upright."""
        file = BytesIO()
        canvas = Canvas(file, pagesize=self.plan.size, invariant=1)
        canvas._pageNumber = number
        self._draw_upright(canvas, words=words)
        if edges:
            edges(canvas, self.plan.size)
        canvas.showPage()
        canvas.save()
        return file.getvalue()

    def _draw_upright(self, canvas: Canvas, *, words: bool = True, inks: bool = True) -> None:
        picture = self.scan is not None
        pen = Pen(canvas, self.plan.size[1], self.look, picture=picture, words=words, inks=inks)
        self.look.of(PAGE_FRAME)(pen, self.plan)
        draw_sheet(pen, self.sheet, self.plan, self.annex)
        canvas.setFillColorRGB(0, 0, 0)


def _turn(canvas: Canvas, degrees: int, stored: tuple[float, float]) -> None:
    """Turn the content the other way than `/Rotate`, so that it is shown upright."""
    width, height = stored
    turns = {
        90: (0, 1, -1, 0, height, 0),
        180: (-1, 0, 0, -1, width, height),
        270: (0, -1, 1, 0, 0, width),
    }
    if degrees:
        canvas.transform(*turns[degrees])
