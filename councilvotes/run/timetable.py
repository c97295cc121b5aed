"""When the jobs of the timetable are due."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger

from councilvotes.settings.timetable import JobName, TimetableSettings

_SECOND = timedelta(seconds=1)
"""The finest step of a crontab trigger."""


class WallClockTrigger(BaseTrigger):  # type: ignore[misc] # the library has no types
    """A crontab line read on the wall clock of a time zone.

    A time that the clock leaves out in spring comes an hour later, one that it shows twice in
    autumn comes once. (The library's own reckoning over these nights gives the second one too, and
    leaves midnight out on the day after the spring night.)
    """

    def __init__(self, line: str, zone: ZoneInfo) -> None:
        self._cron = CronTrigger.from_crontab(line, UTC)
        self._zone = zone

    def get_next_fire_time(
        self, previous_fire_time: datetime | None, now: datetime
    ) -> datetime | None:
        """The first time after the one before, if that has come, else from now on; None: never."""
        came = previous_fire_time if previous_fire_time and previous_fire_time <= now else None
        start = came + _SECOND if came else now
        wall = start.astimezone(self._zone).replace(tzinfo=UTC)
        while (shown := self._cron.get_next_fire_time(None, wall)) is not None:
            due: datetime = shown.replace(tzinfo=self._zone, fold=0)
            if due.astimezone(UTC) >= start.astimezone(UTC):
                return due
            wall = shown + _SECOND
        return None


def trigger_of(timetable: TimetableSettings, job: JobName) -> BaseTrigger | None:
    """The times of a job; None: it never runs."""
    lines = timetable.crontab_lines(job)
    triggers = [WallClockTrigger(line, timetable.zone) for line in lines]
    return OrTrigger(triggers) if triggers else None


def next_time(timetable: TimetableSettings, job: JobName, after: datetime) -> datetime | None:
    """The first time of a job after a moment, in UTC; None: it never runs."""
    trigger = trigger_of(timetable, job)
    if trigger is None:
        return None
    due = trigger.get_next_fire_time(after, after.astimezone(timetable.zone))
    return due.astimezone(UTC) if due else None


def next_run(timetable: TimetableSettings, now: datetime) -> datetime:
    """The first time after now at which all lists are asked, in UTC."""
    due = next_time(timetable, "lists", now)
    assert due is not None, "the settings name times for the lists"
    return due
