"""Frames and pads of marks that are seen in some rows and lost in others."""

import math
from collections.abc import Sequence

from extract.records import Box
from extract.sheet.geometry import height, width
from extract.sheet.marks.ink.pieces import Ink

ABOUT = 1.0
"""Points by which two marks of one size may differ in a scan."""


def are_partly_framed(marks: Sequence[Ink | None]) -> bool:
    """Whether some marks have a frame or pad and others none: rules break frames where they cross
    them, and a pale pad cannot be told from the ground of a shaded row."""
    shown = [ink for ink in marks if ink is not None]
    framed = [ink for ink in shown if ink.inner is not None]
    within = [size_of(ink.inner.box) for ink in framed if ink.inner is not None]
    plain = [size_of(ink.box) for ink in shown if ink.inner is None]
    bare = [any(math.dist(own, size) < ABOUT for size in within) for own in plain]
    return 2 * sum(bare) > len(bare)


def size_of(box: Box) -> tuple[float, float]:
    """How wide and how high a box is."""
    return width(box), height(box)


def without_frame(ink: Ink, bare: bool) -> Ink:
    """A mark, without its frame or pad where marks are to be `bare`."""
    return ink.inner if bare and ink.inner is not None else ink
