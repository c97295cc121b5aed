"""One request and its answer, within a limit of bytes and of time."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx

from crawler.answer import KEPT_HEADERS, Answer, AnswerOutcome

Clock = Callable[[], float]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Budget:
    """How much one answer may bring and how long it may take in all."""

    max_bytes: int
    seconds: float


def open_client(user_agent: str, timeout_seconds: float) -> httpx.Client:
    """Open a client that verifies TLS, follows no redirect and keeps to the machine's proxy.

    A proxy of the environment is used as httpx does, but never for the machine itself.
    """
    return httpx.Client(
        headers={"User-Agent": user_agent},
        timeout=timeout_seconds,
        follow_redirects=False,
        mounts={"all://127.0.0.1": None, "all://localhost": None, "all://[::1]": None},
    )


def send(
    client: httpx.Client,
    url: str,
    headers: Mapping[str, str],
    budget: Budget,
    clock: Clock = time.monotonic,
) -> Answer:
    """Send one GET and give what came, however it ended; raises nothing of httpx."""
    asked_at = datetime.now(UTC)
    try:
        with client.stream("GET", url, headers=dict(headers)) as response:
            return _receive(response, url, asked_at, budget, clock)
    except httpx.ReadTimeout:
        detail = f"no answer within {budget.seconds:g} s"
        return _silent(url, asked_at, "too_slow", detail)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        return _silent(url, asked_at, "unreachable", _reason(error))


def _receive(
    response: httpx.Response, url: str, asked_at: datetime, budget: Budget, clock: Clock
) -> Answer:
    """Read the body as far as the budget allows; what came before a break is kept."""
    kept = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
    body = bytearray()
    outcome, detail, broken_off = _by_status(response.status_code), "", False
    deadline = clock() + budget.seconds
    try:
        for chunk in response.iter_bytes():
            body += chunk
            if over := _over_budget(len(body), clock() > deadline, budget):
                outcome, detail = over
                break
    except httpx.ReadTimeout:
        outcome, detail = "too_slow", f"stopped sending for {budget.seconds:g} s"
    except httpx.HTTPError as error:
        broken_off, detail = True, _reason(error)
    del body[budget.max_bytes :]
    return Answer(
        url, asked_at, response.status_code, kept, bytes(body), outcome, detail, broken_off
    )


def _by_status(status: int) -> AnswerOutcome:
    """Sort an answer by its status; `ok` still has to be judged by what it brought."""
    if status == 304:
        return "not_modified"
    return "redirected" if status in _REDIRECTS else "ok"


def _over_budget(size: int, late: bool, budget: Budget) -> tuple[AnswerOutcome, str] | None:
    if size > budget.max_bytes:
        return "too_large", f"larger than the limit of {budget.max_bytes} bytes"
    if late:
        return "too_slow", f"not complete after {budget.seconds:g} s ({size} bytes came)"
    return None


def _silent(url: str, asked_at: datetime, outcome: AnswerOutcome, detail: str) -> Answer:
    return Answer(url, asked_at, None, {}, b"", outcome, detail)


def _reason(error: Exception) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
