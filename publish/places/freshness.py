"""`releases/freshness.json`: when the source was last asked and when the next answer is due.

It lies beside the index, outside the releases, and is the one file there that is written anew by
every run: so a reader can tell a source that is quiet from a program that has stopped.
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from publish.durable import write_whole
from publish.encode import encode_pretty
from publish.json_files import read_if_whole

FRESHNESS_NAME = "freshness.json"
RunResult = Literal["complete", "incomplete", "no_list_answered", "failed"]
"""`incomplete`: a list answered and something that it names could not be fetched."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """How the releases stand in time."""

    last_run: datetime
    """When a run last ended, whatever came of it; in UTC."""
    last_result: RunResult
    last_checked: datetime | None
    """When a list of the source last answered and what came of it was published; None: never."""
    last_changed: date | None
    """The day of the latest release; None: there is none yet."""
    latest: str | None
    """The latest release."""
    next_run_due: datetime
    """From the timetable; in UTC."""
    grace_seconds: int
    """Later than this after `next_run_due`, without a new `last_run`, nobody looks any more."""
    sample: bool
    """Sample, not data."""


def read_freshness(releases_dir: Path) -> Freshness | None:
    """What the last run left; None where there is none, or none that can be read.

    It is made anew by every run, so a damaged one costs no more than the day of the last answer.
    """
    return read_if_whole(releases_dir / FRESHNESS_NAME, Freshness)


def write_freshness(releases_dir: Path, freshness: Freshness) -> None:
    """Put it in the place of the one before, in one step."""
    write_whole(releases_dir / FRESHNESS_NAME, encode_pretty(freshness))
