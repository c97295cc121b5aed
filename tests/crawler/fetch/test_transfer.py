import pytest

from crawler.clocks import Clocks
from crawler.fetch.fetcher import Fetcher


def test_body_beyond_the_limit_is_cut_and_too_large(register, fetcher):
    register.put("/doc", b"%PDF-" + b" " * 5000 + b"%%EOF")
    answer = fetcher(max_document_bytes=1000).document(f"{register.base}/doc", {})
    assert (answer.outcome, len(answer.body)) == ("too_large", 1000)


def test_body_that_takes_too_long_is_too_slow(register, settings, source):
    register.put("/doc", b"%PDF- %%EOF")
    seconds = iter(range(0, 1000, 10))
    with Fetcher(
        settings(timeout_seconds=5.0),
        source,
        lambda _: None,
        clocks=Clocks(lambda: float(next(seconds)), lambda _: None),
    ) as asking:
        assert asking.document(f"{register.base}/doc", {}).outcome == "too_slow"


def test_body_that_breaks_off_is_asked_again_and_kept(register, fetcher, kept):
    register.put("/doc", b"%PDF-1.7 half", X_Cut_Off="yes")
    answer = fetcher().document(f"{register.base}/doc", {})
    assert (answer.outcome, answer.body) == ("incomplete", b"%PDF-1.7 half")
    assert [one.outcome for one in kept[1:]] == ["incomplete"] * 3


def test_page_that_breaks_off_is_no_page(register, fetcher):
    register.put("/a", b"<html>half", X_Cut_Off="yes")
    assert fetcher().page(f"{register.base}/a", {}).outcome == "unreachable"


def test_host_that_is_not_there_is_unreachable_and_told_plainly(fetcher, unused_base, kept):
    answer = fetcher(lists_url=unused_base).page(f"{unused_base}/a", {})
    assert (answer.outcome, answer.status) == ("unreachable", None)
    assert answer.detail.startswith("robots.txt: ConnectError: ")
    assert len(kept) == 3


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_proxy_of_the_environment_is_never_used_for_the_machine_itself(
    register, settings, source, unused_base, monkeypatch, host
):
    for name in ("http_proxy", "all_proxy"):
        monkeypatch.setenv(name, unused_base)
    base = register.base.replace("localhost", host)
    register.put("/a", "here")
    with Fetcher(settings(lists_url=base), source, lambda _: None) as asking:
        assert asking.page(f"{base}/a", {}).body == b"here"


def test_proxy_of_the_environment_is_used_for_other_hosts(register, settings, source, monkeypatch):
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", register.base)
    register.put("/a", "through the proxy")
    base = "http://register.invalid"
    with Fetcher(settings(lists_url=base), source, lambda _: None) as asking:
        assert asking.page(f"{base}/a", {}).body == b"through the proxy"


@pytest.mark.parametrize(
    ("sent", "outcome"),
    [
        (
            b"HTTP/1.1 302 Found\r\nLocation: http://[broken\r\nContent-Length: 0\r\n\r\n",
            "redirect",
        ),
        (
            b"HTTP/1.1 302 Found\r\nLocation: http://a:b/\r\nContent-Length: 0\r\n\r\n",
            "unreachable",
        ),
        (b"this is not HTTP\r\n\r\n", "unreachable"),
        (b"", "unreachable"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
            "unreachable",
        ),
    ],
)
def test_answer_that_breaks_the_protocol_is_told_plainly(fetcher, raw_server, sent, outcome):
    base = raw_server(sent)
    answer = fetcher(lists_url=base).page(f"{base}/a", {})
    assert answer.outcome == outcome
