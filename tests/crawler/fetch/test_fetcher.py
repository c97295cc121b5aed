from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from werkzeug import Response

from crawler.fetch.fetcher import Fetcher
from crawler.fetch.hosts import redirect_fault


def test_user_agent_is_the_honest_one_of_the_settings(register, fetcher):
    fetcher().page(f"{register.base}/a", {})
    agents = {headers["user-agent"] for headers in register.headers}
    assert agents == {"councilvotes/0.1 (+https://example.org)"}


def test_pause_lies_between_any_two_requests_to_a_host(register, fetcher, time):
    register.put("/a", "a")
    register.pdf("ST-1-2026-INIT", "en")
    asking = fetcher(pause_seconds=2.0)
    asking.page(f"{register.base}/a", {})
    asking.document(register.base + register.path("ST-1-2026-INIT", "en"), {})
    assert len(register.asked) == 3  # robots.txt is a request too
    assert time.slept == [2.0, 2.0]


def test_pause_is_longer_by_chance_and_never_shorter(register, fetcher, source, time):
    register.put("/a", "a")
    asking = fetcher(pause_seconds=2.0)
    for time.luck in (0.0, 0.5, 0.999):
        asking.page(f"{register.base}/a", {})
    longest = 2.0 * (1 + source.limits.pause_jitter)
    assert time.slept == sorted(time.slept)
    assert (time.slept[0], len(set(time.slept))) == (2.0, 2)
    assert max(time.slept) < longest


def test_time_that_passed_meanwhile_shortens_the_pause(register, fetcher, time):
    register.put("/a", "a")
    asking = fetcher(pause_seconds=2.0)
    asking.page(f"{register.base}/a", {})
    time.now += 1.5
    asking.page(f"{register.base}/a", {})
    assert time.slept == [2.0, 0.5]


def test_two_hosts_do_not_wait_for_each_other(register, fetcher, time):
    register.put("/a", "a")
    other = register.base.replace("localhost", "127.0.0.1")
    asking = fetcher(pause_seconds=2.0, documents_url=other)
    asking.page(f"{register.base}/a", {})
    asking.page(f"{other}/a", {})
    assert time.slept == [2.0, 2.0]  # each between its robots.txt and its page


def test_crawl_delay_longer_than_the_pause_is_kept(register, fetcher, time):
    register.put("/robots.txt", "User-agent: *\nCrawl-delay: 7")
    register.put("/a", "a")
    asking = fetcher()
    asking.page(f"{register.base}/a", {})
    asking.page(f"{register.base}/a", {})
    assert time.slept[-1] == 7.0


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_passing_trouble_is_asked_again_twice_at_most(register, fetcher, kept, status):
    register.put("/a", "busy", status=status)
    answer = fetcher().page(f"{register.base}/a", {})
    assert answer.outcome == "http_error"
    assert register.asked_for("/a") == ["/a"] * 3
    assert [one.outcome for one in kept[1:]] == ["http_error"] * 3


def test_each_try_waits_longer_by_the_clock_of_the_run(register, fetcher, time):
    register.put("/a", "busy", status=503)
    register.put("/b", "b")
    asking = fetcher(pause_seconds=2.0)
    asking.page(f"{register.base}/a", {})
    asking.page(f"{register.base}/b", {})
    assert time.slept == [2.0, 4.0, 8.0, 2.0]


def test_answer_of_a_later_try_counts(register, fetcher):
    register.pages["/a"] = [Response("busy", 503), Response("here", 200)]
    answer = fetcher().page(f"{register.base}/a", {})
    assert (answer.outcome, answer.body) == ("ok", b"here")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_final_status_is_not_asked_again(register, fetcher, status):
    register.put("/a", "no", status=status)
    fetcher().page(f"{register.base}/a", {})
    assert register.asked_for("/a") == ["/a"]


@pytest.mark.parametrize("status", [200, 403, 503])
def test_challenge_is_known_by_its_title_and_not_asked_again(register, fetcher, status):
    register.put("/a", register.challenge, status=status)
    assert fetcher().page(f"{register.base}/a", {}).outcome == "challenge"
    assert register.asked_for("/a") == ["/a"]


def test_retry_after_is_waited_for(register, fetcher, time):
    register.put("/a", "busy", status=503, Retry_After="7")
    fetcher().page(f"{register.base}/a", {})
    assert time.slept == [7.0, 7.0]


def test_retry_after_as_a_date_is_waited_for(register, fetcher, time):
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    register.put("/a", "busy", status=429, Retry_After=until)
    fetcher().page(f"{register.base}/a", {})
    assert 25 < time.slept[0] <= 30


@pytest.mark.parametrize("text", ["soon", "-5", "", "١٢"])
def test_retry_after_that_cannot_be_read_is_no_wait(register, fetcher, time, text):
    register.pages["/a"] = Response(
        "busy", 503, headers={"Retry-After": text.encode().decode("latin-1")}
    )
    fetcher().page(f"{register.base}/a", {})
    assert time.slept == []


def test_host_that_asks_for_a_long_wait_is_left_alone_for_the_run(register, fetcher, time):
    register.put("/a", "busy", status=503, Retry_After="86400")
    register.put("/b", "b")
    asking = fetcher()
    asking.page(f"{register.base}/a", {})
    later = asking.page(f"{register.base}/b", {})
    assert (later.outcome, later.status) == ("http_error", None)
    assert register.asked == ["/robots.txt", "/a"]
    assert (asking.requests, time.slept) == (2, [])


def test_redirect_within_the_configured_hosts_is_followed(register, fetcher, kept):
    register.put("/a", "", status=302, Location="/b")
    register.put("/b", "here")
    answer = fetcher().page(f"{register.base}/a", {})
    assert (answer.url, answer.body) == (f"{register.base}/b", b"here")
    assert [one.outcome for one in kept[1:]] == ["redirected", "ok"]


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/",
        "http://www.consilium.europa.eu/",
        "https://data.consilium.europa.eu.example.org/",
        "https://data.consilium.europa.eu:8443/",
        "https://data.consilium.europa.eu@example.org/",
        "file:///etc/passwd",
        "",
    ],
)
def test_redirect_elsewhere_is_refused(register, fetcher, target):
    register.put("/a", "", status=301)
    register.pages["/a"].autocorrect_location_header = False
    register.pages["/a"].headers["Location"] = target
    answer = fetcher().page(f"{register.base}/a", {})
    assert answer.outcome == "redirect"
    assert register.asked == ["/robots.txt", "/a"]


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("10.0.0.8", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:192.168.0.1", False),
        ("0.0.0.0", False),
        ("93.184.215.14", True),
        ("2606:2800:21f::1", True),
    ],
)
def test_redirect_leads_to_public_addresses_alone(address, followed):
    target = "https://data.consilium.europa.eu/doc"
    barred = redirect_fault(
        target,
        ("http://10.0.0.1",),
        ("data.consilium.europa.eu",),
        lambda _: ("93.184.215.14", address),
    )
    told = f"redirected to {target}, which lies at {address}, no public address"
    assert barred == (None if followed else told)


def test_redirect_to_an_allowed_name_at_a_private_address_is_not_followed(
    register, settings, source
):
    target = "https://data.consilium.europa.eu/doc"
    register.put("/a", "", status=302, Location=target)
    with Fetcher(settings(), source, lambda _: None, resolve=lambda _: ("10.0.0.8",)) as asking:
        answer = asking.page(f"{register.base}/a", {})
    assert (answer.outcome, answer.detail) == (
        "redirect",
        f"redirected to {target}, which lies at 10.0.0.8, no public address",
    )
    assert register.asked == ["/robots.txt", "/a"]


def test_redirect_to_a_forbidden_address_is_not_followed(register, fetcher):
    register.put("/robots.txt", "User-agent: *\nDisallow: /b")
    register.put("/a", "", status=302, Location="/b")
    assert fetcher().page(f"{register.base}/a", {}).outcome == "disallowed"
    assert register.asked_for("/b") == []


def test_endless_redirects_end(register, fetcher, source):
    register.put("/a", "", status=302, Location="/a")
    answer = fetcher().page(f"{register.base}/a", {})
    assert (answer.outcome, answer.detail) == ("redirect", "redirected too many times")
    assert len(register.asked_for("/a")) == source.limits.max_redirects + 1


def test_condition_that_holds_brings_not_modified(register, fetcher):
    register.put("/a", "a", ETag='"1"')
    assert fetcher().page(f"{register.base}/a", {"If-None-Match": '"1"'}).outcome == "not_modified"


def test_not_modified_without_a_condition_is_an_error(register, fetcher):
    register.put("/a", "", status=304)
    assert fetcher().page(f"{register.base}/a", {}).outcome == "http_error"
