"""Answers of which the chosen one is a filled field, and no box before it ticked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.stack import Stack
from extract.sheet.words import lines


def inks_of_rows(stacks: Sequence[Stack]) -> Iterator[Ink]:
    """All ink on the lines of the rows."""
    yield from (ink for stack in stacks for own in stack.by_row.values() for ink in own)


def over_words(heads: Sequence[Sequence[Label]], inks: Sequence[Ink]) -> list[list[Label]]:
    """The heads of answers, block by block, above their words, where as many words as rows lie
    within ink: fields are filled, and no boxes ticked."""
    words = [word for own in heads for head in own if has_answers(head) for word in head.words]
    rows = max((len(head.words) for own in heads for head in own if has_answers(head)), default=0)
    filled = sum(any(covers(ink.box, word.box) for ink in inks) for word in words)
    if not rows or 2 * filled < rows:
        return [list(own) for own in heads]
    return [[above_words(head) if has_answers(head) else head for head in own] for own in heads]


def above_words(head: Label) -> Label:
    """The head of a column of answers as wide as most of these, which may have several words."""
    answers = [union(word.box for word in line) for line in lines(head.words)]
    left = median(box[0] for box in answers)
    right = median(box[2] for box in answers)
    return replace(head, box=(left, head.box[1], right, head.box[3]))


def covers(box: Box, word: Box) -> bool:
    """Whether a place has a word within it."""
    return box[0] < word[0] and word[2] < box[2] and box[1] < middle(word) < box[3]


def has_answers(label: Label) -> bool:
    """Whether the words of a label stand below it, in the rows."""
    return bool(label.words) and label.words[0].middle > label.box[3]
