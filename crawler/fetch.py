"""Asks politely: robots.txt first, one request at a time, pauses, few retries, no strange host."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import stamina

from crawler.answer import Answer, judge_document, judge_page
from crawler.robots import HostRules, decide
from crawler.settings import CrawlSettings
from crawler.source import Source
from crawler.transfer import Budget, Clock, open_client, send

Judge = Callable[[Answer], Answer]
"""Gives an answer its outcome: a page, a PDF, or why it is neither."""

_PASSING = frozenset({429, 500, 502, 503, 504})
_LONGEST_BACKOFF_SECONDS = 30.0


class _AskAgainError(Exception):
    """Carries an answer that may be better next time, for the retrying loop alone."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.detail)
        self.answer = answer


class Fetcher:
    """A client with manners; to be closed. Every single answer goes to `keep` first."""

    def __init__(
        self,
        settings: CrawlSettings,
        source: Source,
        keep: Callable[[Answer], None],
        *,
        clock: Clock = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.requests = 0
        self._settings, self._source, self._keep = settings, source, keep
        self._clock, self._sleep = clock, sleep
        self._client = open_client(settings.user_agent, settings.timeout_seconds)
        self._rules: dict[str, HostRules] = {}
        self._next_turn: dict[str, float] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def page(self, url: str, conditions: Mapping[str, str]) -> Answer:
        """Fetch a list page; `conditions` are headers such as If-None-Match."""
        judge = partial(judge_page, challenge=self._source.challenge)
        return self._follow(url, conditions, judge, self._source.limits.max_list_bytes)

    def document(self, url: str, conditions: Mapping[str, str]) -> Answer:
        """Fetch a PDF; `conditions` are headers such as If-None-Match."""
        judge = partial(judge_document, challenge=self._source.challenge)
        return self._follow(url, conditions, judge, self._settings.max_document_bytes)

    def _follow(
        self,
        url: str,
        conditions: Mapping[str, str],
        judge: Judge,
        max_bytes: int,
        *,
        ask_robots: bool = True,
    ) -> Answer:
        """Ask, and follow redirects by hand while they stay within the allowed hosts."""
        for _ in range(self._source.limits.max_redirects + 1):
            if ask_robots and (refusal := self._host_rules(url).refusal(url)):
                return Answer(url, datetime.now(UTC), None, {}, b"", *refusal)
            answer = self._insist(url, conditions, judge, max_bytes)
            if answer.outcome != "redirected":
                return answer
            target = _target(answer)
            if target is None or not self._may_visit(target):
                detail = f"redirected to {target or 'nowhere'}, outside the allowed hosts"
                return replace(answer, outcome="redirect", detail=detail)
            url = target
        return replace(answer, outcome="redirect", detail="redirected too many times")

    def _may_visit(self, url: str) -> bool:
        """Allow the configured bases as they are, and the source's own hosts over https."""
        if _origin(url) in map(_origin, self._settings.bases):
            return True
        scheme, _, host = _origin(url).partition("://")
        return scheme == "https" and host.removesuffix(":443") in self._source.hosts

    def _host_rules(self, url: str) -> HostRules:
        origin = _origin(url)
        if origin not in self._rules:
            limits = self._source.limits
            judge = partial(judge_page, challenge=self._source.challenge)
            answer = self._follow(
                f"{origin}/robots.txt", {}, judge, limits.max_robots_bytes, ask_robots=False
            )
            agent = self._settings.user_agent
            self._rules[origin] = decide(answer, agent, limits.longest_wait_seconds)
        return self._rules[origin]

    def _insist(
        self, url: str, conditions: Mapping[str, str], judge: Judge, max_bytes: int
    ) -> Answer:
        """Ask up to three times where the trouble may pass; waits start at the source's pause."""
        pause = self._settings.pause_seconds
        attempts = stamina.retry_context(
            on=_AskAgainError,
            attempts=self._source.limits.tries,
            timeout=None,
            wait_initial=pause,
            wait_max=max(pause, _LONGEST_BACKOFF_SECONDS),
            wait_jitter=pause,
        )
        try:
            for attempt in attempts:
                with attempt:
                    answer = self._once(url, conditions, judge, max_bytes)
                    if self._may_pass(answer):
                        raise _AskAgainError(answer)
        except _AskAgainError as last:
            return last.answer
        return answer

    def _may_pass(self, answer: Answer) -> bool:
        """Tell whether asking again within this run makes sense and is welcome."""
        if answer.outcome == "challenge" or self._wait_of(answer.url) is None:
            return False
        silent = answer.outcome == "unreachable" or answer.broken_off
        return silent or answer.status in _PASSING

    def _once(
        self, url: str, conditions: Mapping[str, str], judge: Judge, max_bytes: int
    ) -> Answer:
        """Wait for the host's turn, send one request, have its answer judged and kept."""
        wait, origin = self._wait_of(url), _origin(url)
        if wait is None:
            detail = "the host asked for a longer wait than a run allows; ask in the next run"
            return Answer(url, datetime.now(UTC), None, {}, b"", "http_error", detail)
        if wait > 0:
            self._sleep(wait)
        budget = Budget(max_bytes, self._settings.timeout_seconds)
        answer = judge(send(self._client, url, conditions, budget, self._clock))
        if answer.outcome == "not_modified" and not conditions:
            detail = "answered with 304 though nothing was said to be held"
            answer = replace(answer, outcome="http_error", detail=detail)
        self.requests += 1
        delay = self._rules[origin].delay_seconds if origin in self._rules else 0.0
        pause = max(self._settings.pause_seconds, delay, _retry_after(answer))
        self._next_turn[origin] = self._clock() + pause
        self._keep(answer)
        return answer

    def _wait_of(self, url: str) -> float | None:
        """Give the seconds until the host's next turn; None if that is beyond the longest wait."""
        wait = self._next_turn.get(_origin(url), 0.0) - self._clock()
        longest = max(self._source.limits.longest_wait_seconds, self._settings.pause_seconds)
        return None if wait > longest else wait


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.rpartition('@')[2].lower()}"


def _target(answer: Answer) -> str | None:
    """Give the address that a redirect names; None if it names none that can be read."""
    location = answer.headers.get("location", "")
    try:
        target = urljoin(answer.url, location)
        return target if location and urlsplit(target).hostname else None
    except ValueError:
        return None


def _retry_after(answer: Answer) -> float:
    """Give the seconds that the host asks to be left alone, 0 where it asks for none."""
    text = answer.headers.get("retry-after", "").strip()
    if answer.status not in _PASSING or not text:
        return 0.0
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
