"""How often nobody objected, as the EU Council Monitor of SWP counts it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from publish.records import ConsensusRow
from publish.rows.groups.counted import FEW, CountedVote, Group, groups_of, share_columns

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
        yield _row(group, [each for place, each in enumerate(said) if of >> place & 1])


def _row(group: Group, said: Sequence[Counter[str]]) -> ConsensusRow:
    positions: Counter[str] = sum(said, Counter())
    return ConsensusRow(
        **group._asdict(),
        votes=len(said),
        **share_columns("without_no", sum(not each["no"] for each in said), len(said)),
        **share_columns(
            "all_yes", sum(not each["no"] and not each["abstain"] for each in said), len(said)
        ),
        yes=positions["yes"],
        no=positions["no"],
        abstain=positions["abstain"],
        not_participating=positions["not_participating"],
        not_listed=positions["not_listed"],
        few=len(said) < FEW,
    )
