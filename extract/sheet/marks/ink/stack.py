"""Ink in one column of one block of the states table."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import height
from extract.sheet.marks.ink.pieces import Ink

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

    @property
    def box(self) -> Box:
        """Around all of it."""
        return union(ink.box for inks in self.by_row.values() for ink in inks)


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
