"""Answers of which the chosen one is a filled field, and no box before it ticked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.ink.pieces import Ink, merged
from extract.sheet.marks.ink.stack import Stack
from extract.sheet.words import lines

NEAR = 2.0
"""Points by which ink beside a word may be off it."""


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


def whole_fields(inks: Sequence[Ink], heads: Sequence[Label], row: PlacedRow) -> list[Ink]:
    """The ink of a row, what stands on both sides of an answer made one: a long one may fill its
    field from top to bottom."""
    found = list(inks)
    for head in heads if all(map(has_answers, heads)) else ():
        words = [w.box for w in head.words if row.top < middle(w.box) < row.bottom]
        if not words:
            continue
        left, _, right, _ = union(words)
        sides = [ink for ink in found if ink.box[2] > left - NEAR and ink.box[0] < right + NEAR]
        if len(sides) > 1 and sides[0].box[0] < left and sides[-1].box[2] > right:
            found = [ink for ink in found if ink not in sides] + [merged(sides)]
    return sorted(found, key=lambda ink: ink.box[0])


def covers(box: Box, word: Box) -> bool:
    """Whether a place has a word within it."""
    return box[0] < word[0] and word[2] < box[2] and box[1] < middle(word) < box[3]


def has_answers(label: Label) -> bool:
    """Whether the words of a label stand below it, in the rows."""
    return bool(label.words) and label.words[0].middle > label.box[3]
