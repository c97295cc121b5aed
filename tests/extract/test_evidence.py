"""Pictures of sheets for the pages of votes: the boxes lie on the rows and on the marks."""

import hashlib
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from itertools import pairwise

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from extract.evidence import NotPictured, picture_sheet
from extract.read import read_note
from extract.records import SourceFile, Vote
from extract.request import ReadRequest
from extract.sheet.preview import evidence
from extract.sheet.preview.evidence import LARGEST, EvidencePicture
from tests.drawing.figures import figures_of, rows_of
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import PositionName, SheetLook
from tests.extract.seen import seen_folder
from tests.variants import some_of

SAID: dict[PositionName, list[str]] = {
    "no": ["HU", "SE"],
    "abstain": ["MT"],
    "not_participating": ["DK"],
}
TEXT = SheetLook(kind="text", rulings=False)
SCAN = SheetLook(kind="picture", dpi=120, rulings=False)
DAMAGED = (
    "the PDF is damaged inside and cannot be opened (Failed to load document (PDFium: Data format "
    "error).)"
)
INK = 60
"""Levels of 255 by which ink may be off its colour: edges, and what JPEG and WebP lose."""
GROUND = 190
"""Levels of 255 from which on a pixel is ground, grain of a scan included."""


def note_with(look, **changes):
    others = [
        s
        for s in figures_of("2026")
        if s not in [*SAID["no"], *SAID["abstain"], *SAID["not_participating"]]
    ]
    note = seed_note(look)
    said: dict[PositionName, list[str]] = {"yes": others, **SAID}
    rows = rows_of(said, "2026")
    return replace(note, votes=(replace(note.votes[0], rows=rows, **changes),))


@cache
def text_note():
    return draw_note(note_with(TEXT))


def lying_on_its_side(data):
    """The pages behind the cover, as a scanner gives them that took the paper sidewards."""
    with pypdfium2.PdfDocument(data) as document:
        document[1].set_rotation(90)
        file = BytesIO()
        document.save(file)
    return file.getvalue()


@dataclass
class Pictured:
    votes: tuple[Vote, ...]
    pictures: list[EvidencePicture]

    @property
    def pixels(self):
        (picture,) = self.pictures
        return np.asarray(Image.open(BytesIO(picture.webp)).convert("RGB")).astype(int)


def request_of(data):
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return ReadRequest(source, sample=True, seen=seen_folder())


def marks_of(vote):
    return tuple((p.member_state, p.evidence.bbox) for p in vote.positions)


def pictured(data):
    request = request_of(data)
    record = read_note(data, request)
    assert (record.status, record.reason) == ("ok", None)
    pictures = [
        picture_sheet(data, request, vote.positions[0].evidence.page, marks_of(vote))
        for vote in record.votes
    ]
    made = [picture for picture in pictures if isinstance(picture, EvidencePicture)]
    assert len(made) == len(pictures)
    return Pictured(record.votes, made)


def within(pixels, box):
    left, upper, right, lower = box
    return pixels[upper:lower, left:right]


def ring(pixels, box):
    """The pixels close around a box."""
    left, upper, right, lower = box
    around = (left - 3, upper - 3, right + 3, lower + 3)
    mask = np.ones(within(pixels, around).shape[:2], bool)
    mask[2:-2, 2:-2] = False  # a pixel beside the box may hold the edge of its mark
    return within(pixels, around)[mask]


def assert_boxes_hold_the_marks(drawn, look):
    (vote,), (picture,) = drawn.votes, drawn.pictures
    pixels = drawn.pixels
    assert pixels.shape[:2] == (picture.height, picture.width)
    assert [row.member_state for row in picture.rows] == [p.member_state for p in vote.positions]
    for row, position in zip(picture.rows, vote.positions, strict=True):
        colour = np.array(look.palette.of(position.position)) * 255
        off = np.abs(within(pixels, row.mark) - colour).max(axis=2)
        assert off.min() < INK, row
        assert ring(pixels, row.mark).min() > GROUND, row
        assert row.row is not None
        assert contains(row.row, row.mark), row


def assert_rows_part_the_table(picture):
    steps = [below.row[1] - above.row[3] for above, below in pairwise(picture.rows)]
    assert sum(step < -99 for step in steps) == 1, "the second column begins above"
    assert all(-2 <= step <= 2 for step in steps if step > -99)


def contains(outer, inner):
    return (
        outer[0] <= inner[0] < inner[2] <= outer[2] and outer[1] <= inner[1] < inner[3] <= outer[3]
    )


@pytest.mark.parametrize("turned", some_of((0, 90, 180, 270), 90))
def test_the_boxes_of_a_text_sheet_hold_its_marks_however_the_page_is_turned(turned):
    look = replace(TEXT, rotate=turned)
    assert_boxes_hold_the_marks(pictured(draw_note(note_with(look))), look)


@pytest.mark.long
def test_a_grainy_scan_askew_is_put_straight_and_its_boxes_hold_its_marks():
    look = replace(SCAN, encoding="jpeg", skew=0.7, noise=5.0)
    drawn = pictured(draw_note(note_with(look)))
    assert_boxes_hold_the_marks(drawn, look)
    assert_rows_part_the_table(drawn.pictures[0])
    assert len(drawn.pictures[0].webp) <= LARGEST


@pytest.mark.long
def test_a_scan_that_lies_on_its_side_is_shown_upright():
    drawn = pictured(lying_on_its_side(draw_note(note_with(SCAN))))
    assert_boxes_hold_the_marks(drawn, SCAN)
    assert_rows_part_the_table(drawn.pictures[0])


def test_rows_of_one_column_stand_one_below_the_other():
    assert_rows_part_the_table(pictured(text_note()).pictures[0])


def test_a_row_reaches_from_the_name_over_the_figure_to_the_mark():
    drawn = pictured(text_note())
    (picture,) = drawn.pictures
    left, upper, right, lower = picture.rows[0].row
    ink = (drawn.pixels[upper:lower, left : picture.rows[0].mark[0] - 4].min(axis=2) < 120).any(0)
    assert ink[:6].any(), "the name begins where the row begins"
    assert ink[len(ink) // 2 :].any(), "a figure stands before the mark"
    assert right == picture.rows[0].mark[2]


def test_each_vote_of_a_note_has_the_picture_of_its_own_sheet():
    note = note_with(TEXT)
    other = replace(
        note.votes[0],
        item="2025/0999 (COD)",
        rows=rows_of({"yes": tuple(figures_of("2026"))}, "2026"),
    )
    both = replace(note, votes=(note.votes[0], other), files=(*note.files, other.item))
    drawn = pictured(draw_note(both))
    assert len({picture.sha256 for picture in drawn.pictures}) == 2
    for vote, picture in zip(drawn.votes, drawn.pictures, strict=True):
        assert_boxes_hold_the_marks(Pictured((vote,), [picture]), TEXT)


def test_all_languages_of_a_text_sheet_give_the_same_picture():
    note = note_with(TEXT)
    danish, english = (pictured(draw_note(replace(note, language=x))) for x in ("da", "en"))
    assert danish.pictures == english.pictures


def test_the_same_sheet_gives_the_same_small_picture_under_its_hash():
    (one,), (other,) = (pictured(text_note()).pictures for _ in range(2))
    assert one == other
    assert one.sha256 == hashlib.sha256(one.webp).hexdigest()
    assert len(one.webp) <= LARGEST


def test_a_sheet_that_cannot_be_shown_plainly_in_few_bytes_has_no_picture(monkeypatch):
    monkeypatch.setattr(evidence, "LARGEST", 1000)
    data = text_note()
    made = picture_sheet(data, request_of(data), 2, [("BE", (0.0, 0.0, 9.0, 9.0))])
    assert isinstance(made, NotPictured)
    assert made.reason.startswith("page 2: its picture has ")


def test_a_mark_that_is_not_seen_again_has_its_box_and_no_row():
    data = text_note()
    made = picture_sheet(data, request_of(data), 2, [("BE", (100.0, 300.0, 109.0, 309.0))])
    assert isinstance(made, EvidencePicture)
    (row,) = made.rows
    assert (row.member_state, row.row) == ("BE", None)
    assert row.mark[2] - row.mark[0] in (17, 18)


@pytest.mark.parametrize(
    ("data", "page", "reason"),
    [
        (b"<html>" * 300, 2, "not a PDF but an HTML page, perhaps a challenge: fetch it again"),
        (b"%PDF-1.7\n" + b"x" * 2000 + b"\nstartxref\n%%EOF", 2, DAMAGED),
        (None, 1, "page 1: no vote sheet is found there: read the note again"),
        (None, 99, "page 99: no vote sheet is found there: read the note again"),
    ],
    ids=["no PDF", "damaged", "cover", "beyond"],
)
def test_a_file_without_the_sheet_has_no_picture_and_says_why(data, page, reason):
    data = data or text_note()
    made = picture_sheet(data, request_of(data), page, [("BE", (0.0, 0.0, 9.0, 9.0))])
    assert made == NotPictured(reason)
