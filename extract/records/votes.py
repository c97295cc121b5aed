"""One vote sheet: its totals, the position of each Member State, and the evidence for it."""

import datetime
from dataclasses import dataclass
from typing import Literal

from extract.records.majority import Majority

PositionName = Literal["yes", "no", "abstain", "not_participating"]
POSITIONS: tuple[PositionName, ...] = ("yes", "no", "abstain", "not_participating")
VotingRule = Literal[
    "qualified_majority", "qualified_majority_72", "unanimity", "simple_majority", "other"
]
Result = Literal["adopted", "not_adopted"]
ActType = Literal["regulation", "directive", "decision", "other"]
CouncilAction = Literal[
    "adoption",
    "position_first_reading",
    "approval_second_reading",
    "approval_joint_text",
    "other",
]
Reader = Literal[
    "objects",
    "render",
    "pdfplumber",
    "colour",
    "shape",
    "identity",
    "look",
    "tint",
    "silhouette",
    "column",
    "cells",
    "ocr",
    "person",
]
Proof = Literal["legend", "convention", "taught", "totals", "solved"]
RowNaming = Literal["text", "ocr", "place", "share"]

Box = tuple[float, float, float, float]
"""`(x0, top, x1, bottom)` in points from the top left of the page as shown."""


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """One printed row of the totals table; None is a printed blank, never 0."""

    members: int | None
    population_pct: float | None
    weight: int | None
    """Weighted votes on sheets before 1 November 2014."""


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals table as printed."""

    yes: GroupTotal
    no: GroupTotal
    abstain: GroupTotal
    not_participating: GroupTotal
    total: int | None
    share_decimals: int = 2
    """1 where all shares that are printed with decimals have one; a round one may have none."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a position stands on the page and how it was read."""

    page: int
    """From 1."""
    bbox: Box
    """The mark; the whole cell where the mark is a blank."""
    read_by: tuple[Reader, ...]
    """The ways of seeing that tell the marks of this sheet apart."""
    agreed: bool
    """Whether two independent ones found the same; a person's reading stands alone."""
    proof: Proof
    """What names the mark, the totals confirming it: the sheet's `legend`, a `convention` (hue,
    form,
    a word), a drawing `taught` before, the `totals` alone beside a legend or behind a person, or
    `solved` by them where there is no legend."""
    row_named_by: RowNaming


@dataclass(frozen=True, slots=True)
class Position:
    """How one Member State voted."""

    member_state: str
    """EU code (EL, UK)."""
    position: PositionName
    population_pct: float | None
    """As printed, in per cent of the Union."""
    weight: int | None
    evidence: Evidence
    pivotal: bool | None = None
    """Whether the outcome would have been another had this state alone changed sides; None where it
    did not take part, and where the vote has no `majority`."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote sheet. A Member State that it does not list is absent from `positions`."""

    vote_id: str
    """`ST-11513-2026`; the second vote of a note `ST-n-YYYY-V2`; of an ADD `ST-n-YYYY-ADD-1`."""
    session_number: str | None
    configuration: str | None
    item: str | None
    """Interinstitutional file, or what the sheet prints in its place."""
    voted_documents: tuple[str, ...]
    voting_rule: VotingRule
    voting_rule_raw: str
    subject: str
    act_type: ActType
    act_type_raw: str | None
    """The words of the subject that name the act: `COUNCIL IMPLEMENTING DECISION`."""
    council_action: CouncilAction
    council_action_raw: str | None
    """The words that name the action; None where the subject names the act alone: its adoption."""
    sitting_date: datetime.date
    result: Result | None
    totals: Totals
    positions: tuple[Position, ...]
    majority: Majority | None = None
    """None for a rule `other`, and where the figures for it are not known."""
