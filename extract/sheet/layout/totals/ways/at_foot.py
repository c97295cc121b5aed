"""The totals at the foot of a table that has a column for each position, or a group of rows: its
heads are their labels."""

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.records import Box
from extract.sheet.geometry import centre, height, middle, off_level
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.groups import lines_of_items
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import TotalsTable, tables_of
from extract.sheet.layout.totals.ways.places import under


def at_foot(
    group: Sequence[Label], figures: Sequence[Figure], weighted: bool, states: Box
) -> list[TotalsTable]:
    """The tables whose figures stand under labels that head the columns of the table of `states`,
    below its last row."""
    heads = [label for label in group if label.position is not None]
    if len(heads) < 2 or max(label.box[3] for label in heads) > states[1] + heads[0].size:
        return []
    places = sorted(centre(label.box) for label in heads)
    half = min(b - a for a, b in itertools.pairwise(places)) / 2
    # A wide head may stand over figures that are set to its end.
    left = min(places[0] - half, *(label.box[0] for label in heads))
    right = max(places[-1] + half, *(label.box[2] for label in heads))
    own = [
        figure
        for figure in figures
        if middle(figure.box) > states[3] and left < centre(figure.box) < right
    ]
    low = [replace(label, box=lowered(label.box, states[3])) for label in heads]
    return under(low, own, weighted)


def under_groups(
    group: Sequence[Label], figures: Sequence[Figure], weighted: bool
) -> list[TotalsTable]:
    """The tables whose figures stand on the last line of each group of rows, whose head is their
    label; that of all members has its own beside it."""
    ordered = sorted(group, key=lambda label: label.box[1])
    ends = [*(label.box[1] for label in ordered[1:]), math.inf]
    feet: dict[Label, list[Figure]] = {}
    for label, end in zip(ordered, ends, strict=True):
        level = [figure for figure in figures if off_level(figure.box, label.box) < label.size / 2]
        if (label.position is None) != bool(level):
            return []
        own = [figure for figure in figures if label.box[3] < middle(figure.box) < end]
        lines = lines_of_items(own)
        feet[label] = level or next(iter(lines if end == math.inf else lines[::-1]), [])
    return tables_of_feet(feet, weighted)


def under_columns(
    group: Sequence[Label], figures: Sequence[Figure], weighted: bool
) -> list[TotalsTable]:
    """The tables whose figures stand on the first line of figures below each of some labels side by
    side: at the foot of its list, which ends where its last state does."""
    heads = [label for label in group if label.position is not None]
    if len(heads) < 2 or any(off_level(a.box, b.box) > a.size for a in heads for b in heads):
        return []
    places = sorted(centre(label.box) for label in heads)
    half = min(b - a for a, b in itertools.pairwise(places)) / 2
    feet: dict[Label, list[Figure]] = {}
    for label in heads:
        below = (figure for figure in figures if middle(figure.box) > label.box[3])
        own = [figure for figure in below if head_over(figure, heads, half) is label]
        feet[label] = next(iter(lines_of_items(own)), [])
    return tables_of_feet(feet, weighted)


def head_over(figure: Figure, heads: Sequence[Label], half: float) -> Label | None:
    """The head less than so far from the middle of a figure, or else of the words about it."""
    for box in (figure.box, figure.phrase or figure.box):
        for head in heads:
            if abs(centre(head.box) - centre(box)) < half:
                return head
    return None


def tables_of_feet(feet: Mapping[Label, Sequence[Figure]], weighted: bool) -> list[TotalsTable]:
    """The tables of labels each of which has its figures on one line, in their order."""
    owners = {id(figure): label for label, foot in feet.items() for figure in foot}
    places = range(max(map(len, feet.values())))
    stacks = [[foot[place] for foot in feet.values() if place < len(foot)] for place in places]
    return tables_of([*feet], stacks, lambda label, f: owners.get(id(f)) is label, weighted)


def lowered(box: Box, bottom: float) -> Box:
    """A box moved to end there."""
    return (box[0], bottom - height(box), box[2], bottom)
