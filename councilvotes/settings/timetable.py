"""The parts of a configuration about the daemon: when its jobs run, and where it answers."""

import re
from typing import Literal
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger
from pydantic import Field, ValidationInfo, field_validator, model_validator

from councilvotes.settings.sections import CommaList, Section

JobName = Literal["latest", "lists", "recheck", "archive_check"]
"""A job that runs by the timetable; each is described in `config/councilvotes.toml`."""
JOB_NAMES: tuple[JobName, ...] = ("latest", "lists", "recheck", "archive_check")

_CLOCK = r"\s*([01]\d|2[0-3]):[0-5]\d\s*"
_TIMES = re.compile(rf"{_CLOCK}(,{_CLOCK})*")


class TimetableSettings(Section):
    """When the daemon does what, in Brussels time.

    A job's value is clock times (`07:30,13:30`) or the five fields of a crontab line; empty: never.
    """

    latest: CommaList = "5,35 8-20 * * mon-fri"
    lists: CommaList = "01:30"
    recheck: CommaList = "04:30"
    archive_check: CommaList = "30 5 * * sun"
    quiet_minutes: int = Field(default=20, ge=0, le=24 * 60)
    releases_a_day: int = Field(default=4, ge=1, le=1000)
    timezone: Literal["Europe/Brussels"] = "Europe/Brussels"
    grace_seconds: int = Field(default=3600, ge=3600, le=86_400)

    @model_validator(mode="before")
    @classmethod
    def _older_name(cls, told: object) -> object:
        """Take `times`, as files before the timetable had several jobs call it, for the lists."""
        if not isinstance(told, dict) or "times" not in told:
            return told
        return {name: value for name, value in told.items() if name != "times"} | {
            "lists": told["times"]
        }

    @field_validator("latest", "lists", "recheck", "archive_check")
    @classmethod
    def _is_a_schedule(cls, value: str, info: ValidationInfo) -> str:
        if not value.strip():
            if info.field_name == "lists":
                raise ValueError("the lists must be asked at some time, such as 01:30")
            return ""
        if _TIMES.fullmatch(value):
            return value
        fields = value.split()
        if len(fields) != 5:
            raise ValueError(
                "write times such as '12:30,18:00', or the five fields of a crontab line such as "
                "'*/30 8-20 * * mon-fri'"
            )
        if re.search(r"\d", fields[4]):
            # The library counts days from Monday and cron from Sunday: names mean one thing.
            raise ValueError("name the days of the week: mon-fri, sun")
        CronTrigger.from_crontab(value)
        return value

    @property
    def zone(self) -> ZoneInfo:
        """The clock that the times are read on."""
        return ZoneInfo(self.timezone)

    def crontab_lines(self, job: JobName) -> tuple[str, ...]:
        """The job's times as crontab fields; none: it never runs."""
        value: str = getattr(self, job)
        if not value:
            return ()
        if not _TIMES.fullmatch(value):
            return (value,)
        times = (time.strip().split(":") for time in value.split(","))
        return tuple(f"{int(minute)} {int(hour)} * * *" for hour, minute in times)


class DaemonSettings(Section):
    """Where the daemon answers questions about itself."""

    listen: str = Field(
        default="127.0.0.1:8913", pattern=r"^$|^(\[[0-9a-fA-F:]+\]|[^:\s/]+):\d{1,5}$"
    )
    """Host and port; port 0 takes a free one; empty: it does not answer."""

    @property
    def address(self) -> tuple[str, int] | None:
        """Host and port; None: nowhere."""
        if not self.listen:
            return None
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)

    @field_validator("listen")
    @classmethod
    def _port_is_a_port(cls, value: str) -> str:
        if value and int(value.rpartition(":")[2]) > 65_535:
            raise ValueError("a port is 0 to 65535")
        return value
