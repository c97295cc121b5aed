"""Counts off the lines and columns of the others: of all members, and of who took no part."""

from collections.abc import Sequence
from dataclasses import replace

from extract.records import POSITIONS, GroupTotal
from extract.sheet.geometry import height, middle, off_level
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import TOTAL, TotalsTable, is_members
from extract.sheet.layout.totals.ways.places import on_line_of

NOT_PARTICIPATING = "totals.not_participating.members"
NEXT_LINE = 2.0
"""Type sizes from a label to the figure below it at most."""


def with_total_alone(
    table: TotalsTable, labels: Sequence[Label], figures: Sequence[Figure]
) -> TotalsTable:
    """The totals with that of all members, where it stands off their lines and columns: the first
    figure behind such a label, or else right below it, or the one right before it, if that is the
    sum of the others. In line with these it would be theirs, but for one right behind its label or
    before them all."""
    counts = [getattr(table.totals, name).members or 0 for name in POSITIONS]
    counted = [
        figure
        for figure, field in zip(table.figures, table.fields, strict=True)
        if field.endswith(".members")
    ]
    own = [
        (label, figure)
        for label in labels
        if label.position is None
        for figure in figures_of(label, figures)
    ]
    sums = [
        figure
        for label, figure in own
        if is_members([figure])
        and figure not in table.figures
        and figure.number.whole == sum(counts)
        and (
            figure.box[0] - label.box[2] < label.size
            or not in_line(figure, counted)
            or stands_before(figure, counted)
        )
    ]
    if table.totals.total is not None or len(sums) != 1:
        return table
    return replace(
        table,
        totals=replace(table.totals, total=sum(counts)),
        figures=(*table.figures, *sums),
        fields=(*table.fields, TOTAL),
    )


def with_count_alone(
    table: TotalsTable, labels: Sequence[Label], figures: Sequence[Figure]
) -> TotalsTable:
    """The totals with how many did not participate, where that stands right behind its label off
    the others: `Total: 27  Not participating: 0` above the lists of who voted."""
    if NOT_PARTICIPATING in table.fields:
        return table
    found = [
        figure
        for label in labels
        if label.position == "not_participating" and label.words[-1].text.endswith(":")
        for figure in figures
        if on_line_of(label, figure) and 0 < figure.box[0] - label.box[2] < label.size
        if is_members([figure]) and figure not in table.figures
    ]
    if len(found) != 1:
        return table
    count = GroupTotal(found[0].number.whole, None, None)
    return replace(
        table,
        totals=replace(table.totals, not_participating=count),
        figures=(*table.figures, *found),
        fields=(*table.fields, NOT_PARTICIPATING),
    )


def figures_of(label: Label, figures: Sequence[Figure]) -> list[Figure]:
    """The first figure behind a label, or else that which begins where it does on the next line;
    and the one right before it, as in `28 members in total`."""
    behind = [f for f in figures if on_line_of(label, f) and f.box[0] > label.box[2]]
    below = [
        figure
        for figure in figures
        if abs(figure.box[0] - label.box[0]) < label.size / 2
        and 0 < middle(figure.box) - middle(label.box) < NEXT_LINE * label.size
    ]
    first = sorted(behind or below, key=lambda figure: figure.box[0])[:1]
    whites = ((label.box[0] - f.box[2], f) for f in figures if on_line_of(label, f))
    return [*first, *(figure for white, figure in whites if 0 < white < label.size)]


def in_line(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a figure stands on a line of others, or in their column."""
    level = any(off_level(figure.box, each.box) < height(each.box) / 2 for each in others)
    return level or all(
        figure.box[0] < each.box[2] and figure.box[2] > each.box[0] for each in others
    )


def stands_before(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a figure stands on a line of others before them all."""
    level = [o.box for o in others if off_level(figure.box, o.box) < height(o.box) / 2]
    return bool(level) and all(figure.box[2] < box[0] for box in level)
