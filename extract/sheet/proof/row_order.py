"""Whether the rows of a table stand in an order: a name that does not may be another's, misread."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from extract.domain.member_states import MemberState, PopulationTable, load_member_states
from extract.domain.state_orders import follows, order_of, orders
from extract.errors import NoteRefusedError
from extract.records import PositionName
from extract.sheet.proof.known_tables import fitting_tables, in_proportion
from extract.sheet.proof.row import NamedRow

APART = 1.25
"""Rows from one group of states to the next below it at least: a heading stands between them."""


def refuse_disorder(
    rows: Sequence[NamedRow],
    names: Sequence[PositionName],
    weighted: bool,
    tables: Sequence[PopulationTable],
    page: int,
    *,
    by_ocr: bool = True,
) -> None:
    """Refuse a table in no order that is known, unless it is called on from a state amid one, its
    rows are grouped by position, each group in one order, or their figures tell the states, as in a
    ranking or on a map. Raises NoteRefusedError."""
    states = [row.state for row in rows]
    if order_of(states):
        return
    if are_told_by_figures(rows, weighted, tables) and not may_be_another(rows, weighted, tables):
        return
    if not by_ocr and is_ranking(rows) and (not weighted or are_known(rows, weighted, tables)):
        return  # a text misreads no name, and figures off the known tables are refused elsewhere
    called = is_called_on(states) and are_all_known(rows, weighted, tables)
    if called and not may_be_another(rows, weighted, tables):
        return
    if are_groups_in_order(rows, names) and (
        are_grouped(rows, names) or (are_runs(names) and are_known(rows, weighted, tables))
    ):
        return
    if are_parts_in_order(rows) and are_all_known(rows, weighted, tables):
        others = exchanged(rows) if by_ocr else ()
        if not any(are_parts_in_order(o) and are_known(o, weighted, tables) for o in others):
            return
    pairs = [*pairwise(states)]
    order = max(orders(), key=lambda each: sum(each[a.code] < each[b.code] for a, b in pairs))
    before, after = next((a, b) for a, b in pairs if order[a.code] > order[b.code])
    raise NoteRefusedError(
        f"page {page}: {after.name_en} stands after {before.name_en}, against the order of the "
        "other rows, which are not grouped by position: one of the names may be misread"
    )


def is_called_on(states: Sequence[MemberState]) -> bool:
    """Whether states follow one another in an order that begins amid it and goes on from its
    beginning, as a roll is called that begins with a state drawn by lot or next to the
    Presidency."""
    for order in orders():
        places = [order[state.code] for state in states]
        falls = [n for n, (a, b) in enumerate(pairwise(places), 1) if a > b]
        if len(falls) == 1 and places[-1] < places[0] and len({*places}) == len(places):
            return True
    return False


def are_grouped(rows: Sequence[NamedRow], names: Sequence[PositionName]) -> bool:
    """Whether rows of two positions that follow one another stand apart, or in two columns."""
    boxes = [(upper.name_box, lower.name_box) for upper, lower in pairwise(rows)]
    down = [lower[1] - upper[1] for upper, lower in boxes if lower[1] >= upper[3]]
    return all(
        one == other or lower[1] < upper[3] or lower[1] - upper[1] > APART * median(down)
        for (upper, lower), (one, other) in zip(boxes, pairwise(names), strict=True)
    )


def are_parts_in_order(rows: Sequence[NamedRow]) -> bool:
    """Whether rows stand in parts that white or a heading sets apart, as states by region or by the
    year in which they joined, those of each part in one order."""
    parts: list[list[NamedRow]] = [[*rows[:1]]]
    for row, apart in zip(rows[1:], are_apart(rows), strict=True):
        if apart:
            parts.append([])
        parts[-1].append(row)
    groups = [[row.state for row in part] for part in parts]
    several = 1 < len(groups) < len(rows) / 2
    return several and any(all(follows(group, each) for group in groups) for each in orders())


def are_apart(rows: Sequence[NamedRow]) -> list[bool]:
    """Of each row but the first whether it stands apart from the one above, or where some do begins
    a column: each has a heading."""
    steps = [lower.name_box[1] - upper.name_box[1] for upper, lower in pairwise(rows)]
    down = [step for step in steps if step > 0]
    usual = median(down) if down else 0.0
    parted = any(step > APART * usual for step in steps)
    return [step > APART * usual or (parted and step <= 0) for step in steps]


def are_groups_in_order(rows: Sequence[NamedRow], names: Sequence[PositionName]) -> bool:
    """Whether the rows of each position follow one another in one order, down the columns or from
    line to line across them."""
    groups = [
        [row for row, own in zip(rows, names, strict=True) if own == name]
        for name in dict.fromkeys(names)
    ]
    ways = [
        ([row.state for row in group], [row.state for row in by_lines(group)]) for group in groups
    ]
    return any(all(follows(a, each) or follows(b, each) for a, b in ways) for each in orders())


def are_told_by_figures(
    rows: Sequence[NamedRow], weighted: bool, tables: Sequence[PopulationTable]
) -> bool:
    """Whether each row has the share of its state in a known table, or its weight by the Treaty of
    Nice, states that hold as much in one order, down the columns or from line to line; without a
    figure one alone may be left over."""
    figures = [row.share for row in rows if row.share is not None]
    shares = dict.fromkeys(figures)
    ways = (
        [[row.state for row in way if row.share == share] for share in shares]
        for way in (rows, by_lines(rows))
    )
    ordered = any(all(follows(own, each) for own in way) for way in ways for each in orders())
    return ordered and len(figures) >= len(rows) - 1 and are_known(rows, weighted, tables)


def is_ranking(rows: Sequence[NamedRow]) -> bool:
    """Whether rows stand by their figures, the largest first or last, and after them those that
    lack one, as states that do not vote."""
    figures = [row.share for row in rows if row.share is not None]
    first = [row.share for row in rows[: len(figures)]]
    ranked = first in (sorted(figures), sorted(figures, reverse=True))
    return ranked and 2 * len(figures) > len(rows)


def may_be_another(
    rows: Sequence[NamedRow], weighted: bool, tables: Sequence[PopulationTable]
) -> bool:
    """Whether a state that lacks on the sheet would stand in order in the place of one of it, and
    hold as much: Denmark in the place of Ireland has its weight."""
    return any(
        order_of([row.state for row in other]) and are_known(other, weighted, tables)
        for other in exchanged(rows)
    )


def exchanged(rows: Sequence[NamedRow]) -> Iterator[list[NamedRow]]:
    """The rows with a state that lacks on the sheet in the place of each, one after the other."""
    own = {row.state.code for row in rows}
    lacking = [state for state in load_member_states() if state.code not in own]
    for place, row in enumerate(rows):
        for state in lacking:
            yield [*rows[:place], replace(row, state=state), *rows[place + 1 :]]


def are_all_known(
    rows: Sequence[NamedRow], weighted: bool, tables: Sequence[PopulationTable]
) -> bool:
    """Whether all rows but one at most have a figure, which is known to be its state's."""
    figures = sum(row.share is not None for row in rows)
    return figures >= len(rows) - 1 and are_known(rows, weighted, tables)


def are_known(rows: Sequence[NamedRow], weighted: bool, tables: Sequence[PopulationTable]) -> bool:
    """Whether each row that has a figure has the share of its state in one known table, or its
    weight by the Treaty of Nice."""
    if weighted:
        return all(row.share in (None, row.state.nice_weight) for row in rows)
    figures = {row.state.code: row.share for row in rows if row.share is not None}
    return any(fitting_tables(figures, tables)) or any(is_part_of(figures, t) for t in tables)


def are_runs(names: Sequence[PositionName]) -> bool:
    """Whether the rows of each position follow one another."""
    return len([*groupby(names)]) == len({*names})


def is_part_of(figures: Mapping[str, int], table: PopulationTable) -> bool:
    """Whether figures are the shares of a reduced body in proportion to those of a table."""
    expected, off = in_proportion(figures, table)
    return all(abs(expected.get(code, -1) - figure) <= off for code, figure in figures.items())


def by_lines(rows: Sequence[NamedRow]) -> list[NamedRow]:
    """The rows line by line, each from the left."""
    lines: list[list[NamedRow]] = []
    for row in sorted(rows, key=lambda row: row.name_box[1]):
        high = row.name_box[3] - row.name_box[1]
        if lines and row.name_box[1] - lines[-1][0].name_box[1] < high / 2:
            lines[-1].append(row)
        else:
            lines.append([row])
    return [row for line in lines for row in sorted(line, key=lambda row: row.name_box[0])]
