"""A page's text as styled runs, and its picture, both in points from the top left as shown."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import check_page_size
from extract.pdf.runs import Line, Run, lines_of
from extract.records import Box

DEEPEST_FORM = 8
Matrix = tuple[float, float, float, float, float, float]
FORCE_BOLD, ITALIC = 1 << 18, 1 << 6


@dataclass(frozen=True, slots=True)
class PageText:
    """All text of one page."""

    number: int
    """From 1."""
    width: float
    height: float
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The lines, top to bottom."""
        return "\n".join(line.text for line in self.lines)


def read_text(pdf: pdfium.PdfDocument, number: int) -> PageText:
    """The text layer of page `number` (from 1); no lines where it is only a picture."""
    page = pdf[number - 1]
    text_page = page.get_textpage()
    try:
        to_view = view_matrix(page)
        width, height = page.get_size()
        objects = page.get_objects(
            filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=DEEPEST_FORM, textpage=text_page
        )
        runs = [run for run in (run_of(obj, to_view) for obj in objects) if run is not None]
        return PageText(number, width, height, tuple(lines_of(runs)))
    finally:
        text_page.close()
        page.close()


def run_of(obj: Any, to_view: Matrix) -> Run | None:  # noqa: ANN401 - pypdfium2 is untyped
    """The run that a text object draws, None where it draws only white space."""
    text = obj.extract().replace("\r", "").replace("\n", " ").replace("\x02", "-")
    if not text.strip():
        return None
    placed = compose(placement(obj), to_view)
    matrix = compose(obj.get_matrix().get(), placed)
    size = obj.get_font_size() * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
    font = obj.get_font()
    name = font.get_base_name()
    flags = pdfium_c.FPDFFont_GetFlags(font.raw)
    folded = name.casefold()
    return Run(
        text=text,
        box=transform_box(obj.get_bounds(), placed),
        size=size,
        font=name,
        bold="bold" in folded or "black" in folded or bool(flags & FORCE_BOLD),
        italic="italic" in folded or "oblique" in folded or bool(flags & ITALIC),
        baseline=matrix[5],
    )


def placement(obj: Any) -> Matrix:  # noqa: ANN401
    """The matrix of the forms around a page object: nested ones are composed."""
    matrix: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    container = obj.container
    while container is not None:
        matrix = compose(matrix, container.get_matrix().get())
        container = container.container
    return matrix


def view_matrix(page: pdfium.PdfPage) -> Matrix:
    """From the page's own space to points from the top left of the page as shown."""
    left, bottom, right, top = page.get_cropbox()
    return {
        0: (1.0, 0.0, 0.0, -1.0, -left, top),
        90: (0.0, 1.0, 1.0, 0.0, -bottom, -left),
        180: (-1.0, 0.0, 0.0, 1.0, right, -bottom),
        270: (0.0, -1.0, -1.0, 0.0, top, right),
    }[page.get_rotation()]


def compose(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first`, then `then` (PDF's row-vector convention)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def transform_box(bounds: tuple[float, float, float, float], matrix: Matrix) -> Box:
    """A box `(left, bottom, right, top)` of some form's space, as seen on the page."""
    left, bottom, right, top = bounds
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    return (min(xs), min(ys), max(xs), max(ys))


def render(
    pdf: pdfium.PdfDocument, number: int, dpi: int, box: Box | None = None
) -> npt.NDArray[np.uint8]:
    """Page `number` as pixels, `height x width x 3` in RGB; `box` cuts a part out of it.

    Raises NoteRefusedError where the page is too large to be drawn.
    """
    check_page_size(pdf, number)
    page = pdf[number - 1]
    try:
        width, height = page.get_size()
        crop = (0.0, 0.0, 0.0, 0.0)
        if box is not None:
            x0, top, x1, bottom = box
            crop = (max(x0, 0), max(height - bottom, 0), max(width - x1, 0), max(top, 0))
        bitmap = page.render(scale=dpi / 72, crop=crop, rev_byteorder=True)
        pixels: npt.NDArray[np.uint8] = bitmap.to_numpy()[:, :, :3].copy()
        bitmap.close()
        return pixels
    finally:
        page.close()
