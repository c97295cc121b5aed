"""The straightened picture of a page, from which all words and marks are read."""

import hashlib
import math
from dataclasses import dataclass

import cv2
import numpy as np

from extract.pdf.document import OpenPdf
from extract.pdf.geometry import Matrix, compose, transform_box
from extract.pdf.page import render
from extract.records import Box
from extract.sheet.picture.straight import Pixels, even, skew_of

DPI = 300
"""Of the master: a line of the sheet is then as high as recognition wants it."""
WHITE = 255
"""Of 255, in all channels."""


@dataclass(frozen=True, slots=True, eq=False)
class Master:
    """A page as one straight picture."""

    pixels: Pixels
    """Height x width x 3 (red, green, blue), of the whole straightened page."""
    dpi: int
    angle: float
    """Degrees, clockwise, by which the picture was askew and is turned back."""
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
    height, width = map(points, shown.shape[:2])
    place = transform_box(box or (0.0, 0.0, width, height), quarters(turned, width, height))
    back = quarters(-turned, points(pixels.shape[1]), points(pixels.shape[0]))
    left, top = (max(math.floor(side * (DPI / 72)), 0) for side in place[:2])
    ends = zip(place[2:], (pixels.shape[1], pixels.shape[0]), strict=True)
    right, bottom = (min(math.ceil(side * (DPI / 72)), most) for side, most in ends)
    picture = pixels[top:bottom, left:right].copy()
    if box:
        pixels[:] = WHITE
        pixels[top:bottom, left:right] = picture
    angle = skew_of(even(picture, DPI))
    if angle:
        x, y = (left + right) / 2, (top + bottom) / 2
        pixels = straightened(pixels, rotation(x, y, angle), picture)
        back = compose(rotation(points(x), points(y), -angle), back)
    digest = hashlib.sha256(str(picture.shape).encode())
    digest.update(picture.data)
    return Master(pixels, DPI, angle, digest.hexdigest(), (points(left), points(top)), back)


def points(pixels: float) -> float:
    """The length of so many pixels of the master."""
    return pixels * 72 / DPI


def quarters(degrees: int, width: float, height: float) -> Matrix:
    """What turns a page of this size clockwise by quarters, its top left staying at nought."""
    return {
        0: (1.0, 0.0, 0.0, 1.0, 0.0, 0.0),
        90: (0.0, 1.0, -1.0, 0.0, height, 0.0),
        180: (-1.0, 0.0, 0.0, -1.0, width, height),
        270: (0.0, -1.0, 1.0, 0.0, 0.0, width),
    }[degrees % 360]


def rotation(x: float, y: float, angle: float) -> Matrix:
    """What turns by so many degrees counterclockwise about a middle."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return (cos, -sin, sin, cos, x - cos * x - sin * y, y + sin * x - cos * y)


def straightened(pixels: Pixels, matrix: Matrix, picture: Pixels) -> Pixels:
    """The pixels moved by a matrix; what comes in from outside has the colour of the paper."""
    a, b, c, d, e, f = matrix
    moving, size = np.array([[a, c, e], [b, d, f]]), (pixels.shape[1], pixels.shape[0])
    paper = [float(np.median(picture[::16, ::16, channel])) for channel in range(3)]
    way, border = cv2.INTER_LINEAR, cv2.BORDER_CONSTANT
    turned = cv2.warpAffine(pixels, moving, size, flags=way, borderMode=border, borderValue=paper)
    return np.asarray(turned, np.uint8)
