"""How far a vote was from its thresholds, and who could have turned it."""

from collections.abc import Sequence
from dataclasses import dataclass

from publish.records import TOOK_PART
from publish.site.content import SiteVote


@dataclass(frozen=True, slots=True)
class Bar:
    """What was reached of a whole, and what was required."""

    name: str
    reached: float
    required: float
    whole: float
    unit: str
    """Behind a figure: ` %`, or nothing."""

    @property
    def margin(self) -> float:
        """Below 0 where some is lacking."""
        return round(self.reached - self.required, 2)

    def part(self, figure: float) -> float:
        """A figure in per cent of the whole, as the drawing needs it."""
        return round(100 * min(1.0, figure / self.whole), 2) if self.whole else 0.0


@dataclass(frozen=True, slots=True)
class Switch:
    """The fewest states that would have turned the outcome by changing sides."""

    count: int
    states: tuple[str, ...]
    """Names of such states; others may do as well."""
    alone: tuple[str, ...]
    """Names of all that could have turned it alone."""


def bars(vote: SiteVote) -> tuple[Bar, ...]:
    """One bar for each thing that the rule of the day counts; none where nothing is counted."""
    row = vote.row
    found = []
    if row.members_required is not None and row.members_reached is not None:
        whole = row.participants or row.members_reached
        found.append(Bar("Member States", row.members_reached, row.members_required, whole, ""))
    if row.population_required_pct is not None and row.population_reached_pct is not None:
        found.append(
            Bar("Population", row.population_reached_pct, row.population_required_pct, 100.0, " %")
        )
    if row.weight_required is not None and row.weight_reached is not None:
        cast = sum(each.weight or 0 for each in vote.positions if each.position in TOOK_PART)
        whole = max(cast, row.weight_reached, row.weight_required)
        found.append(Bar("Weighted votes", row.weight_reached, row.weight_required, whole, ""))
    return tuple(found)


def switch(vote: SiteVote) -> Switch | None:
    """The smallest switch; None where no states could have turned the outcome."""
    row = vote.row
    if row.smallest_switch is None:
        return None
    names = {each.member_state: each.member_state_name for each in vote.positions}
    return Switch(
        row.smallest_switch,
        tuple(names.get(code, code) for code in row.smallest_switch_states),
        tuple(each.member_state_name for each in vote.positions if each.pivotal),
    )


def listed(names: Sequence[str]) -> str:
    """`France, Italy and Spain`"""
    *first, last = names or ("",)
    return f"{', '.join(first)} and {last}" if first else last
