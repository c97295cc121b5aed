"""What the ledger tells of a data folder: what is held, and how the lists answered."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from councilvotes.notes.note_store import is_refused, note_path
from crawler.records import FailureKind, FetchFailure, RouteOutcome

if TYPE_CHECKING:
    from crawler.archive.reader import ArchiveReader
    from crawler.ledger.runs import PastRun, RouteAsking
    from crawler.ledger.versions import KnownVersion

LOOKED_BACK = timedelta(days=60)
"""In which the answers of a list are looked for: a list asked once a week was asked eight times,
one asked every half hour 2,900 times, which take 20 ms to read."""
FAILURES_LOOKED_BACK = timedelta(days=7)
"""In which a document that is named and cannot be fetched was asked for by every run."""


@dataclass(frozen=True, slots=True)
class LastCrawl:
    """The newest crawl, of a run or of another command; it may have asked for no list."""

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
    """What one way of finding notes answered when it was last asked, and how long so."""

    asked_at: datetime
    answer: RouteOutcome
    configured: bool
    """Whether runs go on asking it."""
    answered_at: datetime | None
    """When it last gave its documents; None: not in the last 60 days of crawls."""
    unanswered: int = 0
    """Times that it was asked since, in vain."""
    unanswered_since: datetime | None = None
    """The first of these times."""
    layout_changed: int = 0
    """The last times, one after another, that its form was not known."""


@dataclass(frozen=True, slots=True)
class Failing:
    """A language version that a list names and that several crawls, one a time, could not fetch."""

    document: str
    """`ST-11513-2026-INIT da`"""
    kind: FailureKind
    """Of the newest time."""
    since: datetime
    last: datetime
    times: int


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
    failing: tuple[Failing, ...] = ()
    """Without what the source said that it does not have."""


def archive_state(archive: "ArchiveReader", notes: Path, routes: Sequence[str]) -> ArchiveState:
    """What an archive holds and how its last crawls went.

    `notes` says what became of it, `routes` which lists the settings name.
    """
    versions, absences, runs = archive.known(), archive.absences(), archive.runs(1)
    known, absent = list(versions.values()), absences.values()
    settled = {key: each.last_asked for key, each in absences.items()}
    settled |= {key: each.held.retrieved_at for key, each in versions.items()}
    by_route: dict[str, list[RouteAsking]] = defaultdict(list)
    for asking in archive.askings(LOOKED_BACK):
        by_route[asking.answer.route].append(asking)
    return ArchiveState(
        documents=len(known),
        megabytes=round(sum(version.held.size for version in known) / 1e6, 1),
        newest=max((version.held.first_seen for version in known), default=None),
        not_there=len(absent),
        damaged_there=sum(absence.kind == "damaged_at_source" for absence in absent),
        changed=tuple(" ".join(key) for key in archive.changed_addresses()),
        last_crawl=_last_crawl(runs[0], known, notes) if runs else None,
        lists=tuple(_last_answer(each, route in routes) for route, each in by_route.items()),
        failing=_failing(archive.failures(FAILURES_LOOKED_BACK), settled),
    )


def _last_crawl(run: "PastRun", known: "Sequence[KnownVersion]", notes: Path) -> LastCrawl:
    came = (each.held for each in known if each.held.first_seen >= run.started_at)
    stored = [note_path(notes, held.document_id, held.language) for held in came]
    refused = sum(path.exists() and is_refused(path) for path in stored)
    failed = len(run.failures)
    return LastCrawl(run.started_at, run.finished_at, run.new, run.unchanged, failed, refused)


def _failing(
    failures: Sequence[tuple[datetime, FetchFailure]], settled: Mapping[tuple[str, str], datetime]
) -> tuple[Failing, ...]:
    """What failed more than once, and neither came since nor was said not to be there."""
    by_key: dict[tuple[str, str], list[tuple[datetime, FetchFailure]]] = defaultdict(list)
    for at, failure in failures:
        key = failure.document_id, failure.language
        if key not in settled or at > settled[key]:
            by_key[key].append((at, failure))
    return tuple(
        Failing(" ".join(key), times[0][1].kind, times[-1][0], times[0][0], len(times))
        for key, times in sorted(by_key.items())
        if len(times) > 1
    )


def _last_answer(askings: "Sequence[RouteAsking]", configured: bool) -> ListAnswer:
    """Of one route, whose newest asking comes first."""
    total = len(askings)
    vain = next((n for n, each in enumerate(askings) if each.answer.answered), total)
    changed = (n for n, each in enumerate(askings) if each.answer.status != "layout_changed")
    return ListAnswer(
        asked_at=askings[0].at,
        answer=askings[0].answer,
        configured=configured,
        answered_at=askings[vain].at if vain < total else None,
        unanswered=vain,
        unanswered_since=askings[vain - 1].at if vain else None,
        layout_changed=next(changed, total),
    )
