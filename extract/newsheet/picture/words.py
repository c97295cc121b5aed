"""A word as recognition gives it, and the figures in a text."""

import re
from dataclasses import dataclass

from extract.records import Box

UNREAD = "\N{REPLACEMENT CHARACTER}"
"""Stands for the words of a place in which recognition finds no letter."""
FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
WHOLE_FIGURE = re.compile(r"\(?[0-9]+(?: ?[.,]{1,2} ?[0-9]+)? ?%?\)?")
DOUBLED_SIGN = re.compile(r"(?<=[0-9]) ?([.,])[.,]? ?(?=[0-9])")
"""One decimal sign, read as two or with a blank."""


@dataclass(frozen=True, slots=True)
class Word:
    """What stands together on one line of one cell."""

    text: str
    """`UNREAD` or nothing where something stands that cannot be read."""
    box: Box
    """In points from the top left of the straightened page."""
    size: float
    """Height of the box in points."""
    again: str | None = None
    """What a second look reads there; None where none was taken."""


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
