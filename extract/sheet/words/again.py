"""A second look at places of the states table in which a first one found no words at all."""

import itertools
from collections.abc import Callable, Sequence
from statistics import median

import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.table.blocks import FEWEST_FIGURES, SHARE, WEIGHT, in_column
from extract.sheet.words.state_names import match_state
from extract.sheet.words.words import Segment, moved

Pixels = npt.NDArray[np.uint8]
BESIDE = 25.0
"""Points by which the names of one column may begin apart, and what is left free around them."""
FEWEST = 3
"""So many names make a column."""
FREE = 10.0
"""Points around the column of figures without which a lone digit is overlooked again."""
INKED = 60
"""The difference of the darkest to the lightest, 0 to 255, below which nothing stands there."""


def fill_gaps(
    segments: Sequence[Segment],
    picture: Pixels,
    dpi: float,
    read: Callable[[Pixels], tuple[Segment, ...]],
) -> tuple[Segment, ...]:
    """The words of a picture, with those that `read` finds in the gaps between Member States.

    Small words may be overlooked in a whole page that are found in one line of it.
    """
    width = picture.shape[1] * 72 / dpi
    filled = list(segments)
    for gap in gaps(segments, width):
        filled += look_again(gap, segments, picture, dpi, read)
    for gap in figure_gaps(filled, width):
        if not is_inked(gap, picture, dpi):
            continue
        new = look_again(gap, segments, picture, dpi, read)
        filled += [s for s in new if SHARE.match(s.text) or WEIGHT.match(s.text)]
    return tuple(filled)


def look_again(
    gap: Box,
    segments: Sequence[Segment],
    picture: Pixels,
    dpi: float,
    read: Callable[[Pixels], tuple[Segment, ...]],
) -> list[Segment]:
    """The words that `read` finds in one place, without those that are known."""
    x0, top, x1, bottom = (round(value * dpi / 72) for value in gap)
    band = picture[max(top, 0) : bottom, max(x0, 0) : x1]
    origin = (max(x0, 0) * 72 / dpi, max(top, 0) * 72 / dpi)
    new = [moved(segment, *origin) for segment in read(band)]
    return [s for s in new if not any(meets(s.box, known.box) for known in segments)]


def is_inked(gap: Box, picture: Pixels, dpi: float) -> bool:
    """Whether anything stands in a place."""
    x0, top, x1, bottom = (max(round(value * dpi / 72), 0) for value in gap)
    band = picture[top:bottom, x0:x1]
    return band.size > 0 and int(band.max()) - int(band.min()) >= INKED


def figure_gaps(segments: Sequence[Segment], width: float) -> list[Box]:
    """Where lines with a name lack a figure, as wide as the column of figures."""
    columns = name_columns(segments)
    lefts = [min(name.box[0] for name in column) for column in columns]
    figures = [s for s in segments if SHARE.match(s.text) or WEIGHT.match(s.text)]
    found: list[Box] = []
    for column, left, end in zip(columns, lefts, [*lefts, width][1:], strict=True):
        middles = [name.middle for name in column]
        pitch = median(below - above for above, below in itertools.pairwise(middles))
        beside = in_column(
            [
                s
                for s in figures
                if left + BESIDE < s.box[0] < end - 8
                and middles[0] - pitch < s.middle < middles[-1] + pitch
            ]
        )
        if len(beside) < FEWEST_FIGURES:
            continue
        x0, x1 = min(s.box[0] for s in beside) - FREE, max(s.box[2] for s in beside) + FREE
        found += [
            (x0, middle - 0.42 * pitch, x1, middle + 0.42 * pitch)
            for middle in middles
            if all(abs(s.middle - middle) >= 0.45 * pitch for s in beside)
        ]
    return found


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
