"""Bullets that are drawn before their lines, not written."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.document import open_pdf
from extract.pdf.page import read_text
from extract.statements.drawn_bullets import with_drawn_bullets


def lines(draw):
    """The lines of a page with three lines of text at 72 points, once `draw` has drawn on it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    for row, text in enumerate(("We regret:", "the costs", "the delays")):
        canvas.drawString(72, 700 - 16 * row, text)
    draw(canvas)
    canvas.save()
    with open_pdf(file.getvalue()) as pdf:
        return [one.text for one in with_drawn_bullets(pdf, read_text(pdf, 1)).lines]


def disc(canvas, row, x=62.0, radius=1.9):
    canvas.circle(x, 703.5 - 16 * row, radius, stroke=0, fill=1)


def test_a_small_disc_before_a_line_is_its_bullet():
    def draw(canvas):
        disc(canvas, 1)
        canvas.rect(60, 670, 3.5, 3.5, stroke=0, fill=1)

    assert lines(draw) == ["We regret:", "• the costs", "• the delays"]


@pytest.mark.parametrize(
    ("x", "radius"), [(35.0, 1.9), (62.0, 6.0), (62.0, 0.4), (90.0, 1.9), (300.0, 1.9)]
)
def test_what_is_too_far_off_too_large_or_behind_the_words_is_no_bullet(x, radius):
    drawn = lines(lambda canvas: disc(canvas, 1, x, radius))
    assert drawn == ["We regret:", "the costs", "the delays"]


def test_a_rule_before_a_line_and_two_shapes_are_no_bullet():
    def draw(canvas):
        canvas.rect(56, 686, 12, 1.0, stroke=0, fill=1)
        disc(canvas, 2, 58)
        disc(canvas, 2, 66)

    assert lines(draw) == ["We regret:", "the costs", "the delays"]
