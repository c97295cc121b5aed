"""Figures in what recognition gives as one word: what stands together on one line of one cell."""

import re

from extract.newsheet.words import UNREAD, Word

__all__ = ["UNREAD", "Word", "figures", "has_digit"]
FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def figures(text: str) -> str:
    """The figures of a text alone, one after the other; a decimal comma counts as a point."""
    return " ".join(FIGURE.findall(text)).replace(",", ".")


def has_digit(text: str) -> bool:
    """Whether any sign of a text is a digit."""
    return any(char.isdecimal() for char in text)
