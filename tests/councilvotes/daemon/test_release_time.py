from datetime import UTC, date, datetime, timedelta

import pytest

from councilvotes.daemon.runner import Unpublished
from councilvotes.settings.timetable import TimetableSettings

TIMETABLE = TimetableSettings(quiet_minutes=20, releases_a_day=2)
NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)
TODAY = date(2026, 7, 2)


@pytest.mark.parametrize(
    ("last", "due"), [(0, 20), (15, 35), (60, 80), (200, 80)], ids=["one", "two", "most", "many"]
)
def test_a_release_waits_for_quiet_and_no_longer_than_four_times_that(last, due):
    unpublished = Unpublished(NOON, NOON + timedelta(minutes=last))
    assert unpublished.due(TIMETABLE, []) == NOON + timedelta(minutes=due)


@pytest.mark.parametrize(
    ("released", "due"),
    [
        ([TODAY], NOON + timedelta(minutes=20)),
        ([TODAY, TODAY], datetime(2026, 7, 3, tzinfo=UTC)),
        ([TODAY, TODAY, date(2026, 7, 3), date(2026, 7, 3)], datetime(2026, 7, 4, tzinfo=UTC)),
    ],
)
def test_after_the_last_release_of_a_day_the_next_day_is_waited_for(released, due):
    assert Unpublished(NOON, NOON).due(TIMETABLE, released) == due
