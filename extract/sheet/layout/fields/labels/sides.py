"""On which side of the known labels the values stand, and where these begin."""

from collections.abc import Callable, Mapping, Sequence

from extract.sheet.geometry import middle
from extract.sheet.layout.fields.labels.cells import Cell
from extract.sheet.layout.fields.labels.label import FieldLabel, aligned
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, text_of
from extract.sheet.words import Word

SHORT, FEWEST_STARTS, FAR = 2, 3, 8.0
"""Letters of what is no session at most; values of a column that begin at one place, at least; and
type sizes behind it from where on nothing is one of them."""
FEWEST_BELOW, IN_COLUMN = 2, 2
"""Labels that stand below their values, and values that begin one below the other, at least."""


def starts_of_values(lines: Sequence[Sequence[Word]], labels: Sequence[FieldLabel]) -> list[float]:
    """Where the words begin that stand right behind each label on its line."""
    behind = ([w for w in lines[label.line] if w.box[0] >= label.box[2] - 1] for label in labels)
    return [words[0].box[0] for words in behind if words]


def is_beyond(
    word: Word,
    label: FieldLabel,
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
) -> bool:
    """Whether a short figure far behind `Session` or `Configuration` stands far behind where the
    values of the other labels begin too: it is of a table beside them, or a sign of one that
    recognition read as `8`. No session has so few digits, and its dash may be lost."""
    if label.name not in ("session", "configuration") or len(word.text) > SHORT:
        return False
    # A label without words stands where its value begins.
    others = [each for each in labels if each.words and each is not label and aligned(each, label)]
    starts = [*starts_of_values(lines, others)]
    most = [x for x in starts if sum(abs(x - y) < word.size / 4 for y in starts) >= FEWEST_STARTS]
    return bool(most) and word.box[0] > max(most) + FAR * word.size


def are_below(
    cells: Sequence[Cell], labels: Sequence[FieldLabel], said: Mapping[str, Callable[[str], bool]]
) -> bool:
    """Whether most of the labels that have their value above them or below have it above."""
    found = {True: 0, False: 0}
    for label in labels:
        near = [cell for cell in cells if is_stacked(cell, label) and label.name in said]
        told = {cell.words[0].middle < label.box[1] for cell in near if says_it(cell, label, said)}
        if len(told) == 1:
            found[told.pop()] += 1
    return found[True] >= FEWEST_BELOW and found[True] > found[False]


def is_stacked(cell: Cell, label: FieldLabel) -> bool:
    """Whether a cell stands on the line above a label or below it, and begins where it does."""
    first = cell.words[0]
    away = abs(first.middle - middle(label.box)) / label.size
    return 1 / 2 < away < NEXT_LINE and abs(first.box[0] - label.box[0]) < first.size / 2


def says_it(cell: Cell, label: FieldLabel, said: Mapping[str, Callable[[str], bool]]) -> bool:
    """Whether a cell is a value of the field of a label."""
    return said[label.name](text_of([cell.words]))


def begins_column(word: Word, starts: Sequence[float]) -> bool:
    """Whether a word begins where the values of other fields do: no white need tell it from its
    label."""
    return sum(abs(x - word.box[0]) < word.size / 4 for x in starts) >= IN_COLUMN
