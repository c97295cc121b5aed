"""What the boxes of a picture say: a first look at all, more looks at figures."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extract.sheet.picture.boxes import boxes_of
from extract.sheet.picture.cells import PixelBox, differences, ground_about, runs
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.looks import FIRST, SECOND, THIRD, Look, looked_at
from extract.sheet.picture.master import Master
from extract.sheet.picture.words import (
    UNREAD,
    WHOLE_FIGURE,
    Word,
    figures,
    has_digit,
    mended,
)

Pixels = npt.NDArray[np.uint8]
LOWEST_CONFIDENCE = 0.5
"""Below it words count as unread: that something stands there is kept, what it says is not."""
LONGEST = 32
"""Characters; what is longer is a sentence beside the tables, which is not read again."""
SENTENCE, BEGINNING = 25, 12
"""Widths by heights from which a line is a sentence, and of what is read of one in the notes."""
STAR = 0.65
"""The part of a line's height in which an asterisk stands, from above."""
LONE_WIDTH, LONE_HEIGHT = 0.85, 0.15
"""Of a digit that stands alone: its width at most by its height, and how far its height may be
from that of other figures."""
LONE_CONFIDENCE, CERTAIN = 0.05, 0.85
"""What a look must give to a digit that may stand alone, and what nothing else may have there."""
LIKE_DIGITS = "OoQDIl|SBZAg"
"""Letters for which a digit is taken where it stands alone, however sure."""


@dataclass(frozen=True, slots=True)
class Looker:
    """One picture, looked at as often as needed."""

    master: Master
    boxes: Sequence[PixelBox]

    def look(self, places: Sequence[int], look: Look) -> dict[int, Reading]:
        """What some of the boxes say, by their place."""
        found = looked_at(self.master.pixels, [self.boxes[n] for n in places], look)
        return dict(zip(places, found, strict=True))


def recognised(master: Master) -> tuple[Word, ...]:
    """The words of a picture; of notes below the tables no more than each line's beginning."""
    pixels, boxes = master.pixels, boxes_of(master.pixels, master.dpi)
    looker = Looker(master, boxes)
    notes = top_of_notes(pixels, boxes)
    shown = [beginning(box) if is_long(box) and box[1] >= notes else box for box in boxes]
    first = Looker(master, shown).look(range(len(boxes)), FIRST)
    texts = {place: believed(reading) for place, reading in first.items()}
    alone = digits_alone(looker, first)
    texts |= {place: digit for place, (digit, _) in alone.items()}
    again = second_look(looker, texts, [place for place in texts if place not in alone])
    again |= {place: digit for place, (_, digit) in alone.items()}
    return tuple(
        word_of(texts[place], box, again.get(place), master.dpi) for place, box in enumerate(boxes)
    )


def is_long(box: PixelBox) -> bool:
    """Whether a box is as wide as a sentence."""
    return box[2] - box[0] > SENTENCE * (box[3] - box[1])


def top_of_notes(pixels: Pixels, boxes: Sequence[PixelBox]) -> float:
    """Where the notes below the tables begin, whose first line begins with an asterisk."""
    tops = [box[1] for box in boxes if is_long(box) and begins_high(pixels, box)]
    return min(tops, default=math.inf)


def begins_high(pixels: Pixels, box: PixelBox) -> bool:
    """Whether the first sign of a line stands in its upper part alone, as an asterisk does."""
    left, top, _, bottom = box
    ink = differences(pixels[top:bottom, left : left + bottom - top], ground_about(pixels, box))
    columns = np.any(ink, axis=0)
    if not columns.any():
        return False
    (start, end), *_ = runs(columns, 0)
    return not ink[round(STAR * len(ink)) :, start:end].any()


def beginning(box: PixelBox) -> PixelBox:
    """The beginning of a line."""
    left, top, _, bottom = box
    return (left, top, left + BEGINNING * (bottom - top), bottom)


def believed(reading: Reading) -> str:
    """What a look says, or nothing where it is doubted."""
    text = mended(reading.text)
    if not text:
        return UNREAD
    return text if reading.sure >= LOWEST_CONFIDENCE else ""


def second_look(looker: Looker, texts: dict[int, str], among: Sequence[int]) -> dict[int, str]:
    """What a second look reads in each box with figures.

    Where it differs from the first, a third one decides: what two of three agree on, else what the
    second says.
    """
    places = [n for n in among if has_digit(texts[n]) and len(texts[n]) <= LONGEST]
    again = {n: believed(reading) for n, reading in looker.look(places, SECOND).items()}
    differ = [n for n in places if figures(again[n]) != figures(texts[n])]
    for place, reading in looker.look(differ, THIRD).items():
        if figures(third := believed(reading)) == figures(texts[place]):
            again[place] = third
    return again


def digits_alone(looker: Looker, first: dict[int, Reading]) -> dict[int, tuple[str, str]]:
    """The digits that stand alone, at the first look and at the second.

    The engine reads them as letters or not at all; asked for figures alone it knows them.
    """
    heights = {n: box[3] - box[1] for n, box in enumerate(looker.boxes)}
    known = [heights[n] for n, each in first.items() if WHOLE_FIGURE.fullmatch(each.text.strip())]
    if not known:
        return {}
    usual = float(np.median(known))
    places = [
        n
        for n, (left, _, right, _) in enumerate(looker.boxes)
        if right - left <= LONE_WIDTH * heights[n]
        and abs(heights[n] - usual) <= LONE_HEIGHT * usual
        and may_be_digit(first[n])
    ]
    looks = [first, looker.look(places, SECOND), looker.look(places, THIRD)]
    found = {}
    for place in places:
        digits = [digit_of(look[place]) for look in looks]
        digit, count = Counter(digits).most_common(1)[0]
        if digit and count > 1:
            found[place] = (digit, digit)
    return found


def may_be_digit(reading: Reading) -> bool:
    """Whether a look does not say for sure that something else than a digit stands alone."""
    text = reading.text.strip()
    return reading.sure < CERTAIN or text.isdecimal() or text in LIKE_DIGITS


def digit_of(reading: Reading) -> str:
    """The digit that a look finds where there can only be figures, nothing where it finds none."""
    text = reading.figure.strip()
    return text if text.isdecimal() and reading.figure_sure >= LONE_CONFIDENCE else ""


def word_of(text: str, box: PixelBox, again: str | None, dpi: int) -> Word:
    """A word of a box in pixels."""
    left, top, right, bottom = (side * 72 / dpi for side in box)
    return Word(text, (left, top, right, bottom), bottom - top, again)
