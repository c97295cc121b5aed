"""The rows of the tables: one class each, whose fields and docstrings are the schema.

Also the rows that the front door hands over of the ledger and of the Member States.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

from extract.records import (
    ActType,
    CouncilAction,
    PositionName,
    Proof,
    Reader,
    Result,
    RowNaming,
    StatementKind,
    Status,
    VotingRule,
)

PublishedPosition = PositionName | Literal["not_listed"]
CoverageStatus = Literal["held", "refused", "superseded", "missing"]


@dataclass(frozen=True, slots=True)
class DocumentState:
    """What the ledger knows of one language version of one document version."""

    document_id: str
    """Register id with its chain of suffixes: `ST-11513-2026-INIT`."""
    language: str
    """Two lower-case letters, as in the address."""
    sha256: str
    """Of the bytes held now."""
    url: str
    """Where these bytes came from; published as it stands."""
    first_seen: datetime.datetime
    """When these bytes first came, with its time zone."""
    retrieved_at: datetime.datetime
    """When the address last confirmed them. Never published: it moves with every run, and a
    run that found nothing new must give no new release."""
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class LocalName:
    """The name of a Member State in one language."""

    language: str
    """Two lower-case letters."""
    name: str
    """Short name, as the Publications Office writes it."""


@dataclass(frozen=True, slots=True)
class SharePeriod:
    """The share of the Union's population that a state has for a time."""

    valid_from: datetime.date
    """First day."""
    valid_to: datetime.date | None
    """Last day; None while it is in force."""
    population_pct: float
    """In per cent of the Union."""
    source: str
    """The decision that fixes it, or who wrote it down."""


@dataclass(frozen=True, slots=True)
class WeightPeriod:
    """The weighted votes that a state had for a time."""

    valid_from: datetime.date
    """First day."""
    valid_to: datetime.date | None
    """Last day; None while it is in force."""
    weight: int
    """Votes."""
    source: str
    """The act that fixes it, or who wrote it down."""


@dataclass(frozen=True, slots=True)
class MemberStateFacts:
    """One Member State, former ones included: what the front door hands over is the row."""

    code: str
    """EU code (EL, UK)."""
    name_en: str
    """Short name in English."""
    names: tuple[LocalName, ...]
    """Short names in the languages of the Union."""
    sheet_name: str
    """As vote sheets print it."""
    protocol_order: int
    """Place in the order of protocol, from 1."""
    member_from: datetime.date
    """First day of membership."""
    member_to: datetime.date | None
    """Last day of membership; None for a member."""
    population_shares: tuple[SharePeriod, ...]
    """In order of time."""
    weights: tuple[WeightPeriod, ...]
    """In order of time; none after 31 October 2014."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One language version of one document version."""

    document_id: str
    """Register id with its chain of suffixes: `ST-11513-2026-INIT`."""
    language: str
    """Two lower-case letters, as in the address."""
    sha256: str
    """Of the file."""
    url: str
    """Where the file came from."""
    bytes: int
    """Size of the file."""
    pages: int | None
    """None where the file could not be opened or has not been read."""
    first_seen: datetime.datetime
    """When these bytes first came, in UTC."""
    superseded_by: str | None
    """The newest version held of the same document; None for that one itself."""
    status: Status
    """`refused`: nothing of it is in the other tables but its checks and the reason."""
    number: str | None
    """As printed: `11513/26`."""
    original_language: str | None
    """The `(OR. xx)` line of the cover."""
    date: datetime.date | None
    """Of the cover."""
    subject_codes: tuple[str, ...]
    """Code and running number, in printed order: `VOTE 47`."""
    vote_number: int | None
    """The running number of the code VOTE within its year."""
    interinstitutional_files: tuple[str, ...]
    """`2025/0429 (COD)`"""
    sender: str | None
    """As the cover prints it."""
    recipient: str | None
    """As the cover prints it."""
    title: str | None
    """The whole subject entry of the cover, on one line."""
    reference_documents: tuple[str, ...]
    """`11261/26`, `11261/26 ADD 1`"""
    written_procedure: bool | None
    """Whether the cover names a written procedure; None where no cover could be read."""
    coreper_date: datetime.date | None
    """When Coreper decided to use the written procedure."""
    reconstruction: bool
    """The file says of itself that it is a reconstruction: sample, not data."""
    extractor_version: str | None
    """Version of the reader; None where the file has not been read."""


@dataclass(frozen=True, slots=True)
class VoteRow:
    """One vote, as the newest version of its note prints it."""

    vote_id: str
    """`ST-11513-2026`; the second vote of a note `ST-n-YYYY-V2`. It never moves."""
    document_id: str
    """The document version that the vote was read from."""
    language: str
    """The language version that the vote was read from."""
    sha256: str
    """Of the file that the vote was read from."""
    vote_number: int | None
    """The running number of the code VOTE within its year, from the cover."""
    document_date: datetime.date | None
    """Of the cover."""
    written_procedure: bool | None
    """Whether the cover names a written procedure."""
    session_number: str | None
    """Of the Council session, as printed."""
    configuration: str | None
    """Council configuration, as printed."""
    item: str | None
    """Interinstitutional file, or what the sheet prints in its place."""
    voted_documents: tuple[str, ...]
    """As the sheet names them: `11261/26 ADD 1`."""
    voting_rule: VotingRule
    """The rule that the sheet names."""
    voting_rule_raw: str
    """The rule as printed."""
    subject: str
    """What was voted on, as the sheet prints it."""
    act_type: ActType
    """Kind of act."""
    act_type_raw: str | None
    """The words of the subject that name the act."""
    council_action: CouncilAction
    """What the Council did with it."""
    council_action_raw: str | None
    """The words that name the action; None where the subject names the act alone."""
    sitting_date: datetime.date
    """Day of the vote."""
    result: Result | None
    """As printed, never derived from counts; None where the sheet prints none."""
    yes_members: int | None
    """Printed total; None is a printed blank, never 0. So for all totals."""
    yes_population_pct: float | None
    """Printed total, in per cent of the Union."""
    yes_weight: int | None
    """Printed total of weighted votes."""
    no_members: int | None
    """Printed total."""
    no_population_pct: float | None
    """Printed total, in per cent of the Union."""
    no_weight: int | None
    """Printed total of weighted votes."""
    abstain_members: int | None
    """Printed total."""
    abstain_population_pct: float | None
    """Printed total, in per cent of the Union."""
    abstain_weight: int | None
    """Printed total of weighted votes."""
    not_participating_members: int | None
    """Printed total."""
    not_participating_population_pct: float | None
    """Printed total, in per cent of the Union."""
    not_participating_weight: int | None
    """Printed total of weighted votes."""
    total: int | None
    """Printed number of members."""
    not_listed: int
    """Members of that day whom the sheet leaves out."""
    reconstruction: bool
    """The file says of itself that it is a reconstruction: sample, not data."""
    sample: bool
    """The release is a sample, not data."""
    extractor_version: str
    """Version of the reader."""


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One Member State in one vote, with the evidence for it."""

    vote_id: str
    """Of `votes`."""
    member_state: str
    """EU code (EL, UK)."""
    position: PublishedPosition
    """`not_listed`: a member on that day whom the sheet leaves out."""
    population_pct: float | None
    """As printed, in per cent of the Union."""
    weight: int | None
    """Weighted votes, as printed."""
    document_id: str
    """The document version whose sheet was read."""
    language: str
    """The language version whose sheet was read."""
    sha256: str
    """Of the file that was read."""
    page: int | None
    """From 1; None with the other evidence where the sheet does not list the state."""
    bbox_x0: float | None
    """Left edge of the mark, in points from the left of the page as shown."""
    bbox_top: float | None
    """Upper edge of the mark, in points from the top of the page as shown."""
    bbox_x1: float | None
    """Right edge of the mark, in points from the left of the page as shown."""
    bbox_bottom: float | None
    """Lower edge of the mark, in points from the top of the page as shown."""
    read_by: tuple[Reader, ...]
    """The readers that gave this mark; empty where the sheet does not list the state."""
    agreed: bool | None
    """Whether two independent readers gave the same mark."""
    proof: Proof | None
    """`totals`: the legend names the mark and the totals confirm it; `solved`: no legend, the
    totals named the kinds of mark."""
    row_named_by: RowNaming | None
    """How the row was given its state."""
    extractor_version: str
    """Version of the reader."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One declaration as one language version of a note prints it."""

    document_id: str
    """The document version that prints it."""
    language: str
    """The language version that prints it."""
    ordinal: int
    """From 1, in printed order."""
    kind: StatementKind
    """What it is."""
    heading: str
    """As printed."""
    text_language: str
    """Language of the text itself."""
    text: str
    """Paragraphs parted by a blank line; bullets begin with `- `."""
    pages: tuple[int, ...]
    """First and last page, from 1."""
    sha256: str
    """Of the file."""
    reconstruction: bool
    """The file says of itself that it is a reconstruction: sample, not data."""
    extractor_version: str
    """Version of the reader."""


@dataclass(frozen=True, slots=True)
class StatementAuthorRow:
    """One author of one declaration."""

    document_id: str
    """Of `statements`."""
    language: str
    """Of `statements`."""
    ordinal: int
    """Of `statements`."""
    author: str
    """EU code, or COMMISSION, COUNCIL, PARLIAMENT, PRESIDENCY, HIGH_REPRESENTATIVE."""
    vote_id: str | None
    """The note's first vote; None where it is not published."""
    position: PublishedPosition | None
    """How that state voted in it; None for an institution."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One rule held against one file."""

    document_id: str
    """Of `documents`."""
    language: str
    """Of `documents`."""
    ordinal: int
    """From 1, in the order of the checks."""
    name: str
    """Of the rule."""
    passed: bool
    """Whether the file keeps it."""
    expected: str
    """What the rule wants."""
    observed: str
    """What the file says."""
    blocking: bool
    """A blocking check that fails refuses the whole file."""
    sha256: str
    """Of the file."""
    extractor_version: str
    """Version of the reader."""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """One held file whose votes are not in the tables, and why."""

    document_id: str
    """Of `documents`."""
    language: str
    """Of `documents`."""
    vote_id: str | None
    """The vote kept back; None where the whole file was refused."""
    reason: str
    """What was found and what a person can do."""
    sha256: str
    """Of the file."""
    url: str
    """Where the file came from."""
    extractor_version: str | None
    """Version of the reader; None where the file has not been read."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One number of the running code VOTE in one year: whether its note is held."""

    year: int
    """Of the document's own number; the code VOTE counts from 1 in each year."""
    vote_number: int
    """The number behind the code: 47 of `VOTE 47`."""
    status: CoverageStatus
    """`held`: its votes are published; `refused`: a document bears it and its votes are not
    published; `superseded`: only a version bears it that a newer one with another number
    replaces; `missing`: no held document bears it and one bears a higher one."""
    document_id: str | None
    """The document version that bears it; None where it is missing."""
    also_borne_by: tuple[str, ...]
    """Other documents that bear the same number; the Council gives it once, so look at them."""
