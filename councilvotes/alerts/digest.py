"""The digest: when it is due, and how things stand in a few lines."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from councilvotes.health.check import has_faults
from councilvotes.health.finding import in_words
from councilvotes.health.state import State
from councilvotes.health.status import release_line, run_line
from councilvotes.settings.settings import Settings
from crawler.counts import counted

_DAYS_BACK = 8
"""In which each day of the week lies, whatever the time of day."""


def is_due(settings: Settings, last: datetime, now: datetime) -> bool:
    """Whether a digest has to be sent: its time came since the last one, once or often."""
    when = settings.alerts.digest_time
    return when is not None and last < _latest(*when, now, ZoneInfo(settings.timetable.timezone))


def _latest(weekday: int | None, clock: time, now: datetime, zone: ZoneInfo) -> datetime:
    """The newest time of the digest until now, in UTC.

    An hour that the clock leaves out in spring comes an hour later; one that it has twice counts
    once.
    """
    today = now.astimezone(zone).date()
    days = (today - timedelta(days=number) for number in range(_DAYS_BACK))
    due = (
        datetime.combine(day, clock, zone).astimezone(UTC)
        for day in days
        if weekday in (None, day.weekday())
    )
    return next(time for time in due if time <= now)


def digest_lines(state: State, since: datetime, data_dir: Path) -> Iterator[str]:
    """How things stand, and what came since then."""
    faults = sum(each.severity == "fault" for each in state.findings)
    yield f"digest: {counted(faults, 'fault') if has_faults(state) else 'all is well'}"
    if state.last_run:
        yield run_line(state.last_run)
    came = counted(_came_since(state, since, data_dir), "language version")
    yield f"new since {since:%Y-%m-%d %H:%M} UTC: {came}"
    yield f"refused, waiting for a person: {state.refused}"
    yield release_line(state.release)
    yield from (f"{each.severity}: {in_words(each)}" for each in state.findings)


def _came_since(state: State, since: datetime, data_dir: Path) -> int:
    from crawler.archive.reader import ArchiveReader

    if state.archive is None:  # there is none, or it is a fault that is told
        return 0
    with ArchiveReader(data_dir) as archive:
        return sum(held.first_seen > since for held in archive.held())
