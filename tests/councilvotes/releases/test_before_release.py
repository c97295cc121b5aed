"""Releases are dated by a clock that the hosts do not contradict."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from werkzeug.serving import WSGIRequestHandler

from councilvotes.errors import WrongClockError
from councilvotes.releases.before_release import refuse_before_votes, release_day
from councilvotes.run.pipeline import run_once
from councilvotes.run.publishing import publish_notes
from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from publish.places.freshness import read_freshness
from publish.places.index import read_index
from tests.councilvotes.records import note
from tests.crawler.conftest import Register

NOW = datetime(2026, 7, 5, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def heard(data_dir, asked_at, *dates):
    """What one run heard from hosts at that time of our clock."""
    with Archive(data_dir) as archive:
        run = archive.begin_run(asked_at)
        for date in dates:
            headers = {} if date is None else {"date": date}
            answer = Answer("http://127.0.0.1/", asked_at, 404, headers, b"", "not_found", "")
            archive.keep_fetch(run, answer)


def said(time):
    return format_datetime(time, usegmt=True)


def test_the_day_is_that_of_the_clock_where_hosts_agree(tmp_path):
    heard(tmp_path, NOW, None, said(NOW - DAY), "soon", "Mon, 01 Jan 99999999999 00:00:00 GMT")
    assert release_day(tmp_path, NOW).isoformat() == "2026-07-05"


def test_a_clock_more_than_a_day_ahead_of_all_hosts_dates_no_release(tmp_path):
    heard(tmp_path, NOW - 9 * DAY, said(NOW - 9 * DAY))
    heard(tmp_path, NOW, said(NOW - 300 * DAY), said(NOW - 2 * DAY), None)
    expected = "the clock said 2026-07-05 12:00 UTC when a host's said 2026-07-03 12:00"
    with pytest.raises(WrongClockError, match=expected):
        release_day(tmp_path, NOW)


def test_one_host_that_agrees_is_enough(tmp_path):
    heard(tmp_path, NOW, said(NOW - 300 * DAY), said(NOW))
    assert release_day(tmp_path, NOW).isoformat() == "2026-07-05"


def test_a_clock_set_back_since_then_and_one_behind_date_releases(tmp_path):
    heard(tmp_path, NOW + 30 * DAY, said(NOW))
    assert release_day(tmp_path, NOW).isoformat() == "2026-07-05"
    heard(tmp_path, NOW, said(NOW + 30 * DAY))
    assert release_day(tmp_path, NOW).isoformat() == "2026-07-05"


def test_what_was_asked_long_ago_bars_no_release(tmp_path):
    heard(tmp_path, NOW - 300 * DAY, said(NOW - 300 * DAY))
    assert release_day(tmp_path, NOW).isoformat() == "2026-07-05"


def test_a_first_release_is_not_dated_before_its_newest_vote(tmp_path):
    held_on = note().votes[0].sitting_date
    refuse_before_votes(held_on, [note()], tmp_path)
    with pytest.raises(WrongClockError, match=r"ST-7-2020 was held on 2020-01-02.*set the clock"):
        refuse_before_votes(held_on - DAY, [note()], tmp_path)


def test_later_releases_are_dated_by_the_one_before_and_not_by_votes(sample_shelf):
    refuse_before_votes(note().votes[0].sitting_date - DAY, [note()], sample_shelf)


@pytest.fixture
def host(httpserver, monkeypatch):
    """A register whose every answer bears the time of its clock, which is another one."""
    register = Register(httpserver.url_for("").rstrip("/"))
    register.list(register.row("ST-1-2026-INIT", "en"))
    register.pdf("ST-1-2026-INIT", "en")
    clock = {"behind": 3 * DAY}

    def its_time(*_):
        return said(datetime.now(UTC) - clock["behind"])

    monkeypatch.setattr(WSGIRequestHandler, "date_time_string", its_time)
    httpserver.expect_request(re.compile(".*")).respond_with_handler(register.answer)
    for key in ("LISTS_URL", "DOCUMENTS_URL"):
        monkeypatch.setenv(f"COUNCILVOTES_SOURCE__{key}", register.base)
    monkeypatch.setenv("COUNCILVOTES_READ__WORKERS", "1")
    return clock


def test_a_run_under_a_clock_that_is_ahead_publishes_once_the_clock_is_right(host, out):
    settings = out.options.settings()
    releases = settings.data_dir / "releases"
    with pytest.raises(WrongClockError, match="set the clock right"):
        run_once(settings, out)
    freshness = read_freshness(releases)
    assert freshness is not None
    assert (read_index(releases).latest, freshness.last_result) == (None, "failed")
    with pytest.raises(WrongClockError):
        publish_notes(settings, out)
    host["behind"] = timedelta(0)
    outcome = run_once(settings, out)
    assert outcome.release is not None and outcome.release.new
