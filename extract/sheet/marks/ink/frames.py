"""Frames of cells, and frames and pads of marks that are seen in some rows and lost in others."""

import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extract.records import Box
from extract.sheet.geometry import height, width
from extract.sheet.layout.columns import columns_of
from extract.sheet.marks.ink.pieces import GAP, Ink, is_hollow, joined, merged

ABOUT = 1.0
"""Points by which two marks of one size may differ in a scan."""

MOST, BROKEN = 0.7, 0.3
"""Parts of the marks that have frames where these are broken, and of the frames that are of another
size then."""
SMALLER = 0.6
"""Of a frame's width and height: so large at most is what is too little beside it."""
END = 2.5
"""Times as high as wide: so slim a piece beside a mark may be the end of a frame that was taken
away."""
CELL = 0.6
"""Of the pitch: the frame of a cell is higher, and a plus sign lower."""
EVERY = 0.8
"""Part of the rows in which a column of frames has one."""


def without_cells(lines: Sequence[Sequence[Ink]], pitch: float) -> list[list[Ink]]:
    """The ink of each row without the frames of its cells: outlines of one size that stand close
    beside one another, in nearly all rows, and nearly as high as these; a plus sign is lower."""
    pieces = [[part for ink in line for part in ink.parts or (ink,)] for line in lines]
    hollow = [
        (n, piece)
        for n, line in enumerate(pieces)
        for piece in line
        if is_hollow(piece) and height(piece.box) > CELL * pitch
    ]
    columns = [
        column
        for column in columns_of(hollow, lambda pair: pair[1].box)
        if len({n for n, _ in column}) >= EVERY * len(lines) and are_alike(column)
    ]
    framed: dict[int, Ink] = {}
    for one, other in pairwise(columns):
        if min(p.box[0] for _, p in other) - max(p.box[2] for _, p in one) < GAP:
            framed |= dict(one) | dict(other)
    return [
        joined([piece for piece in own if not are_level(piece, framed[n])])
        if n in framed
        else list(line)
        for n, (line, own) in enumerate(zip(lines, pieces, strict=True))
    ]


def are_level(piece: Ink, frame: Ink) -> bool:
    """Whether a piece is an outline as high as a frame beside it: of a wide cell little is ink, and
    in some rows it was taken for a rule before."""
    sides = zip(piece.box[1::2], frame.box[1::2], strict=True)
    return is_hollow(piece) and all(abs(one - other) < ABOUT for one, other in sides)


def are_alike(column: Sequence[tuple[int, Ink]]) -> bool:
    """Whether pieces are as wide as one another and begin at one place."""
    return all(
        abs(ink.box[side] - column[0][1].box[side]) < ABOUT for _, ink in column for side in (0, 2)
    )


def are_partly_framed(marks: Sequence[Ink | None]) -> bool:
    """Whether some marks have a frame or pad and others none, or frames of all sizes: rules break
    frames where they cross them, and a pale pad cannot be told from the ground of a shaded row."""
    shown = [ink for ink in marks if ink is not None]
    framed = [ink for ink in shown if ink.inner is not None]
    within = [size_of(ink.inner.box) for ink in framed if ink.inner is not None]
    plain = [size_of(ink.box) for ink in shown if ink.inner is None]
    bare = [any(math.dist(own, size) < ABOUT for size in within) for own in plain]
    usual = len(framed) >= MOST * len(shown)
    return 2 * sum(bare) > len(bare) or (usual and (are_broken(framed) or are_boxes(framed)))


def are_boxes(framed: Sequence[Ink]) -> bool:
    """Whether all frames are outlines of one size around what is much smaller: they tell nothing,
    and what is drawn inside is too little beside them."""
    sizes = [size_of(ink.box) for ink in framed]
    usual = tuple(median(size[side] for size in sizes) for side in range(2))
    return all(
        math.dist(size_of(ink.box), usual) < ABOUT and is_hollow(ink) and is_small_in(ink)
        for ink in framed
    )


def is_small_in(ink: Ink) -> bool:
    """Whether what stands within a frame is much less wide and less high."""
    assert ink.inner is not None
    sides = zip(size_of(ink.inner.box), size_of(ink.box), strict=True)
    return all(inner < SMALLER * outer for inner, outer in sides)


def are_broken(framed: Sequence[Ink]) -> bool:
    """Whether many frames are larger or smaller than the usual one."""
    sizes = [size_of(ink.box) for ink in framed]
    usual = tuple(median(size[side] for size in sizes) for side in range(2))
    odd = [size for size in sizes if math.dist(size, usual) > 2 * ABOUT]
    return len(odd) > BROKEN * len(framed)


def size_of(box: Box) -> tuple[float, float]:
    """How wide and how high a box is."""
    return width(box), height(box)


def without_frame(ink: Ink, bare: bool) -> Ink:
    """A mark, without its frame or pad, or what is left of one beside it, where marks are to be
    `bare`."""
    if not bare or ink.inner is not None:
        return ink.inner if bare and ink.inner is not None else ink
    own = [part for part in ink.parts if not is_end(part)]
    return merged(own) if 0 < len(own) < len(ink.parts) else ink


def is_end(part: Ink) -> bool:
    """Whether a piece is so slim that it may be the end of a frame."""
    wide, high = size_of(part.box)
    return high > END * wide
