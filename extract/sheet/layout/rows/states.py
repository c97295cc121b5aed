"""Which Member State each row is: by its name and the order of protocol, or by place and share."""

import itertools
import math
from collections.abc import Mapping, Sequence
from datetime import date

from extract.domain.member_states import (
    MemberState,
    PopulationTable,
    load_member_states,
    members_on,
)
from extract.errors import NoteRefusedError
from extract.records import RowNaming
from extract.sheet.proof.row import NamedRow
from extract.sheet.seen import SeenRow

UNION, PROPORTION = 0.01, 1.2
"""Of 1: so near to those of the table all shares together are its own. And hundredths of a per cent
by which one that is in proportion to it may be off, the rounding of both: a reduced body may print
parts of its own population."""


def named_rows(
    seen: Sequence[SeenRow],
    weighted: bool,
    day: date,
    tables: Sequence[PopulationTable],
    page: int,
) -> tuple[NamedRow, ...]:
    """The rows, each with its state from two of name, order of protocol, and share of a known
    table.

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
    refuse_disorder(rows, page)
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
    fitting = between(known, open_rows, day)
    if len(fitting) == len(open_rows):
        return fitting[place - open_rows.start], "place"
    read = seen[place].member_state
    if read in {state.code for state in fitting}:
        return next(state for state in fitting if state.code == read), seen[place].named_by
    sharing = with_share(seen[place].share, shares, weighted, tables)
    fitting = [s for s in fitting if s.code in sharing and not read]
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


def between(known: Sequence[MemberState | None], rows: range, day: date) -> list[MemberState]:
    """The members whose place in the order of protocol is between the states above and below some
    rows."""
    before = known[rows.start - 1] if rows.start else None
    after = known[rows.stop] if rows.stop < len(known) else None
    low = before.protocol_order if before else 0
    high = after.protocol_order if after else math.inf
    return [state for state in members_on(day) if low < state.protocol_order < high]


def with_share(
    share: int | None,
    others: Mapping[str, int],
    weighted: bool,
    tables: Sequence[PopulationTable],
) -> frozenset[str]:
    """The states that have this share, or this weight by the Treaty of Nice.

    Only tables count in which every one of the `others` has the share that was read for it, be all
    in one proportion: a reduced body may print parts of its own population.
    """
    if share is None:
        return frozenset()
    if weighted:
        return frozenset(s.code for s in load_member_states() if s.nice_weight == share)
    found: set[str] = set()
    for table in tables if others else ():
        known = dict(table.shares)
        held = sum(known.get(code, 0) for code in others)
        factor = sum(others.values()) / held if held else 0.0
        whole = abs(factor - 1) < UNION
        off = 0.0 if whole else PROPORTION
        expected = known if whole else {code: value * factor for code, value in known.items()}
        if all(abs(expected.get(code, -1) - value) <= off for code, value in others.items()):
            found |= {code for code, value in expected.items() if abs(value - share) <= off}
    return frozenset(found)


def refuse_disorder(rows: Sequence[NamedRow], page: int) -> None:
    """Refuse a table in which a state stands twice or out of the order of protocol."""
    for before, after in itertools.pairwise(rows):
        if before.state == after.state:
            raise NoteRefusedError(f"page {page}: {after.state.name_en} stands twice")
        if before.state.protocol_order >= after.state.protocol_order:
            raise NoteRefusedError(
                f"page {page}: {after.state.name_en} stands after {before.state.name_en}, "
                "against the order of protocol"
            )
