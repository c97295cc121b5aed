"""Which labels may be those of one table of totals: in one column, on one line, or in one text."""

import itertools
from collections.abc import Sequence
from typing import TypeVar

from extract.pdf.runs import union
from extract.sheet.geometry import centre, height, middle, off_level
from extract.sheet.layout.columns import columns_of, share_column
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.label import Label

NEXT = 1.7
"""Lines of a table below its last label in which the total may stand, whatever it is called."""
HEAD = 1.5
"""Type sizes from the line of the labels that head a table to the total's, beside which no mark
stands."""
BEYOND_MARK = 8.0
"""Type sizes from where the word on a mark begins, as in a pill, to the label behind it; as far
before the labels may the total begin."""
Item = TypeVar("Item", bound=Label | Figure)
LOWER, LINES = 1.5, 5.0
"""Type sizes by which a label with its mark above it may stand lower than the total, which has
none; and one beside it that stands on the last lines of its cell, with no figure between."""


def table_groups(labels: Sequence[Label]) -> list[list[Label]]:
    """Labels that may belong to one table: in one column, on one line, or in one text; each name
    once. Of two right beside one another that name the same, one is a mark."""
    before = [label for label in labels if not any(is_mark_of(label, each) for each in labels)]
    behind = [label for label in labels if not any(is_mark_of(each, label) for each in labels)]
    marks = {id(label) for line in lines_of_items(before) for label in marks_at_ends(line)}
    apart = [label for label in before if id(label) not in marks]
    others = (some for some in (behind, apart) if some != before)
    return [*groups_in(before), *itertools.chain(*map(groups_in, others))]


def marks_at_ends(line: Sequence[Label]) -> list[Label]:
    """The labels of a line that name what the one before them does, where it names several: words
    on marks at the other ends of cards, `In favour … YES`, `Against … NO`."""
    twins = [b for a, b in itertools.pairwise(line) if a.position == b.position is not None]
    return twins if len({label.position for label in line}) > 1 else []


def groups_in(labels: Sequence[Label]) -> list[list[Label]]:
    """The same of labels none of which is a mark."""
    groups: list[list[Label]] = []
    for column in columns_of(labels, lambda label: label.box):
        groups += [with_total(group, labels) for group in once_each(column)]
    by_line = lines_of_items(labels)
    groups += [with_total_beside(group, labels) for line in by_line for group in once_each(line)]
    groups += once_each([label for line in by_line for label in line])
    return [group for group in groups if len(group) >= 2]


def with_total(group: list[Label], labels: Sequence[Label]) -> list[Label]:
    """Labels in one column with the total below or above them, which has no mark before it and may
    begin where these do."""
    if len(group) < 2 or any(label.position is None for label in group):
        return group
    levels = [middle(label.box) for label in group]
    step = max(b - a for a, b in itertools.pairwise(levels))
    left, right = min(label.box[0] for label in group), max(label.box[2] for label in group)
    near = [
        label
        for label in labels
        if label.position is None
        and levels[0] - NEXT * step < middle(label.box) < levels[-1] + NEXT * step
        and left - BEYOND_MARK * label.size < label.box[0] < right
    ]
    return [*group, near[0]] if len(near) == 1 else group


def with_total_beside(group: list[Label], labels: Sequence[Label]) -> list[Label]:
    """Labels on one line with the total beside them, which has no mark above or below it and may
    stand at the middle of both."""
    if any(label.position is None for label in group):
        return group
    box = union(label.box for label in group)
    near = [
        label
        for label in labels
        if label.position is None
        and off_level(label.box, box) < HEAD * label.size
        and (label.box[2] < box[0] or label.box[0] > box[2])
    ]
    return [*group, near[0]] if len(near) == 1 else group


def is_mark_of(one: Label, other: Label) -> bool:
    """Whether a label is the word in place of another's mark, beside it or in a card above it: `For
    Yes`, `Against No`."""
    if one.position != other.position or one is other:
        return False
    level = off_level(one.box, other.box) < other.size / 2
    beside = level and one.box[2] < other.box[0] < one.box[0] + BEYOND_MARK * other.size
    under = other.box[0] < centre(one.box) < other.box[2]
    return beside or (under and 0 < other.box[1] - one.box[3] < other.size)


def lines_of_items(items: Sequence[Item]) -> list[list[Item]]:
    """Labels or figures line by line, each from the left."""
    found: list[list[Item]] = []
    for item in sorted(items, key=lambda item: middle(item.box)):
        # Of a text that stands askew the boxes of one line may be higher than those of the next.
        high = min(height(each.box) for each in (item, *(found[-1][:1] if found else ())))
        if found and middle(item.box) - middle(found[-1][0].box) < 0.6 * high:
            found[-1].append(item)
        else:
            found.append([item])
    return [sorted(line, key=lambda item: item.box[0]) for line in found]


def once_each(labels: Sequence[Label]) -> list[list[Label]]:
    """The longest runs of labels in which no name stands twice."""
    runs: list[list[Label]] = []
    start = 0
    for end in range(len(labels)):
        names = [label.position for label in labels[start : end + 1]]
        while names[-1] in names[:-1]:
            runs.append(list(labels[start:end]))
            start += names.index(names[-1]) + 1
            names = [label.position for label in labels[start : end + 1]]
    return [*runs, list(labels[start:])]


def rows_of_cards(group: Sequence[Label], figures: Sequence[Figure]) -> list[list[Label]]:
    """The labels of cards beside one another, of which some may take two lines, from the left."""
    rows: list[list[Label]] = []
    for label in sorted(group, key=lambda label: label.box[1]):
        if rows and in_row(label, rows[-1], figures):
            rows[-1].append(label)
        else:
            rows.append([label])
    return [sorted(row, key=lambda label: label.box[0]) for row in rows]


def in_row(label: Label, row: Sequence[Label], figures: Sequence[Figure]) -> bool:
    """Whether the card of a label stands beside those of a row."""
    first = row[0].box[3]
    beside = not any(share_column((label.box[0], label.box[2]), (o.box[0], o.box[2])) for o in row)
    parted = any(first < middle(figure.box) < label.box[1] for figure in figures)
    lines = LINES if beside and not parted else LOWER
    return middle(label.box) < first + lines * label.size


def have_lines_between(labels: Sequence[Label]) -> bool:
    """Whether labels stand in one column with room for a line of figures below each."""
    return all(
        abs(lower.box[0] - upper.box[0]) < upper.size and lower.box[1] - upper.box[3] > upper.size
        for upper, lower in itertools.pairwise(labels)
    )
