"""`jobs.json` of the data folder: how each job of the daemon ended last, through restarts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from councilvotes.settings.timetable import JobName
from publish.durable import write_whole
from publish.encode import encode_pretty
from publish.json_files import read_if_whole

FILE_NAME = "jobs.json"
LISTING_JOBS: tuple[JobName, ...] = ("latest", "lists")
"""The jobs that ask lists of the source."""
JobResult = Literal["complete", "incomplete", "no_list_answered", "failed", "stopped", "busy"]
"""`stopped`: the daemon was told to end. `busy`: another command held the data folder too long."""


@dataclass(frozen=True, slots=True)
class JobState:
    """How one job went when it last ran, and how often it ended how."""

    started_at: datetime
    ended_at: datetime | None
    """None: it runs, or its process died."""
    result: JobResult | None
    detail: str
    """Why it failed, on one line; empty where nothing is to be said."""
    ended: Mapping[str, int]
    """How many times it ended with each result since this file was begun."""

    @property
    def seconds(self) -> float | None:
        """How long it took."""
        return (self.ended_at - self.started_at).total_seconds() if self.ended_at else None


def read_job_states(data_dir: Path) -> dict[str, JobState]:
    """Map each job to its state; empty where none ever ran, or the file is damaged.

    It holds nothing that the next runs do not write anew.
    """
    return read_if_whole(data_dir / FILE_NAME, dict[str, JobState]) or {}


def note_job_began(data_dir: Path, job: str, at: datetime) -> None:
    """Write down that a job runs now."""
    states = read_job_states(data_dir)
    ended = states[job].ended if job in states else {}
    _write(data_dir, states | {job: JobState(at, None, None, "", ended)})


def note_job_ended(
    data_dir: Path, job: str, at: datetime, result: JobResult, detail: str = ""
) -> None:
    """Write down how a job ended that was noted as begun."""
    states = read_job_states(data_dir)
    before = states.get(job) or JobState(at, None, None, "", {})
    ended = {**before.ended, result: before.ended.get(result, 0) + 1}
    _write(data_dir, states | {job: JobState(before.started_at, at, result, detail, ended)})


def last_answer(data_dir: Path) -> datetime | None:
    """When a job that asks lists last had an answer; None: never."""
    states = read_job_states(data_dir)
    asked = [states[job] for job in LISTING_JOBS if job in states]
    ended = (each.ended_at for each in asked if each.result in ("complete", "incomplete"))
    return max(filter(None, ended), default=None)


def _write(data_dir: Path, states: Mapping[str, JobState]) -> None:
    write_whole(data_dir / FILE_NAME, encode_pretty(states))
