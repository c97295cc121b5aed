"""Marks by identity as another parser, pdfplumber, finds them: the second opinion on a sheet."""

import io
import struct
import zlib
from collections.abc import Sequence
from functools import cache

import numpy as np
import pdfplumber
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extract.errors import NoteRefusedError
from extract.newsheet.marks.identity import CellObjects, Found, name_kinds
from extract.newsheet.marks.objects_furniture import (
    HIGH,
    are_rules,
    are_too_large,
    array_of,
    covers,
    goes_on,
    owners_of,
)
from extract.newsheet.marks.plumber_things import Thing, has_shading, piece_of, things_on
from extract.pdf.bounded import bounded_streams
from extract.records import Box

DEEPEST_FORM = 8
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
            opened = pdf.pages[page - 1]
            things = things_on(opened)
            shaded = has_shading(opened.page_obj.resources, DEEPEST_FORM)
            found = [Found(cell) for cell in cells]
            hand_out(things, found, explained)
            for each in found:
                each.unclear = each.unclear or (shaded and not each.pieces)
            texts = tuple(characters_in(place, things) for place in figures)
            opened.close()
    except (PdfminerException, MalformedPDFException):
        unread = CellObjects(None, None, "", None, False)
        return (unread,) * len(cells), ("",) * len(figures)
    except LET_THROUGH as error:
        raise NoteRefusedError(
            f"page {page}: the PDF is damaged inside ({type(error).__name__}: {error})"
        ) from error
    return name_kinds(found), texts


def characters_in(place: Box, things: Sequence[Thing]) -> str:
    """The characters whose middle lies in a place, left to right; imitated bold counts once."""
    inside = [
        thing
        for thing in things
        if thing.sort == "text"
        and place[0] <= (thing.box[0] + thing.box[2]) / 2 <= place[2]
        and place[1] <= (thing.box[1] + thing.box[3]) / 2 <= place[3]
    ]
    inside.sort(key=lambda thing: thing.box[0])
    return "".join(
        thing.text
        for index, thing in enumerate(inside)
        if index == 0
        or thing.text != inside[index - 1].text
        or thing.box[0] - inside[index - 1].box[0] >= 1.0
    )


def hand_out(things: Sequence[Thing], found: Sequence[Found], explained: Sequence[Box]) -> None:
    """Give each cell the pieces that stand in it and are not the table's own."""
    if not found or not things:
        return
    cells, boxes = array_of([each.cell for each in found]), array_of([each.box for each in things])
    owners = owners_of(boxes, cells)
    skipped = are_too_large(boxes, owners, cells)
    sorts = np.array([thing.sort for thing in things])
    for place in np.flatnonzero(sorts == "image").tolist():
        over = covers(boxes[[place]], cells)[0]
        if over.sum() > 1 or (over.any() and (owners[place] < 0 or skipped[place])):
            for cell in np.flatnonzero(over).tolist():
                found[cell].unclear = True
    paths = np.flatnonzero(sorts == "path")
    skipped[paths] |= are_rules(boxes[paths], owners[paths], cells)
    texts = np.flatnonzero((sorts == "text") & (owners >= 0))
    if len(explained):
        skipped[texts] |= owners_of(boxes[texts], array_of(explained)) >= 0
    paint = cache(lambda path: things[int(paths[path])].paint)
    at = {int(place): number for number, place in enumerate(paths)}
    for place in np.flatnonzero((owners >= 0) & ~skipped).tolist():
        own, thing = found[owners[place]], things[place]
        if thing.sort == "path" and goes_on(at[place], own.cell, boxes[paths], paint):
            continue
        piece = piece_of(thing)
        if piece is not None:
            high = (piece.box[3] - piece.box[1]) / (own.cell[3] - own.cell[1])
            piece.ground = piece.sort == "path" and high >= HIGH
            own.pieces.append(piece)
