"""The page of a sheet: paper, turn, crop, frame, running foot; as text or as a picture."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.wide.browser import shared_browser
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
from tests.drawing.wide.web_page import page_html

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
    number: str = ""
    """Of the note, for the foot of a page that a browser prints."""
    language: str = ""

    @property
    def plan(self) -> PagePlan:
        """The paper."""
        return self.look.of(PAGE_FORM)

    @property
    def by_browser(self) -> bool:
        """Whether a browser prints the page."""
        return self.look.traits["program"] == "browser"

    def draw(self, canvas: Canvas, edges: Edges) -> bytes | None:
        """Draw the page and close it; a browser's page, whose place is left empty, is returned."""
        if self.by_browser and self.scan is None:
            page = self._printed(canvas.getPageNumber(), feet=True, turn=True)
            canvas.showPage()
            return in_its_box(page, self.look)
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
        return None

    def _printed(self, number: int, *, feet: bool, turn: bool) -> bytes:
        """The page as a browser prints it."""
        look = self.look if turn else self.look.without_turn()
        html = page_html(
            self.sheet,
            look,
            self.annex,
            (self.number, str(number), self.language) if feet else (),
        )
        width, height = self.plan.size
        stored = (height, width) if look.of(PAGE_TURN) in (90, 270) else (width, height)
        return shared_browser().print(html, stored)

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
        if self.by_browser:
            return self._printed(number, feet=edges is not None, turn=False)
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


def in_its_box(page: bytes, look: Look) -> bytes:
    """A browser's page turned, and on larger paper where the look has it cropped."""
    turn, box = look.of(PAGE_TURN), look.of(PAGE_BOX)
    document = pypdfium2.PdfDocument(page)
    try:
        first = document[0]
        if turn:
            first.set_rotation(turn)
        if box == "cropped":
            left, bottom, right, top = first.get_mediabox()
            first.set_mediabox(left - _CROP, bottom - _CROP, right + _CROP, top + _CROP)
            first.set_cropbox(left, bottom, right, top)
        file = BytesIO()
        document.save(file)
        return file.getvalue()
    finally:
        document.close()


def with_pages(note: bytes, pages: Mapping[int, bytes]) -> bytes:
    """The note with some pages, counted from 0, replaced."""
    if not pages:
        return note
    whole = pypdfium2.PdfDocument(note)
    try:
        for place, page in sorted(pages.items()):
            other = pypdfium2.PdfDocument(page)
            whole.import_pages(other, [0], place)
            other.close()
            del whole[place + 1]
        file = BytesIO()
        whole.save(file)
        return file.getvalue()
    finally:
        whole.close()


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
