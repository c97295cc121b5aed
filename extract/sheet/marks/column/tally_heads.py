"""The heads of a tally's columns: the positions above its rows, be the totals between."""

from collections.abc import Sequence

from extract.records import Box
from extract.sheet.geometry import centre, middle
from extract.sheet.layout.columns import share_column
from extract.sheet.layout.headers import ABOVE, is_number_head
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.sheet import Layout
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import TOTAL
from extract.sheet.marks.ink.stack import Stack

LEVEL, HEAD = 0.6, 2.5
"""Type sizes between the heads of a tally on one line, and from them to those on two or three:
above, the totals may have their labels."""
FEWEST = 2
"""Columns of a tally."""


def heads_on(
    labels: Sequence[Label], states: StatesTable, known: Sequence[Box]
) -> list[list[Label]]:
    """The heads of a tally's columns, block by block; empty where the table is none.

    `known` are the words of the page: a legend above the table has its header below it.
    """
    (left, top, right, bottom), pitch = states.box, states.pitch
    # `No.` heads these, or numbers that are no words of the rows.
    numbers = [*states.other_figures, *(box for box in known if top < middle(box) < bottom)]
    figures = [row.figure.box for row in states.rows if row.figure]
    # The head of the shares may go on below those of the positions.
    known = [box for box in known if not is_over(box, figures)]
    above = [
        label
        for label in labels
        if label.position is not None and top - ABOVE * pitch < middle(label.box) < top
    ]
    above = without_number_heads(above, numbers)
    lowest = max((middle(label.box) for label in above), default=top)
    floor = max((label.box[3] for label in above), default=top)  # turned heads end on one line
    # Where those on several lines are none, on the lowest alone: a legend may stand close above.
    for reach in (HEAD, LEVEL):
        near = [
            label
            for label in above
            if min(lowest - middle(label.box), floor - label.box[3]) < reach * label.size
        ]
        foot = max((label.box[3] + label.size for label in near), default=top)
        if any(foot < middle(box) < top and left < centre(box) < right for box in known):
            continue
        blocks = blocks_of(near)
        if len(blocks) == states.blocks and all(len(heads) >= FEWEST for heads in blocks):
            return blocks
    return []


def without_number_heads(heads: Sequence[Label], numbers: Sequence[Box]) -> list[Label]:
    """The heads without `No.` over the `numbers` of the rows, where another one heads the votes
    against: the circles of a tally may read like figures."""
    rest = [
        label
        for label in heads
        if not (is_number_head(label.words) and is_over(label.box, numbers))
    ]
    return rest if any(label.position == "no" for label in rest) else list(heads)


def is_over(box: Box, figures: Sequence[Box]) -> bool:
    """Whether something stands in the column of any of some figures."""
    return any(share_column((box[0], box[2]), (each[0], each[2])) for each in figures)


def blocks_of(heads: Sequence[Label]) -> list[list[Label]]:
    """Heads from left to right, block by block: with the position of one before, a block begins."""
    blocks: list[list[Label]] = [[]]
    for label in sorted(heads, key=lambda label: label.box[0]):
        if any(other.position == label.position for other in blocks[-1]):
            blocks.append([])
        blocks[-1].append(label)
    return blocks


def heads_over_totals(layout: Layout) -> list[list[Label]]:
    """The heads of a tally where the totals stand between them and its first row, as figures of the
    same columns; empty where they do not."""
    totals, top = layout.totals, layout.states.box[1]
    # That of all members may stand elsewhere.
    figures = [f for f, n in zip(totals.figures, totals.fields, strict=True) if n != TOTAL]
    heads = [label for label in totals.labels if label.position is not None]
    lowest = max((label.box[3] for label in heads), default=top)
    if not all(lowest - label.size < middle(f.box) < top for f in figures for label in heads):
        return []
    # What stands on the lines of the figures is of the totals; below them the rows may have a head.
    levels = [figure.box for figure in figures if lowest < middle(figure.box) < top]
    others = [box for box in layout.known if not any(b[1] < middle(box) < b[3] for b in levels)]
    return heads_on(heads, layout.states, others)


def with_lost_head(
    heads: Sequence[Sequence[Label]], found: Sequence[Sequence[Stack]], states: StatesTable
) -> list[list[Label]]:
    """The heads of a tally in a picture, with that of *yes* over the one column of ink beside them
    that most rows of each block have, where recognition lost it: it may be the shortest word."""
    whole = []
    for block, (own, stacks) in enumerate(zip(heads, found, strict=True)):
        rows = sum(row.block == block for row in states.rows)
        left, right = own[0].box[0], own[-1].box[2]
        full = [
            stack
            for stack in stacks
            if stack.side and 2 * len(stack.by_row) > rows and not left < centre(stack.box) < right
        ]
        if len(full) != 1 or any(label.position == "yes" for label in own):
            return [list(each) for each in heads]
        (x0, _, x1, _), (_, top, _, bottom) = full[0].box, own[0].box
        lost = Label("yes", (x0, top, x1, bottom), own[0].size, ())
        whole.append(sorted([*own, lost], key=lambda label: label.box[0]))
    return whole
