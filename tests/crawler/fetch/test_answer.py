from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crawler.fetch.answer import Answer, html_title, judge_document, judge_page

PDF = b"%PDF-1.7\n...\n%%EOF\n"
SERVED = Answer("http://127.0.0.1/x", datetime.now(UTC), 200, {}, PDF, "ok", "")


def document(source, **changes):
    return judge_document(replace(SERVED, **changes), source.challenge).outcome


def page(source, **changes):
    return judge_page(replace(SERVED, **changes), source.challenge).outcome


def test_whole_pdf_is_ok(source):
    assert judge_document(SERVED, source.challenge) == SERVED


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (b" " * 1019 + PDF, "ok"),
        (b" " * 1020 + PDF, "not_pdf"),
        (PDF.strip() + b"\n" * 1019, "ok"),
        (PDF.strip() + b"\n" * 1020, "incomplete"),
        (b"", "not_pdf"),
    ],
)
def test_pdf_begins_in_the_first_and_ends_in_the_last_kilobyte(source, body, outcome):
    assert document(source, body=body) == outcome


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(200, "ok"), (206, "http_error"), (404, "not_found"), (410, "not_found"), (500, "http_error")],
)
def test_pdf_counts_only_with_status_200(source, status, outcome):
    assert document(source, status=status) == outcome


@pytest.mark.parametrize("status", [200, 403, 429, 503])
@pytest.mark.parametrize(
    "title",
    [
        "Just a moment...",
        "Just a moment…",
        "\n  JUST a   moment",
        "Checking your browser before accessing a GSC Managed Website",
    ],
)
def test_challenge_is_known_by_its_title_under_any_status(source, status, title):
    body = f"<html><head><title lang='en'>{title}</title></head></html>".encode()
    assert page(source, body=body, status=status) == "challenge"
    assert document(source, body=body, status=status) == "challenge"


def test_challenge_is_known_by_its_header(source):
    assert page(source, headers={"cf-mitigated": "challenge"}, status=403) == "challenge"


def test_words_of_a_challenge_outside_the_title_are_no_challenge(source):
    body = b"<title>Public register</title><p>Just a moment...</p>"
    assert page(source, body=body) == "ok"


def test_detail_of_what_is_no_pdf_tells_type_and_title(source):
    served = replace(SERVED, body=b"<title>Log\n in</title>", headers={"content-type": "text/html"})
    judged = judge_document(served, source.challenge)
    assert judged.detail == "no PDF came but 22 bytes of text/html, titled 'Log in'"


def test_page_without_a_title_has_an_empty_one():
    assert html_title(b"<title>never closed") == ""
