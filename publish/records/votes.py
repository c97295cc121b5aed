"""Rows of votes and of the positions in them."""

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
    VotingRule,
)

PublishedPosition = PositionName | Literal["not_listed"]
PolicyArea = Literal[
    "agriculture",
    "consumer_affairs",
    "culture",
    "economy",
    "education",
    "employment",
    "energy",
    "environment",
    "finances",
    "fisheries",
    "foreign_affairs",
    "health",
    "industry",
    "institutional",
    "internal_market",
    "justice_and_home_affairs",
    "research",
    "social_policy",
    "space",
    "telecommunications",
    "transport",
    "youth",
]
"""Those of the retired vote API."""
PolicyAreaSource = Literal["subject_code", "configuration"]


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
    pdf_url: str
    """The note at the Council, opened at the vote sheet: it ends in `#page=` and the page."""
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
    procedure: str | None
    """The interinstitutional file as the Parliament and others write it: `2011/0364/COD`,
    `2016/0106A/COD` for a part of a split proposal. Of the sheet's item, else of a cover that names
    exactly one; blank where there are several (`links` has them all) or none."""
    oeil_url: str | None
    """Page of the procedure in the Parliament's Legislative Observatory."""
    eurlex_url: str | None
    """Page of the procedure at EUR-Lex; blank for a part of a split proposal."""
    celex: str | None
    """Number at EUR-Lex of the act that came of the procedure: `32016R0679`. No note prints it:
    blank until it is looked up (`links` says where), and where several are."""
    eli: str | None
    """Address of that act: `http://data.europa.eu/eli/reg/2016/679/oj`; likewise."""
    voted_documents: tuple[str, ...]
    """As the sheet names them: `11261/26 ADD 1`."""
    voting_rule: VotingRule
    """The rule that the sheet names."""
    voting_rule_raw: str
    """The rule as printed."""
    subject: str
    """What was voted on, as the sheet prints it."""
    short_title: str
    """What a headline would say, cut out of the subject by rule, of at most 120 signs: without what
    the Council did, the act's kind and issuers, remarks, and the acts amended or repealed beside;
    a short name in brackets (`Digital Markets Act`), or what an amendment is about, where there is
    one."""
    policy_area: PolicyArea | None
    """Derived, as no note prints one: from the first subject code of the cover that names an area,
    else from a configuration that does; `policy_area_from` says which. Blank where neither
    does: most covers bear VOTE, INF, PUBLIC and CODEC alone, which tell none."""
    policy_area_from: PolicyAreaSource | None
    """`subject_code`: the Council's own word for the matter. `configuration`: a weak hint, as any
    configuration may adopt any act: in the retired API's answers that area was right for 8 of 78
    votes of Environment, 8 of 66 of Foreign Affairs, 39 of 94 of Justice and Home Affairs."""
    act_type: ActType
    """Kind of act."""
    act_type_raw: str | None
    """The words of the subject that name the act."""
    council_action: CouncilAction
    """What the Council did with it."""
    council_action_raw: str | None
    """The words that name the action; blank where the subject names the act alone."""
    sitting_date: datetime.date
    """Day of the vote."""
    result: Result | None
    """As printed, never derived from counts; blank where the sheet prints none."""
    yes_members: int | None
    """Printed total; blank where the sheet prints none, never 0. So for all totals."""
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
    member_state_name: str
    """Short name in English."""
    iso_code: str
    """ISO 3166-1 alpha-2: as the EU code, but GR and GB."""
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
    pdf_url: str
    """The note at the Council, opened at the page of the mark; at the sheet where the sheet does
    not list the state."""
    page: int | None
    """From 1; blank with the other evidence where the sheet does not list the state."""
    bbox_x0: float | None
    """Left edge of the mark, in points from the left of the page as shown."""
    bbox_top: float | None
    """Upper edge of the mark, in points from the top of the page as shown."""
    bbox_x1: float | None
    """Right edge of the mark, in points from the left of the page as shown."""
    bbox_bottom: float | None
    """Lower edge of the mark, in points from the top of the page as shown."""
    read_by: tuple[Reader, ...]
    """The readers that gave this mark, or tell the sheet's marks apart; empty where the sheet does
    not list the state. `objects`, `render`, `colour` and `shape` are of readers before 2.0."""
    agreed: bool | None
    """Whether two independent readers gave the same mark."""
    proof: Proof | None
    """What names the mark, the totals confirming it: the sheet's `legend`, a `convention` (hue,
    form,
    a word), a drawing `taught` before, the `totals` alone, `solved` by them without a legend.
    Before
    2.0 `totals` says that the legend names it."""
    row_named_by: RowNaming | None
    """How the row was given its state."""
    extractor_version: str
    """Version of the reader."""
