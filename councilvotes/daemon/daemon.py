"""The timetable: the same run at the configured times, until it is told to end."""

import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from types import FrameType
from zoneinfo import ZoneInfo

from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    EVENT_SCHEDULER_STARTED,
    JobExecutionEvent,
    JobSubmissionEvent,
    SchedulerEvent,
)
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger

from councilvotes.errors import DataFolderBusyError, FrontDoorError, StopRequestedError
from councilvotes.output import Output, describe
from councilvotes.run.freshness import next_run
from councilvotes.run.pipeline import run_once
from councilvotes.run.source import open_source
from councilvotes.run.workplace import working_in
from councilvotes.settings.settings import Settings, TimetableSettings
from crawler.errors import CrawlerError
from crawler.plan.scope import Scope
from crawler.settings_check import check_settings
from extract.errors import ExtractError
from publish.errors import PublishError

logger = logging.getLogger(__name__)


def keep_timetable(settings: Settings, out: Output) -> None:
    """Run at every time of the timetable; return after SIGTERM or SIGINT.

    A failed run is logged and does not end it. What no run could work with ends it before the
    first: raises FrontDoorError, CrawlerError, OSError.
    """
    check_before(settings, out)
    scheduler = BlockingScheduler(timezone=ZoneInfo(settings.timetable.timezone))
    add_timetable(scheduler, settings.timetable, lambda: run_and_report(settings, out))
    with _ending_on_signals(scheduler, out):
        out.line(
            f"daemon: runs at {settings.timetable.times} ({settings.timetable.timezone}) into "
            f"{settings.data_dir}; SIGTERM or Ctrl-C ends it",
            "daemon_began",
            data_dir=settings.data_dir,
            next_due=next_run(settings.timetable, datetime.now(UTC)).isoformat(),
        )
        scheduler.start()
    out.line("daemon: ended", "daemon_ended")


def check_before(settings: Settings, out: Output) -> None:
    """Raise as a run would at once: the source, its routes or the data folder cannot be used."""
    with open_source(settings.source) as crawling:
        check_settings(crawling, Scope())
    # Another run may be under way.
    with suppress(DataFolderBusyError), working_in(settings, out.command):
        pass


def add_timetable(
    scheduler: BaseScheduler, timetable: TimetableSettings, job: Callable[[], None]
) -> None:
    """Add one job: late by the grace at most, never twice at once, never in a heap."""
    zone = ZoneInfo(timetable.timezone)
    times = [
        CronTrigger(hour=hour, minute=minute, timezone=zone)
        for hour, minute in timetable.clock_times
    ]
    scheduler.add_job(
        job,
        OrTrigger(times),
        id="run",
        coalesce=True,
        max_instances=1,
        misfire_grace_time=timetable.grace_seconds,
    )
    scheduler.add_listener(
        report_event, EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES | EVENT_JOB_ERROR
    )


def run_and_report(settings: Settings, out: Output) -> None:
    """One run under the lock, with its lines; a foreseen error is one line."""
    with out.run():
        try:
            with working_in(settings, out.command):
                run_once(settings, out)
        except StopRequestedError as stop:
            out.line(f"daemon: {stop}", "run_stopped")
        except (FrontDoorError, CrawlerError, ExtractError, PublishError, OSError) as error:
            text = f"this run failed, the next comes at its time: {describe(error)}"
            out.error(text, "run_failed", error=type(error).__name__)


def report_event(event: JobExecutionEvent | JobSubmissionEvent) -> None:
    """Log a run that was missed or left out, or that ended in an error nobody foresaw."""
    if isinstance(event, JobSubmissionEvent):
        logger.warning("left out a run: the one before it still goes on")
    elif event.code == EVENT_JOB_MISSED:
        logger.error(
            "missed the run of %s: too late by more than the grace", event.scheduled_run_time
        )
    else:
        logger.error("the run of %s failed: %r", event.scheduled_run_time, event.exception)
        logger.debug("%s", event.traceback)


@contextmanager
def _ending_on_signals(scheduler: BlockingScheduler, out: Output) -> Iterator[None]:
    """End the scheduler on SIGTERM and SIGINT; a run in progress stops at its next step."""

    def end_if_told(event: SchedulerEvent | None = None) -> None:
        if out.stop.is_set() and scheduler.running:
            scheduler.shutdown(wait=False)

    def on_signal(number: int, frame: FrameType | None) -> None:
        out.stop.set()
        end_if_told()

    # A signal that comes before the start is answered once the scheduler has started.
    scheduler.add_listener(end_if_told, EVENT_SCHEDULER_STARTED)
    signals = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.signal(number, on_signal) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
