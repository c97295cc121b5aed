"""Dots, diamonds and bars in a picture: those that part two fields of a line, and dots that lead
from a label to its figure."""

import itertools
from collections.abc import Sequence

import cv2
import numpy as np

from extract.sheet.picture.rules import Flags

DOT_WHITE, DOT_FORM, SOLID = 0.2, 0.6, 0.9
"""Heights of a line that stand free on either side of a dot or diamond between two fields; how wide
it is by its height at least, and high by its width; and the part of its convex hull that is ink:
letters have counters or bays, an `a` fills 0.7 of it."""
FEW, SOLID_FEW = 8, 0.8
"""Pixels across up to which a dot's edge is too coarse for that, and the part that is ink then; an
`a` as small is wider by its line."""
WHOLE, BAR = 0.95, 0.15
"""The part of its line that a bar is high at least, and how wide it is by its height at most."""

FIELD, WORDS = 3.0, 0.5
"""Heights of a line that the words before and behind it are wide at least, which a code or a figure
of a row is not; and between two of these words at most."""
SLIM, FREE = 0.2, 0.3
"""Heights of a line up to which a dot or bar parts two figures, `26 · 315`, and that stand free on
either side of it then: a mark is wider, and beside a raised point of a share there is less.
"""
BEFORE = 0.6
"""Heights of a line from the left edge of a dot to the first letter or figure at least, where it is
what is left of a row of dots: a decimal sign stands closer."""
RULED = 4
"""Dots below one another that are a rule: a colon has two."""
DOT, NEXT, STEP = 0.35, 0.55, 2
"""Heights of a line up to which a piece is a dot, and within which the next one that leads to a
figure stands; and pixels by which it may stand nearer or farther, as they fall."""


def dots_between(
    band: Flags, pieces: Sequence[tuple[int, int]], high: float
) -> set[tuple[int, int]]:
    """Which pieces of a line are dots, diamonds or bars that part fields, `Item 2 • Date 3 May`:
    the engine reads the fields on without a blank."""
    parting = [is_parting(band[:, x0:x1]) for x0, x1 in pieces]
    whites = [after[0] - before[1] for before, after in itertools.pairwise(pieces)]
    return {
        pieces[n]
        for n in range(1, len(pieces) - 1)
        if parting[n]
        and not (parting[n - 1] or parting[n + 1])
        # Letters that look like it stand close to others.
        and min(whites[n - 1], whites[n]) >= DOT_WHITE * high
        and (
            all(width >= FIELD * high for width in widths_beside(pieces, whites, n, high))
            or is_slim(pieces[n], min(whites[n - 1], whites[n]), high)
        )
    }


def is_slim(piece: tuple[int, int], white: float, high: float) -> bool:
    """Whether a dot or bar is so slim, and stands so free, that it parts figures as well."""
    return piece[1] - piece[0] <= SLIM * high and white >= FREE * high


def widths_beside(
    pieces: Sequence[tuple[int, int]], whites: Sequence[int], place: int, high: float
) -> tuple[int, int]:
    """How wide the words are that go on up to a piece of a line, and those from it on."""
    first, last = place - 1, place + 1
    while first > 0 and whites[first - 1] <= WORDS * high:
        first -= 1
    while last < len(whites) and whites[last] <= WORDS * high:
        last += 1
    return pieces[place - 1][1] - pieces[first][0], pieces[last][1] - pieces[place + 1][0]


def is_parting(ink: Flags) -> bool:
    """Whether ink, on as many rows as its line has, is a dot, a diamond or a bar."""
    return is_dot(ink) or is_bar(ink)


def is_dot(ink: Flags) -> bool:
    """Whether ink is solid, as high as wide, and at the middle of its line: a full stop is not."""
    rows = np.flatnonzero(ink.any(axis=1))
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    part = np.ascontiguousarray(ink[top:bottom]).astype(np.uint8)
    sides = sorted(part.shape)
    if sides[0] < DOT_FORM * sides[1] or not top < len(ink) / 2 < bottom:
        return False
    hull = cv2.convexHull(cv2.findNonZero(part))
    filled = cv2.fillConvexPoly(np.zeros_like(part), hull, (1,))
    small = sides[1] <= min(FEW, SLIM * len(ink))
    solid = SOLID_FEW if small else SOLID
    return float(part.sum()) >= solid * float(filled.sum())


def is_bar(ink: Flags) -> bool:
    """Whether ink is an upright bar as high as its line with all letters that go below it; an `I`
    or an `l` stands on the line."""
    rows = np.flatnonzero(ink.any(axis=1))
    high = int(rows[-1]) + 1 - int(rows[0])
    return high >= WHOLE * len(ink) and ink.shape[1] <= BAR * high


def leaders_in(stats: cv2.typing.MatLike, line: float) -> list[int]:
    """Which pieces are dots that lead to a figure, each as far from the next: the engine takes them
    for decimal signs. Two are enough where no letter stands above or below them."""
    pieces = stats.tolist()
    # In the small type of a note whole letters are as low as dots between usual ones.
    line = min(line, max((h for _, _, _, h, _ in pieces[1:]), default=0))
    letters = [(x, x + w, y + h) for x, y, w, h, _ in pieces[1:] if max(w, h) > DOT * line]
    first, _, level = min(letters, default=(0, 0, 0))
    dots = [
        (x, y + h, n) for n, (x, y, w, h, _) in enumerate(pieces) if n and max(w, h) <= DOT * line
    ]
    chains = chains_of(dots, line)
    return [
        number
        for chain in chains
        if len(chain) > 2
        or (len(chain) == 2 and not any(x0 <= x < x1 for x, *_ in chain for x0, x1, _ in letters))
        or (BEFORE * line < first - chain[-1][0] and abs(level - chain[-1][1]) <= STEP)
        for _, _, number in chain
    ]


def chains_of(
    dots: Sequence[tuple[int, int, int]], line: float
) -> list[list[tuple[int, int, int]]]:
    """Dots (left, foot, number) that follow one another, each as far from the next."""
    chains: list[list[tuple[int, int, int]]] = []
    for x, foot, number in sorted(dots):
        chain = next((c for c in chains if goes_on(c, x, foot, line)), None)
        if chain is None:
            chains.append(chain := [])
        chain.append((x, foot, number))
    return chains


def dotted_rules(stats: cv2.typing.MatLike, line: float) -> list[int]:
    """Which pieces are dots of an upright rule, which stands beside figures and reads like a 1."""
    pieces = enumerate(stats.tolist())
    dots = [(y, x + w, n) for n, (x, y, w, h, _) in pieces if n and max(w, h) <= DOT * line]
    return [n for chain in chains_of(dots, line) if len(chain) >= RULED for *_, n in chain]


def goes_on(chain: Sequence[tuple[int, int, int]], x: int, foot: int, line: float) -> bool:
    """Whether a dot is the next of a row of them: level with the last and as far from it as that is
    from the one before."""
    last, level, _ = chain[-1]
    step = last - chain[-2][0] if len(chain) > 1 else x - last
    return abs(foot - level) <= 1 and abs(x - last - step) <= STEP and 0 < x - last < NEXT * line
