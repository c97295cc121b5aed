"""How a run went, stage by stage, and the exit code that it gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.records import CrawlReport, HeldDocument
from extract.records import NoteRecord

if TYPE_CHECKING:
    from publish.release.build import ReleaseOutcome


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """How reading the archive went."""

    kept: int
    """Notes whose stored record is still right."""
    read: tuple[tuple[HeldDocument, NoteRecord], ...]
    """Documents read now, each with its record."""

    @property
    def held(self) -> int:
        """Documents of the archive."""
        return self.kept + len(self.read)


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """How one run went; a later stage is None where the run ended before it."""

    crawl: CrawlReport | None
    """None: the run asked no source, it only published."""
    reading: ReadOutcome | None
    release: "ReleaseOutcome | None"
    """None also where the latest release was made from the same documents."""

    @property
    def exit_code(self) -> int:
        """That of the crawl: what is refused or not new is no failure."""
        return exit_code(self.crawl) if self.crawl else 0


def exit_code(report: CrawlReport) -> int:
    """0: a list answered and all it named is held; 1: no list answered; 3: something is missing, or
    a list was not read over all days asked for, or only files of the operator answered.

    A run that asks no list, but for documents by their numbers, goes by these alone.
    """
    if report.routes and not any(route.answered for route in report.routes):
        return 1
    partial = any(route.partial for route in report.routes)
    return 3 if report.failures or partial or no_source_answered(report) else 0


def no_source_answered(report: CrawlReport) -> bool:
    """Whether lists of the source were asked and none of them answered."""
    asked = [route.answered for route in report.routes if route.asks_a_host]
    return bool(asked) and not any(asked)


def source_answered(report: CrawlReport) -> bool:
    """Whether a list of the source answered: only then the source was checked."""
    return any(route.answered and route.asks_a_host for route in report.routes)


def joined(reports: Sequence[CrawlReport]) -> CrawlReport:
    """Several crawls as one, from the first one's start to the last one's end."""
    return CrawlReport(
        started_at=min(each.started_at for each in reports),
        finished_at=max(each.finished_at for each in reports),
        routes=tuple(route for each in reports for route in each.routes),
        new=tuple(held for each in reports for held in each.new),
        unchanged=sum(each.unchanged for each in reports),
        failures=tuple(failure for each in reports for failure in each.failures),
        requests=sum(each.requests for each in reports),
        waiting=sum(each.waiting for each in reports),
        rechecked=sum(each.rechecked for each in reports),
        changed_bytes=tuple(held for each in reports for held in each.changed_bytes),
        warnings=tuple(warning for each in reports for warning in each.warnings),
        not_there=tuple(absent for each in reports for absent in each.not_there),
    )
