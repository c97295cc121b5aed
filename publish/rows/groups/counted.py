"""Votes as plainly as counting needs them, and the groups that they are counted in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from extract.records import VotingRule
from publish.records import GroupedBy, PolicyArea, PositionRow, PublishedPosition, VoteRow

Said = Mapping[str, Mapping[str, PublishedPosition]]
"""Vote, then Member State."""


@dataclass(frozen=True, slots=True)
class CountedVote:
    """One vote: of our tables, or of a count made by others."""

    sitting_date: date
    voting_rule: VotingRule
    policy_area: PolicyArea | None
    positions: Mapping[str, PublishedPosition]
    """Of each Member State that was a member on that day."""


class Group(NamedTuple):
    """What votes have in common that are counted together: the first columns of a row."""

    grouped_by: GroupedBy
    year: int | None = None
    policy_area: PolicyArea | None = None
    voting_rule: VotingRule | None = None


@dataclass(slots=True)
class Ballots:
    """What one state said in all votes: one bit a vote, the first vote's the lowest."""

    member: int = 0
    yes: int = 0
    no: int = 0
    abstain: int = 0

    @property
    def cast(self) -> int:
        """Votes in which it said yes or no or abstained."""
        return self.yes | self.no | self.abstain


def positions_by_vote(positions: Iterable[PositionRow]) -> Said:
    """What each state said in each vote."""
    said: dict[str, dict[str, PublishedPosition]] = defaultdict(dict)
    for row in positions:
        said[row.vote_id][row.member_state] = row.position
    return said


def counted_votes(
    votes: Iterable[VoteRow], positions: Iterable[PositionRow]
) -> tuple[CountedVote, ...]:
    """The votes of our tables, with the policy area only where a subject code tells it."""
    said = positions_by_vote(positions)
    return tuple(
        CountedVote(
            vote.sitting_date,
            vote.voting_rule,
            vote.policy_area if vote.policy_area_from == "subject_code" else None,
            said.get(vote.vote_id, {}),
        )
        for vote in votes
    )


def groups_of(votes: Iterable[CountedVote]) -> dict[Group, int]:
    """Each group with the votes in it: one bit a vote."""
    groups: dict[Group, int] = defaultdict(int)
    for place, vote in enumerate(votes):
        for group in _groups_of(vote):
            groups[group] |= 1 << place
    return groups


def ballots_of(votes: Sequence[CountedVote]) -> dict[str, Ballots]:
    """What each state said."""
    ballots: dict[str, Ballots] = defaultdict(Ballots)
    for place, vote in enumerate(votes):
        for code, position in vote.positions.items():
            own = ballots[code]
            own.member |= 1 << place
            if position in ("yes", "no", "abstain"):
                setattr(own, position, getattr(own, position) | 1 << place)
    return ballots


def alone_in(positions: Mapping[str, PublishedPosition]) -> str | None:
    """The one state that said no or abstained while all others that took part said yes."""
    cast = {code: said for code, said in positions.items() if said in ("yes", "no", "abstain")}
    others = [code for code, said in cast.items() if said != "yes"]
    return others[0] if len(others) == 1 and len(cast) > 1 else None


def _groups_of(vote: CountedVote) -> Iterator[Group]:
    yield Group("all")
    yield Group("year", year=vote.sitting_date.year)
    yield Group("voting_rule", voting_rule=vote.voting_rule)
    if vote.policy_area is not None:
        yield Group("policy_area", policy_area=vote.policy_area)
