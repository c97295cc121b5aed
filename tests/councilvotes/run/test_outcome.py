from datetime import UTC, datetime

import pytest

from councilvotes.run.freshness import result_of
from councilvotes.run.outcome import RunOutcome, exit_code, source_answered
from councilvotes.run.report import report_crawl
from crawler.records import CrawlReport, FetchFailure, RouteOutcome

NOW = datetime(2026, 7, 2, tzinfo=UTC)
FOUND = RouteOutcome("votes", "found", 2, "2 rows")
KNOWN = RouteOutcome("votes", "nothing_new", 2, "2 rows")
BLOCKED = RouteOutcome("votes", "blocked", 0, "a challenge came; ask again later")
PARTIAL = RouteOutcome("votes", "found", 2, "2 rows", ("stopped",), partial=True)
LOCAL = RouteOutcome("numbers", "nothing_new", 2, "wanted.txt names 2 documents")
EMPTY = RouteOutcome("latest", "empty", 0, "no row")
MISSING = FetchFailure("ST-1-2020-INIT", "en", "http://x/", "not_found", "answered with 404")


def report(*routes, failures=()):
    return CrawlReport(NOW, NOW, routes, (), 2, tuple(failures), 4)


@pytest.mark.parametrize(
    ("crawl", "code"),
    [
        (report(FOUND), 0),
        (report(KNOWN), 0),
        (report(BLOCKED, KNOWN), 0),
        (report(BLOCKED, EMPTY), 1),
        (report(), 0),
        (report(failures=[MISSING]), 3),
        (report(FOUND, failures=[MISSING]), 3),
        (report(BLOCKED, failures=[MISSING]), 1),
        (report(PARTIAL), 3),
        (report(LOCAL), 0),
        (report(KNOWN, LOCAL), 0),
        (report(BLOCKED, LOCAL), 3),
        (report(KNOWN, PARTIAL), 3),
    ],
)
def test_the_exit_code_says_whether_lists_answered_and_all_is_held(crawl, code):
    assert exit_code(crawl) == code


def test_a_run_without_new_bytes_says_nothing_new(out, capsys):
    report_crawl(report(KNOWN), out)
    assert "nothing new: 2 documents held already" in capsys.readouterr().out


def test_a_blocked_route_is_named_beside_one_that_answered(out, capsys):
    report_crawl(report(BLOCKED, KNOWN), out)
    assert "list votes: blocked: a challenge came; ask again later" in capsys.readouterr().err


def test_files_that_answered_in_place_of_the_source_are_told_as_such(out, capsys):
    report_crawl(report(BLOCKED, LOCAL), out)
    assert "warning: no list of the source answered: only files" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("routes", "result", "heard"),
    [
        ((KNOWN, LOCAL), "complete", True),
        ((BLOCKED, LOCAL), "no_list_answered", False),
        ((LOCAL,), "complete", False),
        ((PARTIAL,), "incomplete", True),
    ],
)
def test_only_an_answer_of_the_source_tells_that_it_was_checked(routes, result, heard):
    crawl = report(*routes)
    assert (result_of(RunOutcome(crawl, None, None)), source_answered(crawl)) == (result, heard)


def test_what_could_not_be_fetched_is_named(out, capsys):
    report_crawl(report(FOUND, failures=[MISSING]), out)
    assert (
        "not fetched: ST-1-2020-INIT en (not_found): answered with 404" in capsys.readouterr().err
    )


def test_where_no_list_answered_nothing_new_is_not_said(out, capsys):
    report_crawl(report(BLOCKED, EMPTY), out)
    said = capsys.readouterr()
    assert "nothing new" not in said.out + said.err
    assert "error: no list answered" in said.err
