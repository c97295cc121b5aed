"""States that follow one another as the words of a text do: in chips, or in a list, line after
line."""

import itertools
from collections.abc import Sequence
from statistics import median

from extract.sheet.geometry import centre, middle
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.figures import ALL, Figure, sort_of
from extract.sheet.layout.rows.lost_names import (
    is_header,
    is_unread,
    lost_before,
    stands_before,
)
from extract.sheet.layout.rows.names import Name, lines_of
from extract.sheet.layout.rows.placed.row import PlacedRow

RAGGED = 0.3
"""Type sizes by which a third of the names of a column neither begin, nor end, nor have their
middle where the others do: then they are no column."""
IN_COLUMNS = 0.5
"""Part of the names from which on that stand in columns the sheet has some: else the names run like
a text, each chip as wide as its name."""
FEWEST = 12
"""Names of a list; fewer may be those of a text."""
APART = 4.0
"""Type sizes from one line of names to the next at most, be they chips: the bands of a table that
lies on its side are farther apart, for between them stand figures and marks."""
NEXT_LINE = 2.5
"""Type sizes from a line of a text to the next at most."""
WHITE = 3.0
"""Type sizes from a name to its figure at most."""
LOST = 0.2
"""Part of the names that recognition loses at most: those in Greek and Cyrillic are three of 27."""
HEAD = 6.0
"""Lines of names from a list to the next at most, with its head and the white about it between."""


def flows(names: Sequence[Name]) -> bool:
    """Whether names stand line after line, in no columns."""
    columns = columns_of(names, lambda name: name.box)
    others = columns[1:]  # the lines of a text begin below one another as well
    kept = sum(len(column) for column in others if not is_ragged(column))
    ragged = kept < IN_COLUMNS * sum(map(len, others)) or any(map(has_two_on_line, columns))
    if len(names) < FEWEST or not ragged:
        return False
    return pitch_of_lines(lines_of(names)) < APART * median(name.size for name in names)


def has_two_on_line(column: Sequence[Name]) -> bool:
    """Whether two names of a column stand beside one another."""
    pairs = itertools.pairwise(column)
    return any(abs(lower.middle - upper.middle) < upper.size / 2 for upper, lower in pairs)


def is_ragged(column: Sequence[Name]) -> bool:
    """Whether names stand over one another without being set to one edge."""
    boxes = [name.box for name in column]
    edges = ([b[0] for b in boxes], [b[2] for b in boxes], [centre(b) for b in boxes])
    away = [sorted(abs(x - median(edge)) for x in edge) for edge in edges]
    return min(each[2 * len(each) // 3] for each in away) > RAGGED * column[0].size


def rows_in_flow(
    names: Sequence[Name], figures: Sequence[Figure]
) -> tuple[list[PlacedRow], float, bool, int]:
    """The rows in the order of their lines, each with the figure behind its name, or before it; the
    pitch of the lines; whether the figures are weights; and their decimals."""
    on_lines = lines_of(names)
    pitch = pitch_of_lines(on_lines)
    own = figures_in_flow(on_lines, figures)
    ordered = list(itertools.chain(*on_lines))
    pairs = [(f, name) for f, name in zip(own, ordered, strict=True) if f is not None]
    rank, weighted, decimals = sort_of([f.number for f, _ in pairs], [n.state for _, n in pairs])
    rows = [
        PlacedRow(
            name, figure if rank else None, 0, name.middle - pitch / 2, name.middle + pitch / 2
        )
        for name, figure in zip(ordered, own, strict=True)
    ]
    return rows, pitch, weighted, decimals


def pitch_of_lines(on_lines: Sequence[Sequence[Name]]) -> float:
    """From one line of names to the next."""
    levels = [median(name.middle for name in line) for line in on_lines]
    return median([b - a for a, b in itertools.pairwise(levels)] or [2 * on_lines[0][0].size])


def figures_in_flow(
    on_lines: Sequence[Sequence[Name]], figures: Sequence[Figure]
) -> list[Figure | None]:
    """The figure of each name: behind it in all, if need be on the next line, or before it."""
    ways: list[list[Figure | None]] = [[], []]
    left = min(name.box[0] - name.size for line in on_lines for name in line)
    figures = of_one_form(figures)
    inside = [figure for figure in figures if figure.box[0] > left]  # before it stand totals
    for line, below in zip(on_lines, [*on_lines[1:], []], strict=True):
        for before, name, after in zip([None, *line], line, [*line[1:], None], strict=False):
            level = [f for f in figures if abs(middle(f.box) - name.middle) < name.size / 2]
            start = before.box[2] if before else name.box[0] - WHITE * name.size
            end = after.box[0] if after else name.box[2] + WHITE * name.size
            behind = next((f for f in level if name.box[2] - 1 < f.box[0] < end), None)
            if behind is None and name is line[-1]:
                behind = next_line_of(name, below, inside)
            ways[0].append(behind)
            ways[1].append(next((f for f in level if start < f.box[2] < name.box[0] + 1), None))
    return max(ways, key=lambda way: sum(figure is not None for figure in way))


def of_one_form(figures: Sequence[Figure]) -> Sequence[Figure]:
    """The figures with decimals, or in brackets, where most have them: behind a list the count and
    the share of its position may stand on the same lines."""
    for has_form in (has_decimals, is_in_brackets):
        own = [figure for figure in figures if has_form(figure)]
        figures = own if 2 * len(own) > len(figures) else figures
    return figures


def has_decimals(figure: Figure) -> bool:
    """Whether a figure has decimals."""
    return bool(figure.number.decimals)


def is_in_brackets(figure: Figure) -> bool:
    """Whether a figure stands in brackets, one of which may be on the next line."""
    return figure.text.startswith("(")


def next_line_of(name: Name, below: Sequence[Name], figures: Sequence[Figure]) -> Figure | None:
    """The figure with which the text goes on below the last name of a line, before the names that
    are `below` it."""
    down = {id(f): middle(f.box) - name.middle for f in figures}
    under = [f for f in figures if name.size / 2 < down[id(f)] < NEXT_LINE * name.size]
    top = min((down[id(f)] for f in under), default=0.0)
    line = [f for f in under if down[id(f)] < top + name.size / 2]
    first = min(line, key=lambda f: f.box[0], default=None)
    if first is None or any(
        other.box[0] < first.box[0] and other.off(middle(first.box)) < other.size / 2
        for other in below
    ):
        return None
    return first


def lost_in_flow(
    names: Sequence[Name], figures: Sequence[Figure], loose: Sequence[Name]
) -> list[Name]:
    """The names that recognition lost among rows that follow one another on lines: one for each
    figure that stands behind no name, on a line of names or where they go on below."""
    on_lines = lines_of(names)
    own = [figure for figure in figures_in_flow(on_lines, figures) if figure is not None]
    decimals = {len(figure.number.decimals) for figure in own}
    levels = [line[0].middle for line in on_lines]
    pitch = pitch_of_lines(on_lines)
    size = median(name.size for name in names)
    begin = min(name.box[0] for name in names)
    end = max([*(name.box[2] for name in names), *(figure.box[2] for figure in own)]) + size
    free = [
        figure
        for figure in figures
        if figure not in own
        and begin - size < figure.box[0] < end  # before all names, or behind, totals may stand
        and len(figure.number.decimals) in decimals
        and figure.number.whole < ALL
        and (
            is_level(figure, [*levels, levels[-1] + pitch], size)
            or begins_line(lost_before(figure, loose, size), begin, levels, pitch)
        )
        and not any(is_header(cell) and stands_before(cell, figure, size) for cell in loose)
    ]
    if len(free) > LOST * len(names):
        return []  # of another kind: numbers of rows, say
    return [lost_before(figure, loose, size) for figure in free]


def begins_line(cell: Name, left: float, levels: Sequence[float], pitch: float) -> bool:
    """Whether a cell that could not be read begins a line of names, not far from another: that of a
    position may have this one alone."""
    near = min(abs(cell.middle - level) for level in levels) < HEAD * pitch
    return is_unread(cell) and near and abs(cell.box[0] - left) < cell.size / 2


def is_level(figure: Figure, levels: Sequence[float], size: float) -> bool:
    """Whether a figure stands on one of some lines of names of this size."""
    return any(abs(middle(figure.box) - level) < size / 2 for level in levels)
