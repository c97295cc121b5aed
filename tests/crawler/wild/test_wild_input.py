"""Wild input raises nothing but the room's own errors, whatever it is."""

import math
import re
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crawler.document_numbers import parse_number, read_numbers
from crawler.errors import WrongNumberError
from crawler.fetch.answer import Answer, judge_document, judge_page
from crawler.fetch.rate_limit import pause_after, retry_after
from crawler.fetch.robots import decide
from crawler.routes.dates import read_date
from crawler.routes.list_page import named_document, parse_page
from crawler.source_description import read_source
from tests.crawler.faults.replica import Replica, make_notes

AT = datetime(2026, 7, 3, 12, tzinfo=UTC)
URL = "http://127.0.0.1/en/documents/public-register/votes/"
SOURCE = read_source()
PAGE = Replica(make_notes(3), 3).reply("/en/documents/public-register/votes/", {}).body
TAGS = st.sampled_from(
    [
        '<li class="gsc-public-register__result-item">',
        "</li>",
        '<strong class="pa-download-document-title">',
        '<a class="link-pdf" href="',
        '<a class="option-language-item" href=//[',
        '">',
        '<a rel="next" href="http://[::1',
        '<ul class="pagination"><a href="?page=99999999999999999999">',
        '<p class="pr-meta"><b class="results">1-20 of 1,234 ٣ results',
        "<template><script>",
        "\x00",
        "/doc/document/ST-1-2026-INIT/en/pdf",
    ]
)
HTML = st.lists(st.one_of(TAGS, st.text(max_size=20)), max_size=40).map("".join)
NUMBERISH = st.from_regex(r"(ST[ -]?)?\d{0,7}([/ -]\d{0,5}){0,3}( ?-?(REV|COR|ADD|INIT)[ -]?\d*)*")
HEADER = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=80)
DATEISH = st.from_regex(
    r"(Mon, )?\d{1,22} (Jan|Feb|Foo) \d{1,22} \d{1,12}:\d\d:\d\d( [+-]\d{1,12}| GMT)?",
    fullmatch=True,
)


def answer(body=b"", status=200, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(URL, AT, status, named, body, "ok", "")


@given(st.one_of(st.binary(max_size=400), HTML.map(lambda html: html.encode("utf-8", "replace"))))
def test_any_bytes_are_a_list_page_and_nothing_raises(body):
    page = parse_page(body, URL, SOURCE)
    assert page.total is None or page.total >= 0
    assert all(target.startswith("/") for target in (*page.next_targets, *page.page_targets))


@given(st.integers(0, len(PAGE)), st.integers(0, len(PAGE)), st.binary(max_size=8))
def test_page_with_a_piece_put_in_or_cut_out_names_no_document_of_its_own_making(start, end, piece):
    page = parse_page(PAGE[:start] + piece + PAGE[end:], URL, SOURCE)
    for row in page.rows:
        for named in row.documents:
            assert re.fullmatch(
                r"[A-Z]{2}-\d{1,6}-\d{4}(-[A-Z]{2,8}(-\d{1,3})?)+", named.document_id
            )
            assert re.fullmatch("[a-z]{2}", named.language)


@given(st.one_of(st.text(max_size=60), st.sampled_from(["http://[", "//a:b/doc", "\udcff"])))
def test_any_address_names_a_document_or_none(link):
    named = named_document(link, SOURCE)
    assert named is None or named.document_id.isascii()


@given(st.one_of(st.text(max_size=40), NUMBERISH))
@example("١١٥١٣/٢٦")
@example("11513/26 REV ²")
def test_any_text_is_a_number_or_is_refused_with_what_is_accepted(text):
    try:
        document_id, language = parse_number(text)
    except WrongNumberError as error:
        assert "write 11513/26" in str(error)
    else:
        assert parse_number(document_id) == (document_id, None)
        assert document_id.isascii()
        assert language is None or re.fullmatch("[a-z]{2}", language)


@given(st.lists(st.one_of(st.text(max_size=30), NUMBERISH), max_size=10))
def test_every_line_of_a_file_of_numbers_is_a_document_or_is_told(lines):
    read = read_numbers(lines, ("da", "en"))
    written = [line for line in lines if line.partition("#")[0].strip().removeprefix("\ufeff")]
    assert len(read.documents) + len(read.bad_lines) <= len(written)
    assert bool(written) == bool(read.documents or read.bad_lines)


@given(st.one_of(HEADER, DATEISH, st.integers().map(str)), st.sampled_from([429, 500, 503]))
@example("9" * 400, 503)
@example("Mon, 1 Jan 99999999999999999999 00:00:00 GMT", 503)
def test_any_retry_after_is_a_wait_of_so_many_seconds(text, status):
    busy = answer(status=status, retry_after=text)
    assert retry_after(busy, AT) >= 0
    assert pause_after(busy, 2.0, 0.25, lambda: 0.5, AT) >= 2.0


@given(
    st.one_of(
        st.binary(max_size=300),
        st.lists(
            st.tuples(
                st.sampled_from(["User-agent", "Disallow", "Allow", "Crawl-delay", "Request-rate"]),
                st.one_of(
                    st.text(max_size=20),
                    st.sampled_from(
                        ["*", "nan", "inf", "-1", "1e400", "councilvotes", "/*$", "1/0"]
                    ),
                ),
            ),
            max_size=8,
        ).map(lambda lines: "\n".join(f"{k}: {v}" for k, v in lines).encode("utf-8", "replace")),
    )
)
@example(b"User-agent: *\nCrawl-delay: nan")
@example(b"User-agent: *\nCrawl-delay: inf")
@example(b"User-agent: *\nCrawl-delay: -5")
def test_any_robots_txt_is_rules_with_a_wait_that_can_be_waited(body):
    rules = decide(answer(body), "councilvotes/1 (contact: a@b.eu)", 60.0)
    assert rules.closed is not None or 0 <= rules.delay_seconds <= 60
    assert math.isfinite(rules.delay_seconds)
    rules.refusal(URL)
    rules.refusal("http://127.0.0.1/doc/document/ST-1-2026-INIT/en/pdf?a=%ff%zz")


@given(st.binary(max_size=300), st.sampled_from([200, 204, 206, 301, 403, 404, 500]))
def test_any_body_is_judged_as_page_and_as_document(body, status):
    page = judge_page(answer(body, status), SOURCE.challenge)
    document = judge_document(answer(body, status), SOURCE.challenge)
    assert (page.outcome == "ok") <= (status == 200)
    assert (document.outcome == "ok") <= (b"%PDF-" in body and b"%%EOF" in body)


@given(st.one_of(st.none(), st.text(max_size=40), DATEISH))
@example("٠٢/٠٧/٢٠٢٦")
@example("99/99/9999")
def test_any_text_is_a_date_or_none(text):
    read_date(text)


LENGTH = st.one_of(
    HEADER, st.integers(-(10**30), 10**30).map(str), st.sampled_from(["5, 5", "5, 6", "+5", "0x5"])
)


@pytest.mark.parametrize("encoding", ["", "gzip"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LENGTH)
def test_any_content_length_ends_in_an_outcome(fetcher, raw_server, encoding, length):
    body = b"%PDF-1.7\n%%EOF"
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nContent-Encoding: {encoding}\r\n\r\n"
    base = raw_server(head.encode("latin-1") + body)
    asked = fetcher(lists_url=base).document(f"{base}/doc", {})
    assert asked.outcome in ("ok", "incomplete", "unreachable", "not_pdf")
    assert asked.outcome != "ok" or asked.body == body
