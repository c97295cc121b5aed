"""Words in a type whose letters are all as wide as one another, brought as close together as those
of other types are.

A space is 0.6 type sizes wide there, and narrow letters leave white about them: what elsewhere
parts two cells is a space, and two spaces part cells.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extract.sheet.words import Word

LONG, FEWEST, EVEN = 6, 6, 0.1
"""Letters of the words that tell, so many of them, and by what part most may have wider letters
than others; of other types it is some tenths."""
TELLING = 4
"""Letters of a word from which on their width is known."""
EDGES = 0.2
"""Letters by which the ink of a word is narrower than its place, on average."""
SIGN = re.compile(r"\[[^\w\s]?\]|\([^\w\s]?\)|<[^\w\s]?>|[\[<][A-Za-z0][\]>]|\([xXoO0]\)")
"""A sign or a letter in brackets in place of a mark, if many stand on a page: else a note's."""
ENDS = (".", ",", ";", ":")
"""What ends a word, and recognition may read apart from it."""
SPACE, TWO_SPACES = 0.3, 1.9
"""Type sizes of a space in other types; and letters of white from which on it may be two."""


def with_usual_spaces(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The words of a page, line by line, with no more white than a usual space where one space
    parts them in a type of even letters; as they are in other types."""
    letters = even_letters([word for line in lines for word in line])
    if not letters:
        return [[*line] for line in lines]
    signs = sum(SIGN.fullmatch(word.text) is not None for line in lines for word in line)
    if signs >= FEWEST:
        lines = [[part for word in line for part in off_brackets(word, letters)] for line in lines]
    return [[*with_spaces(with_ends(line, letters), letters)] for line in lines]


def with_ends(line: Sequence[Word], letters: Mapping[str, float]) -> list[Word]:
    """The words of a line, each with the full stop or comma that recognition read apart from it."""
    found: list[Word] = []
    for word in line:
        near = found and word.box[0] - found[-1].box[2] < letters.get("", 0.0)
        if near and word.text in ENDS and found[-1].text[-1:].isalnum():
            (x0, top, _, bottom), end = found[-1].box, word.box[2]
            text = found[-1].text + word.text
            found[-1] = replace(found[-1], text=text, box=(x0, top, end, bottom), stretches=())
        else:
            found.append(word)
    return found


def off_brackets(word: Word, letters: Mapping[str, float]) -> Sequence[Word]:
    """A sign in brackets, `[+]`, as three words: the brackets are no part of a mark."""
    if SIGN.fullmatch(word.text) is None or word.font not in letters:
        return [word]
    x0, top, x1, bottom = word.box
    ends = [x0 + (x1 - x0) * n / len(word.text) for n in range(len(word.text) + 1)]
    boxes = [(left, top, right, bottom) for left, right in pairwise(ends)]
    return [replace(word, text=text, box=box) for text, box in zip(word.text, boxes, strict=True)]


def with_spaces(line: Sequence[Word], letters: Mapping[str, float]) -> Sequence[Word]:
    """The words of a line, each as far as the space before the next one."""
    if not line:
        return line
    return [*(up_to(one, other, letters) for one, other in pairwise(line)), line[-1]]


def up_to(word: Word, behind: Word, letters: Mapping[str, float]) -> Word:
    """A word, drawn out to the space before the next one of its type and size."""
    if not {word.font, behind.font} <= letters.keys() or not alike(word, behind):
        return word
    own = not word.font and len(word.text) >= TELLING  # a heading of a picture is larger
    wide = letter_of(word) if own else letters[word.font] * scale_of(word)
    end = behind.box[0] - SPACE * word.size
    if not word.box[2] < end < word.box[2] + TWO_SPACES * wide - SPACE * word.size:
        return word
    x0, top, _, bottom = word.box
    return replace(word, box=(x0, top, end, bottom))


def alike(word: Word, behind: Word) -> bool:
    """Whether two words are as large; in a picture, whether their letters are as wide, if both have
    enough of them."""
    if word.font:
        return abs(behind.size - word.size) < EVEN * word.size
    if min(len(word.text), len(behind.text)) < TELLING:
        return True
    small, large = sorted((letter_of(word), letter_of(behind)))
    return large < (1 + EVEN) * small


def scale_of(word: Word) -> float:
    """What the width of a letter is told in: type sizes; in a picture, of which these tell little,
    points."""
    return word.size if word.font else 1.0


def letter_of(word: Word) -> float:
    """How wide a letter of a word is, with the white about it."""
    return (word.box[2] - word.box[0]) / (len(word.text) - EDGES) / scale_of(word)


def even_letters(words: Sequence[Word]) -> dict[str, float]:
    """How wide a letter of each font is that has letters of one width."""
    widths: dict[str, list[float]] = {}
    for word in words:
        if len(word.text) >= LONG and any(map(str.isalpha, word.text)):
            widths.setdefault(word.font, []).append(letter_of(word))
    return {
        font: median(own)
        for font, own in widths.items()
        if len(own) >= FEWEST and spread(own) < EVEN * median(own)
    }


def spread(widths: Sequence[float]) -> float:
    """By how much most of some widths differ, a tenth left out at either end."""
    ordered, few = sorted(widths), len(widths) // 10
    return ordered[-1 - few] - ordered[few]
