import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from crawler.archive import Archive
from crawler.crawl import crawl
from crawler.errors import CrawlerError
from crawler.records import FetchFailure, RouteOutcome

NOTE = "ST-11513-2026-INIT"
OTHER = "ST-90001-2023-INIT"


def outcomes(report):
    return [(route.route, route.status) for route in report.routes]


def failed(report):
    return [(failure.document_id, failure.language, failure.kind) for failure in report.failures]


def test_what_a_list_names_is_fetched_in_every_language_it_names(register, settings, archive):
    register.list(register.row(NOTE, "en", "da"), register.row(OTHER, "EN"))
    bodies = [register.pdf(NOTE, "da"), register.pdf(NOTE, "en"), register.pdf(OTHER, "en")]

    report = crawl(archive, settings())

    held = archive.held()
    assert [(document.document_id, document.language) for document in held] == [
        (NOTE, "da"),
        (NOTE, "en"),
        (OTHER, "en"),
    ]
    assert [document.path.read_bytes() for document in held] == bodies
    assert sorted(report.new, key=lambda new: (new.document_id, new.language)) == held
    assert (report.unchanged, report.failures) == (0, ())


def test_held_document_says_where_and_when_it_came_from(register, settings, archive):
    register.list(register.row(NOTE, "da"))
    body = register.pdf(NOTE, "da")
    report = crawl(archive, settings())
    (held,) = archive.held()
    assert held.url == register.base + register.path(NOTE, "da")
    assert held.size == len(body)
    assert held.path.name == held.sha256
    assert report.started_at <= held.first_seen == held.retrieved_at <= report.finished_at
    assert held.first_seen.utcoffset().total_seconds() == 0


def test_every_event_is_reported_in_one_line(register, settings, archive):
    register.list(register.row(NOTE, "en", "da"))
    register.pdf(NOTE, "da")
    lines: list[str] = []
    crawl(archive, settings(), report=lines.append)
    assert lines[0] == f"list page 1 read: 1 new rows at {register.base}{register.votes}"
    assert lines[-2:] == [
        f"failed {NOTE} en: not_found: answered with 404",
        f"downloaded {NOTE} da (2 of 2)",
    ]
    assert not any("\n" in line for line in lines)


def test_second_run_asks_for_no_document_again(register, settings, archive):
    register.list(register.row(NOTE, "en", "da"))
    register.pdf(NOTE, "en")
    register.pdf(NOTE, "da")
    crawl(archive, settings())
    register.asked.clear()

    report = crawl(archive, settings())

    assert register.asked_for("/doc/document/") == []
    assert outcomes(report) == [("votes", "nothing_new")]
    assert (report.new, report.unchanged, report.failures) == ((), 2, ())
    assert report.requests == len(register.asked)


def test_unchanged_list_page_comes_from_the_archive(register, settings, archive):
    register.list(register.row(NOTE, "en"), ETag='"page"')
    register.pdf(NOTE, "en")
    crawl(archive, settings())
    register.headers.clear()

    report = crawl(archive, settings())

    assert '"page"' in [headers.get("if-none-match") for headers in register.headers]
    assert (outcomes(report), report.unchanged) == ([("votes", "nothing_new")], 1)


def test_changed_row_is_asked_conditionally_and_304_is_unchanged(register, settings, archive):
    register.pdf(NOTE, "en", ETag='"v1"')
    register.list(register.row(NOTE, "en"))
    crawl(archive, settings())
    before = archive.held()
    register.list(register.row(NOTE, "en", title="Another title"))

    report = crawl(archive, settings())

    assert register.headers[-1]["if-none-match"] == '"v1"'
    assert (report.new, report.unchanged) == ((), 1)
    (held,) = archive.held()
    assert held == replace(before[0], retrieved_at=held.retrieved_at)
    assert held.retrieved_at > before[0].retrieved_at


def test_changed_row_with_other_bytes_gives_a_new_version(register, settings, archive):
    register.pdf(NOTE, "en")
    register.list(register.row(NOTE, "en"))
    crawl(archive, settings())
    (before,) = archive.held()
    body = register.pdf(NOTE, "en", b"%PDF-1.7 corrected %%EOF")
    register.list(register.row(NOTE, "en", date="03/07/2026"))

    report = crawl(archive, settings())

    assert [new.path.read_bytes() for new in report.new] == [body]
    assert archive.held() == list(report.new)
    assert before.path.is_file()
    register.asked.clear()
    assert crawl(archive, settings()).unchanged == 1
    assert register.asked_for("/doc/document/") == []


def test_bytes_that_come_back_are_the_newest_again(register, settings, archive):
    for number, text in enumerate((b"%PDF-1 one %%EOF", b"%PDF-1 two %%EOF", b"%PDF-1 one %%EOF")):
        register.pdf(NOTE, "en", text)
        register.list(register.row(NOTE, "en", title=f"Title {number}"))
        crawl(archive, settings())
    (held,) = archive.held()
    assert held.path.read_bytes() == b"%PDF-1 one %%EOF"


def test_lost_blob_is_fetched_again(register, settings, archive):
    register.pdf(NOTE, "en", ETag='"v1"')
    register.list(register.row(NOTE, "en"))
    crawl(archive, settings())
    (held,) = archive.held()
    held.path.unlink()

    crawl(archive, settings())

    assert held.path.is_file()
    assert archive.check() == []


def test_failed_document_is_asked_again_in_the_next_run(register, settings, archive):
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
    second = crawl(archive, settings())
    assert [new.document_id for new in second.new] == [NOTE]


def test_document_named_twice_counts_once(register, settings, archive):
    register.list(register.row(NOTE, "en"), register.row(NOTE, "EN", title="Once more"))
    register.pdf(NOTE, "en")
    report = crawl(archive, settings())
    assert len(report.new) == 1
    assert register.asked_for("/doc/document/") == [register.path(NOTE, "en")]
    assert [route.documents for route in report.routes] == [1]


def test_only_languages_of_the_settings_are_asked_for(register, settings, archive):
    register.list(register.row(NOTE, "en", "da", "fr"))
    register.pdf(NOTE, "da")
    crawl(archive, settings(languages=("da", "el")))
    assert register.asked_for("/doc/document/") == [register.path(NOTE, "da")]


def test_documents_of_other_kinds_are_counted_not_fetched(register, settings, archive):
    register.list(register.row("CM-1234-2026-INIT", "en"), register.row(NOTE, "en"))
    register.pdf(NOTE, "en")
    report = crawl(archive, settings())
    assert register.asked_for("/doc/document/") == [register.path(NOTE, "en")]
    assert "1 language versions of other kinds than ST" in report.routes[0].detail


def test_damaged_pdf_that_was_served_whole_is_held(register, settings, archive):
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en", b"%PDF-1.7\n\x00\xff broken inside \n%%EOF\n")
    report = crawl(archive, settings())
    assert (len(report.new), report.failures) == (1, ())


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


def test_challenge_in_place_of_a_list_is_blocked_and_the_next_list_is_asked(
    register, settings, archive
):
    register.put(register.votes, register.challenge, status=403)
    register.list(register.row(NOTE, "en"), target=register.latest)
    register.pdf(NOTE, "en")
    report = crawl(archive, settings())
    assert outcomes(report) == [("votes", "blocked"), ("latest", "found")]
    assert len(report.new) == 1
    assert register.asked_for("votes") == [register.votes]


def test_latest_list_is_left_alone_where_the_first_answers(register, settings, archive):
    register.list(register.row(NOTE, "en"))
    crawl(archive, settings())
    assert register.asked_for("latest") == []


def test_documents_of_a_list_that_broke_off_are_fetched_all_the_same(register, settings, archive):
    register.list(register.row(NOTE, "en"), after='<a rel="next" href="?page=2">next</a>')
    register.put(f"{register.votes}?page=2", register.challenge)
    register.pdf(NOTE, "en")
    report = crawl(archive, settings())
    assert outcomes(report) == [("votes", "blocked"), ("latest", "unreachable")]
    assert [new.document_id for new in report.new] == [NOTE]


def test_list_that_is_not_there_is_no_answer(register, settings, archive):
    report = crawl(archive, settings())
    assert [route.answered for route in report.routes] == [False, False]
    assert outcomes(report) == [("votes", "unreachable"), ("latest", "unreachable")]


def test_host_that_gives_challenges_is_left_alone_after_three(register, settings, archive):
    numbers = [f"ST-{90000 + number}-2023-INIT" for number in range(6)]
    register.list(*(register.row(number, "en") for number in numbers))
    for number in numbers:
        register.put(register.path(number, "en"), register.challenge, status=403)
    report = crawl(archive, settings())
    assert failed(report) == [(number, "en", "challenge") for number in numbers]
    assert len(register.asked_for("/doc/document/")) == 3


def test_document_that_robots_forbids_is_not_asked_for(register, settings, archive):
    register.put("/robots.txt", "User-agent: councilvotes\nDisallow: /doc/document/ST-90001")
    register.list(register.row(NOTE, "en"), register.row(OTHER, "en"))
    register.pdf(NOTE, "en")
    register.pdf(OTHER, "en")
    report = crawl(archive, settings())
    assert failed(report) == [(OTHER, "en", "disallowed")]
    assert register.asked_for("/doc/document/") == [register.path(NOTE, "en")]


def test_run_is_written_down(register, settings, archive):
    register.list(register.row(NOTE, "en", "da"))
    register.pdf(NOTE, "en")
    report = crawl(archive, settings())
    (run,) = archive.runs(5)
    assert (run.started_at, run.finished_at) == (report.started_at, report.finished_at)
    assert (run.new, run.unchanged, run.requests) == (1, 0, report.requests)
    assert (run.routes, run.failures) == (report.routes, report.failures)
    assert isinstance(run.routes[0], RouteOutcome)


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
    report = crawl(archive, settings(lists_url=unused_base, documents_url=unused_base))
    assert outcomes(report) == [("votes", "unreachable"), ("latest", "unreachable")]
