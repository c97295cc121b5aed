"""The columns in which the names of the states table stand."""

import itertools
import math
from collections.abc import Collection, Iterator, Sequence
from statistics import median

from extract.domain.member_states import MemberState
from extract.domain.state_orders import follows, order_of
from extract.pdf.runs import union
from extract.sheet.geometry import middle
from extract.sheet.layout.columns import columns_of, share_column
from extract.sheet.layout.rows.figure_columns import nearest_to
from extract.sheet.layout.rows.figures import ALL, FEWEST, Figure
from extract.sheet.layout.rows.names import CODE, Name, lines_of
from extract.sheet.layout.rows.placed.in_step import LEVEL, in_step_with

ON_ONE_LINE = 12
"""Names beside one another at least that are a table: fewer may be those of a text."""
SHORT_LISTS = 12.0
"""Rows below the last one within which short lists stand, each with its head."""
STRAY = 1.5
"""Rows from a name to the next from where on it may be none of the table: a subject may end with
the name of a state."""
REACH, GROUPS = (1.3, 1.6), 2
"""Of the pitch: from one row to the next at most, whose name is lost, and where so many groups of
rows stand farther apart."""
AGAIN = 5
"""States that two columns name at least, of which one says the other again."""


def name_columns(names: Sequence[Name], gap: float) -> list[list[Name]]:
    """The columns of names, left to right: three or more, or fewer on the lines of such a column
    and a row above or below."""
    columns = columns_of(names, lambda name: name.box)
    long = [column for column in columns if len(column) >= FEWEST] or in_bands(columns)
    if not long:
        return []
    pitch = pitch_of(long)
    kept: list[list[Name]] = []
    levels = [name.middle for column in long for name in column]
    named = {name.state for column in long for name in column}
    off_columns = of_short_lists([n for c in columns if c not in long for n in c], long, pitch)
    for column in columns:
        if column in long:
            own = in_step(column, gap * pitch)
            named = {name.state for each in long for name in in_step(each, gap * pitch)}
            tops = [other[0].middle for other in long if other is not column]
            top = min(tops, default=math.inf) - LEVEL * pitch
            kept.append(by_level([*without_stray(own, pitch), *apart(column, own, named, top)]))
            continue
        fresh = [n for n in column if n.state not in named]  # else the last word of a subject
        level = [n for n in fresh if any(abs(n.middle - y) < LEVEL * pitch for y in levels)]
        next_rows = [y + by for y in [n.middle for n in level] for by in (-pitch, 0, pitch)]
        near = [n for n in fresh if any(abs(n.middle - y) < LEVEL * pitch for y in next_rows)]
        alone = [n for n in off_columns if n in fresh and n not in near]
        if near or alone:
            kept.append(by_level([*near, *alone]))
    return kept


def in_bands(columns: Sequence[list[Name]]) -> list[list[Name]]:
    """The columns of a table that lies on its side, with the states in one line, or in some: so
    many are no names in a text. The cells of a shorter line may be wider."""
    pairs = [column for column in columns if len(column) > 1]
    if len(pairs) >= FEWEST:
        return pairs
    lines = lines_of([name for column in columns for name in column])
    on_each = [len(line) for line in lines]
    whole = sum(on_each) >= ON_ONE_LINE and min(on_each) > FEWEST
    return list(columns) if whole else []


def of_short_lists(
    names: Sequence[Name], columns: Sequence[Sequence[Name]], pitch: float
) -> list[Name]:
    """The names that stand below the first rows of a table, and those not far below its last ones
    where they are several, as in the lists of the few who abstained: a subject stands above, and a
    note names a state far below, or one alone."""
    table = [*itertools.chain(*columns)]
    top, bottom = min(n.middle for n in table), max(n.middle for n in table)
    own = [n for n in names if n.exact and n.box[0] >= min(each.box[0] for each in table)]
    amid = [n for n in own if top < n.middle <= bottom]
    below = [n for n in own if bottom < n.middle < bottom + SHORT_LISTS * pitch]
    listed = [n for n in below if any(share_column(n.box[::2], o.box[::2]) for o in amid)]
    return [*amid, *(below if len(below) > 1 else listed)]


def in_step(column: Sequence[Name], gap: float) -> list[Name]:
    """The longest part of a column without such a gap: above it a subject may name a state."""
    parts: list[list[Name]] = [[column[0]]]
    for before, name in itertools.pairwise(column):
        if name.middle - before.middle > gap:
            parts.append([])
        parts[-1].append(name)
    return max(parts, key=len)


def without_stray(column: Sequence[Name], pitch: float) -> list[Name]:
    """A column without a first name that stands apart from the rows and, by the order of the
    others, has no place before them: the last word of a subject."""
    if len(column) < 2:
        return list(column)
    first, second = column[:2]
    is_far = second.middle - first.middle > STRAY * pitch
    states = [name.state for name in column if name.state is not None]
    if not is_far or first.state is None or second.state is None:
        return list(column)
    order = order_of(states[1:])
    return list(column if order is None or follows(states, order) else column[1:])


def apart(
    column: Sequence[Name],
    own: Sequence[Name],
    named: Collection[MemberState | None],
    top: float,
) -> list[Name]:
    """The names of a column that stand apart below those in step, as of the few who abstained, or
    above them, but no higher than the `top` of other columns: of states that are not named yet."""
    others = [n for n in column if n.middle > own[-1].middle or top < n.middle < own[0].middle]
    return [name for name in others if name.exact and name.state not in named]


def by_level(names: Sequence[Name]) -> list[Name]:
    """The names of a column, top to bottom."""
    return sorted(names, key=lambda name: name.middle)


def pitch_of(columns: Sequence[Sequence[Name]]) -> float:
    """From one row to the next, as most of them stand."""
    gaps = [b.middle - a.middle for c in columns for a, b in itertools.pairwise(c)]
    gaps = [gap for gap in gaps if gap > 1.0]
    if not gaps:
        return FEWEST * columns[0][0].size  # names that are each alone tell no pitch
    # Names that were lost, and those of two lines, leave wider gaps.
    least = median(sorted(gaps)[: max(1, 2 * len(gaps) // 3)])
    return median([gap for gap in gaps if gap < 1.6 * least] or gaps)


def figures_in_columns(
    figures: Sequence[Figure], columns: Sequence[Sequence[Name]], pitch: float
) -> Iterator[Figure]:
    """The figures in step with the names: of all their columns."""
    spans = [union(name.box for name in names) for names in columns]
    for stack in columns_of(figures, lambda f: f.box):
        names = columns[nearest_to(stack, spans)]  # of another block the totals may be in step
        if in_step_with(stack, names, pitch, steady=True):
            for figure in stack:
                if any(name.off(middle(figure.box)) < LEVEL * pitch for name in names):
                    yield figure


def reach_of(names: Sequence[Name], pitch: float) -> float:
    """How far below a row the next one may stand, or above it."""
    usual, wide = (part * pitch for part in REACH)
    levels = sorted(name.middle for name in names)
    apart = sum(usual < below - above <= wide for above, below in itertools.pairwise(levels))
    return wide if apart >= GROUPS else usual


def in_reach(
    shares: Sequence[Figure], names: Sequence[Name], reach: float, lower: float
) -> list[Figure]:
    """The figures level with the names, or so much below them, and those that go on from them row
    by row: farther off a note or the totals have figures too."""
    first, last = names[0].middle, names[-1].middle
    found: list[Figure] = []
    levels = [(middle(f.box) - lower, f) for f in shares if f.number.whole < ALL]
    for level, figure in sorted(levels, key=lambda pair: max(first - pair[0], pair[0] - last)):
        if first - reach < level < last + reach:
            found.append(figure)
            first, last = min(first, level), max(last, level)
    return found


def in_one_language(names: Sequence[Name]) -> list[Name]:
    """The names without those of a column that says again what another one does, as in English:
    the fuller of both is kept, or the first."""
    columns = columns_of([name for name in names if len(name.text) > CODE], lambda name: name.box)
    again: set[int] = set()
    for one, other in itertools.combinations(columns, 2):
        same = sum(is_twin(name, each) for name in one for each in other)
        if same >= AGAIN:
            again |= {id(name) for name in min(other, one, key=len)}
    return [name for name in names if id(name) not in again]


def is_twin(name: Name, other: Name) -> bool:
    """Whether two cells on one line name the same state."""
    return name.state == other.state and abs(other.middle - name.middle) < 0.5 * name.size
