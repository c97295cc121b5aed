from datetime import UTC, datetime, timedelta

from prometheus_client.parser import text_string_to_metric_families

from councilvotes.daemon.metrics import exposition, metrics_of
from councilvotes.daemon.monitor import Monitor
from councilvotes.run.freshness import note_run
from councilvotes.run.job_states import note_job_began, note_job_ended
from councilvotes.settings.settings import load_settings

NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)


def figures_of(monitor):
    """Every figure by its name and labels, as Prometheus reads them."""
    families = text_string_to_metric_families(exposition(metrics_of(monitor)).decode())
    return {
        (sample.name.removeprefix("councilvotes_"), *sample.labels.values()): sample.value
        for family in families
        for sample in family.samples
        if sample.name.startswith("councilvotes_")
    }


def test_every_name_begins_with_that_of_the_program(two_notes_released):
    monitor = Monitor(0.0)
    monitor.take(load_settings("sample", {"data_dir": two_notes_released[0]}), NOON, {})
    text = exposition(metrics_of(monitor)).decode()
    names = {line.split("{")[0].split(" ")[0] for line in text.splitlines() if line[0] != "#"}
    assert {name for name in names if not name.startswith("councilvotes_")} == set()


def test_figures_tell_of_notes_release_runs_and_jobs(tmp_path, fetch_a_page, keep_a_document):
    fetch_a_page(tmp_path)
    keep_a_document(tmp_path)
    settings = load_settings("sample", {"data_dir": tmp_path})
    now = datetime.now(UTC)
    note_run(settings, "complete", now - timedelta(hours=2), checked=now - timedelta(hours=3))
    note_job_began(tmp_path, "lists", NOON)
    note_job_ended(tmp_path, "lists", NOON + timedelta(seconds=90), "complete")
    monitor = Monitor(0.0)
    state = monitor.take(settings, now, {"lists": NOON}).state
    figures = figures_of(monitor)
    assert figures["fetches_total", "ok"] == 1
    assert figures["documents",] == 1
    assert figures["notes", "ok"] == 0
    assert figures["job_duration_seconds", "lists"] == 90
    assert figures["job_runs_total", "lists", "complete"] == 1
    assert figures["job_next_run_timestamp_seconds", "lists"] == NOON.timestamp()
    assert figures["last_run_age_seconds",] >= 7200
    assert figures["last_success_age_seconds",] >= 10800
    assert figures["faults",] == sum(each.severity == "fault" for each in state.findings)


def test_a_damaged_ledger_is_a_fault_and_no_error(tmp_path):
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "ledger.sqlite").write_bytes(b"no ledger at all" * 100)
    monitor = Monitor(0.0)
    monitor.take(load_settings("sample", {"data_dir": tmp_path}), NOON, {})
    figures = figures_of(monitor)
    ledger = str(tmp_path / "archive" / "ledger.sqlite")
    assert figures["finding", "damage", ledger] == 1
