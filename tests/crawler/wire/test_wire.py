"""What a host may do on the wire, and what becomes of it."""

import gzip
import time
import tracemalloc
from dataclasses import replace

import pytest

from crawler.clocks import Clocks
from crawler.fetch.fetcher import Fetcher
from tests.crawler.wire.conftest import reset

LONG = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 1000\r\n\r\n"
PDF = b"%PDF-1.7 whole %%EOF"


def sent(*parts, end=reset):
    """Give a function that sends parts and ends the connection."""

    def talk(connection):
        for part in parts:
            connection.sendall(part)
        end(connection)

    return talk


def ended(connection):
    connection.close()


@pytest.mark.parametrize("end", [reset, ended])
@pytest.mark.parametrize(
    ("parts", "page", "document"),
    [
        ((), "unreachable", "unreachable"),
        ((b"HTTP/1.1 200 OK\r\nContent-",), "unreachable", "unreachable"),
        ((LONG,), "unreachable", "unreachable"),
        ((LONG, b"%PDF-1.7 half"), "unreachable", "incomplete"),
        ((LONG, b"%PDF-1.7" + b" " * 970 + b"%%EOF"), "unreachable", "incomplete"),
    ],
)
def test_connection_that_breaks_in_any_phase_is_tried_three_times_and_told(
    fetcher, wire, kept, parts, page, document, end
):
    base = wire(sent(*parts, end=end))
    asking = fetcher(lists_url=base)
    assert asking.page(f"{base}/a", {}).outcome == page
    assert asking.document(f"{base}/a", {}).outcome == document
    assert len(kept) == 1 + 3 + 3


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        (b"Content-Length: 20", "ok"),
        (b"Content-Length: 12", "incomplete"),  # too short: the rest is never read
        (b"Content-Length: 21", "incomplete"),  # too long: the end never comes
        (b"Content-Length: 2x", "unreachable"),
        (b"Content-Length: -1", "unreachable"),
        (b"Content-Length: 20\r\nContent-Length: 12", "unreachable"),
        (b"Connection: close", "ok"),
    ],
)
def test_announced_length_that_is_wrong_gives_no_document(fetcher, wire, head, outcome):
    base = wire(sent(b"HTTP/1.1 200 OK\r\n", head, b"\r\n\r\n", PDF, end=ended))
    answer = fetcher(lists_url=base).document(f"{base}/a", {})
    assert (answer.outcome, len(PDF)) == (outcome, 20)


def dripping(servers, *first, drop):
    """Give a function that sends some parts and then one byte after another without end."""

    def talk(connection):
        for part in first:
            connection.sendall(part)
        while not servers.over.wait(0.05):
            connection.sendall(drop)

    return talk


@pytest.mark.parametrize(
    ("first", "drop"),
    [
        ((b"HTTP/1.1 200 OK\r\nX-Long: ",), b"x"),
        ((b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",), b"0"),
        ((b"HTTP/1.1 200 OK\r\n\r\n",), b" "),
        ((LONG,), b" "),
    ],
)
def test_host_that_drips_is_given_up_whatever_it_drips(
    settings, source, servers, wire, kept, first, drop
):
    hurried = replace(source, limits=replace(source.limits, tries=1, slow_seconds=0.2))
    base = wire(dripping(servers, *first, drop=drop))
    began = time.monotonic()
    with Fetcher(settings(lists_url=base, timeout_seconds=0.6), hurried, kept.append) as asking:
        assert asking.document(f"{base}/a", {}).outcome == "too_slow"
    assert time.monotonic() - began < 5


def test_body_without_a_length_that_was_cut_off_is_no_whole_one(
    settings, source, servers, wire, kept
):
    hurried = replace(source, limits=replace(source.limits, tries=1, slow_seconds=0.2))
    base = wire(dripping(servers, b"HTTP/1.1 200 OK\r\n\r\n<html>", drop=b" "))
    asking = Fetcher(
        settings(lists_url=base, timeout_seconds=0.4),
        hurried,
        kept.append,
        clocks=Clocks(lambda: 0.0),
    )
    with asking:  # its clock stands still, so that only the cut can end it
        assert asking.page(f"{base}/a", {}).outcome == "too_slow"


def test_host_that_stops_in_the_body_is_given_up_before_the_whole_time_is_up(
    settings, source, servers, wire, kept
):
    hurried = replace(source, limits=replace(source.limits, tries=1, slow_seconds=0.2))

    def talk(connection):
        connection.sendall(LONG + b"%PDF-1.7")
        servers.over.wait(10)

    base = wire(talk)
    began = time.monotonic()
    with Fetcher(settings(lists_url=base, timeout_seconds=60.0), hurried, kept.append) as asking:
        answer = asking.document(f"{base}/a", {})
    assert (answer.outcome, answer.body) == ("too_slow", b"%PDF-1.7")
    assert time.monotonic() - began < 5


def test_packed_bomb_is_cut_at_the_limit_and_never_in_memory(register, fetcher, kept):
    bomb = gzip.compress(b"%PDF-1.7" + bytes(300_000_000))
    register.put("/doc", bomb, Content_Encoding="gzip")
    asking = fetcher()
    tracemalloc.start()
    answer = asking.document(f"{register.base}/doc", {})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (answer.outcome, len(answer.body)) == ("too_large", 100_000)
    assert peak < 30_000_000  # a tenth of what it holds
    assert register.headers[-1]["accept-encoding"] == "gzip"


def test_packed_page_is_read_and_one_cut_short_is_none(register, fetcher):
    packed = gzip.compress(b"<html>a list</html>")
    register.put("/a", packed, Content_Encoding="gzip")
    register.put("/b", packed[:-4], Content_Encoding="gzip")
    asking = fetcher()
    assert asking.page(f"{register.base}/a", {}).body == b"<html>a list</html>"
    assert asking.page(f"{register.base}/b", {}).outcome == "unreachable"
