"""Which Member State each row is: by its name and the order of the rows, or by place and share."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from extract.domain.member_states import (
    MemberState,
    PopulationTable,
    load_member_states,
    members_on,
)
from extract.domain.state_orders import follows, orders
from extract.errors import NoteRefusedError
from extract.records import RowNaming
from extract.sheet.proof.known_tables import in_proportion
from extract.sheet.proof.row import NamedRow
from extract.sheet.seen import SeenRow

MISREAD = 0.1
"""Part of the shares that recognition misreads at most."""


def named_rows(
    seen: Sequence[SeenRow],
    weighted: bool,
    day: date,
    tables: Sequence[PopulationTable],
    page: int,
) -> tuple[NamedRow, ...]:
    """The rows, each with its state from two of name, place in the order of the rows, and share of
    a known table.

    A name read in its place is both, be some letters off; one that was not read at all needs its
    place to leave no other state, or a share that only one has. Raises NoteRefusedError.
    """
    states = {state.code: state for state in load_member_states()}
    known = [states.get(row.member_state) if row.exact else None for row in seen]
    shares = {
        state.code: row.share
        for row, state in zip(seen, known, strict=True)
        if state is not None and row.share is not None
    }
    rows = []
    for place, row in enumerate(seen):
        state, by = known[place], row.named_by
        if state is None:
            state, by = by_place(seen, known, place, day, shares, weighted, tables, page)
            if row.member_state and row.member_state != state.code:
                raise NoteRefusedError(
                    f"page {page}: a row reads like {states[row.member_state].name_en} and stands "
                    f"where {state.name_en} belongs"
                )
        rows.append(NamedRow(state, by, row.name_box, row.share, row.band))
    refuse_twice(rows, page)
    return tuple(rows)


def by_place(
    seen: Sequence[SeenRow],
    known: Sequence[MemberState | None],
    place: int,
    day: date,
    shares: Mapping[str, int],
    weighted: bool,
    tables: Sequence[PopulationTable],
    page: int,
) -> tuple[MemberState, RowNaming]:
    """The state of a row whose name was not read letter by letter.

    Raises NoteRefusedError where its place and its share leave several.
    """
    open_rows = open_about(known, place)
    ways = between(known, open_rows, day)
    placed = {way[place - open_rows.start] for way in ways if len(way) == len(open_rows)}
    if ways and len(placed) == 1 and all(len(way) == len(open_rows) for way in ways):
        return placed.pop(), "place"
    unnamed = [state for state in members_on(day) if state not in known]
    fitting = [state for state in unnamed if not ways or any(state in way for way in ways)]
    if len(fitting) == 1 and known.count(None) == 1:
        return fitting[0], "place"
    read = seen[place].member_state
    sharing = with_share(seen[place].share, shares, weighted, tables)
    # Where the rows are in no order, the share has to stand in for it.
    for state in fitting:
        if state.code == read and (ways or read in sharing):
            return state, seen[place].named_by
    fitting = [state for state in fitting if state.code in sharing and not read]
    if len(fitting) != 1:
        raise NoteRefusedError(
            f"page {page}: row {place + 1} names no Member State that can be read, and "
            f"{len(fitting)} states may stand there"
        )
    return fitting[0], "share"


def open_about(known: Sequence[MemberState | None], place: int) -> range:
    """The rows around one, and itself, whose states are not known."""
    first = last = place
    while first and known[first - 1] is None:
        first -= 1
    while last + 1 < len(known) and known[last + 1] is None:
        last += 1
    return range(first, last + 1)


def between(known: Sequence[MemberState | None], rows: range, day: date) -> list[list[MemberState]]:
    """The members that may stand in some rows, in each order that the known ones follow: those
    whose place in it is between the states above and below, where they are as many as the rows.
    Half of the rows in the order of protocol are in no other that leaves so many."""
    named = [state for state in known if state is not None]
    before = known[rows.start - 1] if rows.start else None
    after = known[rows.stop] if rows.stop < len(known) else None
    found = []
    for order in (order for order in orders() if follows(named, order)):
        low = order[before.code] if before else -1
        high = order[after.code] if after else math.inf
        members = sorted(members_on(day), key=lambda state: order[state.code])
        way = [state for state in members if low < order[state.code] < high]
        # By their own names Greece, Cyprus and Bulgaria are last; all others as in protocol.
        found += [way] if len(way) >= len(rows) else []
        if found and order is orders()[0] and 2 * len(named) >= len(known):
            break
    return found


def with_share(
    share: int | None,
    others: Mapping[str, int],
    weighted: bool,
    tables: Sequence[PopulationTable],
) -> frozenset[str]:
    """The states that have this share, or this weight by the Treaty of Nice.

    Only tables count in which the `others` have the shares that were read for them, all but a few
    that recognition misread, be all in one proportion: a reduced body may print parts of its own
    population.
    """
    if share is None:
        return frozenset()
    if weighted:
        return frozenset(s.code for s in load_member_states() if s.nice_weight == share)
    found: set[str] = set()
    for table in tables if others else ():
        expected, off = in_proportion(others, table)
        misread = sum(abs(expected.get(code, -1) - value) > off for code, value in others.items())
        if misread <= MISREAD * len(others):
            found |= {code for code, value in expected.items() if abs(value - share) <= off}
    return frozenset(found)


def refuse_twice(rows: Sequence[NamedRow], page: int) -> None:
    """Refuse a table in which a state stands twice."""
    for state, count in Counter(row.state for row in rows).items():
        if count > 1:
            raise NoteRefusedError(f"page {page}: {state.name_en} stands twice")
