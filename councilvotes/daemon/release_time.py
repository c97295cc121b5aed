"""When the daemon publishes: once no note has come for a while, and not too often a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from councilvotes.settings.timetable import TimetableSettings

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
