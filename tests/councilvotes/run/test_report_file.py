import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from councilvotes.run import report_file
from councilvotes.run.outcome import RunOutcome
from councilvotes.run.report_file import keep_report, report_of, report_of_failure
from crawler.records import CrawlReport, FetchFailure, RouteOutcome

NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)
FOUND = RouteOutcome("latest", "found", 2, "2 rows")
MISSING = FetchFailure("ST-1-2020-INIT", "en", "http://x/", "not_found", "answered with 404")
CRAWL = CrawlReport(NOON, NOON, (FOUND,), (), 2, (), 4)


def files_of(folder):
    return sorted(path.name for path in folder.glob("runs/*"))


def test_a_run_of_which_something_came_leaves_a_report(tmp_path, out):
    outcome = RunOutcome(replace(CRAWL, failures=(MISSING,)), None, None)
    keep_report(tmp_path, report_of(out, NOON, NOON + timedelta(seconds=3), outcome))
    (name,) = files_of(tmp_path)
    told = json.loads((tmp_path / "runs" / name).read_bytes())
    assert name == "20260702T120000.000000Z-run.json"
    assert (told["run_id"], told["command"], told["result"]) == (out.run_id, "run", "incomplete")
    assert told["not_fetched"][0]["document_id"] == "ST-1-2020-INIT"


def test_a_run_that_found_nothing_new_leaves_none(tmp_path, out):
    keep_report(tmp_path, report_of(out, NOON, NOON, RunOutcome(CRAWL, None, None)))
    assert files_of(tmp_path) == []


@pytest.mark.usefixtures("few_kept")
def test_the_oldest_reports_are_dropped_and_those_of_backfills_stay(tmp_path, out):
    (tmp_path / "runs").mkdir()
    (tmp_path / "runs" / "20200101T000000.000000Z-backfill.json").write_text("{}")
    for minute in range(4):
        at = NOON + timedelta(minutes=minute)
        keep_report(tmp_path, report_of_failure(out, at, at, "no room"))
    assert files_of(tmp_path) == [
        "20200101T000000.000000Z-backfill.json",
        "20260702T120200.000000Z-run.json",
        "20260702T120300.000000Z-run.json",
    ]


@pytest.fixture
def few_kept(monkeypatch):
    monkeypatch.setattr(report_file, "REPORTS_KEPT", 2)
