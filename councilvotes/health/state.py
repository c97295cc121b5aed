"""How a data folder stands, as one record: for people, for programs, and for the check of it."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from councilvotes.data_folder.holder import LOCK_NAME, Holder, holder_of
from councilvotes.data_folder.workplace import lost_archive
from councilvotes.health.archive_state import ArchiveState, archive_state
from councilvotes.health.finding import Finding
from councilvotes.notes.note_store import is_refused, stored_paths
from councilvotes.run.job_states import JobState, read_job_states
from councilvotes.run.timetable import next_run
from councilvotes.settings.settings import Settings
from publish.errors import ReleaseError
from publish.json_files import codec_of
from publish.places.freshness import RunResult, read_freshness

if TYPE_CHECKING:
    from councilvotes.reconcile.vote_search import WitnessComparison
    from publish.places.index import ReleaseIndex


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
class RecalledVotes:
    """Votes of a release that turned out wrong."""

    version: str
    vote_ids: tuple[str, ...]
    """Empty: the whole release."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with a file that all rests on."""

    place: str
    """The ledger, the index of releases, or the archive."""
    text: str


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
    jobs: Mapping[str, JobState]
    """How each job of the daemon ended last; empty where none ever ran there."""
    next_due: datetime
    """By the timetable, on its clock."""
    notes: int
    """Stored records."""
    refused: int
    """Of these, those refused and not decided by a person."""
    refused_notes: tuple[str, ...]
    """Their documents and languages: `ST-11513-2026-INIT da`."""
    witness: "WitnessComparison | None"
    """What pages of the Council say of the votes; None: none was asked for."""
    release: LatestRelease | None
    gaps: tuple[YearGaps, ...]
    """Years with missing numbers, the oldest first."""
    recalled: tuple[RecalledVotes, ...]
    """Releases with votes that were recalled, the oldest first."""
    damage: tuple[Damage, ...]
    findings: tuple[Finding, ...] = ()
    """What a person has to look at (faults, for which `--check` ends with 1) or should know of."""


def state_of(settings: Settings, now: datetime) -> State:
    """The state without its findings."""
    data_dir, releases = settings.data_dir, settings.data_dir / "releases"
    paths = list(stored_paths(data_dir / "notes"))
    refused = [path for path in paths if is_refused(path)]
    damage: list[Damage] = []
    archive, witness = _archive_in(settings, damage)
    index = _index_in(data_dir, damage, has_archive=archive is not None)
    entry = index.entry(index.latest) if index else None
    age = (now.date() - entry.date).days if entry else 0
    return State(
        at=now,
        data_dir=str(data_dir),
        holder=holder_of(data_dir / LOCK_NAME),
        disk_free_bytes=_free_bytes(data_dir),
        expects_news=settings.source.expects_news,
        archive=archive,
        last_run=_last_run(releases),
        jobs=read_job_states(data_dir),
        next_due=next_run(settings.timetable, now).astimezone(settings.timetable.zone),
        notes=len(paths),
        refused=len(refused),
        refused_notes=tuple(f"{path.parent.name} {path.stem}" for path in refused),
        witness=witness,
        release=LatestRelease(entry.version, entry.date, age) if entry else None,
        gaps=_gaps(releases / entry.version / "coverage.json") if entry else (),
        recalled=_recalled(index) if index and entry else (),
        damage=tuple(damage),
    )


def _free_bytes(data_dir: Path) -> int:
    """On the disk on which the folder lies, or will."""
    there = next(place for place in (data_dir, *data_dir.absolute().parents) if place.exists())
    return shutil.disk_usage(there).free


def _last_run(releases: Path) -> LastRun | None:
    told = read_freshness(releases)
    return LastRun(told.last_run, told.last_result, told.last_checked) if told else None


def _index_in(data_dir: Path, damage: list[Damage], *, has_archive: bool) -> "ReleaseIndex | None":
    """The index of releases; what is wrong with it, or with an archive that is gone, is damage."""
    from publish.places.index import INDEX_NAME, read_index

    releases = data_dir / "releases"
    try:
        index = read_index(releases)
        lost = None if has_archive or damage else lost_archive(data_dir)
    except ReleaseError as error:
        damage.append(_damage(releases / INDEX_NAME, str(error)))
        return None
    if lost:
        damage.append(_damage(data_dir / "archive", lost))
    return index


def _damage(place: Path, text: str) -> Damage:
    return Damage(str(place), " ".join(text.split()))


def _recalled(index: "ReleaseIndex") -> tuple[RecalledVotes, ...]:
    """By release; what was recalled whole needs no votes beside."""
    return tuple(
        RecalledVotes(
            entry.version,
            ()
            if entry.is_recalled(None)
            else tuple(each.vote_id for each in entry.recalls if each.vote_id is not None),
        )
        for entry in index.releases
        if entry.recalls
    )


def _gaps(path: Path) -> tuple[YearGaps, ...]:
    """From the table that says of each number whether it is held; the oldest releases lack it."""
    from publish.records import CoverageRow

    if not path.exists():
        return ()
    rows = codec_of(tuple[CoverageRow, ...]).validate_json(path.read_bytes())
    missing = [row for row in rows if row.status == "missing"]
    return tuple(
        YearGaps(year, tuple(row.vote_number for row in of_year))
        for year, of_year in groupby(missing, key=lambda row: row.year)
    )


def _archive_in(
    settings: Settings, damage: list[Damage]
) -> "tuple[ArchiveState | None, WitnessComparison | None]":
    """What the ledger tells, and how votes that pages showed compare; what is wrong is damage."""
    from crawler.archive.reader import ArchiveReader, archive_exists
    from crawler.errors import CrawlerError

    data_dir, routes = settings.data_dir, settings.source.route_names
    ledger = data_dir / "archive" / "ledger.sqlite"
    try:
        if not archive_exists(data_dir):
            return None, None
        with ArchiveReader(data_dir) as archive:
            damage += (_damage(ledger, line) for line in archive.damage())
            witnessed = archive.listed_votes()
            told = archive_state(archive, data_dir / "notes", routes)
    except CrawlerError as error:
        damage[:] = [_damage(ledger, str(error))]
        return None, None
    if not witnessed:
        return told, None
    from councilvotes.reconcile.vote_search import compare_with_witness

    return told, compare_with_witness(witnessed, data_dir / "notes")
