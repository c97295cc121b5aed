"""The figures in step with the names of states: which column holds shares, or weights."""

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import centre, middle
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.figures import Figure, counts_rows, sort_of, stands_behind
from extract.sheet.layout.rows.names import Name
from extract.sheet.layout.rows.placed.in_step import (
    LEVEL,
    in_step,
    in_step_with,
    lower_by,
    name_beside,
)

INDENT = 0.5
"""Type sizes between where a name begins and where its figure does, above or below it: both stand
as far in as the mark before them is wide."""
MOST_WAYS = 5000
"""To take a column of figures of each block: of a table on its side there would be millions."""


@dataclass(slots=True)
class Block:
    """One column of names with the rows beside it."""

    names: list[Name]
    figures: list[list[Figure]]
    """Columns of figures, left to right."""


def with_figures(
    columns: Sequence[Sequence[Name]], figures: Sequence[Figure], pitch: float
) -> list[Block]:
    """The blocks of the table: each column of names with the columns of figures on one side."""
    stacks = columns_of(figures, lambda f: f.box)
    spans = [union(name.box for name in column) for column in columns]
    before = [-math.inf, *(span[2] for span in spans[:-1])]
    ends = [*(span[0] for span in spans[1:]), math.inf]
    for column, end in zip(columns, ends, strict=True):
        stacks = with_own_names(stacks, column, end, pitch)
    on_right: list[list[list[Figure]]] = []
    on_left: list[list[list[Figure]]] = []
    for column, span, start, end in zip(columns, spans, before, ends, strict=True):
        beside = [s for s in stacks if in_step_with(s, column, pitch) and not counts_rows(s)]
        middles = [(centre(union(f.box for f in s)), s) for s in beside]
        on_right.append([s for x, s in middles if span[0] < x < end])
        on_left.append([s for x, s in middles if start < x < span[0]])
    fuller = all(on_left) and in_step(on_left, columns, pitch) > in_step(on_right, columns, pitch)
    chosen = on_left if fuller else on_one_side(on_right, on_left, spans)
    # What stands before the names of the next block is its own.
    held = {id(f) for own in chosen for s in own for f in s} if chosen is not on_right else set()
    free = [figure for figure in figures if id(figure) not in held]
    for own, column, span, end in zip(chosen, columns, spans, ends, strict=True):
        own += spread_figures(own, free, column, (span[0], end), pitch)
    return [Block(list(c), f) for c, f in zip(columns, chosen, strict=True)]


def on_one_side(
    on_right: list[list[list[Figure]]], on_left: list[list[list[Figure]]], spans: Sequence[Box]
) -> list[list[list[Figure]]]:
    """The columns of figures of each block, on the side on which all blocks have some."""
    sides = list(zip(on_right, on_left, strict=True))
    if all(right or not left for right, left in sides):  # a group that did not vote has no shares
        return on_right
    if all(left or not right for right, left in sides):
        return on_left
    if len({id(s) for side in sides for own in side for s in own}) < len(spans) and all(
        right or not left or (left == before and len(left) == 1)
        for (right, left), before in zip(sides, [[], *on_right], strict=False)
    ):  # some did not vote, and what stands before one is its neighbour's
        return on_right
    # A block may be its neighbour turned about.
    return [[s for s in [*a, *b] if nearest_to(s, spans) == n] for n, (a, b) in enumerate(sides)]


def spread_figures(
    columns: Sequence[Sequence[Figure]],
    figures: Sequence[Figure],
    names: Sequence[Name],
    across: tuple[float, float],
    pitch: float,
) -> list[list[Figure]]:
    """The one figure of each row that has one alone, be they in several columns, as where a share
    stands in the column of its position; none where one of the `columns` has as many."""

    def level(own: Sequence[Figure]) -> list[tuple[Name, Figure]]:
        pairs = [(name_beside(figure, names, pitch), figure) for figure in own]
        return [(n, f) for n, f in pairs if n and n.off(middle(f.box)) < LEVEL * pitch]

    rows = level([f for f in figures if across[0] < centre(f.box) < across[1]])
    decimals = Counter(len(figure.number.decimals) for _, figure in rows)
    usual = max(decimals, key=lambda each: (decimals[each], each), default=0)
    likely = [(id(name), f) for name, f in rows if len(f.number.decimals) == usual]
    counts = Counter(name for name, _ in likely)  # recognition takes marks for a 1
    alone = [figure for name, figure in likely if counts[name] == 1]
    top, bottom = names[0].middle, names[-1].middle
    stacks = columns_of([f for f in figures if top < middle(f.box) < bottom], lambda f: f.box)
    beside = [figure for stack in stacks if any(f in alone for f in stack) for figure in stack]
    alone += [f for f in beside if is_nameless(f, names, pitch)]  # recognition lost the name
    return [alone] if len(alone) > max((len(level(own)) for own in columns), default=0) else []


def with_own_names(
    stacks: Sequence[list[Figure]], names: Sequence[Name], end: float, pitch: float
) -> list[list[Figure]]:
    """The columns of figures, those that begin with their names, or right behind them, made one: on
    cards a name and its figure stand as far in as the mark before them is wide. At `end` the next
    block begins."""
    nearest = {id(f): name_beside(f, names, pitch) for stack in stacks for f in stack}

    def named(stack: Sequence[Figure], indent: float) -> list[Figure]:
        """The figures of a stack that stand by a name, no farther from where that begins."""
        pairs = [(f, nearest[id(f)]) for f in stack if f.box[0] < end]
        return [f for f, n in pairs if n and -n.size / 2 < f.box[0] - n.box[0] < indent * n.size]

    behind = [f for s in stacks for f in s if any(stands_behind(f, name) for name in names)]
    begun = [figure for stack in stacks for figure in named(stack, INDENT)]
    own = max(begun, behind, key=len)
    if len(own) <= max((len(named(stack, math.inf)) for stack in stacks), default=0):
        return list(stacks)
    # Below a name that recognition lost a figure stands where those below it do.
    lost = [f for s in stacks if any(f in own for f in s) for f in s if nearest[id(f)] is None]
    own += [figure for figure in lost if figure not in own]
    rest = [[figure for figure in stack if figure not in own] for stack in stacks]
    return sorted([*filter(None, rest), own], key=lambda stack: union(f.box for f in stack)[0])


def is_nameless(figure: Figure, names: Sequence[Name], pitch: float) -> bool:
    """Whether a figure stands by none of the names."""
    return name_beside(figure, names, pitch) is None


def nearest_to(stack: Sequence[Figure], spans: Sequence[Box]) -> int:
    """The block to whose names figures stand nearest."""
    x0, _, x1, _ = union(figure.box for figure in stack)
    return min(range(len(spans)), key=lambda n: max(x0 - spans[n][2], spans[n][0] - x1))


def column_of_shares(
    blocks: Sequence[Block], pitch: float, weights: bool
) -> tuple[list[list[Figure]], float, bool, int]:
    """The figures of each block that are shares, or where `weights` may be sought weighted votes,
    how far below their names they stand, which of the two they are, and the decimals.

    By what they are: the Treaty's weights, or figures with decimals that make up no more than the
    whole; not by where they stand. Columns at one place of their blocks come first; recognition may
    take the marks of one block for figures, and not those of another.
    """
    none: list[list[Figure]] = [[] for _ in blocks]
    best: tuple[int, int, list[list[Figure]], float, bool, int] = (0, 0, none, 0.0, False, 2)
    for chosen in choices([len(block.figures) for block in blocks if block.figures]):
        own = iter(chosen)
        columns = [block.figures[next(own)] if block.figures else [] for block in blocks]
        lower = lower_by([(f, b.names) for b, f in zip(blocks, columns, strict=True)], pitch)
        pairs = [
            (figure.number, name.state)
            for block, figures in zip(blocks, columns, strict=True)
            for figure in figures
            if (name := name_beside(figure, block.names, pitch, lower)) is not None
        ]
        rank, weighted, decimals = sort_of([n for n, _ in pairs], [s for _, s in pairs])
        fitting = sum(len(number.decimals) == decimals for number, _ in pairs) if rank else 0
        # Of columns that are as likely the fuller one.
        if (rank, fitting) > best[:2] and (weights or not weighted):
            best = (rank, fitting, columns, lower, weighted, decimals)
    return best[2:]


def choices(counts: Sequence[int]) -> list[tuple[int, ...]]:
    """One of so many columns of each block, those at one place of all first; where there are too
    many ways, those alone."""
    if math.prod(counts) > MOST_WAYS:
        places = range(max(counts))
        return [tuple(min(place, count - 1) for count in counts) for place in places]
    every = itertools.product(*map(range, counts))
    return sorted(every, key=lambda each: (len(set(each)), each))


def figures_beside(
    names: Sequence[Name], shares: Sequence[Figure], pitch: float, lower: float = 0.0
) -> list[Figure | None]:
    """The figure on the line of each name, or so many points below, with the usual decimals where
    there are several: recognition takes a mark above or below it for a nought; None where the cell
    is blank."""
    usual = median([len(figure.number.decimals) for figure in shares] or [0])
    pairs = [(name_beside(figure, names, pitch, lower), figure) for figure in shares]

    def nearest(name: Name) -> Figure | None:
        def rank(figure: Figure) -> tuple[bool, float]:
            return len(figure.number.decimals) != usual, name.off(middle(figure.box))

        return min((figure for own, figure in pairs if own is name), key=rank, default=None)

    return [nearest(name) for name in names]
