"""The parts of a box: its words, and what stands apart from them and is none."""

import itertools
import re
from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np

from extract.sheet.layout.grammar import word_said
from extract.sheet.picture.cells import CELL_GAP, PixelBox, differences, runs
from extract.sheet.picture.dots import DOT_WHITE, FIELD, is_parting
from extract.sheet.picture.readers import letters_in
from extract.sheet.picture.rules import Flags
from extract.sheet.picture.straight import Pixels

WHOLE_FIGURE = re.compile(r"\(?[0-9]+(?: ?[.,]{1,2} ?[0-9]+)? ?%?\)?")
SIGN = re.compile(r"[^\w\s()\[\]*.,%]+")
"""What no figure of a sheet begins with; the sheet's notes are marked with asterisks."""
RINGS = ("O", "o")
"""Letters for which a ring right beside a name is taken."""
SIGN_GAP = 0.2
"""Heights of a line that a mark stands beside words or a figure at least."""
NARROW = 0.5
"""Heights of a line that a 1 is wide at most."""
APART, WIDEST_SIGN = 1.5, 2.0
"""Times the widest gap within the words it stands apart, and heights of a line that it is wide at
most."""
LETTERS_APART = 3.0
"""Times the white between letters that parts words: some types are set wide."""
ENDS = 3
"""Places in a box at which a mark may be cut off, at most: at either end, and before a rule."""
UNEVEN = 2.5
"""Times as wide or narrow as letters are on average those of one word may be: `(i)` beside `MW`."""
PARTED = 2 * CELL_GAP + 1.0
"""Heights of a line between the two cells at most, with what parts them."""

LARGEST = 0.8
"""Heights of a line that a dot or diamond between two cells is wide at most: wider is a mark, or
the end of a pill beside its word."""
LETTERS, UNREAD_PART = 3, 2
"""Widths by heights from which a box may hold a word and a name, and times as many letters as are
read that stand there then."""
LONGEST = 32
"""Characters; what is longer is a sentence beside the tables, which is not read again."""
BEYOND, MOSTLY = 3, 0.5
"""The part of a line's height above it and below it in which nothing is of it; and how much of that
a rule fills at least."""


def stretches_in(pixels: Pixels, box: PixelBox, text: str) -> tuple[tuple[float, float], ...]:
    """Where each of several words stands in a box, in parts of its width: between its widest gaps.
    None where one would be far too wide or narrow for its letters."""
    words = text.split()
    pieces = runs(np.any(differences(pixels, box), axis=0), 0) if len(words) > 1 else []
    if len(pieces) < max(len(words), 2):
        return ()
    gaps = [after[0] - before[1] for before, after in itertools.pairwise(pieces)]
    widest = sorted(sorted(range(len(gaps)), key=lambda n: -gaps[n])[: len(words) - 1])
    starts = [pieces[0][0], *(pieces[n + 1][0] for n in widest)]
    ends = [*(pieces[n][1] for n in widest), pieces[-1][1]]
    wide, usual = box[2] - box[0], (box[2] - box[0]) / len(text)
    for word, start, end in zip(words, starts, ends, strict=True):
        if not UNEVEN * (end - start) > usual * len(word) > (end - start) / UNEVEN:
            return ()
    return tuple((start / wide, end / wide) for start, end in zip(starts, ends, strict=True))


def ends_apart(pixels: Pixels, box: PixelBox, text: str) -> list[tuple[PixelBox, PixelBox]]:
    """The boxes of what stands apart at the ends of another one, each with that of the rest, the
    farthest apart first.

    It stands farther apart than words do; where the box has more white than the `text` that was
    read there has blanks, or more pieces than that has letters, farther than letters do.
    """
    high = box[3] - box[1]
    least = SIGN_GAP * high
    pieces = runs(np.any(differences(pixels, box), axis=0), 0)
    gaps = [after[0] - before[1] for before, after in itertools.pairwise(pieces)]
    blanks = LETTERS_APART * median(gaps) if gaps else 0.0
    unread = sum(gap >= max(least, blanks) for gap in gaps) > text.count(" ")
    unread |= len(pieces) > len("".join(text.split()))
    found = []
    for place in sorted(range(len(gaps)), key=lambda n: -gaps[n])[: len(gaps) if unread else 1]:
        within = APART * max((gap for n, gap in enumerate(gaps) if n != place), default=0)
        if unread:
            within = blanks if " " in text else min(within, blanks)
        sign, rest = sorted(cut_at(box, pieces, place), key=lambda part: part[2] - part[0])
        wide = sign[2] - sign[0] > WIDEST_SIGN * high
        if gaps[place] >= max(least, within) and not wide:
            found.append((sign, rest))
            # A lone digit is narrower than a mark.
            if len(text) == 2 and any(map(str.isdecimal, text)):
                found.append((rest, sign))
    return found[:ENDS]


def parted_at_gap(pixels: Pixels, box: PixelBox) -> tuple[PixelBox, PixelBox] | None:
    """The boxes of what stands before and behind the widest gap in another one; None where that is
    no wider than between letters."""
    pieces = runs(np.any(differences(pixels, box), axis=0), 0)
    gaps = [after[0] - before[1] for before, after in itertools.pairwise(pieces)]
    if max(gaps, default=0) < SIGN_GAP * (box[3] - box[1]):
        return None
    return cut_at(box, pieces, int(np.argmax(gaps)))


def cut_at(
    box: PixelBox, pieces: Sequence[tuple[int, int]], place: int
) -> tuple[PixelBox, PixelBox]:
    """The boxes before and behind the gap that follows one of the pieces of another box."""
    left, top, right, bottom = box
    end, start = left + pieces[place][1], left + pieces[place + 1][0]
    return (left, top, end, bottom), (start, top, right, bottom)


def reads_on(text: str, rest: str) -> bool:
    """Whether what is left of a text reads as before without a mark, for which recognition has
    nothing, signs, a ring, or a letter apart. A figure and a code keep all that they have."""
    whole, left = "".join(text.split()), "".join(rest.split())
    if not left or not (whole.endswith(left) or whole.startswith(left)):
        return False
    behind = whole.endswith(left)
    lost = whole[: -len(left)] if behind else whole[len(left) :]
    if WHOLE_FIGURE.fullmatch(rest):
        return not lost or SIGN.fullmatch(lost) is not None
    apart = lost == text.split()[0 if behind else -1]
    letter = lost in RINGS or (apart and len(lost) == 1 and lost.isalpha())
    return len(left) > 1 and (letter or not any(map(str.isalnum, lost)))


def is_beside(sign: PixelBox, rest: PixelBox, text: str, figure: str) -> bool:
    """Whether a drawing stands beside a figure, of which recognition, that read a text, took it for
    one more digit: it is wider than a 1, and farther off than digits other than that stand."""
    behind = sign[0] > rest[0]
    gap = sign[0] - rest[2] if behind else rest[0] - sign[2]
    high = rest[3] - rest[1]
    wide = gap >= SIGN_GAP * high and sign[2] - sign[0] > NARROW * high
    one_more = len(text) == len(figure) + 1 and figure.isdecimal()
    return wide and one_more and figure[-1 if behind else 0] != "1"


def inked_in(pixels: Pixels, box: PixelBox, rim: float) -> PixelBox | None:
    """The box around what is drawn inside another one, so many of its heights from its edges; None
    where nothing is."""
    left, top, right, bottom = box
    edge = round(rim * (bottom - top))
    if min(right - left, bottom - top) <= 2 * edge:
        return None
    ink = differences(pixels, (left + edge, top + edge, right - edge, bottom - edge))
    down, across = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not down.size:
        return None
    x, y = left + edge, top + edge
    return (x + int(across[0]), y + int(down[0]), x + int(across[-1]) + 1, y + int(down[-1]) + 1)


def partings_in(pixels: Pixels, boxes: Sequence[PixelBox]) -> Iterator[PixelBox]:
    """The boxes of what alone parts two cells of a line, which stand close to it."""
    for one, other in neighbours(boxes):
        left, top, right, bottom = one[2], min(one[1], other[1]), other[0], max(one[3], other[3])
        high = bottom - top
        short = min(one[2] - one[0], other[2] - other[0]) < FIELD * high
        if short or not DOT_WHITE * high < (right - left) / 2 < PARTED / 2 * high:
            continue
        ink = differences(pixels, (left, top, right, bottom))
        pieces = runs(np.any(ink, axis=0), 0)
        if len(pieces) != 1 or not is_parting(ink[:, slice(*pieces[0])]):
            continue
        if pieces[0][1] - pieces[0][0] > LARGEST * high:
            continue
        box = (left + pieces[0][0], top, left + pieces[0][1], bottom)
        if not is_rule(pixels, box):
            yield box


def is_rule(pixels: Pixels, box: PixelBox) -> bool:
    """Whether what parts two cells goes on above its line or below, as the rule of a table does."""
    left, top, right, bottom = box
    more = (bottom - top) // BEYOND
    tall = differences(pixels, (left, max(top - more, 0), right, bottom + more))
    ink: Flags = np.asarray(tall.any(axis=1), np.bool_)
    return bool(max(ink[:more].mean(), ink[-more:].mean()) >= MOSTLY)


def neighbours(boxes: Sequence[PixelBox]) -> Iterator[tuple[PixelBox, PixelBox]]:
    """Each box with the next one on its line."""
    for one in boxes:
        level = (
            box
            for box in boxes
            if box[0] >= one[2]
            and 2 * (min(box[3], one[3]) - max(box[1], one[1])) > one[3] - one[1]
        )
        after = min(level, default=None)
        if after is not None:
            yield one, after


def parts_unread(pixels: Pixels, box: PixelBox, letters: int) -> tuple[PixelBox, ...]:
    """The two parts of a box in which far more letters stand than were read; none of another."""
    left, top, right, bottom = box
    if right - left < LETTERS * (bottom - top) or letters > LONGEST:
        return ()
    if letters_in(differences(pixels, box)) < UNREAD_PART * letters:
        return ()
    return parted_at_gap(pixels, box) or ()


def stands_apart(text: str) -> bool:
    """Whether a text stands in place of a mark, or is a figure, be it before a rule."""
    return word_said(text) is not None or WHOLE_FIGURE.fullmatch(text.strip(" |")) is not None
