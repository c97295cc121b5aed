"""Cells of a sheet enlarged, for a person who is to say what stands in them; and pictures of sheets
made small enough to stand by the hundred on one page."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from extract.records import Box
from extract.sheet.picture.straight import Pixels
from extract.sheet.proof.hypothesis import FEW, OpenCell

DPI = 150
"""Of the pages that are shown."""
TALL = 120
"""Pixels of the height of an enlarged cell."""
AROUND = 4.0
"""Points of the page shown around the cell."""
WIDTH, QUALITY = 1400, 55
"""Pixels at most of a small picture, in which the words of the sheet can be read; and of JPEG, of
100."""


def closeups(pixels: Pixels, cells: Sequence[OpenCell], width: int) -> Image.Image | None:
    """The cells one below the other, each under its state's name; None for none or for many."""
    if not 0 < len(cells) <= FEW:
        return None
    pieces = [enlarged(pixels, cell.box, width) for cell in cells]
    strip = Image.new("RGB", (width, sum(piece.height + 26 for piece in pieces)), "white")
    pen, top = ImageDraw.Draw(strip), 0
    for cell, piece in zip(cells, pieces, strict=True):
        pen.text((0, top), f"{cell.name_en}, enlarged:", "#222222", font_size=15)
        strip.paste(piece, (0, top + 20))
        pen.rectangle((0, top + 20, piece.width - 1, top + 19 + piece.height), None, "#d00020")
        top += piece.height + 26
    return strip


def enlarged(pixels: Pixels, box: Box, width: int) -> Image.Image:
    """One cell of the page, rendered at `DPI`, as it is, without anything drawn on it."""
    page = Image.fromarray(pixels)
    x0, top, x1, bottom = box
    corners = (x0 - AROUND, top - AROUND, x1 + AROUND, bottom + AROUND)
    left, above, right, below = (round(value * DPI / 72) for value in corners)
    piece = page.crop(
        (max(left, 0), max(above, 0), min(right, page.width), min(below, page.height))
    )
    factor = min(TALL / max(piece.height, 1), width / max(piece.width, 1))
    size = (max(round(piece.width * factor), 1), max(round(piece.height * factor), 1))
    return piece.resize(size, Image.Resampling.LANCZOS)


def compressed(png: bytes) -> bytes:
    """The picture as a small JPEG."""
    with Image.open(BytesIO(png)) as opened:
        picture = opened.convert("RGB")
    if picture.width > WIDTH:
        size = (WIDTH, round(picture.height * WIDTH / picture.width))
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    file = BytesIO()
    picture.save(file, "JPEG", quality=QUALITY, optimize=True)
    return file.getvalue()
