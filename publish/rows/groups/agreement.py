"""How often each two Member States voted alike."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from publish.records import AgreementRow
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
        for _, columns in alike_by_group(groups, *_alike(a, b)):
            yield AgreementRow(state_a=code_a, state_b=code_b, **columns)
            yield AgreementRow(state_a=code_b, state_b=code_a, **columns)


def _alike(a: Ballots, b: Ballots) -> tuple[int, int, int]:
    """The votes in common, those of the same position, and those of the same side."""
    common = a.cast & b.cast
    same = (a.yes & b.yes) | (a.no & b.no) | (a.abstain & b.abstain)
    return common, same, common & ~(a.no ^ b.no)
