"""What the boxes of a picture say: a first look at all, more looks at figures."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from extract.sheet.picture.boxes import boxes_of
from extract.sheet.picture.cells import PixelBox
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.looks import FIRST, SECOND, THIRD, Look, looked_at
from extract.sheet.picture.master import Master
from extract.sheet.picture.signs import sign_apart
from extract.sheet.picture.words import (
    UNREAD,
    WHOLE_FIGURE,
    Word,
    figures,
    has_digit,
    mended,
)

LOWEST_CONFIDENCE = 0.5
"""Below it words count as unread: that something stands there is kept, what it says is not."""
LONGEST = 32
"""Characters; what is longer is a sentence beside the tables, which is not read again."""
SENTENCE, BEGINNING = 25, 12
"""Widths by heights from which a line is a sentence, and of what is read of one in the notes."""
BELOW = 0.6
"""The part of all cells above which no notes stand."""
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
    looker, first = with_signs_apart(Looker(master, boxes_of(master.pixels, master.dpi)))
    texts = {place: believed(reading) for place, reading in first.items()}
    alone = digits_alone(looker, first)
    texts |= {place: digit for place, (digit, _) in alone.items()}
    again = second_look(looker, texts, [place for place in texts if place not in alone])
    # What two of three looks take for no figure is none: a drawing that looked like a digit.
    texts |= {place: text for place, text in again.items() if not has_digit(text)}
    again |= {place: digit for place, (_, digit) in alone.items()}
    return tuple(
        word_of(texts[place], box, again.get(place), master.dpi)
        for place, box in enumerate(looker.boxes)
    )


def with_signs_apart(looker: Looker) -> tuple[Looker, dict[int, Reading]]:
    """The first look, for which marks that were found together with a figure are cut from it."""
    first, boxes = first_look(looker), [*looker.boxes]
    anew: list[int] = []
    for place, reading in first.items():
        parts = sign_apart(looker.master.pixels, boxes[place], reading.text.strip())
        if parts is not None:
            boxes[place] = parts[1]
            boxes.append(parts[0])
            anew += [place, len(boxes) - 1]
    looker = Looker(looker.master, boxes)
    return looker, first | looker.look(anew, FIRST)


def first_look(looker: Looker) -> dict[int, Reading]:
    """What all boxes say; of a sentence in the notes its beginning.

    Only sentences below most of the cells may be notes; a line of them begins with an asterisk. The
    first note is read on where its beginning does not tell which majority it means.
    """
    boxes = looker.boxes
    cells = [box[1] for box in boxes if not is_long(box)]
    low = float(np.quantile(cells, BELOW)) if cells else math.inf
    doubtful = {n for n, box in enumerate(boxes) if is_long(box) and box[1] > low}
    shown = [beginning(box) if n in doubtful else box for n, box in enumerate(boxes)]
    first = Looker(looker.master, shown).look(range(len(boxes)), FIRST)
    starred = [boxes[n][1] for n in doubtful if first[n].text.lstrip().startswith("*")]
    notes = min(starred, default=math.inf)
    others = [n for n in doubtful if boxes[n][3] <= notes or is_untold(first[n].text)]
    return first | looker.look(others, FIRST)


def is_untold(text: str) -> bool:
    """Whether a note is the first one, and does not begin with `When acting` or the contrary."""
    return re.match(r"\s*\*(?!\*)", text) is not None and "acting" not in text.casefold()


def is_long(box: PixelBox) -> bool:
    """Whether a box is as wide as a sentence."""
    return box[2] - box[0] > SENTENCE * (box[3] - box[1])


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
