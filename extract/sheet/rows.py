"""The rows of the states table: which Member State, what share, and the cell of its mark."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from extract.errors import NoteRefusedError
from extract.member_states import MemberState, load_member_states
from extract.records import Box, RowNaming
from extract.sheet.blocks import SHARE, WEIGHT, NamedCell, find_blocks, mark_cells
from extract.sheet.state_names import states_with
from extract.sheet.totals import TotalsTable
from extract.sheet.words import Segment, SheetWords


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    state: MemberState
    named_by: RowNaming
    name_box: Box
    share: int | None
    """Hundredths of a per cent, or the weight on a weighted sheet; None where it is blank."""
    cell: Box
    """Where the mark stands."""


def read_rows(words: SheetWords, table: TotalsTable) -> tuple[Row, ...]:
    """Every row of the states table, down the left block, then the right.

    Raises NoteRefusedError where no table is found, a name stands for no Member State, a state
    stands twice, or the order is not the order of protocol.
    """
    blocks = find_blocks(words, table)
    named = name_states([c for block in blocks for c in block.cells], words, table.weighted)
    rows: list[Row] = []
    for block in blocks:
        boxes = mark_cells(block)
        for cell, box in zip(block.cells, boxes, strict=True):
            state, named_by = named[id(cell)]
            share = share_of(cell.figure, table.weighted)
            rows.append(Row(state, named_by, cell.segment.box, share, box))
    check_order(rows, words.page)
    return tuple(rows)


def name_states(
    cells: Sequence[NamedCell], words: SheetWords, weighted: bool
) -> dict[int, tuple[MemberState, RowNaming]]:
    """The state of every row; one whose name OCR could not read is named by its place.

    Where the place leaves more than one state, the share tells which, if it can be only one's.
    Raises NoteRefusedError where it does not.
    """
    order = load_member_states()
    shares = {c.state.code: share_of(c.figure, weighted) for c in cells if c.state}
    named: dict[int, tuple[MemberState, RowNaming]] = {}
    for index, cell in enumerate(cells):
        if cell.state is not None:
            named[id(cell)] = (cell.state, "ocr" if words.by_ocr else "text")
            continue
        before = next((c.state for c in reversed(cells[:index]) if c.state), None)
        after = next((c.state for c in cells[index + 1 :] if c.state), None)
        low = before.protocol_order if before else 0
        high = after.protocol_order if after else len(order) + 1
        fitting = [s for s in order if low < s.protocol_order < high and s.code not in shares]
        by: RowNaming = "place" if len(fitting) == 1 else "share"
        if by == "share":
            sharing = states_with(share_of(cell.figure, weighted), shares, weighted)
            fitting = [s for s in fitting if s.code in sharing]
        if not words.by_ocr or len(fitting) != 1:
            raise NoteRefusedError(
                f"page {words.page}: the row {cell.segment.text!r} names no Member State"
            )
        named[id(cell)] = (fitting[0], by)
    return named


def share_of(figure: Segment | None, weighted: bool) -> int | None:
    """Hundredths of a per cent, or the weight; None where the cell is blank."""
    if figure is None:
        return None
    if weighted:
        return int(figure.text) if WEIGHT.match(figure.text) else None
    share = SHARE.match(figure.text)
    return int(share.group(1)) * 100 + int(share.group(2)) if share else None


def check_order(rows: Sequence[Row], page: int) -> None:
    """Refuse a table in which a state stands twice or out of the order of protocol."""
    for before, after in itertools.pairwise(rows):
        if before.state.protocol_order >= after.state.protocol_order:
            raise NoteRefusedError(
                f"page {page}: {after.state.name_en} stands after {before.state.name_en}, "
                "against the order of protocol"
            )
