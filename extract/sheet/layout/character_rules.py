"""Rules and frames that are set as characters, as text-mode programs set them: `+------+`, `|`,
`=====`, `┌──┐`."""

import re
from collections.abc import Iterator, Sequence

from extract.sheet.geometry import centre
from extract.sheet.layout.fields.labels.glued import parted
from extract.sheet.words import BAR, Word

LEVEL = re.compile(r"[-=_*~+\u2500-\u257f]{4,}|[\u2500-\u257f]{2,}")
"""A stretch of a level rule: dashes, fewer of which may be a mark, or characters of frames."""
STROKES, OF_FRAMES = (BAR, "\u00a6"), ("\u2502", "\u2503", "\u2551")
"""What an upright rule is made of, and those of them that are made for frames."""
CROSSING = re.compile(r"[+\u250c-\u254b\u2552-\u256c]")
EDGE = re.compile(rf"^[{BAR}\u2502\u2503\u2551]+(?=.)|(?<=.)[{BAR}\u2502\u2503\u2551]+$")
"""An upright rule close beside a word."""
FEWEST = 3
"""Strokes below one another that are an upright rule: fewer may part what a line says."""
STRAIGHT, CLOSE = 0.2, 0.3
"""Type sizes by which strokes of one rule stand apart; and from a crossing to its rule."""


def off_rules(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The words of a page without the pieces of rules, and these."""
    parts = [*split_strokes(words)]
    rules = character_rules(parts)
    of_rules = {id(word) for word in rules}
    return [word for word in parts if id(word) not in of_rules], rules


def split_strokes(words: Sequence[Word]) -> Iterator[Word]:
    """The words, a stroke at the end of one as a word of its own: `|Count`."""
    for word in words:
        found = EDGE.search(word.text)
        if found is None or not word.text.strip("".join((*STROKES, *OF_FRAMES))):
            yield word
            continue
        yield from split_strokes(parted(word, found.end() if found.start() == 0 else found.start()))


def character_rules(words: Sequence[Word]) -> list[Word]:
    """The words that are pieces of rules: level ones, the crossings at their ends, and upright ones
    over several lines."""
    level = [word for word in words if LEVEL.fullmatch(word.text)]
    strokes = [word for word in words if word.text in STROKES]
    framing = [word for word in words if word.text in OF_FRAMES]
    crossings = [word for word in words if CROSSING.fullmatch(word.text)]
    ended = [word for word in crossings if any(adjoins(word, rule) for rule in level)]
    upright = [
        word
        for word in strokes
        if sum(stands_below(word, other) for other in (*strokes, *ended)) >= FEWEST
    ]
    return [*level, *ended, *upright, *framing]


def adjoins(word: Word, rule: Word) -> bool:
    """Whether a word stands at an end of a level rule."""
    white = max(word.box[0] - rule.box[2], rule.box[0] - word.box[2])
    return white < CLOSE * word.size and abs(word.middle - rule.middle) < word.size / 2


def stands_below(one: Word, other: Word) -> bool:
    """Whether two words stand below one another, or are the same."""
    return abs(centre(one.box) - centre(other.box)) < STRAIGHT * one.size
