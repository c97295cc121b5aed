"""The figures of a picture, read a second time from a finer rendering of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.words.words import UNREAD, Segment, digits, moved

Pixels = npt.NDArray[np.uint8]
DPI, DECIDING_DPI = 220, 300
"""Of the second look, and of a third one where the second differs from the first."""
MARGIN, WIDE_MARGIN = 2.0, 20.0
"""Points of white on either side of a figure; a digit alone is read better with more of it."""
LONGEST = 40
"""Characters; what is longer is a sentence beside the tables, which is not read again."""


def looked_at_again(
    words: Sequence[Segment],
    origin: tuple[float, float],
    rendered: Callable[[int], Pixels],
    read_cut: Callable[[Pixels, Box, float, int], str],
) -> tuple[Segment, ...]:
    """The words, every short one with a digit read again.

    `origin` is where the words' boxes begin on the page, in points; `rendered` gives the page in
    RGB at so many dots per inch, `read_cut` the words of a box in a picture whose channels are
    blue, green, red.
    """

    @cache
    def reversed_page(dpi: int) -> Pixels:
        return rendered(dpi)[:, :, ::-1]

    def read(word: Segment, dpi: int) -> str:
        box = moved(word, *origin).box
        text = read_cut(reversed_page(dpi), box, MARGIN, dpi)
        if len(word.text) == 1 and not digits(text):
            return read_cut(reversed_page(dpi), box, WIDE_MARGIN, dpi)
        return text

    return tuple(
        replace(word, again=second_look(word, read))
        if len(word.text) <= LONGEST and any(char.isdecimal() for char in word.text)
        else word
        for word in words
    )


def second_look(word: Segment, read: Callable[[Segment, int], str]) -> str:
    """What two of three looks agree on, the first one being the word itself; else what the second
    says, which then differs from the first."""
    second = read(word, DPI)
    if digits(second) == digits(word.text):
        return second
    third = read(word, DECIDING_DPI)
    return third if digits(third) == digits(word.text) else second or third or UNREAD
