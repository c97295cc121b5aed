"""Whether a body reaches the majority of a rule, by how much, and who could have turned it.

All in whole numbers and fractions. Of so many members the largest always do most for what a side
stands for, and beside that nothing counts but their number. So the smallest switch is found by
taking the largest first, and no search is needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from extract.majority.body import Body, Member
from extract.majority.rules import PopulationRule, WeightThreshold
from extract.records import VotingRule

Exact = int | Fraction
"""Figures are whole numbers; only their rounding is a fraction."""


@dataclass(frozen=True, slots=True)
class Required:
    """What a body has to reach."""

    members: int
    """So many in favour; under unanimity so many who do not say no."""
    part: Fraction | None = None
    """Of what all who take part stand for; None where members alone count."""
    may_block: int = 0
    """So few opponents cannot block though the part is not reached: it takes as many as this."""

    def reached_by(self, in_favour: int, members: int, held: Exact, whole: Exact) -> bool:
        """Whether so many of so many members, who stand for `held` of `whole`, reach it."""
        if in_favour < self.members:
            return False
        if self.part is None or members - in_favour < self.may_block:
            return True
        return held * self.part.denominator >= whole * self.part.numerator


@dataclass(frozen=True, slots=True)
class Count:
    """A body, divided into those who help to reach a majority and those who do not."""

    required: Required
    in_favour: tuple[Member, ...]
    opponents: tuple[Member, ...]

    @property
    def held(self) -> int:
        """What those in favour stand for."""
        return sum(member.held for member in self.in_favour)

    @property
    def opposed(self) -> int:
        """What the others stand for."""
        return sum(member.held for member in self.opponents)

    @property
    def blocking_minority(self) -> bool | None:
        """Whether the opponents are one, by number and by what they stand for; None under a rule
        that knows none."""
        if not self.required.may_block or self.required.part is None:
            return None
        enough = len(self.opponents) >= self.required.may_block
        return enough and blocks(self.opposed, self.held + self.opposed, self.required.part)

    @property
    def reached(self) -> bool:
        """Whether the majority is reached, by the figures as they are."""
        return self.after(0, 0)

    def after(self, members: int, held: int, off: Exact = 0) -> bool:
        """Whether it is reached with so many more in favour, who bring `held`; `off` is what each
        figure is off, to the good of those in favour where it is above 0."""
        in_favour = len(self.in_favour) + members
        everyone = len(self.in_favour) + len(self.opponents)
        for_it = self.held + held + off * in_favour
        against = self.opposed - held - off * (everyone - in_favour)
        return self.required.reached_by(in_favour, everyone, for_it, for_it + against)

    def certain(self, rounding: Fraction) -> bool:
        """Whether it is the same however the figures were rounded."""
        return self.after(0, 0, rounding) == self.after(0, 0, -rounding)

    def pivotal(self) -> frozenset[str]:
        """The states each of which would turn the outcome alone."""
        return frozenset(
            member.code for member in self.may_turn() if self.turned_by([member]) != self.reached
        )

    def smallest_switch(self) -> tuple[Member, ...] | None:
        """The fewest members that would turn the outcome, the largest where several would do; None
        where not all of them could."""
        largest = sorted(self.may_turn(), key=lambda member: (-member.held, member.code))
        tried = (largest[:few] for few in range(1, len(largest) + 1))
        return next((tuple(few) for few in tried if self.turned_by(few) != self.reached), None)

    def may_turn(self) -> tuple[Member, ...]:
        """Those on the side that prevails: no other can turn the outcome."""
        return self.in_favour if self.reached else self.opponents

    def turned_by(self, members: Sequence[Member]) -> bool:
        """Whether it is reached after these have changed sides."""
        side = -1 if self.reached else 1
        return self.after(side * len(members), side * sum(member.held for member in members))


def fewest_who_block(body: Body, rule: PopulationRule) -> int:
    """How many members a blocking minority has at least.

    Where all vote it is a fixed number; else the fewest who can stand for more than the blocking
    share of those voting, and one more.
    """
    if body.all_vote:
        return rule.blocking_members
    held = accumulate(sorted((member.held for member in body.members), reverse=True))
    part = Fraction(rule.required_pct, 100)
    return next((n for n, sum_ in enumerate(held, 1) if blocks(sum_, body.held, part)), 0) + 1


def blocks(held: int, whole: int, part: Fraction) -> bool:
    """Whether opponents who stand for `held` leave less of the whole than the part required."""
    return (whole - held) * part.denominator < whole * part.numerator


def by_population(body: Body, rule: VotingRule, law: PopulationRule) -> Required:
    """So many per cent of the members and of the people; too few opponents cannot block."""
    members = rounded_up(Fraction(law.members_of(rule) * len(body.members), 100))
    may_block = fewest_who_block(body, law) if rule == law.blocking_rule else 0
    return Required(members, Fraction(law.required_pct, 100), may_block)


def by_weights(body: Body, rule: VotingRule, threshold: WeightThreshold) -> Required:
    """So many of the weighted votes, of more than half of the members or of two thirds."""
    members = len(body.members)
    half, two_thirds = members // 2 + 1, rounded_up(Fraction(2 * members, 3))
    needed = half if rule == "qualified_majority" else two_thirds
    votes = rounded_up(Fraction(threshold.required * body.held, threshold.of))
    return Required(needed, Fraction(votes, max(body.held, 1)))


def rounded_up(part: Fraction) -> int:
    """The next whole number, one at least: no part of a member counts, and nobody no majority."""
    return max(1, -(-part.numerator // part.denominator))


def divided(body: Body, required: Required, *, abstention_counts: bool) -> Count:
    """The body in two; an abstention counts against, except under unanimity."""
    helpful = ("yes",) if abstention_counts else ("yes", "abstain")
    in_favour = tuple(each for each in body.members if each.position in helpful)
    opponents = tuple(each for each in body.members if each.position not in helpful)
    return Count(required, in_favour, opponents)
