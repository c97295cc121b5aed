"""Turn readings into the rows of the tables, each table sorted by its key."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC
from itertools import chain, pairwise
from operator import attrgetter, lt
from typing import Any

from extract.records import NoteRecord
from publish import catalogue
from publish.catalogue import Table, TableSpec
from publish.columns import columns_of, same_names
from publish.errors import ReleaseError
from publish.records import (
    CheckRow,
    DocumentRow,
    LookedUpLink,
    MemberStateFacts,
    Published,
    PublishedPosition,
    Reconcile,
    RefusedRow,
    StatementAuthorRow,
    StatementRow,
)
from publish.rows.choose import Choice, choose_votes, membership_of
from publish.rows.coverage import coverage_rows
from publish.rows.derived import codi_rows, wide_rows
from publish.rows.groups.agreement import agreement_rows, coalition_rows, coalitions
from publish.rows.groups.consensus import consensus_rows
from publish.rows.groups.counted import counted_votes
from publish.rows.keys.links import found_by_name, link_rows
from publish.rows.readings import Reading
from publish.rows.votes import position_rows, vote_row

Positions = Mapping[tuple[str, str], PublishedPosition]
"""What each Member State said, by vote and state."""


def build_tables(
    readings: Sequence[Reading],
    states: Sequence[MemberStateFacts],
    looked_up: Sequence[LookedUpLink] = (),
    *,
    sample: bool,
    reconcile: Reconcile | None = None,
) -> tuple[Table, ...]:
    """All tables of a release, in the catalogue's order.

    `looked_up` is what was found elsewhere of votes and procedures; `reconcile` holds the votes
    against counts by others.
    Raises ReleaseError where two rows of a table have the same key.
    """
    members_on = membership_of(states)
    choice = choose_votes(readings, members_on)
    votes, found = choice.chosen, found_by_name(looked_up)
    links = [link_rows(each, found) for each in votes]
    by_code = {state.code: state for state in states}
    voted = zip(votes, links, strict=True)
    held = Published(
        tuple(vote_row(each, own, members_on, sample=sample) for each, own in voted),
        tuple(row for each in votes for row in position_rows(each, members_on, by_code)),
        tuple(map(_document_row, readings)),
        coverage_rows(readings, choice),
    )
    rows: dict[TableSpec, Iterable[Any]] = {
        catalogue.LINKS: chain.from_iterable(links),
        catalogue.MEMBER_STATES: states,
        catalogue.REFUSED: _refused_rows(readings, choice),
        catalogue.RECONCILIATION: reconcile(held) if reconcile else (),
        **_rows_of_notes(readings, held),
        **_rows_derived(held, {each.vote.vote_id: each.reading.state.url for each in votes}),
    }
    return tuple(_table(spec, rows[spec]) for spec in catalogue.TABLES)


def _rows_of_notes(readings: Sequence[Reading], held: Published) -> dict[TableSpec, Iterable[Any]]:
    """What notes say besides votes; declarations of those alone that may be published."""
    published = frozenset(vote.vote_id for vote in held.votes)
    how = {(row.vote_id, row.member_state): row.position for row in held.positions}
    read = [(each, each.note) for each in readings if each.note is not None]
    good = [(each, note) for each, note in read if each.refusal is None]
    return {
        catalogue.STATEMENTS: (row for each in good for row in _statement_rows(*each, published)),
        catalogue.STATEMENT_AUTHORS: (
            row for each in good for row in _author_rows(*each, published, how)
        ),
        catalogue.CHECKS: (row for each in read for row in _check_rows(*each)),
    }


def _rows_derived(held: Published, addresses: Mapping[str, str]) -> dict[TableSpec, Iterable[Any]]:
    """What is held, and what is counted or turned from it; `addresses` are those of votes."""
    votes, positions = held.votes, held.positions
    counted = counted_votes(votes, positions)
    return {
        catalogue.DOCUMENTS: held.documents,
        catalogue.VOTES: votes,
        catalogue.POSITIONS: positions,
        catalogue.COVERAGE: held.coverage,
        catalogue.POSITIONS_WIDE: wide_rows(votes, positions),
        catalogue.AGREEMENT: agreement_rows(counted),
        catalogue.COALITIONS: coalition_rows(counted, coalitions()),
        catalogue.CONSENSUS: consensus_rows(counted),
        catalogue.VOTES_CODI: codi_rows(votes, positions, addresses),
    }


def _table(spec: TableSpec, rows: Iterable[Any]) -> Table:
    order = _order(spec)
    given = tuple(rows)
    keys = list(map(order, given))
    if all(map(lt, keys, keys[1:])):  # the long ones come in their order
        return Table(spec, given)
    ordered = sorted(given, key=order)
    for one, next_one in pairwise(ordered):
        if order(one) == order(next_one):
            named = ", ".join(f"{name} {getattr(one, name)}" for name in spec.key)
            raise ReleaseError(f"Two rows of {spec.name} have the same key ({named}).")
    return Table(spec, tuple(ordered))


def _order(spec: TableSpec) -> Callable[[Any], Any]:
    """By the key, a blank before all else."""
    values = attrgetter(*spec.key)
    required = {column.name for column in columns_of(spec.row) if column.required}
    if required.issuperset(spec.key):
        return values
    return lambda row: tuple((cell is not None, cell) for cell in values(row))


def _document_row(reading: Reading) -> DocumentRow:
    state, note, cover = reading.state, reading.note, reading.cover
    blank = {each.name: () if each.kind == "list" else None for each in columns_of(DocumentRow)}
    columns = blank | (same_names(DocumentRow, cover) if cover else {})
    columns |= same_names(DocumentRow, state) | {
        "bytes": state.size,
        "first_seen": state.first_seen.astimezone(UTC),
        "status": "ok" if reading.refusal is None else "refused",
        "reconstruction": note.reconstruction if note else False,
        "extractor_version": reading.extractor_version,
    }
    if note:
        columns |= {"pages": note.source.pages, "checks_passed": sum(c.passed for c in note.checks)}
    return DocumentRow(**columns)


def _check_rows(reading: Reading, note: NoteRecord) -> Iterable[CheckRow]:
    state = reading.state
    for ordinal, check in enumerate(note.checks, start=1):
        if not check.passed:  # those that hold are counted in `documents`
            yield CheckRow(
                **same_names(CheckRow, state, check),
                ordinal=ordinal,
                extractor_version=note.extractor_version,
            )


def _refused_rows(readings: Sequence[Reading], choice: Choice) -> Iterable[RefusedRow]:
    whole = ((each, None, each.refusal) for each in readings if each.refusal is not None)
    kept_back = ((each.reading, each.vote_id, each.reason) for each in choice.withheld)
    for reading, vote_id, reason in (*whole, *kept_back):
        yield RefusedRow(
            **same_names(RefusedRow, reading.state),
            vote_id=vote_id,
            reason=reason,
            extractor_version=reading.extractor_version,
        )


def _statement_rows(
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


def _author_rows(
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
