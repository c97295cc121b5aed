"""Values written with a letter in each box, as forms have them: `1 5 . 0 5 . 2 0 1 2`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extract.pdf.runs import union
from extract.sheet.geometry import centre
from extract.sheet.words import Word, is_sign

FEWEST = 4
"""Boxes of a value at least: the numbers of sessions have as many."""
EVEN = 0.15
"""Part of the usual step from one box to the next by which one differs at most."""
APART, WIDEST = 0.9, 2.0
"""Type sizes from the middle of one letter to that of the next, at least and at most: in words they
are closer."""


def with_combs(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines of fields, letters that stand in boxes of one width made words; an empty box parts
    two."""
    return [whole_words(line) for line in lines]


def whole_words(line: Sequence[Word]) -> list[Word]:
    """The words of one line, those of combs whole and as close as in a text."""
    made: dict[int, Word] = {}
    gone: set[int] = set()
    for own in (word for comb in combs_in(line) for word in without_gaps(comb)):
        text = "".join(letter.text for letter in own)
        made[id(own[0])] = replace(own[0], text=text, box=union(letter.box for letter in own))
        gone |= {id(word) for word in own[1:]}
    return [made.get(id(word), word) for word in line if id(word) not in gone]


def combs_in(line: Sequence[Word]) -> list[list[Word]]:
    """The letters on a line that stand in one comb each, from the left."""
    runs: list[list[Word]] = [[]]
    for word in line:
        single = len(word.text) == 1 and not is_sign(word.text)
        if single and (not runs[-1] or step(runs[-1][-1], word) < 2 * WIDEST * word.size):
            runs[-1].append(word)
        else:
            runs.append([word] if single else [])
    return [run for run in runs if len(run) >= FEWEST and is_even(run)]


def is_even(run: Sequence[Word]) -> bool:
    """Whether letters stand as far from one another as in a comb, some boxes left empty."""
    steps = [step(one, other) for one, other in pairwise(run)]
    usual, size = median(steps), run[0].size
    if usual <= APART * size:
        return False
    boxes = [each / usual for each in steps]
    whole = all(abs(each - round(each)) < EVEN and 1 <= round(each) <= 2 for each in boxes)
    return whole and usual < WIDEST * size


def without_gaps(comb: Sequence[Word]) -> list[list[Word]]:
    """The words of a comb, which empty boxes part."""
    usual = median(step(one, other) for one, other in pairwise(comb))
    found = [[comb[0]]]
    for one, other in pairwise(comb):
        if step(one, other) > 1.5 * usual:
            found.append([])
        found[-1].append(other)
    return found


def step(one: Word, other: Word) -> float:
    """From the middle of one letter to that of another."""
    return centre(other.box) - centre(one.box)
