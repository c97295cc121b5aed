"""The rows of the states table: which Member State, what share, and the cell of its mark."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from extract.errors import NoteRefusedError
from extract.member_states import MemberState, load_member_states
from extract.records import Box, RowNaming
from extract.sheet.table.blocks import SHARE, WEIGHT, NamedCell, find_blocks, mark_cells
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.state_names import states_with
from extract.sheet.words.words import Segment, SheetWords


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
    """The state of every row; those whose names OCR could not read are named by their place.

    Where the place leaves other states than rows, the share tells which, if it can be only one's.
    Raises NoteRefusedError where it does not.
    """
    order = load_member_states()
    shares = {c.state.code: share_of(c.figure, weighted) for c in cells if c.state}
    named: dict[int, tuple[MemberState, RowNaming]] = {}
    for index, cell in enumerate(cells):
        if cell.state is not None:
            named[id(cell)] = (cell.state, "ocr" if words.by_ocr else "text")
            continue
        first, last = unread_run(cells, index)
        low = state_order(cells[first - 1]) if first else 0
        high = state_order(cells[last + 1]) if last + 1 < len(cells) else len(order) + 1
        fitting = [s for s in order if low < s.protocol_order < high and s.code not in shares]
        by: RowNaming = "share"
        if len(fitting) == last - first + 1:  # as many states as rows: each has its place
            by, fitting = "place", fitting[index - first : index - first + 1]
        else:
            sharing = states_with(share_of(cell.figure, weighted), shares, weighted)
            fitting = [s for s in fitting if s.code in sharing]
        if not words.by_ocr or len(fitting) != 1:
            raise NoteRefusedError(
                f"page {words.page}: the row {cell.segment.text!r} names no Member State"
            )
        named[id(cell)] = (fitting[0], by)
    return named


def unread_run(cells: Sequence[NamedCell], index: int) -> tuple[int, int]:
    """The first and the last of the rows around one that lack a name without a break."""
    first = last = index
    while first and cells[first - 1].state is None:
        first -= 1
    while last + 1 < len(cells) and cells[last + 1].state is None:
        last += 1
    return first, last


def state_order(cell: NamedCell) -> int:
    """The place in the order of protocol of a row whose name was read."""
    assert cell.state is not None
    return cell.state.protocol_order


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
        if before.state == after.state:
            raise NoteRefusedError(f"page {page}: {after.state.name_en} stands twice")
        if before.state.protocol_order >= after.state.protocol_order:
            raise NoteRefusedError(
                f"page {page}: {after.state.name_en} stands after {before.state.name_en}, "
                "against the order of protocol"
            )
