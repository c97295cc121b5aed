"""The labels that may be those of one legend: in one table, on one line."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.sheet.geometry import off_level
from extract.sheet.layout.totals.label import Label

LINES = 8.0
"""Type sizes from one label of a legend's column to the next at most."""

SHARED = 0.3
"""Of the height of the lower one that two labels on one line share at least."""
NEXT_LINE, SET_IN = 2.0, 5.0
"""Type sizes from a label to that on the next line, and by which a word on a ground before a label
sets it in."""


def legend_groups(labels: Sequence[Label]) -> list[list[Label]]:
    """The labels table by table, line by line and column by column."""
    groups: list[list[Label]] = []
    for label in labels:
        near = [group for group in groups if is_of(label, group)]
        own = near[0] if near else []
        own.append(label)
        # Of labels at the middle of their cells some are level with one of two lines alone.
        for other in near[1:]:
            if {each.position for each in other}.isdisjoint(each.position for each in own):
                own += other
                groups.remove(other)
        groups += [] if near else [own]
    apart = [*sorted_by(labels, on_one_line), *sorted_by(labels, in_one_column)]
    whole = [part for part in apart if not any(all(e in group for e in part) for group in groups)]
    return [group for group in (*groups, *whole) if len({each.position for each in group}) > 1]


def is_of(label: Label, group: Sequence[Label]) -> bool:
    """Whether a label may be one of a table, a line or a column of labels. Of a pill and the word
    beside it both may be labels; of a table and a line below not."""
    named = any(
        each.position == label.position and off_level(each.box, label.box) > 0.6 * label.size
        for each in group
    )
    return not named and any(beside(label, each) for each in group)


def sorted_by(
    labels: Sequence[Label], together: Callable[[Label, Label], bool]
) -> list[list[Label]]:
    """The labels that stand together, each position once: line by line, though some stand in a
    column with those of other tables, or column by column, though some are level with others."""
    parts: list[list[Label]] = []
    for label in labels:
        home = next((part for part in parts if together(part[-1], label)), None)
        if home is None:
            parts.append([label])
        elif all(each.position != label.position for each in home):
            home.append(label)
    return parts


def beside(one: Label, other: Label) -> bool:
    """Whether two labels stand in one column or on one line."""
    return on_one_line(one, other) or in_one_column(one, other)


def in_one_column(one: Label, other: Label) -> bool:
    """Whether two labels stand below one another, set to one edge or to one middle, or right below
    one another, one set in by its mark."""
    away = off_level(one.box, other.box)
    aside = SET_IN if away < NEXT_LINE * one.size else 1.5
    return away < LINES * one.size and (
        abs(one.box[0] - other.box[0]) < aside * one.size
        or abs(one.box[0] + one.box[2] - other.box[0] - other.box[2]) < 3 * one.size
    )


def on_one_line(one: Label, other: Label) -> bool:
    """Whether two labels stand on one line; one of them may take two, or stand on the second of
    these below its mark."""
    (_, top, _, bottom), (_, high, _, low) = one.box, other.box
    near = off_level(one.box, other.box) < 0.6 * one.size
    shared = min(bottom, low) - max(top, high)
    return near or shared > SHARED * min(bottom - top, low - high)


def says_the_same(one: Label, other: Label) -> bool:
    """Whether two labels of one line name one position: one of them is the word on a mark."""
    level = off_level(one.box, other.box) < 0.6 * other.size
    return level and one.position == other.position


def by_first_line(label: Label) -> Label:
    """A label on two lines where the first begins: behind its mark, under which the second goes
    on."""
    first = [w for w in label.words if abs(w.middle - label.words[0].middle) < w.size / 2]
    begin = first[0].box[0]
    behind = begin - label.box[0] > label.size
    return replace(label, box=union(word.box for word in first)) if behind else label
