"""Marks by identity as another parser, pdfplumber, finds them: the second opinion on a sheet."""

import hashlib
import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

import pdfplumber
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extract.errors import NoteRefusedError
from extract.pdf.bounded import bounded_streams
from extract.records import Box
from extract.sheet.marks.identity import UNREAD, CellObjects, Piece, name_kinds, stands

WITHOUT_INK = (3, 7)
BOLD = 1.0
"""Points: the same letter nearer than that is drawn again, to look bold."""
DAMAGED = (PSException, zlib.error, struct.error, ArithmeticError, AssertionError, AttributeError)
LET_THROUGH = (*DAMAGED, LookupError, RecursionError, TypeError, ValueError)
"""By pdfminer, when the objects of a damaged file are not what they claim to be."""


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
            pieces = list(pieces_on(pdf.pages[page - 1]))
    except (PdfminerException, MalformedPDFException):
        return (UNREAD,) * len(cells), ("",) * len(figures)
    except LET_THROUGH as error:
        raise NoteRefusedError(
            f"page {page}: the PDF is damaged inside ({type(error).__name__}: {error})"
        ) from error
    letters = [piece for piece in pieces if piece.sort == "text"]
    texts = tuple(characters_in(place, letters) for place in figures)
    return name_kinds(pieces, cells, explained), texts


class Device(PDFPageAggregator):
    """Keeps of each letter the code in its font: many fonts call their letters wrongly."""

    def render_char(self, *args: Any) -> float:  # noqa: ANN401
        width = super().render_char(*args)
        _, font, _, _, _, code, _, state = args
        letter: Any = self.cur_item._objs[-1]
        letter.code = (id(font), code, repr(state.ncolor))
        return width


def pieces_on(page: Any) -> Iterator[Piece]:  # noqa: ANN401 - pdfplumber's
    """All that a page and the forms in it hold, in drawing order."""
    device = Device(page.pdf.rsrcmgr, pageno=page.page_number)
    try:
        PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    except LET_THROUGH as error:
        raise PdfminerException(error) from error
    across, down = shift_of(page.page_obj)
    rest: list[Any] = [(device.get_result(), None)]
    while rest:
        item, around = rest.pop()
        if isinstance(item, LTContainer):
            rest += [(inner, item) for inner in reversed(item._objs)]
            continue
        x0, y0, x1, y1 = item.bbox
        box = (x0 + across, down - y1, x1 + across, down - y0)
        if isinstance(item, LTChar) and item.get_text().strip():
            yield Piece("text", box, item.code, text=item.get_text())
        elif isinstance(item, LTCurve):
            points = tuple(v for x, y in item.pts for v in (x + across, down - y))
            yield Piece("path", box, paint_of(item), points)
        elif isinstance(item, LTImage):
            turn = tuple((part > 0.01) - (part < -0.01) for part in around.matrix[:4])
            yield Piece("image", box, None if item.imagemask else (digest_of(item.stream), turn))


def paint_of(item: LTCurve) -> object:
    """The operators and the paints of a path; None where a pattern paints it."""
    paints = [item.non_stroking_color] * bool(item.fill) + [item.stroking_color] * bool(item.stroke)
    if "/" in repr(paints):
        return None
    operators = "".join(part[0] for part in item.original_path or ())
    return (operators, item.fill, item.stroke, repr(paints))


def digest_of(stream: PDFStream) -> str:
    """What tells an image from all other: its bytes as stored, and those of its mask."""
    data = hashlib.sha256(repr(sorted(map(repr, stream.attrs.items()))).encode())
    for part in (stream, resolve1(stream.get("SMask")), resolve1(stream.get("Mask"))):
        if isinstance(part, PDFStream):
            data.update(part.get_rawdata() or part.get_data())
    return data.hexdigest()


def characters_in(place: Box, letters: Sequence[Piece]) -> str:
    """The characters whose middle lies in a place, left to right; imitated bold counts once."""
    found = ""
    before: Piece | None = None
    for letter in sorted((p for p in letters if stands(p, place)), key=lambda p: p.box[0]):
        again = before and before.text == letter.text and letter.box[0] - before.box[0] < BOLD
        found += "" if again else letter.text
        before = letter
    return found


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
