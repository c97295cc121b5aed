"""The signs of a sum between totals: `22 + 2 + 3 + 0 = 27`."""

from collections.abc import Sequence

from extract.sheet.layout.totals.tables import MOST_MEMBERS
from extract.sheet.words import Word, lines

PLUS, EQUALS = ("+", "＋"), ("=", "＝")
FEWEST = 3
"""Counts in a sum of totals at least."""


def signs_of_sums(words: Sequence[Word]) -> list[Word]:
    """The signs between counts on one line that are their sum, as the line itself says: they are
    neither marks nor names."""
    return [sign for line in lines(words) for sign in signs_in(line)]


def signs_in(line: Sequence[Word]) -> Sequence[Word]:
    """The signs of a line that is a sum and nothing else, and holds."""
    counts, signs = line[::2], line[1::2]
    texts = [sign.text for sign in signs]
    whole = all(map(is_count, counts)) and len(counts) == len(signs) + 1
    summed = bool(texts) and all(text in PLUS for text in texts[:-1]) and texts[-1] in EQUALS
    if not (whole and summed and len(counts) > FEWEST):
        return ()
    *parts, total = (int(word.text) for word in counts)
    return signs if sum(parts) == total else ()


def is_count(word: Word) -> bool:
    """Whether a word may count members."""
    return word.text.isdecimal() and len(word.text) <= len(str(MOST_MEMBERS))
