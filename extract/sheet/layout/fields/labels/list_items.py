"""Lines of a list without the numbers and the dots before its items: a text that goes on begins
below the words, not below the number."""

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import replace

from extract.sheet.layout.dates import month_number
from extract.sheet.layout.fields.labels.label import CELL
from extract.sheet.words import Word

NUMBER = re.compile(r"(?:[0-9]{1,2}\.)?([0-9]{1,2})(?:[.)](?=[^\W\d]|$)|$)")
DOTTED = re.compile(r"[0-9]{1,2}\.[0-9]")
"""The number of a paragraph, `1.5`, and so may be a figure: `10.1 kg`."""
DOT = re.compile(r"[•●▪◦‣·](?=[^\W\d]|$)")
NEAR = 1.0
"""Points by which the numbers of a list begin apart at most."""
SHORT = 2
"""Letters that begin a month and mean none: `No`."""
BARE = re.compile(r"[1-9][0-9]?|\(?[1-9][0-9]?[.)]|\(?[a-z][.)]")
"""The number or letter of a form's box: no sheet has a hundred."""
BOX = 2.0
"""Type sizes from the number of a form's box to the words in it at most."""
FEWEST = 3
"""Items of a list; a lone number heads a section."""


def without_numbers(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines, those that begin with the numbers of a list one after the other, or with its dots,
    without them."""
    found = [[*line] for line in lines]
    for sign in (NUMBER, DOT):
        begun = [n for n, line in enumerate(lines) if sign.match(line[0].text) and begins(line)]
        for first in begun:
            left = lines[first][0].box[0]
            places = [n for n in begun if n >= first and abs(lines[n][0].box[0] - left) < NEAR]
            if len(places) >= FEWEST and (sign is DOT or are_counted(places, lines)):
                for place in places:
                    found[place] = without(sign, lines[place])
    return [line for line in found if line]


def without_box_numbers(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines without the numbers of a form's boxes, `4 PROCEDURE NO.`, which count them through;
    the word behind one begins where it does, as the value below it. With a bracket or a dot, `(d)
    Procedure no.`, they are those of boxes where several stand on one line, else of a list."""
    places = [
        (line, n)
        for line, words in enumerate(lines)
        for n in range(len(words) - 1)
        if is_box_number(words, n)
    ]
    chains = [chain_from(places[first:], lines) for first in range(len(places))]
    longest = max(chains, key=len, default=[])
    found = [[*line] for line in lines]
    on_lines = {line for line, _ in longest}
    bare = all(lines[line][n].text.isdecimal() for line, n in longest)
    if len(longest) < FEWEST or not (bare or len(on_lines) < len(longest)):
        return found
    for line, n in reversed(longest):
        number, word = lines[line][n : n + 2]
        _, top, x1, bottom = word.box
        found[line][n : n + 2] = [replace(word, box=(number.box[0], top, x1, bottom))]
    return found


def is_box_number(line: Sequence[Word], place: int) -> bool:
    """Whether a word is a number at the left of a cell, right before a word."""
    number, word = line[place : place + 2]
    before = line[place - 1].box[2] if place else -math.inf
    return (
        BARE.fullmatch(number.text) is not None
        and word.text[:1].isalpha()
        and not (len(word.text) > SHORT and month_number(word.text.casefold()))  # `3 July 2020`
        and 0 < word.box[0] - number.box[2] < BOX * word.size
        and number.box[0] - before > CELL * word.size
    )


def chain_from(
    places: Sequence[tuple[int, int]], lines: Sequence[Sequence[Word]]
) -> list[tuple[int, int]]:
    """The places that count from 1 on, in the order in which a page is read."""
    chain: list[tuple[int, int]] = []
    for line, n in places:
        if counted(lines[line][n].text) == len(chain) + 1:
            chain.append((line, n))
        elif not chain:
            return []
    return chain


def counted(text: str) -> int:
    """What the number or the letter of a box counts: `(d)` is the fourth."""
    sign = text.strip("().")
    return int(sign) if sign.isdecimal() else ord(sign) - ord("a") + 1


def begins(line: Sequence[Word]) -> bool:
    """Whether a line may be an item of a list: behind `1.5` one begins with a capital, and `kg`
    goes on."""
    dotted = DOTTED.match(line[0].text) is not None
    return not dotted or (len(line) > 1 and line[1].text[:1].isupper())


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
