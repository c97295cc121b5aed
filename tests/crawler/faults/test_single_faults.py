"""Each misbehaviour alone: the right outcome, and everything once it is gone."""

import pytest

from tests.crawler.faults.misbehaviour import ANYWHERE
from tests.crawler.faults.replica import LIST, ROBOTS
from tests.crawler.faults.running import failures_of, outcome_of
from tests.crawler.faults.server import Trouble
from tests.variants import some_of

# What happens at the address, and what the run says where it is a document, a list's first or
# second page, or robots.txt.
OUTCOMES = {
    "reset": ("unreachable", "unreachable", "unreachable"),
    "reset_in_headers": ("unreachable", "unreachable", "unreachable"),
    "reset_in_body": ("incomplete", "unreachable", "unreachable"),
    "slow_drip": ("too_slow", "unreachable", "unreachable"),
    "too_long_announced": ("incomplete", "unreachable", "unreachable"),
    "gzip_bomb": ("too_large", "unreachable", "unreachable"),
    "endless": ("too_large", "unreachable", "unreachable"),
    "redirect_loop": ("redirect", "unreachable", "unreachable"),
    "redirect_foreign": ("redirect", "unreachable", "unreachable"),
    "redirect_private": ("redirect", "unreachable", "unreachable"),
    "challenge_200": ("challenge", "blocked", "blocked"),
    "challenge_403": ("challenge", "blocked", "blocked"),
    "forbidden": ("http_error", "blocked", "blocked"),
    "not_found": ("not_found", "unreachable", "found"),
    "too_many": ("http_error", "blocked", "blocked"),
    "server_error": ("http_error", "unreachable", "unreachable"),
    "unavailable": ("http_error", "unreachable", "unreachable"),
    "too_short_announced": ("incomplete", "found", "found"),
    "truncated": ("incomplete", "found", "found"),
    "error_page": ("not_pdf", "empty", "found"),
}
CLOSES_THE_HOST = {"challenge_200", "challenge_403", "unavailable"}
OF_EACH_END = ("challenge_200", "forbidden", "not_found", "server_error", "truncated", "error_page")
SOME = some_of(OUTCOMES, *OF_EACH_END)
"""Of pages; a document meets every one in each run of tests."""


def strike(faulty, name, part, **how):
    faulty.server.troubles.append(Trouble(name, ANYWHERE[name], part, **how))


def test_every_misbehaviour_has_its_outcome_here():
    assert OUTCOMES.keys() == ANYWHERE.keys()


def test_replica_in_order_is_read_whole_at_once(faulty):
    report = faulty.crawl()
    assert (outcome_of(report), failures_of(report), len(report.new)) == ("found", [], 12)
    assert faulty.is_complete()
    assert faulty.server.connections == 1 + 3 + 12


@pytest.mark.parametrize("name", OUTCOMES)
def test_document_that_cannot_be_had_is_a_failure_of_its_kind(faulty, name):
    struck = faulty.server.replica.notes[3]
    strike(faulty, name, faulty.path(3, "fr"))
    report = faulty.crawl()
    kind = OUTCOMES[name][0]
    assert failures_of(report)[0] == (struck.document_id, "fr", kind)
    if name not in CLOSES_THE_HOST:
        assert (len(report.failures), len(report.new)) == (1, 11)
    faulty.assert_whole_again()


@pytest.mark.parametrize("name", SOME)
def test_first_page_that_cannot_be_had_is_no_answer(faulty, name):
    strike(faulty, name, LIST)
    report = faulty.crawl()
    assert outcome_of(report) == OUTCOMES[name][1]
    assert not report.routes[0].answered or report.routes[0].warnings
    faulty.assert_whole_again()


@pytest.mark.parametrize("name", SOME)
def test_second_page_that_cannot_be_had_is_no_answer(faulty, name):
    strike(faulty, name, "page=2")
    report = faulty.crawl()
    assert outcome_of(report) == OUTCOMES[name][1]
    if name not in CLOSES_THE_HOST:
        assert len(report.new) >= 4
    faulty.assert_whole_again()


@pytest.mark.parametrize("name", SOME)
def test_robots_txt_that_cannot_be_had_closes_the_host_where_it_must(faulty, name):
    strike(faulty, name, ROBOTS)
    report = faulty.crawl()
    assert outcome_of(report) == OUTCOMES[name][2]
    if OUTCOMES[name][2] != "found":
        assert {one.target.partition("?")[0] for one in faulty.server.asked} == {ROBOTS}
    faulty.assert_whole_again()
