"""Digits that stand alone, as the counts of totals do."""

import re
from collections.abc import Sequence

from extract.sheet.picture.cells import PixelBox
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.parts import WHOLE_FIGURE
from extract.sheet.picture.readers import SECOND_READER, THIRD_READER, Readings, readings_of
from extract.sheet.picture.straight import Pixels

LONE_WIDTH, LONE_HEIGHT, LONE_FIGURES = 0.85, 0.15, 2
"""Of a digit that stands alone: its width at most by its height, how far its height may be from
that of other figures, and of how many at least: totals may be set in larger type."""
LONE_CONFIDENCE, CERTAIN = 0.05, 0.85
"""Of 1: what a look must give to a digit that may stand alone, which the engine reads as a letter
or not at all unless it is asked for figures; and what nothing else may have there."""
DIGIT_WIDTH = 0.92
"""By its height, more than any digit is wide."""
ONE_WIDTH = 0.8
"""By its height, more than any 1 is wide, be it on a foot; a triangle was read as one."""
END_OF_SHARE, AMID_SHARE = re.compile(r"[0-9]?[.,][0-9]{1,2} ?%?"), 0.3
"""How the rest of a share begins; and its height times this the white before it is at most."""
SLASHED = "日曰"
"""Signs for which the engine takes a nought with a stroke or a dot in it."""
LIKE_DIGITS = "OoQDIl|SBZAg" + SLASHED
"""Letters for which a digit is taken where it stands alone, however sure."""


def whole_shares(boxes: Sequence[PixelBox], first: Readings) -> list[PixelBox]:
    """The boxes, one of a digit and one of the rest of its share right behind it made one: white
    stands about the `1` of `1,12` in some types."""
    ends = {n for n, reading in first.items() if END_OF_SHARE.fullmatch(reading.text.strip())}
    whole = dict(enumerate(boxes))
    for n in ends:
        left, top, right, bottom = boxes[n]
        for other, (x0, y0, x1, y1) in enumerate(boxes):
            near = 0 <= left - x1 < AMID_SHARE * (bottom - top)
            digits = first[other].text.strip().isdecimal() and other in whole
            if near and digits and y0 < (top + bottom) / 2 < y1:
                whole[n] = (x0, min(y0, top), right, max(y1, bottom))
                del whole[other]
                break
    return list(whole.values())


def digits_alone(
    pixels: Pixels, boxes: Sequence[PixelBox], first: Readings, read: Readings
) -> dict[int, str]:
    """The digits that stand alone, which two of three looks find, where what was `read` may be one.
    The engine reads them as letters or not at all; asked for figures alone it knows them."""
    heights = [bottom - top for _, top, _, bottom in boxes]
    known = [heights[n] for n, each in first.items() if WHOLE_FIGURE.fullmatch(each.text.strip())]
    if not known:
        return {}
    least = min(LONE_FIGURES, len(known))
    places = [
        n
        for n, (left, _, right, _) in enumerate(boxes)
        if right - left <= LONE_WIDTH * heights[n]
        and sum(abs(heights[n] - high) <= LONE_HEIGHT * high for high in known) >= least
        and may_be_digit(read[n])
    ]
    second = readings_of(pixels, boxes, places, SECOND_READER)
    differ = [n for n in places if digit_of(first[n]) != digit_of(second[n])]
    third = readings_of(pixels, boxes, differ, THIRD_READER)
    found = {n: digit_of(each) for n, each in (second | third).items()}
    for n in differ:
        if found[n] not in (digit_of(first[n]), digit_of(second[n])):
            del found[n]
    return {n: digit for n, digit in found.items() if digit}


def may_be_digit(reading: Reading) -> bool:
    """Whether it is not said for sure that something else than a digit stands alone."""
    text = reading.text.strip()
    return reading.sure < CERTAIN or text.isdecimal() or text in LIKE_DIGITS


def digit_of(reading: Reading) -> str:
    """The digit that a look finds where there can only be figures, nothing where it finds none."""
    text = reading.figure.strip()
    slashed = text == "0" and reading.text.strip() in tuple(SLASHED)
    sure = slashed or reading.figure_sure >= LONE_CONFIDENCE
    return text if text.isdecimal() and sure else ""


def is_no_digit(box: PixelBox, text: str) -> bool:
    """Whether a lone digit was read where something wider stands: a mark."""
    left, top, right, bottom = box
    most = ONE_WIDTH if text == "1" else DIGIT_WIDTH
    return len(text) == 1 and right - left > most * (bottom - top)
