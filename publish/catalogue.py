"""The tables of a release: name, row class, key, and what refers to what."""

import hashlib
from dataclasses import dataclass
from typing import Any

from publish import records
from publish.columns import columns_of
from publish.encode import encode_row

SCHEMA_VERSION = "2.0.0"
"""Semantic: removing or retyping a column is a major change, a new column or table a minor one."""

TABLES_VERSION = "4"
"""Counts on when the same notes come to give other rows: such a difference is told from a fault."""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose cells, where none is blank, are the key of a row of another table."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]
    """The key of that table."""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table: its rows have one class, are told apart by the key and sorted by it."""

    name: str
    row: type[Any]
    key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows in order."""

    spec: TableSpec
    rows: tuple[Any, ...]

    @property
    def name(self) -> str:
        """Name of the table and stem of its files."""
        return self.spec.name


_FILE = ("document_id", "language")
_OF_FILE = ForeignKey(_FILE, "documents", _FILE)
_OF_VOTE = ForeignKey(("vote_id",), "votes", ("vote_id",))
_DECLARATION = (*_FILE, "ordinal")
_GROUP = ("grouped_by", "year", "policy_area", "voting_rule")


def _of_state(column: str) -> ForeignKey:
    return ForeignKey((column,), "member_states", ("code",))


DOCUMENTS = TableSpec("documents", records.DocumentRow, _FILE)
VOTES = TableSpec("votes", records.VoteRow, ("vote_id",), (_OF_FILE,))
POSITIONS = TableSpec(
    "positions",
    records.PositionRow,
    ("vote_id", "member_state"),
    (_OF_VOTE, _of_state("member_state"), _OF_FILE),
)
LINKS = TableSpec("links", records.LinkRow, ("vote_id", "kind", "value"), (_OF_VOTE,))
STATEMENTS = TableSpec("statements", records.StatementRow, _DECLARATION, (_OF_FILE,))
STATEMENT_AUTHORS = TableSpec(
    "statement_authors",
    records.StatementAuthorRow,
    (*_DECLARATION, "author"),
    (ForeignKey(_DECLARATION, "statements", _DECLARATION), _OF_VOTE),
)
MEMBER_STATES = TableSpec("member_states", records.MemberStateFacts, ("code",))
CHECKS = TableSpec("checks", records.CheckRow, (*_FILE, "ordinal"), (_OF_FILE,))
REFUSED = TableSpec("refused", records.RefusedRow, (*_FILE, "vote_id"), (_OF_FILE,))
COVERAGE = TableSpec("coverage", records.CoverageRow, ("year", "vote_number"))
POSITIONS_WIDE = TableSpec("positions_wide", records.WidePositionRow, ("vote_id",), (_OF_VOTE,))
AGREEMENT = TableSpec(
    "agreement",
    records.AgreementRow,
    (*_GROUP, "state_a", "state_b"),
    (_of_state("state_a"), _of_state("state_b")),
)
COALITIONS = TableSpec("coalitions", records.CoalitionRow, (*_GROUP, "coalition"))
CONSENSUS = TableSpec("consensus", records.ConsensusRow, _GROUP)
VOTES_CODI = TableSpec(
    "votes_codi",
    records.CodiVoteRow,
    ("voteProc",),
    (ForeignKey(("voteProc",), "votes", ("vote_id",)),),
)
RECONCILIATION = TableSpec(
    "reconciliation",
    records.ReconciliationRow,
    ("witness", "vote_id", "entry", "status", "why"),
    (_OF_VOTE,),
)

TABLES = (
    DOCUMENTS,
    VOTES,
    POSITIONS,
    LINKS,
    STATEMENTS,
    STATEMENT_AUTHORS,
    MEMBER_STATES,
    CHECKS,
    REFUSED,
    COVERAGE,
    POSITIONS_WIDE,
    AGREEMENT,
    COALITIONS,
    CONSENSUS,
    VOTES_CODI,
    RECONCILIATION,
)


def schema_hash() -> str:
    """Hash of all that a release tells of the tables' keys, references and columns."""
    told = [[spec.name, spec.key, spec.foreign_keys, columns_of(spec.row)] for spec in TABLES]
    return hashlib.sha256(encode_row(told).encode()).hexdigest()
