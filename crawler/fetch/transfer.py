"""One request and its answer, within a limit of bytes and of time."""

import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

import httpx

from crawler.clocks import Clock, Now, utc_now
from crawler.fetch.answer import KEPT_HEADERS, Answer, AnswerOutcome
from crawler.fetch.decoding import ACCEPTED, BrokenBodyError, unpacked
from crawler.fetch.timeout import RequestTimeout

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Budget:
    """How much one answer may bring, how long it may take in all, and how slow it may be."""

    max_bytes: int
    """Unpacked."""
    seconds: float
    slow_bytes_per_second: float
    """As sent; a body slower than this for `slow_seconds` is given up."""
    slow_seconds: float


class _TooSlowError(Exception):
    """The body came too slowly, for the receiving function alone."""


def open_client(user_agent: str, timeout_seconds: float) -> httpx.Client:
    """Open a client that verifies TLS, follows no redirect and keeps to the machine's proxy.

    A proxy of the environment is used as httpx does, but never for the machine itself. Each request
    has a connection of its own: hosts close idle ones within the pause between two requests.
    """
    headers = {"User-Agent": user_agent, "Accept-Encoding": ACCEPTED, "Connection": "close"}
    return httpx.Client(
        headers=headers,
        timeout=timeout_seconds,
        limits=httpx.Limits(max_keepalive_connections=0),
        follow_redirects=False,
        mounts={"all://127.0.0.1": None, "all://localhost": None, "all://[::1]": None},
    )


def send(
    client: httpx.Client,
    url: str,
    headers: Mapping[str, str],
    budget: Budget,
    clock: Clock = time.monotonic,
    now: Now = utc_now,
) -> Answer:
    """Send one GET and give what came, however it ended; raises nothing of httpx."""
    asked_at, timeout = now(), RequestTimeout()
    try:
        trace = {"trace": timeout.trace}
        request = client.build_request("GET", url, headers=dict(headers), extensions=trace)
        with timeout.within(budget.seconds):
            response = client.send(request, stream=True)
        with closing(response), timeout.within(budget.seconds + budget.slow_seconds):
            return _receive(response, url, asked_at, budget, clock, timeout)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        if timeout.expired or isinstance(error, httpx.ReadTimeout):
            detail = f"no answer within {budget.seconds:g} s"
            return _no_answer(url, asked_at, "too_slow", detail)
        return _no_answer(url, asked_at, "unreachable", _reason(error))


def _receive(
    response: httpx.Response,
    url: str,
    asked_at: datetime,
    budget: Budget,
    clock: Clock,
    timeout: RequestTimeout,
) -> Answer:
    """Read the body as far as the budget allows; what came before a break is kept."""
    kept = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
    body = bytearray()
    outcome, detail, broken_off = _by_status(response.status_code), "", False
    chunks = _in_time(response, budget, clock)
    try:
        for piece in unpacked(chunks, response.headers.get("content-encoding", "")):
            body += piece
            if len(body) > budget.max_bytes:
                outcome = "too_large"
                detail = f"larger than the limit of {budget.max_bytes} bytes"
                break
    except _TooSlowError as error:
        outcome, detail = "too_slow", str(error)
    except (httpx.HTTPError, BrokenBodyError) as error:
        if isinstance(error, httpx.ReadTimeout):
            outcome, detail = "too_slow", f"stopped sending after {len(body)} bytes"
        else:
            broken_off, detail = True, _reason(error)
    if timeout.expired:  # a body without announced length seems to end then
        outcome, detail, broken_off = "too_slow", f"cut off after {len(body)} bytes", False
    del body[budget.max_bytes :]
    return Answer(
        url, asked_at, response.status_code, kept, bytes(body), outcome, detail, broken_off
    )


def _in_time(response: httpx.Response, budget: Budget, clock: Clock) -> Iterator[bytes]:
    """Yield the body as it was sent while it comes in time, all in all and span by span.

    A host that stalls in it has less patience than one that thinks about its answer.
    """
    patience = min(budget.slow_seconds, budget.seconds)
    response.request.extensions["timeout"]["read"] = patience
    began = span_began = clock()
    size = span_size = 0
    for chunk in response.iter_raw():
        size, span_size, at = size + len(chunk), span_size + len(chunk), clock()
        if at - began > budget.seconds:
            raise _TooSlowError(f"not complete after {budget.seconds:g} s ({size} bytes came)")
        if (lasted := at - span_began) >= budget.slow_seconds:
            if span_size < budget.slow_bytes_per_second * lasted:
                slow = f"{span_size} bytes in {lasted:.1f} s"
                raise _TooSlowError(f"too slow to wait for: {slow}")
            span_began, span_size = at, 0
        yield chunk


def _by_status(status: int) -> AnswerOutcome:
    """Sort an answer by its status; `ok` still has to be judged by what it brought."""
    if status == 304:
        return "not_modified"
    return "redirected" if status in _REDIRECTS else "ok"


def _no_answer(url: str, asked_at: datetime, outcome: AnswerOutcome, detail: str) -> Answer:
    return Answer(url, asked_at, None, {}, b"", outcome, detail)


def _reason(error: Exception) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
