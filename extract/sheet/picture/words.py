"""Figures in what recognition gives as one word: what stands together on one line of one cell."""

import re

from extract.sheet.words import UNREAD, Word

__all__ = ["UNREAD", "Word", "figures", "has_digit", "mended"]
FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
WHOLE_FIGURE = re.compile(r"\(?[0-9]+(?: ?[.,]{1,2} ?[0-9]+)? ?%?\)?")
DOUBLED_SIGN = re.compile(r"(?<=[0-9]) ?([.,])[.,]? ?(?=[0-9])")
"""One decimal sign, read as two or with a blank."""


def figures(text: str) -> str:
    """The figures of a text alone, one after the other; a decimal comma counts as a point."""
    return " ".join(FIGURE.findall(text)).replace(",", ".")


def has_digit(text: str) -> bool:
    """Whether any sign of a text is a digit."""
    return any(char.isdecimal() for char in text)


def mended(text: str) -> str:
    """A text without outer blanks; where all of it is a figure, with one decimal sign."""
    text = text.strip()
    return DOUBLED_SIGN.sub(r"\1", text) if WHOLE_FIGURE.fullmatch(text) else text
