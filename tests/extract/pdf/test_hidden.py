"""Text that no reader sees is no text of its page."""

from io import BytesIO

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import extract.pdf.hidden
from extract.pdf.document import open_pdf
from extract.pdf.hidden import hidden_words, is_opaque
from extract.pdf.page import read_text

SIDE = 400.0


def picture(alpha: int) -> ImageReader:
    """A grey picture with half of its dots bearing marks and the rest as opaque as `alpha`."""
    image = Image.new("RGBA", (40, 40), (128, 128, 128, alpha))
    image.paste((0, 0, 0, 255), (0, 0, 10, 10))
    return ImageReader(image)


def page_with(*steps) -> bytes:
    """A page that these steps draw, with bytes enough for a note."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(SIDE, SIDE), invariant=1, pageCompression=0)
    for step in steps:
        step(canvas)
    canvas.setTitle("x" * 1024)
    canvas.save()
    return file.getvalue()


def words(text: str, mode: int = 0, y: float = 200.0):
    def draw(canvas: Canvas) -> None:
        line = canvas.beginText(100, y)
        line.setTextRenderMode(mode)
        line.textOut(text)
        line.setTextRenderMode(0)
        canvas.drawText(line)

    return draw


def scan(alpha: int = 255, side: float = SIDE):
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture(alpha), 0, 0, side, side, mask="auto")

    return draw


def both(data: bytes) -> tuple[list[str], str]:
    """The hidden words of a page, and its text."""
    with open_pdf(data) as pdf:
        return hidden_words(pdf, 1), read_text(pdf, 1).text


@pytest.mark.parametrize("mode", [3, 7])
def test_text_without_ink_over_a_scan_is_hidden_and_no_text_of_the_page(mode):
    data = page_with(scan(), words("11518/26", mode), words("seen", y=100))
    assert both(data) == (["11518/26"], "seen")


def test_text_under_a_scan_is_hidden():
    assert both(page_with(words("11518/26"), scan())) == (["11518/26"], "")


def test_text_under_a_picture_that_shows_it_is_text():
    assert both(page_with(words("11513/26"), scan(alpha=0))) == ([], "11513/26")


def test_a_picture_is_drawn_once_for_all_texts_below_it_and_each_picture_for_itself(monkeypatch):
    asked = []

    def counted(opened, picture):
        asked.append(picture.box)
        return is_opaque(opened, picture)

    monkeypatch.setattr(extract.pdf.hidden, "is_opaque", counted)
    lines = [words(f"line {number}", y=40.0 * number) for number in range(1, 9)]
    below, text = both(page_with(*lines, scan(alpha=0), scan(side=250)))
    assert below == [f"line {number}" for number in range(1, 7)]
    assert text == "line 8\nline 7"
    assert len(asked) == 2


def test_looking_through_a_picture_logs_nothing(caplog):
    both(page_with(words("11513/26"), scan(alpha=0)))
    assert caplog.messages == []


def test_text_over_a_picture_and_beside_it_is_text():
    data = page_with(words("beside", y=390), scan(side=250), words("over"))
    assert both(data) == ([], "beside\nover")


def test_text_under_a_stamp_is_text():
    stamp = scan(side=120)
    assert both(page_with(words("11513/26", y=100), stamp)) == ([], "11513/26")


def test_text_without_ink_on_a_page_without_a_scan_is_told():
    assert both(page_with(words("11518/26", 3)))[0] == ["11518/26"]


def test_white_space_without_ink_hides_nothing():
    assert both(page_with(scan(), words(" ", 3), words("seen"))) == ([], "seen")
