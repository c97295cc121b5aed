"""Boxes on a page, in points from its top left: left, upper, right and lower edge."""

from extract.records import Box


def middle(box: Box) -> float:
    """Where the middle of a box is, down the page."""
    return (box[1] + box[3]) / 2


def centre(box: Box) -> float:
    """Where the middle of a box is, from left to right."""
    return (box[0] + box[2]) / 2


def width(box: Box) -> float:
    """From the left edge of a box to its right one."""
    return box[2] - box[0]


def height(box: Box) -> float:
    """From the upper edge of a box to its lower one."""
    return box[3] - box[1]


def off_level(one: Box, other: Box) -> float:
    """How far apart the middles of two boxes are, down the page."""
    return abs(middle(one) - middle(other))


def overlap(one: Box, other: Box) -> float:
    """What two boxes share of the page, across it or down it, whichever is less; below 0 where they
    stand apart."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return min(across, down)


def moved(box: Box, right: float, down: float) -> Box:
    """A box so many points farther right and down."""
    x0, top, x1, bottom = box
    return (x0 + right, top + down, x1 + right, bottom + down)


def is_within(box: Box, other: Box) -> bool:
    """Whether a box lies in another one, edges included."""
    return other[0] <= box[0] and other[1] <= box[1] and box[2] <= other[2] and box[3] <= other[3]
