"""What a run leaves in `runs/`: what came of it, as JSON."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from councilvotes import __version__
from councilvotes.output import Output
from councilvotes.run.freshness import result_of
from councilvotes.run.outcome import RunOutcome
from crawler.records import FetchFailure, RouteOutcome
from publish.columns import same_names
from publish.durable import write_whole
from publish.encode import encode_pretty
from publish.places.freshness import RunResult

FOLDER = "runs"
ENDING = "-run.json"
REPORTS_KEPT = 1000
"""The newest; a year of a hundred notes leaves some 300 of about 2 kB."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A note that was refused when this run read it."""

    document_id: str
    language: str
    reason: str


@dataclass(frozen=True, slots=True)
class RunReport:
    """How one run went."""

    run_id: str
    """That of its lines in the log."""
    command: str
    """`run`, `daemon latest`"""
    program: str
    """The version of councilvotes."""
    started_at: datetime
    ended_at: datetime
    result: RunResult
    error: str | None
    """Why it failed."""
    routes: tuple[RouteOutcome, ...] = ()
    requests: int = 0
    rechecked: int = 0
    new: tuple[str, ...] = ()
    """Documents and languages whose bytes came, `ST-11513-2026-INIT da`."""
    not_fetched: tuple[FetchFailure, ...] = ()
    warnings: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    """Notes that were read into votes."""
    refused: tuple[Refusal, ...] = ()
    release: str | None = None
    """The version that it made."""

    @property
    def says_something(self) -> bool:
        """Whether anything came of it or went wrong; the ledger has the other runs too."""
        came = self.new or self.not_fetched or self.warnings or self.read or self.refused
        return bool(came or self.release) or self.result != "complete"


def report_of(out: Output, started_at: datetime, now: datetime, outcome: RunOutcome) -> RunReport:
    """The report of a run that came to its end."""
    crawl, release = outcome.crawl, outcome.release
    records = outcome.reading.read if outcome.reading else ()
    told = same_names(RunReport, crawl) if crawl else {}
    came = crawl.new if crawl else ()
    told |= {
        "started_at": started_at,
        "new": tuple(f"{held.document_id} {held.language}" for held in came),
    }
    return RunReport(
        **told,
        run_id=out.run_id,
        command=out.command,
        program=__version__,
        ended_at=now,
        result=result_of(outcome),
        error=None,
        not_fetched=crawl.failures if crawl else (),
        read=tuple(
            f"{document.document_id} {document.language}"
            for document, record in records
            if record.status == "ok"
        ),
        refused=tuple(
            Refusal(document.document_id, document.language, record.reason or "")
            for document, record in records
            if record.status == "refused"
        ),
        release=release.version if release and release.new else None,
    )


def report_of_failure(out: Output, started_at: datetime, now: datetime, error: str) -> RunReport:
    """The report of a run that an error ended."""
    return RunReport(out.run_id, out.command, __version__, started_at, now, "failed", error)


def keep_report(data_dir: Path, report: RunReport) -> None:
    """Write the report, where it says something; the oldest beyond those kept are dropped."""
    if not report.says_something:
        return
    folder = data_dir / FOLDER
    name = report.started_at.strftime("%Y%m%dT%H%M%S.%fZ") + ENDING
    write_whole(folder / name, encode_pretty(report))
    for old in sorted(folder.glob(f"*{ENDING}"))[:-REPORTS_KEPT]:
        old.unlink(missing_ok=True)
