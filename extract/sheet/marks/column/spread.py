"""A tally whose heads are not read, as they stand upright: one mark in each row, each kind in a
column of its own."""

from collections.abc import Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.column.mark_columns import MarkColumn, column_of
from extract.sheet.marks.column.second_marks import is_second
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.stack import Stack
from extract.sheet.marks.ink.stacks import rows_by_block, usual_edges
from extract.sheet.seen import Fault


def spread_column(
    states: StatesTable, found: Sequence[Sequence[Stack]], words: Sequence[Box]
) -> MarkColumn | None:
    """The marks that stand in several columns behind the rows, one in every row; None where a row
    has none or two. `found` are the columns of ink of each block, `words` what recognition read."""
    blocks = rows_by_block(states)
    columns: dict[int, int] = {}
    chosen: list[Stack] = []
    others: list[list[Stack]] = []
    for rows, stacks in zip([rows for rows in blocks if rows], found, strict=True):
        end = usual_edges([states.rows[n] for n in rows])[1]
        behind = sorted(
            (each for each in stacks if each.box[0] > end), key=lambda each: each.box[0]
        )
        if not behind:
            return None
        fullest = max(behind, key=lambda each: len(each.by_row))
        inks = sorted((ink for own in fullest.by_row.values() for ink in own), key=area_of)
        usual, marks = inks[len(inks) // 2], dict[int, list[Ink]]()
        for number, stack in enumerate(behind):
            for n, own in stack.by_row.items():
                heavy = [ink for ink in own if is_second(ink, states.rows[n], usual)]
                columns |= dict.fromkeys([n] if heavy else (), number)
                marks.setdefault(n, []).extend(heavy)
        if any(len(marks.get(n, ())) != 1 for n in rows):
            return None
        box = union(ink.box for own in marks.values() for ink in own)
        chosen.append(Stack(marks, fullest.side, (box[0] + box[2]) / 2 - end))
        others.append([chosen[-1], *(each for each in stacks if each not in behind)])
    if len(set(columns.values())) < 2:
        return None
    column = column_of(states, blocks, chosen, others, words)
    return replace(column, spread=tuple(columns[n] for n in range(len(states.rows))))


def area_of(ink: Ink) -> float:
    """How much ink there is."""
    return ink.area


def mixed_columns(column: MarkColumn, drawn: Sequence[int | None]) -> list[Fault]:
    """The rows of a tally without heads whose mark has the column of another kind, or whose kind
    stands in another column too: `drawn` is the kind of each mark."""
    pairs = set(zip(column.spread, drawn, strict=False))
    mixed = [
        place
        for place, pair in enumerate(zip(column.spread, drawn, strict=False))
        if sum(bool(pair[0] == other[0]) + bool(pair[1] == other[1]) for other in pairs) > 2
    ]
    return [Fault(place, "a mark has the column of another kind in the row of") for place in mixed]
