"""Boxes in which words were found, cut into the cells of a table and made tight."""

import itertools
import math
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from extract.sheet.picture.dots import dots_between, dotted_rules, leaders_in
from extract.sheet.picture.rules import Flags, rules_in
from extract.sheet.picture.straight import Pixels

Colour = npt.NDArray[np.float64]
PixelBox = tuple[int, int, int, int]
"""Left, top, right, bottom; the last two are no longer inside."""
ROOM = (0.3, 0.08)
"""Heights of a loose box put beside and above it before it is made tight."""
CONTRAST = 0.4
"""The part of the strongest difference from the ground, in its box, from which a place is ink."""
FAINTEST = 40
"""Levels of 255 by which ink differs from its ground at least."""
ABOUT = 3
"""Pixels above and below a tight box that are taken for its ground."""
RULE = 0.85
"""The part of a box's height or width that is ink where a rule runs through."""
CELL_GAP = 0.9
"""Heights of a line that part two cells: blanks between words of one text are narrower."""
COLOUR_GAP = 0.12
"""The same where ink on one side is coloured and on the other is not: a mark beside a word."""
COLOURED = 50
"""Levels between the strongest and the weakest channel by which the ink of a mark and that of a
word differ; the letters of one word under a scanner by less."""
TINTED, SET_OFF = 0.75, 0.35
"""The part of a piece's ink that is less coloured than its colour: a mark may have a black outline,
as thick as a third of it. And the white beside such a mark by the height of the line, wider than
blanks: the edges of letters are coloured where a picture has its colours in fewer pixels."""
ACCENT, ACCENT_GAP = 0.45, 0.25
"""Heights of a line up to which what stands apart above or below it, so near, belongs to it."""
UNSEEN = 1.5
"""Heights of a line at one end of a box, in which no ink of its ground was found, that may have
another ground: a figure beside a pill is found with it in one box."""
TWO_LINES, VALLEY = 1.6, 0.35
"""Heights of a line from which a band may be two that touch, and the part of their ink where they
meet."""


def cells_of(pixels: Pixels, loose: PixelBox, scale: float, line: float) -> Iterator[PixelBox]:
    """The cells in a loose box, tight around their ink. The box and `line`, a line's common height,
    are in pixels `scale` times those of the picture."""
    line *= scale
    left, top, right, bottom = widened(loose, scale, pixels)
    cells = list(cells_on_ground(pixels, (left, top, right, bottom), line))
    yield from cells
    if not cells:
        return
    # Where a pill stands beside a figure, that is seen as what goes on outside the pill's ground.
    sides = list(zip(*cells, strict=True))
    first, last = min(sides[0]), max(sides[2])
    ground = ground_about(pixels, (first, min(sides[1]), last, max(sides[3])))
    for x0, x1 in ((left, first), (last, right)):
        other = middle_of(pixels[top:bottom, x0:x1])
        if x1 - x0 > UNSEEN * line and np.abs(other - ground).max() > FAINTEST:
            yield from cells_on_ground(pixels, (x0, top, x1, bottom), line)


def cells_on_ground(pixels: Pixels, box: PixelBox, line: float) -> Iterator[PixelBox]:
    """The cells in a part of a loose box that has one ground."""
    left, top, right, bottom = box
    cut = np.ascontiguousarray(pixels[top:bottom, left:right])
    ink, colour, ruled, (x, y) = own_ink(cut, line, cut[len(cut) // 4 : -(len(cut) // 4) or None])
    if not ink.any():  # in the middle of bold capitals there is more ink than ground
        ink, colour, ruled, (x, y) = own_ink(cut, line, cut)
    left, top = left + x, top + y
    for y0, y1 in lines_in(ink.sum(axis=1), line):
        band = ink[y0:y1]
        for x0, x1 in spans(ruled, band, colour[y0:y1], min(y1 - y0, line)):
            # What stands beside it may have held the lines of a cell together.
            for first, last in lines_in(band[:, x0:x1].sum(axis=1), line):
                across = np.flatnonzero(np.any(band[first:last, x0:x1], axis=0))
                start, end = left + x0 + int(across[0]), left + x0 + int(across[-1]) + 1
                yield (start, top + y0 + first, end, top + y0 + last)


def widened(box: PixelBox, scale: float, pixels: Pixels) -> PixelBox:
    """A box with some more room, in the pixels of the picture."""
    left, top, right, bottom = box
    beside, above = (room * (bottom - top) for room in ROOM)
    return (
        max(round((left - beside) * scale), 0),
        max(round((top - above) * scale), 0),
        min(round((right + beside) * scale), pixels.shape[1]),
        min(round((bottom + above) * scale), pixels.shape[0]),
    )


def own_ink(
    cut: Pixels, line: float, mostly: Pixels
) -> tuple[Flags, Pixels, Flags, tuple[int, int]]:
    """Where a part of a picture is inked, how coloured it is there, in which columns upright rules
    run, and where on it all that begins; its ground is what `mostly` has.

    Rules and all that lies behind them are left out, and what goes on outside.
    """
    ground = middle_of(mostly[::3, ::3])
    away, least = away_from(ground, cut)
    level, upright = rules_in(away > max(least / 2, FAINTEST), line)
    ink = (away > least) & ~(level | upright)
    y0, y1 = between(np.flatnonzero(ink.mean(axis=1) >= RULE), len(ink))
    x0, x1 = between(np.flatnonzero(ink[y0 : y1 + 1].mean(axis=0) >= RULE), ink.shape[1])
    part, inside = ink[y0:y1, x0:x1], cut[y0:y1, x0:x1]
    if not part.size:
        return part, part.astype(np.uint8), np.any(part, axis=0), (x0, y0)
    ruled = np.asarray(upright[y0:y1, x0:x1].mean(axis=0) >= RULE, np.bool_)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(part.astype(np.uint8))
    x, y, w, h = (stats[:, n] for n in range(4))
    keeps = (x > 0) & (y > 0) & (x + w < x1 - x0) & (y + h < y1 - y0)
    keeps[[*leaders_in(stats, line), *dotted_rules(stats, line)]] = False
    colour = cv2.subtract(strongest(inside), 255 - strongest(255 - inside))
    colour = cv2.absdiff(colour, np.full_like(colour, ground.max() - ground.min()))
    return keeps[labels], np.asarray(colour, np.uint8), ruled, (x0, y0)


def differences(pixels: Pixels, box: PixelBox) -> Flags:
    """Where a tight box differs from the colour about it."""
    left, top, right, bottom = box
    away, least = away_from(ground_about(pixels, box), pixels[top:bottom, left:right])
    return away > least


def away_from(ground: Colour, cut: Pixels) -> tuple[Pixels, float]:
    """How far off its ground each place is, and from how far off it is ink."""
    # The ground as one colour of whole levels: a picture full of it takes ten times as long.
    away = strongest(cv2.absdiff(cut, np.append(np.trunc(ground), 0)))
    return away, max(CONTRAST * float(ranked(away[::2, ::2].ravel(), 0.995)), FAINTEST)


def ground_about(pixels: Pixels, box: PixelBox) -> Colour:
    """The colour about a tight box; within it there may be more ink than ground."""
    left, top, right, bottom = box
    above = pixels[max(top - ABOUT, 0) : top, left:right]
    return middle_of(np.concatenate((above, pixels[bottom : bottom + ABOUT, left:right])))


def middle_of(part: Pixels) -> Colour:
    """The middle of each channel, white where there is nothing."""
    return ranked(part.reshape(-1, 3), 0.5) if part.size else np.full(3, 255.0)


def ranked(values: npt.NDArray[Any], part: float) -> npt.NDArray[np.float64]:
    """Below which value a part of all lies: what NumPy's quantile says, which takes ten times as
    long for so few."""
    place = part * (len(values) - 1)
    low, high = math.floor(place), math.ceil(place)
    ordered = np.partition(values, (low, high), axis=0)
    below, above = ordered[low].astype(np.float64), ordered[high].astype(np.float64)
    return np.asarray(below + (place - low) * (above - below))


def between(rules: npt.NDArray[np.int64], length: int) -> tuple[int, int]:
    """From and to where no rule runs, about the middle."""
    before, behind = rules[rules < length / 2], rules[rules >= length / 2]
    first = int(before.max()) + 1 if before.size else 0
    return first, int(behind.min()) if behind.size else length


def strongest(picture: cv2.typing.MatLike) -> Pixels:
    """The greatest of the three channels of each pixel."""
    one, two, three = cv2.split(picture)
    return np.asarray(cv2.max(cv2.max(one, two), three), np.uint8)


def lines_in(rows: npt.NDArray[np.int64], line: float) -> list[tuple[int, int]]:
    """Where lines of words stand in a box, from and to, by the ink in each row. Accents and dots go
    with their line."""
    bands = [part for band in runs(rows > 0, 0) for part in parted(band, rows, line)]
    tallest = max((y1 - y0 for y0, y1 in bands), default=0)
    mains = [band for band in bands if band[1] - band[0] >= ACCENT * tallest]
    for y0, y1 in bands:
        if y1 - y0 < ACCENT * tallest:
            white = [max(y0 - b, a - y1) for a, b in mains]
            near = int(np.argmin(white))
            if white[near] <= ACCENT_GAP * tallest:
                mains[near] = (min(mains[near][0], y0), max(mains[near][1], y1))
    return mains


def parted(
    band: tuple[int, int], rows: npt.NDArray[np.int64], line: float
) -> list[tuple[int, int]]:
    """One line, or two that touch: their rows have little ink where they meet."""
    y0, y1 = band
    if y1 - y0 < TWO_LINES * line:
        return [band]
    quarter = (y1 - y0) // 4
    cut = y0 + quarter + int(np.argmin(rows[y0 + quarter : y1 - quarter]))
    return [(y0, cut), (cut, y1)] if rows[cut] < VALLEY * np.median(rows[y0:y1]) else [band]


def spans(ruled: Flags, band: Flags, colour: Pixels, high: float) -> list[tuple[int, int]]:
    """Where the cells of a line stand, from and to."""
    pieces = runs(np.any(band, axis=0), COLOUR_GAP * high)
    dots = dots_between(band, pieces, high)
    inks = [colour[:, x0:x1][band[:, x0:x1]] for x0, x1 in pieces]
    levels = [(float(np.median(ink)), float(ranked(ink, TINTED))) for ink in inks]
    cells = pieces[:1]
    for (before, one), (piece, other) in itertools.pairwise(zip(pieces, levels, strict=True)):
        white = piece[0] - before[1]
        usual, tinted = (abs(a - b) for a, b in zip(one, other, strict=True))
        in_colour = usual > COLOURED or (white > SET_OFF * high and tinted > COLOURED)
        apart = before in dots or piece in dots
        if white > CELL_GAP * high or in_colour or apart or ruled[before[1] : piece[0]].any():
            cells.append(piece)
        else:
            cells[-1] = (cells[-1][0], piece[1])
    return [cell for cell in cells if cell not in dots]


def runs(flags: Flags, gap: float) -> list[tuple[int, int]]:
    """Where flags are set, from and to, over gaps of at most so many that are not."""
    places = np.flatnonzero(flags)
    if not places.size:
        return []
    breaks = np.flatnonzero(np.diff(places) - 1 > gap)
    starts = places[np.concatenate(([0], breaks + 1))]
    ends = places[np.concatenate((breaks, [len(places) - 1]))] + 1
    return list(zip(starts.tolist(), ends.tolist(), strict=True))
