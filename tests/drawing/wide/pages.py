"""The page of a sheet: paper, turn, crop, frame, running foot; as text or as a picture."""

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
from tests.drawing.wide.scans import Box, Scan, cut, put_picture

_CROP = 46.0
"""Points of a larger paper that cropping hides at each edge."""
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
            self._draw_upright(canvas, picture=False)
            edges(canvas, self.plan.size)
            return
        width, height = self.plan.size
        whole = self.look.of(PICTURE_LAYERS) == "page"
        page = self.alone(canvas.getPageNumber(), edges if whole else None)
        picture = self.scan.picture(page)
        if whole:
            put_picture(canvas, picture, self.look, (0, 0, width, height))
            return
        box: Box = (20.0, 64.0, width - 40.0, height - 64.0 - 58.0)
        put_picture(canvas, cut(picture, self.plan.size, box), self.look, box)
        edges(canvas, self.plan.size)

    def alone(self, number: int, edges: Edges | None) -> bytes:
        """A PDF of this page alone, upright."""
        file = BytesIO()
        canvas = Canvas(file, pagesize=self.plan.size, invariant=1)
        canvas._pageNumber = number
        self._draw_upright(canvas, picture=True)
        if edges:
            edges(canvas, self.plan.size)
        canvas.showPage()
        canvas.save()
        return file.getvalue()

    def _draw_upright(self, canvas: Canvas, *, picture: bool) -> None:
        pen = Pen(canvas, self.plan.size[1], self.look, picture=picture)
        draw_frame(pen, self.plan, self.look.of(PAGE_FRAME))
        draw_sheet(pen, self.sheet, self.plan, self.annex)
        canvas.setFillColorRGB(0, 0, 0)


def draw_frame(pen: Pen, plan: PagePlan, frame: str) -> None:
    """What stands round the sheet."""
    if frame == "none":
        return
    width, height = plan.size
    left, right = plan.left - 12, width - plan.right + 12
    top, bottom = plan.top - 18, height - plan.foot + 8
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        pen.line(start, end, (0.4, 0.4, 0.4), 0.7)


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
