"""Which drawings of a sheet are like a taught one: in every view, and clearly like no other."""

from collections.abc import Sequence

import numpy as np

from extract.records import PositionName
from extract.sheet.marks.kinds import CLEAR
from extract.sheet.marks.see import (
    DRAWING,
    SILHOUETTE,
    SURE_DRAWING,
    SURE_SILHOUETTE,
    SURE_TINT,
    TINT,
)
from extract.sheet.marks.views import (
    SIDE,
    THUMB,
    Grid,
    Look,
    drawing_apart,
    silhouette_apart,
    tint_apart,
)
from extract.sheet.seen import Drawing, SeenMarks
from extract.sheet.taught import Taught, TaughtDrawing


def match(taught: Taught, marks: SeenMarks) -> dict[int, PositionName]:
    """The drawings of a sheet that were taught, by their number, each with its meaning."""
    return {number: entry.position for number, entry in matches(taught, marks).items()}


def matches(taught: Taught, marks: SeenMarks) -> dict[int, TaughtDrawing]:
    """The same with what taught them."""
    found = {number: entry_for(drawing, taught) for number, drawing in enumerate(marks.drawings)}
    return {number: entry for number, entry in found.items() if entry is not None}


def entry_for(drawing: Drawing | TaughtDrawing, taught: Taught) -> TaughtDrawing | None:
    """What taught a drawing; None where it is like none, or nearly as like one that means
    something else."""
    away = distances_to(drawing, taught.drawings)
    if not away:
        return None
    place = int(np.argmin(away))
    entry = taught.drawings[place]
    others = zip(away, taught.drawings, strict=True)
    rivals = [each for each, other in others if other.position != entry.position]
    if away[place] > 1.0 or min(rivals, default=np.inf) < CLEAR * away[place]:
        return None
    return entry


def distances_to(drawing: Drawing | TaughtDrawing, known: Sequence[TaughtDrawing]) -> list[float]:
    """How far a drawing lies from each, by the view in which it lies farthest; 1 where the views of
    one sheet would just take them for one kind."""
    seen = look_of(drawing)
    return [apart(seen, look_of(each)) for each in known]


def apart(one: Look, other: Look) -> float:
    """The same of two looks; below what pixels make of one drawing no difference counts."""
    return max(
        max(tint_apart(one, other), TINT) / SURE_TINT,
        max(silhouette_apart(one, other), SILHOUETTE) / SURE_SILHOUETTE,
        max(drawing_apart(one, other), DRAWING) / SURE_DRAWING,
    )


def look_of(drawing: Drawing | TaughtDrawing) -> Look:
    """A kept drawing as a look again."""
    return Look(
        box=(0.0, 0.0, 0.0, 0.0),
        tint=drawing.tint,
        colour=(0.0, 0.0),
        silhouette=grid_of(drawing.silhouette, SIDE),
        thumbnail=grid_of(drawing.thumbnail, THUMB),
        proportion=0.0,
        pixel=0.0,
        inner=None,
    )


def grid_of(digits: str, side: int) -> Grid:
    """Squares written as hexadecimal digits, from 0 to 1."""
    values = np.array([int(digit, 16) for digit in digits], np.float32) / np.float32(15)
    return values.reshape(side, side)
