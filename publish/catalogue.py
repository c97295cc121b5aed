"""The tables of a release: name, row class, key."""

from dataclasses import dataclass
from typing import Any

from publish.records import (
    CheckRow,
    CoverageRow,
    DocumentRow,
    MemberStateFacts,
    PositionRow,
    RefusedRow,
    StatementAuthorRow,
    StatementRow,
    VoteRow,
)

SCHEMA_VERSION = "1.2.0"
"""Semantic: removing or retyping a column is a major change, a new column or table a minor one."""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table: its rows have one class, are told apart by the key and sorted by it."""

    name: str
    row: type[Any]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows in order."""

    spec: TableSpec
    rows: tuple[Any, ...]

    @property
    def name(self) -> str:
        """Name of the table and stem of its files."""
        return self.spec.name


DOCUMENTS = TableSpec("documents", DocumentRow, ("document_id", "language"))
VOTES = TableSpec("votes", VoteRow, ("vote_id",))
POSITIONS = TableSpec("positions", PositionRow, ("vote_id", "member_state"))
STATEMENTS = TableSpec("statements", StatementRow, ("document_id", "language", "ordinal"))
STATEMENT_AUTHORS = TableSpec(
    "statement_authors", StatementAuthorRow, ("document_id", "language", "ordinal", "author")
)
MEMBER_STATES = TableSpec("member_states", MemberStateFacts, ("code",))
CHECKS = TableSpec("checks", CheckRow, ("document_id", "language", "ordinal"))
REFUSED = TableSpec("refused", RefusedRow, ("document_id", "language", "vote_id"))
COVERAGE = TableSpec("coverage", CoverageRow, ("year", "vote_number"))

TABLES = (
    DOCUMENTS,
    VOTES,
    POSITIONS,
    STATEMENTS,
    STATEMENT_AUTHORS,
    MEMBER_STATES,
    CHECKS,
    REFUSED,
    COVERAGE,
)
