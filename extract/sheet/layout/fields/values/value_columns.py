"""The column beside or below the labels of fields: its lines, and where it ends."""

import itertools
import math
from collections.abc import Sequence
from statistics import median
from typing import TypeAlias

from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.labels.label import (
    ALIGNED,
    CELL,
    FieldLabel,
    aligned,
    on_line_with,
)
from extract.sheet.words import Word

Values: TypeAlias = dict[str, list[list[Word]]]
"""The lines of each field's value."""
COLUMN_GAP = 5.0
"""Type sizes of white between two words of one value at most: behind more another column begins."""
LEVEL = 0.25
"""Type sizes by which the middles of two words on one line differ at most, with tall letters or
without."""
CENTRED, OPPOSITE = 0.35, 0.5
"""Type sizes by which a line lies off a label that is level with it at most, and off the place
opposite to another line where the label is at the middle of both: cells set their lines a little
off the middle."""
APART = 15.0
"""Type sizes from one label of a column to the next at most: only labels so near end the values to
the left of their column on the lines between."""
EDGE = 1.0
"""Points between where a label begins and what stands below it in its column."""
FEWEST_GAPS, WIDER, WIDE = 4, 4.0, 2.0
"""So many gaps of a line tell how wide they are: what is so many times as wide, and so many type
sizes, is none of them, be the text set to both edges."""
TEXT_STEP = 1.5
"""Type sizes from one line of a text to the next at most: a line so near goes on from another, and
is no value of its own."""
WIDEST_STEP = 2.0
"""Likewise with the label at the middle of two lines."""


def columns_of_labels(labels: Sequence[FieldLabel]) -> list[list[FieldLabel]]:
    """The labels that begin or end below one another, from the top down."""
    columns: list[list[FieldLabel]] = []
    for label in labels:
        near = [column for column in columns if any(aligned(label, other) for other in column)]
        columns = [column for column in columns if column not in near]
        columns.append([*itertools.chain(*near), label])
    return [sorted(column, key=lambda label: label.line) for column in columns]


def centred_starts(
    column: Sequence[FieldLabel], rest: Sequence[tuple[int, float]]
) -> list[int] | None:
    """With which line the value of each label begins where the cells of a table have their labels
    at the middle, so that a value reaches as far above it as below; None where one does not.

    `rest` are the lines beside the column, each with its middle.
    """
    # In a picture words without tall letters are lower than their type.
    size = max(label.size for label in column)
    # Values may stand a little lower than labels, in another type.
    away = [min((y - middle(o.box) for _, y in rest), key=abs, default=0.0) for o in column]
    level_with = [off for off in away if abs(off) < CENTRED * size]
    lower = median(level_with or [0.0])
    starts: list[int] = []
    above = -math.inf
    for label in column:
        level, near = middle(label.box) + lower, CENTRED * size
        starts.append(label.line)
        while rest and rest[0][1] <= level + near:
            first, top = rest[0]
            bottom = max(2 * level - top, level)
            own = [line for line in rest if line[1] <= bottom + near]
            if abs(own[-1][1] - bottom) <= OPPOSITE * size or abs(top - level) <= near:
                starts[-1] = min(label.line, first)
                above, rest = own[-1][1], rest[len(own) :]
                break
            below = rest[1][1] if len(rest) > 1 else math.inf
            if min(top - above, below - top) <= TEXT_STEP * size:
                return None  # it goes on from a line, or to one
            rest = rest[1:]
    return starts


def lines_beside(
    column: Sequence[FieldLabel],
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> list[tuple[int, float]]:
    """The lines in the column of values behind a column of labels, each with its middle; above the
    first label only what goes on to its value, and none of a table."""
    left = column[0].box[0]
    found: list[tuple[int, list[Word]]] = []
    for number, line in enumerate(lines):
        # Of the labels above it and below: tables one below the other have columns of their own.
        above = [label for label in column if label.line <= number][-1:]
        below = [label for label in column if label.line >= number][:1]
        right = min(label.box[2] for label in (*above, *below)) - 1
        end = right_of(column[0], number, lines, labels, obstacles, width)
        words = [w for w in line if left < w.box[2] and w.box[0] < end]
        behind = up_to_gap([word for word in words if word.box[0] >= right])
        own = words[:1] == behind[:1] or any(label.line == number for label in column)
        if behind and own and not crosses(behind, obstacles):
            found.append((number, behind))
    values = [words for n, words in found if any(label.line == n for label in column)]
    found = [each for each in found if not values or overlaps_nearest(each[1], values)]
    before = [each for each in found if each[0] < column[0].line]
    found = found[len(before) :]
    for number, words in reversed(before):
        first = found[0][1] if found else column[0].words
        if not first:  # a field told by its value alone, which a table cuts off
            break
        # In a picture a line of capitals alone is lower than its type.
        size = max(column[0].size, first[0].size, words[0].size)
        step, aside = middle_of(first) - middle_of(words), first[0].box[0] - words[0].box[0]
        centred = bool(found) and is_centred(column[0], words, first, size)
        if (step > TEXT_STEP * size and not centred) or abs(aside) > size / 2:
            break
        found.insert(0, (number, words))
    return [(number, middle_of(words)) for number, words in found]


def is_centred(
    label: FieldLabel, upper: Sequence[Word], lower: Sequence[Word], size: float
) -> bool:
    """Whether a label is at the middle of two lines, which cells may set wider than a text does."""
    over, under = middle_of(upper), middle_of(lower)
    off = abs((over + under) / 2 - middle(label.box))
    return off < OPPOSITE * size and under - over < WIDEST_STEP * size


def overlaps_nearest(words: Sequence[Word], values: Sequence[Sequence[Word]]) -> bool:
    """Whether a line stands above or below the nearest value on the line of a label, and not beside
    it: it may be a footnote at the other side of the page."""
    value = min(values, key=lambda each: abs(middle_of(each) - middle_of(words)))
    return words[0].box[0] < value[-1].box[2] and words[-1].box[2] > value[0].box[0]


def right_of(
    label: FieldLabel,
    number: int,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> float:
    """Where the column of a label ends on a line: at the next label or table to its right."""
    level = middle_of(lines[number])
    # The end of a name that was moved up from the next line may stand beyond the page.
    ends = [max(width, lines[number][-1].box[2])]
    for other in labels:
        if other.box[0] <= label.box[2]:
            continue
        column = [o for o in labels if abs(o.box[0] - other.box[0]) < ALIGNED * other.size]
        above = max((middle(o.box) for o in column if o.line <= number), default=-math.inf)
        below = min((middle(o.box) for o in column if o.line >= number), default=math.inf)
        beside = len(column) > 1 and below - above < APART * other.size
        beside = beside and other.box[0] > label.box[2] + label.size
        # Labels set to the middle of a page begin below one another by chance.
        around = any(o.line < label.line for o in column)
        beside = beside and not (around and runs_through(lines[label.line], other.box[0]))
        begins = on_line_with(other, label) and any(
            abs(word.box[0] - other.box[0]) < EDGE for word in lines[number]
        )
        through = runs_through(lines[number], other.box[0]) and not begins
        if other.line == number or ((beside or on_line_with(other, label)) and not through):
            ends.append(other.box[0] - 1)
    for box in obstacles:
        near = box[1] - label.size / 2 < level < box[3] + label.size / 2
        if box[0] > label.box[2] and near and not runs_through(lines[number], box[0] - 1):
            ends.append(box[0] - 1)
    return min(ends)


def up_to_gap(words: Sequence[Word]) -> list[Word]:
    """The words up to a gap that no text has, or that what stands higher or lower has before it,
    or that is wider than those of its line by far: behind it stands another column of the page."""
    pairs = [*itertools.pairwise(words)]
    gaps = [word.box[0] - before.box[2] for before, word in pairs]
    usual = median(gaps) if len(gaps) >= FEWEST_GAPS else math.inf
    wide = (
        n + 1
        for n, (gap, (before, word)) in enumerate(zip(gaps, pairs, strict=True))
        if gap > widest(before, word) * word.size
        or gap > max(WIDER * max(usual, 0), WIDE * word.size)
    )
    return list(words[: next(wide, len(words))])


def widest(before: Word, word: Word) -> float:
    """How many type sizes of white two words of one value may have between them."""
    return CELL if abs(before.middle - word.middle) > LEVEL * word.size else COLUMN_GAP


def runs_through(line: Sequence[Word], edge: float) -> bool:
    """Whether a text goes on over an edge: then it is not that of a column."""
    over = any(w.box[0] < edge - w.size / 2 and w.box[2] > edge + w.size / 2 for w in line)
    return over or any(
        before.box[2] <= edge + word.size / 2
        and word.box[0] >= edge - word.size / 2
        and word.box[0] - before.box[2] < CELL * word.size
        for before, word in itertools.pairwise(line)
    )


def middle_of(line: Sequence[Word]) -> float:
    """The vertical middle of a line."""
    return sum(word.middle for word in line) / len(line)


def crosses(words: Sequence[Word], obstacles: Sequence[Box]) -> bool:
    """Whether a table begins here."""
    level = [word for word in words if any(b[1] - 1 <= word.middle <= b[3] + 1 for b in obstacles)]
    return any(
        box[0] - 2 <= word.box[0] <= box[2] + 2 and box[1] - 1 <= word.middle <= box[3] + 1
        for word in level
        for box in obstacles
    )
