"""One row of the states table, and the order of protocol in which rows stand."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from extract.domain.member_states import MemberState
from extract.errors import NoteRefusedError
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.rows.figure_columns import LEVEL
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.names import Name


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """One line of the table, before it is certain which state it is."""

    name: Name | None
    """None where recognition found none."""
    figure: Figure | None
    block: int
    top: float
    bottom: float

    @property
    def state(self) -> MemberState | None:
        """The state that the name stands for, be it letter by letter or nearly."""
        return self.name.state if self.name else None

    @property
    def middle(self) -> float:
        """The vertical middle of what is printed."""
        return middle(union(self.boxes))

    @property
    def boxes(self) -> list[Box]:
        """Of the name and the figure."""
        return [each.box for each in (self.name, self.figure) if each is not None]


def in_protocol_order(rows: Sequence[PlacedRow], page: int) -> list[PlacedRow]:
    """The rows as protocol has them: down each block in turn, or from line to line across them.

    Raises NoteRefusedError where neither way is the order of protocol, or a state stands twice.
    """
    for ordered in (list(rows), by_lines(rows)):
        if out_of_order(ordered) is None:
            return ordered
    wrong = out_of_order(rows)
    assert wrong is not None
    before, after = wrong
    if before.code == after.code:
        raise NoteRefusedError(f"page {page}: {after.name_en} stands twice")
    raise NoteRefusedError(
        f"page {page}: {after.name_en} stands after {before.name_en}, against the order of protocol"
    )


def by_lines(rows: Sequence[PlacedRow]) -> list[PlacedRow]:
    """The rows line by line."""
    ordered: list[list[PlacedRow]] = []
    for row in sorted(rows, key=lambda row: row.middle):
        if ordered and row.middle - ordered[-1][0].middle < (row.bottom - row.top) * LEVEL:
            ordered[-1].append(row)
        else:
            ordered.append([row])
    return [row for line in ordered for row in sorted(line, key=lambda row: row.block)]


def out_of_order(rows: Sequence[PlacedRow]) -> tuple[MemberState, MemberState] | None:
    """Two states that follow each other against the order; names that are in doubt say nothing."""
    states = [row.name.state for row in rows if row.name and row.name.exact and row.name.state]
    for before, after in itertools.pairwise(states):
        if before.protocol_order >= after.protocol_order:
            return before, after
    return None
