"""What robots.txt permits, decided once per host and run.

| answer to /robots.txt                      | decision                                     |
|--------------------------------------------|----------------------------------------------|
| 200                                        | its rules for our product name hold          |
| 404, 410 and other 4xx                     | no restrictions (RFC 9309, 2.3.1.3)          |
| 401, 403, 429, a bot challenge             | the host is not asked in this run            |
| 5xx, no answer, too large, led elsewhere   | the host is not asked in this run (2.3.1.4)  |
| a Crawl-delay beyond the longest wait      | the host is not asked in this run            |

401, 403 and 429 say "not you" or "not now"; RFC 9309 would allow to go on, we do not.
"""

from dataclasses import dataclass

from protego import Protego

from crawler.fetch.answer import Answer
from crawler.records import FailureKind

_NOT_YOU = (401, 403, 429)


@dataclass(frozen=True, slots=True)
class HostRules:
    """What one host permits in this run."""

    closed: FailureKind | None = None
    """Why the host is not asked at all; None where it may be."""
    detail: str = ""
    rules: Protego | None = None
    agent: str = ""
    delay_seconds: float = 0.0

    def refusal(self, url: str) -> tuple[FailureKind, str] | None:
        """Give the kind and the reason if this address must not be asked for."""
        if self.closed is not None:
            return self.closed, self.detail
        if self.rules is not None and not self.rules.can_fetch(url, self.agent):
            return "disallowed", f"robots.txt forbids this address to {self.agent}"
        return None


def decide(answer: Answer, user_agent: str, longest_wait_seconds: float) -> HostRules:
    """Turn the judged answer to /robots.txt into the rules of its host."""
    if answer.outcome == "ok":
        return _read(answer.body, product_name(user_agent), longest_wait_seconds)
    if answer.outcome == "challenge" or answer.status in _NOT_YOU:
        kind: FailureKind = "challenge" if answer.outcome == "challenge" else "disallowed"
        return HostRules(kind, f"robots.txt: {answer.detail}; the host is not asked in this run")
    if answer.status is not None and 400 <= answer.status < 500:
        return HostRules()
    return HostRules(
        "unreachable", f"robots.txt: {answer.detail}; the host is not asked in this run"
    )


def product_name(user_agent: str) -> str:
    """Give the name by which robots.txt addresses us: `councilvotes` of `councilvotes/1.0 (+…)`."""
    return user_agent.split("/", 1)[0].split(" ", 1)[0]


def _read(body: bytes, agent: str, longest_wait_seconds: float) -> HostRules:
    rules = Protego.parse(body.decode("utf-8-sig", "replace"))
    delay = rules.crawl_delay(agent) or 0.0
    if delay > longest_wait_seconds:
        detail = (
            f"robots.txt asks for {delay:g} s between requests, more than the "
            f"{longest_wait_seconds:g} s that a run waits"
        )
        return HostRules("disallowed", detail)
    return HostRules(rules=rules, agent=agent, delay_seconds=delay)
