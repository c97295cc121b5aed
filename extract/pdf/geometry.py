"""Where things stand: matrices and boxes, from the spaces of a PDF to the page as shown."""

import pypdfium2 as pdfium

from extract.records import Box

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
"""The matrix that moves nothing."""


def view_matrix(page: pdfium.PdfPage) -> Matrix:
    """From the page's own space to points from the top left of the page as shown."""
    # The crop box cut to the media box, be they the page's own or inherited.
    left, bottom, right, top = page.get_bbox()
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
    if h == i == 0:  # as nearly all pages and forms are placed
        return (a * g, b * j, c * g, d * j, e * g + k, f * j + m)
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def inverse(matrix: Matrix) -> Matrix:
    """The matrix that undoes another."""
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    return (
        d / area,
        -b / area,
        -c / area,
        a / area,
        (c * f - d * e) / area,
        (b * e - a * f) / area,
    )


def transform_box(bounds: tuple[float, float, float, float], matrix: Matrix) -> Box:
    """A box `(left, bottom, right, top)` of some form's space, as seen on the page."""
    left, bottom, right, top = bounds
    a, b, c, d, e, f = matrix
    if b == c == 0 and a > 0 > d:  # upright, as nearly all pages are
        return (a * left + e, d * top + f, a * right + e, d * bottom + f)
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    return (min(xs), min(ys), max(xs), max(ys))
