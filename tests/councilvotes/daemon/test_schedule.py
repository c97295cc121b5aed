from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    JobExecutionEvent,
    JobSubmissionEvent,
)
from apscheduler.schedulers.background import BackgroundScheduler

from councilvotes.daemon.schedule import (
    add_jobs,
    add_release,
    overdue,
    report_event,
    run_now,
    set_times_anew,
    times_of,
)
from councilvotes.run.job_states import JobState
from councilvotes.settings.timetable import TimetableSettings

TIMETABLE = TimetableSettings(lists="07:30,13:30")
NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)  # a Thursday, 14:00 in Brussels


@pytest.fixture
def scheduler():
    """One with the jobs of the timetable, started and not running any."""
    scheduler = BackgroundScheduler(timezone=TIMETABLE.zone)
    add_jobs(scheduler, TIMETABLE, lambda job: None)
    scheduler.start(paused=True)
    yield scheduler
    scheduler.shutdown()


def ended(at, result="complete"):
    return JobState(at, at + timedelta(minutes=1), result, "", {result: 1})


def test_every_job_comes_at_its_next_time(scheduler, time_machine):
    time_machine.move_to(NOON, tick=False)
    add_jobs(scheduler, TIMETABLE, lambda job: None)
    assert times_of(scheduler) == {
        "latest": NOON + timedelta(minutes=5),
        "lists": datetime(2026, 7, 3, 5, 30, tzinfo=UTC),
        "recheck": datetime(2026, 7, 3, 2, 30, tzinfo=UTC),
        "archive_check": datetime(2026, 7, 5, 3, 30, tzinfo=UTC),
        "health": NOON + timedelta(hours=1),
    }


def test_late_runs_have_an_hour_and_become_one_and_none_runs_twice_at_once(scheduler):
    for job in scheduler.get_jobs():
        assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (3600, True, 1)


def test_a_job_that_another_timetable_leaves_out_is_removed(scheduler):
    add_jobs(scheduler, TIMETABLE.model_copy(update={"latest": ""}), lambda job: None)
    assert "latest" not in times_of(scheduler)


def test_the_time_of_the_next_release_replaces_the_one_before(scheduler):
    for hours in (1, 2):
        add_release(scheduler, TIMETABLE, NOON + timedelta(hours=hours), lambda job: None)
    assert times_of(scheduler)["release"] == NOON + timedelta(hours=2)


def test_at_the_first_start_the_lists_are_overdue():
    assert overdue(TIMETABLE, {}, NOON) == ("lists",)


def test_what_had_its_time_since_it_last_began_is_overdue():
    states = {
        "latest": ended(NOON - timedelta(hours=1)),
        "lists": ended(NOON - timedelta(minutes=20)),  # after 13:30 in Brussels
        "recheck": ended(NOON - timedelta(days=2)),
        "archive_check": ended(NOON - timedelta(days=2)),
    }
    assert overdue(TIMETABLE, states, NOON) == ("latest", "recheck")


@pytest.mark.parametrize(
    "state",
    [JobState(NOON, None, None, "", {}), ended(NOON, "stopped"), ended(NOON, "busy")],
    ids=["killed", "stopped", "busy"],
)
def test_what_did_not_come_to_its_end_is_overdue(state):
    states = {"lists": ended(NOON), "archive_check": state}
    assert overdue(TIMETABLE, states, NOON) == ("archive_check",)


def test_the_latest_list_is_not_asked_beside_all_lists():
    states = {name: ended(NOON - timedelta(days=8)) for name in ("latest", "lists")}
    assert overdue(TIMETABLE, states, NOON) == ("lists",)


def test_jobs_run_at_once_in_the_order_given(scheduler):
    run_now(scheduler, ("lists", "recheck"), NOON)
    times = times_of(scheduler)
    assert NOON <= times["lists"] < times["recheck"] < NOON + timedelta(seconds=1)


@pytest.mark.parametrize("days", [-3, 3])
def test_after_the_clock_was_set_times_are_those_of_the_new_clock(scheduler, days, time_machine):
    now = NOON + timedelta(days=days)
    set_times_anew(scheduler, now)
    due = times_of(scheduler)["lists"]
    assert now < due < now + timedelta(days=1)


def test_a_missed_job_is_logged(caplog):
    report_event(JobExecutionEvent(EVENT_JOB_MISSED, "lists", "default", NOON))
    assert "lists of 2026-07-02 12:00:00+00:00 is late by more than the grace" in caplog.text


def test_a_job_left_out_is_logged(caplog):
    caplog.set_level("INFO", logger="councilvotes")
    report_event(JobSubmissionEvent(EVENT_JOB_MAX_INSTANCES, "latest", "default", [NOON]))
    assert "left out latest" in caplog.text


def test_an_unforeseen_error_of_a_job_is_logged_with_its_traceback(caplog):
    error = KeyError("x")
    event = JobExecutionEvent(
        EVENT_JOB_ERROR, "lists", "default", NOON, exception=error, traceback="line 7"
    )
    report_event(event)
    assert "failed: KeyError('x')" in caplog.text
    assert "line 7" in caplog.text
