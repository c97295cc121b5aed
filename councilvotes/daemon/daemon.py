"""The daemon: its jobs at their times in one process, until it is told to end."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from queue import Empty, SimpleQueue
from types import FrameType
from typing import Literal

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.base import BaseScheduler

from councilvotes.daemon.http_server import serve_health
from councilvotes.daemon.monitor import BEAT_EVERY, Monitor
from councilvotes.daemon.runner import Runner
from councilvotes.daemon.schedule import times_of
from councilvotes.data_folder.lock import lock_daemon
from councilvotes.data_folder.workplace import working_in
from councilvotes.errors import DataFolderBusyError, WrongUseError
from councilvotes.output import Output
from councilvotes.run.source import open_source
from councilvotes.settings.settings import Settings
from crawler.errors import CrawlerError
from crawler.plan.scope import Scope
from crawler.settings_check import check_settings

Order = Literal["end", "reload"]
_SIGNALS: dict[signal.Signals, Order] = {
    signal.SIGTERM: "end",
    signal.SIGINT: "end",
    signal.SIGHUP: "reload",
}
LAST_WORD_SECONDS = 8.0
"""So long a job may take to stop at its next step; all was asked to end within 10 seconds. One that
takes longer is cut off, which loses nothing: so it is where the power fails."""
CLOCK_STEP = timedelta(seconds=30)
"""By more than that the time of day and the steady clock drift apart only where the time was set,
or the machine slept."""


def keep_timetable(load: Callable[[], Settings], out: Output) -> None:
    """Run every job at its times; return after SIGTERM or SIGINT, take settings anew on SIGHUP.

    A failed job is logged and alerted of, and does not end it. What no run could work with ends it
    before the first: raises FrontDoorError, CrawlerError, OSError.
    """
    with ExitStack() as stack:
        orders = stack.enter_context(_orders())
        settings = load()
        stack.enter_context(lock_daemon(settings.data_dir, out.command))
        stack.enter_context(out.aside(out.command))  # jobs speak at the same time
        check_before(settings, out)
        monitor = Monitor(time.monotonic())
        if settings.daemon.address:
            where = stack.enter_context(serve_health(settings.daemon.address, monitor))
            told = f"daemon: answers at {where}/healthz, {where}/readyz and {where}/metrics"
            out.line(told, "daemon_answers", address=where)
        scheduler = make_scheduler(settings)
        runner = Runner(scheduler, settings, out, monitor)
        scheduler.start()
        try:
            late = runner.begin()
            _say_when(scheduler, late, settings, out)
            _obey(orders, load, runner, monitor, out)
        finally:
            out.stop.set()
            scheduler.shutdown(wait=False)
        _end_work(runner, out)


def make_scheduler(settings: Settings) -> BackgroundScheduler:
    """A scheduler that works on the data folder in one thread, one job after the other."""
    executors = {"default": ThreadPoolExecutor(1), "health": ThreadPoolExecutor(1)}
    return BackgroundScheduler(timezone=settings.timetable.zone, executors=executors)


def check_before(settings: Settings, out: Output) -> None:
    """Raise as a run would at once: the source, its routes or the data folder cannot be used."""
    _check_source(settings)
    # Another run may be under way.
    with suppress(DataFolderBusyError), working_in(settings, out):
        pass


def _check_source(settings: Settings) -> None:
    with open_source(settings.source) as crawling:
        check_settings(crawling, Scope())


def _say_when(
    scheduler: BaseScheduler, late: Sequence[str], settings: Settings, out: Output
) -> None:
    times = {job: due for job, due in times_of(scheduler).items() if job not in (*late, "health")}
    zone = settings.timetable.zone
    told = [
        f"{job} {due.astimezone(zone):%a %H:%M}"
        for job, due in sorted(times.items(), key=lambda each: each[1])
    ]
    first = f"now {' and '.join(late)}, then in Brussels time" if late else "next, in Brussels time"
    out.line(
        f"daemon: works in {settings.data_dir}; {first}: {', '.join(told)}; SIGTERM or Ctrl-C ends "
        "it, SIGHUP takes the settings anew",
        "daemon_began",
        data_dir=settings.data_dir,
        now=late,
        next_times={job: due.isoformat() for job, due in times.items()},
    )


def _obey(
    orders: "SimpleQueue[Order]",
    load: Callable[[], Settings],
    runner: Runner,
    monitor: Monitor,
    out: Output,
) -> None:
    """Turn until told to end: give signs of life, and see whether the clock was set."""
    told, steady = datetime.now(UTC), time.monotonic()
    while True:
        with suppress(Empty):
            if orders.get(timeout=BEAT_EVERY.total_seconds()) == "end":
                return
            _reload(load, runner, out)
        before, told, last, steady = told, datetime.now(UTC), steady, time.monotonic()
        monitor.beat(steady)
        if abs((told - before).total_seconds() - (steady - last)) > CLOCK_STEP.total_seconds():
            out.warning("the clock was set, or the machine slept: all times anew", "clock_set")
            runner.clock_was_set()


def _reload(load: Callable[[], Settings], runner: Runner, out: Output) -> None:
    """Take the settings anew; what cannot be taken is said, and the old ones stay."""
    try:
        settings = load()
        _check_source(settings)
        runner.take_settings(settings)
    except (WrongUseError, CrawlerError) as error:
        out.error(f"the settings stay as they were: {error}", "settings_refused")
    else:
        out.line("settings taken anew", "settings_taken")


def _end_work(runner: Runner, out: Output) -> None:
    """Return once no job works any more; a slow one is cut off, and the process ends here."""
    if runner.wait_until_idle(LAST_WORD_SECONDS):
        out.line("daemon: ended", "daemon_ended")
        return
    out.line("daemon: ended in the middle of a job, which the next start takes up", "daemon_ended")
    os._exit(0)


@contextmanager
def _orders() -> "Iterator[SimpleQueue[Order]]":
    """What signals ask for while the block runs."""
    orders: SimpleQueue[Order] = SimpleQueue()

    def on_signal(number: int, frame: FrameType | None) -> None:
        orders.put(_SIGNALS[signal.Signals(number)])

    before = {number: signal.signal(number, on_signal) for number in _SIGNALS}
    try:
        yield orders
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
