"""Brackets about the mark of a state or of a legend: `[ + ]`, `( )`."""

from collections.abc import Sequence

from extract.sheet.words import Word

PAIRS, BRACKETS = ("[]", "()", "<>", "{}"), tuple("[]()<>{}")
OF_SIGN = 2.5
"""Type sizes between the brackets of a sign at most: one between two spaces."""


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
