"""Names that are turned, above narrow columns, are words of one line, and text of a page is."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.document import open_pdf
from extract.pdf.page import read_text
from extract.sheet.text_layer import words_of
from tests.drawing.page import HEIGHT, WIDTH

NAMES = ("BELGIQUE", "MALTA", "UNITED KINGDOM")
FOOT = 400.0
"""Points from the top of the page to the foot of the names."""


def page(turn: int) -> bytes:
    """A page with names that are turned so, drawn in two pieces each."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setFont("Helvetica", 10)
    for n, name in enumerate(NAMES):
        canvas.saveState()
        up = canvas.stringWidth(name, "Helvetica", 10) if turn < 0 else 0.0
        canvas.translate(200.0 + 20 * n, HEIGHT - FOOT + up)
        canvas.rotate(turn)
        canvas.drawString(0.0, 0.0, name[:3])
        canvas.drawString(canvas.stringWidth(name[:3], "Helvetica", 10), 0.0, name[3:])
        canvas.restoreState()
    canvas.setFont("Helvetica", 6)
    for line in range(40):  # the smallest file that is taken for a note
        canvas.drawString(62.0, 300.0 - 6 * line, "and of other words that stand on the page")
    canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("turn", [90, -90], ids=["read upwards", "read downwards"])
def test_turned_names_are_level_words_on_one_line_that_know_where_they_are_drawn(turn):
    with open_pdf(page(turn)) as pdf:
        words = [word for word in words_of(pdf, 1) if word.drawn is not None]
    assert [word.text for word in words] == [*NAMES]
    assert len({word.middle for word in words}) == 1
    assert [word.box[3] - word.box[1] for word in words] == pytest.approx([10.0] * 3)
    tall = [word.drawn[3] - word.drawn[1] for word in words if word.drawn]
    assert tall == pytest.approx([49.6, 32.5, 86.3], abs=0.1)


@pytest.mark.parametrize("turn", [90, -90], ids=["read upwards", "read downwards"])
def test_turned_names_are_one_line_of_the_text_of_their_page(turn):
    with open_pdf(page(turn)) as pdf:
        text = read_text(pdf, 1)
    assert text.lines[0].text == " ".join(NAMES)
