"""The tables that labels and figures can make: beside one another, below one another."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extract.pdf.runs import union
from extract.records import POSITIONS, Box, GroupTotal, Totals
from extract.sheet.layout.columns import centre, columns_of, middle
from extract.sheet.layout.position_labels import Label
from extract.sheet.layout.row_figures import Figure

TALL = 0.75
"""Type sizes from a label's middle to that of its figures at most: a label on two lines has them at
its middle, or on its first line."""
NEXT = 1.7
"""Lines of a table below its last label in which the total may stand, whatever it is called."""
BELOW = 10.0
"""Type sizes below the labels of a table that lies across to its last row of figures: a row of
marks may stand between."""
CARD = 2.0
"""Type sizes before a label in which its figures may begin: its mark stands there too."""
MOST_MEMBERS = 28
Item = TypeVar("Item", bound=Label | Figure)


@dataclass(frozen=True, slots=True)
class TotalsTable:
    """The totals as printed, with where each label and figure stands."""

    totals: Totals
    labels: tuple[Label, ...]
    figures: tuple[Figure, ...]
    fields: tuple[str, ...]
    """Of each figure the field of the record: `totals.yes.members`."""

    @property
    def box(self) -> Box:
        """Around labels and figures."""
        return union([*(label.box for label in self.labels), *(f.box for f in self.figures)])


def groups_of(labels: Sequence[Label]) -> list[list[Label]]:
    """Labels that may belong to one table: in one column, on one line, or in one text; each name
    once."""
    groups: list[list[Label]] = []
    for column in columns_of(labels, lambda label: label.box):
        groups += once_each(column)
    by_line = lines_of(labels)
    groups += [group for line in by_line for group in once_each(line)]
    groups += once_each([label for line in by_line for label in line])
    return [group for group in groups if len(group) >= 2]


def lines_of(items: Sequence[Item]) -> list[list[Item]]:
    """Labels or figures line by line, each from the left."""
    found: list[list[Item]] = []
    for item in sorted(items, key=lambda item: middle(item.box)):
        high = item.box[3] - item.box[1]
        if found and middle(item.box) - middle(found[-1][0].box) < 0.6 * high:
            found[-1].append(item)
        else:
            found.append([item])
    return [sorted(line, key=lambda item: item.box[0]) for line in found]


def once_each(labels: Sequence[Label]) -> list[list[Label]]:
    """The longest runs of labels in which no name stands twice."""
    runs: list[list[Label]] = []
    start = 0
    for end in range(len(labels)):
        names = [label.position for label in labels[start : end + 1]]
        while names[-1] in names[:-1]:
            runs.append(list(labels[start:end]))
            start += names.index(names[-1]) + 1
            names = [label.position for label in labels[start : end + 1]]
    return [*runs, list(labels[start:])]


def beside(group: Sequence[Label], figures: Sequence[Figure], weighted: bool) -> list[TotalsTable]:
    """The table whose figures stand right of the labels, on their lines."""
    right = max(label.box[2] for label in group)
    left = min(label.box[0] for label in group)
    level = [
        figure
        for figure in figures
        if figure.box[0] > left
        and any(on_line_of(label, figure) and figure.box[0] > label.box[0] for label in group)
    ]
    middles = [middle(label.box) for label in group]
    line = (max(middles) - min(middles)) / (len(group) - 1)
    below = [f for f in figures if 0 < middle(f.box) - max(middles) < NEXT * line]
    tables: list[TotalsTable] = []
    for own in (level, [*level, *(figure for figure in below if figure not in level)]):
        stacks = [s for s in columns_of(own, lambda f: f.box) if s[0].box[2] > right - 60]
        tables += tables_of(group, stacks, on_line_of, weighted)
    return [*tables, *around(group, figures, weighted)]


def around(group: Sequence[Label], figures: Sequence[Figure], weighted: bool) -> list[TotalsTable]:
    """The table in which a label stands at the middle of its lines, members above and shares
    below."""
    levels = [middle(label.box) for label in group]
    apart = [b - a for a, b in itertools.pairwise(levels)]
    if not apart or min(apart) <= 0:
        return []
    reach = max(apart) / 2

    def nearest(label: Label, figure: Figure) -> bool:
        down = {id(each): abs(middle(each.box) - middle(figure.box)) for each in group}
        return down[id(label)] == min(down.values()) < reach

    beyond = max(label.box[2] for label in group)
    right = [figure for figure in figures if figure.box[0] > beyond]
    cells = [[f for f in right if nearest(label, f)] for label in group]
    for cell in cells:
        cell.sort(key=lambda figure: middle(figure.box))
    most = max(map(len, cells))
    stacks = [[cell[place] for cell in cells if place < len(cell)] for place in range(most)]
    return tables_of(group, stacks, nearest, weighted)


def on_line_of(label: Label, figure: Figure) -> bool:
    """Whether a figure stands on a label's line."""
    high = max(TALL * label.size, (label.box[3] - label.box[1]) / 2)
    return abs(middle(figure.box) - middle(label.box)) < high


def under(group: Sequence[Label], figures: Sequence[Figure], weighted: bool) -> list[TotalsTable]:
    """The tables whose figures stand below the labels, which are their header: about the middle of
    each, or from where it begins to the next one."""
    if max(middle(label.box) for label in group) - min(middle(label.box) for label in group) > 4:
        return []
    across = sorted(group, key=lambda label: label.box[0])
    apart = min(centre(b.box) - centre(a.box) for a, b in itertools.pairwise(across))

    def about(label: Label, figure: Figure) -> bool:
        place = centre(figure.box)
        within = label.box[0] - label.size < place < label.box[2] + label.size
        return within or abs(centre(label.box) - place) < apart / 2  # `Members: 24`

    def from_start(label: Label, figure: Figure) -> bool:
        begun = [each for each in across if each.box[0] - CARD * each.size < figure.box[0]]
        return begun[-1:] == [label]

    bottom = max(label.box[3] for label in group)
    high = BELOW * group[0].size
    below = [figure for figure in figures if 0 < middle(figure.box) - bottom < high]
    return [
        *tables_of(group, stacks_under(group, below, about), about, weighted),
        *tables_of(group, stacks_under(group, below, from_start), from_start, weighted),
    ]


def stacks_under(
    group: Sequence[Label], figures: Sequence[Figure], belongs: Callable[[Label, Figure], bool]
) -> list[list[Figure]]:
    """The lines of figures under labels, the first of each label, the second, and so on: members
    and share may stand side by side."""
    stacks: list[list[Figure]] = []
    for row in lines_of(figures):
        cells = [[figure for figure in row if belongs(label, figure)] for label in group]
        for place in range(max(map(len, cells))):
            stacks.append([cell[place] for cell in cells if place < len(cell)])
    return stacks


def tables_of(
    group: Sequence[Label],
    stacks: Sequence[Sequence[Figure]],
    belongs: Callable[[Label, Figure], bool],
    weighted: bool,
) -> list[TotalsTable]:
    """The tables that two columns of figures can make: members, and shares or weights."""
    tables = []
    members = [s for s in stacks if is_members(s)]
    for one in members:
        counts = [f.number.whole for f in one]
        # `Yes (27)`: counts told once more are no shares.
        others = [
            s
            for s in stacks
            if [f.number.whole for f in s] != counts[: len(s)] and (weighted or may_be_shares(s))
        ]
        for other in [*others, ()]:
            table = table_of(group, one, other, belongs, weighted)
            if table is not None:
                tables.append(table)
    return tables


def may_be_shares(stack: Sequence[Figure]) -> bool:
    """Whether figures may be parts of the population, and not counts told once more."""
    numbers = [figure.number for figure in stack]
    return any(n.decimals or n.percent or n.whole > MOST_MEMBERS for n in numbers)


def is_members(stack: Sequence[Figure]) -> bool:
    """Whether figures may count members."""
    return all(
        not f.number.decimals and not f.number.percent and f.number.whole <= MOST_MEMBERS
        for f in stack
    )


def table_of(
    group: Sequence[Label],
    members: Sequence[Figure],
    shares: Sequence[Figure],
    belongs: Callable[[Label, Figure], bool],
    weighted: bool,
) -> TotalsTable | None:
    """The totals that two columns make; None where a label has two figures of one column."""
    values: dict[str, float | None] = {}
    figures: list[Figure] = []
    fields: list[str] = []
    second = "weight" if weighted else "population_pct"
    for label in group:
        name = label.position or "total"
        for column, field in ((members, "members"), (shares, second)):
            own = [figure for figure in column if belongs(label, figure)]
            if len(own) > 1:
                return None
            if label.position is None and field != "members":
                continue
            if own:
                number = own[0].number
                value = number.whole if field != "population_pct" else number.hundredths / 100
                values[f"{name}.{field}"] = value
                figures.append(own[0])
                fields.append("totals.total" if name == "total" else f"totals.{name}.{field}")
    groups = {
        position: GroupTotal(
            whole(values.get(f"{position}.members")),
            values.get(f"{position}.population_pct"),
            whole(values.get(f"{position}.weight")),
        )
        for position in POSITIONS
    }
    total = whole(values.get("total.members"))
    if total is None:
        counted = sum(each.members or 0 for each in groups.values())
        sums = [f for f in members if f not in figures and f.number.whole == counted > 0]
        if len(sums) == 1:  # whatever the label calls it
            total = counted
            figures.append(sums[0])
            fields.append("totals.total")
    decimals = [len(f.number.decimals) for f in shares if f.number.decimals]
    share_decimals = 1 if decimals and max(decimals) == 1 and len(decimals) > 1 else 2
    totals = Totals(**groups, total=total, share_decimals=share_decimals)
    return TotalsTable(totals, tuple(group), tuple(figures), tuple(fields))


def whole(value: float | None) -> int | None:
    """A count."""
    return None if value is None else int(value)


def rank(table: TotalsTable) -> tuple[int, int, int, int, float]:
    """How surely a table is the totals: counts that make up the total, labels, counts, shares or
    weights, figures."""
    totals = table.totals
    counts = [getattr(totals, position).members for position in POSITIONS]
    known = [count for count in counts if count is not None]
    adds_up = counts[0] is not None and totals.total == sum(known) > 0
    shares = [getattr(totals, p).population_pct for p in POSITIONS[:3]]
    weights = [getattr(totals, p).weight for p in POSITIONS[:3]]
    second = sum(value is not None for value in (*shares, *weights))
    return (int(adds_up), len(table.labels), len(known), second, len(table.figures))
