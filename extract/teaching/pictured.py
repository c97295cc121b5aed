"""Kinds of mark with a picture, so that a person can say what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from extract.pdf.document import open_pdf
from extract.pdf.page import render
from extract.sheet.preview.closeups import DPI, enlarged
from extract.sheet.preview.reading import Kind

WIDE = 240
"""Pixels of the width of an enlarged mark."""


@dataclass(frozen=True, slots=True)
class PicturedKind:
    """A kind of mark, and its first mark enlarged."""

    kind: Kind
    png: bytes


def pictured_kinds(data: bytes, kinds: Sequence[Kind]) -> tuple[PicturedKind, ...]:
    """Each kind with a picture of its first mark."""
    with open_pdf(data) as pdf:
        pages = {kind.page: render(pdf, kind.page, DPI) for kind in kinds}
    return tuple(
        PicturedKind(kind, png_of(enlarged(pages[kind.page], kind.box, WIDE))) for kind in kinds
    )


def png_of(picture: Image.Image) -> bytes:
    """The bytes of a PNG."""
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
