"""Ink in one column of one block of the states table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import height
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.ink.pieces import Ink

PIECES, WIDER = 2, 2.0
"""Pieces of a mark that is a sign with its word; and times the white between them that there is at
most."""
MOTE = 0.1
"""Of a usual mark's ink: a dash has a sixth, and what has less is a speck of the picture."""
PUSHED = 5.0
"""Points before the marks of its column: a name that reaches so near has its own farther right."""
Side = Literal["left", "amid", "right"]
"""Of a block's own columns."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Ink in one column of one block."""

    by_row: dict[int, list[Ink]]
    side: Side | None
    """None where ink stands in a row or two alone: no column of marks, but perhaps a second one."""
    offset: float
    """Points from the left edge of the block's names or figures to its middle, or of rows that
    follow one another from the edge on its side."""
    by_edge: bool = False
    """Whether it stands as far behind what each row prints, and not in one column."""

    moved: frozenset[int] = frozenset()
    """The rows whose mark stands aside, where a long name has its place."""

    @property
    def box(self) -> Box:
        """Around all of it, without what stands aside."""
        rows = self.by_row.keys() - self.moved
        return union(ink.box for row in rows for ink in self.by_row[row])


def by_rows(pairs: Iterable[tuple[int, Ink]]) -> dict[int, list[Ink]]:
    """The ink of each row."""
    found: dict[int, list[Ink]] = {}
    for n, ink in pairs:
        found.setdefault(n, []).append(ink)
    return found


def usual_height(stack: Stack) -> float:
    """How high most ink of a stack is."""
    return median(height(ink.box) for inks in stack.by_row.values() for ink in inks)


def fullness(stack: Stack) -> tuple[int, float]:
    """In how many rows ink stands, and how high it is: of an axis with a tick in each row, or a
    dash before each mark, these are no marks."""
    return len(stack.by_row), usual_height(stack) if stack.by_row else 0.0


def apart_from(stack: Stack, own: Stack) -> Stack:
    """A column of ink without that of the one which is taken for the marks."""
    left = (
        (n, i) for n, inks in stack.by_row.items() for i in inks if i not in own.by_row.get(n, ())
    )
    return replace(stack, by_row=by_rows(left))


def with_lost_parts(stack: Stack, stacks: Sequence[Stack]) -> Stack:
    """A column of marks of two pieces, a sign and its word, with the sign that stands beside the
    column before a longer word."""
    pairs = [inks for inks in stack.by_row.values() if len(inks) == PIECES]
    if stack.side is None or 2 * len(pairs) <= len(stack.by_row):
        return stack
    ordered = [sorted(pair, key=lambda ink: ink.box[0]) for pair in pairs]
    white = WIDER * max(other.box[0] - one.box[2] for one, other in ordered)
    lone = [each for each in stacks if each.side is None]
    by_row = {
        n: [
            *(ink for each in lone for ink in each.by_row.get(n, ()) if is_before(ink, own, white)),
            *own,
        ]
        for n, own in stack.by_row.items()
    }
    return replace(stack, by_row=by_row)


def is_before(ink: Ink, own: Sequence[Ink], white: float) -> bool:
    """Whether ink stands close before a piece that stands alone."""
    return len(own) < PIECES and 0 < own[0].box[0] - ink.box[2] <= white


def side_of(x: float, start: float, end: float) -> Side:
    """On which side of a block's own columns a place lies."""
    return "left" if x < start else "right" if x > end else "amid"


def with_moved(stack: Stack, stacks: Sequence[Stack], states: StatesTable) -> Stack:
    """A column of marks beside the names, with the one of a row whose name reaches so far that its
    mark had to stand aside, where nothing else does."""
    if stack.by_edge or stack.side not in ("left", "right"):
        return stack
    moved: dict[int, list[Ink]] = {}
    left, _, right, _ = stack.box
    usual = median(ink.area for inks in stack.by_row.values() for ink in inks)
    for n in {n for each in stacks for n in each.by_row} - {*stack.by_row}:
        start, _, end, _ = union(states.rows[n].boxes)
        inks = [ink for each in stacks for ink in each.by_row.get(n, ())]
        if stack.side == "right":
            own = [ink for ink in inks if left - PUSHED < end < ink.box[0]]
        else:
            own = [ink for ink in inks if ink.box[2] < start < right + PUSHED]
        if len(own) == 1 and own[0].area > MOTE * usual:
            moved[n] = own
    return replace(stack, by_row=stack.by_row | moved, moved=frozenset(moved))
