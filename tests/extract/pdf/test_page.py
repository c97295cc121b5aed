"""The runs of a page say what is printed, whatever the file calls its signs."""

from io import BytesIO
from unittest.mock import Mock

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.document import open_pdf
from extract.pdf.page import AS_PRINTED, read_text, run_of, without_repeats
from extract.pdf.runs import Run
from tests.drawing.fonts import SERIF, register_fonts
from tests.drawing.page import HEIGHT, WIDTH


def page(*lines: str, font: str = SERIF) -> bytes:
    """A page with these lines, and more below them."""
    register_fonts()
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setFont(font, 10)
    for n, line in enumerate(lines):
        canvas.drawString(62.0, 700.0 - 20 * n, line)
    canvas.setFont("Helvetica", 6)
    for n in range(40):  # the smallest file that is taken for a note
        canvas.drawString(62.0, 300.0 - 6 * n, "and of other words that stand on the page")
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_hyphen_that_its_font_calls_a_soft_one_is_not_lost_from_the_number_of_a_document():
    with open_pdf(page("voted on PE\xadCONS 28/22")) as pdf:
        assert read_text(pdf, 1).lines[0].text == "voted on PE-CONS 28/22"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("PE\xadCONS", "PE-CONS"),
        ("PE\x02CONS", "PE-CONS"),
        ("PE-CONS\r\n28/22", "PE-CONS 28/22"),
        ("BELGIË – 2.63", "BELGIË – 2.63"),
    ],
    ids=["soft", "at the end of a line", "two lines", "as it is"],
)
def test_a_sign_of_the_file_is_what_is_printed(said, printed):
    assert said.translate(AS_PRINTED) == printed


def test_a_text_of_white_space_alone_is_no_run(monkeypatch):
    monkeypatch.setattr("extract.pdf.page.text_on", lambda *_: "\r\n ")
    assert run_of(Mock(), 0, Mock()) is None


@pytest.mark.parametrize(
    ("text", "aside", "left"),
    [("11", 0.0, 1), ("11", 0.4, 1), ("1", 4.0, 2), ("12", 0.0, 2)],
    ids=["in its place", "a little aside", "the next letter", "another text"],
)
def test_a_text_that_is_drawn_again_where_it_stands_is_one(text, aside, left):
    one = Run("11" if text != "1" else "1", (40.0, 0.0, 49.0, 9.0), 10.0, "Sans", False, False, 9.0)
    other = one._replace(text=text, box=(40.0 + aside, 0.0, 49.0 + aside, 9.0))
    assert [*without_repeats([(3, one), (4, None), (5, other)])] == (
        [(3, one), (4, None), (5, other)][: left + 1]
    )
