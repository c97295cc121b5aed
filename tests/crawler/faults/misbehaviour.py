"""The ways in which a host misbehaves, each as a function of the wire and of the right answer."""

import gzip
from collections.abc import Mapping

from tests.crawler.faults.replica import Reply, page_of
from tests.crawler.faults.server import Misbehave, Wire, head_of

CHALLENGE = (
    b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>"
    + b"<p>Checking your browser</p>" * 500
    + b"</body></html>"
)
BOMB = gzip.compress(b"%PDF-1.7\n" + bytes(20_000_000) + b"%%EOF", compresslevel=9)
PIECE = b"and so on " * 800


def reset(wire: Wire, reply: Reply) -> None:
    wire.reset()


def reset_in_headers(wire: Wire, reply: Reply) -> None:
    wire.send(head_of(reply)[:25])
    wire.reset()


def reset_in_body(wire: Wire, reply: Reply) -> None:
    wire.send(head_of(reply) + reply.body[: len(reply.body) // 2])
    wire.reset()


def slow_drip(wire: Wire, reply: Reply) -> None:
    """Ten seconds pass at every look at the clock until the next request comes."""
    wire.time.per_look = 10.0
    wire.send(head_of(reply) + reply.body)


def too_long_announced(wire: Wire, reply: Reply) -> None:
    wire.send(head_of(reply, len(reply.body) + 1000) + reply.body)


def too_short_announced(wire: Wire, reply: Reply) -> None:
    wire.send(head_of(reply, len(reply.body) // 2) + reply.body)


def truncated(wire: Wire, reply: Reply) -> None:
    """Half of it, announced as if that were all."""
    half = reply.body[: len(reply.body) // 2]
    _send(wire, Reply(reply.status, half, reply.headers))


def gzip_bomb(wire: Wire, reply: Reply) -> None:
    _send(wire, Reply(200, BOMB, {**reply.headers, "Content-Encoding": "gzip"}))


def endless(wire: Wire, reply: Reply) -> None:
    """Go on until the peer leaves; the announced end never comes."""
    wire.send(head_of(reply, None) + reply.body.replace(b"%%EOF", b""))
    while True:
        wire.send(PIECE)


def redirect_loop(wire: Wire, reply: Reply) -> None:
    _status(wire, 302, Location="?page=2&once=more")


def redirect_foreign(wire: Wire, reply: Reply) -> None:
    _status(wire, 301, Location="https://register.example.org/doc")


def redirect_private(wire: Wire, reply: Reply) -> None:
    _status(wire, 302, Location="http://10.0.0.8/doc")


def challenge_200(wire: Wire, reply: Reply) -> None:
    _send(wire, Reply(200, CHALLENGE, {"Content-Type": "text/html"}))


def challenge_403(wire: Wire, reply: Reply) -> None:
    _send(wire, Reply(403, CHALLENGE, {"Content-Type": "text/html", "cf-mitigated": "challenge"}))


def forbidden(wire: Wire, reply: Reply) -> None:
    _status(wire, 403)


def not_found(wire: Wire, reply: Reply) -> None:
    _status(wire, 404)


def too_many(wire: Wire, reply: Reply) -> None:
    _status(wire, 429, Retry_After="20")


def server_error(wire: Wire, reply: Reply) -> None:
    _status(wire, 500)


def unavailable(wire: Wire, reply: Reply) -> None:
    _status(wire, 503, Retry_After="86400")


def empty_list(wire: Wire, reply: Reply) -> None:
    _send(wire, page_of("", "", 0))


def changed_markup(wire: Wire, reply: Reply) -> None:
    body = reply.body.replace(b"gsc-public-register__result-item", b"pr-row")
    _send(wire, Reply(200, body, reply.headers))


def duplicate_rows(wire: Wire, reply: Reply) -> None:
    rows = reply.body.partition(b"<ul>")[2].partition(b"</ul>")[0]
    body = reply.body.replace(rows, rows * 3) if rows else reply.body
    _send(wire, Reply(200, body, reply.headers))


def error_page(wire: Wire, reply: Reply) -> None:
    body = b"<html><head><title>Something went wrong</title></head><body>Sorry.</body></html>"
    _send(wire, Reply(200, body, {"Content-Type": "text/html"}))


def clock_back(wire: Wire, reply: Reply) -> None:
    wire.time.jump(days=-400)
    _send(wire, reply)


def clock_forth(wire: Wire, reply: Reply) -> None:
    wire.time.jump(days=400)
    _send(wire, reply)


def _status(wire: Wire, status: int, **headers: str) -> None:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    body = f"<html><title>{status}</title></html>".encode()
    _send(wire, Reply(status, body, {"Content-Type": "text/html", **named}))


def _send(wire: Wire, reply: Reply) -> None:
    wire.send(head_of(reply) + reply.body)


ANYWHERE: Mapping[str, Misbehave] = {
    act.__name__: act
    for act in (
        reset,
        reset_in_headers,
        reset_in_body,
        slow_drip,
        too_long_announced,
        too_short_announced,
        truncated,
        gzip_bomb,
        endless,
        redirect_loop,
        redirect_foreign,
        redirect_private,
        challenge_200,
        challenge_403,
        forbidden,
        not_found,
        too_many,
        server_error,
        unavailable,
        error_page,
    )
}
ON_LISTS: Mapping[str, Misbehave] = {
    act.__name__: act for act in (empty_list, changed_markup, duplicate_rows)
}
CLOCKS: Mapping[str, Misbehave] = {act.__name__: act for act in (clock_back, clock_forth)}
