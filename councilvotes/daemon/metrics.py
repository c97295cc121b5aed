"""What the daemon tells Prometheus: figures of the newest look at the data folder."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import Collector

from councilvotes import __version__
from councilvotes.daemon.monitor import Monitor, Snapshot
from extract import EXTRACTOR_VERSION

_PREFIX = "councilvotes"


def metrics_of(monitor: Monitor) -> CollectorRegistry:
    """A registry of this daemon alone; its names are told in docs/operations.md."""
    registry = CollectorRegistry()
    registry.register(_DataFolder(monitor))
    ProcessCollector(namespace=_PREFIX, registry=registry)
    return registry


def exposition(registry: CollectorRegistry) -> bytes:
    """The figures in Prometheus' text format 0.0.4."""
    return generate_latest(registry)


class _DataFolder(Collector):
    """The data folder as last looked at; ages go on between two looks."""

    def __init__(self, monitor: Monitor) -> None:
        self._monitor = monitor

    def collect(self) -> Iterator[Metric]:
        build = GaugeMetricFamily(
            f"{_PREFIX}_build_info", "Which program this is.", labels=("version", "extractor")
        )
        build.add_metric((__version__, EXTRACTOR_VERSION), 1)
        yield build
        if snapshot := self._monitor.snapshot():
            yield from _of_state(snapshot)
            yield from _ages(snapshot, datetime.now(UTC))
            yield from _of_jobs(snapshot)


def _of_state(snapshot: Snapshot) -> Iterator[Metric]:
    state = snapshot.state
    fetches = snapshot.fetches
    yield _labelled("fetches", "Requests ever sent.", "outcome", fetches, CounterMetricFamily)
    notes = {"ok": state.notes - state.refused, "refused": state.refused}
    yield _labelled("notes", "Stored records of notes.", "status", notes)
    if state.archive:
        yield _gauge("documents", "Language versions held.", state.archive.documents)
    missing = sum(len(each.missing) for each in state.gaps)
    yield _gauge("missing_vote_numbers", "Numbers of the code VOTE not held.", missing)
    yield _gauge("disk_free_bytes", "Free where the data lie.", state.disk_free_bytes)
    faults = sum(each.severity == "fault" for each in state.findings)
    yield _gauge("faults", "What a person has to look at.", faults)
    findings = GaugeMetricFamily(
        f"{_PREFIX}_finding", "Each thing found, 1 while it lasts.", labels=("kind", "subject")
    )
    for each in state.findings:
        findings.add_metric((each.kind, each.subject), 1)
    yield findings


def _ages(snapshot: Snapshot, now: datetime) -> Iterator[Metric]:
    state = snapshot.state
    run, archive = state.last_run, state.archive
    moments = {
        "last_run_age_seconds": ("Since a run ended.", run and run.ended_at),
        "last_success_age_seconds": (
            "Since a list answered and what came of it was published.",
            run and run.source_answered_at,
        ),
        "newest_note_age_seconds": ("Since the newest bytes came.", archive and archive.newest),
    }
    for name, (text, moment) in moments.items():
        if moment:
            yield _gauge(name, text, (now - moment).total_seconds())
    if state.release:
        made = datetime.combine(state.release.date, datetime.min.time(), UTC)
        text = "Since midnight UTC of the day of the latest release."
        yield _gauge("release_age_seconds", text, (now - made).total_seconds())


def _of_jobs(snapshot: Snapshot) -> Iterator[Metric]:
    due = {job: time.timestamp() for job, time in snapshot.next_times.items()}
    yield _labelled("job_next_run_timestamp_seconds", "When a job runs next.", "job", due)
    lasted = {
        job: each.seconds for job, each in snapshot.state.jobs.items() if each.seconds is not None
    }
    yield _labelled("job_duration_seconds", "How long a job last took.", "job", lasted)
    runs = CounterMetricFamily(
        f"{_PREFIX}_job_runs", "Runs of a job by how they ended.", labels=("job", "result")
    )
    for job, state in snapshot.state.jobs.items():
        for result, count in state.ended.items():
            runs.add_metric((job, result), count)
    yield runs


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(f"{_PREFIX}_{name}", text, value=value)


def _labelled(
    name: str,
    text: str,
    label: str,
    values: Mapping[str, float],
    kind: type[GaugeMetricFamily | CounterMetricFamily] = GaugeMetricFamily,
) -> Metric:
    family = kind(f"{_PREFIX}_{name}", text, labels=(label,))
    for key, value in values.items():
        family.add_metric((key,), value)
    return family
