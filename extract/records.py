"""The note record: what one PDF of a voting note says, with the evidence for every cell.

The shape is that of `councilvotes extract FILE --json`; `extract/encode.py` writes and reads it.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

Status = Literal["ok", "refused"]
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
StatementKind = Literal["statement", "joint_statement", "explanation_of_vote"]
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
FiguresFrom = Literal["sheet", "table", "estimate"]

Box = tuple[float, float, float, float]
"""`(x0, top, x1, bottom)` in points from the top left of the page as shown."""
PixelBox = tuple[int, int, int, int]
"""The same in whole pixels from the top left of a picture."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file that was read."""

    path: str
    sha256: str
    bytes: int
    pages: int | None
    """None where the file could not be opened."""
    url: str | None
    retrieved_at: str | None
    """ISO 8601 in UTC; None for a file read from a folder."""


@dataclass(frozen=True, slots=True)
class Document:
    """What the cover says. None or empty where the cover does not say it or could not be read."""

    document_id: str | None
    """Register id with its chain of suffixes: `ST-11513-2026-INIT`, `ST-8-2019-REV-1-COR-1`."""
    number: str | None
    """As printed: `11513/26`, `17146/1/12 REV 1`."""
    language: str | None
    """Of the cover, two lower-case letters."""
    original_language: str | None
    """The `(OR. xx)` line."""
    date: datetime.date | None
    subject_codes: tuple[str, ...]
    """Code and running number, in printed order down the columns: `VOTE 47`."""
    vote_number: int | None
    """The running number of the code VOTE within its year."""
    interinstitutional_files: tuple[str, ...]
    """`2025/0429 (COD)`"""
    sender: str | None
    recipient: str | None
    title: str | None
    """The whole subject entry of the cover, on one line."""
    reference_documents: tuple[str, ...]
    """`11261/26`, `11261/26 ADD 1`: an addition is written out with its base number."""
    written_procedure: bool
    coreper_date: datetime.date | None
    """When Coreper decided to use the written procedure."""


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
class Majority:
    """What the positions come to under the rule of the day, counted over those who take part.

    States that do not participate, or that the sheet does not list, are not counted. The printed
    result stands whatever comes out here. Per cent are rounded down to hundredths. Rules and their
    sources: `extract/majority/rules.toml`.
    """

    reached: bool
    certain: bool
    """Whether it is the same however the printed shares were rounded; False too where the figures
    are estimates."""
    agrees: bool | None
    """Whether the printed result is what the majority says; None where none is printed."""
    abstention_counts: bool
    """Whether an abstention counts like a no: under every rule but unanimity."""
    participants: int
    """Member States that said yes, no or abstained."""
    members: int
    """In favour."""
    members_required: int
    """Under unanimity those who do not abstain."""
    members_margin: int
    """In favour beyond those required; below 0 where some are lacking."""
    population_pct: float | None
    """Of the people of those who take part, behind those in favour; None where votes are
    weighted, like the two that follow."""
    population_required_pct: float | None
    """None where the rule asks for none."""
    population_margin_pct: float | None
    weight: int | None
    """Weighted votes in favour; None where none count, like the two that follow."""
    weight_required: int | None
    weight_margin: int | None
    opponents: int
    """Those who take part and stand against: who said no and, where it counts, who abstained."""
    opponents_pct: float | None
    """Of the people of those who take part; None where votes are weighted."""
    blocking_members: int | None
    """So many members at least make a blocking minority; None where the rule knows none."""
    blocking_minority: bool | None
    """Whether the opponents are one; None where the rule knows none."""
    smallest_switch: int | None
    """The fewest states that would have turned the outcome by changing sides; None where no states
    could."""
    smallest_switch_states: tuple[str, ...]
    """Such states: the largest, where others would do as well."""
    figures_from: FiguresFrom
    """The sheet; where it leaves a figure blank, the known table of the day, or an estimate."""


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


@dataclass(frozen=True, slots=True)
class Statement:
    """One declaration, in the language in which this note prints it."""

    ordinal: int
    """From 1, in printed order."""
    kind: StatementKind
    heading: str
    authors: tuple[str, ...]
    """EU codes, or COMMISSION, COUNCIL, PARLIAMENT, PRESIDENCY, HIGH_REPRESENTATIVE."""
    language: str
    text: str
    """Paragraphs parted by a blank line; bullets begin with `- `."""
    pages: tuple[int, ...]
    """First and last page, from 1."""


@dataclass(frozen=True, slots=True)
class Check:
    """One rule held against the note."""

    name: str
    passed: bool
    expected: str
    observed: str
    blocking: bool = True
    """A blocking check that fails refuses the whole note."""


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """All that one file says. A refused note has a reason and no votes."""

    status: Status
    reason: str | None
    source: SourceFile
    document: Document | None
    votes: tuple[Vote, ...]
    statements: tuple[Statement, ...]
    checks: tuple[Check, ...]
    reconstruction: bool
    """The file says of itself that it is a reconstruction: sample, not data."""
    extractor_version: str
    taught_sha256: str | None = None
    """Of the file of taught drawings that the reading was given; None where nothing was taught."""


@dataclass(frozen=True, slots=True)
class PicturedRow:
    """Where one Member State stands in the picture of a sheet."""

    member_state: str
    """EU code (EL, UK)."""
    row: PixelBox | None
    """Name, figure and mark; None where no row is found to the mark."""
    mark: PixelBox
    """The mark; the whole cell where the mark is a blank."""


def unread_note(
    source: SourceFile, reason: str, version: str, taught_sha256: str | None = None
) -> NoteRecord:
    """The record of a file of which nothing was read."""
    return NoteRecord(
        status="refused",
        reason=reason,
        source=source,
        document=None,
        votes=(),
        statements=(),
        checks=(),
        reconstruction=False,
        extractor_version=version,
        taught_sha256=taught_sha256,
    )
