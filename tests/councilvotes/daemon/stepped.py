"""A scheduler whose time is moved by hand: the real triggers and rules, and no waiting."""

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Protocol

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.base import BaseScheduler

from councilvotes.settings.settings import Settings


class _InTurn(DebugExecutor):
    """Runs jobs in turn once the scheduler has dealt with their times, as a thread would."""

    def __init__(self, waiting: deque[Callable[[], None]]) -> None:
        super().__init__()
        self._waiting = waiting

    def _do_submit_job(self, job: Any, run_times: Any) -> None:
        run = super()._do_submit_job
        self._waiting.append(lambda: run(job, run_times))


class Clock(Protocol):
    """What moves the time of day."""

    def move_to(self, moment: datetime, tick: bool = ...) -> None: ...


class SteppedScheduler(BaseScheduler):
    """Runs what is due in the thread that steps it, at the time to which the clock was moved."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._submitted: deque[Callable[[], None]] = deque()
        self._clock = clock
        executors = {name: _InTurn(self._submitted) for name in ("default", "health")}
        super().__init__(timezone=settings.timetable.zone, executors=executors)

    def wakeup(self) -> None:
        """Nothing waits."""

    def shutdown(self, wait: bool = True) -> None:
        super().shutdown(wait)

    def next_time(self) -> datetime:
        """When the next job is due, or now if that has passed."""
        due: datetime = min(job.next_run_time for job in self.get_jobs())
        return max(due.astimezone(UTC), datetime.now(UTC))

    def step(self) -> datetime:
        """Move the clock to the next job's time and run what is due then; that time."""
        due = self.next_time()
        self._clock.move_to(due, tick=False)
        self._process_jobs()
        while self._submitted:
            self._submitted.popleft()()
        return due

    def run_until(self, end: datetime) -> None:
        """Step until nothing more is due before the end; the clock stands there then."""
        while self.next_time() < end:
            self.step()
        self._clock.move_to(end, tick=False)
