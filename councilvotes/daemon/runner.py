"""The jobs of one daemon while it lives: it runs them, and sets the time of the next release."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from apscheduler.schedulers.base import BaseScheduler

from councilvotes.alerts.send import send_alerts
from councilvotes.daemon.jobs import carry_out
from councilvotes.daemon.monitor import Monitor
from councilvotes.daemon.schedule import (
    AnyJob,
    add_jobs,
    add_release,
    listen,
    overdue,
    run_now,
    set_times_anew,
    times_of,
)
from councilvotes.errors import WrongUseError, describe
from councilvotes.output import Output
from councilvotes.run.job_states import read_job_states
from councilvotes.run.noted_run import FORESEEN
from councilvotes.run.publishing import is_published
from councilvotes.settings.settings import Settings
from councilvotes.settings.timetable import JobName, TimetableSettings
from publish.places.index import read_index

AGAIN_AFTER = timedelta(minutes=30)
"""A release that failed is tried again no sooner: as often as a day's looks for new notes."""


MOST_QUIET_PERIODS = 4
"""So long a release waits at most where notes keep coming: those of one day come within hours."""


@dataclass(frozen=True, slots=True)
class Unpublished:
    """What is read and not published."""

    since: datetime
    """When the first of it came."""
    last: datetime
    """When the last of it came."""

    def due(self, timetable: TimetableSettings, released: Iterable[date]) -> datetime:
        """The time of the next release; `released`: the days (UTC) of the releases before."""
        quiet = timedelta(minutes=timetable.quiet_minutes)
        due = min(self.last + quiet, self.since + MOST_QUIET_PERIODS * quiet)
        days = list(released)
        while days.count(due.astimezone(UTC).date()) >= timetable.releases_a_day:
            tomorrow = due.astimezone(UTC).date() + timedelta(days=1)
            due = datetime.combine(tomorrow, time(), UTC)
        return due


class Runner:
    """Runs jobs under the settings of the moment; what it knows of releases to come dies with it.

    The next one finds in the data folder what there is to publish.
    """

    def __init__(
        self, scheduler: BaseScheduler, settings: Settings, out: Output, monitor: Monitor
    ) -> None:
        self._scheduler = scheduler
        self._settings = settings
        self._out = out
        self._monitor = monitor
        self._unpublished: Unpublished | None = None
        self._running = 0
        self._changed = threading.Condition()
        listen(scheduler, self._missed)

    def begin(self) -> tuple[JobName, ...]:
        """Add the jobs to the started scheduler, and run at once what fell due; which that is."""
        now = datetime.now(UTC)
        add_jobs(self._scheduler, self._settings.timetable, self.run)
        late = self._catch_up(now)
        self._monitor.take(self._settings, now, times_of(self._scheduler))
        if not late:  # else the first of these tells what is to be alerted of
            run_now(self._scheduler, ("health",), now)
        self._plan_release()
        return late

    def take_settings(self, settings: Settings) -> None:
        """Go by other settings from the next job on. Raises WrongUseError for another folder."""
        if settings.data_dir != self._settings.data_dir:
            raise WrongUseError(
                f"data_dir is {settings.data_dir} now and was {self._settings.data_dir}: another "
                "data folder needs the daemon to be started again"
            )
        self._settings = settings
        self.begin()

    def clock_was_set(self) -> None:
        """Reckon all times anew, and run at once what they have passed."""
        now = datetime.now(UTC)
        set_times_anew(self._scheduler, now)
        self._catch_up(now)
        self._plan_release()

    def _catch_up(self, now: datetime) -> tuple[JobName, ...]:
        states = read_job_states(self._settings.data_dir)
        late = overdue(self._settings.timetable, states, now)
        run_now(self._scheduler, late, now)
        return late

    def run(self, job: AnyJob) -> None:
        """Run one job, as the scheduler does."""
        if self._out.stop.is_set():
            return
        with self._counted():
            if job != "health":
                with self._out.run(f"daemon {job}"):
                    outcome = carry_out(job, self._settings, self._out)
                    in_vain = job == "release" and outcome.result != "complete"
                    self._plan_release(news=outcome.read_something, again=in_vain)
            with self._out.aside("daemon health"):
                self._judge()

    def wait_until_idle(self, seconds: float) -> bool:
        """Wait until no job runs any more; whether that came within the time."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._running, seconds)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._changed:
            self._running += 1
        try:
            yield
        finally:
            with self._changed:
                self._running -= 1
                self._changed.notify_all()

    def _plan_release(self, *, news: bool = False, again: bool = False) -> None:
        """Set the time of the next release, if there is anything to publish.

        `again`: after one that failed, so not at once.
        """
        try:
            self._add_release(news=news, again=again)
        except FORESEEN as error:  # the next job tries again; what is damaged is alerted of
            text = f"no release is planned, the data folder cannot be read: {describe(error)}"
            self._out.warning(text, "release_not_planned")

    def _add_release(self, *, news: bool, again: bool) -> None:
        if is_published(self._settings):
            self._unpublished = None
            return
        now = datetime.now(UTC)
        before = self._unpublished
        if before is None or news:
            self._unpublished = before = Unpublished(before.since if before else now, now)
        index = read_index(self._settings.data_dir / "releases")
        due = before.due(self._settings.timetable, [entry.date for entry in index.releases])
        due = max(due, now + AGAIN_AFTER if again else now)
        add_release(self._scheduler, self._settings.timetable, due, self.run)

    def _missed(self, job: str) -> None:
        """Run a missed job after all."""
        if job == "release":
            self._plan_release()
        elif scheduled := self._scheduler.get_job(job):
            scheduled.modify(next_run_time=datetime.now(UTC))

    def _judge(self) -> None:
        """See how the data folder stands, for those who watch, and alert whom it concerns."""
        now = datetime.now(UTC)
        snapshot = self._monitor.take(self._settings, now, times_of(self._scheduler))
        send_alerts(self._settings, self._out, now, seen=snapshot.state)
