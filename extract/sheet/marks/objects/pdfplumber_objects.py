"""Marks by identity as another parser, pdfplumber, finds them: the second opinion on a sheet."""

import hashlib
import io
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pdfplumber
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psexceptions import PSException
from pdfminer.utils import apply_matrix_pt
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extract.errors import NoteRefusedError
from extract.pdf.runs import cut, union
from extract.pdf.stream_limit import bounded_streams
from extract.records import Box
from extract.sheet.marks.objects.drawn import (
    DrawnObject,
    Sort,
    paint_of,
    standing_in,
    turn_of,
    with_shape,
)
from extract.sheet.marks.objects.identity import UNREAD, CellObjects, name_kinds, words_of
from extract.sheet.marks.objects.pdfminer_states import Device, Interpreter

DAMAGED = (PSException, zlib.error, struct.error, ArithmeticError, AssertionError, AttributeError)
LET_THROUGH = (*DAMAGED, LookupError, RecursionError, TypeError, ValueError)
"""By pdfminer, when the objects of a damaged file are not what they claim to be."""


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """All that pdfplumber finds on a page."""

    objects: Sequence[DrawnObject]
    """In pdfminer's space."""
    across: float
    """How far right the page as shown stands of that."""
    down: float
    """What heights in it are taken from."""


def page_by_pdfplumber(data: bytes, page: int) -> ParsedPage | None:
    """All that pdfplumber finds on a page of a file; None where it cannot parse it.

    Raises NoteRefusedError where the objects of the file are not what they claim to be.
    """
    try:
        with bounded_streams(page), pdfplumber.open(io.BytesIO(data)) as pdf:
            objects = list(objects_on(pdf.pages[page - 1]))
            return ParsedPage(objects, *shift_of(pdf.pages[page - 1].page_obj))
    except (PdfminerException, MalformedPDFException):
        return None
    except LET_THROUGH as error:
        raise NoteRefusedError(
            f"page {page}: the PDF is damaged inside ({type(error).__name__}: {error})"
        ) from error


def objects_by_pdfplumber(
    data: bytes,
    page: int,
    cells: Sequence[Box],
    figures: Sequence[Box],
    inks: Sequence[Box | None] = (),
    known: Sequence[Box] = (),
    parse: Callable[[bytes, int], ParsedPage | None] = page_by_pdfplumber,
) -> tuple[tuple[CellObjects, ...], tuple[str, ...]]:
    """What pdfplumber finds drawn in each cell, and the characters in the place of each figure;
    `inks` tell where the mark of each cell is seen, `known` where words stand that are none.
    `parse` may know the page by now.

    Raises NoteRefusedError where the objects of the file are not what they claim to be.
    """
    if not cells and not figures:
        return (), ()
    parsed = parse(data, page)
    if parsed is None:
        return (UNREAD,) * len(cells), ("",) * len(figures)
    objects, across, down = parsed.objects, parsed.across, parsed.down

    def there(boxes: Sequence[Box]) -> list[Box]:
        """Boxes of the page as shown in pdfminer's space."""
        return [(x0 - across, down - y1, x1 - across, down - y0) for x0, y0, x1, y1 in boxes]

    letters = [found for found in objects if found.sort == "text"]
    inside = standing_in(letters, there(figures))
    texts = tuple(words_of(own, space=np.inf) for own in inside)
    seen = [None if ink is None else there([ink])[0] for ink in inks]
    return name_kinds(objects, there(cells), seen, there(known)), texts


def objects_on(page: Any) -> Iterator[DrawnObject]:  # noqa: ANN401 - pdfplumber's
    """All that a page and the forms in it hold, in drawing order."""
    device = Device(page.pdf.rsrcmgr, pageno=page.page_number)
    try:
        Interpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    except LET_THROUGH as error:
        raise PdfminerException(error) from error
    yield from annotations_on(page.page_obj, device.whole)
    rest: list[Any] = [(device.get_result(), None)]
    while rest:
        item, figure = rest.pop()
        if isinstance(item, LTContainer):
            rest += [(inner, item) for inner in reversed(item._objs)]
            continue
        x0, y0, x1, y1 = item.bbox if isinstance(item, LTChar) else cut(item.bbox, item.state.clip)
        blank = isinstance(item, LTChar) and not item.get_text().strip()
        if x0 <= x1 and y0 <= y1 and not blank:
            yield object_of(item, (x0, y0, x1, y1), figure)


def annotations_on(page: PDFPage, whole: Any) -> Iterator[DrawnObject]:  # noqa: ANN401
    """The annotations that show something, which pdfminer does not draw; `whole` is what takes the
    page to its space."""
    listed = resolve1(page.annots)
    for annotation in map(resolve1, listed if isinstance(listed, list) else ()):
        if not isinstance(annotation, dict) or annotation.get("AP") is None:
            continue
        corners = [resolve1(value) for value in resolve1(annotation.get("Rect")) or ()]
        if len(corners) == 4:
            ends = [apply_matrix_pt(whole, tuple(corners[n : n + 2])) for n in (0, 2)]
            yield DrawnObject("image", union((x, y, x, y) for x, y in ends), None)


def object_of(item: Any, box: Box, figure: Any) -> DrawnObject:  # noqa: ANN401 - pdfminer's
    """What is the same in equal drawings, in pdfminer's space; `figure` is what holds it."""
    state, known = item.state, item.__dict__
    x0, y0, x1, y1 = item.bbox
    if isinstance(item, LTChar):
        drawn = (known["code"], repr(state.fill), turn_of(item.matrix))
        return DrawnObject("text", box, drawn, text=item.get_text())
    exact: object = None
    points: tuple[float, ...] = item.bbox
    inks: list[tuple[str, object]] = []
    if isinstance(item, LTCurve):
        inks = [state.fill] * bool(item.fill) + [state.stroke] * bool(item.stroke)
        operators = "".join(part[0] for part in item.original_path or ())
        exact = (operators, item.fill, item.stroke, repr(inks))
        points = tuple(value for point in item.pts for value in point)
    elif isinstance(item, LTImage):
        inks = [state.fill] * bool(item.imagemask)
        exact = (digest_of(item.stream), turn_of(figure.matrix), repr(inks))
    exact = None if state.blind or not all(map(is_plain, inks)) else exact
    even = isinstance(item, LTImage) and is_even(item)
    if even:
        points = (x0, y0, x1, y0, x1, y1, x0, y1)
    sort: Sort = "path" if even or isinstance(item, LTCurve) else "image"
    filled = sort == "path" and (even or item.fill) and exact is not None
    stroke = repr(state.stroke) if known.get("stroke") else None
    paint = paint_of(points, exact if even else repr(state.fill), stroke) if filled else None
    white = bool(inks) and all(map(is_white, inks))
    covers = isinstance(item, LTImage) or bool(known.get("fill"))
    found = DrawnObject(sort, box, exact, points, white=white, paint=paint, covers=covers)
    return with_shape(found, state.shape)


def is_even(image: LTImage) -> bool:
    """Whether an image has a single pixel, and no mask: it is a rectangle of one colour."""
    return image.srcsize == (1, 1) and not ({"SMask", "Mask"} & {*image.stream.attrs})


def is_plain(ink: tuple[str, Any]) -> bool:
    """Whether a colour is one, and no pattern."""
    _, colour = ink
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    return all(isinstance(part, (int, float)) for part in parts)


def is_white(ink: tuple[str, Any]) -> bool:
    """Whether a colour is that of paper, as grey, red, green and blue, or four inks."""
    space, colour = ink
    parts = tuple(colour) if isinstance(colour, (tuple, list)) else (colour,)
    return not space and parts in ((1,), (1, 1, 1), (0, 0, 0, 0))


def digest_of(stream: PDFStream) -> str:
    """What tells an image from all other: its bytes as stored, and those of its mask."""
    data = hashlib.sha256()
    for part in (stream, resolve1(stream.get("SMask")), resolve1(stream.get("Mask"))):
        if isinstance(part, PDFStream):
            data.update(part.get_rawdata() or part.get_data())
    return data.hexdigest()


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
