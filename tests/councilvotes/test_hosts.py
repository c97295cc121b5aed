"""The command line against a host that answers badly."""

import pytest

from tests.councilvotes.command import councilvotes

LIST = "/en/documents/public-register/votes/"
ROW = """<li class="gsc-public-register__result-item">
<header><span class="pull-right">02/07/2026</span></header>
<div class="gsc-public-register__result-details">
<strong class="pa-download-document-title">Voting result</strong>
<a class="link-pdf" href="/doc/document/{id}/en/pdf">PDF</a>
<a class="option-language-item" href="/doc/document/{id}/en/pdf">EN</a></div></li>"""
PDF = b"%PDF-1.7\n" + b"x" * 2000 + b"\n%%EOF\n"


@pytest.fixture
def run_against(httpserver, tmp_path):
    """Runs the program against the test's host; its data folder is that of the test."""

    httpserver.no_handler_status_code = 404

    def run(command="run"):
        base = httpserver.url_for("").rstrip("/")
        return councilvotes(
            *(command, "--data-dir", tmp_path / "data"),
            COUNCILVOTES_SOURCE__LISTS_URL=base,
            COUNCILVOTES_SOURCE__DOCUMENTS_URL=base,
            COUNCILVOTES_SOURCE__PAUSE_SECONDS="0",
        )

    return run


def serve(httpserver, *ids, body=PDF, content_type="application/pdf"):
    rows = "".join(ROW.format(id=name) for name in ids)
    page = f"<html><body><ul>{rows}</ul>{'words ' * 60}</body></html>"
    httpserver.expect_request(LIST, query_string="").respond_with_data(
        page, content_type="text/html"
    )
    if ids:
        httpserver.expect_request(f"/doc/document/{ids[0]}/en/pdf").respond_with_data(
            body, content_type=content_type
        )


def test_a_named_document_that_does_not_come_ends_with_3_and_what_came_is_kept(
    httpserver, run_against, tmp_path
):
    serve(httpserver, "ST-1-2026-INIT", "ST-2-2026-INIT")
    done = run_against()
    assert done.returncode == 3, done.stdout + done.stderr
    assert "not fetched: ST-2-2026-INIT en (not_found)" in done.stderr
    assert "archive: 1 document," in councilvotes("status", "--data-dir", tmp_path / "data").stdout


def test_html_in_place_of_the_only_pdf_ends_with_3_and_no_release(
    httpserver, run_against, tmp_path
):
    serve(httpserver, "ST-1-2026-INIT", body=b"<html>busy</html>", content_type="text/html")
    done = run_against()
    assert done.returncode == 3, done.stdout + done.stderr
    assert "not fetched: ST-1-2026-INIT en (not_pdf)" in done.stderr
    releases = {path.name for path in (tmp_path / "data" / "releases").iterdir()}
    assert releases == {"freshness.json"}


def test_a_damaged_pdf_is_held_and_refused_and_the_run_ends_with_0(
    httpserver, run_against, tmp_path
):
    serve(httpserver, "ST-1-2026-INIT")
    done = run_against()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "read 1 note: 0 ok, 1 refused" in done.stdout
    assert (tmp_path / "data" / "notes" / "ST-1-2026-INIT" / "en.json").is_file()


def test_an_empty_list_is_a_failure(httpserver, run_against):
    serve(httpserver)
    done = run_against()
    assert done.returncode == 1
    assert "error: no list answered" in done.stderr


def test_a_challenge_is_a_failure_and_not_nothing_new(httpserver, run_against):
    httpserver.expect_request(LIST).respond_with_data(
        "<html><head><title>Just a moment...</title></head></html>", content_type="text/html"
    )
    done = run_against("crawl")
    assert done.returncode == 1
    assert "blocked" in done.stderr
    assert "nothing new" not in done.stdout


def test_the_crawler_names_itself_and_a_contact(httpserver, run_against):
    serve(httpserver, "ST-1-2026-INIT")
    run_against("crawl")
    agents = {request.headers["User-Agent"] for request, _ in httpserver.log}
    assert agents == {"councilvotes/0.1.0 (contact: operator@example.org)"}
