"""The words that belong to the label of a field: beside it, below it, around it."""

import itertools
import re
from collections.abc import Callable, Sequence
from statistics import median

from extract.records import Box
from extract.sheet.layout.columns import middle
from extract.sheet.layout.field_labels import (
    ALIGNED,
    CELL,
    PARTED,
    FieldLabel,
    aligned,
    gap,
    is_level,
)
from extract.sheet.layout.grammar import ADOPTED, NOT_ADOPTED
from extract.sheet.words import UNREAD, Word, fold

COLUMN_GAP = 5.0
"""Type sizes of white between two words of one value at most."""
CENTRED = 0.35
"""Type sizes by which a line lies off a label that is level with it at most, or off the place
opposite to another line where the label is at the middle of both."""
PADDING = 0.05
"""Type sizes by which two values stand farther apart than the lines of one, at least."""
NEXT_LINE = 2.6
"""Type sizes from one line of a value to the next at most."""


def values_of(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> dict[str, list[Word]]:
    """The words that belong to each label: on its line, and on the lines below up to the next one.

    `obstacles` are the tables of the sheet: a value ends where one begins.
    """
    return {label.name: value_of(label, lines, labels, obstacles, width) for label in labels}


def value_of(
    label: FieldLabel,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> list[Word]:
    """The words of one value in reading order."""
    if runs_on(label, lines[label.line]):
        return value_in_text(label, lines, labels)
    taken = {id(word) for other in labels for word in other.words}
    found: list[Word] = []

    def end(number: int) -> float:
        return right_of(label, number, lines, labels, obstacles, width)

    start, stop = own_lines(label, lines, labels, end)
    last = middle_of(lines[start])
    for number in range(start, stop):
        own = number <= label.line
        right = end(number)
        if not own and any(
            other.line == number and other.box[0] < right and other.box[2] > label.box[0] - 6
            for other in labels
        ):
            break
        if not own and runs_through(lines[number], label.box[0] - 2):
            break  # the value of a label to the left
        free = [word for word in lines[number] if id(word) not in taken]
        words = up_to_gap([word for word in free if stands_by(word, label, right, own)])
        if not words:
            continue
        level = sum(word.middle for word in words) / len(words)
        size = max(label.size, words[0].size)
        if not own and (level - last > NEXT_LINE * size or crosses(words, obstacles)):
            break
        unread = any(UNREAD in word.text for word in words)
        if label.name == "final_result" and not (own or unread or tells_result(words)):
            break  # what stands below it is its mark
        found += words
        last = max(last, level)
    return found


def own_lines(
    label: FieldLabel,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    end: Callable[[int], float],
) -> tuple[int, int]:
    """The first line that may be of a label's value, and the one behind the last; `end` tells where
    the column of values ends on a line."""
    column = sorted((o for o in labels if aligned(o, label)), key=lambda o: o.line)
    starts = centred_starts(column, lines, end)
    place = column.index(label)
    return starts[place], [*starts, len(lines)][place + 1]


def centred_starts(
    column: Sequence[FieldLabel], lines: Sequence[Sequence[Word]], end: Callable[[int], float]
) -> list[int]:
    """With which line the value of each label begins: its own, or one above it where the cells of a
    table have their labels at the middle, so that a value reaches as far above it as below."""
    left, right = column[0].box[0], max(label.box[2] for label in column) - 1
    rest: list[tuple[int, float]] = []
    for number in range(column[0].line, len(lines)):
        words = [w for w in lines[number] if left < w.box[2] and w.box[0] < end(number)]
        behind = [word for word in words if word.box[0] >= right]
        if behind and (behind == words or any(label.line == number for label in column)):
            rest.append((number, middle_of(behind)))
    # Values may stand a little lower than labels, in another type.
    away = [min((y - middle(o.box) for _, y in rest), key=abs, default=0.0) for o in column]
    lower = median([d for o, d in zip(column, away, strict=True) if abs(d) < o.size / 2] or [0.0])
    starts: list[int] = []
    passed = -1
    for label, below in itertools.pairwise([*column, None]):
        assert label is not None
        level, near = middle(label.box) + lower, CENTRED * label.size
        rest = [line for line in rest if line[0] > passed]
        starts.append(label.line)
        if rest and rest[0][1] < level - near:
            starts[-1] = rest[0][0]
            last = 2 * level - rest[0][1] + near
            rest = [line for line in rest if line[1] > last]
        elif rest and (rest[0][0] == label.line or rest[0][1] <= level + near):
            rest = rest[1:]
            if below is not None:
                next_level = middle(below.box) + lower
                opposite = 2 * next_level - rest[0][1] if rest else 0.0
                own = [middle(other.box) + lower for other in column]
                loose = [y for _, y in rest if all(abs(y - each) > near for each in own)]
                nearer = (
                    rest and next_level - rest[0][1] < rest[0][1] - level - PADDING * label.size
                )
                if not nearer or not any(abs(y - opposite) <= near for y in loose):
                    rest = [line for line in rest if line[1] >= next_level - near]
        passed = label.line
    return starts


def runs_on(label: FieldLabel, line: Sequence[Word]) -> bool:
    """Whether a label stands amid a text, or begins one in which others follow."""
    place = next(n for n, word in enumerate(line) if word is label.words[0])
    before = place > 0 and gap(line, place) <= CELL * line[place].size
    ends = (
        a.text[-1:] in PARTED and b.text.endswith(":") and b.box[0] - a.box[2] <= CELL * b.size
        for a, b in itertools.pairwise(line[place:])
    )
    return label.colon and ((before and line[place - 1].text[-1:] in PARTED) or any(ends))


def value_in_text(
    label: FieldLabel, lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]
) -> list[Word]:
    """The words from a label to the next one, in a text that goes on from line to line."""
    others = {id(other.words[0]) for other in labels if other is not label}
    last, left = lines[label.line][-1], lines[label.line][0].box[0]
    found: list[Word] = []
    for number in range(label.line, len(lines)):
        line = lines[number]
        down, size = line[0].middle - last.middle, last.size
        if down > NEXT_LINE * size or abs(line[0].box[0] - left) > size:
            break
        start = label.box[2] - 1 if number == label.line else left
        for word in (word for word in line if word.box[2] > start and word not in label.words):
            if id(word) in others:
                return found
            found.append(word)
        last = line[-1]
    return found


def stands_by(word: Word, label: FieldLabel, right: float, own: bool) -> bool:
    """Whether a word stands in the column of a label's value; on its own line only behind it."""
    begins = word.box[0] >= label.box[2] - 1 if own else word.box[2] > label.box[0] - 2
    return begins and word.box[0] < right


def up_to_gap(words: Sequence[Word]) -> list[Word]:
    """The words up to a gap that no text has: behind it stands another column of the page."""
    wide = (
        n + 1
        for n, (before, word) in enumerate(itertools.pairwise(words))
        if word.box[0] - before.box[2] > COLUMN_GAP * word.size
    )
    return list(words[: next(wide, len(words))])


def tells_result(words: Sequence[Word]) -> bool:
    """Whether words say how a vote ended."""
    folded = fold("".join(word.text for word in words))
    return folded in map(fold, (*ADOPTED, *NOT_ADOPTED))


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
    ends = [width]
    for other in labels:
        if other.box[0] <= label.box[2]:
            continue
        column = [o for o in labels if abs(o.box[0] - other.box[0]) < ALIGNED * other.size]
        first, last = min(o.line for o in column), max(o.line for o in column)
        beside = len(column) > 1 and first <= number <= last
        beside = beside and other.box[0] > label.box[2] + label.size
        through = runs_through(lines[number], other.box[0])
        if other.line == number or ((beside or is_level(other, label)) and not through):
            ends.append(other.box[0] - 1)
    for box in obstacles:
        near = box[1] - label.size < level < box[3] + label.size
        if box[0] > label.box[2] and near and not runs_through(lines[number], box[0] - 1):
            ends.append(box[0] - 1)
    return min(ends)


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


def text_of(words: Sequence[Word]) -> str:
    """The words of a value as one text; a word that goes on behind its hyphen on the next line is
    one."""
    text = ""
    for before, word in zip([None, *words], words, strict=False):
        lower = before is not None and word.middle - before.middle > before.size / 2
        goes_on = lower and re.search(r"\w-$", text) and word.text not in ("and", "or")
        text += word.text if goes_on else f" {word.text}"
    return " ".join(text.split()).lstrip(": ").rstrip("; ")
