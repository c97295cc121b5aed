"""Asks politely: robots.txt first, one request at a time, pauses, few retries, no strange host."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Self

from crawler.clocks import REAL, Clocks
from crawler.fetch.answer import Answer, judge_document, judge_page
from crawler.fetch.hosts import Resolve, origin_of, redirect_fault, resolve, target_of
from crawler.fetch.rate_limit import TRANSIENT_STATUSES, HostState, pause_after, record_answer
from crawler.fetch.robots import HostRules, decide
from crawler.fetch.transfer import Budget, open_client, send
from crawler.records import FailureKind
from crawler.retries import retry_context
from crawler.settings import CrawlSettings
from crawler.source_description import SourceDescription

Judge = Callable[[Answer], Answer]
"""Gives an answer its outcome: a page, a PDF, or why it is neither."""

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
        source: SourceDescription,
        keep: Callable[[Answer], None],
        *,
        clocks: Clocks = REAL,
        resolve: Resolve = resolve,
    ) -> None:
        self.requests = 0
        self._settings, self._source, self._keep = settings, source, keep
        self._clocks, self._resolve = clocks, resolve
        self._client = open_client(settings.user_agent, settings.timeout_seconds)
        self._rules: dict[str, HostRules] = {}
        self._hosts: dict[str, HostState] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
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
            refusal = self._host(url).given_up
            if ask_robots and refusal is None:
                refusal = self._host_rules(url).refusal(url)
            if refusal is not None:
                return self._not_asked(url, *refusal)
            answer = self._ask_with_retries(url, conditions, judge, max_bytes)
            record_answer(self._host(url), answer, self._source.limits.give_up_after)
            if answer.outcome != "redirected":
                return answer
            target = target_of(answer)
            if target is None:
                return replace(answer, outcome="redirect", detail="redirected to nowhere")
            bases, hosts = self._settings.bases, self._source.hosts
            if barred := redirect_fault(target, bases, hosts, self._resolve):
                return replace(answer, outcome="redirect", detail=barred)
            url = target
        return replace(answer, outcome="redirect", detail="redirected too many times")

    def _host(self, url: str) -> HostState:
        return self._hosts.setdefault(origin_of(url), HostState())

    def _not_asked(self, url: str, kind: FailureKind, detail: str) -> Answer:
        return Answer(url, self._clocks.now(), None, {}, b"", kind, detail, sent=False)

    def _host_rules(self, url: str) -> HostRules:
        origin = origin_of(url)
        if origin not in self._rules:
            limits = self._source.limits
            judge = partial(judge_page, challenge=self._source.challenge)
            answer = self._follow(
                f"{origin}/robots.txt", {}, judge, limits.max_robots_bytes, ask_robots=False
            )
            agent = self._settings.user_agent
            self._rules[origin] = decide(answer, agent, limits.longest_wait_seconds)
        return self._rules[origin]

    def _ask_with_retries(
        self, url: str, conditions: Mapping[str, str], judge: Judge, max_bytes: int
    ) -> Answer:
        """Ask up to three times where the trouble may pass, standing back longer each time."""
        # The waits are those of the host's rate limit, by the clock of this run: stamina adds none.
        attempts = retry_context(
            on=_AskAgainError,
            attempts=self._source.limits.tries,
            timeout=None,
            wait_initial=0.0,
            wait_max=0.0,
            wait_jitter=0.0,
        )
        try:
            for attempt in attempts:
                with attempt:
                    answer = self._ask_once(url, conditions, judge, max_bytes)
                    if self._is_worth_retrying(answer):
                        self._back_off(url, attempt.num)
                        raise _AskAgainError(answer)
        except _AskAgainError as last:
            return last.answer
        return answer

    def _back_off(self, url: str, tries: int) -> None:
        """Put the next request to the host off: twice the pause after one try, then four times."""
        if tries == self._source.limits.tries:
            return
        backoff = min(self._settings.pause_seconds * 2**tries, _LONGEST_BACKOFF_SECONDS)
        jitter = 1 + self._source.limits.pause_jitter * self._clocks.chance()
        host = self._host(url)
        host.next_at = max(host.next_at, self._clocks.clock() + backoff * jitter)

    def _is_worth_retrying(self, answer: Answer) -> bool:
        """Tell whether asking again within this run makes sense and is welcome."""
        if answer.outcome == "challenge" or self._wait_of(answer.url) is None:
            return False
        silent = answer.outcome == "unreachable" or answer.broken_off
        return silent or answer.status in TRANSIENT_STATUSES

    def _ask_once(
        self, url: str, conditions: Mapping[str, str], judge: Judge, max_bytes: int
    ) -> Answer:
        """Wait until the host may be asked, send one request, have its answer judged and kept."""
        wait, origin = self._wait_of(url), origin_of(url)
        if wait is None:
            detail = "the host asked for a longer wait than a run allows; ask in the next run"
            return self._not_asked(url, "http_error", detail)
        if wait > 0:
            self._clocks.sleep(wait)
        limits, seconds, clocks = self._source.limits, self._settings.timeout_seconds, self._clocks
        budget = Budget(max_bytes, seconds, limits.slow_bytes_per_second, limits.slow_seconds)
        answer = judge(send(self._client, url, conditions, budget, clocks.clock, clocks.now))
        if answer.outcome == "not_modified" and not conditions:
            detail = "answered with 304 though nothing was said to be held"
            answer = replace(answer, outcome="http_error", detail=detail)
        self.requests += 1
        delay = self._rules[origin].delay_seconds if origin in self._rules else 0.0
        pause = max(self._settings.pause_seconds, delay)
        rest = pause_after(answer, pause, limits.pause_jitter, clocks.chance, clocks.now())
        self._host(url).next_at = clocks.clock() + rest
        self._keep(answer)
        return answer

    def _wait_of(self, url: str) -> float | None:
        """Give the seconds until the host may be asked; None if beyond the longest wait."""
        wait = self._host(url).next_at - self._clocks.clock()
        longest = self._source.limits.longest_wait_seconds
        pause = self._settings.pause_seconds * (1 + self._source.limits.pause_jitter)
        return None if wait > max(longest, pause) else wait
