"""Tries everything that a run needs of the network, gently, and says what works.

The first page of each route, the robots.txt of each host and one document are asked for, and
nothing is kept.
"""

import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal
from urllib.parse import urlsplit

from crawler.clocks import REAL, Clocks
from crawler.counts import counted
from crawler.crawl import read_routes
from crawler.fetch.answer import Answer
from crawler.fetch.fetcher import Fetcher
from crawler.fetch.hosts import origin_of, resolve
from crawler.fetch.rate_limit import read_http_date
from crawler.fetch.robots import decide
from crawler.plan.run_context import RunContext
from crawler.plan.scope import Scope
from crawler.records import FailureKind, ListedDocument, RouteStatus
from crawler.routes.route_result import STOPPED, RouteResult
from crawler.settings import CrawlSettings
from crawler.settings_check import check_settings
from crawler.source_description import SourceDescription, read_source

State = Literal["works", "look", "fails"]
"""`look`: a run can do without it, or a person should judge it."""
LOOK_BACK = timedelta(days=30)
CLOCK_TOLERANCE = timedelta(minutes=5)
_ROUTE_HELP: dict[RouteStatus, str] = {
    "empty": "ask again later; an empty list is no answer",
    "blocked": "the host turns programs away at the moment: other routes are asked by themselves; "
    "pages that you save in a browser are read from source.saved_pages, and notes that you "
    "download are taken in by `councilvotes import`",
    "layout_changed": "the page is not what crawler/sources/consilium.toml describes: mend the "
    "selectors there, or ask for a newer version of the program",
    "unreachable": "see the lines on this host; if all of them work, ask again later",
}
_DOCUMENT_HELP: dict[FailureKind, str] = {
    "not_found": "the list and the documents' host differ: ask again later",
    "not_pdf": "something else came in its place: open the address in a browser",
    "challenge": "ask again later; notes that you download are taken in by `councilvotes import`",
    "disallowed": "robots.txt does not allow it: it is not asked for",
    "redirect": "the documents have moved: see hosts in crawler/sources/consilium.toml",
}


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """One thing that a run needs, and how it is with it."""

    about: str
    state: State
    told: str
    remedy: str = ""
    """What to do, where it does not work."""


def probe(
    settings: CrawlSettings,
    *,
    report: Callable[[str], None],
    clocks: Clocks = REAL,
) -> list[ProbeResult]:
    """Try hosts, routes and one document: the first that a route names, or one known to be there.

    Raises CrawlerError where the settings cannot be used.
    """
    source = read_source()
    now = clocks.now()
    today, procedures = now.date(), (source.known_document.file,)
    scope = Scope(since=today - LOOK_BACK, until=today, procedures=procedures)
    check_settings(settings, scope)
    small = replace(settings, max_list_pages=1)
    answers: list[Answer] = []
    with Fetcher(small, source, answers.append, clocks=clocks) as fetcher:
        context = RunContext(source, small, scope, lambda url: fetcher.page(url, {}), report, now)
        results = read_routes(context)
        document = _one_document(results, context)
        brought = fetcher.document(document.url, {})
    return [
        *_host_results(answers, small, source, document),
        *_route_results(results),
        _document_result(document, brought),
        _clock_result(answers),
    ]


def _one_document(results: Sequence[RouteResult], context: RunContext) -> ListedDocument:
    """The first document that a route names, in its own language or in one of the settings."""
    for result in results:
        if result.documents:
            return result.documents[0]
    language = (context.languages or ("en",))[0]
    for result in results:
        if result.ids:
            return context.document(result.ids[0], language)
    known = context.source.known_document
    return context.document(known.document_id, known.language)


def _host_results(
    answers: Sequence[Answer],
    settings: CrawlSettings,
    source: SourceDescription,
    document: ListedDocument,
) -> Iterator[ProbeResult]:
    """Name, TLS and robots.txt of each host that was asked."""
    asked = [origin_of(answer.url) for answer in answers]
    asked.append(origin_of(document.url))
    for origin in dict.fromkeys(asked):
        ours = [answer for answer in answers if origin_of(answer.url) == origin]
        yield _name_result(origin)
        yield from _tls_result(origin, ours)
        robots = [answer for answer in ours if urlsplit(answer.url).path == "/robots.txt"]
        if robots:
            yield _robots_result(origin, robots[-1], settings, source)


def _name_result(origin: str) -> ProbeResult:
    """Whether the host's name is known here, or asked through a proxy that knows it."""
    parts = urlsplit(origin)
    host = parts.hostname or ""
    proxy = urllib.request.getproxies().get(parts.scheme)
    if proxy and not urllib.request.proxy_bypass(host):
        via = urlsplit(proxy).hostname or "a proxy"  # the whole address may hold a password
        return ProbeResult(f"name {host}", "works", f"asked through the proxy {via}")
    found = resolve(host)
    if found:
        return ProbeResult(f"name {host}", "works", ", ".join(found))
    remedy = "check the network and its DNS; behind a proxy set HTTPS_PROXY"
    return ProbeResult(f"name {host}", "fails", "no address is known for it here", remedy)


def _tls_result(origin: str, answers: Sequence[Answer]) -> Iterator[ProbeResult]:
    """Whether the host proved who it is; nothing where it never answered."""
    host = urlsplit(origin).hostname or ""
    if not origin.startswith("https:"):
        told = "the configured address is plain http: nobody vouches for what comes"
        if host not in ("127.0.0.1", "localhost", "::1"):
            yield ProbeResult(f"TLS {host}", "look", told, "name an https address, if there is one")
    elif any(answer.status is not None for answer in answers):
        yield ProbeResult(f"TLS {host}", "works", "the certificate is verified")
    elif broken := [answer.detail for answer in answers if "SSL" in answer.detail.upper()]:
        remedy = (
            "set the clock right; where a company's proxy signs the traffic, name its certificate "
            "in SSL_CERT_FILE. It is never left unverified"
        )
        yield ProbeResult(f"TLS {host}", "fails", broken[-1], remedy)


def _robots_result(
    origin: str, answer: Answer, settings: CrawlSettings, source: SourceDescription
) -> ProbeResult:
    """What robots.txt makes of us."""
    rules = decide(answer, settings.user_agent, source.limits.longest_wait_seconds)
    about = f"robots.txt {urlsplit(origin).hostname}"
    if answer.status is None:
        remedy = "check the network; see the other lines on this host"
        return ProbeResult(about, "fails", f"no answer: {answer.detail}", remedy)
    if rules.closed is not None:
        remedy = "wait, and ask again later; it is not passed over"
        return ProbeResult(about, "fails", rules.detail, remedy)
    delay = f", {rules.delay_seconds:g} s between requests" if rules.delay_seconds else ""
    return ProbeResult(
        about, "works", f"answered with {answer.status}; the host may be asked{delay}"
    )


def _route_results(results: Sequence[RouteResult]) -> Iterator[ProbeResult]:
    """How each route answered; one that did not is only needed where no other one did."""
    state: State = "look" if any(each.status == "found" for each in results) else "fails"
    for result in results:
        about = f"route {result.route}"
        if result.status in _ROUTE_HELP:
            told = f"{result.status}: {result.detail}"
            yield ProbeResult(about, state, told, _ROUTE_HELP[result.status])
            continue
        named = counted(len(result.documents), "language version")
        more = f" and {counted(len(result.ids), 'document')}" if result.ids else ""
        told = f"{result.status}: its first page names {named}{more}"
        # Only the first page was asked for, so that it stops there is no finding.
        if warnings := [text for text in result.warnings if not text.startswith(STOPPED)]:
            yield ProbeResult(about, "look", told, "; ".join(warnings))
        else:
            yield ProbeResult(about, "works", told)


def _document_result(document: ListedDocument, answer: Answer) -> ProbeResult:
    about = f"document {document.document_id} {document.language}"
    if answer.outcome == "ok":
        return ProbeResult(about, "works", f"a PDF of {len(answer.body)} bytes; it was not kept")
    if answer.outcome == "not_modified" or answer.outcome == "redirected":
        return ProbeResult(about, "fails", answer.detail, "ask again later")
    remedy = _DOCUMENT_HELP.get(answer.outcome, "see the lines on this host; ask again later")
    return ProbeResult(about, "fails", f"{answer.outcome}: {answer.detail}", remedy)


def _clock_result(answers: Sequence[Answer]) -> ProbeResult:
    """How far the machine's clock is from those of the hosts, at the least."""
    apart = [
        host_time - answer.asked_at
        for answer in answers
        if (host_time := read_http_date(answer.headers.get("date", ""))) is not None
    ]
    if not apart:
        return ProbeResult(
            "clock", "look", "no host told the time", "compare it with another clock"
        )
    least = min(apart, key=abs)
    seconds = abs(least).total_seconds()
    if abs(least) <= CLOCK_TOLERANCE:
        return ProbeResult("clock", "works", f"{seconds:.0f} s from the hosts' clocks")
    way = "behind" if least > timedelta(0) else "ahead of"
    told = f"{seconds / 60:.0f} min {way} the hosts' clocks"
    return ProbeResult(
        "clock", "look", told, "set it right: releases are dated and TLS judged by it"
    )
