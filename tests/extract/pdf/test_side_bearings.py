"""Where one letter after the other is drawn, a word stays one and a space stays a space."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.document import open_pdf
from extract.pdf.page import read_text
from extract.pdf.side_bearings import is_drawn_blank, spans_of
from tests.drawing.fonts import SANS, SERIF_BOLD, register_fonts
from tests.drawing.page import HEIGHT, WIDTH, rotate_page


def drawn(*pieces: str, font: str = "Helvetica-Bold", scale: float = 1.0, turn: int = 0) -> str:
    """The line read from a page on which the pieces are drawn one behind the other.

    A space is not drawn, but leaves its place.
    """
    register_fonts()
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0)
    rotate_page(canvas, turn)
    canvas.scale(scale, scale)
    canvas.setFont(font, 9)
    left = 62.0
    for piece in pieces:
        if piece.strip():
            canvas.drawString(left, 400.0, piece)
        left += canvas.stringWidth(piece, font, 9)
    canvas.setFont(font, 6)
    for line in range(40):  # the smallest file that is taken for a note
        canvas.drawString(62.0, 300.0 - 6 * line, "and of other words that stand on the page")
    canvas.showPage()
    canvas.save()
    with open_pdf(file.getvalue()) as pdf:
        return read_text(pdf, 1).lines[0].text


@pytest.mark.parametrize("font", ["Helvetica-Bold", "Helvetica", "Times-Roman", "Courier", SANS])
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize(
    "text",
    ["2011/0111 (COD)", "11261/26 + ADD 1, ADD 11", "23.11.1995, p. 31", "BELGIQUE : 2,11 %"],
)
def test_a_gap_that_the_letters_leave_free_is_no_space(text, font, scale):
    assert drawn(*text, font=font, scale=scale) == text


@pytest.mark.parametrize("font", ["Helvetica-Bold", "Times-Roman", SERIF_BOLD])
def test_words_that_are_drawn_one_by_one_keep_their_spaces(font):
    assert drawn("REV", " ", "1", " ", "11", " ", "to", " ", "1", font=font) == "REV 1 11 to 1"


def test_pieces_of_a_number_are_one_number():
    assert drawn("31", ".7.2012, p. 1", "1", "1") == "31.7.2012, p. 111"


def test_on_a_page_that_is_shown_turned_the_ink_alone_tells():
    assert drawn("31", " ", "July", turn=90) == "31 July"


@pytest.mark.parametrize(
    ("pieces", "end"),
    [([(62.0, "of own")], 69.0), ([(62.0, "of"), (90.0, "own")], 70.3)],
    ids=["a drawn blank", "white"],
)
def test_a_letter_that_leans_over_a_drawn_blank_ends_where_that_begins(pieces, end):
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0)
    canvas.setFont("Times-Italic", 9)
    for left, piece in pieces:
        canvas.drawString(left, 400.0, piece)
    canvas.setTitle("x" * 1024)
    canvas.save()
    with open_pdf(file.getvalue()) as pdf:
        read_text(pdf, 1)
        ((_, right),) = spans_of(pdf.page(1), [1])
        drawn_blank = is_drawn_blank(pdf.page(1), 2)
    assert (round(right, 1), drawn_blank) == (end, len(pieces) == 1)
