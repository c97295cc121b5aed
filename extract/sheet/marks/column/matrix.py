"""A table that lies on its side: the states in lines, and below each line one for each position,
with a mark in one of them under each state."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.geometry import centre, height, middle
from extract.sheet.layout.rows.figures import FEWEST
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.tally import column_under, halfway
from extract.sheet.marks.column.tick_boxes import without_empty_boxes
from extract.sheet.marks.ink.label_ink import is_upright
from extract.sheet.marks.ink.page_ink import Ground, Raster, ink_on
from extract.sheet.marks.ink.pieces import Ink

LEVEL = 0.6
"""Type sizes between the middles of names on one line at most."""
POSITIONS = 2
"""Lines of marks at least: one alone has the marks of all positions."""


@dataclass(frozen=True, slots=True)
class Band:
    """A line of states with the lines of positions below it."""

    rows: tuple[int, ...]
    """The places of its states, from the left."""
    heads: tuple[Label, ...]
    """The positions, from the top down."""
    spans: tuple[tuple[float, float], ...]
    """From where to where the marks of each state stand."""
    lines: tuple[tuple[float, float], ...]
    """Top and bottom of the line of each position."""


def matrix_of(
    labels: Sequence[Label], states: StatesTable, raster: Raster, known: Sequence[Box]
) -> MarkColumn | None:
    """The marks in the lines of positions below those of the states; None where there are none."""
    bands = list(bands_of(labels, states))
    if not bands or sum(len(band.rows) for band in bands) < len(states.rows):
        return None
    marks: list[Ink | None] = [None] * len(states.rows)
    drawn: list[tuple[Ink, ...]] = [()] * len(states.rows)
    cells: list[Box] = [(0.0, 0.0, 0.0, 0.0)] * len(states.rows)
    for band in bands:
        inks = inks_below(band, raster, known)
        for n, inside in without_empty_boxes(inks, len(band.heads), top_of, raster).items():
            left, right = band.spans[band.rows.index(n)]
            drawn[n] = tuple(inside)
            marks[n] = max(inside, key=lambda ink: ink.area, default=None)
            cells[n] = (left, band.lines[0][0], right, band.lines[-1][1])
    heads = [head for band in bands for head in band.heads]
    return replace(column_under(heads, states, marks, drawn, cells), on_side=True)


def top_of(ink: Ink) -> float:
    """Where ink begins, from the top."""
    return ink.box[1]


def bands_of(labels: Sequence[Label], states: StatesTable) -> Iterator[Band]:
    """The lines of states, each with the positions before it on the lines below."""
    lines = lines_of_states(states)
    boxes = [union(box for n in line for box in states.rows[n].boxes) for line in lines]
    floors = [*(box[1] for box in boxes[1:]), float("inf")]
    for rows, box, floor in zip(lines, boxes, floors, strict=True):
        below = [label for label in labels if box[3] < middle(label.box) < floor]
        heads = heads_of([label for label in below if centre(label.box) < box[0]])
        if len(rows) >= FEWEST and len(heads) >= POSITIONS:
            middles = [middle(head.box) for head in heads]
            centres = [centre(states.rows[n].boxes[0]) for n in rows]
            yield Band(rows, heads, tuple(halfway(centres)), tuple(halfway(middles)))


def heads_of(labels: Sequence[Label]) -> tuple[Label, ...]:
    """The positions before some lines, from the top down, up to one that was told before: below
    the table a legend may stand."""
    heads: dict[PositionName, Label] = {}
    for label in sorted(labels, key=lambda label: middle(label.box)):
        if label.position in heads:
            break
        if label.position is not None:
            heads[label.position] = label
    return tuple(heads.values())


def lines_of_states(states: StatesTable) -> list[tuple[int, ...]]:
    """The places of the states line by line, each from the left."""
    found: list[list[int]] = []
    rows = states.rows
    for n in sorted(range(len(rows)), key=lambda n: rows[n].boxes[0][3]):
        if found and rows[n].boxes[0][3] - rows[found[-1][0]].boxes[0][3] < LEVEL * height(
            rows[n].boxes[0]
        ):
            found[-1].append(n)
        else:
            found.append([n])
    return [tuple(sorted(line, key=lambda n: centre(rows[n].boxes[0]))) for line in found]


def inks_below(band: Band, raster: Raster, known: Sequence[Box]) -> Mapping[int, list[Ink]]:
    """What is drawn below each state of a line, on the lines of the positions."""
    (left, _), (_, right) = band.spans[0], band.spans[-1]
    (top, _), (_, bottom) = band.lines[0], band.lines[-1]
    plain = tuple(head.box for head in band.heads)
    ground = Ground((left, top, right, bottom), band.lines, plain)
    high = band.lines[0][1] - band.lines[0][0]
    found: dict[int, list[Ink]] = {n: [] for n in band.rows}
    for line in ink_on(raster, ground, known, high):
        for ink in line:
            for n, (begin, end) in zip(band.rows, band.spans, strict=True):
                if begin <= centre(ink.box) < end and not is_upright(ink):
                    found[n].append(ink)
    return found
