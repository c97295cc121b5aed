"""How a data folder stands, as one record: for people, for programs, and for the check of it."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from councilvotes.notes.note_store import is_refused, note_path, stored_paths
from councilvotes.run.freshness import next_run
from councilvotes.run.holder import Holder, holder_of
from councilvotes.settings.settings import Settings
from crawler.records import RouteOutcome
from publish.errors import ReleaseError
from publish.places.freshness import RunResult, read_freshness

if TYPE_CHECKING:
    from councilvotes.reconcile.vote_search import WitnessComparison
    from crawler.archive.archive import Archive
    from crawler.ledger.runs import PastRun
    from crawler.ledger.versions import KnownVersion

RUNS_LOOKED_AT = 200
"""Crawls, the newest first, in which the last answer of a list is looked for."""


@dataclass(frozen=True, slots=True)
class LastCrawl:
    """The newest crawl, of a run or of another command."""

    started_at: datetime
    finished_at: datetime | None
    """None: it goes on, or was cut short."""
    new: int
    unchanged: int
    not_fetched: int
    refused: int
    """Of what came new in it, as read now."""


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """What one way of finding notes answered when it was last asked."""

    asked_at: datetime
    answer: RouteOutcome


@dataclass(frozen=True, slots=True)
class ArchiveState:
    """What the ledger tells."""

    documents: int
    megabytes: float
    newest: datetime | None
    """When the newest of the held bytes came."""
    not_there: int
    """Language versions that were asked for and that the source does not have."""
    damaged_there: int
    """Of these, those that it gives only damaged."""
    changed: tuple[str, ...]
    """Language versions under whose address the bytes changed; all are kept."""
    last_crawl: LastCrawl | None
    lists: tuple[ListAnswer, ...]
    """Each list with its last answer."""


@dataclass(frozen=True, slots=True)
class LastRun:
    """How the last run ended."""

    ended_at: datetime
    result: RunResult
    source_answered_at: datetime | None
    """When a list last answered and what came of it was published."""


@dataclass(frozen=True, slots=True)
class LatestRelease:
    """The latest release."""

    version: str
    date: date
    age_days: int


@dataclass(frozen=True, slots=True)
class YearGaps:
    """The numbers of the running code VOTE that the latest release lacks in one year."""

    year: int
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class State:
    """How a data folder stands at one moment."""

    at: datetime
    data_dir: str
    holder: Holder | None
    """The command that works there now."""
    disk_free_bytes: int
    expects_news: bool
    """Whether the source is one whose silence is a fault."""
    archive: ArchiveState | None
    """None: there is none, or `damage` says why it cannot be read."""
    last_run: LastRun | None
    next_due: datetime
    """By the timetable, on its clock."""
    notes: int
    """Stored records."""
    refused: int
    """Of these, those refused and not decided by a person."""
    witness: "WitnessComparison | None"
    """What pages of the Council say of the votes; None: none was asked for."""
    release: LatestRelease | None
    gaps: tuple[YearGaps, ...]
    """Years with missing numbers, the oldest first."""
    damage: tuple[str, ...]
    """What is wrong with ledger and index; a line each."""
    faults: tuple[str, ...] = ()
    """What `--check` ends with 1 for; a line each."""


def state_of(settings: Settings, now: datetime) -> State:
    """The state without its faults."""
    data_dir = settings.data_dir
    paths = list(stored_paths(data_dir / "notes"))
    timezone = ZoneInfo(settings.timetable.timezone)
    state = State(
        at=now,
        data_dir=str(data_dir),
        holder=holder_of(data_dir),
        disk_free_bytes=_free_bytes(data_dir),
        expects_news=settings.source.expects_news,
        archive=None,
        last_run=_last_run(data_dir / "releases"),
        next_due=next_run(settings.timetable, now).astimezone(timezone),
        notes=len(paths),
        refused=sum(map(is_refused, paths)),
        witness=None,
        release=None,
        gaps=(),
        damage=(),
    )
    return _with_releases(_with_archive(state, data_dir), data_dir / "releases")


def _free_bytes(data_dir: Path) -> int:
    """On the disk on which the folder lies, or will."""
    there = next(place for place in (data_dir, *data_dir.absolute().parents) if place.exists())
    return shutil.disk_usage(there).free


def _last_run(releases: Path) -> LastRun | None:
    told = read_freshness(releases)
    return LastRun(told.last_run, told.last_result, told.last_checked) if told else None


def _with_releases(state: State, releases: Path) -> State:
    from publish.places.index import read_index

    try:
        index = read_index(releases)
    except ReleaseError as error:
        return replace(state, damage=(*state.damage, str(error)))
    entry = index.entry(index.latest)
    if entry is None:
        return state
    age = (state.at.date() - entry.date).days
    latest = LatestRelease(entry.version, entry.date, age)
    return replace(state, release=latest, gaps=_gaps(releases / entry.version / "coverage.json"))


def _gaps(path: Path) -> tuple[YearGaps, ...]:
    """From the table that says of each number whether it is held; the oldest releases lack it."""
    from publish.records import CoverageRow

    if not path.exists():
        return ()
    rows = TypeAdapter(tuple[CoverageRow, ...]).validate_json(path.read_bytes())
    missing = [row for row in rows if row.status == "missing"]
    return tuple(
        YearGaps(year, tuple(row.vote_number for row in of_year))
        for year, of_year in groupby(missing, key=lambda row: row.year)
    )


def _with_archive(state: State, data_dir: Path) -> State:
    """With what the ledger tells; one that cannot be read is damage."""
    from crawler.archive.archive import Archive, archive_exists
    from crawler.errors import CrawlerError

    try:
        if not archive_exists(data_dir):
            return state
        with Archive(data_dir, read_only=True) as archive:
            damage, witnessed = tuple(archive.damage()), archive.listed_votes()
            told = _archive_state(archive, data_dir / "notes")
    except CrawlerError as error:
        return replace(state, damage=(str(error),))
    state = replace(state, archive=told, damage=damage)
    if not witnessed:
        return state
    from councilvotes.reconcile.vote_search import compare_with_witness

    return replace(state, witness=compare_with_witness(witnessed, data_dir / "notes"))


def _archive_state(archive: "Archive", notes: Path) -> ArchiveState:
    known, runs = list(archive.known().values()), archive.runs(RUNS_LOOKED_AT)
    absent = archive.absences().values()
    return ArchiveState(
        documents=len(known),
        megabytes=round(sum(version.held.size for version in known) / 1e6, 1),
        newest=max((version.held.first_seen for version in known), default=None),
        not_there=len(absent),
        damaged_there=sum(absence.kind == "damaged_at_source" for absence in absent),
        changed=tuple(" ".join(key) for key in archive.changed_addresses()),
        last_crawl=_last_crawl(runs[0], known, notes) if runs else None,
        lists=_last_answers(runs),
    )


def _last_crawl(run: "PastRun", known: "Sequence[KnownVersion]", notes: Path) -> LastCrawl:
    came = (each.held for each in known if each.held.first_seen >= run.started_at)
    stored = [note_path(notes, held.document_id, held.language) for held in came]
    refused = sum(path.exists() and is_refused(path) for path in stored)
    failed = len(run.failures)
    return LastCrawl(run.started_at, run.finished_at, run.new, run.unchanged, failed, refused)


def _last_answers(runs: "Sequence[PastRun]") -> tuple[ListAnswer, ...]:
    answers: dict[str, ListAnswer] = {}
    for run in runs:
        for each in run.routes:
            at = run.finished_at or run.started_at
            answers.setdefault(each.route, ListAnswer(at, each))
    return tuple(answers.values())
