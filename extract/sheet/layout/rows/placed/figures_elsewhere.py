"""Figures of rows that stand off their column: across a line of the page, or where the next line of
a cell begins; and figures in step with the rows that are none of theirs."""

import math
from collections.abc import Sequence
from dataclasses import replace

from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.columns import share_column
from extract.sheet.layout.rows.figures import ALL, Figure
from extract.sheet.layout.rows.name_columns import figures_in_columns
from extract.sheet.layout.rows.names import Name
from extract.sheet.layout.rows.on_side import figures_in_lines
from extract.sheet.layout.rows.placed.row import PlacedRow

WRAPPED, NEXT_LINE = 2.5, 1.5
"""Type sizes before a name, where its mark may stand, from which on the next line of its cell
begins; and rows to that line at most."""


def with_figures_across(
    rows: Sequence[PlacedRow], figures: Sequence[Figure], decimals: int, reach: float
) -> list[PlacedRow]:
    """The rows, those of a line on which one lacks its figure each with that behind its name, be it
    in the column of another block, the last line of a list in columns has wider ones, or in none:
    right behind its name, or at the end of a bar."""
    columns = [row.figure.box[::2] for row in rows if row.figure is not None]
    alike = [f for f in figures if len(f.number.decimals) == decimals and f.number.whole < ALL]
    in_column = [
        figure
        for figure in alike
        if any(share_column(figure.box[::2], column) for column in columns)
    ]
    found = {id(row): row for row in rows}
    for row in rows:
        if row.figure is not None:
            continue
        line = [other for other in rows if abs(other.middle - row.middle) < reach]
        line.sort(key=lambda each: each.boxes[0][0])
        ends = [*(each.boxes[0][0] for each in line[1:]), math.inf]
        more = among(alike, [each for each in rows if each.block == row.block])
        for some in (in_column, [*in_column, *(each for each in more if each not in in_column)]):
            level = [figure for figure in some if abs(middle(figure.box) - row.middle) < reach]
            level.sort(key=lambda figure: figure.box[0])
            pairs = [*zip(line, level, ends, strict=False)]
            if len(level) == len(line) and all(
                each.boxes[0][0] < figure.box[0] < end for each, figure, end in pairs
            ):
                found |= {id(each): replace(each, figure=figure) for each, figure, _ in pairs}
                break
    return [found[id(row)] for row in rows]


def among(figures: Sequence[Figure], rows: Sequence[PlacedRow]) -> list[Figure]:
    """The figures that stand among those of some rows, which stand in no column, or not much
    farther right."""
    starts = [row.figure.box[0] for row in rows if row.figure is not None]
    first, last = min(starts, default=0.0), max(starts, default=0.0)
    return [figure for figure in figures if first <= figure.box[0] <= 2 * last - first]


def with_wrapped_figures(
    rows: Sequence[PlacedRow], figures: Sequence[Figure], decimals: int, pitch: float
) -> list[PlacedRow]:
    """The rows, one that lacks its figure with that which stands where the next line of its cell
    begins: a long name leaves no room on its own line, on which its mark stands."""
    taken = {row.figure.box for row in rows if row.figure is not None}
    free = [f for f in figures if f.box not in taken and len(f.number.decimals) == decimals]
    found = list(rows)
    for n, row in enumerate(rows):
        if row.name is None or row.figure is not None:
            continue
        size, left, most = row.name.size, row.name.box[0], NEXT_LINE * pitch
        near = [f for f in free if size / 2 < middle(f.box) - row.middle < most]
        below = [f for f in near if left - WRAPPED * size < f.box[0] < left + size]
        names = (other.name for other in rows if other.block == row.block and other.name)
        if len(below) == 1 and all(each.off(middle(below[0].box)) >= size / 2 for each in names):
            found[n] = replace(row, figure=below[0])
    return found


def further_figures(
    level: Sequence[Figure],
    placed: Sequence[PlacedRow],
    pitch: float,
    lines_apart: tuple[Sequence[Sequence[Name]], float] | None,
) -> tuple[Box, ...]:
    """Of figures in step with the rows, and none of theirs, where they stand: numbers of rows,
    members, votes. Of a table on its side, and of cards, `lines_apart` are the names, and how far
    below these their figures stand."""
    taken = {row.figure.box for row in placed if row.figure is not None}
    if lines_apart is not None:
        found = figures_in_lines(level, *lines_apart)
    else:
        blocks: dict[int, list[Name]] = {}
        for row in placed:
            if row.name is not None:
                blocks.setdefault(row.block, []).append(row.name)
        found = figures_in_columns(level, list(blocks.values()), pitch)
    return tuple(figure.box for figure in found if figure.box not in taken)
