"""Population tables learnt from notes: a year's shares on which several votes agree."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extract.domain.member_states import PopulationTable, members_on, proving_tables
from extract.domain.printed_shares import last_digit_of
from extract.records import NoteRecord, Vote

FEWEST_NOTES = 3
"""So many notes must agree on every share before a table that they teach is used: one misread note
teaches nothing."""

Shares = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class LearntTable:
    """The shares on which notes of one sitting year agree; no decision of the Council confirms it.

    It catches misread shares; it is never published as a fact about Member States.
    """

    year: int
    shares: Shares
    """`(EU code, hundredths of a per cent)`, in the order of the codes."""
    notes: int
    """How many notes support it, each counted once whatever its languages."""
    standing: Literal["learnt"] = "learnt"


def learn_tables(
    notes: Iterable[NoteRecord], known: Sequence[PopulationTable] | None = None
) -> tuple[LearntTable, ...]:
    """The tables that accepted notes show and that are not `known`, by year.

    A vote teaches only if its sheet gives a share for every member of its day. Where one year has
    two rival tables of the same members, the better supported one is learnt if the other has but
    one note, or was learnt for the year before and is merely late; else none is.
    """
    held = {tuple(sorted(t.shares)) for t in (proving_tables() if known is None else known)}
    support: dict[tuple[int, Shares], set[str]] = defaultdict(set)
    for note in notes:
        for vote in note.votes if note.status == "ok" else ():
            shares = full_shares(vote)
            if shares is not None and shares not in held:
                number = "-".join(vote.vote_id.split("-")[:3])
                support[vote.sitting_date.year, shares].add(number)
    rivals: dict[tuple[int, tuple[str, ...]], list[LearntTable]] = defaultdict(list)
    for (year, shares), numbers in support.items():
        rivals[year, tuple(code for code, _ in shares)].append(
            LearntTable(year, shares, len(numbers))
        )
    learnt: list[LearntTable] = []
    for (year, _), tables in sorted(rivals.items()):
        old = {table.shares for table in in_use(learnt) if table.year == year - 1}
        best = unrivalled(tables, old)
        if best is not None:
            learnt.append(best)
    return tuple(learnt)


def unrivalled(tables: Sequence[LearntTable], old: Collection[Shares]) -> LearntTable | None:
    """The best supported table, if no other has more than one note; `old` ones may have fewer."""
    first, *others = sorted(tables, key=lambda table: -table.notes)
    rivalled = any(
        other.notes == first.notes or (other.notes > 1 and other.shares not in old)
        for other in others
    )
    return None if rivalled else first


def full_shares(vote: Vote) -> Shares | None:
    """The share of every member of the day; None where one is missing, or all are rounded to fewer
    than two decimals."""
    shares = tuple(
        sorted(
            (position.member_state, round(position.population_pct * 100))
            for position in vote.positions
            if position.population_pct is not None
        )
    )
    members = sorted(state.code for state in members_on(vote.sitting_date))
    whole = [code for code, _ in shares] == members
    return shares if whole and last_digit_of(share for _, share in shares) == 1 else None


def tables_with(learnt: Iterable[LearntTable]) -> tuple[PopulationTable, ...]:
    """The tables that come with the program, and those learnt from notes enough."""
    return (*proving_tables(), *map(as_population_table, in_use(learnt)))


def in_use(learnt: Iterable[LearntTable]) -> list[LearntTable]:
    """Those that notes enough support."""
    return [table for table in learnt if table.notes >= FEWEST_NOTES]


def as_population_table(learnt: LearntTable) -> PopulationTable:
    """A learnt table in the form in which shares are held against it."""
    source = f"learnt from {learnt.notes} notes of {learnt.year}"
    return PopulationTable(
        valid_from=date(learnt.year, 1, 1),
        valid_to=date(learnt.year, 12, 31),
        shares=learnt.shares,
        standings=tuple((code, learnt.standing) for code, _ in learnt.shares),
        sources=tuple((code, source) for code, _ in learnt.shares),
    )
