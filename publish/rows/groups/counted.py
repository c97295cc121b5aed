"""Votes as plainly as counting needs them, the groups that they are counted in, and shares."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Any, NamedTuple

from extract.records import VotingRule
from publish.records import (
    TOOK_PART,
    GroupedBy,
    PolicyArea,
    PositionRow,
    PublishedPosition,
    VoteRow,
)

PositionsByVote = Mapping[str, Mapping[str, PublishedPosition]]
"""What each Member State said, by vote."""


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


def positions_by_vote(positions: Iterable[PositionRow]) -> PositionsByVote:
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
            vote.area_by_code,
            said.get(vote.vote_id, {}),
        )
        for vote in votes
    )


def groups_of(votes: Iterable[CountedVote]) -> dict[Group, int]:
    """Each group with the votes in it: one bit a vote."""
    groups: dict[Group, int] = defaultdict(int)
    for place, vote in enumerate(votes):
        groups[Group("all")] |= 1 << place
        groups[Group("year", year=vote.sitting_date.year)] |= 1 << place
        groups[Group("voting_rule", voting_rule=vote.voting_rule)] |= 1 << place
        if vote.policy_area is not None:
            groups[Group("policy_area", policy_area=vote.policy_area)] |= 1 << place
    return groups


def ballots_of(votes: Sequence[CountedVote]) -> dict[str, Ballots]:
    """What each state said."""
    ballots: dict[str, Ballots] = defaultdict(Ballots)
    for place, vote in enumerate(votes):
        for code, position in vote.positions.items():
            own = ballots[code]
            own.member |= 1 << place
            if position in TOOK_PART:
                setattr(own, position, getattr(own, position) | 1 << place)
    return ballots


def alone_in(positions: Mapping[str, PublishedPosition]) -> str | None:
    """The one state that said no or abstained while all others that took part said yes."""
    cast = {code: said for code, said in positions.items() if said in TOOK_PART}
    others = [code for code, said in cast.items() if said != "yes"]
    return others[0] if len(others) == 1 and len(cast) > 1 else None


_Z = 1.959963984540054
"""Of the normal distribution between -z and z lie 95 %."""
FEW = 30
"""From so many on a share is worth comparing: its interval is at most 34 points wide."""


def alike_by_group(
    groups: Mapping[Group, int], common: int, position: int, side: int
) -> Iterator[tuple[int, dict[str, Any]]]:
    """For each group with a vote in common: these votes, and the columns of a row about them.

    Given are the votes in common, those of the same position, and those of the same side.
    """
    for group, of in groups.items():
        if count := (common & of).bit_count():
            columns = {
                **group._asdict(),
                "votes_in_common": count,
                **share_columns("same_position", (position & of).bit_count(), count),
                **share_columns("same_side", (side & of).bit_count(), count),
                "few": count < FEW,
            }
            yield common & of, columns


def share_columns(name: str, count: int, of: int) -> dict[str, Any]:
    """The columns of a count: itself, its share in per cent, and the ends of the 95 % interval."""
    low, high = wilson_interval(count, of)
    return {
        name: count,
        f"{name}_pct": (20_000 * count + of) // (2 * of) / 100,  # exact, halves go up
        f"{name}_pct_low": round(100 * low, 2),
        f"{name}_pct_high": round(100 * high, 2),
    }


def wilson_interval(count: int, of: int) -> tuple[float, float]:
    """Between which shares the true one lies with 95 % confidence; `of` is above 0.

    The score interval without correction for continuity: E. B. Wilson, Probable inference, the law
    of succession, and statistical inference, JASA 22 (1927) 209-212. It stays within 0 and 1 and
    holds for small numbers and for shares near 0 and 1, which most of these are.
    """
    share, part = count / of, _Z * _Z / of
    middle = share + part / 2
    half = _Z * sqrt(share * (1 - share) / of + part / of / 4)
    return max(0.0, (middle - half) / (1 + part)), min(1.0, (middle + half) / (1 + part))
