"""The rows of the tables: one class each, whose fields and docstrings are the schema.

Also the rows that the front door hands over of the ledger and of the Member States. Import them
from here; the files part them by subject.
"""

from publish.records.agreement import AgreementRow as AgreementRow
from publish.records.agreement import CoalitionRow as CoalitionRow
from publish.records.agreement import ConsensusRow as ConsensusRow
from publish.records.agreement import GroupedBy as GroupedBy
from publish.records.changes import ChangeKind as ChangeKind
from publish.records.changes import ChangeRow as ChangeRow
from publish.records.changes import Reason as Reason
from publish.records.derived import WidePositionRow as WidePositionRow
from publish.records.documents import DocumentRow as DocumentRow
from publish.records.documents import DocumentState as DocumentState
from publish.records.found import FoundIn as FoundIn
from publish.records.found import FoundVote as FoundVote
from publish.records.links import LinkKind as LinkKind
from publish.records.links import LinkRow as LinkRow
from publish.records.links import LinkSource as LinkSource
from publish.records.links import LookedUpKind as LookedUpKind
from publish.records.links import LookedUpLink as LookedUpLink
from publish.records.pictures import SheetPicture as SheetPicture
from publish.records.positions import ALL_POSITIONS as ALL_POSITIONS
from publish.records.positions import TOOK_PART as TOOK_PART
from publish.records.positions import PositionRow as PositionRow
from publish.records.positions import PublishedPosition as PublishedPosition
from publish.records.quality import CheckRow as CheckRow
from publish.records.quality import CoverageRow as CoverageRow
from publish.records.quality import CoverageStatus as CoverageStatus
from publish.records.quality import RefusedRow as RefusedRow
from publish.records.reconciliation import MatchedBy as MatchedBy
from publish.records.reconciliation import Published as Published
from publish.records.reconciliation import Reconcile as Reconcile
from publish.records.reconciliation import ReconciliationRow as ReconciliationRow
from publish.records.reconciliation import ReconciliationStatus as ReconciliationStatus
from publish.records.reconciliation import Verdict as Verdict
from publish.records.reconciliation import WhyAlone as WhyAlone
from publish.records.retired import CodiVoteRow as CodiVoteRow
from publish.records.statements import StatementAuthorRow as StatementAuthorRow
from publish.records.statements import StatementRow as StatementRow
from publish.records.states import LocalName as LocalName
from publish.records.states import MemberStateFacts as MemberStateFacts
from publish.records.states import SharePeriod as SharePeriod
from publish.records.states import WeightPeriod as WeightPeriod
from publish.records.votes import PolicyArea as PolicyArea
from publish.records.votes import PolicyAreaSource as PolicyAreaSource
from publish.records.votes import VoteRow as VoteRow
