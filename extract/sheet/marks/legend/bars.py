"""The bars of a chart beside the labels of the totals, which are no marks of a legend."""

from collections.abc import Sequence

from extract.records import Box, PositionName
from extract.sheet.geometry import height, middle, width
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.ink.pieces import Ink

LEAST_BARS, AS_FAR, BARS = 3, 1.0, 3.0
"""Bars of a chart at least; points by which they begin or are high apart; and times as long as the
shortest is the longest."""
Legend = dict[PositionName, Ink]


def is_chart(boxes: Sequence[Box]) -> bool:
    """Whether ink beside labels is the bars of a chart: as high, from one edge, and of lengths that
    no marks of one legend have."""
    if len(boxes) < LEAST_BARS:
        return False
    lengths = [width(box) for box in boxes]
    even = [
        max(each) - min(each) < AS_FAR
        for each in zip(*((b[0], height(b)) for b in boxes), strict=True)
    ]
    return all(even) and max(lengths) > BARS * min(lengths)


def in_one_column(legend: Legend, group: Sequence[Label]) -> Legend:
    """The marks of labels that stand below one another, without the one that stands in no column
    with all the others, nor as far behind its label as these: behind a label without a mark the bar
    of a chart may stand."""
    ends = {label.position: label.box[2] for label in group}
    levels = {round(middle(label.box) / label.size) for label in group}
    if len(legend) < LEAST_BARS or len(levels) < len(legend):
        return legend
    for name, ink in legend.items():
        others = [other for each, other in legend.items() if each != name]
        left, right = max(o.box[0] for o in others), min(o.box[2] for o in others)
        gaps = [other.box[0] - ends[each] for each, other in legend.items() if each != name]
        near = min(gaps) - AS_FAR < ink.box[0] - ends[name] < max(gaps) + AS_FAR
        if left < right and (ink.box[0] > right or ink.box[2] < left) and not near:
            return {each: other for each, other in legend.items() if each != name}
    return legend
