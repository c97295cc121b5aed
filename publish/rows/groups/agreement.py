"""How often Member States voted alike: each two of them, and named groups, which are data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, reduce
from itertools import combinations
from operator import and_, or_
from typing import Literal

from publish.json_files import read_shipped
from publish.records import AgreementRow, CoalitionRow
from publish.rows.groups.counted import (
    Ballots,
    CountedVote,
    alike_by_group,
    ballots_of,
    groups_of,
)


def agreement_rows(votes: Sequence[CountedVote]) -> Iterator[AgreementRow]:
    """Two rows, one in each order, for each group of votes and pair with a vote in common in it."""
    groups = groups_of(votes)
    for (code_a, a), (code_b, b) in combinations(sorted(ballots_of(votes).items()), 2):
        for _, columns in alike_by_group(groups, *_of_pair(a, b)):
            yield AgreementRow(state_a=code_a, state_b=code_b, **columns)
            yield AgreementRow(state_a=code_b, state_b=code_a, **columns)


def _of_pair(a: Ballots, b: Ballots) -> tuple[int, int, int]:
    """The votes in common, those of the same position, and those of the same side."""
    common = a.cast & b.cast
    same = (a.yes & b.yes) | (a.no & b.no) | (a.abstain & b.abstain)
    return common, same, common & ~(a.no ^ b.no)


@dataclass(frozen=True, slots=True)
class DatedMember:
    """A state that came to a group after its first day, or left it before its last."""

    code: str
    since: date = date.min
    until: date = date.max


@dataclass(frozen=True, slots=True)
class Coalition:
    """A named group."""

    name: str
    members: tuple[str, ...]
    """Those who are in it from its first day to its last."""
    source: str
    """What makes it a group."""
    since: date = date.min
    until: date = date.max
    dated: tuple[DatedMember, ...] = ()

    @property
    def everybody(self) -> tuple[DatedMember, ...]:
        """All who ever were in it, with their days."""
        whole = (DatedMember(code, self.since, self.until) for code in self.members)
        return (*whole, *self.dated)


@dataclass(frozen=True, slots=True)
class _Member:
    """One state of a group: what it said, and the votes in which it had a place in both."""

    code: str
    said: Ballots
    place: int


@cache
def coalitions() -> Mapping[str, Coalition]:
    """The groups of coalitions.toml by their words."""
    return read_shipped("publish.rows.groups", "coalitions.toml", dict[str, Coalition])


def coalition_rows(
    votes: Sequence[CountedVote], named: Mapping[str, Coalition]
) -> Iterator[CoalitionRow]:
    """One row for each group of votes and coalition whose members all took part in one of them."""
    groups, ballots = groups_of(votes), ballots_of(votes)
    for word, coalition in named.items():
        members = [_member(each, ballots, votes) for each in coalition.everybody]
        for common, columns in alike_by_group(groups, *_of_members(members)):
            codes = tuple(sorted({each.code for each in members if each.place & common}))
            yield CoalitionRow(coalition=word, name=coalition.name, members=codes, **columns)


def _member(
    each: DatedMember, ballots: Mapping[str, Ballots], votes: Sequence[CountedVote]
) -> _Member:
    said = ballots.get(each.code, Ballots())
    days = sum(
        1 << place
        for place, vote in enumerate(votes)
        if each.since <= vote.sitting_date <= each.until
    )
    return _Member(each.code, said, said.member & days)


def _of_members(members: Sequence[_Member]) -> tuple[int, int, int]:
    """The votes in common, those of the same position, and those of the same side."""
    two_or_more = reduce(or_, (a.place & b.place for a, b in combinations(members, 2)))
    common = two_or_more & _by_all(members, "cast")  # one alone is always of one mind
    no = _by_all(members, "no")
    same = _by_all(members, "yes") | no | _by_all(members, "abstain")
    opposed = reduce(or_, (each.said.no & each.place for each in members)) & ~no
    return common, common & same, common & ~opposed


def _by_all(members: Sequence[_Member], said: Literal["cast", "yes", "no", "abstain"]) -> int:
    """The votes in which every member that had a place said so."""
    bits: Iterator[int] = (getattr(each.said, said) | ~each.place for each in members)
    return reduce(and_, bits)
