"""When a digest is due on the clock of Brussels, and what it says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from councilvotes.alerts.digest import digest_lines, is_due
from councilvotes.health.state import LatestRelease
from tests.councilvotes.alerts.samples import FAILED, REFUSED
from tests.councilvotes.states import NOON, WELL


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("digest", "last", "now", "due"),
    [
        ("", "2020-01-01T00:00", "2026-11-27T12:00", False),
        ("daily 08:00", "2026-11-26T12:00", "2026-11-27T06:59", False),
        ("daily 08:00", "2026-11-26T12:00", "2026-11-27T07:00", True),  # winter
        ("daily 08:00", "2026-06-26T12:00", "2026-06-27T06:00", True),  # summer
        ("daily 08:00", "2026-11-27T07:00", "2026-11-27T23:00", False),
        ("mon 08:00", "2026-11-27T12:00", "2026-11-29T23:00", False),
        ("mon 08:00", "2026-11-27T12:00", "2026-11-30T07:00", True),
        ("mon 08:00", "2026-11-23T07:00", "2026-11-30T06:59", False),
        ("mon 08:00", "2026-09-01T07:00", "2026-11-27T07:00", True),  # after downtime
        ("daily 02:30", "2026-03-28T12:00", "2026-03-29T01:29", False),  # 02:30 is left out
        ("daily 02:30", "2026-03-28T12:00", "2026-03-29T01:30", True),
        ("daily 02:30", "2026-03-29T01:30", "2026-03-29T23:00", False),
        ("daily 02:30", "2026-10-24T12:00", "2026-10-25T00:30", True),  # 02:30 comes twice
        ("daily 02:30", "2026-10-25T00:30", "2026-10-25T01:30", False),
    ],
)
def test_a_digest_is_due_at_its_time_and_once(digest, last, now, due, settings_with):
    settings = settings_with(command="true", digest=digest)
    assert is_due(settings, utc(last), utc(now)) is due


def test_it_says_how_things_stand(tmp_path):
    release = LatestRelease("2026.11.20", NOON.date(), 7)
    state = replace(WELL, archive=None, refused=2, release=release, findings=(FAILED, REFUSED))
    assert list(digest_lines(state, NOON - timedelta(days=7), tmp_path)) == [
        "digest: 1 fault",
        "last run: 2026-11-27 12:00 UTC, complete",
        "new since 2026-11-20 12:00 UTC: 0 language versions",
        "refused, waiting for a person: 2",
        "latest release: 2026.11.20, 7 days old",
        "fault: the run failed: its log says why",
        "notice: 2 notes wait (ST-1 en, ST-2 en)",
    ]


def test_it_counts_what_came_since_the_last_one(tmp_path, keep_a_document):
    keep_a_document(tmp_path)  # on 2020-01-02
    counts = [
        list(digest_lines(WELL, datetime(2020, 1, day, tzinfo=UTC), tmp_path))[2].partition(": ")[2]
        for day in (1, 2)
    ]
    assert counts == ["1 language version", "0 language versions"]


def test_where_all_is_well_it_says_so(tmp_path):
    state = replace(WELL, archive=None)
    assert next(digest_lines(state, NOON, tmp_path)) == "digest: all is well"
