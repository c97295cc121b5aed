import json
from datetime import UTC, datetime

import pytest

from councilvotes.errors import StopRequestedError
from councilvotes.run.freshness import note_run
from councilvotes.run.noted_run import noted_run
from councilvotes.run.outcome import RunOutcome
from crawler.records import CrawlReport, RouteOutcome
from publish.errors import ReleaseError
from publish.places.freshness import read_freshness

NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)
FOUND = RouteOutcome("latest", "found", 2, "2 rows")


def crawled(*routes):
    return RunOutcome(CrawlReport(NOON, NOON, routes, (), 2, (), 4), None, None)


def raising(error):
    def stages():
        raise error

    return stages


@pytest.fixture
def settings(out):
    return out.options.settings()


def freshness_of(settings):
    return read_freshness(settings.data_dir / "releases")


def reports_of(settings):
    return [json.loads(path.read_bytes()) for path in settings.data_dir.glob("runs/*-run.json")]


def test_an_error_is_noted_and_reported_as_a_failed_run_and_goes_on(settings, out):
    with pytest.raises(ReleaseError):
        noted_run(settings, out, raising(ReleaseError("no room")))
    assert freshness_of(settings).last_result == "failed"
    (report,) = reports_of(settings)
    assert (report["result"], report["error"]) == ("failed", "no room")


def test_a_run_that_was_told_to_end_notes_nothing(settings, out):
    with pytest.raises(StopRequestedError):
        noted_run(settings, out, raising(StopRequestedError("told to end")))
    assert (freshness_of(settings), reports_of(settings)) == (None, [])


def test_an_answer_counts_as_checked_where_all_is_published(settings, out):
    noted_run(settings, out, lambda: crawled(FOUND))
    assert freshness_of(settings).last_checked == freshness_of(settings).last_run


def test_an_answer_does_not_count_as_checked_before_what_came_is_published(
    settings, out, keep_a_document
):
    keep_a_document(settings.data_dir)
    noted_run(settings, out, lambda: crawled(FOUND))
    assert freshness_of(settings).last_checked is None


@pytest.mark.parametrize(
    ("outcome", "told"), [(crawled(), "no_list_answered"), (crawled(FOUND), "complete")]
)
def test_a_run_that_asks_no_list_does_not_hide_that_none_answered(settings, out, outcome, told):
    note_run(settings, "no_list_answered", NOON, checked=None)
    noted_run(settings, out, lambda: outcome)
    assert freshness_of(settings).last_result == told


def test_a_crawl_does_not_hide_that_what_came_could_not_be_published(
    settings, out, keep_a_document
):
    keep_a_document(settings.data_dir)
    note_run(settings, "failed", NOON, checked=None)
    noted_run(settings, out, lambda: crawled(FOUND))
    assert freshness_of(settings).last_result == "failed"
