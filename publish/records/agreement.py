"""Rows that count how often Member States voted alike, and how often nobody objected."""

from dataclasses import dataclass
from typing import Literal

from extract.records import VotingRule
from publish.records.votes import PolicyArea

GroupedBy = Literal["all", "year", "policy_area", "voting_rule"]


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """How often two Member States took the same position.

    Each pair stands here in both orders, so that a matrix is one pivot. Only pairs that have a vote
    in common: both listed, and both said yes, no or abstained.
    """

    grouped_by: GroupedBy
    """Which votes are counted: `all` of them, or those of one year, policy area or voting rule.
    Take rows of one kind only: each vote is counted once in each."""
    year: int | None
    """Of the sittings; blank unless grouped by it."""
    policy_area: PolicyArea | None
    """As subject codes tell it (`policy_area_from` of `votes`), never as a configuration hints;
    blank unless grouped by it."""
    voting_rule: VotingRule | None
    """Blank unless grouped by it."""
    state_a: str
    """EU code."""
    state_b: str
    """EU code of the other."""
    votes_in_common: int
    """Votes in which both said yes or no or abstained."""
    same_position: int
    """Of these, votes in which both said the same: an abstention is a dissent from a yes and from
    a no."""
    same_position_pct: float
    """`same_position` in per cent of `votes_in_common`."""
    same_position_pct_low: float
    """Lower end of its 95 % interval (Wilson's), as if the votes were drawn from many like them."""
    same_position_pct_high: float
    """Upper end of that interval."""
    same_side: int
    """Of these, votes in which both said no or neither did: an abstention is no dissent from a
    yes."""
    same_side_pct: float
    """`same_side` in per cent of `votes_in_common`."""
    same_side_pct_low: float
    """Lower end of its 95 % interval."""
    same_side_pct_high: float
    """Upper end of that interval."""
    few: bool
    """Fewer than 30 votes in common: the intervals are wide, so compare no such rows."""


@dataclass(frozen=True, slots=True)
class CoalitionRow:
    """How often all members of a named group of Member States took the same position.

    Only votes in which at least two of the group were Union members that day, and all of these said
    yes, no or abstained. `dictionary.md` lists the groups, their members and what makes them one.
    """

    grouped_by: GroupedBy
    """Which votes are counted: as in `agreement`."""
    year: int | None
    """Of the sittings; blank unless grouped by it."""
    policy_area: PolicyArea | None
    """As subject codes tell it, never as a configuration hints; blank unless grouped by it."""
    voting_rule: VotingRule | None
    """Blank unless grouped by it."""
    coalition: str
    """The group's own word in this table: `visegrad`."""
    name: str
    """What it is called: `Visegrád Group`."""
    members: tuple[str, ...]
    """EU codes of those who were in it, and in the Union, on the day of any vote counted here."""
    votes_in_common: int
    """Votes in which all of them that were members of the Union and of the group that day said yes
    or no or abstained."""
    same_position: int
    """Of these, votes in which all said the same: an abstention is a dissent from a yes and from a
    no."""
    same_position_pct: float
    """`same_position` in per cent of `votes_in_common`."""
    same_position_pct_low: float
    """Lower end of its 95 % interval (Wilson's)."""
    same_position_pct_high: float
    """Upper end of that interval."""
    same_side: int
    """Of these, votes in which all said no or none did: an abstention is no dissent from a yes."""
    same_side_pct: float
    """`same_side` in per cent of `votes_in_common`."""
    same_side_pct_low: float
    """Lower end of its 95 % interval."""
    same_side_pct_high: float
    """Upper end of that interval."""
    few: bool
    """Fewer than 30 votes in common: the intervals are wide, so compare no such rows."""


@dataclass(frozen=True, slots=True)
class ConsensusRow:
    """How often nobody objected, in votes by qualified majority since 2010.

    As the EU Council Monitor of SWP counts it: votes by unanimity, in which nobody can say no, and
    December 2009, the only month of its year, are left out. Of proposals that fail there is mostly
    no vote and no note, so consensus in the Council is rarer than these rates.
    """

    grouped_by: GroupedBy
    """Which votes are counted: as in `agreement`."""
    year: int | None
    """Of the sittings; blank unless grouped by it."""
    policy_area: PolicyArea | None
    """As subject codes tell it, never as a configuration hints; blank unless grouped by it."""
    voting_rule: VotingRule | None
    """Blank unless grouped by it; else one of the two qualified majorities."""
    votes: int
    """Votes by qualified majority."""
    without_no: int
    """Of these, votes in which nobody said no: an abstention is no opposition (SWP's consensus)."""
    without_no_pct: float
    """`without_no` in per cent of `votes`."""
    without_no_pct_low: float
    """Lower end of its 95 % interval (Wilson's)."""
    without_no_pct_high: float
    """Upper end of that interval."""
    all_yes: int
    """Of these, votes in which nobody said no and nobody abstained: all that took part said yes."""
    all_yes_pct: float
    """`all_yes` in per cent of `votes`."""
    all_yes_pct_low: float
    """Lower end of its 95 % interval."""
    all_yes_pct_high: float
    """Upper end of that interval."""
    yes: int
    """Positions of Member States in these votes that say `yes`."""
    no: int
    """Positions that say `no`. With the next two it is what SWP calls minority voting."""
    abstain: int
    """Positions that say `abstain`."""
    not_participating: int
    """Positions that say `not_participating`."""
    not_listed: int
    """Positions that say `not_listed`."""
    few: bool
    """Fewer than 30 votes: the intervals are wide, so compare no such rows."""
