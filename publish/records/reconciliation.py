"""What comes of holding the votes against what others counted."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from publish.records.documents import DocumentRow
from publish.records.positions import PositionRow
from publish.records.quality import CoverageRow
from publish.records.votes import VoteRow

MatchedBy = Literal["file", "act_number", "date", "positions"]
ReconciliationStatus = Literal[
    "matched", "ambiguous", "ours_only", "theirs_only", "contradiction", "totals"
]
WhyAlone = Literal["before_start", "after_end", "other_date", "taken", "unknown", "repeated"]
Verdict = Literal["ours", "theirs", "explained", "open"]


@dataclass(frozen=True, slots=True)
class Published:
    """The rows of a release that a count by others is held against."""

    votes: tuple[VoteRow, ...]
    """Of the table `votes`. So for the others."""
    positions: tuple[PositionRow, ...]
    """With the states that a sheet leaves out."""
    documents: tuple[DocumentRow, ...]
    """Their covers name the files of votes whose sheet names none."""
    coverage: tuple[CoverageRow, ...]
    """Tells of which years all votes are held, so that totals can be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciliationRow:
    """One vote held against what a witness says of it; a witness is a count made by others.

    Of votes that only the witness has there is a row each where its licence admits that, else one
    with their number.
    """

    witness: str = ""
    """Name of the count: `swp`."""
    vote_id: str | None = None
    """Of `votes`; blank for what only the witness has."""
    entry: str | None = None
    """The witness's own name of its vote, or its line; of totals the state, of a contradiction act
    and day. Blank where the witness has none or its rows may not be published."""
    status: ReconciliationStatus
    """`matched`: both have the vote; `ambiguous`: several could be it and nothing tells which;
    `ours_only`, `theirs_only`: one side has it; `contradiction`: the witness says two things of one
    vote; `totals`: the positions of a state, counted."""
    why: WhyAlone | None = None
    """Why a vote has no other: it lies before the first day of the other side or after the last;
    its file or act is there on another date; the rows that it could be belong to other votes; the
    other side names no such file or act; the witness has the row twice. Blank for the rest."""
    sitting_date: datetime.date | None = None
    """Of the vote; blank where the row is of several."""
    matched_by: tuple[MatchedBy, ...] = ()
    """What both name alike; `positions`, where these told which of several it is."""
    agrees: bool | None = None
    """Whether both say the same: each state's position, the rule and the result, as far as the
    witness tells them. Blank where nothing can be compared."""
    difference: str | None = None
    """What each says, in words; blank where both agree."""
    verdict: Verdict | None = None
    """Of a difference: this release is right, the witness is, both are for a reason, or it is
    open."""
    evidence: str | None = None
    """What settles the difference: document and page."""
    reason: str | None = None
    """Why the verdict is so, or why the vote has no other, in words."""
    entries: int = 1
    """Of the witness that the row stands for."""
    source: str = ""
    """Who made the count, and its licence."""
    source_sha256: str = ""
    """Of the witness's file."""


Reconcile = Callable[[Published], Sequence[ReconciliationRow]]
"""Holds the rows of a release against counts by others; raises ReleaseError to stop it."""
