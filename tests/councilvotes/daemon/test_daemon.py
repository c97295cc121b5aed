import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    JobExecutionEvent,
    JobSubmissionEvent,
)
from apscheduler.schedulers.background import BackgroundScheduler

from councilvotes.daemon.daemon import (
    add_timetable,
    check_before,
    keep_timetable,
    report_event,
    run_and_report,
)
from councilvotes.run.workplace import lock_data_dir
from councilvotes.settings.settings import load_settings
from tests.councilvotes.command import councilvotes

BRUSSELS = ZoneInfo("Europe/Brussels")
NOON = datetime(2026, 7, 1, 12, 0, tzinfo=BRUSSELS)


@pytest.fixture
def job(monkeypatch):
    """The one job of the timetable, as the scheduler holds it once started."""
    monkeypatch.setenv("COUNCILVOTES_TIMETABLE__TIMES", "07:30,13:30")
    scheduler = BackgroundScheduler()
    add_timetable(scheduler, load_settings("sample", {}).timetable, lambda: None)
    scheduler.start(paused=True)
    yield scheduler.get_job("run")
    scheduler.shutdown()


def fire_times(job, start, number):
    times, last = [], None
    for _ in range(number):
        last = job.trigger.get_next_fire_time(last, start)
        start = last + timedelta(seconds=1)
        times.append(last.isoformat())
    return times


def test_runs_come_at_every_configured_time_of_brussels(job):
    assert fire_times(job, NOON, 3) == [
        "2026-07-01T13:30:00+02:00",
        "2026-07-02T07:30:00+02:00",
        "2026-07-02T13:30:00+02:00",
    ]


def test_the_clock_stays_that_of_brussels_when_summer_time_ends(job):
    start = datetime(2026, 10, 24, 22, 0, tzinfo=UTC)
    assert fire_times(job, start, 1) == ["2026-10-25T07:30:00+01:00"]


def test_a_late_run_has_an_hour_and_late_runs_become_one(job):
    assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (3600, True, 1)


def test_a_missed_run_is_logged(caplog):
    report_event(JobExecutionEvent(EVENT_JOB_MISSED, "run", "default", NOON))
    assert "missed the run of 2026-07-01 12:00:00+02:00" in caplog.text


def test_a_run_left_out_is_logged(caplog):
    report_event(JobSubmissionEvent(EVENT_JOB_MAX_INSTANCES, "run", "default", [NOON]))
    assert "left out a run" in caplog.text


def test_an_unforeseen_error_of_a_run_is_logged(caplog):
    error = JobExecutionEvent(EVENT_JOB_ERROR, "run", "default", NOON, exception=KeyError("x"))
    report_event(error)
    assert "failed: KeyError('x')" in caplog.text


def test_a_run_into_a_busy_folder_fails_and_does_not_end_the_daemon(tmp_path, out, capsys):
    settings = load_settings("sample", {"data_dir": tmp_path / "data"})
    with lock_data_dir(settings.data_dir, "run"):
        run_and_report(settings, out)
    assert "this run failed, the next comes at its time: another command" in capsys.readouterr().err


def test_a_run_told_to_stop_ends_and_frees_the_folder(tmp_path, out, capsys):
    settings = load_settings("sample", {"data_dir": tmp_path / "data"})
    out.stop.set()
    run_and_report(settings, out)
    assert "daemon: told to end" in capsys.readouterr().out
    with lock_data_dir(settings.data_dir, "run"):
        pass


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_daemon_ends_cleanly_on_a_signal(number, tmp_path):
    command = [sys.executable, "-m", "councilvotes", "daemon", "--config", "sample"]
    with subprocess.Popen(
        [*command, "--data-dir", str(tmp_path / "data")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.send_signal(number)
        rest, errors = process.communicate(timeout=30)
    assert first.startswith("daemon: runs at 07:30,13:30,19:30 (Europe/Brussels)")
    assert (process.returncode, rest, errors) == (0, "daemon: ended\n", "")


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("CONTACT", "operator@example.org", "error: source.contact is still the placeholder"),
        ("ROUTES", "rss", "error: there is no route 'rss'"),
    ],
)
def test_the_daemon_does_not_start_with_what_no_run_could_work_with(key, value, told, tmp_path):
    done = councilvotes(
        *("daemon", "--data-dir", tmp_path / "data"),
        cwd=tmp_path,
        **{"COUNCILVOTES_SOURCE__CONTACT": "me@example.com", f"COUNCILVOTES_SOURCE__{key}": value},
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(told)


def test_the_daemon_does_not_start_in_a_folder_that_cannot_be_used(tmp_path, out):
    (tmp_path / "file").write_text("")
    with pytest.raises(FileExistsError):
        keep_timetable(load_settings("sample", {"data_dir": tmp_path / "file"}), out)


def test_the_daemon_starts_while_another_command_works_in_its_folder(tmp_path, out):
    settings = load_settings("sample", {"data_dir": tmp_path / "data"})
    with lock_data_dir(settings.data_dir, "run"):
        check_before(settings, out)
