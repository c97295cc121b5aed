"""Which drawings of a sheet are like a taught one: in every view, and clearly like no other."""

import numpy as np

from extract.sheet.marks.views import differences, grids
from extract.sheet.marks.views.kinds import CLEAR
from extract.sheet.marks.views.looks import Look
from extract.sheet.seen import Drawing, SeenMarks
from extract.sheet.taught.knowledge import Taught, TaughtDrawing


def matches(taught: Taught, marks: SeenMarks) -> dict[int, TaughtDrawing]:
    """The drawings of a sheet that were taught, by their number, each with what taught it."""
    found = {number: entry_for(drawing, taught) for number, drawing in enumerate(marks.drawings)}
    return {number: entry for number, entry in found.items() if entry is not None}


def entry_for(drawing: Drawing | TaughtDrawing, taught: Taught) -> TaughtDrawing | None:
    """What taught a drawing; None where it is like none, or nearly as like one that means
    something else."""
    seen = kept_look(drawing)
    away = [(looks_apart(seen, kept_look(entry)), entry) for entry in taught.drawings]
    least, nearest = min(away, key=lambda pair: pair[0], default=(np.inf, None))
    if nearest is None or least > 1.0:
        return None
    rivals = [far for far, entry in away if entry.position != nearest.position]
    return None if min(rivals, default=np.inf) < CLEAR * least else nearest


def looks_apart(one: Look, other: Look) -> float:
    """How far two looks differ, by the view in which they do so most; 1 where the views of one
    sheet would just take them for one kind. Below what pixels make of one drawing none counts."""
    return max(
        max(differences.tint_apart(one, other), differences.TINT) / differences.SURE_TINT,
        max(differences.silhouette_apart(one, other), differences.SILHOUETTE)
        / differences.SURE_SILHOUETTE,
        max(differences.drawing_apart(one, other), differences.DRAWING) / differences.SURE_DRAWING,
    )


def kept_look(drawing: Drawing | TaughtDrawing) -> Look:
    """A kept drawing as a look again."""
    nowhere = (0.0, 0.0, 0.0, 0.0)
    silhouette, thumbnail = grids.grid_of(drawing.silhouette), grids.grid_of(drawing.thumbnail)
    return Look(nowhere, drawing.tint, silhouette, thumbnail, 0.0, (0.0, 0.0), None)
