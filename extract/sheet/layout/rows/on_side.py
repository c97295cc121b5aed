"""A table that lies on its side: the names stand in a few lines, with their figures below them."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from extract.pdf.runs import union
from extract.sheet.geometry import centre, height, middle
from extract.sheet.layout.columns import share_column
from extract.sheet.layout.rows.figures import FEWEST, Figure, figure_of
from extract.sheet.layout.rows.names import Name, lines_of
from extract.sheet.words import UNREAD, fold

MOST_APART, STEPS = 4.0, 2.0
"""Type sizes from a line of names to that of their figures at most; and how many times as far as
these stand from the names another row would, were there one."""
ON_LINE = 5
"""Names on each line of a table that lies on its side at least; fewer may be its blocks."""
HAVE_FIGURES = 0.8
"""Part of the names that have a figure below them then; those who did not vote may have none."""
SHORTEST = 2
"""Letters of a name of which others were not read: of `ΚΥΠΡΟΣ` two may be."""


def may_be_name(cell: Name) -> bool:
    """Whether a cell may be a name that could not be read, and is no figure and no rule."""
    lettered = UNREAD in cell.text or len(fold(cell.text)) >= SHORTEST
    return lettered and figure_of(cell.words) is None


def is_level(cell: Name, columns: Sequence[Sequence[Name]]) -> bool:
    """Whether a cell stands on a line of names, where those of a table lie across."""
    return any(name.off(cell.middle) < name.size for name in itertools.chain(*columns))


def with_lost_between(columns: Sequence[list[Name]], loose: Sequence[Name]) -> list[list[Name]]:
    """The names of a picture's table that lies on its side, with those between them that could not
    be read, where all stand in one line."""
    if max(map(len, columns)) > 1:
        return list(columns)
    lost = ([cell] for cell in lost_between(columns, loose))
    return sorted([*columns, *lost], key=lambda column: column[0].box[0])


def lost_between(columns: Sequence[Sequence[Name]], loose: Sequence[Name]) -> list[Name]:
    """The cells amid the columns of names that may be names that could not be read."""
    names = [*itertools.chain(*columns)]
    left, right = min(n.box[0] for n in names), max(n.box[0] for n in names)
    return [
        cell
        for cell in loose
        if left < cell.box[0] < right and cell.state is None and may_be_name(cell)
    ]


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


def drawn_out(columns: list[list[Name]], figures: Sequence[Figure]) -> list[list[Name]]:
    """The columns of a table that lies on its side; where its names are set to one side of their
    cells, and no figures stand below them, each name as far as its figures, which all stand as far
    aside."""
    names = [*itertools.chain(*columns)]
    if sum(has_under(name, figures) for name in names) > HAVE_FIGURES * len(names):
        return columns
    pairs = [pair for line in lines_of(names) for pair in itertools.pairwise(line)]
    step = min((centre(b.box) - centre(a.box) for a, b in pairs), default=0.0)
    aside = [
        off
        for name in names
        for off in (
            centre(f.box) - centre(name.box)
            for f in figures
            if name.size < name.off(middle(f.box)) and is_near(f, name)
        )
        if abs(off) < step / 2
    ]
    usual = median(aside or [0.0])
    alike = sum(abs(off - usual) < names[0].size / 2 for off in aside)
    if not HAVE_FIGURES * len(names) < alike == len(aside):
        return columns
    return [[reaching(name, usual) for name in column] for column in columns]


def reaching(name: Name, aside: float) -> Name:
    """A name whose box reaches so far to the right, or to the left if that is less than nought."""
    x0, top, x1, bottom = name.box
    return replace(name, box=(min(x0, x0 + aside), top, max(x1, x1 + aside), bottom))


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
    return is_near(figure, name) and share_column(name.box[::2], figure.box[::2])


def is_near(figure: Figure, name: Name) -> bool:
    """Whether a figure stands about as high as a name, be it drawn upright, or close above or
    below it."""
    drawn = union([name.box, *(word.drawn for word in name.words if word.drawn)])
    # From the middle of its line, but of one drawn upright from its ends.
    edge = height(name.box) / 2 if drawn == name.box else 0.0
    reach = MOST_APART * name.size - edge
    return drawn[1] - reach < middle(figure.box) < drawn[3] + reach


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
