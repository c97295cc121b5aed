"""Which column of ink each block may have its marks in: one on the same side in all, or turned
about."""

import itertools
import math
from collections.abc import Iterator, Sequence

from extract.records import Box
from extract.sheet.geometry import centre
from extract.sheet.marks.ink.stack import Stack, fullness

FULL = 0.8
"""Part of the marks of the fullest column that another one as likely has at least."""
MOST_WAYS = 100
"""To take a column on either side of each block, or within it, as four blocks have; with a block
for each state of a chart they would never end."""


def choices(found: Sequence[Sequence[Stack]]) -> Iterator[list[Stack]]:
    """One column of ink in every block: the fullest on a side, or those as far from their block's
    left edge. A block without any ink, as of those who did not vote, has an empty one."""
    sides = {s.side for stacks in found for s in stacks if s.side is not None}
    for side in sorted(sides):
        own = [[stack for stack in stacks if stack.side == side] for stacks in found]
        drawn = next(stacks for stacks in own if stacks)
        for n, stacks in enumerate(found):
            if not any(stack.side for stack in stacks):
                own[n] = [Stack({}, side, drawn[0].offset)]
        if all(own):
            yield [max(stacks, key=fullness) for stacks in own]
            for first in drawn:
                yield [
                    min(stacks, key=lambda stack: abs(stack.offset - first.offset))
                    for stacks in own
                ]


def mirror_choices(found: Sequence[Sequence[Stack]], boxes: Sequence[Box]) -> Iterator[list[Stack]]:
    """The column of ink nearest to each block on a side, of the fullest there, where blocks differ:
    a block may have its columns in the order of its neighbour's turned about. `boxes` are those of
    names and figures."""
    near: list[list[Stack]] = []
    for box, stacks in zip(boxes, found, strict=True):
        sides = {stack.side for stack in stacks if stack.side is not None}
        own = [[stack for stack in stacks if stack.side == side] for side in sorted(sides)]
        near.append([nearest_full(each, box) for each in own])
    if math.prod(map(len, near)) > MOST_WAYS:
        return
    for chosen in itertools.product(*near):
        spans = sorted((stack.box[0], stack.box[2]) for stack in chosen)
        apart = all(one[1] < other[0] for one, other in itertools.pairwise(spans))
        if apart and len({stack.side for stack in chosen}) > 1:
            yield list(chosen)


def nearest_full(stacks: Sequence[Stack], box: Box) -> Stack:
    """Of columns of ink on one side of a block that nearest to it, among those about as full."""
    most = max(len(stack.by_row) for stack in stacks)
    full = [stack for stack in stacks if len(stack.by_row) >= FULL * most]
    return min(full, key=lambda stack: abs(centre(stack.box) - centre(box)))
