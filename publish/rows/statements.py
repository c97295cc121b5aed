"""The rows of the declarations of a note and of their authors."""

from collections.abc import Iterator, Mapping

from extract.records import NoteRecord
from publish.columns import same_names
from publish.records import PublishedPosition, StatementAuthorRow, StatementRow
from publish.rows.readings import Reading

Positions = Mapping[tuple[str, str], PublishedPosition]
"""What each Member State said, by vote and state."""


def statement_rows(
    reading: Reading, note: NoteRecord, published: frozenset[str]
) -> Iterator[StatementRow]:
    """One row for each declaration; `published` are the votes that the tables hold."""
    state = reading.state
    votes = _votes(note, published)
    for statement in note.statements:
        yield StatementRow(
            **same_names(StatementRow, note, statement, state),
            vote_id=votes,
            text_language=statement.language,
        )


def author_rows(
    reading: Reading, note: NoteRecord, published: frozenset[str], said: Positions
) -> Iterator[StatementAuthorRow]:
    """One row for each author of each declaration, with how that state voted."""
    votes = _votes(note, published)
    for statement in note.statements:
        first = note.votes[0].vote_id
        for author in dict.fromkeys(statement.authors):
            yield StatementAuthorRow(
                **same_names(StatementAuthorRow, statement, reading.state),
                author=author,
                vote_id=first if first in published else None,
                vote_ids=votes,
                position=said.get((first, author)),
            )


def _votes(note: NoteRecord, published: frozenset[str]) -> tuple[str, ...]:
    return tuple(vote.vote_id for vote in note.votes if vote.vote_id in published)
