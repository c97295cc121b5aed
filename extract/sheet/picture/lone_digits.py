"""Digits that stand alone, as the counts of totals do."""

import re
from collections.abc import Sequence
from itertools import product

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
BEGUN = re.compile(r"[0-9]{1,2}[.,][0-9]")
"""A share of which the last digit was parted."""
END_OF_SHARE, AMID_SHARE = re.compile(r"(?:[0-9]?[.,][0-9]{1,2}|00(?:[.,]00?)?) ?%?"), 0.3
"""How the rest of a share begins; and its height times this the white before it is at most."""
PIECE, SHARE, PIECES = re.compile(r"[0-9.,]{1,3}"), re.compile(r"[0-9]{1,2}[.,][0-9]{1,2}"), 3
"""What a share may be cut into, a whole one, and into how many at least."""
UNSURE = 0.5
"""Of 1: below it what a look gives to a slim drawing may be a `1` all the same."""
SLASHED = "日曰"
"""Signs for which the engine takes a nought with a stroke or a dot in it."""
LIKE_DIGITS = "OoQDIl|SBZAg" + SLASHED
"""Letters for which a digit is taken where it stands alone, however sure."""


def whole_shares(boxes: Sequence[PixelBox], first: Readings) -> list[PixelBox]:
    """The boxes, one of a digit and one of the rest of its share close beside it made one: white
    stands about the `1` of `1,12` in some types; and so those of three pieces or more of it."""
    texts = {n: reading.text.strip() for n, reading in first.items()}
    for run in runs_of([n for n, text in texts.items() if PIECE.fullmatch(text)], boxes):
        if len(run) >= PIECES and SHARE.fullmatch("".join(texts[n] for n in run)):
            own = [boxes[n] for n in run]
            joined = (own[0][0], min(b[1] for b in own), own[-1][2], max(b[3] for b in own))
            rest = [n for n in range(len(boxes)) if n not in run]
            kept = {place: first[n] for place, n in enumerate(rest) if n in first}
            return whole_shares([*(boxes[n] for n in rest), joined], kept)
    begun = [n for n, text in texts.items() if BEGUN.fullmatch(text)]
    ended = [n for n, text in texts.items() if END_OF_SHARE.fullmatch(text)]
    digits = [n for n, text in texts.items() if len(text) == 1 and text.isdecimal()]
    unsure = [n for n, each in first.items() if each.sure < UNSURE and is_slim(boxes[n])]
    whole = dict(enumerate(boxes))
    for n, other in (*product(sorted({*digits, *unsure}), ended), *product(begun, digits)):
        if n in whole and other in whole and are_close(boxes[n], boxes[other]):
            if texts[other][:1].isdecimal() and texts[n] in {*"23456789"}:
                continue  # a count before `4,05 %`: no state has twenty per cent
            (x0, y0, _, y1), (_, top, right, bottom) = whole.pop(n), whole[other]
            whole[other] = (x0, min(y0, top), right, max(y1, bottom))
    return list(whole.values())


def runs_of(pieces: Sequence[int], boxes: Sequence[PixelBox]) -> list[list[int]]:
    """The pieces that follow one another on a line as close as the digits of one figure do."""
    runs: list[list[int]] = []
    for n in sorted(pieces, key=lambda piece: boxes[piece][0]):
        run = next((run for run in runs if are_close(boxes[run[-1]], boxes[n])), None)
        if run is None:
            runs.append([n])
        else:
            run.append(n)
    return runs


def are_close(one: PixelBox, other: PixelBox) -> bool:
    """Whether one box stands as close before another on its line as digits of one figure do."""
    high = max(one[3] - one[1], other[3] - other[1])
    level = one[1] < (other[1] + other[3]) / 2 < one[3]
    return level and 0 <= other[0] - one[2] < AMID_SHARE * high


def is_slim(box: PixelBox) -> bool:
    """Whether a box is no wider than that of a `1`."""
    return box[2] - box[0] < (box[3] - box[1]) / 2


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
