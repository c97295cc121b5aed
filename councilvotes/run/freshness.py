"""Note in `releases/freshness.json` how a run ended and when the next is due."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from councilvotes.errors import FrontDoorError, StopRequestedError
from councilvotes.run.outcome import RunOutcome, no_source_answered
from councilvotes.settings.settings import Settings, TimetableSettings
from crawler.errors import CrawlerError
from extract.errors import ExtractError
from publish.errors import PublishError
from publish.places.freshness import Freshness, RunResult, read_freshness, write_freshness
from publish.places.index import read_index

_RESULTS: dict[int, RunResult] = {0: "complete", 1: "no_list_answered", 3: "incomplete"}


@contextmanager
def failure_noted(settings: Settings) -> Iterator[None]:
    """Note a run that ends in a foreseen error as failed, unless it was told to end."""
    try:
        yield
    except StopRequestedError:
        raise
    except (FrontDoorError, CrawlerError, ExtractError, PublishError, OSError, MemoryError):
        note_run(settings, "failed", datetime.now(UTC))
        raise


def result_of(outcome: RunOutcome) -> RunResult:
    """The word for how a run ended."""
    return "no_list_answered" if no_source_answered(outcome.crawl) else _RESULTS[outcome.exit_code]


def note_run(settings: Settings, result: RunResult, now: datetime, *, checked: bool = True) -> None:
    """Write how the run ended; what it could not check keeps the day of the last answer.

    `checked`: whether a list of the source answered; one that read files only checked nothing.
    """
    folder = settings.data_dir / "releases"
    before = read_freshness(folder)
    latest = read_index(folder)
    entry = latest.entry(latest.latest)
    answered = checked and result in ("complete", "incomplete")
    last_checked = now if answered else before.last_checked if before else None
    freshness = Freshness(
        last_run=now,
        last_result=result,
        last_checked=last_checked,
        last_changed=entry.date if entry else None,
        latest=latest.latest,
        next_run_due=next_run(settings.timetable, now),
        grace_seconds=settings.timetable.grace_seconds,
        sample=settings.source.sample,
    )
    write_freshness(folder, freshness)


def note_release(settings: Settings) -> None:
    """Write which release is the latest, beside what the last run noted; nothing before any run."""
    folder = settings.data_dir / "releases"
    before = read_freshness(folder)
    if before is None:
        return
    index = read_index(folder)
    entry = index.entry(index.latest)
    after = replace(before, last_changed=entry.date if entry else None, latest=index.latest)
    if after != before:
        write_freshness(folder, after)


def next_run(timetable: TimetableSettings, now: datetime) -> datetime:
    """The first time of the timetable after now, in UTC."""
    local = now.astimezone(ZoneInfo(timetable.timezone))
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    due = (
        (midnight + timedelta(days)).replace(hour=hour, minute=minute).astimezone(UTC)
        for days in (0, 1)
        for hour, minute in timetable.clock_times
    )
    return min(time for time in due if time > now)
