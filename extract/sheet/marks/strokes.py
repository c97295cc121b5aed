"""Drawn marks as pdfplumber's paths give them: gathered piece by piece, and compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.marks.likeness import Colour, suggested_by
from extract.sheet.marks.things import Thing, overlaps, rgb

GAP = 1.0
"""Points of white that part two marks."""
STRIPS = 12
"""From so many level pieces on, a shape is a gradient cut by a clip, which is not known here."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One path of a drawn mark, its points within the mark's own square from 0 to 1."""

    points: tuple[tuple[float, float], ...]
    fill: Colour | None
    stroke: Colour | None


@dataclass(frozen=True, slots=True)
class Sketch:
    """Paths as one drawn mark."""

    box: Box
    strokes: tuple[Stroke, ...] | None
    """None where its paint cannot be compared."""
    guess: PositionName | None


def gather(paths: Sequence[Thing]) -> list[list[Thing]]:
    """Paths that touch or nearly touch, mark by mark."""
    groups: list[list[Thing]] = []
    boxes: list[Box] = []
    for path in paths:
        box = path["box"]
        grown = (box[0] - GAP, box[1] - GAP, box[2] + GAP, box[3] + GAP)
        joined = [index for index, other in enumerate(boxes) if overlaps(other, grown)]
        members = [thing for index in joined for thing in groups[index]] + [path]
        whole = union([box, *(boxes[index] for index in joined)])
        groups = [group for index, group in enumerate(groups) if index not in joined] + [members]
        boxes = [other for index, other in enumerate(boxes) if index not in joined] + [whole]
    return groups


def sketch_of(paths: Sequence[Thing]) -> Sketch | None:
    """Paths as one drawn mark; None where all of it is white or unpainted."""
    box = union(path["box"] for path in paths)
    side = max(box[2] - box[0], box[3] - box[1], 0.1)
    strokes = []
    for path in paths:
        painted = (
            (path["fill"], path["non_stroking_color"]),
            (path["stroke"], path["stroking_color"]),
        )
        colours = [rgb(colour) if used else None for used, colour in painted]
        if any(used and rgb(colour) is None for used, colour in painted):
            return Sketch(box, None, None)
        # The points are in pdfplumber's own frame, so they are placed by the path's own corner.
        left, top = path["x0"], path["top"]
        shift = (path["box"][0] - box[0], path["box"][1] - box[1])
        points = tuple(
            ((x - left + shift[0]) / side, (y - top + shift[1]) / side) for x, y in path["pts"]
        )
        strokes.append(Stroke(points, colours[0], colours[1]))
    seen = [colour for stroke in strokes for colour in (stroke.fill, stroke.stroke) if colour]
    coloured = [colour for colour in seen if min(colour) < 250]
    if not coloured:
        return None
    guesses = {suggested_by(colour) for colour in coloured} - {None}
    guess = guesses.pop() if len(guesses) == 1 else None
    if len(strokes) >= STRIPS and guess is None:
        return Sketch(box, None, None)
    return Sketch(box, tuple(strokes), guess)


def shapes_differ(one: tuple[Stroke, ...], other: tuple[Stroke, ...]) -> float:
    """The difference of drawn marks: the worst of their points and colours, 1 being just alike."""
    if len(one) != len(other):
        return 2.0
    worst = 0.0
    for mine, theirs in zip(one, other, strict=True):
        if len(mine.points) != len(theirs.points):
            return 2.0
        for (x, y), (u, v) in zip(mine.points, theirs.points, strict=True):
            worst = max(worst, abs(x - u) / 0.08, abs(y - v) / 0.08)
        for colour, match in ((mine.fill, theirs.fill), (mine.stroke, theirs.stroke)):
            if (colour is None) != (match is None):
                return 2.0
            if colour is not None and match is not None:
                worst = max(worst, *(abs(a - b) / 16 for a, b in zip(colour, match, strict=True)))
    return worst
