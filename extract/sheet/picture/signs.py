"""Marks that stand so close before a figure that both were found as one word."""

import re

import numpy as np

from extract.sheet.picture.cells import PixelBox, Pixels, differences, ground_about, runs
from extract.sheet.picture.words import WHOLE_FIGURE

SIGN = re.compile(r"[^\w\s()\[\]*.,%]+\s*(?=\d)")
"""What no figure of a sheet begins with; the sheet's notes are marked with asterisks."""
BLANK = 0.2
"""Heights of a line that a sign stands before a figure at least."""


def sign_apart(pixels: Pixels, box: PixelBox, text: str) -> tuple[PixelBox, PixelBox] | None:
    """The boxes of a sign and of the figure behind it; None where the text is something else."""
    sign = SIGN.match(text)
    if sign is None or WHOLE_FIGURE.fullmatch(text[sign.end() :].strip()) is None:
        return None
    left, top, right, bottom = box
    ink = differences(pixels[top:bottom, left:right], ground_about(pixels, box))
    columns = np.any(ink, axis=0)
    pieces = runs(columns, BLANK * (bottom - top)) if columns.any() else []
    if len(pieces) < 2:
        return None
    end, start = pieces[0][1], pieces[1][0]
    return (left, top, left + end, bottom), (left + start, top, right, bottom)
