"""Where the mark of a legend may stand off the line of its label."""

from collections.abc import Iterator, Sequence
from math import inf

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, height, middle, off_level
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.legend.in_cards import places_in_cards
from extract.sheet.marks.legend.labels import on_one_line

BESIDE = 2.0
"""Type sizes between a figure above a label and the mark beside it at most."""
BEYOND = 12.0
"""Type sizes behind the last figure of the totals in which a legend may have its column."""
BEFORE = 2.0
"""Type sizes before all other labels of a column in which one begins that wraps below its mark."""
BEFORE_FIGURE = 4.0
"""Type sizes before the count of a label in which its mark may stand."""
UNDER = 4.0
"""Type sizes above or below a label of a legend in which its mark may stand."""


def places_in(
    totals: Box, label: Label, group: Sequence[Label], box: Box, masked: Sequence[Box]
) -> Iterator[tuple[str, Box]]:
    """Where a mark may stand off a label's line, which is `box`: in the totals amid the figures,
    behind them or before them, or under the label; above or below the labels of a legend that are
    all on one line."""
    x0, top, x1, bottom = label.box
    size = label.size
    if all(on_one_line(other, label) for other in group if other.position):
        over = [b for b in masked if b[0] < x1 and b[2] > x0]
        ceiling = max([top - UNDER * size, *(b[3] for b in over if b[3] < top + 1)])
        floor = min([bottom + UNDER * size, *(b[1] for b in over if b[1] > bottom - 1)])
        left, right = halfway(label, group)
        yield "over", (left, ceiling, right, top - 1)
        yield "below", (left, bottom + 1, right, floor)
        # On cards a mark stands beside the figure that is above its label.
        upper = [b for b in masked if b[0] < right and b[2] > left and b[3] < top + 1]
        lowest = max((b[3] for b in upper), default=-inf)
        if lowest > top - UNDER * size:
            high = min(b[1] for b in upper if b[3] > lowest - size / 2)
            yield "beside over", (left, high - 1, right, top - 1)
        yield from places_in_cards(label, group, masked)
    elif all(other.box[0] - x0 > BEFORE * size for other in group if is_another(other, label)):
        # Below one another behind their marks, of which the word of this one had no room.
        yield "over", (x0 - 1, top - UNDER / 2 * size, x1 + size, top - 1)
    within = [b for b in masked if totals[0] - 1 < b[0] and totals[1] < middle(b) < totals[3]]
    if (figure := figure_before(label, within)) is not None:  # `☺ 23 in favour`
        start = (figure[0] - BEFORE_FIGURE * size, box[1], figure[0] - 0.5, box[3])
        yield "before its figure", (from_word(start, masked)[0], *start[1:])
    if totals[0] <= x0 <= totals[2] and totals[1] <= bottom <= totals[3] + 1:
        end = (totals[2] + 0.5, box[1], totals[2] + BEYOND * size, box[3])
        # Figures stand between a label and its mark in a line of them all, too.
        behind = [o.box[0] for o in group if o.box[0] > x1 and on_one_line(o, label)]
        yield "amid", (x1 + 1, box[1], min([up_to_word(end, masked)[2], *behind]), box[3])
        start = (totals[0] - BEYOND * size, box[1], totals[0] - 0.5, box[3])
        yield "before all", (from_word(start, masked)[0], box[1], x0 - 1, box[3])
        yield "under", (x0 - size, bottom + 1, x1 + size, totals[3])


def figure_before(label: Label, masked: Sequence[Box]) -> Box | None:
    """What of the totals stands right before a label on its line, a space away: its count."""
    level = middle(label.box)
    near = [b for b in masked if 0 <= label.box[0] - b[2] < label.size and b[1] < level < b[3]]
    return max(near, key=lambda box: box[2], default=None)


def is_another(other: Label, label: Label) -> bool:
    """Whether a label is that of another position."""
    return other.position not in (None, label.position)


def is_set_to(box: Box, label: Label, words: Sequence[Box] = ()) -> bool:
    """Whether a mark above or below a label has its middle where that has, or begins where it
    does; be it with those of the `words` that are close before or behind it: `22` and its mark."""
    near = [
        word
        for word in words
        if off_level(word, box) < height(word) / 2
        and max(word[0] - box[2], box[0] - word[2]) < BESIDE * label.size
    ]
    return any(
        min(abs(centre(own) - centre(label.box)), abs(own[0] - label.box[0])) < label.size
        for own in (box, union([box, *near]))
    )


def halfway(label: Label, group: Sequence[Label]) -> tuple[float, float]:
    """From where to where a mark above or below a label may reach: as a swatch does that fills its
    column, up to halfway to the next labels on its line, and as far on a side without one."""
    own = centre(label.box)
    others = [centre(other.box) for other in group if other is not label]
    before, behind = [x for x in others if x < own], [x for x in others if x > own]
    near = min((abs(x - own) / 2 for x in others), default=0.0)
    left = (max(before) + own) / 2 if before else own - near
    right = (min(behind) + own) / 2 if behind else own + near
    return min(left, label.box[0] - label.size), max(right, label.box[2] + label.size)


def up_to_word(box: Box, known: Sequence[Box]) -> Box:
    """A place, cut where the next word begins."""
    level = middle(box)
    starts = [each[0] for each in known if each[0] >= box[0] and each[1] < level < each[3]]
    return (box[0], box[1], min([box[2], *starts]), box[3])


def from_word(box: Box, known: Sequence[Box]) -> Box:
    """A place, cut where the last word before it ends."""
    level = middle(box)
    ends = [each[2] for each in known if each[2] <= box[2] and each[1] < level < each[3]]
    return (max([box[0], *ends]), box[1], box[2], box[3])
