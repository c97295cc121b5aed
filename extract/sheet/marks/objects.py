"""Marks by identity as pdfium's page objects: equal images, paths, glyphs, grounds of cells."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage, OpenPdf
from extract.pdf.drawn import box_on, drawn_on, text_on
from extract.records import Box
from extract.sheet.marks.identity import CellObjects, Found, Piece, Sort, name_kinds
from extract.sheet.marks.objects_furniture import (
    Boxes,
    Paint,
    Places,
    array_of,
    covers,
    hand_out,
)
from extract.sheet.marks.objects_pieces import (
    Part,
    annotations_on,
    box_seen,
    colour_of,
    digest_of,
    image_piece,
    is_plain,
    letters_of,
    on_rows,
    overlaps,
    paint_of,
    parts_of,
    path_piece,
    text_piece,
)

SIDE, SQUARES, EDGE = 40, 8, 4
"""Pixels of the side of a drawing that is looked at, squares along it that are compared, and pixels
at its edges in which there may be rules."""
UNLIKE, STRETCHED = 0.5, 0.2
"""Two drawings differ where two squares do by more than this share of the contrast, or where ink
takes so much more of the height or width of one."""
FAINT = 24.0
"""What has less contrast, of 255, is not seen."""
SORTS: dict[int, Sort] = {
    pdfium_c.FPDF_PAGEOBJ_TEXT: "text",
    pdfium_c.FPDF_PAGEOBJ_PATH: "path",
    pdfium_c.FPDF_PAGEOBJ_IMAGE: "image",
    pdfium_c.FPDF_PAGEOBJ_SHADING: "shade",
}
AROUND = 24.0
"""Points above and below the cells in which what goes on beyond them is looked for."""


class Look(NamedTuple):
    """What a place of a page looks like."""

    squares: npt.NDArray[np.float32]
    """The mean colours of the squares of a small picture."""
    contrast: float
    """How far any of it differs from its corner, of 255."""
    inked: tuple[float, float]
    """How much of its height and width its ink takes, 0 to 1."""
    plain: bool
    """Whether nothing stands in it, but at its edges."""


def objects_in(
    pdf: OpenPdf, page: int, cells: Sequence[Box], explained: Sequence[Box]
) -> tuple[CellObjects, ...]:
    """What pdfium finds drawn in each cell, in their order; text in `explained` is left out."""
    if not cells:
        return ()
    opened = pdf.page(page)
    found = [Found(cell) for cell in cells]
    hand_out(Near(opened, array_of(cells)), found, explained)
    notes, places = array_of(annotations_on(opened)), array_of(cells)
    under = covers(places, notes).any(axis=1) | covers(notes, places).any(axis=0)
    for cell in np.flatnonzero(under).tolist():
        found[cell].unclear = True
    return name_kinds(found, Looks(opened))


class Near:
    """The page objects near some cells; what spans several cells is taken apart where it can be."""

    def __init__(self, opened: OpenPage, cells: Boxes) -> None:
        self.opened, self.drawn = opened, drawn_on(opened)
        boxes = array_of([box_on(opened, place) for place in range(len(self.drawn))])
        kinds = [SORTS.get(each.sort) for each in self.drawn]
        texts = np.array([kind == "text" for kind in kinds], dtype=bool)
        close = (boxes[:, 1] <= cells[:, 3].max() + AROUND) & (
            boxes[:, 3] >= cells[:, 1].min() - AROUND
        )
        standing, straddling = on_rows(boxes, cells)
        places = np.flatnonzero(close & (standing | ~texts))
        spanning = (overlaps(boxes[places], cells).sum(axis=1) > 1) & ~texts[places]
        spanning |= texts[places] & straddling[places]
        self.items: list[tuple[int, Part]] = []
        self.sorts: list[Sort] = []
        found: list[Box] = []
        for place, spans in zip(places.tolist(), spanning.tolist(), strict=True):
            sort, box = kinds[place], box_on(opened, place)
            if sort is None:
                continue
            parts: Sequence[tuple[Box, Part]] = [(box, "" if sort == "text" else ())]
            if spans and sort == "text":
                parts = letters_of(opened, place)
            elif spans or sort in ("image", "shade"):
                parts = parts_of(self.drawn[place]) if sort == "path" else []
                parts = parts or [(box_seen(self.drawn[place], box), ())]
            self.items += [(place, part) for _, part in parts]
            self.sorts += [sort] * len(parts)
            found += [part_box for part_box, _ in parts]
        self.boxes = array_of(found)

    def paint(self, number: int) -> Paint:
        """What a path is painted with."""
        return paint_of(self.drawn[self.items[number][0]].raw)

    def is_plain(self, number: int) -> bool:
        """Whether an image is all of one colour, and lets as much show through everywhere."""
        return is_plain(self.opened, self.drawn[self.items[number][0]])

    def piece(self, number: int) -> Piece | None:
        """What was drawn; None where nothing is seen of it."""
        (place, part), sort = self.items[number], self.sorts[number]
        drawn = self.drawn[place]
        x0, top, x1, bottom = self.boxes[number].tolist()
        if isinstance(part, str):
            text = part or " ".join(text_on(self.opened, place).split())
            return text_piece(self.opened, drawn, (x0, top, x1, bottom), text)
        seen = box_seen(drawn, (x0, top, x1, bottom))
        if seen[0] > seen[2] or seen[1] > seen[3]:
            return None
        if sort == "path":
            return path_piece(drawn, seen, part)
        return image_piece(drawn, seen) if sort == "image" else Piece(sort, seen, (sort,), seen)


class Looks:
    """Looks at places of one page.

    Soft masks, patterns, and what a wrong table of characters hides are seen in no object. So two
    drawings of equal objects are also looked at: that may part them, and never joins them.
    """

    def __init__(self, opened: OpenPage) -> None:
        self.page = opened.page
        self.known: dict[Box, Look] = {}

    def alike(self, one: Box, other: Box) -> bool:
        """Whether what is drawn in two boxes looks alike, be they of different size."""
        mine, theirs = self.look(one), self.look(other)
        most = UNLIKE * max(theirs.contrast, 2 * FAINT)
        stretched = max(abs(a - b) for a, b in zip(mine.inked, theirs.inked, strict=True))
        return stretched <= STRETCHED and np.abs(mine.squares - theirs.squares).max() <= most

    def seen(self, box: Box, inside: bool) -> bool:
        """Whether anything is to be seen in a box, its edges left out, or else from around it."""
        if inside:
            return not self.look(box).plain
        x0, top, x1, bottom = box
        around = (x0 - 1, top - 1, x1 + 1, bottom + 1)
        return any(self.look(place).contrast >= FAINT for place in (box, around))

    def look(self, box: Box) -> Look:
        """What a box looks like; each is looked at once."""
        look = self.known.get(box)
        if look is None:
            look = self.known[box] = look_at(picture(self.page, box))
        return look


def look_at(planes: npt.NDArray[np.float32]) -> Look:
    """What a picture shows, what is around its ink cut away."""
    apart = np.abs(planes - planes[:, :1, :1]).max(axis=0)
    contrast, inner = float(apart.max()), planes[:, EDGE:-EDGE, EDGE:-EDGE].reshape(3, -1)
    plain = bool(np.ptp(inner, axis=1).max() < FAINT)
    if plain:  # at its edges are the rules of the table
        planes = np.broadcast_to(inner.mean(axis=1)[:, None, None], planes.shape)
    ink = (apart > contrast / 2) & (not plain)
    down, across = (stretch(np.flatnonzero(ink.any(axis=axis))) for axis in (1, 0))
    inked = ((down[-1] - down[0]) / SIDE, (across[-1] - across[0]) / SIDE)
    rows = planes[:, down[:, None], across].reshape(3, SQUARES, -1, SIDE).sum(axis=2)
    squares = rows.reshape(3, SQUARES, SQUARES, -1).sum(axis=3) * (SQUARES / SIDE) ** 2
    return Look(squares, contrast, inked, plain)


def stretch(inked: Places) -> Places:
    """Which rows or columns of pixels to take so that the ink fills a picture."""
    first, last = (inked[0], inked[-1]) if len(inked) else (0, SIDE - 1)
    return np.linspace(first, last, SIDE).round().astype(np.intp)


def picture(page: pdfium.PdfPage, box: Box) -> npt.NDArray[np.float32]:
    """A box as `3 x SIDE x SIDE` pixels, stretched, at the same place of the grid always."""
    x0, top, x1, bottom = box
    across, down = SIDE / max(x1 - x0, 0.5), SIDE / max(bottom - top, 0.5)
    pixels = np.full((SIDE, SIDE, 4), 255, dtype=np.uint8)
    bitmap = pdfium_c.FPDFBitmap_CreateEx(
        SIDE, SIDE, pdfium_c.FPDFBitmap_BGRx, pixels.ctypes.data, 4 * SIDE
    )
    matrix = pdfium_c.FS_MATRIX(across, 0, 0, down, -x0 * across, -top * down)
    clip = pdfium_c.FS_RECTF(0, 0, SIDE, SIDE)
    pdfium_c.FPDF_RenderPageBitmapWithMatrix(bitmap, page.raw, matrix, clip, 0)
    pdfium_c.FPDFBitmap_Destroy(bitmap)
    return pixels[:, :, :3].transpose(2, 0, 1).astype(np.float32, order="C")


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
        if each.sort == pdfium_c.FPDF_PAGEOBJ_TEXT:
            parts += [
                text_on(opened, place),
                colour_of(each.raw, pdfium_c.FPDFPageObj_GetFillColor),
            ]
        elif each.sort == pdfium_c.FPDF_PAGEOBJ_PATH:
            parts += [paint_of(each.raw), pdfium_c.FPDFPath_CountSegments(each.raw)]
        elif each.sort == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            parts.append(digest_of(each.raw))
        whole.update(repr(parts).encode())
    return whole.hexdigest()
