"""Marks right beside the words for positions, wherever these begin: `✓ Yes` in the middle of its
cell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import height, overlap
from extract.sheet.layout.rows.answers import position_of
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.sheet import Layout
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.second_marks import second_on
from extract.sheet.marks.ink.label_ink import inks_in
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.stack import Stack, by_rows
from extract.sheet.marks.ink.stacks import rows_by_block, stacks_on

REACH = 2.5
"""Heights of a word from its mark's far end to it at most."""


def worded_columns(
    raster: Raster, layout: Layout, known: Sequence[Box], width: float
) -> Iterator[MarkColumn]:
    """The marks before the words of all rows, and those behind them, where each row with words has
    one; `known` are the places of all words, these too."""
    words = [union(word.drawn or word.box for word in own) if own else None for own in layout.said]
    names = tuple(position_of(own) if own else None for own in layout.said)
    states = layout.states
    for before in (True, False):
        left, _, right, _ = union(beside(box, before) for box in words if box is not None)
        cells = [
            (left, row.top, right, row.bottom)
            if box is None
            else up_to_words(beside(box, before), box, known)
            for box, row in zip(words, states.rows, strict=True)
        ]
        inks = [inks_in(raster, cell, known) for cell in cells]
        if all(len(own) == (box is not None) for own, box in zip(inks, words, strict=True)):
            marks = tuple(own[0] if own else None for own in inks)
            stacks = stacks_on(raster, states, known, width)
            unread = known if raster.scanned else ()
            second = frozenset(second_marks(states, marks, words, stacks, unread))
            single = (False,) * len(cells)
            support = len(cells) - marks.count(None)
            yield MarkColumn(marks, single, tuple(cells), support, beside=second, said=names)


def second_marks(
    states: StatesTable,
    marks: Sequence[Ink | None],
    words: Sequence[Box | None],
    stacks: Sequence[Sequence[Stack]],
    unread: Sequence[Box],
) -> Iterator[int]:
    """The rows in which something as heavy as a mark stands beside theirs or its word; in a picture
    letters may be `unread` beside words."""
    shown = sorted((mark for mark in marks if mark is not None), key=lambda ink: ink.area)
    usual = shown[len(shown) // 2]
    for rows, found in zip(filter(None, rows_by_block(states)), stacks, strict=True):
        own = {n: mark.box for n in rows if (mark := marks[n]) is not None}
        others = [
            replace(
                stack,
                by_row=by_rows(
                    (n, ink)
                    for n, inks in stack.by_row.items()
                    for ink in inks
                    if n not in own or overlap(ink.box, own[n]) <= 0
                ),
            )
            for stack in found
        ]
        if own:
            said = (box for n in rows if (box := words[n]) is not None)
            span = union([*own.values(), *said])
            yield from second_on(states, rows, span, others, usual, None, unread)


def beside(words: Box, before: bool) -> Box:
    """Where a mark may stand before words, or behind them."""
    left, top, right, bottom = words
    reach, half = REACH * height(words), height(words) / 4
    x0, x1 = (left - reach, left) if before else (right, right + reach)
    return (x0, top - half, x1, bottom + half)


def up_to_words(place: Box, own: Box, known: Sequence[Box]) -> Box:
    """A place beside words without what reaches over other ones on their line."""
    left, top, right, bottom = place
    level = [box for box in known if box[1] < own[3] and box[3] > own[1]]
    left = max([left, *(box[2] for box in level if box[2] <= own[0] and right <= own[0])])
    right = min([right, *(box[0] for box in level if box[0] >= own[2] and left >= own[2])])
    return (left, top, right, bottom)
