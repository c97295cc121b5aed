"""The jobs of the daemon in its scheduler: when each runs, what was missed, what comes next."""

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal

from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    JobExecutionEvent,
    JobSubmissionEvent,
)
from apscheduler.job import Job
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from councilvotes.daemon.jobs import WorkName
from councilvotes.run.job_states import JobState
from councilvotes.run.timetable import next_time, trigger_of
from councilvotes.settings.timetable import JOB_NAMES, JobName, TimetableSettings

logger = logging.getLogger(__name__)
AnyJob = WorkName | Literal["health"]
HEALTH_EVERY = timedelta(hours=1)
"""Between two looks at how the data folder stands, beside those after each job."""


def add_jobs(
    scheduler: BaseScheduler, timetable: TimetableSettings, run: Callable[[AnyJob], None]
) -> None:
    """Add every job of the timetable, in place of those of another one; and the hourly look.

    Late ones run within the grace, late runs of one job become one, none runs twice at once.
    """
    for name in JOB_NAMES:
        trigger = trigger_of(timetable, name)
        if trigger is not None:
            _add(scheduler, timetable, name, trigger, run)
        elif scheduler.get_job(name):
            scheduler.remove_job(name)
    _add(scheduler, timetable, "health", IntervalTrigger(seconds=HEALTH_EVERY.seconds), run)


def add_release(
    scheduler: BaseScheduler,
    timetable: TimetableSettings,
    due: datetime,
    run: Callable[[AnyJob], None],
) -> None:
    """Set the time of the next release, in place of one set before."""
    _add(scheduler, timetable, "release", DateTrigger(due), run)


def _add(
    scheduler: BaseScheduler,
    timetable: TimetableSettings,
    name: AnyJob,
    trigger: object,
    run: Callable[[AnyJob], None],
) -> None:
    scheduler.add_job(
        run,
        trigger,
        args=(name,),
        id=name,
        # Judging how things stand must not wait for the work.
        executor="health" if name == "health" else "default",
        coalesce=True,
        max_instances=1,
        misfire_grace_time=timetable.grace_seconds,
        replace_existing=True,
    )


def overdue(
    timetable: TimetableSettings, states: dict[str, JobState], now: datetime
) -> tuple[JobName, ...]:
    """The jobs whose time has passed since they last began; the lists at the first start.

    All lists include the latest one, so that is not asked beside them.
    """
    late = [name for name in JOB_NAMES if _is_overdue(timetable, name, states.get(name), now)]
    return tuple(name for name in late if name != "latest" or "lists" not in late)


def _is_overdue(
    timetable: TimetableSettings, name: JobName, state: JobState | None, now: datetime
) -> bool:
    if state is None:
        return name == "lists"
    if state.ended_at is None or state.result in ("stopped", "busy"):
        return True
    due = next_time(timetable, name, state.started_at)
    return due is not None and due <= now


def run_now(scheduler: BaseScheduler, names: Sequence[AnyJob], now: datetime) -> None:
    """Let jobs run at once, in this order."""
    for place, name in enumerate(names):
        if scheduler.get_job(name):
            scheduler.modify_job(name, next_run_time=now + timedelta(microseconds=place))


def set_times_anew(scheduler: BaseScheduler, now: datetime) -> None:
    """Reckon the next time of every job from now: the old ones are wrong once the clock was set."""
    for job in scheduler.get_jobs():
        if isinstance(job.trigger, DateTrigger):
            continue
        local = now.astimezone(scheduler.timezone)
        job.modify(next_run_time=job.trigger.get_next_fire_time(None, local))


def times_of(scheduler: BaseScheduler) -> dict[str, datetime]:
    """When each job runs next, in UTC."""
    jobs: list[Job] = scheduler.get_jobs()
    return {job.id: job.next_run_time.astimezone(UTC) for job in jobs if job.next_run_time}


def listen(scheduler: BaseScheduler, missed: Callable[[str], None]) -> None:
    """Log what was missed, left out or failed unforeseen; `missed` is told of a missed job."""

    def on_event(event: JobExecutionEvent | JobSubmissionEvent) -> None:
        report_event(event)
        if event.code == EVENT_JOB_MISSED:
            missed(event.job_id)

    scheduler.add_listener(on_event, EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES | EVENT_JOB_ERROR)


def report_event(event: JobExecutionEvent | JobSubmissionEvent) -> None:
    """Log a job that was missed or left out, or that ended in an error nobody foresaw."""
    if isinstance(event, JobSubmissionEvent):
        logger.info("left out %s: its run before still goes on or waits", event.job_id)
    elif event.code == EVENT_JOB_MISSED:
        at = event.scheduled_run_time
        logger.warning("%s of %s is late by more than the grace; it runs now", event.job_id, at)
    else:
        at = event.scheduled_run_time
        logger.error("%s of %s failed: %r", event.job_id, at, event.exception)
        logger.error("%s", event.traceback)
