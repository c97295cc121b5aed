"""The bullets of a page that are drawn, not written: browsers paint the signs of their lists."""

from dataclasses import replace

import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPdf
from extract.pdf.page import PageText
from extract.pdf.page_objects import box_on, drawn_on
from extract.pdf.runs import Line
from extract.records import Box

SORTS = (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE)
SMALLEST, LARGEST = 0.1, 0.75
"""In sizes of its line: how wide and high a bullet is."""
LONGER = 1.6
"""So many times its shorter side is the longer one at most: else it is a dash or a rule."""
FARTHEST = 2.5
"""Sizes of its line: no bullet stands farther before its words."""
SIGN = "•"


def with_drawn_bullets(pdf: OpenPdf, page: PageText) -> PageText:
    """The page, a written bullet before each line that has a drawn one."""
    opened = pdf.page(page.number)
    longest = LARGEST * max((line.size for line in page.lines), default=0.0)
    drawn = [
        box
        for place, each in enumerate(drawn_on(opened))
        if each.sort in SORTS and max(sides(box := box_on(opened, place))) <= longest
    ]
    if not drawn:
        return page
    return replace(page, lines=tuple(with_bullet(line, drawn) for line in page.lines))


def with_bullet(line: Line, drawn: list[Box]) -> Line:
    """The line, behind a written bullet where just one drawn one stands before it."""
    before = [box for box in drawn if is_bullet(box, line)]
    if len(before) != 1:
        return line
    first = line.runs[0]
    bullet = first._replace(text=f"{SIGN} ", box=before[0], before=0.0, behind=0.0)
    return Line((bullet, *line.runs), line.baseline)


def is_bullet(box: Box, line: Line) -> bool:
    """Whether a small shape stands before the words of a line, level with them."""
    _, top, x1, bottom = box
    short, long = sorted(sides(box))
    gap = line.runs[0].x0 - x1
    return (
        SMALLEST * line.size <= short
        and long <= min(LARGEST * line.size, LONGER * short)
        and 0 < gap <= FARTHEST * line.size
        and line.baseline - line.size < top
        and bottom < line.baseline + 0.1 * line.size
    )


def sides(box: Box) -> tuple[float, float]:
    """Width and height of a box."""
    return box[2] - box[0], box[3] - box[1]
