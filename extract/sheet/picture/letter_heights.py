"""Capitals that are small letters, told by how high they stand: the engine sees no heights."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extract.sheet.picture.cells import PixelBox, differences, runs
from extract.sheet.picture.rules import Flags
from extract.sheet.picture.straight import Pixels

LOW = "aemnr"
"""Small letters of another form than their capitals that reach no higher than most."""
ONE_FORM = "CKOPSUVWXYZ"
"""Capitals whose small letters have the same form, so that the engine takes one for the other."""
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
    """A word with capitals of one form made small that stand nearer to the height of small letters
    beside them, which their form tells, than to what stands highest; as it was read where none
    does."""
    tops = tops_of(ink)
    low = [n for n, letter in enumerate(word) if letter in LOW]
    if len(tops) != len(word) or not low:
        return word
    line = float(np.median([tops[n] for n in low]))
    highest = (line + min(tops)) / 2
    drawn = zip(word, tops, strict=True)
    return "".join(
        letter.lower() if top > highest and letter in ONE_FORM else letter for letter, top in drawn
    )


def tops_of(ink: Flags) -> Sequence[int]:
    """How far below the upper edge each letter begins, from the left; those without white between
    them are one."""
    columns: npt.NDArray[np.bool_] = np.asarray(ink.any(axis=0), np.bool_)
    return [int(ink[:, a:b].any(axis=1).argmax()) for a, b in runs(columns, 0)]
