"""What each job of the daemon does, and how it ended."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from councilvotes.data_folder.workplace import working_in
from councilvotes.errors import DataFolderBusyError, StopRequestedError, describe
from councilvotes.health.verify import check_archive, check_release
from councilvotes.output import Output
from councilvotes.run.freshness import result_of
from councilvotes.run.job_states import JobResult, note_job_began, note_job_ended
from councilvotes.run.noted_run import FORESEEN
from councilvotes.run.pipeline import collect, publish_held
from councilvotes.settings.settings import Settings, SourceSettings
from councilvotes.settings.timetable import JobName
from crawler.plan.scope import Scope
from publish.places.index import read_index

WorkName = JobName | Literal["release"]
"""A job that works on the data folder."""


@dataclass(frozen=True, slots=True)
class JobOutcome:
    """How one job ended."""

    result: JobResult
    detail: str = ""
    """Why it failed, on one line."""
    read_something: bool = False
    """Whether it read a note, so that there may be something to publish."""


def carry_out(job: WorkName, settings: Settings, out: Output) -> JobOutcome:
    """Do a job under the lock of the data folder; how it began and ended is noted there.

    Waits for another command as long as the grace of the timetable. A foreseen error is an outcome.
    """
    note_job_began(settings.data_dir, job, datetime.now(UTC))
    outcome = JobOutcome("failed", "an error that nobody foresaw; its traceback is in the log")
    try:
        outcome = _in_the_folder(job, settings, out)
    finally:
        ended = datetime.now(UTC)
        note_job_ended(settings.data_dir, job, ended, outcome.result, outcome.detail)
    return outcome


def _in_the_folder(job: WorkName, settings: Settings, out: Output) -> JobOutcome:
    try:
        with working_in(settings, out, wait_seconds=settings.timetable.grace_seconds):
            return _work(job, settings, out)
    except StopRequestedError as stop:
        out.line(f"{out.command}: {stop}", "run_stopped")
        return JobOutcome("stopped")
    except DataFolderBusyError as error:
        if out.stop.is_set():
            return JobOutcome("stopped")
        out.warning(f"left out, it comes again at its time: {error}", "run_left_out")
        return JobOutcome("busy", str(error))
    except FORESEEN as error:
        text = describe(error)
        told = f"{out.command} failed, it comes again at its time: {text}"
        out.error(told, "run_failed", error=type(error).__name__)
        return JobOutcome("failed", text)


def _work(job: WorkName, settings: Settings, out: Output) -> JobOutcome:
    if job == "archive_check":
        return _check_all(settings, out)
    if job == "release":
        outcome = publish_held(settings, out)
    else:
        outcome = collect(settings, _scope_of(job, settings.source), out)
    read = outcome.reading is not None and bool(outcome.reading.read)
    return JobOutcome(result_of(outcome), read_something=read)


def _scope_of(job: WorkName, source: SourceSettings) -> Scope:
    """The newest documents, all lists, or what is due to be asked for again."""
    if job == "latest":
        return Scope(routes=quick_routes(source), unnamed=False)
    return Scope(unnamed=False) if job == "lists" else Scope(routes=())


def quick_routes(source: SourceSettings) -> tuple[str, ...]:
    """The one list that is asked often: that of the newest documents, or else the first chosen."""
    names = source.route_names
    return ("latest",) if "latest" in names else names[:1]


def _check_all(settings: Settings, out: Output) -> JobOutcome:
    """Hash the archive and the latest release again."""
    broken = check_archive(settings.data_dir, out)
    if read_index(settings.data_dir / "releases").latest is not None:
        broken += check_release(settings, "latest", out, public_key=None, again=False)
    if not broken:
        return JobOutcome("complete")
    return JobOutcome(
        "failed",
        "the archive or the latest release is damaged: `councilvotes archive check` and "
        "`councilvotes verify latest` name each fault",
    )
