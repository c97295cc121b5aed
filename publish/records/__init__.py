"""The rows of the tables: one class each, whose fields and docstrings are the schema.

Also the rows that the front door hands over of the ledger and of the Member States. Import them
from here; the files part them by subject.
"""

from publish.records.agreement import AgreementRow, CoalitionRow, ConsensusRow, GroupedBy
from publish.records.changes import ChangeKind, ChangeRow, Reason
from publish.records.derived import WidePositionRow
from publish.records.documents import DocumentRow, DocumentState
from publish.records.found import FoundIn, FoundVote
from publish.records.links import LinkKind, LinkRow, LinkSource, LookedUpKind, LookedUpLink
from publish.records.pictures import SheetPicture
from publish.records.positions import PositionRow, PublishedPosition
from publish.records.quality import CheckRow, CoverageRow, CoverageStatus, RefusedRow
from publish.records.reconciliation import (
    MatchedBy,
    Published,
    Reconcile,
    ReconciliationRow,
    ReconciliationStatus,
    Verdict,
    WhyAlone,
)
from publish.records.retired import CodiVoteRow
from publish.records.statements import StatementAuthorRow, StatementRow
from publish.records.states import LocalName, MemberStateFacts, SharePeriod, WeightPeriod
from publish.records.votes import PolicyArea, PolicyAreaSource, VoteRow

__all__ = [
    "AgreementRow",
    "ChangeKind",
    "ChangeRow",
    "CheckRow",
    "CoalitionRow",
    "CodiVoteRow",
    "ConsensusRow",
    "CoverageRow",
    "CoverageStatus",
    "DocumentRow",
    "DocumentState",
    "FoundIn",
    "FoundVote",
    "GroupedBy",
    "LinkKind",
    "LinkRow",
    "LinkSource",
    "LocalName",
    "LookedUpKind",
    "LookedUpLink",
    "MatchedBy",
    "MemberStateFacts",
    "PolicyArea",
    "PolicyAreaSource",
    "PositionRow",
    "Published",
    "PublishedPosition",
    "Reason",
    "Reconcile",
    "ReconciliationRow",
    "ReconciliationStatus",
    "RefusedRow",
    "SharePeriod",
    "SheetPicture",
    "StatementAuthorRow",
    "StatementRow",
    "Verdict",
    "VoteRow",
    "WeightPeriod",
    "WhyAlone",
    "WidePositionRow",
]
