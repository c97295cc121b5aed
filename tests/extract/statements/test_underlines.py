"""A line is underlined where a rule is drawn below all of its words."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.document import open_pdf
from extract.pdf.page import read_text
from extract.statements.underlines import underlined_on

WIDTH = 113.0
"""Of the words `Statement by Hungary` in Helvetica of 12 points, without a point or two."""


def underlined(*rules: tuple[float, float, float], filled: bool = False) -> list[str]:
    """The underlined lines of a page with two lines of text and rules: left, length, and how far
    below the first baseline."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    canvas.setFont("Helvetica", 12)
    canvas.drawString(57, 700, "Statement by Hungary")
    canvas.drawString(57, 680, "Hungary votes against.")
    for left, length, below in rules:
        if filled:
            canvas.rect(57 + left, 700 - below, length, 0.6, stroke=0, fill=1)
        else:
            canvas.line(57 + left, 700 - below, 57 + left + length, 700 - below)
    canvas.showPage()
    canvas.save()
    with open_pdf(file.getvalue()) as pdf:
        page = read_text(pdf, 1)
        baselines = underlined_on(pdf, page)
    return [line.text for line in page.lines if line.baseline in baselines]


@pytest.mark.parametrize("filled", [True, False])
def test_a_rule_below_all_words_underlines_their_line(filled):
    assert underlined((0, WIDTH, 1.5), filled=filled) == ["Statement by Hungary"]


def test_two_rules_may_share_a_line():
    assert underlined((0, 50, 1.5), (50, 60, 1.5)) == ["Statement by Hungary"]


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param((0, 50, 1.5), id="below one word"),
        pytest.param((0, WIDTH, 7.0), id="too far below"),
        pytest.param((0, WIDTH, -4.0), id="through the words"),
        pytest.param((200, WIDTH, 1.5), id="beside the words"),
    ],
)
def test_other_rules_underline_no_line(rule):
    assert underlined(rule) == []


def test_one_rule_drawn_twice_is_as_long_as_one():
    assert underlined((0, 50, 1.5), (0, 50, 1.6)) == []
