"""A sheet is read alike by both parsers however its page is turned and cut."""

import hashlib
import re
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Literal

import pypdfium2 as pdfium
import pytest

from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.extract.hostile.build import revised

UNEVEN, LARGER = (10.0, 14.0, 6.0, 20.0), (-10.0, -14.0, -6.0, -20.0)
PAGES, PAGE = rb"(\d+) 0 obj\s(<<[^>]*/Type /Pages\b.*?>>)\s+endobj", rb"/MediaBox (\[[^\]]*\])"


def drawn(turn: Literal[0, 90, 180, 270]) -> bytes:
    return draw_note(seed_note(SheetLook(kind="text", marks="vector", rotate=turn)))


def cut(data: bytes, insets: tuple[float, float, float, float]) -> bytes:
    """The file with a crop box on every page, so far within the media box."""
    document = pdfium.PdfDocument(data)
    for page in document:
        x0, y0, x1, y1 = page.get_mediabox()
        page.set_cropbox(x0 + insets[0], y0 + insets[1], x1 - insets[2], y1 - insets[3])
    file = BytesIO()
    document.save(file)
    document.close()
    return file.getvalue()


def told_by_parent(data: bytes, more: bytes = b"") -> bytes:
    """The file with the media box and `more` in the root of the page tree, in no page."""
    (box,) = set(re.findall(PAGE, data))
    blank = re.sub(PAGE, lambda found: b" " * len(found.group(0)), data)
    (found,) = re.findall(PAGES, blank, re.DOTALL)
    root = found[1].removesuffix(b">>") + b"/MediaBox %s %s >>" % (box, more)
    return revised(blank, {int(found[0]): root})


def read(data: bytes) -> NoteRecord:
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, ReadRequest(source, sample=True))


@cache
def whole_read(turn: Literal[0, 90, 180, 270]) -> NoteRecord:
    return read(drawn(turn))


def is_read_like(record: NoteRecord, whole: NoteRecord) -> bool:
    """Whether the votes are the same but for the places of the marks."""
    (vote,), (other,) = record.votes, whole.votes
    placed = [
        replace(p, evidence=replace(p.evidence, bbox=q.evidence.bbox))
        for p, q in zip(vote.positions, other.positions, strict=True)
    ]
    return replace(vote, positions=tuple(placed)) == other


@pytest.mark.parametrize(
    ("turn", "insets"),
    [
        (270, UNEVEN),
        *(pytest.param(turn, UNEVEN, marks=pytest.mark.long) for turn in (0, 90, 180)),
        *(pytest.param(turn, LARGER, marks=pytest.mark.long) for turn in (0, 90, 180, 270)),
    ],
)
def test_a_turned_page_is_read_whatever_its_crop_box(turn, insets):
    whole = drawn(turn)
    record = read(cut(whole, insets))
    assert (record.status, record.reason) == ("ok", None)
    assert is_read_like(record, whole_read(turn))


@pytest.mark.parametrize(
    "crop",
    [
        pytest.param(b"", id="media", marks=pytest.mark.long),
        pytest.param(b"/CropBox [ 10 14 580 820 ]", id="crop"),
    ],
)
def test_a_page_is_read_by_boxes_that_it_inherits(crop):
    whole = drawn(0)
    record = read(told_by_parent(whole, crop))
    assert (record.status, record.reason) == ("ok", None)
    assert is_read_like(record, whole_read(0))


@pytest.mark.long
def test_a_media_box_may_be_told_by_its_other_corners():
    whole = drawn(0)
    turned = re.sub(rb"\[ 0 0 ([\d.]+ [\d.]+) \]", rb"[ \1 0 0 ]", whole)
    assert len(turned) == len(whole) and turned != whole
    assert read(turned).votes == whole_read(0).votes != ()
