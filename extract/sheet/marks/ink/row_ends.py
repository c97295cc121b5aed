"""Columns of ink as far from where each row begins or ends, which are in no straight line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, width
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.stack import Side, Stack, by_rows

STOP = 0.35
"""Type sizes: a comma or a semicolon is no wider."""
FEWEST = 3
"""Rows on which ink stands in a column; of a short block half, where some voted not."""


def edge_of(row: PlacedRow, side: Side | None) -> float:
    """The edge of what a row prints on the side of its mark; between name and figure that of the
    name, where it ends."""
    own = union(row.boxes)
    if side == "amid" and row.name is not None:
        return row.name.box[2]
    return own[0] if side == "left" else own[2]


def is_stop(ink: Ink, row: PlacedRow) -> bool:
    """Whether ink behind a row is the semicolon that recognition did not read."""
    return row.name is not None and width(ink.box) < STOP * row.name.size


def stacks_from(
    pairs: Sequence[tuple[int, Ink]], edges: Mapping[int, float], side: Side
) -> Iterator[Stack]:
    """Ink on one side of its rows, what stands as far from the edge of its row in one column."""

    def from_edge(pair: tuple[int, Ink]) -> Box:
        """Where ink stands, seen from the edge of its row."""
        place, (x0, top, x1, bottom) = pair[0], pair[1].box
        return (x0 - edges[place], top, x1 - edges[place], bottom)

    for column in columns_of(pairs, from_edge):
        by_row = by_rows(column)
        offset = median(centre(from_edge(pair)) for pair in column)
        yield Stack(by_row, side if len(by_row) >= FEWEST else None, offset)


def behind_ends(
    pairs: Sequence[tuple[int, Ink]], states: StatesTable
) -> tuple[list[tuple[int, Ink]], list[Stack]]:
    """The ink of a block that does not stand behind its rows; and the columns of what does, from
    where the words of each row end."""
    ends = {n: union(states.rows[n].boxes)[2] for n, _ in pairs}
    behind = [(n, ink) for n, ink in pairs if ink.box[0] > ends[n]]
    stacks = [replace(each, by_edge=True) for each in stacks_from(behind, ends, "right")]
    return [pair for pair in pairs if pair not in behind], stacks


def alone_in(found: Sequence[Sequence[Stack]], states: StatesTable, rights: Sequence[float]) -> int:
    """In how many rows a column behind them has one piece of ink alone, of the fullest in each
    block, which reaches to the right so far: where marks stand right behind names of any length,
    those behind long names stand below what is behind short ones. Dots before the names of the
    next block are nearer to these."""
    return sum(
        max(
            (
                sum(is_alone(n, inks, states, right) for n, inks in stack.by_row.items())
                for stack in stacks
            ),
            default=0,
        )
        for stacks, right in zip(found, rights, strict=True)
    )


def is_alone(row: int, inks: Sequence[Ink], states: StatesTable, right: float) -> bool:
    """Whether ink stands alone in its column behind a row, nearer to this than to the end."""
    away = inks[0].box[0] - union(states.rows[row].boxes)[2]
    return len(inks) == 1 and 0 < away < right - inks[0].box[2]
