import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from crawler.archive.archive import Archive
from crawler.clocks import Clocks, utc_now
from crawler.crawl import crawl
from crawler.errors import CrawlerError
from crawler.plan.scope import Scope
from crawler.records import FetchFailure

NOTE = "ST-11513-2026-INIT"
BOTH = ("votes_list", "latest")
OTHER = "ST-90001-2023-INIT"


def outcomes(report):
    return [(route.route, route.status) for route in report.routes]


def failed(report):
    return [(failure.document_id, failure.language, failure.kind) for failure in report.failures]


def test_document_that_is_not_there_is_asked_for_again_on_the_next_day(register, settings, archive):
    register.list(register.row(NOTE, "en"))
    first = crawl(archive, settings())
    assert first.failures == (
        FetchFailure(
            NOTE,
            "en",
            register.base + register.path(NOTE, "en"),
            "not_found",
            "answered with 404",
        ),
    )
    register.pdf(NOTE, "en")
    second = crawl(archive, settings(), clocks=Clocks(now=lambda: utc_now() + timedelta(days=1)))
    assert [new.document_id for new in second.new] == [NOTE]


def test_document_that_failed_otherwise_is_asked_for_again_in_the_next_run(
    register, settings, archive
):
    register.list(register.row(NOTE, "en"))
    register.put(register.path(NOTE, "en"), "no", status=403)
    assert failed(crawl(archive, settings())) == [(NOTE, "en", "http_error")]
    register.pdf(NOTE, "en")
    assert [new.document_id for new in crawl(archive, settings()).new] == [NOTE]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<html><title>Log in</title></html>", "not_pdf"),
        (b"", "not_pdf"),
        (b"<html><title>Just a moment...</title></html>", "challenge"),
        (b"%PDF-1.7 and then no end", "incomplete"),
        (b"%PDF-1.7" + b" " * 200_000 + b"%%EOF", "too_large"),
    ],
)
def test_what_is_no_whole_pdf_is_a_failure_and_not_held(register, settings, archive, body, kind):
    register.list(register.row(NOTE, "en"))
    register.put(register.path(NOTE, "en"), body)
    report = crawl(archive, settings())
    assert failed(report) == [(NOTE, "en", kind)]
    assert archive.held() == []
    assert archive.check() == []


def test_bytes_of_a_cut_off_document_are_kept_as_a_fetch(register, settings, tmp_path):
    register.list(register.row(NOTE, "en"))
    register.put(register.path(NOTE, "en"), b"%PDF-1.7 half", X_Cut_Off="yes")
    with Archive(tmp_path) as archive:
        assert failed(crawl(archive, settings())) == [(NOTE, "en", "incomplete")]
        assert archive.check() == []
    with closing(sqlite3.connect(tmp_path / "archive" / "ledger.sqlite")) as ledger:
        query = "SELECT DISTINCT sha256 FROM fetches WHERE outcome = 'incomplete'"
        ((sha256,),) = ledger.execute(query).fetchall()
    blob = tmp_path / "archive" / "blobs" / sha256[:2] / sha256
    assert blob.read_bytes() == b"%PDF-1.7 half"


def test_challenge_in_place_of_a_list_stops_its_host_for_the_run_and_no_other(
    register, settings, archive
):
    register.put(register.votes, register.challenge, status=403)
    register.list(register.row(NOTE, "en"), target=register.latest)
    register.pdf(NOTE, "en")
    other = register.base.replace("localhost", "127.0.0.1")
    scope = Scope(languages=("en",), documents=(NOTE,))
    report = crawl(archive, settings(routes=BOTH, documents_url=other), scope)
    assert outcomes(report) == [("votes_list", "blocked"), ("latest", "blocked")]
    assert [new.document_id for new in report.new] == [NOTE]
    assert register.asked_for("public-register") == [register.votes]


def test_list_that_does_not_answer_leaves_the_next_one_to_be_asked(register, settings, archive):
    register.put(register.votes, "gone", status=410)
    register.list(register.row(NOTE, "en"), target=register.latest)
    register.pdf(NOTE, "en")
    report = crawl(archive, settings(routes=BOTH))
    assert outcomes(report) == [("votes_list", "unreachable"), ("latest", "found")]
    assert len(report.new) == 1


def test_what_any_route_names_counts(register, settings, archive):
    register.list(register.row(NOTE, "en"))
    register.list(register.row(OTHER, "en"), target=register.latest)
    for name in (NOTE, OTHER):
        register.pdf(name, "en")
    report = crawl(archive, settings(routes=BOTH))
    assert outcomes(report) == [("votes_list", "found"), ("latest", "found")]
    assert [new.document_id for new in report.new] == [NOTE, OTHER]


def test_documents_of_a_list_that_broke_off_are_fetched_all_the_same(register, settings, archive):
    register.list(register.row(NOTE, "en"), after='<a rel="next" href="?page=2">next</a>')
    register.put(f"{register.votes}?page=2", register.challenge)
    register.pdf(NOTE, "en")
    other = register.base.replace("localhost", "127.0.0.1")
    report = crawl(archive, settings(documents_url=other))
    assert outcomes(report) == [("votes_list", "blocked")]
    assert [new.document_id for new in report.new] == [NOTE]


def test_list_that_is_not_there_is_no_answer(register, settings, archive):
    report = crawl(archive, settings(routes=BOTH))
    assert [route.answered for route in report.routes] == [False, False]
    assert outcomes(report) == [("votes_list", "unreachable"), ("latest", "unreachable")]


def six_notes(register, status, body=b"busy"):
    """Name six notes that the host answers with this alone."""
    numbers = [f"ST-{90000 + number}-2023-INIT" for number in range(6)]
    register.list(*(register.row(number, "en") for number in numbers))
    for number in numbers:
        register.put(register.path(number, "en"), body, status=status)
    return numbers


def test_host_that_gives_a_challenge_is_left_alone_at_once(register, settings, archive):
    numbers = six_notes(register, 403, register.challenge)
    report = crawl(archive, settings())
    assert failed(report) == [(number, "en", "challenge") for number in numbers]
    assert register.asked_for("/doc/document/") == [register.path(numbers[0], "en")]


@pytest.mark.parametrize(("status", "tries"), [(403, 1), (500, 3)])
def test_host_that_fails_five_times_running_is_left_alone(
    register, settings, archive, status, tries
):
    numbers = six_notes(register, status)
    report = crawl(archive, settings())
    assert failed(report) == [(number, "en", "http_error") for number in numbers]
    assert len(register.asked_for("/doc/document/")) == 5 * tries
    assert report.failures[5].detail == (
        f"not asked: the host failed 5 times running, at last with 'answered with {status}'; "
        "it is asked again in the next run"
    )


def test_document_that_is_not_there_is_an_answer_of_a_host_in_order(register, settings, archive):
    numbers = six_notes(register, 404)
    crawl(archive, settings())
    assert len(register.asked_for("/doc/document/")) == len(numbers)


def test_document_that_robots_forbids_is_not_asked_for(register, settings, archive):
    register.put("/robots.txt", "User-agent: councilvotes\nDisallow: /doc/document/ST-90001")
    register.list(register.row(NOTE, "en"), register.row(OTHER, "en"))
    register.pdf(NOTE, "en")
    register.pdf(OTHER, "en")
    report = crawl(archive, settings())
    assert failed(report) == [(OTHER, "en", "disallowed")]
    assert register.asked_for("/doc/document/") == [register.path(NOTE, "en")]


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"lists_url": "www.consilium.europa.eu"}, "'www.consilium.europa.eu' is no address"),
        ({"documents_url": "ftp://data.europa.eu"}, "'ftp://data.europa.eu' is no address"),
        ({"documents_url": "http://[::1"}, r"'http://\[::1' is no address"),
        ({"user_agent": "councilvotes/1 (é)"}, "User-Agent"),
        ({"max_list_pages": 0}, "max_list_pages"),
    ],
)
def test_settings_that_cannot_be_used_are_named(settings, archive, changes, named):
    with pytest.raises(CrawlerError, match=named):
        crawl(archive, settings(**changes))
    assert archive.runs(1) == []


def test_nobody_listening_is_unreachable(settings, archive, unused_base):
    report = crawl(archive, settings(routes=BOTH, lists_url=unused_base, documents_url=unused_base))
    assert outcomes(report) == [("votes_list", "unreachable"), ("latest", "unreachable")]
