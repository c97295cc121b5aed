"""A run with what it leaves behind however it ends: its freshness and its report."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

from councilvotes.errors import FrontDoorError, StopRequestedError, describe
from councilvotes.output import Output
from councilvotes.run.freshness import note_run, result_of
from councilvotes.run.job_states import last_answer
from councilvotes.run.outcome import RunOutcome, source_answered
from councilvotes.run.publishing import is_published
from councilvotes.run.report_file import keep_report, report_of, report_of_failure
from councilvotes.settings.settings import Settings
from crawler.errors import CrawlerError
from extract.errors import ExtractError
from publish.errors import PublishError
from publish.places.freshness import RunResult, read_freshness

FORESEEN = (FrontDoorError, CrawlerError, ExtractError, PublishError, OSError, MemoryError)
"""What may end a run; anything else is a fault of the program."""


def noted_run(settings: Settings, out: Output, stages: Callable[[], RunOutcome]) -> RunOutcome:
    """Carry a run out; note beside the releases how it ended, and keep a report where it matters.

    A foreseen error is noted as a failed run, and raised; one that was told to end is not noted.
    """
    started_at = datetime.now(UTC)
    try:
        outcome = stages()
    except StopRequestedError:
        raise
    except FORESEEN as error:
        now = datetime.now(UTC)
        with suppress(OSError):  # a full disk; the error that ended the run says so
            note_run(settings, "failed", now, checked=None)
            report = report_of_failure(out, started_at, now, describe(error))
            keep_report(settings.data_dir, report)
        raise
    now, published = datetime.now(UTC), is_published(settings)
    result = _result(settings, outcome, published=published)
    note_run(settings, result, now, checked=_checked(settings, outcome, now) if published else None)
    keep_report(settings.data_dir, report_of(out, started_at, now, outcome))
    return outcome


def _result(settings: Settings, outcome: RunOutcome, *, published: bool) -> RunResult:
    """How it ended; a part that went well does not hide what the part before it failed at."""
    result = result_of(outcome)
    before = read_freshness(settings.data_dir / "releases")
    if before is None or result != "complete":
        return result
    asked_lists = outcome.crawl is not None and bool(outcome.crawl.routes)
    if before.last_result == "no_list_answered" and not asked_lists:
        return "no_list_answered"
    return "failed" if before.last_result == "failed" and not published else result


def _checked(settings: Settings, outcome: RunOutcome, now: datetime) -> datetime | None:
    """When a list last answered, where all that came of it is published; None: it did not."""
    if outcome.crawl is None:
        return last_answer(settings.data_dir)
    return now if source_answered(outcome.crawl) else None
