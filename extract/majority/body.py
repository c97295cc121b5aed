"""Who takes part in a vote, and what each of them stands for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from extract.domain.member_states import load_member_states, load_populations, members_on
from extract.domain.printed_shares import last_digit_of
from extract.majority.rules import load_rules
from extract.records import FiguresFrom, Position, PositionName, Vote

Measure = Literal["population", "weights"]
VOTED: tuple[PositionName, ...] = ("yes", "no", "abstain")
NICE_WEIGHTS_FROM = date(2004, 11, 1)
"""From then on the votes that `member_states.toml` holds were those of the Member States."""


@dataclass(frozen=True, slots=True)
class Member:
    """One Member State that takes part."""

    code: str
    position: PositionName
    held: int
    """Hundredths of a per cent of the Union's people, or weighted votes."""


@dataclass(frozen=True, slots=True)
class Body:
    """Those who take part; states that do not participate or are not listed are none of them."""

    members: tuple[Member, ...]
    measure: Measure
    all_vote: bool
    """Whether all members of the day take part."""
    rounding: Fraction
    """By how much what a member holds may be off."""
    figures_from: FiguresFrom

    @property
    def held(self) -> int:
        """What all of them stand for."""
        return sum(member.held for member in self.members)


def body_of(vote: Vote) -> Body | None:
    """Those who take part in a vote, with the figures of its sheet; where the sheet lacks one, with
    the known figures of the day. None where no figures are known for one of them."""
    taking_part = [each for each in vote.positions if each.position in VOTED]
    measure = measure_of(vote)
    figures = printed_figures(taking_part, measure)
    origin: FiguresFrom = "sheet"
    if figures is None:
        figures, origin = known_figures(measure, vote.sitting_date)
    codes = {each.member_state for each in taking_part}
    if not codes <= figures.keys():
        return None
    return Body(
        members=tuple(
            Member(each.member_state, each.position, figures[each.member_state])
            for each in taking_part
        ),
        measure=measure,
        all_vote=codes >= {state.code for state in members_on(vote.sitting_date)},
        rounding=Fraction(last_digit_of(map(figures.get, codes)), 2)
        if measure == "population"
        else Fraction(0),
        figures_from=origin,
    )


def measure_of(vote: Vote) -> Measure:
    """Weighted votes where the sheet prints them, and in the time in which they decided; else the
    people, though a member asked for weighted votes on a sheet that does not tell it."""
    weighted = any(each.weight is not None for each in vote.positions)
    by_weights = weighted or vote.sitting_date < load_rules().population.day_one
    return "weights" if by_weights else "population"


def printed_figures(positions: Iterable[Position], measure: Measure) -> dict[str, int] | None:
    """What the sheet prints of those who take part; None where it leaves one of them blank."""
    found: dict[str, int] = {}
    for each in positions:
        held = each.weight
        if measure == "population":
            pct = each.population_pct
            held = None if pct is None else round(pct * 100)
        if held is None:
            return None
        found[each.member_state] = held
    return found


def known_figures(measure: Measure, day: date) -> tuple[dict[str, int], FiguresFrom]:
    """The weights, or the shares by the newest population table of the day; none where there are
    none."""
    if measure == "weights":
        known = load_member_states() if day >= NICE_WEIGHTS_FROM else ()
        return {state.code: state.nice_weight for state in known}, "table"
    tables = [table for table in load_populations() if table.valid_from <= day]
    if not tables:
        return {}, "estimate"
    table = tables[-1]
    sure = day <= table.valid_to and not table.estimated
    return dict(table.shares), "table" if sure else "estimate"
