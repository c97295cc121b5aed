"""Capitals that are small letters, told by how high they stand: the engine sees no heights."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extract.sheet.picture.cells import PixelBox, differences, runs
from extract.sheet.picture.rules import Flags
from extract.sheet.picture.straight import Pixels

LOW = "aemnr"
"""Small letters of another form than their capitals that reach no higher than most."""
LYING = "-.,:;"
"""Signs that reach no higher either."""
HIGH = "bdfhiklABDEFGHIJLMNQRT0123456789"
"""Letters and figures of one form that reach higher, be it with a dot."""
ONE_FORM = "CKOPSUVWXYZ"
"""Capitals whose small letters have the same form, so that the engine takes one for the other."""
OF_ASCENDERS = 0.3
"""Of how much higher an `l` stands than an `e`: a capital, which has half of it in some fonts,
stands so much higher at least."""
BESIDE = 12
"""Letters before one and behind it with whose heights its own is compared."""
WORDS = (0.18, 0.25, 0.12, 0.3)
"""Heights of a line of white up to which letters are of one word, the likeliest first."""


def by_height(text: str, pixels: Pixels, box: PixelBox) -> str:
    """A line of text with each letter small that is drawn so, where words and letters of the text
    and of the ink are as many; else as it was read."""
    left, top, right, bottom = box
    if not pixels[top:bottom, left:right].size:
        return text  # a word may be told beyond the edge of the picture
    words, ink = text.split(" "), differences(pixels, box)
    columns = np.asarray(ink.any(axis=0), np.bool_)
    letters = text.replace(" ", "")
    drawn = in_own_size(letters, ink)
    if drawn != letters:
        sizes = iter(drawn)
        return "".join(" " if letter == " " else next(sizes) for letter in text)
    for white in WORDS:
        stretches = runs(columns, white * len(ink))
        if len(stretches) == len(words):
            pairs = zip(words, stretches, strict=True)
            return " ".join(in_own_size(word, ink[:, a:b]) for word, (a, b) in pairs)
    return text


def in_own_size(word: str, ink: Flags) -> str:
    """A word with capitals of one form made small that stand no higher than small letters beside
    them do, which their form tells: a line may lie askew; as it was read where none does."""
    tops = tops_of(ink)
    if len(tops) != len(word) or not fits(word, tops):
        return word
    return "".join(
        letter.lower() if letter in ONE_FORM and is_low(word, tops, n) else letter
        for n, letter in enumerate(word)
    )


def fits(word: str, tops: Sequence[int]) -> bool:
    """Whether letters and signs of known height stand as high as they do: as many pieces of ink may
    be others, since two that touch are one, and one in pieces is two."""
    known = ((n, letter in HIGH) for n, letter in enumerate(word) if letter in HIGH + LYING)
    return all(is_high(word, tops, n) in (high, None) for n, high in known)


def is_low(word: str, tops: Sequence[int], place: int) -> bool:
    """Whether a letter stands no higher than the small ones beside it; not where there are none."""
    return is_high(word, tops, place) is False


def is_high(word: str, tops: Sequence[int], place: int) -> bool | None:
    """Whether a letter stands higher than the small ones beside it; None where there are none."""
    near = range(max(place - BESIDE, 0), min(place + BESIDE + 1, len(word)))
    low = [tops[n] for n in near if word[n] in LOW]
    if not low:
        return None
    line = float(np.median(low))
    return tops[place] <= line - OF_ASCENDERS * (line - min(tops[n] for n in near))


def tops_of(ink: Flags) -> Sequence[int]:
    """How far below the upper edge each letter begins, from the left; those without white between
    them are one."""
    columns: npt.NDArray[np.bool_] = np.asarray(ink.any(axis=0), np.bool_)
    return [int(ink[:, a:b].any(axis=1).argmax()) for a, b in runs(columns, 0)]
