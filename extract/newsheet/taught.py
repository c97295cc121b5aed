"""What drawings of marks mean, by people or by proofs on other notes; and which are like them.

A taught drawing names a kind of mark and no more: totals and partition must prove as ever.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from extract.newsheet.marks.kinds import CLEAR
from extract.newsheet.marks.see import (
    DRAWING,
    SILHOUETTE,
    SURE_DRAWING,
    SURE_SILHOUETTE,
    SURE_TINT,
    TINT,
)
from extract.newsheet.marks.views import (
    SIDE,
    THUMB,
    Grid,
    Look,
    drawing_apart,
    silhouette_apart,
    tint_apart,
)
from extract.newsheet.seen import Drawing, SeenMarks
from extract.records import PositionName


@dataclass(frozen=True, slots=True)
class TaughtDrawing:
    """What one drawing means, with what it looks like and who says so."""

    position: PositionName
    tint: tuple[float, float, float]
    silhouette: str
    """As `Drawing` has it, like tint and thumbnail."""
    thumbnail: str
    document_id: str
    """Of the note that it was seen on."""
    sha256: str
    """Of that note's file."""
    who: str
    when: str
    """The day, ISO 8601."""
    why: str
    by: Literal["person", "proof"]
    """Whether a person said it, or notes with legend and totals proved it."""


@dataclass(frozen=True, slots=True)
class Taught:
    """All that was taught before a run."""

    drawings: tuple[TaughtDrawing, ...] = ()
    sha256: str | None = None
    """Of the file that says so; None where nothing is taught."""

    def for_note(self, document_id: str | None, sha256: str) -> "Taught":
        """The same without what this very note proved: no note teaches itself.

        What a person said of it stays.
        """
        kept = (d for d in self.drawings if d.by == "person" or not is_of(d, document_id, sha256))
        return replace(self, drawings=tuple(kept))


NOTHING = Taught()


def is_of(drawing: TaughtDrawing, document_id: str | None, sha256: str) -> bool:
    """Whether a drawing was seen on this note, be it in another language."""
    return drawing.sha256 == sha256 or drawing.document_id == document_id


def taught_as(
    drawing: Drawing, position: PositionName, document_id: str, sha256: str
) -> TaughtDrawing:
    """A drawing with its meaning, not signed yet."""
    look = (drawing.tint, drawing.silhouette, drawing.thumbnail)
    return TaughtDrawing(position, *look, document_id, sha256, "", "", "", "proof")


def match(taught: Taught, marks: SeenMarks) -> dict[int, PositionName]:
    """The drawings of a sheet that were taught, by their number, each with its meaning."""
    named = {n: meaning_of(drawing, taught) for n, drawing in enumerate(marks.drawings)}
    return {n: name for n, name in named.items() if name is not None}


def meaning_of(drawing: Drawing | TaughtDrawing, taught: Taught) -> PositionName | None:
    """What a drawing was taught to mean; None where it is like none, or nearly as like another."""
    away = distances_to(drawing, taught.drawings)
    if not away:
        return None
    nearest, position = min(
        ((each, known.position) for each, known in zip(away, taught.drawings, strict=True)),
        key=lambda found: found[0],
    )
    rivals = [
        each
        for each, known in zip(away, taught.drawings, strict=True)
        if known.position != position
    ]
    if nearest > 1.0 or min(rivals, default=np.inf) < CLEAR * nearest:
        return None
    return position


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
        silhouette=grid_of(drawing.silhouette, SIDE),
        thumbnail=grid_of(drawing.thumbnail, THUMB),
        proportion=0.0,
        inner=None,
    )


def grid_of(digits: str, side: int) -> Grid:
    """Squares written as hexadecimal digits, from 0 to 1."""
    values = np.array([int(digit, 16) for digit in digits], np.float32) / np.float32(15)
    return values.reshape(side, side)
