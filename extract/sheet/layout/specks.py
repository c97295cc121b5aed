"""Words without the dots and the drawings that were read as letters."""

from collections.abc import Sequence
from statistics import median

from extract.sheet.geometry import height
from extract.sheet.layout.rows.lost_names import SPECK
from extract.sheet.layout.totals.position_labels import SHORT
from extract.sheet.words import UNREAD, Word

DOT = 0.35
"""Of a usual word's height: a dot that was read as a letter or a figure is lower."""
TALL = 2.5
"""Times a usual word's height: no letter amid the text of a sheet is higher."""


def without_specks(words: Sequence[Word], by_ocr: bool) -> list[Word]:
    """The words without the dots of a rule, and without the drawings of a picture, much higher than
    a line, for which a letter was read."""
    # A dotted rule may have more specks than there are words; read as `H` or `11`, they are short.
    long = [word for word in words if len(word.text) > SHORT]
    usual = median([height(word.box) for word in long or words] or [0.0])
    low = (word for word in words if not is_speck(word, usual))
    return [word for word in low if not (by_ocr and is_drawing(word, usual))]


def is_drawing(word: Word, usual: float) -> bool:
    """Whether a letter is so much higher than words that it is a drawing; a figure that two looks
    read is none, beside a bar it is as high as that."""
    figure = word.text.strip("|")
    if figure.isdecimal() and (word.again or "").strip("|") == figure:
        return False
    return len(word.text) <= SHORT and height(word.box) > TALL * usual


def is_speck(word: Word, usual: float) -> bool:
    """Whether a word is too low for one and could not be read, or is lower than any letter and was
    read as one."""
    high = height(word.box)
    if not word.text.strip(UNREAD):
        return high <= SPECK * usual
    return len(word.text) == 1 and word.text.isalnum() and high <= DOT * usual
