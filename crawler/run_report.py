"""Sums a run up: what came, what failed, what a person should look at."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import datetime

from crawler.download import Visit
from crawler.ledger.runs import PastRun
from crawler.plan.recheck_plan import Plan
from crawler.records import CrawlReport, FailureKind, ListedDocument, RouteOutcome

_THERE: tuple[FailureKind, ...] = ("incomplete", "damaged_at_source", "too_large")
"""Failures that show that there is a document."""
_UNHEARD: tuple[FailureKind, ...] = (
    "challenge",
    "unreachable",
    "too_slow",
    "disallowed",
    "redirect",
)
"""Failures that say nothing of the document."""


@dataclass(frozen=True, slots=True)
class Course:
    """All that happened in a run."""

    started_at: datetime
    finished_at: datetime
    routes: tuple[RouteOutcome, ...]
    wanted: Sequence[ListedDocument]
    plan: Plan
    visits: Sequence[Visit]
    """Of what was named."""
    again: Sequence[Visit]
    """Of what was asked for again."""
    requests: int


def report_of(
    course: Course, warnings: Sequence[str], known: Container[tuple[str, str]]
) -> CrawlReport:
    """Give the report of a run; `known` was held before it."""
    counted = [*course.visits, *settled(course.again)]
    return CrawlReport(
        started_at=course.started_at,
        finished_at=course.finished_at,
        routes=course.routes,
        new=tuple(visit.new for visit in counted if visit.new),
        unchanged=unchanged_of(course),
        failures=tuple(visit.failure for visit in counted if visit.failure),
        requests=course.requests,
        waiting=len(course.plan.waiting),
        rechecked=sum(visit.asked for visit in course.again),
        changed_bytes=tuple(visit.new for visit in counted if visit.new and visit.changed),
        warnings=(
            *warnings,
            *warnings_of([*course.visits, *course.again], known),
            *unheard_of(course.again, known),
        ),
    )


def settled(visits: Sequence[Visit]) -> list[Visit]:
    """Give the visits that no route asked for and that count all the same.

    That a corrigendum or a translation is not there is what is expected; only one that is there and
    could not be had is a failure.
    """
    return [visit for visit in visits if visit.failure is None or visit.failure.kind in _THERE]


def unchanged_of(course: Course) -> int:
    """Count what was named and is held as it was, asked for or not."""
    wanted = {(listed.document_id, listed.language) for listed in course.wanted}
    other = sum(
        (visit.listed.document_id, visit.listed.language) in wanted
        and (visit.new is not None or visit.failure is not None)
        for visit in (*course.visits, *settled(course.again))
    )
    return len(course.wanted) - len(course.plan.waiting) - other


def warnings_of(visits: Sequence[Visit], held: Container[tuple[str, str]]) -> list[str]:
    """Tell of bytes that changed under an address, and of held documents that are gone there."""
    lines = []
    for visit in visits:
        name = f"{visit.listed.document_id} {visit.listed.language}"
        if visit.changed:
            lines.append(f"{name}: other bytes came from the same address; both are kept")
        gone = visit.failure is not None and visit.failure.kind in ("not_found", "not_pdf")
        if gone and (visit.listed.document_id, visit.listed.language) in held:
            lines.append(f"{name}: held, but no longer at its address; it stays in the archive")
    return lines


def unheard_of(again: Sequence[Visit], held: Container[tuple[str, str]]) -> list[str]:
    """Tell in one line that a host did not answer what was due; that a guess is not there is no
    such thing."""
    failures = [visit.failure for visit in again if visit.failure is not None]
    unheard = [
        failure
        for failure in failures
        if failure.kind in _UNHEARD
        or (failure.kind == "http_error" and (failure.document_id, failure.language) in held)
    ]
    if not unheard:
        return []
    first = unheard[0]
    return [
        f"{len(unheard)} due to be asked for again were not had and stay due, the first "
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
