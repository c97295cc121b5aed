"""Votes as a search gives them."""

import datetime
from dataclasses import dataclass
from typing import Literal

from extract.records import ActType, CouncilAction, Result, VotingRule
from publish.records.votes import PolicyArea, PolicyAreaSource

FoundIn = Literal["subject", "short_title", "declaration"]


@dataclass(frozen=True, slots=True)
class FoundVote:
    """One vote that a search found: what `votes` says of it, with the positions counted."""

    vote_id: str
    """Of `votes`."""
    vote_number: int | None
    """The running number of the code VOTE within its year, from the cover."""
    document_id: str
    """The document version that the vote was read from."""
    sitting_date: datetime.date
    """Day of the vote."""
    result: Result | None
    """As printed, never derived from counts; blank where the sheet prints none."""
    yes: int
    """Member States that say yes."""
    no: int
    """Member States that say no."""
    abstain: int
    """Member States that abstain."""
    not_participating: int
    """Member States that the sheet lists as not participating."""
    no_states: tuple[str, ...]
    """Who says no."""
    abstain_states: tuple[str, ...]
    """Who abstains."""
    short_title: str
    """Of `votes`."""
    subject: str
    """What was voted on, as the sheet prints it."""
    procedure: str | None
    """Of `votes`: `2011/0364/COD`."""
    policy_area: PolicyArea | None
    """Of `votes`: derived, and mostly blank."""
    policy_area_from: PolicyAreaSource | None
    """What tells the area."""
    voting_rule: VotingRule
    """The rule that the sheet names."""
    act_type: ActType
    """Kind of act."""
    council_action: CouncilAction
    """What the Council did with it."""
    members_margin: int | None
    """States in favour beyond those required."""
    population_margin_pct: float | None
    """People in favour beyond those required, in per cent."""
    smallest_switch: int | None
    """The fewest states that would have turned the outcome by changing sides."""
    found_in: tuple[FoundIn, ...]
    """Where the text stands that was searched for; empty where none was."""
    pdf_url: str
    """The note at the Council, opened at the vote sheet."""
    sample: bool
    """The release is a sample, not data."""
