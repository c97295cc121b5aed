"""What a parser of the file finds in the columns of a tally."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.records import Box, PositionName
from extract.sheet.geometry import centre
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.tally import columns_in, stands_in
from extract.sheet.marks.objects.identity import GROUND, CellObjects
from extract.sheet.marks.views.surface import ObjectsIn
from extract.sheet.seen import BLANK, Kind

Place = tuple[PositionName | None, Box]
"""The cell of a row in one column, and the position that heads it."""
FRAMED = 0.5
"""Of the cells in which no ink is seen: so many hold the same where that is a frame."""


def tally_objects(
    objects_in: ObjectsIn, column: MarkColumn, others: Sequence[Box], legend: Sequence[PositionName]
) -> list[CellObjects]:
    """What a parser finds in the rows of a tally, and in the cells of the legend and the result: a
    kind is a drawing in a column."""
    columns = [columns_in(cell, column.heads) for cell in column.cells]
    columns = as_wide_as_inks(columns, column)
    cells = [box for row in columns for _, box in row]
    everything = objects_in([*cells, *others], ())
    found = iter(everything)
    rows: list[CellObjects] = []
    heads: dict[Kind, set[PositionName | None]] = {}
    cells_of_row = [[(name, next(found)) for name, _ in row] for row in columns]
    frames = frames_in(column, columns, cells_of_row)
    for row in cells_of_row:
        row[:] = [
            (name, CellObjects(BLANK) if (name, each.kind) in frames else each)
            for name, each in row
        ]
    marked = sum(any(is_drawn(each) for _, each in row) for row in cells_of_row)
    drawn = 2 * marked > len(columns)  # else the grounds of cells are the marks
    for row in cells_of_row:
        filled = [p for p in row if (is_drawn(p[1]) if drawn else p[1].kind != BLANK)]
        if not filled:  # a black square is like a ground that no other cell of the row has
            kinds = [each.kind for _, each in row]
            filled = [p for p in row if p[1].kind != BLANK and kinds.count(p[1].kind) == 1]
        name, first = filled[0] if filled else (None, CellObjects(BLANK))
        heads.setdefault(first.kind, set()).add(name)
        rows.append(replace(under(first, name), doubled=len(filled) > 1))
    for each, name in itertools.zip_longest(found, legend):
        own = heads.get(each.kind, set())
        rows.append(under(each, name or (next(iter(own)) if len(own) == 1 else None)))
    return rows


def as_wide_as_inks(columns: Sequence[Sequence[Place]], column: MarkColumn) -> list[list[Place]]:
    """The places of the rows, in each column as wide at least as what is drawn there: a column that
    is filled from border to border may reach beyond halfway to the next head."""
    reach: dict[Label | None, list[Box]] = {}
    for row, inks in zip(columns, column.drawn, strict=True):
        for name, box in row:
            own = [ink.box for ink in inks if stands_in(ink, box)]
            reach.setdefault(head_of(name, box, column.heads), []).extend(own)
    edges = {head: union(boxes) for head, boxes in reach.items() if boxes}

    def widened(name: PositionName | None, box: Box) -> Box:
        left, _, right, _ = edges.get(head_of(name, box, column.heads), box)
        return (min(box[0], left), box[1], max(box[2], right), box[3])

    return [[(name, widened(name, box)) for name, box in row] for row in columns]


def head_of(name: PositionName | None, box: Box, heads: Sequence[Label]) -> Label | None:
    """The head over a place: each block has one of its own for each position."""
    own = (h for h in heads if h.position == name and box[0] <= centre(h.box) < box[2])
    return next(own, None)


def frames_in(
    column: MarkColumn,
    places: Sequence[Sequence[Place]],
    found: Sequence[Sequence[tuple[PositionName | None, CellObjects]]],
) -> set[tuple[PositionName | None, Kind]]:
    """What a parser finds in most of the cells of a column in which no ink is seen but a frame, on
    each ground on which it stands there, or in several columns of one row: a box that is filled has
    another one."""
    empty: dict[PositionName | None, Counter[Kind]] = {}
    seen: set[tuple[PositionName | None, Kind]] = set()
    repeated: set[tuple[PositionName | None, Kind]] = set()
    for boxes, row, inks in zip(places, found, column.drawn, strict=True):
        without = [
            (name, each)
            for (name, box), (_, each) in zip(boxes, row, strict=True)
            if not any(stands_in(ink, box) for ink in inks)
        ]
        own = Counter(each.kind for _, each in without if is_drawn(each))
        for name, each in without:
            # The ground of a cell is looked at by itself: a square may be like one.
            kind = on_any_ground(each.kind) if is_drawn(each) else BLANK
            empty.setdefault(name, Counter()).update([kind])
            seen.add((name, each.kind))
            if own[each.kind] > 1:  # the same box falls otherwise on the points of another row
                repeated.add((name, each.kind))
    usual = ((name, kinds.most_common(1)[0], kinds.total()) for name, kinds in empty.items())
    frames = {(name, kind) for name, (kind, count), total in usual if count > FRAMED * total}
    of_column = {(name, kind) for name, kind in seen if (name, on_any_ground(kind)) in frames}
    return of_column | repeated


def on_any_ground(kind: Kind) -> Kind:
    """What a parser finds, whatever the ground of its row: rows may be striped."""
    return None if kind is None else kind.partition(" on ")[0]


def is_drawn(found: CellObjects) -> bool:
    """Whether a cell has more than a ground: each row may be shaded."""
    return found.kind is None or not (found.kind == BLANK or found.kind.startswith(GROUND))


def under(found: CellObjects, name: PositionName | None) -> CellObjects:
    """What stands in a column, its kind told with the head of that."""
    plain = found.kind in (None, BLANK) or name is None
    return found if plain else replace(found, kind=f"{found.kind} under {name}")
