"""What the members of each position hold, where it stands apart from their counts: in a table or a
text of its own, or at the foot of their lists."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from extract.records import POSITIONS, GroupTotal, Totals
from extract.sheet.geometry import centre, height, middle, off_level
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import (
    TotalsTable,
    figures_by_field,
    may_be_shares,
    share_decimals,
    value_in,
)
from extract.sheet.layout.totals.ways.places import on_line_of

Shares = Mapping[str, Figure]
"""The figure of each position: `yes.population_pct`, or `yes.weight`."""


def with_shares_apart(
    table: TotalsTable,
    groups: Sequence[Sequence[Label]],
    figures: Sequence[Figure],
    weighted: bool,
) -> TotalsTable:
    """The totals with the shares, or weights, that stand apart from them, where not all have one
    beside the members: in another table with the same labels, or at the foot of the columns that
    the labels head. Each position that has members must have one there."""
    second = "weight" if weighted else "population_pct"
    named: dict[str, GroupTotal] = {each: getattr(table.totals, each) for each in POSITIONS}
    asked = {f"{n}.{second}" for n in POSITIONS[:-1] if named[n].members}
    if all(f"totals.{name}" in table.fields for name in asked):
        return table
    others = [group for group in groups if not any(label in table.labels for label in group)]
    own = zip(table.figures, table.fields, strict=True)
    counts = [figure for figure, field in own if not field.endswith(second)]
    free = [figure for figure in figures if figure not in counts]
    ways = [*in_other_tables(others, free, weighted), at_feet(table, free, second)]
    ways.append(behind_counts(table, free, second))
    for shares in ways:
        if asked <= shares.keys() and (weighted or may_be_shares([*shares.values()])):
            return with_shares(table, named, shares, weighted)
    return table


def in_other_tables(
    groups: Sequence[Sequence[Label]], figures: Sequence[Figure], weighted: bool
) -> Iterator[Shares]:
    """The columns of figures behind the labels of other tables, or the one figure behind each label
    of a text."""
    for group in groups:
        is_owner = partial(is_behind, group)
        behind = [f for f in figures if any(is_owner(label, f) for label in group)]
        for stack in (*columns_of(behind, lambda figure: figure.box), behind):
            own = figures_by_field(group, (), stack, is_owner, weighted) or {}
            yield {name: f for name, f in own.items() if not name.startswith(POSITIONS[-1])}


def is_behind(group: Sequence[Label], label: Label, figure: Figure) -> bool:
    """Whether a label is the last one of its group before a figure on its line."""
    before = [each for each in group if on_line_of(each, figure) and figure.box[0] > each.box[2]]
    return bool(before) and label is max(before, key=lambda each: each.box[0])


def at_feet(table: TotalsTable, figures: Sequence[Figure], second: str) -> Shares:
    """The first figure below each of the labels that head columns side by side, none of which is
    level with a label."""
    heads = sorted(
        (label for label in table.labels if label.position), key=lambda label: label.box[0]
    )
    if any(off_level(label.box, heads[0].box) > label.size / 2 for label in heads):
        return {}
    whole = [label for label in table.labels if not label.position and heads]
    columns = [*heads, *(each for each in whole if off_level(each.box, heads[0].box) < each.size)]
    columns.sort(key=lambda label: label.box[0])
    found: dict[str, Figure] = {}
    for figure in sorted(figures, key=lambda figure: middle(figure.box)):
        over = [label for label in columns if label.box[0] < centre(figure.box)]
        level = any(off_level(figure.box, label.box) < label.size for label in table.labels)
        if over and not level and middle(figure.box) > over[-1].box[3]:
            found.setdefault(f"{over[-1].position}.{second}", figure)
    return {name: figure for name, figure in found.items() if not name.startswith("None")}


def behind_counts(table: TotalsTable, figures: Sequence[Figure], second: str) -> Shares:
    """The next figure behind the count of each position on its line, below its label or beside it:
    `17 Member States – 64,42 %`."""
    found: dict[str, Figure] = {}
    counts = zip(table.fields, table.figures, strict=True)
    own = {field: figure for field, figure in counts if field.endswith(".members")}
    for field, count in own.items():
        behind = [
            figure
            for figure in (*figures, *own.values())
            if figure.box[0] > count.box[2]
            and off_level(figure.box, count.box) < height(count.box) / 2
        ]
        first = min(behind, key=lambda figure: figure.box[0], default=None)
        if first is not None and first in figures:
            found[f"{field.split('.')[1]}.{second}"] = first
    return found


def with_shares(
    table: TotalsTable, named: Mapping[str, GroupTotal], own: Shares, weighted: bool
) -> TotalsTable:
    """The totals with these shares, or weights."""
    held = {name.split(".")[0]: value_in(name, figure) for name, figure in own.items()}
    groups = {
        name: GroupTotal(
            group.members, None if weighted else value, int(value) if weighted else None
        )
        if (value := held.get(name)) is not None
        else group
        for name, group in named.items()
    }
    decimals = share_decimals([*own.values()])
    fields = [f"totals.{name}" for name in own]
    printed = zip(table.figures, table.fields, strict=True)
    kept = [pair for pair in printed if pair[1] not in fields]
    figures, names = zip(*kept, *zip(own.values(), fields, strict=True), strict=True)
    return replace(
        table,
        totals=Totals(**groups, total=table.totals.total, share_decimals=decimals),
        figures=figures,
        fields=names,
    )
