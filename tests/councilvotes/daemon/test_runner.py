from datetime import timedelta

import pytest

from councilvotes.daemon.monitor import Monitor
from councilvotes.daemon.runner import Runner
from councilvotes.data_folder.lock import lock_data_dir
from councilvotes.errors import WrongUseError
from councilvotes.run.job_states import note_job_began, read_job_states
from publish.places.index import read_index
from tests.councilvotes.daemon.conftest import LATER, OTHERS, THURSDAY, notes_named
from tests.councilvotes.daemon.stepped import SteppedScheduler
from tests.crawler.faults.misbehaviour import challenge_403, server_error, truncated
from tests.crawler.faults.server import Trouble

QUIET = timedelta(minutes=20)


@pytest.fixture
def scheduler(settings, clock):
    return SteppedScheduler(settings, clock)


@pytest.fixture
def monitor():
    return Monitor(0.0)


@pytest.fixture
def runner(settings, scheduler, out, monitor):
    scheduler.start()
    return Runner(scheduler, settings, out, monitor)


def releases_of(settings):
    return [entry.version for entry in read_index(settings.data_dir / "releases").releases]


def test_what_came_is_published_once_it_was_quiet(runner, scheduler, settings):
    assert runner.begin() == ("lists",)
    scheduler.run_until(THURSDAY + QUIET)
    assert releases_of(settings) == []
    scheduler.run_until(THURSDAY + QUIET + timedelta(seconds=1))
    assert releases_of(settings) == ["2026.07.02"]


def test_a_note_that_comes_by_day_is_published_by_the_next_look_at_the_latest(
    runner, scheduler, settings, register
):
    runner.begin()
    scheduler.run_until(THURSDAY + timedelta(hours=1))
    register.replica.notes[:0] = notes_named(LATER)
    scheduler.run_until(THURSDAY + timedelta(hours=2))
    assert releases_of(settings) == ["2026.07.02", "2026.07.02.2"]


def test_a_day_without_news_makes_no_release_and_asks_for_no_document(
    runner, scheduler, settings, register
):
    runner.begin()
    scheduler.run_until(THURSDAY + timedelta(hours=1))
    register.forget()
    scheduler.run_until(THURSDAY + timedelta(days=1))
    assert (releases_of(settings), register.documents_asked()) == (["2026.07.02"], [])


def test_the_monitor_has_seen_the_state_after_every_job(runner, scheduler, monitor):
    runner.begin()
    scheduler.run_until(THURSDAY + QUIET + timedelta(seconds=1))
    snapshot = monitor.snapshot()
    assert (snapshot.state.notes, snapshot.state.release.version) == (1, "2026.07.02")
    assert set(snapshot.state.jobs) == {"lists", "latest", "release"}
    assert snapshot.fetches["ok"] > 0


def test_another_runner_takes_up_what_a_killed_one_left(
    runner, scheduler, settings, out, clock, monitor
):
    runner.begin()
    scheduler.step()
    note_job_began(settings.data_dir, "archive_check", THURSDAY)
    later = SteppedScheduler(settings, clock)
    later.start()
    assert Runner(later, settings, out, monitor).begin() == ("archive_check",)
    later.run_until(THURSDAY + timedelta(hours=1))
    assert releases_of(settings) == ["2026.07.02"]
    assert read_job_states(settings.data_dir)["archive_check"].result == "complete"


@pytest.mark.long
def test_a_job_that_finds_the_folder_busy_for_too_long_comes_again(
    scheduler, settings, out, monitor
):
    timetable = settings.timetable.model_copy(update={"grace_seconds": 1})
    scheduler.start()
    runner = Runner(scheduler, settings.model_copy(update={"timetable": timetable}), out, monitor)
    runner.begin()
    with lock_data_dir(settings.data_dir, "backfill"):
        scheduler.step()
    assert read_job_states(settings.data_dir)["lists"].result == "busy"
    scheduler.run_until(THURSDAY + timedelta(days=1))
    assert read_job_states(settings.data_dir)["lists"].result == "complete"


def test_a_missed_job_runs_after_all(runner, scheduler, settings, clock):
    runner.begin()
    scheduler.run_until(THURSDAY + timedelta(hours=1))
    slept_until = THURSDAY + timedelta(days=3, hours=5)
    clock.move_to(slept_until)
    scheduler.run_until(slept_until + timedelta(seconds=1))
    states = read_job_states(settings.data_dir)
    assert {states[job].started_at for job in ("lists", "recheck")} == {slept_until}


def test_jobs_go_on_when_the_clock_was_set_back(runner, scheduler, settings, clock):
    runner.begin()
    scheduler.run_until(THURSDAY + timedelta(hours=1))
    clock.move_to(THURSDAY - timedelta(days=2))
    runner.clock_was_set()
    scheduler.run_until(THURSDAY - timedelta(days=1))
    assert read_job_states(settings.data_dir)["lists"].started_at < THURSDAY - timedelta(days=1)


def test_other_settings_hold_from_the_next_job_on(runner, scheduler, settings):
    runner.begin()
    timetable = settings.timetable.model_copy(update={"latest": "", "quiet_minutes": 0})
    runner.take_settings(settings.model_copy(update={"timetable": timetable}))
    assert scheduler.get_job("latest") is None
    scheduler.run_until(THURSDAY + timedelta(seconds=1))
    assert releases_of(settings) == ["2026.07.02"]


def test_another_data_folder_is_refused(runner, settings, tmp_path):
    with pytest.raises(WrongUseError, match="needs the daemon to be started again"):
        runner.take_settings(settings.model_copy(update={"data_dir": tmp_path / "other"}))


def test_a_blocked_source_leaves_the_last_release_as_it_is(runner, scheduler, settings, register):
    runner.begin()
    scheduler.run_until(THURSDAY + timedelta(hours=1))
    register.troubles.append(Trouble("challenge", challenge_403))
    register.replica.notes[:0] = notes_named(LATER)
    scheduler.run_until(THURSDAY + timedelta(hours=4))
    assert releases_of(settings) == ["2026.07.02"]
    register.heal()
    scheduler.run_until(THURSDAY + timedelta(hours=8))
    assert releases_of(settings) == ["2026.07.02", "2026.07.02.2"]


def test_what_a_list_that_broke_off_brought_is_published_all_the_same(
    runner, scheduler, settings, register
):
    runner.begin()
    scheduler.run_until(THURSDAY + timedelta(hours=1))
    register.replica.notes[:0] = notes_named(LATER, *OTHERS)
    register.troubles.append(Trouble("page 2", server_error, "page=2"))
    scheduler.run_until(THURSDAY + timedelta(hours=2))
    held = {path.name for path in (settings.data_dir / "notes").iterdir()}
    assert (LATER in held, len(releases_of(settings))) == (True, 2)


def test_a_release_that_fails_is_tried_again_and_not_at_once(runner, scheduler, settings):
    publish = settings.publish.model_copy(update={"signing_key_file": settings.data_dir / "none"})
    runner.take_settings(settings.model_copy(update={"publish": publish}))
    scheduler.run_until(THURSDAY + timedelta(hours=2))
    state = read_job_states(settings.data_dir)["release"]
    assert (state.result, 1 < state.ended["failed"] <= 4) == ("failed", True)


def test_a_note_that_came_cut_off_is_asked_for_again_by_the_next_look(
    runner, scheduler, settings, register
):
    runner.begin()
    scheduler.run_until(THURSDAY + timedelta(hours=1))
    register.replica.notes[:0] = notes_named(LATER)
    register.troubles.append(Trouble("truncated", truncated, LATER, times=1))
    scheduler.run_until(THURSDAY + timedelta(hours=1, minutes=30))
    assert not (settings.data_dir / "notes" / LATER).exists()
    scheduler.run_until(THURSDAY + timedelta(hours=2, minutes=30))
    assert len(releases_of(settings)) == 2
