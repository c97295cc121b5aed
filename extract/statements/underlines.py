"""Which lines of a page are underlined: no type says so, only a rule drawn below the words."""

from collections.abc import Iterator

import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPdf
from extract.pdf.page import PageText
from extract.pdf.page_objects import box_on, drawn_on
from extract.pdf.runs import Line
from extract.records import Box

THICKEST, SHORTEST = 2.0, 8.0
"""Points: a rule is at most so thick and at least so long."""
ABOVE, BELOW = 0.05, 0.3
"""In sizes of the line: how far from its baseline a rule below its words may stand."""
WHOLE = 0.8
"""Share of a line's width below which only some of its words are underlined, and the line is none
of a heading's style."""


def underlined_on(pdf: OpenPdf, page: PageText) -> frozenset[float]:
    """The baselines of the lines of a page that are underlined all along."""
    rules = list(rules_on(pdf, page.number))
    if not rules:
        return frozenset()
    return frozenset(line.baseline for line in page.lines if is_underlined(line, rules))


def rules_on(pdf: OpenPdf, number: int) -> Iterator[Box]:
    """The boxes of all long thin level shapes of a page."""
    opened = pdf.page(number)
    for place, drawn in enumerate(drawn_on(opened)):
        if drawn.sort == pdfium_c.FPDF_PAGEOBJ_PATH:
            x0, top, x1, bottom = box = box_on(opened, place)
            if bottom - top <= THICKEST and x1 - x0 >= SHORTEST:
                yield box


def is_underlined(line: Line, rules: list[Box]) -> bool:
    """Whether rules run below nearly all of a line's words; each run may have its own."""
    highest, lowest = line.baseline - ABOVE * line.size, line.baseline + BELOW * line.size
    below = [(x0, x1) for x0, top, x1, bottom in rules if highest <= (top + bottom) / 2 <= lowest]
    if not below:
        return False
    left, _, right, _ = line.box
    covered, end = 0.0, left
    for x0, x1 in sorted(below):
        covered += max(0.0, min(x1, right) - max(x0, end))
        end = max(end, x1)
    return covered >= WHOLE * (right - left)
