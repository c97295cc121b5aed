"""The head of each row of a list: before it in a text, above it, or beside it in a table."""

from collections.abc import Sequence
from itertools import combinations, pairwise, product
from statistics import median

from extract.records import Box
from extract.sheet.geometry import centre, height, middle, off_level

LEVEL = 0.5
"""Times the height of a line from its middle within which a word stands on it."""
LOWER = tuple(n / 8 for n in range(13))
"""Heights of a line by which the middle of a cell lies below its head: `15 Member States, 44,90 %`
may stand on further lines of it."""
CELL = 5.0
"""Heights of a head by which the last lines of a cell of heads differ from those of another."""
TABLE = 3
"""Heads side by side that are those of a table by themselves."""
SLACK = 0.75
"""Of the step from one row to the next: so far the middle of a cell lies from that of its head at
most on one side, which may go on on a second line."""
INDENT = 2.5
"""Heights of a line by which what stands under a head may begin before it: a mark stands there."""


def last_before(rows: Sequence[Box], heads: Sequence[Box]) -> list[int | None]:
    """The last head before each row, as a text is read."""
    return [
        max(
            (n for n, head in enumerate(heads) if comes_before(head, row)),
            key=lambda n: (round(middle(heads[n])), heads[n][0]),
            default=None,
        )
        for row in rows
    ]


def comes_before(head: Box, row: Box) -> bool:
    """Whether a head is read before a row: on a line above, or left of it on its own."""
    if off_level(head, row) < LEVEL * height(head):
        return head[0] < row[0]
    return middle(head) < middle(row)


def nearest_above(
    rows: Sequence[Box], heads: Sequence[Box], lines: float = 1.0
) -> list[int | None]:
    """The head of the column in which each row stands: of those above it that begin no farther
    right, the rightmost of the lowest, no more than so many `lines` above that one."""
    found: list[int | None] = []
    for row in rows:
        above = [
            n
            for n, head in enumerate(heads)
            if middle(head) < middle(row) and head[0] < row[0] + INDENT * height(head)
        ]
        lowest = max((middle(heads[n]) for n in above), default=0.0)
        level = [n for n in above if lowest - middle(heads[n]) < lines * height(heads[n])]
        found.append(max(level, key=lambda n: (heads[n][0], heads[n][1]), default=None))
    return found


def in_cell_above(rows: Sequence[Box], heads: Sequence[Box]) -> list[int | None]:
    """The same where each head ends its own cell, with figures on further lines of it."""
    return nearest_above(rows, heads, CELL)


def below_nearest(rows: Sequence[Box], heads: Sequence[Box]) -> list[int | None]:
    """The head whose middle is nearest to that of each row, of the lowest line of heads that are
    all above them: each may be set over several columns."""
    top = min(row[1] for row in rows)
    above = [n for n, head in enumerate(heads) if head[3] < top]
    lowest = max((middle(heads[n]) for n in above), default=0.0)
    level = [n for n in above if lowest - middle(heads[n]) < height(heads[n])]
    return [
        min(level, key=lambda n: abs(centre(heads[n]) - centre(row)), default=None) for row in rows
    ]


def below_ground(rows: Sequence[Box], grounds: Sequence[Box]) -> list[int | None]:
    """The one ground of a head within which, and below which, each row begins."""
    found: list[int | None] = []
    for row in rows:
        over = [
            n
            for n, ground in enumerate(grounds)
            if ground[0] < row[0] < ground[2] and middle(ground) < middle(row)
        ]
        found.append(over[0] if len(over) == 1 else None)
    return found


def level_with_middle(rows: Sequence[Box], heads: Sequence[Box]) -> list[int | None]:
    """The head in the cell before each row, or behind it, which is level with the middle of the
    lines of its own rows; none for all where one is not."""
    begin, end = min(row[0] for row in rows), max(row[2] for row in rows)
    before = [n for n, head in enumerate(heads) if head[2] <= begin]
    behind = [n for n, head in enumerate(heads) if head[0] >= end]
    high = median(map(height, rows))
    found: list[tuple[float, list[int | None]]] = []
    for side, lower in product((before, behind), LOWER):
        own = beside_heads(rows, [heads[n] for n in side], high, lower * high)
        bound = [side[n] for n in own if n is not None]
        if len(bound) == len(rows):
            found.append((off_middle(rows, heads, bound, lower * high), [*bound]))
    nowhere: list[int | None] = [None] * len(rows)
    return min(found, key=lambda each: each[0], default=(0.0, nowhere))[1]


def off_middle(
    rows: Sequence[Box], heads: Sequence[Box], bound: Sequence[int], lower: float
) -> float:
    """How far the middles of the rows of each head are from being so much `lower` than it, in
    all."""
    levels = {
        head: [middle(row) for row, own in zip(rows, bound, strict=True) if own == head]
        for head in bound
    }
    return sum(
        abs((min(own) + max(own)) / 2 - middle(heads[head]) - lower) for head, own in levels.items()
    )


def beside_heads(
    rows: Sequence[Box], heads: Sequence[Box], high: float, lower: float
) -> list[int | None]:
    """The head of each row, if the middle of each cell lies so much `lower` than its head; None for
    all where one lies otherwise."""
    found: list[int | None] = [None] * len(rows)
    left = sorted(range(len(rows)), key=lambda n: middle(rows[n]))
    for head in sorted(range(len(heads)), key=lambda n: middle(heads[n])):
        level = middle(heads[head]) + lower
        if not left or middle(rows[left[0]]) > level + high / 2:
            if any(off_level(heads[head], row) < high / 2 for row in rows):
                return [None] * len(rows)  # what is level with a head stands in its cell
            continue  # nobody
        end = 2 * level - middle(rows[left[0]])
        own = [n for n in left if middle(rows[n]) < end + high / 2]
        if not own or abs(middle(rows[own[-1]]) - end) > max(high, SLACK * step_of(rows, high)):
            return [None] * len(rows)
        found = [head if n in own else each for n, each in enumerate(found)]
        left = left[len(own) :]
    return [None] * len(rows) if left else found


def step_of(rows: Sequence[Box], high: float) -> float:
    """From one row to the next, where rows may stand side by side."""
    levels = sorted(map(middle, rows))
    return min((b - a for a, b in pairwise(levels) if b - a > high / 2), default=0.0)


def column_of_figure(figures: Sequence[Box], heads: Sequence[Box]) -> list[int | None]:
    """The head over the figure of each row, where figures stand in the columns of several heads
    side by side, and none beside all of these; all may stand below one of three."""
    top = min((figure[1] for figure in figures), default=0.0)
    over = [n for n, head in enumerate(heads) if head[3] < top + height(head)]
    lowest = max((middle(heads[n]) for n in over), default=0.0)
    level = [n for n in over if lowest - middle(heads[n]) < height(heads[n])]
    half = min(
        (abs(centre(heads[a]) - centre(heads[b])) / 2 for a, b in combinations(level, 2)),
        default=0.0,
    )
    found: list[int | None] = [
        next((n for n in level if abs(centre(heads[n]) - centre(figure)) < half), None)
        for figure in figures
    ]
    several = len(set(found)) > 1 or len(level) >= TABLE
    return found if several else [None] * len(figures)
