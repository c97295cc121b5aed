from collections import Counter
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from councilvotes.run.timetable import next_run, next_time
from councilvotes.settings.timetable import JOB_NAMES, TimetableSettings

BRUSSELS = ZoneInfo("Europe/Brussels")


def times_until(timetable, after, until):
    while (after := next_time(timetable, "lists", after)) < until:
        yield after


@pytest.mark.parametrize("clock", ["00:00", "01:30", "02:00", "02:30", "02:59", "03:00"])
def test_a_clock_time_comes_once_on_each_day_also_where_the_clock_changes(clock):
    timetable = TimetableSettings(lists=clock)
    year = datetime(2026, 3, 1, 12, tzinfo=UTC), datetime(2026, 11, 1, 12, tzinfo=UTC)
    days = Counter(time.astimezone(BRUSSELS).date() for time in times_until(timetable, *year))
    assert (len(days), set(days.values())) == (245, {1})


def test_an_hour_that_the_clock_leaves_out_comes_an_hour_later():
    timetable = TimetableSettings(lists="02:30")
    due = next_time(timetable, "lists", datetime(2026, 3, 28, 12, tzinfo=UTC))
    assert due == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_every_half_hour_is_not_asked_twice_when_summer_time_ends():
    timetable = TimetableSettings(lists="*/30 * * * *")
    night = datetime(2026, 10, 24, 23, tzinfo=UTC), datetime(2026, 10, 25, 3, tzinfo=UTC)
    clock = [time.astimezone(BRUSSELS).strftime("%H:%M") for time in times_until(timetable, *night)]
    assert clock == ["01:30", "02:00", "02:30", "03:00", "03:30"]


def test_a_time_is_over_once_it_has_come():
    timetable = TimetableSettings(lists="13:30")
    due = datetime(2026, 7, 1, 11, 30, tzinfo=UTC)
    assert next_time(timetable, "lists", due) == datetime(2026, 7, 2, 11, 30, tzinfo=UTC)


def test_the_shipped_timetable_by_job():
    after = datetime(2026, 7, 3, 18, 40, tzinfo=UTC)
    assert {job: next_time(TimetableSettings(), job, after) for job in JOB_NAMES} == {
        "latest": datetime(2026, 7, 6, 6, 5, tzinfo=UTC),  # Monday
        "lists": datetime(2026, 7, 3, 23, 30, tzinfo=UTC),
        "recheck": datetime(2026, 7, 4, 2, 30, tzinfo=UTC),
        "archive_check": datetime(2026, 7, 5, 3, 30, tzinfo=UTC),  # Sunday
    }


def test_a_job_that_is_left_out_is_never_due():
    timetable = TimetableSettings(latest="")
    assert next_time(timetable, "latest", datetime(2026, 7, 3, tzinfo=UTC)) is None


def test_the_next_run_is_the_next_time_of_all_lists():
    now = datetime(2026, 7, 3, 6, tzinfo=UTC)
    assert next_run(TimetableSettings(), now) == datetime(2026, 7, 3, 23, 30, tzinfo=UTC)
