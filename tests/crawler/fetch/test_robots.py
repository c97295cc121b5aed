from datetime import UTC, datetime

import pytest

from crawler.fetch.answer import Answer
from crawler.fetch.robots import decide, product_name

AGENT = "councilvotes/0.1 (+https://example.org)"
URL = "https://data.consilium.europa.eu/doc/document/ST-1-2026-INIT/en/pdf"


def answer(status, outcome, body=b""):
    return Answer(f"{URL}/robots.txt", datetime.now(UTC), status, {}, body, outcome, "as it was")


@pytest.mark.parametrize(
    ("status", "outcome", "closed"),
    [
        (404, "not_found", None),
        (410, "not_found", None),
        (400, "http_error", None),
        (451, "http_error", None),
        (401, "http_error", "disallowed"),
        (403, "http_error", "disallowed"),
        (429, "http_error", "disallowed"),
        (200, "challenge", "challenge"),
        (403, "challenge", "challenge"),
        (404, "challenge", "challenge"),
        (500, "http_error", "unreachable"),
        (503, "http_error", "unreachable"),
        (None, "unreachable", "unreachable"),
        (200, "too_large", "unreachable"),
        (302, "redirect", "unreachable"),
    ],
)
def test_answer_without_rules_opens_or_closes_its_host(status, outcome, closed):
    assert decide(answer(status, outcome), AGENT, 60).closed == closed


def test_rules_for_our_name_hold():
    body = b"User-agent: councilvotes\nDisallow: /doc/\n\nUser-agent: *\nDisallow:"
    refusal = decide(answer(200, "ok", body), AGENT, 60).refusal(URL)
    assert refusal == ("disallowed", "robots.txt forbids this address to councilvotes")


def test_rules_for_others_do_not_hold():
    body = b"User-agent: otherbot\nDisallow: /"
    assert decide(answer(200, "ok", body), AGENT, 60).refusal(URL) is None


def test_file_without_rules_restricts_nothing():
    body = b"<html><body>Not a robots.txt at all \xff</body></html>"
    assert decide(answer(200, "ok", body), AGENT, 60).refusal(URL) is None


def test_crawl_delay_beyond_the_longest_wait_closes_the_host():
    body = b"User-agent: *\nCrawl-delay: 61"
    rules = decide(answer(200, "ok", body), AGENT, 60)
    assert (rules.closed, "61 s" in rules.detail) == ("disallowed", True)


@pytest.mark.parametrize("agent", [AGENT, "councilvotes", "councilvotes (contact)"])
def test_product_name_is_the_first_word_of_the_user_agent(agent):
    assert product_name(agent) == "councilvotes"
