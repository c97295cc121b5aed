"""Lines of a list without the numbers and the dots before its items: a text that goes on begins
below the words, not below the number."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from extract.sheet.words import Word

NUMBER = re.compile(r"([0-9]{1,2})(?:[.)](?=[^\W\d]|$)|$)")
DOT = re.compile(r"[•●▪◦‣·](?=[^\W\d]|$)")
NEAR = 1.0
"""Points by which the numbers of a list begin apart at most."""
FEWEST = 3
"""Items of a list; a lone number heads a section."""


def without_numbers(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines, those that begin with the numbers of a list one after the other, or with its dots,
    without them."""
    found = [[*line] for line in lines]
    for sign in (NUMBER, DOT):
        begun = [n for n, line in enumerate(lines) if sign.match(line[0].text)]
        for first in begun:
            left = lines[first][0].box[0]
            places = [n for n in begun if n >= first and abs(lines[n][0].box[0] - left) < NEAR]
            if len(places) >= FEWEST and (sign is DOT or are_counted(places, lines)):
                for place in places:
                    found[place] = without(sign, lines[place])
    return [line for line in found if line]


def are_counted(places: Sequence[int], lines: Sequence[Sequence[Word]]) -> bool:
    """Whether the numbers of some lines follow one another."""
    found = (NUMBER.match(lines[place][0].text) for place in places)
    numbers = [int(number[1]) for number in found if number]
    return all(after == before + 1 for before, after in itertools.pairwise(numbers))


def without(sign: re.Pattern[str], line: Sequence[Word]) -> list[Word]:
    """A line without the sign of its item."""
    first, *rest = line
    text = sign.sub("", first.text, count=1)
    x0, top, x1, bottom = first.box
    start = x1 - (x1 - x0) * len(text) / len(first.text)
    return [replace(first, text=text, box=(start, top, x1, bottom)), *rest] if text else rest
