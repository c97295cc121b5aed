"""What a parser finds drawn in the cells of a table: marks, grounds, frames and rules."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from extract.pdf.runs import cut, union
from extract.records import Box

ASIDE, OVER = 2.0, 0.3
"""Points by which a mark may go beyond its cell at the sides, and parts of the cell's height above
and below: what goes farther is the table's own, a ground or a rule."""
THIN, EDGE = 1.6, 0.15
"""Points: what is thinner is a rule where it lies so near to the upper or lower edge of its cell,
of the cell's height, or is so much less than as high as it."""
FRAME = 0.9
"""Of a cell's height: so high an outlined rectangle at least is the frame of a cell."""
INSET, OBLONG = 0.8, 2.0
"""Of a cell's height and width, where cells have white between them and are so many times as wide
as high: no mark is an outline of their form."""
HIGH = 0.4
"""Of a cell's height: so high a rectangle at least is its ground, or a swatch as high as that."""
HIDDEN = 0.5
"""Part of a letter's box that hides the letter, where something lies on it."""
SAME_SIDE = 0.1
"""Points: corners of one side of a rectangle lie apart by less, which is left of rounding."""
ADJOINING = 1.0
"""Points: pieces of one rule that are drawn one by one lie nearer than that, end to end."""
TURNED = 0.01
"""Of a matrix: parts nearer to nought are what is left of rounding."""
Sort = Literal["path", "image", "text"]
Shape = tuple[tuple[float, float], ...]
"""The points of what cuts out a drawing."""


@dataclass(frozen=True, slots=True)
class DrawnObject:
    """One thing that is drawn, in points from the top left of the page as shown."""

    sort: Sort
    box: Box
    exact: Hashable
    """What is the very same in equal drawings: operators, paints, data, characters; None where the
    parser cannot look into it."""
    points: tuple[float, ...] = ()
    """`x, y, x, y, ...`: the same in equal drawings but for place and size."""
    text: str = ""
    white: bool = False
    """Whether it is painted white alone."""
    paint: Hashable = None
    """What fills an upright rectangle; None for all else."""
    covers: bool = False
    """Whether it hides what was drawn before it."""


def turn_of(matrix: Sequence[float]) -> tuple[int, ...]:
    """Which way up something is drawn: the signs of its axes."""
    return tuple((part > TURNED) - (part < -TURNED) for part in matrix[:4])


def standing_in(objects: Sequence[DrawnObject], cells: Sequence[Box]) -> list[list[DrawnObject]]:
    """Of each cell what has its middle in it, in the order drawn."""
    left, upper, right, lower = boxes_of(objects).T
    x, y = (left + right) / 2, (upper + lower) / 2
    # All things of the page against each cell: a thousand times a hundred.
    inside = [(x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom) for x0, top, x1, bottom in cells]
    return [[objects[n] for n in np.flatnonzero(own).tolist()] for own in inside]


def touching(boxes: Sequence[Box], cells: Sequence[Box]) -> list[int]:
    """The places of the boxes that overlap a cell, or touch one."""
    corners = np.array(boxes, np.float64).reshape(-1, 4)
    found = np.zeros(len(corners), np.bool_)
    for x0, top, x1, bottom in cells:  # a damaged page may hold a million boxes
        ends = np.minimum(corners[:, 2:], (x1, bottom))
        found |= (ends - np.maximum(corners[:, :2], (x0, top)) >= 0).all(axis=1)
    places: list[int] = np.flatnonzero(found).tolist()
    return places


def lying_on(objects: Sequence[DrawnObject], cells: Sequence[Box]) -> list[list[DrawnObject]]:
    """Of each cell what its own middle lies in, in the order drawn."""
    x0, top, x1, bottom = boxes_of(objects).T
    middles = [((cell[0] + cell[2]) / 2, (cell[1] + cell[3]) / 2) for cell in cells]
    over = [(x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom) for x, y in middles]
    return [[objects[n] for n in np.flatnonzero(own).tolist()] for own in over]


def boxes_of(objects: Sequence[DrawnObject]) -> npt.NDArray[np.float64]:
    """Where things stand, a row of four numbers each."""
    return np.array([item.box for item in objects], np.float64).reshape(-1, 4)


def with_shape(item: DrawnObject, shape: Shape) -> DrawnObject:
    """A thing with the shape that it is cut out of; not with one that cuts out much else too."""
    if not shape or goes_beyond(around(shape), item.box):
        return item
    points = (*item.points, *(value for point in shape for value in point))
    exact = item.exact and (item.exact, len(shape))
    return replace(item, points=points, exact=exact, paint=None)


def around(shape: Shape) -> Box:
    """The box around some points."""
    return union((x, y, x, y) for x, y in shape)


def is_upright(shape: Shape) -> bool:
    """Whether some points are the corners of an upright rectangle."""
    for side in zip(*shape, strict=True):
        low, high = min(side), max(side)
        if any(min(value - low, high - value) >= SAME_SIDE for value in side):
            return False
    return True


def corners_of(shape: Shape) -> Shape:
    """The points of a shape without those amid its upright and level edges: slides have rectangles
    that begin there."""
    ring = shape[:-1] if shape[:1] == shape[-1:] else shape
    before, behind = (*ring[-1:], *ring[:-1]), (*ring[1:], *ring[:1])
    return tuple(
        point
        for last, point, other in zip(before, ring, behind, strict=True)
        if not any(last[n] == point[n] == other[n] for n in (0, 1))
    )


def goes_beyond(box: Box, cell: Box) -> bool:
    """Whether a box goes farther beyond a cell than a mark of it does."""
    over = OVER * (cell[3] - cell[1])
    aside = box[0] < cell[0] - ASIDE or box[2] > cell[2] + ASIDE
    return aside or box[1] < cell[1] - over or box[3] > cell[3] + over


def is_ground(item: DrawnObject, cell: Box, high: float) -> bool:
    """Whether a rectangle that lies on the middle of a cell is its ground, or a swatch nearly as
    high as cells are, which is `high`; spreadsheets draw one for several cells of a column."""
    x0, top, x1, bottom = item.box
    aside = x0 < cell[0] - ASIDE or x1 > cell[2] + ASIDE
    return item.paint is not None and not aside and bottom - top >= HIGH * high


def is_strip(item: DrawnObject, ground: DrawnObject) -> bool:
    """Whether a rectangle lies on a ground up to three of its sides: one strip of a gradient."""
    apart = [abs(one - other) for one, other in zip(item.box, ground.box, strict=True)]
    return item.paint is not None and sum(by > SAME_SIDE for by in apart) == 1


def paint_of(points: Sequence[float], fill: Hashable, stroke: Hashable) -> Hashable:
    """What fills an upright rectangle with these corners, and what frames it in another colour;
    None where they are another shape, or nothing fills it."""
    shape = corners_of(tuple(zip(points[::2], points[1::2], strict=True)))
    if not shape or not is_upright(shape):
        return None
    x0, y0, x1, y1 = around(shape)
    corners = {(2 * x > x0 + x1, 2 * y > y0 + y1) for x, y in shape}
    if fill is None or len(corners) < 4 or min(x1 - x0, y1 - y0) <= SAME_SIDE:
        return None
    return fill if stroke in (None, fill) else (fill, stroke)


def is_furniture(item: DrawnObject, cell: Box) -> bool:
    """Whether a thing in a cell is the table's own: a ground, a frame, a rule, a dot of one."""
    x0, top, x1, bottom = item.box
    high = cell[3] - cell[1]
    if item.sort == "text":
        return False
    if is_frame(item, cell):
        return True
    thin = bottom - top <= THIN
    level = thin and min(bottom - cell[1], cell[3] - top) < EDGE * high
    level |= thin and x1 - x0 > OBLONG * high  # no dash is as wide as that
    upright = x1 - x0 <= THIN and bottom - top > (1 - EDGE) * high
    return level or upright or goes_beyond(item.box, cell)


def without_rules(objects: Sequence[DrawnObject], high: float) -> list[DrawnObject]:
    """What is drawn without level rules whose pieces lie end to end, wherever those of a cell end:
    on cells so `high` no dash is as wide as they are together."""
    thin = [p for p in objects if p.sort != "text" and p.box[3] - p.box[1] <= THIN]
    runs: list[list[DrawnObject]] = []
    level, end = 0.0, 0.0
    for y, item in sorted((((p.box[1] + p.box[3]) / 2, p) for p in thin), key=in_lines):
        x0, _, x1, _ = item.box
        if not runs or y - level > SAME_SIDE or x0 - end > ADJOINING:
            runs.append([])
            level, end = y, x1
        runs[-1].append(item)
        end = max(end, x1)
    rules = (run for run in runs if len(run) > 1)
    long = (run for run in rules if union(p.box for p in run)[2] - run[0].box[0] > OBLONG * high)
    pieces = {id(item) for run in long for item in run}
    return [item for item in objects if id(item) not in pieces]


def in_lines(placed: tuple[float, DrawnObject]) -> tuple[float, float]:
    """The order of things by their level, and from the left."""
    level, item = placed
    return round(level, 1), item.box[0]


def is_frame(item: DrawnObject, cell: Box) -> bool:
    """Whether a thing is an outlined rectangle about as large as its cell."""
    x0, top, x1, bottom = item.box
    high = cell[3] - cell[1]
    inset = x1 - x0 >= INSET * (cell[2] - cell[0]) > INSET * OBLONG * high
    return is_outline(item) and bottom - top >= (INSET if inset else FRAME) * high


def is_outline(item: DrawnObject) -> bool:
    """Whether a thing is an outlined upright rectangle."""
    corners = tuple(zip(item.points[::2], item.points[1::2], strict=True))
    hollow = item.sort == "path" and not item.covers and len(corners) > 1
    return hollow and is_upright(corners)


def visible(objects: Sequence[DrawnObject]) -> list[DrawnObject]:
    """The objects of one cell in the order drawn, without the letters that later ones hide: below a
    scribble they name nothing."""

    def hidden(letter: DrawnObject, later: DrawnObject) -> bool:
        x0, top, x1, bottom = cut(letter.box, later.box)
        whole = (letter.box[2] - letter.box[0]) * (letter.box[3] - letter.box[1])
        return later.covers and max(x1 - x0, 0.0) * max(bottom - top, 0.0) > HIDDEN * whole

    return [
        item
        for n, item in enumerate(objects)
        if not (item.text and any(hidden(item, later) for later in objects[n + 1 :]))
    ]
