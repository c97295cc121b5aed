"""Marks by identity as pdfium's page objects: equal images, paths, glyphs, grounds of cells."""

import hashlib
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium_c

from extract.newsheet.marks.identity import CellObjects, Found, name_kinds
from extract.newsheet.marks.objects_furniture import (
    HIGH,
    Boxes,
    Flags,
    are_rules,
    are_too_large,
    array_of,
    covers,
    goes_on,
    owners_of,
)
from extract.newsheet.marks.objects_looks import Looks
from extract.newsheet.marks.objects_pieces import (
    box_seen,
    colour_of,
    digest_of,
    paint_of,
    piece_of,
)
from extract.pdf.document import OpenPage, OpenPdf
from extract.pdf.drawn import Drawn, box_on, drawn_on, text_on
from extract.records import Box

TEXT, PATH, IMAGE = (
    pdfium_c.FPDF_PAGEOBJ_TEXT,
    pdfium_c.FPDF_PAGEOBJ_PATH,
    pdfium_c.FPDF_PAGEOBJ_IMAGE,
)


def objects_in(
    pdf: OpenPdf, page: int, cells: Sequence[Box], explained: Sequence[Box]
) -> tuple[CellObjects, ...]:
    """What pdfium finds drawn in each cell, in their order."""
    if not cells:
        return ()
    opened = pdf.page(page)
    drawn, places = drawn_on(opened), array_of(cells)
    boxes = array_of([box_on(opened, place) for place in range(len(drawn))])
    found = [Found(cell) for cell in cells]
    hand_out(opened, boxes, places, found, array_of(explained))
    return name_kinds(found, Looks(opened).alike)


def hand_out(
    opened: OpenPage, boxes: Boxes, cells: Boxes, found: Sequence[Found], explained: Boxes
) -> None:
    """Give each cell the pieces that stand in it and are not the table's own."""
    drawn = drawn_on(opened)
    sorts = np.array([each.sort for each in drawn])
    owners = owners_of(boxes, cells)
    large = are_too_large(boxes, owners, cells)
    note_pictures(drawn, boxes, cells, owners, large, found)
    paths = np.flatnonzero(sorts == PATH)
    skipped = large.copy()
    skipped[paths] |= are_rules(boxes[paths], owners[paths], cells)
    texts = np.flatnonzero((sorts == TEXT) & (owners >= 0))
    if len(explained):
        skipped[texts] |= owners_of(boxes[texts], explained) >= 0
    paint = cache(lambda path: paint_of(drawn[int(paths[path])].raw))
    at = {int(place): number for number, place in enumerate(paths)}
    for place in np.flatnonzero((owners >= 0) & ~skipped).tolist():
        own = found[owners[place]]
        if sorts[place] == TEXT and not text_on(opened, place).strip():
            continue
        if sorts[place] == PATH and goes_on(at[place], own.cell, boxes[paths], paint):
            continue
        piece = piece_of(opened, place)
        if piece is not None:
            high = (piece.box[3] - piece.box[1]) / (own.cell[3] - own.cell[1])
            piece.ground = piece.sort == "path" and high >= HIGH
            own.pieces.append(piece)


def note_pictures(
    drawn: Sequence[Drawn],
    boxes: Boxes,
    cells: Boxes,
    owners: npt.NDArray[np.intp],
    large: Flags,
    found: Sequence[Found],
) -> None:
    """Note the cells over which a picture lies that stands in none of them alone."""
    images = np.flatnonzero(np.array([each.sort == IMAGE for each in drawn]))
    for place in images.tolist():
        over = covers(boxes[[place]], cells)[0]
        if not over.any() or (owners[place] >= 0 and not large[place] and over.sum() == 1):
            continue
        seen = box_seen(drawn[place], tuple(boxes[place]))
        boxes[place] = seen
        over = covers(boxes[[place]], cells)[0]
        if over.sum() > 1:
            for cell in np.flatnonzero(over).tolist():
                found[cell].unclear = True


def fingerprint(pdf: OpenPdf, page: int, within: Box) -> str:
    """A word that is equal for two pages that draw the same things in the same places of a box.

    Texts, paths with their colours and the data of images count, each to a tenth of a point.
    """
    opened = pdf.page(page)
    whole = hashlib.sha256()
    for place, each in enumerate(drawn_on(opened)):
        box = box_on(opened, place)
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if not (within[0] <= x <= within[2] and within[1] <= y <= within[3]):
            continue
        parts: list[object] = [each.sort, *(round(side, 1) for side in box)]
        if each.sort == TEXT:
            parts += [
                text_on(opened, place),
                colour_of(each.raw, pdfium_c.FPDFPageObj_GetFillColor),
            ]
        elif each.sort == PATH:
            parts += [paint_of(each.raw), pdfium_c.FPDFPath_CountSegments(each.raw)]
        elif each.sort == IMAGE:
            parts.append(digest_of(each.raw))
        whole.update(repr(parts).encode())
    return whole.hexdigest()
