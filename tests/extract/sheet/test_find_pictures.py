"""Which pictures are looked at for a vote sheet: the large ones, whatever stands beside them."""

import hashlib
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

import tests.drawing.sheet
from extract.inspect import inspect_note
from extract.pdf.document import open_pdf
from extract.pdf.page import read_text
from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest
from extract.sheet.find import search_sheets
from tests.drawing.added import add_page
from tests.drawing.fonts import SERIF
from tests.drawing.note import draw_note
from tests.drawing.page import HEIGHT, LEFT, WIDTH, put
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.extract.seen import seen_folder

SENTENCE = "The delegations took note of the outcome of the vote that is set out here below."


def request_of(data: bytes) -> ReadRequest:
    digest = hashlib.sha256(data).hexdigest()
    source = SourceFile("note.pdf", digest, len(data), None, None, None)
    return ReadRequest(source, sample=True, seen=seen_folder())


def read(data: bytes) -> NoteRecord:
    return read_note(data, request_of(data))


def with_pictured_sheet(
    width: float, *, sentences: int = 0, strips: int = 1, dpi: int = 200
) -> bytes:
    """A note with a text sheet, and a page with a picture, so wide, of a like vote on another act,
    and sentences above it."""
    seed = seed_note(SheetLook(kind="text"))
    (vote,) = seed.votes
    other = replace(vote, item="2025/0430 (COD)")
    spec = replace(seed, files=(vote.item, other.item))
    data = draw_note(spec)
    file = pypdfium2.PdfDocument(draw_note(replace(spec, votes=(other,))))
    sheet = file[1].render(scale=dpi / 72).to_pil().convert("RGB")
    file.close()
    height = width * sheet.height / sheet.width
    high = sheet.height // strips

    def draw(canvas):
        canvas.setFillColorRGB(0, 0, 0)
        for line in range(sentences):
            put(canvas, LEFT, 40 + 11 * line, SENTENCE, SERIF, 9)
        for strip in range(strips):
            part = sheet.crop((0, strip * high, sheet.width, (strip + 1) * high))
            bottom = HEIGHT - 90 - height * (strip + 1) / strips
            canvas.drawImage(ImageReader(part), 40, bottom, width, height / strips)

    return add_page(data, spec, draw)


@pytest.mark.parametrize(
    ("width", "sentences", "strips"),
    [
        pytest.param(450.0, 5, 1, id="75 words beside", marks=pytest.mark.long),
        pytest.param(380.0, 5, 1, id="half a page", marks=pytest.mark.long),
        pytest.param(260.0, 5, 1, id="a fifth of a page", marks=pytest.mark.long),
        pytest.param(200.0, 5, 1, id="a ninth", marks=pytest.mark.long),
        pytest.param(450.0, 0, 16, id="cut in strips", marks=pytest.mark.long),
        pytest.param(260.0, 5, 16, id="a fifth, cut in strips", marks=pytest.mark.long),
    ],
)
def test_a_sheet_in_a_picture_is_a_vote_whatever_stands_beside_it(width, sentences, strips):
    record = read(with_pictured_sheet(width, sentences=sentences, strips=strips))
    assert (record.reason, len(record.votes)) == (None, 2)
    first, second = record.votes
    assert [(p.member_state, p.position) for p in first.positions] == [
        (p.member_state, p.position) for p in second.positions
    ]
    assert first.result == second.result


def test_a_sheet_in_a_picture_too_coarse_to_be_read_refuses_the_note_and_is_shown():
    data = with_pictured_sheet(200.0, sentences=5, dpi=70)
    shown = inspect_note(data, request_of(data))
    assert (shown.record.status, shown.record.votes) == ("refused", ())
    assert str(shown.record.reason).startswith("page 5: ")
    assert [picture.page for picture in shown.sheets] == [2, 5]
    assert (shown.sheets_found, shown.beyond) == (True, None)


def test_a_text_sheet_whose_marks_are_one_picture_over_the_page_is_not_recognised(monkeypatch):
    layer = Image.new("RGBA", (60, 84), (0, 0, 0, 0))
    draw_footnotes = tests.drawing.sheet._draw_footnotes

    def with_layer(canvas, vote, top):
        draw_footnotes(canvas, vote, top)
        canvas.drawImage(ImageReader(layer), 0, 0, WIDTH, HEIGHT, mask="auto")

    monkeypatch.setattr(tests.drawing.sheet, "_draw_footnotes", with_layer)
    spec = seed_note(SheetLook(kind="text"))
    with open_pdf(draw_note(replace(spec, statements=()))) as pdf:
        found = search_sheets(pdf, [read_text(pdf, n) for n in range(1, len(pdf) + 1)])
    assert [(words.page, words.by_ocr) for words in found.sheets] == [(2, False)]
    assert found.others == ()


def test_a_small_picture_is_passed_over():
    with open_pdf(with_pictured_sheet(120.0)) as pdf:
        found = search_sheets(pdf, [read_text(pdf, n) for n in range(1, len(pdf) + 1)])
    assert (len(found.sheets), found.others) == (1, ())


def test_a_picture_that_lies_beside_the_page_is_passed_over():
    spec = seed_note(SheetLook(kind="text"))
    picture = Image.new("L", (60, 84), 0)

    def draw(canvas):
        canvas.drawImage(ImageReader(picture), WIDTH + 5, 0, WIDTH, HEIGHT)

    record = read(add_page(draw_note(spec), spec, draw))
    assert (record.reason, len(record.votes)) == (None, 1)
