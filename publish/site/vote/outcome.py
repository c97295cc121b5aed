"""What came of a vote: figures, a sentence, how close it was, and whether it was recalled since."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from publish.places.index import ReleaseIndex
from publish.records import ALL_POSITIONS, TOOK_PART
from publish.site.content import SiteVote
from publish.site.render import shown_day, shown_word


def counts_of(vote: SiteVote) -> Mapping[str, int]:
    """How many states took each position."""
    found = Counter(each.position for each in vote.taken)
    return {name: found[name] for name in ALL_POSITIONS}


def summary_of(vote: SiteVote) -> str:
    """The outcome in one sentence: `Adopted on 2 July 2026 in the Council …: 27 yes, 0 no.`"""
    row = vote.row
    result = shown_word(row.result).capitalize() if row.result else "Vote without printed result"
    said = ", ".join(
        f"{count} {shown_word(name)}"
        for name, count in counts_of(vote).items()
        if count or name == "no"
    )
    rule = shown_word(row.voting_rule)
    return f"{result} on {shown_day(row.sitting_date)} in the Council of the EU, {rule}: {said}."


@dataclass(frozen=True, slots=True)
class VoteRecall:
    """One recall that concerns a vote."""

    version: str
    """The release whose rows turned out wrong."""
    shown: bool
    """It is the release that the page is made from."""
    whole_release: bool
    reason: str
    date: date


def recalls_of(vote_id: str, index: ReleaseIndex, version: str) -> tuple[VoteRecall, ...]:
    """The recalls of that vote up to this release, and of this release as a whole."""
    found = []
    for entry in index.releases:
        shown = entry.version == version
        for each in entry.recalls:
            if each.vote_id == vote_id or (shown and each.vote_id is None):
                whole = each.vote_id is None
                found.append(VoteRecall(entry.version, shown, whole, each.reason, each.date))
        if shown:
            break
    return tuple(found)


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
