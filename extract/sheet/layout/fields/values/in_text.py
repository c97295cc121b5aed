"""The value of a field that stands in a text with others, and what a value says as a whole."""

import itertools
import re
from collections.abc import Sequence

from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.label import CELL, PARTED, FieldLabel, gap
from extract.sheet.layout.fields.labels.words import ENDED
from extract.sheet.layout.grammar import word_said
from extract.sheet.words import Word, fold

QUOTES = '“”„‟«»"‘’'
"""About a title."""
BEFORE = re.compile(r"^[:=–— ]+(?=\w)")
"""Between a label and its value; a dash alone may be the mark of the result."""
GOES_ON = re.compile(r"\w-$|[0-9]/$")
"""How a line ends within a word, or within the number of an act."""
EDGE, STEP, FULL = 1.5, 1.2, 0.75
"""Points by which the lines of a text begin farther left or right than its first; times as far
apart as its first two are the others at most; and the part of its width that a line fills on which
it does not end."""
COLUMN = 2.5
"""Type sizes between the end of a text and a label of the column beside it at least."""
NEXT_LINE = 2.6
"""Type sizes from one line of a value to the next at most; what stands farther down is no more of
it."""


def runs_on(label: FieldLabel, line: Sequence[Word]) -> bool:
    """Whether a label stands amid a text, or begins one in which others follow."""
    if not label.colon:
        return False
    place = next(n for n, word in enumerate(line) if word is label.words[0])
    before = place > 0 and gap(line, place) <= CELL * line[place].size
    ends = (
        a.text[-1:] in PARTED and b.text.endswith(":") and b.box[0] - a.box[2] <= CELL * b.size
        for a, b in itertools.pairwise(line[place:])
    )
    return (before and line[place - 1].text[-1:] in PARTED) or any(ends)


def value_in_text(
    label: FieldLabel, lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]
) -> list[list[Word]]:
    """The words from a label to the next one, in a text that goes on from line to line; a label
    behind white is one of the next column, beside the text."""
    others = {id(other.words[0]) for other in labels if other is not label and other.words}
    last, left = lines[label.line][-1], lines[label.line][0].box[0]
    found: list[list[Word]] = []
    for number in range(label.line, len(lines)):
        line = lines[number]
        down, size = line[0].middle - last.middle, last.size
        if down > NEXT_LINE * size or abs(line[0].box[0] - left) > size:
            break
        start = label.box[2] - 1 if number == label.line else left
        words = [word for word in line if word.box[2] > start and word not in label.words]
        own = list(itertools.takewhile(lambda word: id(word) not in others, words))
        found += [own] if own else []
        beside = words[len(own) :]
        if beside and not (own and beside[0].box[0] - own[-1].box[2] > COLUMN * own[-1].size):
            break
        last = own[-1] if beside else line[-1]
    return found


def wrapped_text(
    label: FieldLabel, lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]
) -> list[list[Word]]:
    """The lines of a subject that begins right behind its label and goes on where this begins, each
    as far from the last as the second is from the first; none of another value, and of one below
    which the next line is not sure to be none of it."""
    line = lines[label.line]
    behind = line[len(label.words) :]
    begins = label.colon and label.name == "subject" and line[0] is label.words[0]
    if not (begins and behind and gap(line, len(label.words)) <= CELL * behind[0].size):
        return []
    found, first, step = [[*behind]], line[0], 0.0
    labelled = {other.line for other in labels if other is not label}
    for number in range(label.line + 1, len(lines)):
        words, before = lines[number], found[-1][0]
        down = words[0].middle - before.middle
        step = step or down
        near = down < NEXT_LINE * before.size and down < STEP * step and number not in labelled
        begun = words[0].text[:1].islower()
        ends = [each[-1].box[2] - first.box[0] for each in found]
        full = ends[-1] > FULL * max(ends) and (begun or len(found) > 1)
        level = abs(words[0].box[0] - first.box[0]) < EDGE
        if not (near and full and level) or in_other_type(behind[-1], words[0]):
            if near and begun:
                return []  # it may go on elsewhere
            break
        found.append([*words])
    return found if len(found) > 1 else []


def tells_result(words: Sequence[Word]) -> bool:
    """Whether words say how a vote ended, be it beside a letter or word in place of a mark, or by
    such a word alone."""
    texts = [word.text for word in words]
    said = {fold("".join(part)) for part in (texts, texts[1:], texts[:-1])}
    alone = word_said("".join(texts)) in ("yes", "no")
    return alone or not said.isdisjoint(ENDED)


def text_of(value: Sequence[Sequence[Word]]) -> str:
    """The lines of a value as one text; a word that goes on behind its hyphen on the next line is
    one, and so is the number of an act, `2001/95/EC`."""
    text = ""
    for line in value:
        for place, word in enumerate(line):
            goes_on = place == 0 and GOES_ON.search(text) and word.text not in ("and", "or")
            text += word.text if goes_on else f" {word.text}"
    return trimmed(text)


def trimmed(text: str) -> str:
    """A text with one blank at a time, and without the colon or the like before it or a semicolon
    behind it."""
    return BEFORE.sub("", " ".join(text.split())).lstrip(": ").rstrip("; ")


def across(words: Sequence[Word]) -> float:
    """The middle of the words of a line, from left to right."""
    return (words[0].box[0] + words[-1].box[2]) / 2
