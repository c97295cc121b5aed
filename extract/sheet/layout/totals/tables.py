"""The tables that labels and figures can make: beside one another, below one another."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from extract.pdf.runs import union
from extract.records import POSITIONS, Box, GroupTotal, Totals
from extract.sheet.geometry import height
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.total_figures import without_bare

MOST_MEMBERS = 28
"""Members of the Union at most, from 2013 to 2020: a larger figure is no count of them."""
LEAST_WEIGHT = 2
"""Votes of a member where votes are weighted: no state ever had fewer (Luxembourg's, to 2004)."""
ROUNDED = 0.06
"""Per cent by which the part of the members that a count is may be off, told with a decimal."""
TOTAL = "totals.total"
NO_SHARE = ("totals.not_participating.population_pct", "totals.not_participating.weight")
"""Fields in which nothing stands: who does not participate holds no share."""


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


def tables_of(
    group: Sequence[Label],
    stacks: Sequence[Sequence[Figure]],
    belongs: Callable[[Label, Figure], bool],
    weighted: bool,
) -> list[TotalsTable]:
    """The tables that two columns of figures can make: members, and shares or weights."""
    tables = []
    members = [s for s in stacks if is_members(s)]
    told = asked_once(group, stacks, belongs) if members else belongs
    for one in members:
        counts = [f.number.whole for f in one]
        own = set(map(id, one))
        # `Yes (27)`: counts told once more are no shares.
        others = [
            s
            for s in ([figure for figure in stack if id(figure) not in own] for stack in stacks)
            if s
            and [f.number.whole for f in s] != counts[: len(s)]
            and (are_weights(s) if weighted else may_be_shares(s))
            and not are_parts_of(s, counts)
        ]
        for other in [*others, ()]:
            table = table_of(group, one, other, told, weighted)
            if table is not None:
                tables.append(table)
    return tables


def asked_once(
    group: Sequence[Label],
    stacks: Sequence[Sequence[Figure]],
    belongs: Callable[[Label, Figure], bool],
) -> Callable[[Label, Figure], bool]:
    """What `belongs` says of these labels and figures: columns ask it of the same pairs."""
    figures = {id(figure): figure for stack in stacks for figure in stack}
    pairs = {
        (id(label), key)
        for label in group
        for key, figure in figures.items()
        if belongs(label, figure)
    }
    return lambda label, figure: (id(label), id(figure)) in pairs


def may_be_shares(stack: Sequence[Figure]) -> bool:
    """Whether figures may be parts of the population, and not counts told once more."""
    numbers = [figure.number for figure in stack]
    return any(n.decimals or n.percent or n.whole > MOST_MEMBERS for n in numbers)


def are_weights(stack: Sequence[Figure]) -> bool:
    """Whether figures may be weighted votes: these are whole, and no parts of the members."""
    return not any(figure.number.decimals or figure.number.percent for figure in stack)


def are_parts_of(stack: Sequence[Figure], counts: Sequence[int]) -> bool:
    """Whether figures say which part of all members each count is, in per cent, as a column beside
    that of the population may: `22`, `81.5 %`. All and none are the same part of both."""
    everyone = sum(counts[:-1]) if counts[-1:] == [sum(counts[:-1])] else sum(counts)
    pairs = [
        (figure.number.hundredths / 100, count)
        for figure, count in zip(stack, counts, strict=False)
    ]
    return any(0 < count < everyone for _, count in pairs) and all(
        abs(part - 100 * count / everyone) < ROUNDED for part, count in pairs
    )


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
    owned = figures_by_field(group, members, shares, belongs, weighted)
    if owned is None:
        return None
    values = {field: value_in(field, figure) for field, figure in owned.items()}
    if cannot_be(values, weighted) or any(is_ring(owned, position) for position in POSITIONS):
        return None
    figures = list(owned.values())
    fields = [TOTAL if field == "total.members" else f"totals.{field}" for field in owned]
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
            fields.append(TOTAL)
    totals = Totals(**groups, total=total, share_decimals=share_decimals(shares))
    return TotalsTable(totals, tuple(group), tuple(figures), tuple(fields))


def figures_by_field(
    group: Sequence[Label],
    members: Sequence[Figure],
    shares: Sequence[Figure],
    belongs: Callable[[Label, Figure], bool],
    weighted: bool,
) -> dict[str, Figure] | None:
    """The figure of each label by its field, `yes.members`, `total.members`; None where a label has
    two of one column, or a figure is that of two labels. What all hold together is no field of the
    record."""
    found: dict[str, Figure] = {}
    held: list[int] = []
    second = "weight" if weighted else "population_pct"
    for label in group:
        for column, field in ((members, "members"), (shares, second)):
            own = [figure for figure in column if belongs(label, figure)]
            if len(own) > 1:
                return None
            held += [id(own[0])] if own else []
            if own and (label.position or field == "members"):
                found[f"{label.position or 'total'}.{field}"] = own[0]
    return without_bare(found) if len(set(held)) == len(held) else None


def value_in(field: str, figure: Figure) -> float:
    """What a figure says in a field: a share in per cent, all others in whole numbers."""
    number = figure.number
    return number.hundredths / 100 if field.endswith(".population_pct") else number.whole


def share_decimals(shares: Sequence[Figure]) -> int:
    """How many decimals the shares have; one alone with a single decimal may have lost another."""
    decimals = [len(f.number.decimals) for f in shares if f.number.decimals]
    return 1 if decimals and max(decimals) == 1 and len(decimals) > 1 else 2


def cannot_be(values: Mapping[str, float], weighted: bool) -> bool:
    """Whether members and shares, or weights, by position contradict one another."""
    second = "weight" if weighted else "population_pct"
    if any(values.get(f"{p}.members") == 0 and values.get(f"{p}.{second}") for p in POSITIONS):
        return True  # nobody holds a share: that is another figure, of a footnote
    if weighted and any(
        values.get(f"{p}.{second}", math.inf) < LEAST_WEIGHT * values.get(f"{p}.members", 0)
        for p in POSITIONS
    ):
        return True  # marks before the figures that were read as `1` and `0`
    held = [position for position in POSITIONS if f"{position}.{second}" in values]
    return held == ["not_participating"]  # likewise


def is_ring(owned: Mapping[str, Figure], position: str) -> bool:
    """Whether what stands for the share of members is a ring: one look of recognition took it for a
    nought, and the second for none."""
    share, members = owned.get(f"{position}.population_pct"), owned.get(f"{position}.members")
    if share is None or members is None or not members.number.whole:
        return False
    return share.text == "0" and share.again is None and members.again is not None


def whole(value: float | None) -> int | None:
    """A count."""
    return None if value is None else int(value)


def rank(table: TotalsTable) -> tuple[bool, bool, bool, int, int, int, int, int, float]:
    """How surely a table is the totals: counts that make up the total, a count of yes, what two
    positions hold, counts, labels, shares or weights, figures, shares of one form; and how near all
    of them stand."""
    totals = table.totals
    counts = [getattr(totals, position).members for position in POSITIONS]
    known = [count for count in counts if count is not None]
    adds_up = counts[0] is not None and totals.total == sum(known) > 0
    # What nobody counted holds is a nought of the counts.
    voters = [getattr(totals, p) for p in POSITIONS[:3]]
    second = sum(
        each.members is not None and (each.population_pct, each.weight) != (None, None)
        for each in voters
    )
    named = counts[0] is not None
    # Who does not participate holds no share: a mark beside the totals may be taken for one.
    figures = [field for field in table.fields if field not in NO_SHARE]
    forms = [
        len(figure.number.decimals)
        for figure, field in zip(table.figures, table.fields, strict=True)
        if field in figures and field.endswith(".population_pct")
    ]
    even = max(map(forms.count, forms), default=0)
    near = -height(table.box)
    # A legend beside the totals may have one position more, and no figures. Where all who voted
    # did so alike, one position holds anything.
    alike = sorted(-1 if each.members is None else each.members for each in voters)[:2] == [0, 0]
    held = second > 1 or (second == 1 and alike)
    return (adds_up, named, held, len(known), len(table.labels), second, len(figures), even, near)
