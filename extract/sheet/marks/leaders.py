"""Words in place of marks: without the rows of dots that lead to them, and whole in a picture."""

from collections.abc import Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.sheet.geometry import height, middle, overlap
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.ink.pieces import Ink, merged
from extract.sheet.words import Word

LOW = 1.5
"""Points: no dot is higher; they stand below the middle of the words, where a dash is."""

EDGE = 3.0
"""Points by which the ink of words may reach beyond the box that recognition found for them."""


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


def with_whole_words(column: MarkColumn, said: Sequence[Sequence[Word]]) -> MarkColumn:
    """The column of a picture with each mark as wide as the words for a position that its row has,
    where all of them are such words: of pale or small letters ink may lack some."""
    pairs = [*zip(column.marks, said, strict=False)]
    if not pairs or not all(ink is None or cuts(ink, words) for ink, words in pairs):
        return column
    boxes = (union(word.drawn or word.box for word in words) if words else None for words in said)
    marks = (
        ink and box and replace(ink, box=union([ink.box, box]))
        for (ink, _), box in zip(pairs, boxes, strict=True)
    )
    return replace(column, marks=tuple(marks))


def cuts(ink: Ink, words: Sequence[Word]) -> bool:
    """Whether ink is a part of some words."""
    if not words:
        return False
    x0, top, x1, bottom = union(word.drawn or word.box for word in words)
    left, upper, right, lower = ink.box
    inside = left > x0 - EDGE and right < x1 + EDGE and upper > top - EDGE and lower < bottom + EDGE
    return inside and overlap(ink.box, (x0, top, x1, bottom)) > 0
