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
from extract.sheet.layout.rows.figure_columns import LEVEL, in_step_with, nearest_to
from extract.sheet.layout.rows.figures import FEWEST, Figure, figure_of
from extract.sheet.layout.rows.flow import lines_of
from extract.sheet.layout.rows.names import Name
from extract.sheet.words import UNREAD, fold

ON_ONE_LINE = 12
"""Names beside one another at least that are a table: fewer may be those of a text."""
MOST_APART, STEPS = 4.0, 2.0
"""Type sizes from a line of names to that of their figures at most; and how many times as far as
these stand from the names another row would, were there one."""
ON_LINE = 5
"""Names on each line of a table that lies on its side at least; fewer may be its blocks."""
HAVE_FIGURES = 0.8
"""Part of the names that have a figure below them then; those who did not vote may have none."""
SHORTEST = 2
"""Letters of a name of which others were not read: of `ΚΥΠΡΟΣ` two may be."""
SHORT_LISTS = 12.0
"""Rows below the last one within which short lists stand, each with its head."""
STRAY = 1.5
"""Rows from a name to the next from where on it may be none of the table: a subject may end with
the name of a state."""


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
    """The columns of a table that lies on its side, with the states in two lines, or in one: so
    many are no names in a text."""
    pairs = [column for column in columns if len(column) > 1]
    if len(pairs) >= FEWEST:
        return pairs
    levels = [name.middle for column in columns for name in column]
    level = len(levels) >= ON_ONE_LINE and max(levels) - min(levels) < columns[0][0].size / 2
    return list(columns) if level else []


def may_be_name(cell: Name) -> bool:
    """Whether a cell may be a name that could not be read, and is no figure and no rule."""
    lettered = UNREAD in cell.text or len(fold(cell.text)) >= SHORTEST
    return lettered and figure_of(cell.words) is None


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


def is_level(cell: Name, columns: Sequence[Sequence[Name]]) -> bool:
    """Whether a cell stands on a line of names, where those of a table lie across."""
    return any(name.off(cell.middle) < name.size for name in itertools.chain(*columns))


def with_lost_between(columns: Sequence[list[Name]], loose: Sequence[Name]) -> list[list[Name]]:
    """The names of a picture's table that lies on its side, with those between them that could not
    be read, where all stand in one line."""
    if max(map(len, columns)) > 1:
        return list(columns)
    names = [name for column in columns for name in column]
    left, right = min(n.box[0] for n in names), max(n.box[0] for n in names)
    lost = [
        cell
        for cell in loose
        if left < cell.box[0] < right and cell.state is None and may_be_name(cell)
    ]
    return sorted([*columns, *([cell] for cell in lost)], key=lambda column: column[0].box[0])


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


def pitch_on_side(columns: Sequence[Sequence[Name]], figures: Sequence[Figure]) -> float:
    """How far from names beside one another a next row would stand: beyond their figures."""
    names = list(itertools.chain(*columns))
    away = [abs(middle(f.box) - n.middle) for n in names for f in figures if is_under(f, n)]
    return STEPS * max(median(away or [0.0]), names[0].size)


def on_side(columns: Sequence[Sequence[Name]], figures: Sequence[Figure]) -> bool:
    """Whether a table lies on its side, the names in a few lines with their figures below them; of
    three lines or more each has cells of its own width, else they are cards."""
    names = [*itertools.chain(*columns)]
    if max(map(len, columns)) < FEWEST:
        return True
    if len(names) < ON_LINE * len(lines_of(names)) or share_columns(columns):
        return False
    return sum(has_under(name, figures) for name in names) > HAVE_FIGURES * len(names)


def has_under(name: Name, figures: Sequence[Figure]) -> bool:
    """Whether a figure stands close below a name, not on its own line."""
    return any(is_under(f, name) and name.off(middle(f.box)) > name.size for f in figures)


def bands_apart(columns: Sequence[list[Name]]) -> list[list[Name]]:
    """The columns of a table that lies on its side; where its lines have cells of their own width,
    each name by itself, line by line."""
    if share_columns(columns):
        return [*columns]
    return [[name] for line in lines_of([*itertools.chain(*columns)]) for name in line]


def share_columns(columns: Sequence[Sequence[Name]]) -> bool:
    """Whether the lines of names share their columns: none has cells of its own width."""
    return len(columns) <= max(map(len, lines_of([*itertools.chain(*columns)])))


def figures_under(
    columns: Sequence[Sequence[Name]], figures: Sequence[Figure]
) -> list[list[list[Figure]]]:
    """Of each column of a table that lies on its side the nearest figure above or below each name,
    the next one, and so on; of those below alone where every name has one and not every one has one
    above: those of the upper of two bands may stand nearer to the names of the lower."""
    near = {
        id(name): sorted(
            (figure for figure in figures if is_under(figure, name)),
            key=lambda figure: abs(middle(figure.box) - name.middle),
        )
        for name in itertools.chain(*columns)
    }
    below = {
        id(name): [figure for figure in near[id(name)] if middle(figure.box) > name.middle]
        for name in itertools.chain(*columns)
    }
    if all(below.values()) and any(len(below[key]) == len(own) for key, own in near.items()):
        near = below
    found = []
    for names in columns:
        own = [near[id(name)] for name in names]
        places = range(max(map(len, own)))
        found.append([[each[place] for each in own if place < len(each)] for place in places])
    return found


def is_under(figure: Figure, name: Name) -> bool:
    """Whether a figure stands close above or below a name."""
    near = abs(middle(figure.box) - name.middle) < MOST_APART * name.size
    return near and share_column(name.box[::2], figure.box[::2])


def figures_in_lines(
    figures: Sequence[Figure], columns: Sequence[Sequence[Name]], lower: float
) -> Iterator[Figure]:
    """The figures under the names of cards, or of a table that lies on its side, or above them as
    those are that stand so much `lower`: of all lines in which most names have one; a nought under
    a few may be their mark, and above the first cards the totals may stand."""
    for line in lines_of([*itertools.chain(*columns)]):
        level_of_names = line[0].middle
        own = [f for f in figures if (middle(f.box) - level_of_names) * lower >= 0]
        under = [f for f in own if any(is_under(f, name) for name in line)]
        for figure in under:
            level = [f for f in under if abs(middle(f.box) - middle(figure.box)) < line[0].size / 2]
            if 2 * len(level) >= len(line):
                yield figure


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
