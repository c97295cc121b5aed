"""Sums a run up: what came, what failed, what a person should look at."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import datetime

from crawler.download import DownloadResult
from crawler.ledger.runs import PastRun
from crawler.plan.recheck_plan import Plan
from crawler.records import CrawlReport, FailureKind, RouteOutcome

_DOCUMENT_EXISTS: tuple[FailureKind, ...] = ("incomplete", "damaged_at_source", "too_large")
"""Failures that show that there is a document."""
_HOST_FAILURES: tuple[FailureKind, ...] = (
    "challenge",
    "unreachable",
    "too_slow",
    "disallowed",
    "redirect",
)
"""Failures that say nothing of the document."""


@dataclass(frozen=True, slots=True)
class RunLog:
    """All that happened in a run."""

    started_at: datetime
    finished_at: datetime
    routes: tuple[RouteOutcome, ...]
    plan: Plan
    downloads: Sequence[DownloadResult]
    """Of what was named."""
    rechecks: Sequence[DownloadResult]
    """Of what was asked for again."""
    requests: int


def report_of(
    log: RunLog, warnings: Sequence[str], known: Container[tuple[str, str]]
) -> CrawlReport:
    """Give the report of a run; `known` was held before it."""
    counted = [*log.downloads, *counted_rechecks(log.rechecks)]
    return CrawlReport(
        started_at=log.started_at,
        finished_at=log.finished_at,
        routes=log.routes,
        new=tuple(result.new for result in counted if result.new),
        unchanged=unchanged_of(log),
        failures=tuple(
            result.failure for result in counted if result.failure and not result.is_expected
        ),
        requests=log.requests,
        waiting=len(log.plan.not_due),
        rechecked=sum(result.sent for result in log.rechecks),
        changed_bytes=tuple(result.new for result in counted if result.new and result.changed),
        warnings=(
            *warnings,
            *warnings_of([*log.downloads, *log.rechecks], known),
            *unanswered_warnings(log.rechecks, known),
        ),
        not_there=tuple(
            result.failure for result in log.downloads if result.failure and result.is_expected
        ),
    )


def counted_rechecks(rechecks: Sequence[DownloadResult]) -> list[DownloadResult]:
    """Give the downloads that no route asked for and that count all the same.

    That a corrigendum or a translation is not there is what is expected; only one that is there and
    could not be had is a failure.
    """
    return [
        each for each in rechecks if each.failure is None or each.failure.kind in _DOCUMENT_EXISTS
    ]


def unchanged_of(log: RunLog) -> int:
    """Count what was named and is held as it was, asked for or not."""
    named = {listed.key for listed in log.plan.candidates}
    other = sum(
        result.listed.key in named and (result.new is not None or result.failure is not None)
        for result in (*log.downloads, *counted_rechecks(log.rechecks))
    )
    return len(log.plan.candidates) - len(log.plan.not_due) - other


def warnings_of(downloads: Sequence[DownloadResult], held: Container[tuple[str, str]]) -> list[str]:
    """Tell of bytes that changed under an address, and of held documents that are gone there."""
    lines = []
    for result in downloads:
        name = f"{result.listed.document_id} {result.listed.language}"
        if result.changed:
            lines.append(f"{name}: other bytes came from the same address; both are kept")
        gone = result.failure is not None and result.failure.kind in ("not_found", "not_pdf")
        if gone and result.listed.key in held:
            lines.append(f"{name}: held, but no longer at its address; it stays in the archive")
    return lines


def unanswered_warnings(
    rechecks: Sequence[DownloadResult], held: Container[tuple[str, str]]
) -> list[str]:
    """Tell in one line that a host did not answer what was due; that a guess is not there is no
    such thing."""
    failures = [result.failure for result in rechecks if result.failure is not None]
    unanswered = [
        failure
        for failure in failures
        if failure.kind in _HOST_FAILURES
        or (failure.kind == "http_error" and (failure.document_id, failure.language) in held)
    ]
    if not unanswered:
        return []
    first = unanswered[0]
    return [
        f"{len(unanswered)} due to be asked for again were not had and stay due, the first "
        f"{first.document_id} {first.language}: {first.kind}: {first.detail}"
    ]


def clock_warnings(last: Sequence[PastRun], now: datetime) -> list[str]:
    """Tell of a clock that stands before the last run; due dates go by the clock."""
    lines = []
    for run in last:
        moment = max(run.started_at, run.finished_at or run.started_at)
        if moment > now:
            lines.append(
                f"the clock says {now:%Y-%m-%d %H:%M} UTC, but the last run was at "
                f"{moment:%Y-%m-%d %H:%M}: set the clock right, since what is due goes by it"
            )
    return lines
