"""How often nobody objected, as the EU Council Monitor of SWP counts it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from publish.records import ALL_POSITIONS, ConsensusRow
from publish.rows.groups.counted import FEW, CountedVote, groups_of, share_columns

_FIRST_YEAR = 2010
"""Before it there is December 2009 alone."""
_RULES = ("qualified_majority", "qualified_majority_72")
"""By unanimity nobody can say no: such votes would only raise the rates."""


def consensus_rows(votes: Sequence[CountedVote]) -> Iterator[ConsensusRow]:
    """One row for each group that has a vote by qualified majority since 2010."""
    counted = [
        vote
        for vote in votes
        if vote.voting_rule in _RULES and vote.sitting_date.year >= _FIRST_YEAR
    ]
    said: list[Counter[str]] = [Counter(vote.positions.values()) for vote in counted]
    for group, of in groups_of(counted).items():
        own = [each for place, each in enumerate(said) if of >> place & 1]
        without_no = [each for each in own if not each["no"]]
        all_yes = sum(not each["abstain"] for each in without_no)
        taken: Counter[str] = sum(own, Counter())
        positions: dict[str, Any] = {name: taken[name] for name in ALL_POSITIONS}
        yield ConsensusRow(
            **group._asdict(),
            votes=len(own),
            **share_columns("without_no", len(without_no), len(own)),
            **share_columns("all_yes", all_yes, len(own)),
            **positions,
            few=len(own) < FEW,
        )
