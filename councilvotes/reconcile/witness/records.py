"""What a count by others says, as rows of one form."""

import datetime
from dataclasses import dataclass

from extract.records import PositionName, Result, VotingRule


@dataclass(frozen=True, slots=True)
class WitnessVote:
    """One vote as a row of a witness's file tells it."""

    line: int
    """Where the row begins in the file, from 1."""
    entry: str
    """The witness's own name of the vote; `line 12` where it has none."""
    date: datetime.date
    act_numbers: tuple[str, ...]
    """`62/25`: of the act that was voted on, never of the note."""
    files: tuple[str, ...]
    """Interinstitutional files: `2025/0429`."""
    title: str | None
    voting_rule: VotingRule | None
    """None where the witness does not say it. So for the result."""
    result: Result | None
    positions: tuple[tuple[str, PositionName], ...]
    """EU code and position, by code; a state that the row does not name is absent."""
    repeats: int | None = None
    """The line of the row before it that is the same in every cell."""


@dataclass(frozen=True, slots=True)
class StateTotal:
    """How often a Member State took a position, as a witness counts it."""

    line: int
    member_state: str
    counts: tuple[tuple[PositionName, int], ...]
    """Only the positions that the witness counts."""
