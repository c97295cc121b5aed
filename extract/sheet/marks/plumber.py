"""Marks as another parser, pdfplumber, finds them: the second opinion on a text sheet."""

import io
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pdfplumber
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extract.errors import NoteRefusedError
from extract.pdf.bounded import bounded_streams
from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.marks.likeness import inks_hue, sort_into_kinds, suggested_by
from extract.sheet.marks.reading import BLANK, CellReading
from extract.sheet.marks.streams import Miniature, difference, miniature
from extract.sheet.marks.strokes import Sketch, Stroke, gather, shapes_differ, sketch_of
from extract.sheet.marks.things import (
    Thing,
    has_shading,
    is_amid,
    is_border,
    is_ground,
    is_in_the_way,
    overlaps,
    rgb,
    things_of,
    within,
)

SAME_IMAGE = 10.0
"""The mean difference of miniatures, 0 to 255, within one kind; twice as much parts two kinds."""
DEEPEST_FORM = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One mark in a cell; `unread` where something is there that cannot be compared."""

    box: Box
    sort: Literal["glyph", "image", "shape", "unread"]
    glyph: str = ""
    image: Miniature | None = None
    shape: tuple[Stroke, ...] = ()
    guess: PositionName | None = None


LET_THROUGH = (
    # What pdfminer lets through when the objects of a damaged file are not what they claim to be.
    PSException,
    zlib.error,
    struct.error,
    AssertionError,
    AttributeError,
    IndexError,
    KeyError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class SecondReading:
    """What pdfplumber finds on a sheet."""

    cells: tuple[CellReading, ...]
    figures: tuple[str, ...]
    """The characters in each place of a figure, left to right; empty where it cannot tell."""


def read_plumber(
    data: bytes, page_number: int, cells: Sequence[Box], figures: Sequence[Box] = ()
) -> SecondReading:
    """What stands in each cell by pdfplumber's objects, no kind where it cannot tell; and what it
    reads in the places of some figures.

    Raises NoteRefusedError where the objects of the file are not what they claim to be.
    """
    if not cells:
        return SecondReading((), ("",) * len(figures))
    try:
        with bounded_streams(page_number), pdfplumber.open(io.BytesIO(data)) as pdf:
            page = pdf.pages[page_number - 1]
            things = things_of(page, [*cells, *figures])
            shaded = has_shading(page.page_obj.resources, DEEPEST_FORM)
            found = [find_in(cell, things) for cell in cells]
            chars = [thing for thing in things if thing["object_type"] == "char"]
            texts = tuple(characters_in(place, chars) for place in figures)
            page.close()
    except (PdfminerException, MalformedPDFException):
        unread = CellReading(None, 0, None, None)
        return SecondReading((unread,) * len(cells), ("",) * len(figures))
    except LET_THROUGH as error:
        raise NoteRefusedError(
            f"page {page_number}: the PDF is damaged inside ({type(error).__name__}: {error})"
        ) from error
    return SecondReading(tuple(name_kinds(found, shaded)), texts)


def characters_in(place: Box, chars: Sequence[Thing]) -> str:
    """The characters whose middle lies in a place, left to right; imitated bold counts once."""
    inside = [char for char in chars if is_amid(char["box"], place)]
    inside.sort(key=lambda char: char["box"][0])
    return "".join(
        char["text"]
        for index, char in enumerate(inside)
        if index == 0
        or char["text"] != inside[index - 1]["text"]
        or char["box"][0] - inside[index - 1]["box"][0] >= 1.0
    )


def find_in(cell: Box, things: Sequence[Thing]) -> list[Found]:
    """The separate marks of one cell."""
    near = [thing for thing in things if overlaps(thing["box"], cell)]
    inside = [thing for thing in near if within(thing["box"], cell)]
    found = [Found(cell, "unread") for thing in near if is_in_the_way(thing, cell)]
    letters = sum(thing["object_type"] == "char" and thing["text"].isalnum() for thing in inside)
    for thing in inside:
        if thing["object_type"] == "char":
            found.append(glyph_of(thing, alone=letters == 1))
        elif thing["object_type"] == "image":
            found.extend(image_of(thing))
    paths = [
        thing
        for thing in inside
        if thing["object_type"] not in ("char", "image")
        and not (is_border(thing["box"], cell) or is_ground(thing, cell))
    ]
    sketches = [sketch_of(group) for group in gather(paths)]
    found.extend(drawing_of(sketch) for sketch in sketches if sketch is not None)
    return [one for index, one in enumerate(found) if not is_again(one, found[:index])]


def glyph_of(char: Thing, alone: bool) -> Found:
    """A sign as a mark, or a letter that stands alone; a digit or a word cannot be one."""
    text, font = char["text"], char["fontname"].rpartition("+")[2]
    symbols = any(name in font.casefold() for name in ("symbol", "dingbat", "webding", "wingding"))
    colour = rgb(char["non_stroking_color"])
    unmapped = text.startswith("(cid:")
    word = text.isalnum() and (not alone or len(text) > 1 or text.isnumeric())
    if colour is None or (not symbols and (unmapped or word)):
        return Found(char["box"], "unread")
    key = f"{text} {font if symbols else ''} {colour}"
    return Found(char["box"], "glyph", glyph=key, guess=suggested_by(colour))


def image_of(image: Thing) -> list[Found]:
    """An image as a mark, none if it is all white."""
    small = miniature(image["stream"])
    if small is None:
        return [Found(image["box"], "unread")]
    if small.min() >= 250:
        return []
    return [Found(image["box"], "image", image=small, guess=inks_hue(small))]


def drawing_of(sketch: Sketch) -> Found:
    """A drawn mark; unread where its paint cannot be compared."""
    if sketch.strokes is None:
        return Found(sketch.box, "unread")
    return Found(sketch.box, "shape", shape=sketch.strokes, guess=sketch.guess)


def is_again(one: Found, before: Sequence[Found]) -> bool:
    """Whether the same glyph was drawn there already, as imitated bold is."""
    return one.sort == "glyph" and any(
        other.glyph == one.glyph
        and abs(other.box[0] - one.box[0]) < 1.0
        and abs(other.box[1] - one.box[1]) < 1.0
        for other in before
    )


def name_kinds(found: Sequence[Sequence[Found]], shaded: bool) -> list[CellReading]:
    """One reading a cell; where shadings may have been passed over, empty is not known as blank."""
    single = [marks[0] for marks in found if len(marks) == 1 and marks[0].sort != "unread"]
    kinds = iter(sort_into_kinds(single, unlikeness, 1.0, 2.0))
    readings = []
    for marks in found:
        box = union(mark.box for mark in marks) if marks else None
        if not marks:
            readings.append(CellReading(None if shaded else BLANK, 0, None, None))
        elif len(marks) > 1 or marks[0].sort == "unread":
            count = sum(mark.sort != "unread" for mark in marks)
            readings.append(CellReading(None, count, box if count else None, None))
        else:
            number = next(kinds)
            kind = None if number is None else f"{marks[0].sort} {number}"
            readings.append(CellReading(kind, 1, box, marks[0].guess if kind else None))
    return readings


def unlikeness(one: Found, other: Found) -> float:
    """How far two marks differ: up to 1 they are the same, from 2 on they are not."""
    if one.sort != other.sort:
        return 2.0
    if one.image is not None and other.image is not None:
        return difference(one.image, other.image) / SAME_IMAGE
    if one.sort == "glyph":
        return 0.0 if one.glyph == other.glyph else 2.0
    return shapes_differ(one.shape, other.shape)
