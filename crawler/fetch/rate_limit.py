"""When a host may be asked next, and when it is given up for the run."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from crawler.fetch.answer import Answer
from crawler.records import FailureKind

TRANSIENT_STATUSES = frozenset({429, 500, 502, 503, 504})
"""Statuses of trouble that may pass."""
_REFUSING_STATUSES = frozenset({401, 403})

Chance = Callable[[], float]
"""Gives a number from 0 up to 1."""


@dataclass(slots=True)
class HostState:
    """What one run remembers of one host."""

    next_at: float = 0.0
    """By the clock of pauses."""
    failures: int = 0
    """Requests in a row that it did not answer as a host in order does."""
    given_up: tuple[FailureKind, str] | None = None
    """Why it is asked no more in this run."""


def record_answer(host: HostState, answer: Answer, give_up_after: int) -> None:
    """Count how a request ended, all its tries together; a challenge ends the host's run."""
    host.failures = host.failures + 1 if is_failure(answer) else 0
    if answer.outcome == "challenge":
        host.given_up = "challenge", "not asked: the host gave a challenge before, in this run"
    elif host.failures >= give_up_after:
        host.given_up = (
            _kind_of(answer),
            (
                f"not asked: the host failed {host.failures} times running, at last with "
                f"{answer.detail!r}; it is asked again in the next run"
            ),
        )


def _kind_of(answer: Answer) -> FailureKind:
    outcome = answer.outcome
    if outcome == "ok" or outcome == "not_modified" or outcome == "redirected":
        return "http_error"
    return outcome


def is_failure(answer: Answer) -> bool:
    """Tell whether the host is in trouble or turns us away; a 404 is an answer."""
    if answer.outcome in ("challenge", "unreachable", "too_slow") or answer.broken_off:
        return True
    return answer.status in TRANSIENT_STATUSES or answer.status in _REFUSING_STATUSES


def pause_after(answer: Answer, pause: float, jitter: float, chance: Chance, at: datetime) -> float:
    """Give the seconds until the next request: the pause and up to a share of it, or what the
    host asks for."""
    return max(pause * (1 + jitter * chance()), retry_after(answer, at))


def retry_after(answer: Answer, at: datetime) -> float:
    """Give the seconds that the host asks to be left alone, 0 where it asks for none."""
    text = answer.headers.get("retry-after", "").strip()
    if answer.status not in TRANSIENT_STATUSES or not text:
        return 0.0
    if text.isascii() and text.isdigit():
        return float(text)
    until = read_http_date(text)
    return 0.0 if until is None else max(0.0, (until - at).total_seconds())


def read_http_date(text: str) -> datetime | None:
    """Give the aware time in a header such as Date or Retry-After; None for one that tells none."""
    try:
        time = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
