"""What recognition takes for words in a rule: `1` and `+` in an upright one with ticks, dashes in a
dashed one."""

import itertools
from collections.abc import Iterable, Sequence

from extract.sheet.geometry import width
from extract.sheet.words import Word

READ = ("1", "l", "I", "|", "+", "-", "]", "[", "t")
"""What such a rule reads like beside its ticks."""
THIN, ALIKE = 0.8, 0.6
"""Type sizes: a piece of a rule is no wider, and stands no farther from the others' edge."""
FEWEST = 2
"""Lines on which pieces of one rule stand."""
DASHES, LONG, MOSTLY = "-—–_=~一", 8, 0.8
"""What a dashed rule reads like; so many signs of it at least, and so large a part of them: no word
of a sheet has as many dashes."""


def without_dashed_rules(words: Iterable[Word]) -> list[Word]:
    """The words of a picture without dashed rules, which have letters where others cross them:
    `t - - - t - - -!`."""
    return [word for word in words if not is_dashed("".join(word.text.split()))]


def is_dashed(signs: str) -> bool:
    """Whether a text is mostly dashes."""
    return len(signs) >= LONG and sum(map(signs.count, DASHES)) >= MOSTLY * len(signs)


def without_rule_words(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines of a picture without the pieces of an upright rule that stands between the labels
    and the values of several lines; the 1 of `REV 1` has none behind it."""
    pieces = [
        (word, behind)
        for line in lines
        for word, behind in itertools.pairwise(line)
        if word.text in READ and width(word.box) < THIN * word.size and word is not line[0]
    ]
    found = {
        id(word)
        for word, value in pieces
        if sum(begin_alike(word, o) and begin_alike(value, v) for o, v in pieces) >= FEWEST
    }
    return [kept for line in lines if (kept := [word for word in line if id(word) not in found])]


def begin_alike(one: Word, other: Word) -> bool:
    """Whether two words begin at one edge."""
    return abs(one.box[0] - other.box[0]) < ALIKE * one.size
