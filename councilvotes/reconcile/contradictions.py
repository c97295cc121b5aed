"""Rows of a witness that say two things of one vote."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from councilvotes.reconcile.ledger import Difference
from councilvotes.reconcile.matching import ABSENT, Pair
from councilvotes.reconcile.witness.records import WitnessVote


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Rows of the same day, act and file, in which states say different things."""

    subject: str
    """`45/24 of 2024-05-27`"""
    day: date
    rows: int
    differences: tuple[Difference, ...]
    """The first row as ours, another as theirs."""
    settled: str
    """Which of our votes is one of them; empty while none is held."""

    @property
    def words(self) -> str:
        """What the rows say."""
        said = "; ".join(f"{each.about}: {each.ours}, {each.theirs}" for each in self.differences)
        return f"stands {self.rows} times with different votes: {said}{self.settled}"


def contradictions(votes: Iterable[WitnessVote], pairs: Sequence[Pair]) -> Iterator[Contradiction]:
    """Each act that stands several times on one day with different votes.

    An act with no file may be many: 16707/14 is seven budgets.
    """
    groups: dict[tuple[object, ...], list[WitnessVote]] = defaultdict(list)
    for vote in votes:
        if vote.act_numbers and vote.files:
            groups[vote.date, vote.act_numbers, vote.files].append(vote)
    held = {pair.theirs.name: pair.ours.name for pair in pairs}
    for group in groups.values():
        found = tuple(
            dict.fromkeys(each for vote in group[1:] for each in _between(group[0], vote))
        )
        if found:
            first = group[0]
            yield Contradiction(
                f"{', '.join(first.act_numbers)} of {first.date}",
                first.date,
                len(group),
                found,
                "".join(
                    f"; {held[vote.entry]} here is nearest to line {vote.line}"
                    for vote in group
                    if vote.entry in held
                ),
            )


def _between(one: WitnessVote, two: WitnessVote) -> Iterator[Difference]:
    first, second = dict(one.positions), dict(two.positions)
    for state in sorted(first.keys() | second.keys()):
        said = first.get(state, ABSENT), second.get(state, ABSENT)
        if said[0] != said[1]:
            yield Difference(state, *said)
