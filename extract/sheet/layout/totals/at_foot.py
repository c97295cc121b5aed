"""The totals at the foot of a table that has a column for each position: its heads are their
labels."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.sheet.geometry import centre, middle
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.groups import HEAD, lines_of_items
from extract.sheet.layout.totals.places import on_line_of
from extract.sheet.layout.totals.position_labels import Label
from extract.sheet.layout.totals.tables import TotalsTable, tables_of

BELOW = 4.0
"""Type sizes from the line of the total, with the counts, to that of the shares at most."""


def at_foot(
    group: Sequence[Label], figures: Sequence[Figure], weighted: bool
) -> Iterator[TotalsTable]:
    """The tables whose counts stand far below the heads, level with the total before them: the rows
    of the states are between. Their labels are the total's alone: the heads are the marks'."""
    heads = [label for label in group if label.position is not None]
    totals = [label for label in group if label.position is None]
    if len(heads) < 2 or len(totals) != 1:
        return
    (total,), levels = totals, [middle(label.box) for label in heads]
    if max(levels) - min(levels) > HEAD * total.size or middle(total.box) < max(levels):
        return
    ordered = sorted(heads, key=lambda label: label.box[0])
    step = min(centre(b.box) - centre(a.box) for a, b in itertools.pairwise(ordered))

    def belongs(label: Label, figure: Figure) -> bool:
        if label is total:
            return on_line_of(total, figure) and 0 < figure.box[0] - total.box[2] < total.size
        return abs(centre(figure.box) - centre(label.box)) < step / 2

    foot = [f for f in figures if 0 <= f.box[3] - total.box[1] < BELOW * total.size]
    rows = lines_of_items([f for f in foot if any(belongs(label, f) for label in group)])
    counts = [f for row in rows[:1] for f in row if on_line_of(total, f)]
    if len(counts) == len(group):
        for table in tables_of(group, [counts, *rows[1:]], belongs, weighted):
            yield replace(table, labels=(total,))
