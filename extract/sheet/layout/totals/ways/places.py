"""Where the figures of the totals may stand: beside their labels, around them, below them."""

import itertools
from collections.abc import Callable, Mapping, Sequence

from extract.sheet.geometry import centre, height, middle, off_level
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.groups import (
    HEAD,
    NEXT,
    have_lines_between,
    lines_of_items,
    rows_of_cards,
)
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import TotalsTable, tables_of

TALL = 0.75
"""Type sizes from a label's middle, or that of its first line, to that of its figures at most."""
BELOW = 10.0
"""Type sizes below the labels of a table that lies across to its last row of figures: a row of
marks may stand between."""
ABOVE = 4.5
"""Type sizes from the middle of a count to the labels below it: it may be in larger type, and a
mark stand between."""
CARD, LARGE = 2.6, 8.0
"""Type sizes before a label, or off its line, in which its figures may begin: its mark stands there
too; and before it in which a large count does."""
STEP = 5.5
"""Type sizes from one line of figures in a card to the next at most: a mark or a word may stand
between."""


def beside(group: Sequence[Label], figures: Sequence[Figure], weighted: bool) -> list[TotalsTable]:
    """The tables whose figures stand on the lines of the labels, right of them, left, or both."""
    right = max(label.box[2] for label in group)
    left = min(label.box[0] for label in group)
    middles = [middle(label.box) for label in group]
    line = (max(middles) - min(middles)) / (len(group) - 1)
    behind = [figure for figure in figures if figure.box[0] > left]
    before = [figure for figure in figures if figure.box[2] < left + group[0].size]
    tables: list[TotalsTable] = []
    for side in (behind, before, [*before, *behind]):
        after = side is behind
        level = [
            f
            for f in side
            if any(on_line_of(e, f) and not (after and f.box[0] <= e.box[0]) for e in group)
        ]
        below = [f for f in side if 0 < middle(f.box) - max(middles) < NEXT * line]
        for own in (level, [*level, *(figure for figure in below if figure not in level)]):
            stacks = columns_of(own, lambda f: f.box)
            if side is behind:
                stacks = [stack for stack in stacks if stack[0].box[2] > right - 60]
            stacks.append(right_behind(group, own))
            tables += tables_of(group, stacks, on_line_of, weighted)
    return [*tables, *around(group, figures, weighted)]


def right_behind(group: Sequence[Label], figures: Sequence[Figure]) -> list[Figure]:
    """The figures that follow right behind their labels, which may be of any length: `Yes: 25`."""
    return [
        figure
        for label in group
        for figure in figures
        if on_line_of(label, figure) and 0 < figure.box[0] - label.box[2] < label.size
    ]


def in_cells(
    group: Sequence[Label], figures: Sequence[Figure], weighted: bool
) -> list[TotalsTable]:
    """The table whose labels stand in cards, or below one another, each with its figures below it:
    those of a card without a mark may stand higher."""
    rows = rows_of_cards(group, figures)
    if max(map(len, rows)) < 2 and not have_lines_between([row[0] for row in rows]):
        return []
    before_label = [{id(each): each.box[0] - CARD * group[0].size for each in group}]
    amid = {
        id(each): (each.box[0] + last.box[2]) / 2
        for row in rows
        for last, each in itertools.pairwise(row)
    }
    ends = {  # behind the count of the label before, `For: 25`, or behind that label
        id(each): max([last.box[2], *(f.box[2] for f in figures if is_amid(f, last, each))])
        for row in rows
        for last, each in itertools.pairwise(row)
    }
    edges = [*before_label, before_label[0] | amid, before_label[0] | ends]
    return list(itertools.chain(*(cards_from(group, rows, e, figures, weighted) for e in edges)))


def is_amid(figure: Figure, last: Label, label: Label) -> bool:
    """Whether a figure stands between two labels on their line."""
    return on_line_of(label, figure) and last.box[2] < figure.box[0] < label.box[0]


def cards_from(
    group: Sequence[Label],
    rows: Sequence[Sequence[Label]],
    edges: Mapping[int, float],
    figures: Sequence[Figure],
    weighted: bool,
) -> list[TotalsTable]:
    """The table of labels in cards, if these are the left edges of the cards, by label."""
    size = group[0].size

    def owner(figure: Figure) -> Label | None:
        above = [row for row in rows if row[0].box[1] < middle(figure.box)]
        row = above[-1] if above else []
        begun = [each for each in row if edges[id(each)] < figure.box[0]]
        begun = begun or [each for each in row[:1] if edges[id(each)] < figure.box[2]]
        near = begun and middle(figure.box) - middle(begun[-1].box) < BELOW * size
        return begun[-1] if near else None

    owners = {id(figure): owner(figure) for figure in figures}
    cells = [up_to_white(label, [f for f in figures if owners[id(f)] == label]) for label in group]
    # A ring that recognition took for an O is no nought where figures stand below it.
    sure = [[f for f in cell if f.again is not None] for cell in cells]
    tables = [
        tables_of(group, nth_of_each(own), lambda one, f: owners[id(f)] == one, weighted)
        for own in ((cells, sure) if sure != cells and any(sure) else (cells,))
    ]
    return list(itertools.chain(*tables))


def up_to_white(label: Label, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a card line by line, up to white that no card has: below it a footnote may
    stand."""
    found: list[Figure] = []
    last = label.box[3] - label.size / 2
    for figure in itertools.chain(*lines_of_items(figures)):
        if middle(figure.box) - last > STEP * label.size:
            break
        last = middle(figure.box)
        found.append(figure)
    return found


def nth_of_each(cells: Sequence[Sequence[Figure]]) -> list[list[Figure]]:
    """The first figure of each cell, the second of each, and so on."""
    most = max(map(len, cells))
    return [[cell[place] for cell in cells if place < len(cell)] for place in range(most)]


def around(group: Sequence[Label], figures: Sequence[Figure], weighted: bool) -> list[TotalsTable]:
    """The tables whose labels stand at the middle of their lines, members above and shares below;
    or behind a large count, with the share below."""
    levels = [middle(label.box) for label in group]
    steps = [b - a for a, b in itertools.pairwise(levels)]
    if not steps or min(steps) <= 0:
        return []
    reach = max(steps) / 2

    def nearest(label: Label, figure: Figure) -> bool:
        down = {id(each): off_level(each.box, figure.box) for each in group}
        return down[id(label)] == min(down.values()) < reach

    beyond, size = max(label.box[2] for label in group), group[0].size
    before = min(label.box[0] for label in group) - LARGE * size
    right = [figure for figure in figures if figure.box[0] > beyond]
    about = [f for f in figures if before < f.box[0] < beyond and any(is_near(e, f) for e in group)]
    tables: list[TotalsTable] = []
    for own, edge in ((right, 1), (about, 0)):
        cells = [[figure for figure in own if nearest(label, figure)] for label in group]
        ordered = [sorted(cell, key=lambda figure: figure.box[edge]) for cell in cells]
        tables += tables_of(group, nth_of_each(ordered), nearest, weighted)
    return tables


def is_near(label: Label, figure: Figure) -> bool:
    """Whether a figure stands on a label's line or the next."""
    return off_level(figure.box, label.box) < CARD * label.size


def on_line_of(label: Label, figure: Figure) -> bool:
    """Whether a figure stands on a label's line."""
    high = max(TALL * label.size, height(label.box) / 2)
    return off_level(figure.box, label.box) < high


def under(group: Sequence[Label], figures: Sequence[Figure], weighted: bool) -> list[TotalsTable]:
    """The tables whose figures stand below the labels, which are their header: about the middle of
    each, or from where it begins to the next one; the counts may stand large above them."""
    levels, size = [middle(label.box) for label in group], group[0].size
    if max(levels) - min(levels) > HEAD * size:
        return []
    across = sorted(group, key=lambda label: label.box[0])
    step = min(centre(b.box) - centre(a.box) for a, b in itertools.pairwise(across))

    def about(label: Label, figure: Figure) -> bool:
        place = centre(figure.box)
        within = label.box[0] - label.size < place < label.box[2] + label.size
        return within or abs(centre(label.box) - place) < step / 2  # `Members: 24`

    def from_start(label: Label, figure: Figure) -> bool:
        begun = [each for each in across if each.box[0] - CARD * each.size < figure.box[0]]
        return begun[-1:] == [label]

    def in_order(label: Label, figure: Figure) -> bool:
        """Of labels set to one side of their columns and figures to the other."""
        away = {id(own): aside(other, figure) for own, other in zip(across, full, strict=True)}
        return away[id(label)] == min(away.values())

    # In cards those without a share may stand lower.
    top, bottom = min(label.box[1] for label in group), min(label.box[3] for label in group)
    below = [figure for figure in figures if 0 < middle(figure.box) - bottom < BELOW * size]
    above = [figure for figure in figures if 0 < top - middle(figure.box) < ABOVE * size]
    # As many figures as there are labels stand under these in their order.
    full = next((row for row in lines_of_items(below) if len(row) == len(across)), [])
    ways = (about, from_start, in_order) if full else (about, from_start)
    return [
        table
        for belongs in ways
        for own in ([below, [*above, *below]] if above else [below])
        for table in tables_of(group, stacks_under(group, own, belongs), belongs, weighted)
    ]


def aside(one: Figure, other: Figure) -> float:
    """How far one figure is set off another, by the nearest of their edges and middles."""
    ends = ((one.box[n], other.box[n]) for n in (0, 2))
    away = [abs(a - b) for a, b in (*ends, (centre(one.box), centre(other.box)))]
    return min(away)


def stacks_under(
    group: Sequence[Label], figures: Sequence[Figure], belongs: Callable[[Label, Figure], bool]
) -> list[list[Figure]]:
    """The lines of figures under labels, the first of each label, the second, and so on: members
    and share may stand side by side; then from the last: a mark before some may look like one. In
    cards those without a share may stand lower."""
    cards = [[f for f in figures if belongs(label, f)] for label in group]
    stacks = nth_of_each([sorted(card, key=lambda f: middle(f.box)) for card in cards])
    for row in lines_of_items(figures):
        cells = [[figure for figure in row if belongs(label, figure)] for label in group]
        stacks += nth_of_each(cells)
        if len({len(cell) for cell in cells if cell}) > 1:
            stacks += nth_of_each([cell[::-1] for cell in cells])
    return stacks
