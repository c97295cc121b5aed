"""Brackets about the mark of a state or of a legend, `[ + ]`, `( )`, and dashes before marks:
`MALTA (0,08 %) – ▲`."""

import itertools
import re
from collections.abc import Sequence

from extract.sheet.words import Word, is_sign

PAIRS, BRACKETS = ("[]", "()", "<>", "{}"), tuple("[]()<>{}")
OF_SIGN = 2.5
"""Type sizes between the brackets of a sign at most: one between two spaces."""
DASH, MOST_STATES = re.compile("[-−–—]"), 20
"""On the line of a state a dash may be a mark; and rows of a sheet, which lists 25 at least, that
have one before their mark where it is none."""


def brackets_on(lines: Sequence[Sequence[Word]]) -> set[int]:
    """The brackets about a sign or a letter, or about nothing, each a word: `[ + ]`, `( )`."""
    return {
        id(bracket)
        for line in lines
        for place, word in enumerate(line)
        for behind in line[place + 1 : place + 3]
        if word.text + behind.text in PAIRS and is_near(word, behind)
        for bracket in (word, behind)
    }


def is_near(one: Word, other: Word) -> bool:
    """Whether there is room for a sign between two words, and for no more."""
    return other.box[0] - one.box[2] < OF_SIGN * one.size


def in_brackets(words: Sequence[Word]) -> set[int]:
    """The sign in brackets with which some words begin, in place of a mark."""
    begun = bool(words) and words[0].text in BRACKETS
    return {id(word) for word in words[1:] if begun and word.text not in BRACKETS}


def dashes_before_signs(lines: Sequence[Sequence[Word]]) -> set[int]:
    """The dashes that part the marks of most states from what stands before them."""
    pairs = (pair for line in lines for pair in itertools.pairwise(line))
    found = {
        id(dash)
        for dash, sign in pairs
        if DASH.fullmatch(dash.text) and is_sign(sign.text)
        if 0 < sign.box[0] - dash.box[2] < dash.size
    }
    return found if len(found) >= MOST_STATES else set()
