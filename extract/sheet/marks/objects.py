"""Marks as pdfium's page objects: small images, drawn shapes, single glyphs."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPdf
from extract.pdf.drawn import Drawn, matrix_of
from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.marks.cell import Cell, hand_out
from extract.sheet.marks.likeness import Colour, inks_hue, sort_into_kinds, suggested_by
from extract.sheet.marks.pieces import (
    Piece,
    Shape,
    colour_of,
    intersect,
    meets,
    pieces_near,
    rounded,
    shape_of,
)
from extract.sheet.marks.reading import BLANK, CellReading
from extract.sheet.marks.thumbnail import Thumbnail, difference, draw_shapes, is_white, shrink

ALIKE, UNLIKE = 12.0, 26.0
"""Mean difference of thumbnails, of 255, within one kind and between two."""
GAP = 0.75
"""Points of white that part two marks; closer shapes are pieces of one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One drawing in one cell: a glyph's key or a thumbnail."""

    box: Box
    key: str | None = None
    thumbnail: Thumbnail | None = None
    guess: PositionName | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What equal drawings look like, worked out once."""

    thumbnail: Thumbnail
    white: bool
    guess: PositionName | None


@dataclass(frozen=True, slots=True)
class ObjectsLook:
    """What pdfium's objects show in the cells of a sheet."""

    readings: tuple[CellReading, ...]
    fingerprint: str | None
    """Equal on two sheets whose cells show the same drawings in the same places."""


Looks = dict[Any, Look]
"""By what decides the look of a drawing: data, geometry, paint."""


def read_objects(pdf: OpenPdf, page_number: int, cells: Sequence[Box]) -> list[CellReading]:
    """What stands in each cell by pdfium's objects; no kind where a picture covers the cell."""
    return list(look_at(pdf, page_number, cells).readings)


def look_at(pdf: OpenPdf, page_number: int, cells: Sequence[Box]) -> ObjectsLook:
    """The readings of the cells, and what tells these drawings from those of another sheet."""
    if not cells:
        return ObjectsLook((), None)
    found = [Cell(box) for box in cells]
    hand_out(pieces_near(pdf.page(page_number), cells), found)
    looks: Looks = {}
    marks = [marks_of(cell, looks) for cell in found]
    return ObjectsLook(tuple(name_kinds(found, marks)), fingerprint_of(found, marks))


def fingerprint_of(cells: Sequence[Cell], marks: Sequence[Sequence[Mark]]) -> str | None:
    """One word for all that is drawn in the cells and where; None where a cell is unclear."""
    if any(cell.unclear for cell in cells):
        return None
    parts: list[bytes] = []
    for cell, own in zip(cells, marks, strict=True):
        parts.append(rounded(cell.box).encode())
        for mark in own:
            parts.append(f"{rounded(mark.box)} {mark.key}".encode())
            parts.append(b"" if mark.thumbnail is None else mark.thumbnail.tobytes())
    return hashlib.sha256(b"\n".join(parts)).hexdigest()


def marks_of(cell: Cell, looks: Looks) -> list[Mark]:
    """The separate marks of a cell, which is found unclear where a piece cannot be read."""
    marks: list[Mark] = []
    shapes: list[tuple[Piece, Shape]] = []
    for piece in cell.pieces:
        if piece.image is not None:
            marks.extend(mark_like(picture_of(piece.image, piece.drawn, looks), piece.box))
        elif piece.sort == "text":
            marks.extend(glyphs_of(piece, cell))
        elif piece.sort == "path" and (shape := shape_of(piece)) is not None:
            seen = intersect(piece.box, shape.box)
            shapes.append((piece._replace(box=seen), shape))
        elif piece.sort == "shading":
            cell.unclear = True
    for group in touching_groups(shapes):
        box = union(piece.box for piece, _ in group)
        marks.extend(mark_like(drawing_of(group, box, looks), box))
    return [mark for index, mark in enumerate(marks) if not redrawn(mark, marks[:index])]


def mark_like(look: Look, box: Box) -> list[Mark]:
    """A mark with this look, none where nothing is to be seen of it."""
    return [] if look.white else [Mark(box, None, look.thumbnail, look.guess)]


def look_of(thumbnail: Thumbnail) -> Look:
    """What a thumbnail shows."""
    return Look(thumbnail, is_white(thumbnail), inks_hue(thumbnail))


def drawing_of(group: Sequence[tuple[Piece, Shape]], box: Box, looks: Looks) -> Look:
    """The look of shapes that form one mark; equal ones are drawn once.

    A clip is not part of what is compared, so that shapes with one are drawn each time.
    """
    if any(piece.clips for piece, _ in group):
        return look_of(draw_shapes(group, box))
    key = tuple(geometry(shape, box) for _, shape in group)
    if key not in looks:
        looks[key] = look_of(draw_shapes(group, box))
    return looks[key]


def geometry(shape: Shape, box: Box) -> tuple[object, ...]:
    """Paint and outlines of a shape from the corner of its mark, to a hundredth of a point."""
    left, top = box[0], box[1]
    outlines = tuple(
        tuple((round(x - left, 2), round(y - top, 2)) for x, y in outline)
        for outline in shape.outlines
    )
    size = (round(box[2] - left, 2), round(box[3] - top, 2))
    return (size, shape.fill, shape.stroke, round(shape.width, 2), outlines)


def redrawn(mark: Mark, before: Sequence[Mark]) -> bool:
    """Whether a glyph was drawn in the same place already, as imitated bold is."""
    return any(
        mark.key is not None
        and mark.key == other.key
        and max(abs(a - b) for a, b in zip(mark.box, other.box, strict=True)) < 1.0
        for other in before
    )


def picture_of(image: pdfium.PdfImage, drawn: Drawn, looks: Looks) -> Look:
    """An image with its masks, coloured as it is shown; decoded once for equal data.

    Raises PdfiumError where it is drawn without width or height: a sheet has no such mark.
    """
    signs = tuple(value > 0 for value in (*drawn.form[:4], *matrix_of(drawn.raw)[:4]))
    colour = colour_of(drawn.raw, pdfium_c.FPDFPageObj_GetFillColor)
    key = (bytes(image.get_data(decode_simple=False)), image.get_px_size(), colour, signs)
    if key not in looks:
        left, bottom, right, top = image.get_bounds()
        if left == right or bottom == top:
            raise pdfium.PdfiumError("an image is drawn without width or height")
        picture = image.get_bitmap(render=True, scale_to_original=True).to_pil()
        looks[key] = look_of(shrink(picture, drawn.form))
    return looks[key]


def glyphs_of(piece: Piece, cell: Cell) -> list[Mark]:
    """The signs of a text object as marks, or one letter that stands alone.

    A word, or a digit, makes the cell unclear.
    """
    text, raw = piece.text, piece.drawn.raw
    if not text:
        return []
    font = piece.font.rpartition("+")[2]
    symbols = any(word in font.casefold() for word in ("symbol", "dingbat", "webding"))
    symbols = symbols or "wingding" in font.casefold()
    colour = colour_of(raw, pdfium_c.FPDFPageObj_GetFillColor)
    word = len(text) > 1 or text.isnumeric()
    if colour is None or (not symbols and word and any(char.isalnum() for char in text)):
        cell.unclear = True
        return []
    x0, top, x1, bottom = piece.box
    step = (x1 - x0) / len(text)
    return [
        Mark(
            (x0 + n * step, top, x0 + (n + 1) * step, bottom),
            glyph_key(char, font if symbols else "", colour),
            None,
            suggested_by(colour),
        )
        for n, char in enumerate(text)
    ]


def glyph_key(char: str, font: str, colour: Colour) -> str:
    """The kind of a glyph: its sign, the font where that decides what it looks like, its colour."""
    return " ".join(
        ["glyph", char, *([font] if font else []), "#{:02x}{:02x}{:02x}".format(*colour)]
    )


def touching_groups(shapes: Sequence[tuple[Piece, Shape]]) -> list[list[tuple[Piece, Shape]]]:
    """Shapes gathered into marks: what touches, or all but touches, belongs together."""
    groups: list[tuple[Box, list[tuple[Piece, Shape]]]] = []
    for item in shapes:
        x0, top, x1, bottom = item[0].box
        grown = (x0 - GAP, top - GAP, x1 + GAP, bottom + GAP)
        near = [group for group in groups if meets(group[0], grown)]
        apart = [group for group in groups if not meets(group[0], grown)]
        members = [member for group in near for member in group[1]]
        box = union([item[0].box, *(group[0] for group in near)])
        groups = [*apart, (box, [*members, item])]
    return [members for _, members in groups]


def name_kinds(cells: Sequence[Cell], marks: Sequence[Sequence[Mark]]) -> list[CellReading]:
    """One reading a cell, equal drawings under one kind."""
    single = [own[0] for own in marks if len(own) == 1]
    thumbnails = [mark.thumbnail for mark in single if mark.thumbnail is not None]
    numbers = iter(sort_into_kinds(thumbnails, difference, ALIKE, UNLIKE))
    readings = []
    for cell, own in zip(cells, marks, strict=True):
        kind = own[0].key if len(own) == 1 else None
        if len(own) == 1 and own[0].thumbnail is not None:
            number = next(numbers)
            kind = None if number is None else f"drawing {number}"
        readings.append(reading_of(cell, own, kind))
    return readings


def reading_of(cell: Cell, marks: Sequence[Mark], kind: str | None) -> CellReading:
    """The reading of one cell; no kind where it is unclear or holds more than one mark."""
    if not marks and not cell.unclear:
        return CellReading(BLANK, 0, None, None)
    box = union(mark.box for mark in marks) if marks else None
    if cell.unclear or kind is None or len(marks) != 1:
        return CellReading(None, len(marks), box, None)
    return CellReading(kind, 1, box, marks[0].guess)
