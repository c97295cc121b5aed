"""Marks by identity as another parser, pdfplumber, finds them: the second opinion on a sheet."""

import io
from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
import pdfplumber
from pdfminer.layout import LTChar, LTComponent, LTCurve, LTImage, LTRect
from pdfminer.pdffont import PDFType3Font
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extract.errors import NoteRefusedError
from extract.pdf.bounded import bounded_streams
from extract.records import Box
from extract.sheet.marks.identity import (
    UNREAD,
    CellObjects,
    Colour,
    Found,
    Piece,
    Sort,
    name_kinds,
)
from extract.sheet.marks.objects_furniture import (
    Paint,
    array_of,
    evenly,
    hand_out,
    outline_of,
    owners_of,
    text_of,
)
from extract.sheet.marks.plumber_things import (
    FAINT,
    LET_THROUGH,
    MOST_DATA,
    State,
    digest_of,
    intersect,
    leaves_of,
    named,
)

WITHOUT_INK = (3, 7)
CUT = 4.0
"""Times the size of what it cuts: a larger shape is cut out of the page, and no mark."""


def plumber_in(
    data: bytes, page: int, cells: Sequence[Box], explained: Sequence[Box], figures: Sequence[Box]
) -> tuple[tuple[CellObjects, ...], tuple[str, ...]]:
    """What pdfplumber finds drawn in each cell, and the characters in the place of each figure.

    Raises NoteRefusedError where the objects of the file are not what they claim to be.
    """
    if not cells and not figures:
        return (), ()
    try:
        with bounded_streams(page), pdfplumber.open(io.BytesIO(data)) as pdf:
            things = NearThings(pdf.pages[page - 1], [*cells, *figures])
            found = [Found(cell) for cell in cells]
            if found:
                hand_out(things, found, explained)
            texts = tuple(map(things.characters_in, figures))
            pdf.pages[page - 1].close()
    except (PdfminerException, MalformedPDFException):
        return (UNREAD,) * len(cells), ("",) * len(figures)
    except LET_THROUGH as error:
        raise NoteRefusedError(
            f"page {page}: the PDF is damaged inside ({type(error).__name__}: {error})"
        ) from error
    return name_kinds(found), texts


class NearThings:
    """pdfminer's objects in the rows of some places."""

    def __init__(self, page: Any, places: Sequence[Box]) -> None:  # noqa: ANN401 - pdfplumber's
        self.items: list[Any] = []
        self.sorts: list[Sort] = []
        self.known: dict[int, str] = {}
        self.across, self.down = shift_of(page.page_obj)
        top, bottom = min(place[1] for place in places), max(place[3] for place in places)
        boxes: list[Box] = []
        item: Any
        for item in leaves_of(page):
            sort, box = sort_of(item), self.box_of(item)
            there = box[0] <= box[2] and box[1] <= box[3] and box[1] <= bottom and box[3] >= top
            if there and not (
                item.state.hidden or (sort == "text" and not item.get_text().strip())
            ):
                self.items.append(item)
                self.sorts.append(sort)
                boxes.append(box)
        self.boxes = array_of(boxes)

    def box_of(self, item: Any) -> Box:  # noqa: ANN401 - one of pdfminer's
        """Around what is seen of an object, on the page as shown."""
        wide = item.linewidth / 2 if isinstance(item, LTCurve) and item.stroke else 0.0
        x0, y0, x1, y1 = item.bbox
        whole = (x0 - wide, y0 - wide, x1 + wide, y1 + wide)
        x0, y0, x1, y1 = whole if isinstance(item, LTChar) else intersect(whole, item.state.clip)
        return (x0 + self.across, self.down - y1, x1 + self.across, self.down - y0)

    def paint(self, number: int) -> Paint:
        """What a path is painted with."""
        item = self.items[number]
        return Paint(
            self.colour_of(item.non_stroking_color, item.state) if item.fill else None,
            self.colour_of(item.stroking_color, item.state) if item.stroke else None,
        )

    def colour_of(self, colour: Any, state: State) -> Hashable:  # noqa: ANN401
        """A plain colour, or what tells a pattern from all others; None where nothing is seen."""
        if state.opacity <= FAINT:
            return None
        name = getattr(colour, "name", colour)
        pattern = named(state, "Pattern", name) if isinstance(name, str) else colour
        return rgb(colour) or digest_of(pattern, self.known)

    def is_plain(self, number: int) -> bool:
        """Whether an image is all of one colour, as far as that is told without a decoder."""
        item = self.items[number]
        stream, masked = item.stream, isinstance(item.state.mask, dict)
        if masked or "SMask" in stream or "Mask" in stream or np.prod(item.srcsize) > MOST_DATA / 4:
            return False
        digest_of(stream, self.known)  # before its bytes are given up for the pixels
        data = stream.get_data()
        return any(data == data[:n] * (len(data) // n) for n in (1, 3, 4))

    def piece(self, number: int) -> Piece | None:
        """What is the same of it in equal drawings; None where nothing is seen of it."""
        item, sort = self.items[number], self.sorts[number]
        x0, top, x1, bottom = self.boxes[number].tolist()
        box, mask = (x0, top, x1, bottom), digest_of(item.state.mask, self.known)
        if sort == "text":
            return self.letter(item, box, mask)
        if sort == "path":
            return self.path(item, self.paint(number), box, mask)
        if sort == "shade":
            return Piece(sort, box, (sort, digest_of(item.content, self.known), mask), box)
        turn = tuple((part > 0.01) - (part < -0.01) for part in item.matrix[:4])
        ink = self.colour_of(item.state.ncolor, item.state) if item.imagemask else None
        cut, by = self.cutter(item.state, box)
        exact = (sort, digest_of(item.stream, self.known), turn, ink, mask, cut)
        whole = self.points_of([item.bbox[:2], item.bbox[2:]])
        return Piece(sort, box, exact, (*box, *whole, *by), plain(ink))

    def letter(self, item: Any, box: Box, mask: str) -> Piece | None:  # noqa: ANN401
        """A character with its code, font and colour."""
        ink, text = self.colour_of(item.graphicstate.ncolor, item.state), item.get_text()
        if ink is None or item.state.render in WITHOUT_INK:
            return None
        font = item.fontname
        if isinstance(item.font, PDFType3Font):
            font = "" if isinstance(item.code, PDFStream) else str(id(item.font))
        exact, codes = (font, item.state.render, ink, mask), (digest_of(item.code, self.known),)
        shown = text_of(text, font)
        return Piece("text", box, exact, box, plain(ink), shown, codes, item.size)

    def path(self, item: Any, paint: Paint, box: Box, mask: str) -> Piece | None:  # noqa: ANN401
        """Operators, paints and points of a path."""
        if paint.fill is None and paint.stroke is None:
            return None
        operators = "".join(part[0] for part in item.original_path or ())
        points = self.points_of([item.pts[place] for place in evenly(len(item.pts))])
        kinds, outline = outline_of(operators.encode(), points)
        cut, by = self.cutter(item.state, box)
        exact, places = ("path", kinds, paint, mask, cut), (*box, *outline, *by)
        rectangle = isinstance(item, LTRect) and not cut and paint.fill is not None
        return Piece("path", box, exact, places, paint.colour, rectangle=rectangle)

    def cutter(self, state: State, box: Box) -> tuple[bytes, Sequence[float]]:
        """The shape that is cut out of something; none where it is cut out of much else too."""
        kinds, corners = state.cutter
        points = self.points_of([corners[place] for place in evenly(len(corners))])
        sides = [max(values) - min(values) for values in (points[::2], points[1::2]) if values]
        if max(sides, default=0) > CUT * max(box[2] - box[0], box[3] - box[1], 1.0):
            return b"", ()
        return outline_of(kinds.ljust(len(corners)), points)

    def points_of(self, points: Sequence[Sequence[float]]) -> tuple[float, ...]:
        """Points of pdfminer's as they stand on the page as shown."""
        return tuple(value for x, y in points for value in (x + self.across, self.down - y))

    def characters_in(self, place: Box) -> str:
        """The characters whose middle lies in a place, left to right; imitated bold counts once."""
        inside = owners_of(self.boxes, array_of([place])) == 0
        chars = [
            (self.boxes[number, 0], self.items[number].get_text())
            for number in np.flatnonzero(inside).tolist()
            if self.sorts[number] == "text"
        ]
        chars.sort(key=lambda char: float(char[0]))
        pairs = zip(chars, [(-np.inf, ""), *chars], strict=False)
        return "".join(
            text for (x, text), (x_before, before) in pairs if text != before or x - x_before >= 1.0
        )


def sort_of(item: LTComponent) -> Sort:
    """What an object of pdfminer's is."""
    if isinstance(item, LTChar):
        return "text"
    if isinstance(item, LTCurve):
        return "path"
    return "image" if isinstance(item, LTImage) else "shade"


def shift_of(page: PDFPage) -> tuple[float, float]:
    """How far right the page as shown stands of pdfminer's layout, and what its heights are taken
    from: pdfplumber's crop box is wrong on a page that is turned and unevenly cut."""
    x0, y0, x1, y1 = page.mediabox
    crop_x0, crop_y0, crop_x1, crop_y1 = page.cropbox
    left, bottom = max(min(crop_x0, crop_x1), min(x0, x1)), max(min(crop_y0, crop_y1), min(y0, y1))
    right, top = min(max(crop_x0, crop_x1), max(x0, x1)), min(max(crop_y0, crop_y1), max(y0, y1))
    return {
        0: (x0 - left, top - y0),
        90: (y0 - bottom, x1 - left),
        180: (right - x1, y1 - bottom),
        270: (top - y1, right - x0),
    }.get(page.rotate, (x0 - left, top - y0))  # pdfminer takes any other turn for none


def plain(ink: Hashable) -> Colour | None:
    """A colour, None for what is painted with a pattern."""
    return ink if isinstance(ink, tuple) else None


def rgb(colour: Any) -> Colour | None:  # noqa: ANN401 - numbers, a pattern's name, or nothing
    """A colour of one, three or four components as red, green, blue; None for a pattern."""
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not all(isinstance(part, (int, float)) for part in parts):
        return None
    values = [min(max(float(part), 0.0), 1.0) for part in parts]
    if len(values) == 1:
        values *= 3
    elif len(values) == 4:
        values = [(1.0 - ink) * (1.0 - values[3]) for ink in values[:3]]
    if len(values) != 3:
        return None
    red, green, blue = (round(value * 255) for value in values)
    return (red, green, blue)
