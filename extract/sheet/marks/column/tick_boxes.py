"""The ticked one of the boxes that a ballot has in each column of a tally."""

from collections.abc import Mapping

from extract.sheet.marks.ink.pieces import Ink

BOXES = 3
"""Boxes of a row at least, to tell the ticked one by the others."""
ALIKE, TICKED, APART = 1.4, 1.25, 2.0
"""Times the ink of a row's smallest box that its other empty ones have at most; times that of the
largest of these that the ticked one has at least; and times as far from that as the empty ones are
from one another: in small boxes a cross is little ink."""


def without_empty_boxes(rows: Mapping[int, list[Ink]], columns: int) -> Mapping[int, list[Ink]]:
    """The ink of each row, of a ballot with a box in each of its columns the ticked one alone: it
    has more ink than the others, which are alike."""
    full = [n for n, inks in rows.items() if len(inks) == columns]
    if columns < BOXES or 2 * len(full) <= len(rows):
        return rows
    return {n: ticked(inks) if n in full else inks for n, inks in rows.items()}


def ticked(boxes: list[Ink]) -> list[Ink]:
    """The ticked one of a row's boxes; none where all are alike, and all where that is not told."""
    *empty, most = sorted(boxes, key=lambda ink: ink.area)
    if empty[-1].area > ALIKE * empty[0].area:
        return boxes
    largest, spread = empty[-1].area, empty[-1].area - empty[0].area
    if most.area > TICKED * largest and most.area - largest > APART * spread:
        return [most]
    return [] if most.area <= ALIKE * empty[0].area else boxes
