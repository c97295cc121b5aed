from dataclasses import replace

from crawler.crawl import crawl
from crawler.plan.scope import Scope
from crawler.records import RouteOutcome
from tests.blob_files import blob_file

NOTE = "ST-11513-2026-INIT"
OTHER = "ST-90001-2023-INIT"


def outcomes(report):
    return [(route.route, route.status) for route in report.routes]


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
    assert [blob_file(document).read_bytes() for document in held] == bodies
    assert sorted(report.new, key=lambda new: (new.document_id, new.language)) == held
    assert (report.unchanged, report.failures) == (0, ())


def test_held_document_says_where_and_when_it_came_from(register, settings, archive):
    register.list(register.row(NOTE, "da"))
    body = register.pdf(NOTE, "da")
    report = crawl(archive, settings())
    (held,) = archive.held()
    assert held.url == register.base + register.path(NOTE, "da")
    assert held.size == len(body)
    assert blob_file(held).name == held.sha256
    assert report.started_at <= held.first_seen == held.retrieved_at <= report.finished_at
    assert held.first_seen.utcoffset().total_seconds() == 0


def test_every_event_is_reported_in_one_line(register, settings, archive):
    register.list(register.row(NOTE, "en", "da"))
    register.pdf(NOTE, "da")
    lines: list[str] = []
    crawl(archive, settings(), report=lines.append)
    assert lines[0] == f"list page 1 read: 1 new row at {register.base}{register.votes}"
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
    assert outcomes(report) == [("votes_list", "nothing_new")]
    assert (report.new, report.unchanged, report.failures) == ((), 2, ())
    assert report.requests == len(register.asked)


def test_unchanged_list_page_comes_from_the_archive(register, settings, archive):
    register.list(register.row(NOTE, "en"), ETag='"page"')
    register.pdf(NOTE, "en")
    crawl(archive, settings())
    register.headers.clear()

    report = crawl(archive, settings())

    assert '"page"' in [headers.get("if-none-match") for headers in register.headers]
    assert (outcomes(report), report.unchanged) == ([("votes_list", "nothing_new")], 1)


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

    assert [blob_file(new).read_bytes() for new in report.new] == [body]
    assert archive.held() == list(report.new)
    assert blob_file(before).is_file()
    register.asked.clear()
    assert crawl(archive, settings()).unchanged == 1
    assert register.asked_for("/doc/document/") == []


def test_document_fetched_by_its_number_is_not_asked_for_again_when_a_list_describes_it(
    register, settings, archive
):
    register.pdf(NOTE, "en")
    by_number = Scope(routes=(), documents=(NOTE,), languages=("en",))
    assert len(crawl(archive, settings(), by_number).new) == 1
    register.asked.clear()
    register.list(register.row(NOTE, "en"))
    assert crawl(archive, settings()).unchanged == 1
    assert register.asked_for("/doc/document/") == []
    register.list(register.row(NOTE, "en", date="03/07/2026"))
    crawl(archive, settings())
    assert register.asked_for("/doc/document/") == [register.path(NOTE, "en")]


def test_bytes_that_come_back_are_the_newest_again(register, settings, archive):
    for number, text in enumerate((b"%PDF-1 one %%EOF", b"%PDF-1 two %%EOF", b"%PDF-1 one %%EOF")):
        register.pdf(NOTE, "en", text)
        register.list(register.row(NOTE, "en", title=f"Title {number}"))
        crawl(archive, settings())
    (held,) = archive.held()
    assert blob_file(held).read_bytes() == b"%PDF-1 one %%EOF"


def test_lost_blob_is_fetched_again(register, settings, archive):
    register.pdf(NOTE, "en", ETag='"v1"')
    register.list(register.row(NOTE, "en"))
    crawl(archive, settings())
    (held,) = archive.held()
    blob_file(held).unlink()

    crawl(archive, settings())

    assert blob_file(held).is_file()
    assert archive.check() == []


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
    assert "1 language version of other kinds than ST" in report.routes[0].detail


def test_damaged_pdf_that_was_served_whole_is_held(register, settings, archive):
    register.list(register.row(NOTE, "en"))
    register.pdf(NOTE, "en", b"%PDF-1.7\n\x00\xff broken inside \n%%EOF\n")
    report = crawl(archive, settings())
    assert (len(report.new), report.failures) == (1, ())


def test_run_is_written_down(register, settings, archive):
    register.list(register.row(NOTE, "en", "da"))
    register.pdf(NOTE, "en")
    report = crawl(archive, settings())
    (run,) = archive.runs(5)
    assert (run.started_at, run.finished_at) == (report.started_at, report.finished_at)
    assert (run.new, run.unchanged, run.requests) == (1, 0, report.requests)
    assert (run.routes, run.failures) == (report.routes, report.failures)
    assert isinstance(run.routes[0], RouteOutcome)
