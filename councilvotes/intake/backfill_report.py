"""What a backfill leaves in `runs/`: what was asked for, what came, and what failed."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from councilvotes.errors import WrongUseError
from councilvotes.intake.backfill_request import BackfillRequest
from crawler.records import CrawlReport, FetchFailure, RouteOutcome
from publish.columns import same_names
from publish.durable import write_whole
from publish.json_files import codec_of, first_fault

FOLDER = "runs"


@dataclass(frozen=True, slots=True)
class RunSummary:
    """How one backfill, or the retry of one, went."""

    command: str
    """`backfill`, `retry`"""
    asked: BackfillRequest
    started_at: datetime
    finished_at: datetime
    routes: tuple[RouteOutcome, ...]
    new: int
    """Language versions whose bytes were not held before."""
    unchanged: int
    """Language versions held already."""
    waiting: int
    """Not asked for: the source did not have them lately."""
    requests: int
    not_there: tuple[FetchFailure, ...]
    """Numbers of a range that no document bears: what a range is expected to hold."""
    failures: tuple[FetchFailure, ...]
    """What `councilvotes retry` asks for again."""
    guessed: tuple[str, ...] = ()
    """Corrigenda and revisions asked for because a note of a range might have them."""


def summary_of_run(
    command: str, request: BackfillRequest, report: CrawlReport, guessed: frozenset[str]
) -> RunSummary:
    """Sum a crawl up; `guessed` are the corrigenda and revisions that it asked for."""
    return RunSummary(
        **same_names(RunSummary, report) | {"new": len(report.new)},
        command=command,
        asked=request,
        guessed=tuple(sorted(guessed)),
    )


def write_summary(data_dir: Path, summary: RunSummary) -> Path:
    """Keep the summary under the time at which its run began; where it lies now."""
    name = f"{summary.started_at:%Y%m%dT%H%M%S.%fZ}-{summary.command}.json"
    path = data_dir / FOLDER / name
    write_whole(path, codec_of(RunSummary).dump_json(summary, indent=2).decode() + "\n")
    return path


def read_summary(path: Path) -> RunSummary:
    """The summary that lies there. Raises WrongUseError where none does."""
    try:
        return codec_of(RunSummary).validate_json(path.read_bytes())
    except OSError as error:
        raise WrongUseError(f"{path} cannot be read: {error.strerror}") from error
    except ValidationError as error:
        raise WrongUseError(
            f"{path} is no summary of a backfill ({first_fault(error)}): name a file of the "
            f"folder {FOLDER} in the data folder"
        ) from error
