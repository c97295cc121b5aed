"""The numbers that count the states through, each before its name, on a ground, or its share."""

import itertools
import re
from collections.abc import Sequence

from extract.records import Box
from extract.sheet.geometry import centre
from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.words import Word, lines

NUMBER, SHARE = re.compile(r"[1-9][0-9]?"), re.compile(r"[0-9]{1,2}[.,][0-9]{1,2}")
BEFORE, CLOSE, LEVEL, ABOVE = 4.0, 1.6, 0.4, 2.0
"""Type sizes of its number before a name at most, and on its line, up to so far off its middle; and
above or below that at most."""
ASIDE = 0.75
"""Type sizes by which the numbers of two names stand otherwise to these at most."""
WIDE, HIGH = 1.2, 1.0
"""Type sizes from the middle of a number within which its ground lies."""


def row_numbers(words: Sequence[Word]) -> list[Word]:
    """The numbers that stand alike before the names of states, or before their shares, close by or
    a little higher or lower, and count them from 1 to the last."""
    numbers = [word for word in words if NUMBER.fullmatch(word.text)]
    if not numbers:
        return []
    on_lines = lines(words)
    names = [name.box for name in names_on(on_lines)]
    pairs = (pair for line in on_lines for pair in itertools.pairwise(line))
    shares = [
        word.box for before, word in pairs if before in numbers and SHARE.fullmatch(word.text)
    ]
    return counted(numbers, names, len(names)) or counted(numbers, shares, len(names))


def counted(numbers: Sequence[Word], boxes: Sequence[Box], states: int) -> list[Word]:
    """The numbers that count so many states and stand alike before some boxes."""
    pairs = [(box, word) for word in numbers for box in boxes if stands_before(word, box)]
    for away in (offset(word, box) for box, word in pairs if word.text == "1"):
        own = [word for box, word in pairs if near(offset(word, box), away, word.size)]
        if sorted(int(word.text) for word in own) == [*range(1, states + 1)]:
            return own
    return []


def stands_before(word: Word, box: Box) -> bool:
    """Whether a number stands before a name or a share, a little higher or lower than its line."""
    left, top, _, bottom = box
    off = abs(word.middle - (top + bottom) / 2)
    # On its line a mark may stand between.
    most = BEFORE if off > LEVEL * word.size else CLOSE
    return off < ABOVE * word.size and 0 <= left - word.box[2] < most * word.size


def offset(word: Word, box: Box) -> tuple[float, float]:
    """How far the middle of a number is from the beginning of a box, across and down."""
    return box[0] - centre(word.box), (box[1] + box[3]) / 2 - word.middle


def near(one: tuple[float, float], other: tuple[float, float], size: float) -> bool:
    """Whether two numbers stand alike to their names."""
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) < ASIDE * size


def ground_of(word: Word) -> Box:
    """Around the ground of a number: what is drawn there is no mark."""
    across, down = WIDE * word.size, HIGH * word.size
    x, y = centre(word.box), word.middle
    return (x - across, y - down, x + across, y + down)
