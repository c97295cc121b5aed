"""The first line of a subject, among the places that may be one."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.sheet.layout.fields.choice import fits
from extract.sheet.layout.fields.labels.cells import down
from extract.sheet.layout.fields.labels.label import CELL, HEADING, FieldLabel
from extract.sheet.layout.fields.telling import INSTITUTION
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, text_of
from extract.sheet.layout.fields.values.value_columns import TEXT_STEP
from extract.sheet.words import Word, fold


@dataclass(frozen=True, slots=True)
class ValuePlace:
    """A place that says what only one field says."""

    line: int
    """Of the label, or of the value where that has none."""
    label: tuple[Word, ...]
    """Before the value, or above it."""
    value: tuple[Word, ...]


def first_of_text(
    told: Sequence[ValuePlace], lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]
) -> list[ValuePlace]:
    """The first of places that follow one another line by line, as the lines of one subject do, if
    it is a first line: nothing but its label, or another field with all of its value, stands right
    above, but where that is beside it."""
    one = all(goes_on_to(a.value[0], b.value[0], lines) for a, b in pairwise(told))
    if not (told and one):
        return []
    if told[0].label and abs(down(told[0].label[0], told[0].value[0])) < 1 / 2:
        return [told[0]]
    own = {id(word) for word in told[0].label}
    whole = {label.line for label in labels if has_all_behind(label, lines[label.line])}
    others = (
        [w for w in line if id(w) not in own] for n, line in enumerate(lines) if n not in whole
    )
    goes_on = any(stands_upon(line, told[0].value) for line in others)
    return [] if goes_on else [told[0]]


def has_all_behind(label: FieldLabel, line: Sequence[Word]) -> bool:
    """Whether the words behind a label on its line are what its field says."""
    return fits(label.name, text_of([[word for word in line if word.box[0] > label.box[2] - 1]]))


def goes_on_to(first: Word, other: Word, lines: Sequence[Sequence[Word]]) -> bool:
    """Whether a text that begins with one word goes on line by line to that of another."""
    begun = [w for line in lines for w in line if abs(w.box[0] - first.box[0]) < first.size / 2]
    between = sorted(w.middle for w in begun if first.middle <= w.middle < other.middle)
    steps = [low - high for high, low in pairwise([first.middle, *between, other.middle])]
    return max(steps) < NEXT_LINE * first.size


def stands_upon(line: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether a line of a text stands right above another one, and no row of a table, nor a
    title."""
    over = [w for w in line if w.box[0] < text[-1].box[2] and w.box[2] > text[0].box[0]]
    over = [word for word in over if word.size <= HEADING * text[0].size]
    near = any(1 / 2 < down(word, text[0]) < TEXT_STEP for word in over)
    near = near and fold(text_of([over])) != INSTITUTION  # which no act goes on from
    # A row of a table has white between its cells.
    return near and not any(b.box[0] - a.box[2] > CELL * b.size for a, b in pairwise(over))
