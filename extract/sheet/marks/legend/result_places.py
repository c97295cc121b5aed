"""Where the mark of the final result may stand."""

from collections.abc import Sequence

from extract.records import Box
from extract.sheet.geometry import height, middle
from extract.sheet.marks.legend.legends import REACH

BELOW, LOWER, LOWEST = 3.2, 4.2, 7.0
"""Heights of the label, of 8 points at least, below it within which its mark stands; within which
nothing may be passed over: a blank result would be told in place of a mark; and within which its
mark stands in a tall box, with nothing on its level."""
FAR = 16.0
"""Type sizes from the words of the final result to its mark on the same line; farther off a mark
must not be passed over either, and is taken last."""


def result_places(
    label: Box, words: Sequence[Box], known: Sequence[Box], limit: Box, width: float
) -> tuple[Box, ...]:
    """Where the mark of the final result may stand: behind its label, before it, below it, beside
    the `words` that tell it; far behind, since a mark there must not be passed over; above it;
    farther below."""
    high, level = height(label), middle(label)
    half = max(1.1 * high, 9.0)
    others = [box for box in known if box not in words]
    left, edge = white_beside(label, others, label[0] - REACH * high, width)
    end = max(box[2] for box in words) + REACH * high if words else label[2] + FAR * high
    right = min(edge, end)
    column = [b for b in others if b[0] < label[2] + 3 * high and b[2] > label[0] - high]
    under = [box[1] for box in column if box[1] > label[3] - 1]
    over = [box[3] for box in column if box[3] < label[1] + 1]
    floors = [*([limit[1] - 1] if limit[1] > level else ()), *under]
    near, far, low = (
        min([label[3] + reach * max(high, 8.0), *floors]) for reach in (BELOW, LOWER, LOWEST)
    )
    if not any(box[1] < low and box[3] > far for box in others):
        far = low
    return (
        (label[2] + 0.3, level - half, right, level + half),
        (left, level - half, label[0] - 0.3, level + half),
        (label[0] - high, label[3] + 0.5, label[2] + 3 * high, near),
        *(() if words else ((right, level - half, edge, level + half),)),
        (label[0] - high, max([label[1] - BELOW * max(high, 8.0), *over]), end, label[1] - 0.5),
        (label[0] - high, label[3] + 0.5, label[2] + 3 * high, far),
    )


def white_beside(
    label: Box, others: Sequence[Box], left: float, right: float
) -> tuple[float, float]:
    """How far the line of a label is free before it and behind it, from `left` to `right` at
    most."""
    for box in others:
        if box[1] < label[3] and box[3] > label[1] and box != label:
            if label[2] <= box[0] + 1:
                right = min(right, box[0])
            if box[2] <= label[0] + 1:
                left = max(left, box[2])
    return left, right
