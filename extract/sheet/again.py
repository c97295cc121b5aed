"""A second look at lines of the states table in which a first one found no words at all."""

import itertools
from collections.abc import Callable, Sequence
from statistics import median

import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.state_names import match_state
from extract.sheet.words import Segment, moved

Pixels = npt.NDArray[np.uint8]
BESIDE = 25.0
"""Points by which the names of one column may begin apart, and what is left free around them."""
FEWEST = 3
"""So many names make a column."""
LOWEST = 4.0
"""Points of the lowest line of a table; names that stand on one line are no table."""


def fill_gaps(
    segments: Sequence[Segment],
    picture: Pixels,
    dpi: float,
    read: Callable[[Pixels], tuple[Segment, ...]],
) -> tuple[Segment, ...]:
    """The words of a picture, with those that `read` finds in the gaps between Member States.

    Small words may be overlooked in a whole page that are found in one line of it.
    """
    filled = list(segments)
    for gap in gaps(segments, picture.shape[1] * 72 / dpi):
        x0, top, x1, bottom = (round(value * dpi / 72) for value in gap)
        band = picture[max(top, 0) : bottom, max(x0, 0) : x1]
        origin = (max(x0, 0) * 72 / dpi, max(top, 0) * 72 / dpi)
        new = [moved(segment, *origin) for segment in read(band)]
        filled += [s for s in new if not any(meets(s.box, known.box) for known in segments)]
    return tuple(filled)


def gaps(segments: Sequence[Segment], width: float) -> list[Box]:
    """Where lines of the table lack a name, as wide as their block.

    They stand between two names, or beside the first or the last line of another block.
    """
    columns = name_columns(segments)
    if not columns:
        return []
    first = min(column[0].middle for column in columns)
    last = max(column[-1].middle for column in columns)
    lefts = [min(name.box[0] for name in column) for column in columns]
    found: list[Box] = []
    for column, left, end in zip(columns, lefts, [*lefts, width][1:], strict=True):
        middles = [name.middle for name in column]
        pitch = median(below - above for above, below in itertools.pairwise(middles))
        if middles[0] - first > 0.5 * pitch:  # a line that another block has
            middles = [first - pitch, *middles]
        if last - middles[-1] > 0.5 * pitch:
            middles = [*middles, last + pitch]
        found += [
            (left - 8, above + 0.55 * pitch, end - 8, below - 0.55 * pitch)
            for above, below in itertools.pairwise(middles)
            if below - above > 1.5 * pitch and not has_name(segments, left, above, below, pitch)
        ]
    return found


def has_name(
    segments: Sequence[Segment], left: float, above: float, below: float, pitch: float
) -> bool:
    """Whether something stands in the column of names on every line between two of them."""
    lines = round((below - above) / pitch) - 1
    inside = [
        s
        for s in segments
        if abs(s.box[0] - left) < BESIDE / 2
        and above + 0.5 * pitch < s.middle < below - 0.5 * pitch
    ]
    return len(inside) >= lines


def name_columns(segments: Sequence[Segment]) -> list[list[Segment]]:
    """The columns of names of Member States, left to right, each from the top down."""
    columns: list[list[Segment]] = []
    names = [segment for segment in segments if match_state(segment.text)]
    for name in sorted(names, key=lambda segment: segment.box[0]):
        if columns and name.box[0] - columns[-1][0].box[0] < BESIDE:
            columns[-1].append(name)
        else:
            columns.append([name])
    return [sorted(c, key=lambda name: name.middle) for c in columns if len(c) >= FEWEST]


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge of some points."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 2 and down > 2
