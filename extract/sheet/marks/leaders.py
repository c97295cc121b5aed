"""The rows of dots that lead to words in place of marks: these are no part of them."""

from collections.abc import Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.sheet.geometry import height, middle, overlap
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.ink.pieces import Ink, merged
from extract.sheet.words import Word

LOW = 1.5
"""Points: no dot is higher; they stand below the middle of the words, where a dash is."""


def without_leaders(column: MarkColumn, said: Sequence[Sequence[Word]]) -> MarkColumn:
    """The column, the words for a position that its rows have without the dots before them."""
    if not said:
        return column
    pairs = zip(column.marks, said, strict=True)
    return replace(column, marks=tuple(ink and off_dots(ink, words) for ink, words in pairs))


def off_dots(ink: Ink, words: Sequence[Word]) -> Ink:
    """What is drawn in the place of some words, where all else of a mark is a row of dots."""
    if not words:
        return ink
    box = union(word.drawn or word.box for word in words)
    own = [part for part in ink.parts if overlap(part.box, box) > 0]
    dots = [part.box for part in ink.parts if overlap(part.box, box) <= 0]
    led = all(height(d) < LOW and d[1] > middle(box) for d in dots)
    return merged(own) if own and led else ink
