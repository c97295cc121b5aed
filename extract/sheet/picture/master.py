"""The straightened picture of a page, from which all words and marks are read."""

import hashlib
import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extract.pdf.document import OpenPdf
from extract.pdf.page import render
from extract.pdf.places import Matrix, compose, transform_box
from extract.records import Box
from extract.sheet.picture.straight import even, skew_of

Pixels = npt.NDArray[np.uint8]
DPI = 300
"""Of the master: a line of the sheet is then as high as recognition wants it."""
WHITE = 255


@dataclass(frozen=True, slots=True, eq=False)
class Master:
    """A page as one straight picture."""

    pixels: Pixels
    """Height x width x 3 (red, green, blue), of the whole straightened page."""
    dpi: int
    angle: float
    """Degrees, clockwise, by which the picture was askew and is turned back."""
    turned: int
    """Degrees, clockwise, by which the page was turned before: 0, 90, 180 or 270."""
    fingerprint: str
    """Of the picture as rendered and turned: no other picture has it."""
    origin: tuple[float, float]
    """Top left of the picture before it was straightened, in points."""
    shown: Matrix
    """From points of the straightened page to points of the page as shown."""

    def to_page(self, box: Box) -> Box:
        """Around a box of the straightened page, on the page as shown."""
        return transform_box(box, self.shown)


def master_of(pdf: OpenPdf, page: int, box: Box | None, turned: int = 0) -> Master:
    """Page `page` (from 1) as one straight picture, first turned clockwise by so many degrees.

    What stands outside `box` is left white: it is in the note's own language. Raises
    NoteRefusedError where the page is too large to be drawn.
    """
    shown = render(pdf, page, DPI)
    pixels = np.ascontiguousarray(np.rot90(shown, -turned // 90))
    height, width = (side * 72 / DPI for side in shown.shape[:2])
    place = transform_box(box or (0.0, 0.0, width, height), quarters(turned, width, height))
    back = quarters(-turned, *(side * 72 / DPI for side in (pixels.shape[1], pixels.shape[0])))
    left, top, right, bottom = pixels_of(place, pixels)
    picture = pixels[top:bottom, left:right].copy()
    if box:
        pixels[:] = WHITE
        pixels[top:bottom, left:right] = picture
    angle = skew_of(even(picture, DPI))
    if angle:
        middle = ((left + right) / 2, (top + bottom) / 2)
        pixels = straightened(pixels, rotation(middle, angle), picture)
        in_points = (middle[0] * 72 / DPI, middle[1] * 72 / DPI)
        back = compose(rotation(in_points, -angle), back)
    origin = (left * 72 / DPI, top * 72 / DPI)
    return Master(pixels, DPI, angle, turned, fingerprint_of(picture), origin, back)


def pixels_of(box: Box, pixels: Pixels) -> tuple[int, int, int, int]:
    """The whole pixels of a picture at the master's resolution that a box in points touches."""
    scale = DPI / 72
    return (
        max(math.floor(box[0] * scale), 0),
        max(math.floor(box[1] * scale), 0),
        min(math.ceil(box[2] * scale), pixels.shape[1]),
        min(math.ceil(box[3] * scale), pixels.shape[0]),
    )


def quarters(degrees: int, width: float, height: float) -> Matrix:
    """What turns a page of this size clockwise by quarters, its top left staying at nought."""
    return {
        0: (1.0, 0.0, 0.0, 1.0, 0.0, 0.0),
        90: (0.0, 1.0, -1.0, 0.0, height, 0.0),
        180: (-1.0, 0.0, 0.0, -1.0, width, height),
        270: (0.0, -1.0, 1.0, 0.0, 0.0, width),
    }[degrees % 360]


def rotation(middle: tuple[float, float], angle: float) -> Matrix:
    """What turns by so many degrees counterclockwise about a middle."""
    x, y = middle
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return (cos, -sin, sin, cos, x - cos * x - sin * y, y + sin * x - cos * y)


def straightened(pixels: Pixels, matrix: Matrix, picture: Pixels) -> Pixels:
    """The pixels moved by a matrix; what comes in from outside has the colour of the paper."""
    a, b, c, d, e, f = matrix
    paper = [float(np.median(picture[::16, ::16, channel])) for channel in range(3)]
    size = (pixels.shape[1], pixels.shape[0])
    return np.asarray(
        cv2.warpAffine(
            pixels,
            np.array([[a, c, e], [b, d, f]]),
            size,
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=paper,
        ),
        np.uint8,
    )


def fingerprint_of(picture: Pixels) -> str:
    """One word for a picture that no other picture shares."""
    return hashlib.sha256(str(picture.shape).encode() + picture.tobytes()).hexdigest()
