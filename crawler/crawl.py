"""One run over the source: lists, then the documents that they name and the archive lacks.

A language version that is held is *known* and not asked for again, unless the list's title or
date of its row changed or its blob is gone: the register shows a corrected note as a changed row
or as a document of its own (REV, COR), and 2,000 conditional requests a night would not be
polite. A changed row is asked with If-None-Match and If-Modified-Since. What failed is not held,
so the next run asks for it again.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urlsplit

from crawler.answer import Answer
from crawler.archive import Archive
from crawler.discover import ListReading, read_list
from crawler.errors import CrawlerError
from crawler.fetch import Fetcher
from crawler.records import (
    CrawlReport,
    FailureKind,
    FetchFailure,
    HeldDocument,
    ListedDocument,
    RouteOutcome,
)
from crawler.settings import CrawlSettings
from crawler.source import Source, read_source
from crawler.versions import KnownVersion

Report = Callable[[str], None]
"""Takes one plain line per event."""

_SILENT: tuple[FailureKind, ...] = ("challenge", "unreachable", "too_slow")


def quiet(_: str) -> None:
    """Take a line and say nothing."""


@dataclass(frozen=True, slots=True)
class _Visit:
    """How asking for one document ended: new bytes, a failure, or neither (unchanged)."""

    listed: ListedDocument
    new: HeldDocument | None = None
    failure: FetchFailure | None = None


def crawl(archive: Archive, settings: CrawlSettings, *, report: Report = quiet) -> CrawlReport:
    """Fetch what the lists name and the archive lacks, and write the run down.

    Lists that do not answer and documents that cannot be fetched are in the report; ArchiveError
    is raised where the archive cannot be written, CrawlerError where settings cannot be used.
    """
    source = read_source()
    _check_settings(settings)
    started_at = datetime.now(UTC)
    run = archive.begin_run(started_at)
    with Fetcher(settings, source, partial(archive.keep_fetch, run)) as fetcher:
        readings = _read_lists(archive, fetcher, source, settings, report)
        wanted = _wanted(readings, settings)
        known = archive.known()
        asked = [listed for listed in wanted if not _is_known(listed, known)]
        visits = _download(asked, known, archive, fetcher, source, report)
        requests = fetcher.requests
    new = tuple(visit.new for visit in visits if visit.new)
    failures = tuple(visit.failure for visit in visits if visit.failure)
    result = CrawlReport(
        started_at=started_at,
        finished_at=datetime.now(UTC),
        routes=tuple(_outcome(reading, visits) for reading in readings),
        new=new,
        unchanged=len(wanted) - len(new) - len(failures),
        failures=failures,
        requests=requests,
    )
    archive.end_run(run, result)
    return result


def _check_settings(settings: CrawlSettings) -> None:
    for base in (settings.lists_url, settings.documents_url):
        try:
            parts = urlsplit(base)
            usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        except ValueError:
            usable = False
        if not usable:
            raise CrawlerError(
                f"{base!r} is no address: give scheme, host and port, as in https://…"
            )
    if settings.max_list_pages < 1:
        raise CrawlerError("max_list_pages must be 1 or more: a list has a first page")
    if not (settings.user_agent.isascii() and settings.user_agent.isprintable()):
        raise CrawlerError(f"the User-Agent {settings.user_agent!r} must be plain ASCII text")


def _read_lists(
    archive: Archive, fetcher: Fetcher, source: Source, settings: CrawlSettings, report: Report
) -> list[ListReading]:
    """Ask list after list until one answers in full."""
    ask = partial(_ask_page, archive, fetcher)
    readings: list[ListReading] = []
    for route in source.lists:
        reading = read_list(route, source, settings, ask, report)
        report(f"list {reading.route}: {reading.status}: {reading.detail}")
        readings.append(reading)
        if reading.status == "found":
            break
    return readings


def _ask_page(archive: Archive, fetcher: Fetcher, url: str) -> Answer:
    """Fetch a list page; one that did not change comes from the archive."""
    kept = archive.page(url)
    answer = fetcher.page(url, kept.conditions if kept else {})
    if kept is not None and answer.outcome == "not_modified":
        return replace(answer, outcome="ok", body=kept.body)
    return answer


def _wanted(readings: list[ListReading], settings: CrawlSettings) -> list[ListedDocument]:
    """Give each language version to hold once, as the first list names it."""
    found: dict[tuple[str, str], ListedDocument] = {}
    for reading in readings:
        for listed in reading.documents:
            if settings.languages is None or listed.language in settings.languages:
                found.setdefault((listed.document_id, listed.language), listed)
    return list(found.values())


def _is_known(listed: ListedDocument, known: dict[tuple[str, str], KnownVersion]) -> bool:
    version = known.get((listed.document_id, listed.language))
    if version is None or not version.is_whole():
        return False
    return (version.title, version.date) == (listed.title, listed.date)


def _download(
    asked: list[ListedDocument],
    known: dict[tuple[str, str], KnownVersion],
    archive: Archive,
    fetcher: Fetcher,
    source: Source,
    report: Report,
) -> list[_Visit]:
    """Ask for one document after another; a host that keeps silent is left alone."""
    visits: list[_Visit] = []
    in_a_row = 0
    for number, listed in enumerate(asked, 1):
        if in_a_row >= source.limits.give_up_after:
            visit = _not_asked(listed, visits[-1])
        else:
            version = known.get((listed.document_id, listed.language))
            visit = _visit(listed, version, archive, fetcher)
        silent = visit.failure is not None and visit.failure.kind in _SILENT
        in_a_row = in_a_row + 1 if silent else 0
        report(_line(visit, number, len(asked)))
        visits.append(visit)
    return visits


def _visit(
    listed: ListedDocument, version: KnownVersion | None, archive: Archive, fetcher: Fetcher
) -> _Visit:
    """Ask for one document and write down what came."""
    whole = version if version is not None and version.is_whole() else None
    answer = fetcher.document(listed.url, whole.conditions if whole else {})
    if answer.outcome == "ok":
        held = archive.keep_document(listed, answer)
        same = version is not None and version.held.sha256 == held.sha256
        return _Visit(listed, new=None if same else held)
    if answer.outcome == "not_modified" and whole is not None:
        archive.confirm_document(listed, answer.asked_at, whole.held.sha256)
        return _Visit(listed)
    if answer.outcome == "not_modified" or answer.outcome == "redirected":
        return _Visit(listed, failure=_failure(listed, "http_error", answer.detail))
    return _Visit(listed, failure=_failure(listed, answer.outcome, answer.detail))


def _not_asked(listed: ListedDocument, before: _Visit) -> _Visit:
    kind: FailureKind = before.failure.kind if before.failure else "unreachable"
    detail = "not asked in this run: the host did not give the documents before it"
    return _Visit(listed, failure=_failure(listed, kind, detail))


def _failure(listed: ListedDocument, kind: FailureKind, detail: str) -> FetchFailure:
    return FetchFailure(listed.document_id, listed.language, listed.url, kind, detail)


def _line(visit: _Visit, number: int, of: int) -> str:
    name = f"{visit.listed.document_id} {visit.listed.language}"
    if visit.failure is not None:
        return f"failed {name}: {visit.failure.kind}: {visit.failure.detail}"
    return f"{'downloaded' if visit.new else 'unchanged'} {name} ({number} of {of})"


def _outcome(reading: ListReading, visits: list[_Visit]) -> RouteOutcome:
    """Tell `nothing_new` from `found`: whether anything that the list names came or failed."""
    changed = {
        (visit.listed.document_id, visit.listed.language)
        for visit in visits
        if visit.new or visit.failure
    }
    named = {(listed.document_id, listed.language) for listed in reading.documents}
    status = reading.status
    if status == "found" and not named & changed:
        status = "nothing_new"
    return RouteOutcome(reading.route, status, len(reading.documents), reading.detail)
