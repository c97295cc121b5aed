"""Columns of ink that stand elsewhere in each section of a block, below a head of its own."""

import itertools
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from extract.sheet.geometry import centre
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.ink.stack import Stack, side_of

HEAD = 1.6
"""Rows from one to the next between which the head of a section stands."""


def rows_by_block(states: StatesTable) -> list[list[int]]:
    """The places of each block's rows."""
    blocks = range(states.blocks)
    return [[n for n, row in enumerate(states.rows) if row.block == block] for block in blocks]


def sections_of(states: StatesTable, rows: Sequence[int]) -> list[set[int]]:
    """The rows of a block in sections, each below a head of its own."""
    sections = [{rows[0]}]
    for above, below in itertools.pairwise(rows):
        if states.rows[below].middle - states.rows[above].middle > HEAD * states.pitch:
            sections.append(set())
        sections[-1].add(below)
    return sections


def over_sections(
    stacks: Sequence[Stack], sections: Sequence[Set[int]], start: float, end: float
) -> Iterator[Stack]:
    """Columns of ink in several sections of a block, whose names and figures stand from `start` to
    `end`, taken for one: below a head of its own each may have columns of other widths."""
    sides = {id(stack): side_of(centre(stack.box), start, end) for stack in stacks}
    for stack in stacks:
        told = [own for own in sections if not own.isdisjoint(stack.by_row)]
        rest = [own for own in sections if own not in told]
        like = [other for other in stacks if sides[id(other)] == sides[id(stack)]]
        if stack.side is None or not rest or not stack.by_row.keys() <= set().union(*told):
            continue
        found = [fullest_in(own, like) for own in rest]
        if None not in found:
            parts = [part for part in found if part is not None]
            by_row = stack.by_row | {n: own for part in parts for n, own in part.by_row.items()}
            yield replace(stack, by_row=dict(sorted(by_row.items())))


def fullest_in(section: Set[int], stacks: Sequence[Stack]) -> Stack | None:
    """The column of ink that stands in all rows of a section, or all but one of several, and in no
    other; None where none does, or two do, or the section has one row."""
    least = max(len(section) - 1, 2)
    own = [s for s in stacks if s.by_row.keys() <= section and len(s.by_row) >= least]
    return own[0] if len(own) == 1 else None
