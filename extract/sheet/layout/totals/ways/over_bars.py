"""The totals as a chart: the count of each position stands on its bar, above the label."""

from collections.abc import Sequence

from extract.sheet.geometry import middle
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import TotalsTable, tables_of
from extract.sheet.layout.totals.ways.places import nth_of_each

HIGHEST, BELOW = 15.0, 4.0
"""Type sizes from a label up to the count on its bar, and down to its share, at most."""
ON_ONE_LINE = 1.5
"""Type sizes by which labels of a chart stand higher or lower: one may have two lines."""


def over_bars(
    group: Sequence[Label], figures: Sequence[Figure], weighted: bool
) -> list[TotalsTable]:
    """The tables whose labels stand below bars, each with one count above it, however high, and
    maybe a share below it."""
    size = group[0].size
    tops = [label.box[1] for label in group]
    if max(tops) - min(tops) > ON_ONE_LINE * size:
        return []

    def is_in_column(label: Label, figure: Figure) -> bool:
        return figure.box[0] < label.box[2] and figure.box[2] > label.box[0]

    def cells(near: Sequence[Figure]) -> list[list[Figure]]:
        return [[figure for figure in near if is_in_column(label, figure)] for label in group]

    above = [f for f in figures if 0 < min(tops) - middle(f.box) < HIGHEST * size]
    counts = cells([figure for figure in above if not figure.number.decimals])
    if any(len(cell) != 1 for cell in counts):
        return []
    bottom = max(label.box[3] for label in group)
    shares = cells([f for f in figures if 0 < middle(f.box) - bottom < BELOW * size])
    own = [[*count, *share] for count, share in zip(counts, shares, strict=True)]
    return tables_of(group, nth_of_each(own), is_in_column, weighted)
