"""Figures in what recognition gives as one word, and marks found as one word with a figure."""

import re

import numpy as np

from extract.sheet.picture.cells import PixelBox, differences, runs
from extract.sheet.picture.straight import Pixels

FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
WHOLE_FIGURE = re.compile(r"\(?[0-9]+(?: ?[.,]{1,2} ?[0-9]+)? ?%?\)?")
DOUBLED_SIGN = re.compile(r"(?<=[0-9]) ?([.,])[.,]? ?(?=[0-9])")
"""One decimal sign, read as two or with a blank."""
SIGN = re.compile(r"[^\w\s()\[\]*.,%]+\s*(?=\d)")
"""What no figure of a sheet begins with; the sheet's notes are marked with asterisks."""
BLANK = 0.2
"""Heights of a line that a sign stands before a figure at least."""


def figures(text: str) -> str:
    """The figures of a text alone, one after the other; a decimal comma counts as a point."""
    return " ".join(FIGURE.findall(text)).replace(",", ".")


def has_digit(text: str) -> bool:
    """Whether any sign of a text is a digit."""
    return any(char.isdecimal() for char in text)


def mended(text: str) -> str:
    """A text without outer blanks; where all of it is a figure, with one decimal sign."""
    text = text.strip()
    return DOUBLED_SIGN.sub(r"\1", text) if WHOLE_FIGURE.fullmatch(text) else text


def sign_apart(pixels: Pixels, box: PixelBox, text: str) -> tuple[PixelBox, PixelBox] | None:
    """The boxes of a sign and of the figure behind it; None where the text is something else."""
    sign = SIGN.match(text)
    if sign is None or WHOLE_FIGURE.fullmatch(text[sign.end() :].strip()) is None:
        return None
    left, top, right, bottom = box
    columns = np.any(differences(pixels, box), axis=0)
    pieces = runs(columns, BLANK * (bottom - top))
    if len(pieces) < 2:
        return None
    end, start = pieces[0][1], pieces[1][0]
    return (left, top, left + end, bottom), (left + start, top, right, bottom)
