"""A release as the pages need it: its rows, put together by vote and by state."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from publish.catalogue import (
    AGREEMENT,
    CHECKS,
    COVERAGE,
    DOCUMENTS,
    LINKS,
    MEMBER_STATES,
    POSITIONS,
    REFUSED,
    STATEMENT_AUTHORS,
    STATEMENTS,
    VOTES,
    TableSpec,
)
from publish.errors import ReleaseError
from publish.places.index import ReleaseEntry, ReleaseIndex, read_index
from publish.records import (
    AgreementRow,
    CheckRow,
    CoverageRow,
    DocumentRow,
    LinkRow,
    MemberStateFacts,
    PositionRow,
    RefusedRow,
    StatementAuthorRow,
    StatementRow,
    VoteRow,
)
from publish.site.note_hashes import note_hashes, note_of

Row = TypeVar("Row")
OF_NOTES = (VOTES, POSITIONS, LINKS, STATEMENTS, STATEMENT_AUTHORS, DOCUMENTS, CHECKS)
"""Tables whose rows belong to notes."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration in one language, with its authors."""

    row: StatementRow
    authors: tuple[str, ...]
    """EU codes and institutions."""


@dataclass(frozen=True, slots=True)
class SiteVote:
    """One vote with all that belongs to it."""

    row: VoteRow
    positions: tuple[PositionRow, ...]
    """In the order of protocol."""
    declarations: tuple[Declaration, ...]
    """In all languages held, in printed order."""
    links: tuple[LinkRow, ...]
    documents: tuple[DocumentRow, ...]
    """Every version and language of its note, as held."""
    checks: tuple[CheckRow, ...]
    """Those that these files do not keep."""
    told: str
    """A hash that stands for all of these."""

    @property
    def vote_id(self) -> str:
        """`ST-11513-2026`; part of its address for good."""
        return self.row.vote_id

    def states(self, *positions: str) -> tuple[str, ...]:
        """Who took one of these positions, in the order of protocol."""
        return tuple(each.member_state for each in self.positions if each.position in positions)


@dataclass(frozen=True, slots=True)
class SiteContent:
    """One release, and which others there are."""

    entry: ReleaseEntry
    index: ReleaseIndex
    folder: Path
    """Of the release."""
    votes: tuple[SiteVote, ...]
    """The newest first."""
    states: Mapping[str, MemberStateFacts]
    """By EU code, in the order of protocol."""
    agreement: tuple[AgreementRow, ...]
    coverage: tuple[CoverageRow, ...]
    refused: tuple[RefusedRow, ...]
    documents: tuple[DocumentRow, ...]

    @property
    def version(self) -> str:
        """`2026.07.02`"""
        return self.entry.version


def read_content(releases_dir: Path, version: str | None = None) -> SiteContent:
    """The release of that version, or the latest.

    Raises ReleaseError where there is none, or its tables have other columns than this program's.
    """
    index = read_index(releases_dir)
    entry = index.entry(version or index.latest)
    if entry is None:
        raise ReleaseError(
            f"there is no release {version or ''} in {releases_dir}: `councilvotes run` makes one"
        )
    folder = releases_dir / entry.version
    states = sorted(read_table(folder, MEMBER_STATES), key=lambda row: row.protocol_order)
    tables = {spec: read_table(folder, spec) for spec in OF_NOTES}
    return SiteContent(
        entry=entry,
        index=index,
        folder=folder,
        votes=_votes(folder, tables, [each.code for each in states]),
        states={each.code: each for each in states},
        agreement=read_table(folder, AGREEMENT),
        coverage=read_table(folder, COVERAGE),
        refused=read_table(folder, REFUSED),
        documents=tables[DOCUMENTS],
    )


def read_table(folder: Path, spec: TableSpec) -> tuple[Any, ...]:
    """The rows of one table. Raises ReleaseError."""
    path = folder / f"{spec.name}.json"
    try:
        rows: tuple[Any, ...] = TypeAdapter(tuple[spec.row, ...]).validate_json(  # type: ignore[name-defined]
            path.read_bytes()
        )
    except FileNotFoundError as error:
        raise ReleaseError(f"{path} is not there: the release was pruned or is older") from error
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        place = ".".join(map(str, fault["loc"]))
        raise ReleaseError(
            f"{path} is of another program ({place}: {fault['msg']}): publish a release with this "
            "one, then build the site"
        ) from error
    return rows


def _votes(
    folder: Path, tables: Mapping[TableSpec, tuple[Any, ...]], order: Sequence[str]
) -> tuple[SiteVote, ...]:
    place = {code: number for number, code in enumerate(order)}
    positions, links = _by_vote(tables[POSITIONS]), _by_vote(tables[LINKS])
    declarations = _declarations(tables[STATEMENTS], tables[STATEMENT_AUTHORS])
    held, checks = _by_note(tables[DOCUMENTS]), _by_note(tables[CHECKS])
    told = note_hashes(folder, tables.items())
    votes = (
        SiteVote(
            row=row,
            positions=tuple(
                sorted(positions[row.vote_id], key=lambda each: place[each.member_state])
            ),
            declarations=tuple(declarations[row.vote_id]),
            links=tuple(links[row.vote_id]),
            documents=tuple(held[note_of(row.document_id)]),
            checks=tuple(checks[note_of(row.document_id)]),
            told=told[note_of(row.document_id)],
        )
        for row in tables[VOTES]
    )
    return tuple(sorted(votes, key=_newest_first, reverse=True))


def _newest_first(vote: SiteVote) -> tuple[Any, ...]:
    return vote.row.sitting_date, vote.row.vote_number or 0, vote.vote_id


def _by_vote(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.vote_id].append(row)  # type: ignore[attr-defined]
    return found


def _by_note(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[note_of(row.document_id)].append(row)  # type: ignore[attr-defined]
    return found


def _declarations(
    rows: Iterable[StatementRow], authors_of: Iterable[StatementAuthorRow]
) -> Mapping[str, list[Declaration]]:
    authors = defaultdict(list)
    for author in authors_of:
        authors[author.document_id, author.language, author.ordinal].append(author.author)
    found: defaultdict[str, list[Declaration]] = defaultdict(list)
    for row in rows:
        said_by = tuple(authors[row.document_id, row.language, row.ordinal])
        for vote_id in row.vote_id:
            found[vote_id].append(Declaration(row, said_by))
    return found
