"""Note in `releases/freshness.json` how a run ended and when the next is due."""

from dataclasses import replace
from datetime import datetime

from councilvotes.run.outcome import RunOutcome, no_source_answered
from councilvotes.run.timetable import next_run
from councilvotes.settings.settings import Settings
from publish.places.freshness import Freshness, RunResult, read_freshness, write_freshness
from publish.places.index import read_index

_RESULTS: dict[int, RunResult] = {0: "complete", 1: "no_list_answered", 3: "incomplete"}


def result_of(outcome: RunOutcome) -> RunResult:
    """The word for how a run ended."""
    if outcome.crawl and no_source_answered(outcome.crawl):
        return "no_list_answered"
    return _RESULTS[outcome.exit_code]


def note_run(
    settings: Settings, result: RunResult, now: datetime, *, checked: datetime | None
) -> None:
    """Write how the run ended.

    `checked`: when a list of the source last answered, if all that came by then is published; None
    keeps what was noted before.
    """
    folder = settings.data_dir / "releases"
    before = read_freshness(folder)
    latest = read_index(folder)
    entry = latest.entry(latest.latest)
    freshness = Freshness(
        last_run=now,
        last_result=result,
        last_checked=checked or (before.last_checked if before else None),
        last_changed=entry.date if entry else None,
        latest=latest.latest,
        next_run_due=next_run(settings.timetable, now),
        grace_seconds=settings.timetable.grace_seconds,
        sample=settings.source.sample,
    )
    write_freshness(folder, freshness)


def note_release(settings: Settings) -> None:
    """Write which release is the latest, beside what the last run noted; nothing before any run."""
    folder = settings.data_dir / "releases"
    before = read_freshness(folder)
    if before is None:
        return
    index = read_index(folder)
    entry = index.entry(index.latest)
    after = replace(before, last_changed=entry.date if entry else None, latest=index.latest)
    if after != before:
        write_freshness(folder, after)
