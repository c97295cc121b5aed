"""A release as the pages need it: its rows, put together by vote and by state."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from publish import catalogue
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
    PublishedPosition,
    RefusedRow,
    StatementAuthorRow,
    StatementRow,
    VoteRow,
)
from publish.site.sources.tables import (
    NoteLines,
    lines_by_note,
    note_of,
    read_json,
    read_table,
    rows_of,
)

OF_ALL = (catalogue.VOTES, catalogue.STATEMENTS, catalogue.STATEMENT_AUTHORS)
"""Tables of notes that are read whole: many pages look at all of their rows."""
OF_EACH = (catalogue.POSITIONS, catalogue.LINKS, catalogue.DOCUMENTS, catalogue.CHECKS)
"""Tables of notes that are read note by note, by the pages of its votes."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration in one language, with its authors."""

    row: StatementRow
    authors: tuple[str, ...]
    """EU codes and institutions."""

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its vote."""
        return f"declaration-{self.row.document_id}-{self.row.language}-{self.row.ordinal}"


@dataclass(frozen=True, slots=True)
class BriefPosition:
    """What pages of many votes tell of a position: all but how it was read."""

    vote_id: str
    member_state: str
    position: PublishedPosition
    alone: bool
    """Whether this state alone said no or abstained."""
    page: int | None
    """None: the sheet does not list the state."""


@dataclass(frozen=True)  # no slots, which leave no place for what is read when it is asked for
class SiteVote:
    """One vote with all that belongs to it."""

    row: VoteRow
    taken: tuple[BriefPosition, ...]
    """In the order of protocol."""
    declarations: tuple[Declaration, ...]
    """In all languages held, in printed order."""
    note: NoteLines
    """All that the release tells of its note, as lines."""

    @property
    def vote_id(self) -> str:
        """`ST-11513-2026`; part of its address for good."""
        return self.row.vote_id

    @property
    def fingerprint(self) -> str:
        """A hash that stands for all that is told here."""
        return self.note.fingerprint

    @cached_property
    def positions(self) -> tuple[PositionRow, ...]:
        """Whole, with the evidence for each; in the order of protocol."""
        rows = {
            (each.vote_id, each.member_state): each for each in self.note.rows(catalogue.POSITIONS)
        }
        return tuple(rows[self.vote_id, each.member_state] for each in self.taken)

    @cached_property
    def links(self) -> tuple[LinkRow, ...]:
        """What lies elsewhere and belongs to it."""
        return tuple(
            each for each in self.note.rows(catalogue.LINKS) if each.vote_id == self.vote_id
        )

    @cached_property
    def documents(self) -> tuple[DocumentRow, ...]:
        """Every version and language of its note, as held."""
        return self.note.rows(catalogue.DOCUMENTS)

    @cached_property
    def checks(self) -> tuple[CheckRow, ...]:
        """Those that these files do not keep."""
        return self.note.rows(catalogue.CHECKS)

    @cached_property
    def read_from(self) -> DocumentRow | None:
        """The file that it was read from; None where the release does not hold it."""
        own = (self.row.document_id, self.row.language)
        found = self.note.rows(catalogue.DOCUMENTS, holding=self.row.sha256)
        return next((each for each in found if (each.document_id, each.language) == own), None)

    def states(self, *positions: str) -> tuple[str, ...]:
        """Who took one of these positions, in the order of protocol."""
        return tuple(each.member_state for each in self.taken if each.position in positions)


@dataclass(frozen=True, slots=True, eq=False)  # by itself a key of what is made from it
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

    @property
    def version(self) -> str:
        """`2026.07.02`"""
        return self.entry.version


def read_content(releases_dir: Path) -> SiteContent:
    """The latest release.

    Raises ReleaseError where there is none, or its tables have other columns than this program's.
    """
    index = read_index(releases_dir)
    entry = index.entry(index.latest)
    if entry is None:
        raise ReleaseError(f"there is no release in {releases_dir}: `councilvotes run` makes one")
    folder = releases_dir / entry.version
    states = sorted(read_table(folder, catalogue.MEMBER_STATES), key=lambda row: row.protocol_order)
    return SiteContent(
        entry=entry,
        index=index,
        folder=folder,
        votes=_votes(folder, [each.code for each in states]),
        states={each.code: each for each in states},
        agreement=read_table(folder, catalogue.AGREEMENT),
        coverage=read_table(folder, catalogue.COVERAGE),
        refused=read_table(folder, catalogue.REFUSED),
    )


def _votes(folder: Path, order: Sequence[str]) -> tuple[SiteVote, ...]:
    tables = {spec: read_json(folder, spec) for spec in (*OF_ALL, *OF_EACH)}
    rows, statements, authors = (rows_of(folder, spec, tables[spec]) for spec in OF_ALL)
    place = {code: number for number, code in enumerate(order)}
    taken = defaultdict(list)
    for position in rows_of(
        folder, catalogue.POSITIONS, tables[catalogue.POSITIONS], BriefPosition
    ):
        taken[position.vote_id].append(position)
    declarations = _declarations(statements, authors)
    notes = lines_by_note(folder, tables, keep=OF_EACH)
    votes = (
        SiteVote(
            row=row,
            taken=tuple(sorted(taken[row.vote_id], key=lambda each: place[each.member_state])),
            declarations=tuple(declarations[row.vote_id]),
            note=notes[note_of(row.document_id)],
        )
        for row in rows
    )
    in_time = sorted(
        votes, key=lambda vote: (vote.row.sitting_date, vote.row.vote_number or 0, vote.vote_id)
    )
    return tuple(reversed(in_time))


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
