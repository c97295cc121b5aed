"""What works of a source and what does not, over real HTTP."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from werkzeug import Response

from crawler.clocks import REAL, Clocks
from crawler.probe import probe

ID = "ST-1-2026-INIT"


@pytest.fixture
def findings(settings):
    """Probe, and give state and words by what they are about."""

    def find(clocks=REAL, **changes):
        quick = replace(clocks, sleep=lambda _: None)
        found = probe(settings(**changes), report=lambda _: None, clocks=quick)
        return {each.about: each for each in found}

    return find


@pytest.fixture
def in_order(register):
    register.put("/robots.txt", "User-agent: *\nAllow: /\n", kind="text/plain")
    register.list(register.row(ID, "en", "da"), after='<a rel="next" href="?page=2">Next</a>')
    register.pdf(ID, "en")
    return register


def states(found):
    return {about: each.state for about, each in found.items()}


def test_a_source_in_order_works_and_each_thing_is_asked_for_once(in_order, findings):
    assert states(findings()) == {
        "name localhost": "works",
        "robots.txt localhost": "works",
        "route votes_list": "works",
        f"document {ID} en": "works",
        "clock": "works",
    }
    assert in_order.asked == ["/robots.txt", in_order.votes, in_order.path(ID, "en")]


def test_a_challenged_route_is_only_looked_at_while_another_one_answers(in_order, findings):
    in_order.put(in_order.latest, in_order.challenge, status=403)
    found = findings(routes=("votes_list", "latest"))
    assert found["route votes_list"].state == "works"
    assert found["route latest"].state == "look"
    assert "councilvotes import" in found["route latest"].remedy


def test_no_route_that_answers_is_a_failure(in_order, findings):
    in_order.put(in_order.votes, "<html><body>" + "no rows at all " * 40 + "</body></html>")
    found = findings()
    assert found["route votes_list"].state == "fails"
    assert found["route votes_list"].told.startswith("layout_changed: ")
    assert "consilium.toml" in found["route votes_list"].remedy


def test_a_document_that_is_known_is_asked_for_where_no_route_names_one(in_order, findings, source):
    in_order.list()
    known = source.known_document
    in_order.pdf(known.document_id, known.language)
    found = findings()
    assert found[f"document {known.document_id} {known.language}"].state == "works"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Response("gone", 404), "not_found"),
        (Response("<html>login</html>", 200, content_type="text/html"), "not_pdf"),
        (Response(b"%PDF-1.7 cut", 200, content_type="application/pdf"), "incomplete"),
    ],
)
def test_a_document_that_does_not_come_fails_with_its_kind(in_order, findings, answer, told):
    in_order.pages[in_order.path(ID, "en")] = answer
    finding = findings()[f"document {ID} en"]
    assert finding.state == "fails"
    assert finding.told.startswith(told)
    assert finding.remedy


def test_a_host_that_robots_txt_closes_fails(in_order, findings):
    in_order.put("/robots.txt", "no", status=403)
    found = findings()
    assert found["robots.txt localhost"].state == "fails"
    assert found["route votes_list"].state == "fails"
    assert in_order.asked == ["/robots.txt"]


def test_a_host_that_nobody_serves_fails(findings, unused_base):
    found = findings(lists_url=unused_base, documents_url=unused_base)
    assert found["name 127.0.0.1"].state == "works"
    assert found["route votes_list"].state == "fails"
    assert found["route votes_list"].told.startswith("unreachable: ")


def test_a_name_that_is_not_known_fails_and_says_what_to_do(findings):
    found = findings(lists_url="http://register.invalid", documents_url="http://register.invalid")
    assert found["name register.invalid"].state == "fails"
    assert "DNS" in found["name register.invalid"].remedy
    assert found["TLS register.invalid"].state == "look"


def test_a_host_without_a_good_certificate_fails(httpserver, findings, register):
    secure = register.base.replace("http://", "https://")
    found = findings(lists_url=secure, documents_url=secure)
    assert found["TLS localhost"].state == "fails"
    assert "SSL_CERT_FILE" in found["TLS localhost"].remedy


@pytest.mark.parametrize(
    ("minutes", "state", "told"),
    [
        (20, "look", "20 min ahead of the hosts' clocks"),
        (-20, "look", "20 min behind the hosts' clocks"),
        (2, "works", "s from the hosts' clocks"),
    ],
)
def test_the_clock_is_held_against_those_of_the_hosts(in_order, findings, minutes, state, told):
    moved = Clocks(now=lambda: datetime.now(UTC) + timedelta(minutes=minutes))
    finding = findings(clocks=moved)["clock"]
    assert (finding.state, told in finding.told) == (state, True)


def test_a_date_beyond_all_calendars_is_no_clock(raw_server, findings):
    date = b"Date: Mon, 01 Jan 99999999999 00:00:00 GMT\r\n"
    base = raw_server(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n" + date + b"\r\n")
    clock = findings(lists_url=base, documents_url=base)["clock"]
    assert (clock.state, clock.told) == ("look", "no host told the time")


def test_through_a_proxy_the_name_is_left_to_it(in_order, findings, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://user:secret@proxy.invalid:3128")
    found = findings(lists_url="http://register.invalid", documents_url="http://register.invalid")
    assert found["name register.invalid"].told == "asked through the proxy proxy.invalid"
