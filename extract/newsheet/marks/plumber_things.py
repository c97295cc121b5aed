"""What pdfminer finds on a page, placed as shown."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from pdfminer.layout import LTChar, LTComponent, LTContainer, LTCurve, LTImage
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1

from extract.newsheet.marks.identity import Colour, Piece
from extract.newsheet.marks.objects_furniture import Paint
from extract.records import Box

MOST_POINTS = 400


@dataclass(slots=True)
class Thing:
    """One of pdfminer's objects."""

    sort: Literal["text", "path", "image"]
    box: Box
    item: Any
    matrix: tuple[float, ...]
    """Of the form or the image that it stands in."""
    text: str = ""

    @property
    def paint(self) -> Paint:
        """What a path is painted with."""
        item = self.item
        return Paint(
            rgb(item.non_stroking_color) if item.fill else None,
            rgb(item.stroking_color) if item.stroke else None,
        )


def things_on(page: Any) -> list[Thing]:  # noqa: ANN401 - pdfplumber's page
    """All that is drawn on a page but white space, in drawing order."""
    across, down = shift_of(page.page_obj)
    found: list[Thing] = []
    for item, matrix in leaves_of(page.layout, ()):
        x0, y0, x1, y1 = item.bbox
        wide = item.linewidth / 2 if isinstance(item, LTCurve) and item.stroke else 0.0
        box = (x0 + across - wide, down - y1 - wide, x1 + across + wide, down - y0 + wide)
        if isinstance(item, LTChar):
            if item.get_text().strip():
                found.append(Thing("text", box, item, matrix, item.get_text()))
        elif isinstance(item, LTCurve):
            found.append(Thing("path", box, item, matrix))
        elif isinstance(item, LTImage):
            found.append(Thing("image", box, item, matrix))
    return found


def leaves_of(
    container: LTContainer[LTComponent], matrix: tuple[float, ...]
) -> Iterator[tuple[LTComponent, tuple[float, ...]]]:
    """All that a page and the forms in it hold, in drawing order, each with its form's matrix."""
    for item in container:
        if isinstance(item, LTContainer):
            yield from leaves_of(item, getattr(item, "matrix", matrix))
        else:
            yield item, matrix


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


def piece_of(thing: Thing) -> Piece | None:
    """What is the same of a thing in equal drawings; None where nothing is seen of it."""
    item, box = thing.item, thing.box
    if thing.sort == "text":
        font = item.fontname.rpartition("+")[2]
        colour = rgb(item.graphicstate.ncolor)
        characters = ("text", thing.text, font, 0, colour)
        return Piece("text", box, characters, box, colour, thing.text, item.size)
    if thing.sort == "image":
        turn = tuple(round(part, 1) for part in thing.matrix[:4])
        picture = ("image", digest_of(item.stream), tuple(part > 0 for part in turn))
        return Piece("image", box, picture, box)
    paint = thing.paint
    if paint.fill is None and paint.stroke is None:
        return None
    points = [value for point in item.pts[:MOST_POINTS] for value in (point[0], -point[1])]
    left, top = item.bbox[0], -item.bbox[3]
    shift = (box[0] - left, box[1] - top)
    moved = tuple(value + shift[place % 2] for place, value in enumerate(points))
    operators = "".join(part[0] for part in item.original_path or ())
    drawing = ("path", operators, paint)
    return Piece("path", box, drawing, moved, paint.fill or paint.stroke)


def digest_of(stream: PDFStream) -> str:
    """What tells an image from all others: its bytes as stored, its dictionary, its masks."""
    whole = hashlib.sha256(stream.get_rawdata() or b"")
    for name in sorted(stream.attrs):
        value = resolve1(stream.attrs[name])
        if isinstance(value, PDFStream):
            value = hashlib.sha256(value.get_rawdata() or b"").hexdigest()
        if name not in ("Length", "Metadata", "Name", "StructParent"):
            whole.update(f"{name} {value!r}".encode())
    return whole.hexdigest()


def has_shading(resources: Any, depth: int) -> bool:  # noqa: ANN401 - a PDF object
    """Whether a page or its forms may paint with shadings, which pdfminer passes over."""
    names = resolve1(resources)
    if not isinstance(names, dict) or depth == 0:
        return False
    if resolve1(names.get("Shading")) or resolve1(names.get("Pattern")):
        return True
    forms = resolve1(names.get("XObject"))
    inner = [resolve1(form) for form in forms.values()] if isinstance(forms, dict) else []
    return any(
        has_shading(form.get("Resources"), depth - 1)
        for form in inner
        if isinstance(form, PDFStream) and form.get("Resources") is not None
    )


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
