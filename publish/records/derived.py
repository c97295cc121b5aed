"""Rows that are counted or turned from the other tables, for people with one question."""

import datetime
from dataclasses import dataclass

from extract.records import ActType, CouncilAction, Result, VotingRule
from publish.records.positions import PublishedPosition


@dataclass(frozen=True, slots=True)
class WidePositionRow:
    """One vote with one column for each Member State, for spreadsheets.

    A state's cell is its position; it is blank where the state was no member on that day.
    """

    vote_id: str
    """Of `votes`."""
    sitting_date: datetime.date
    """Day of the vote."""
    vote_number: int | None
    """The running number of the code VOTE within its year, from the cover."""
    document_id: str
    """The document version that the vote was read from."""
    item: str | None
    """Interinstitutional file, or what the sheet prints in its place."""
    procedure: str | None
    """Of `votes`: `2011/0364/COD`."""
    subject: str
    """What was voted on, as the sheet prints it."""
    short_title: str
    """Of `votes`."""
    voting_rule: VotingRule
    """The rule that the sheet names."""
    act_type: ActType
    """Kind of act."""
    council_action: CouncilAction
    """What the Council did with it."""
    configuration: str | None
    """Council configuration, as printed."""
    result: Result | None
    """As printed, never derived from counts; blank where the sheet prints none."""
    yes: int
    """Columns of states that say `yes`."""
    no: int
    """Columns of states that say `no`."""
    abstain: int
    """Columns of states that say `abstain`."""
    not_participating: int
    """Columns of states that say `not_participating`."""
    not_listed: int
    """Columns of states that say `not_listed`."""
    AT: PublishedPosition | None
    """Position of Austria."""
    BE: PublishedPosition | None
    """Position of Belgium."""
    BG: PublishedPosition | None
    """Position of Bulgaria."""
    CY: PublishedPosition | None
    """Position of Cyprus."""
    CZ: PublishedPosition | None
    """Position of Czechia."""
    DE: PublishedPosition | None
    """Position of Germany."""
    DK: PublishedPosition | None
    """Position of Denmark."""
    EE: PublishedPosition | None
    """Position of Estonia."""
    EL: PublishedPosition | None
    """Position of Greece."""
    ES: PublishedPosition | None
    """Position of Spain."""
    FI: PublishedPosition | None
    """Position of Finland."""
    FR: PublishedPosition | None
    """Position of France."""
    HR: PublishedPosition | None
    """Position of Croatia."""
    HU: PublishedPosition | None
    """Position of Hungary."""
    IE: PublishedPosition | None
    """Position of Ireland."""
    IT: PublishedPosition | None
    """Position of Italy."""
    LT: PublishedPosition | None
    """Position of Lithuania."""
    LU: PublishedPosition | None
    """Position of Luxembourg."""
    LV: PublishedPosition | None
    """Position of Latvia."""
    MT: PublishedPosition | None
    """Position of Malta."""
    NL: PublishedPosition | None
    """Position of the Netherlands."""
    PL: PublishedPosition | None
    """Position of Poland."""
    PT: PublishedPosition | None
    """Position of Portugal."""
    RO: PublishedPosition | None
    """Position of Romania."""
    SE: PublishedPosition | None
    """Position of Sweden."""
    SI: PublishedPosition | None
    """Position of Slovenia."""
    SK: PublishedPosition | None
    """Position of Slovakia."""
    UK: PublishedPosition | None
    """Position of the United Kingdom."""
    reconstruction: bool
    """The file says of itself that it is a reconstruction: sample, not data."""
    sample: bool
    """The release is a sample, not data."""
