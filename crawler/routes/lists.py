"""Reads a list page by page, however it pages, and says what it names or why it did not answer.

A page may name the next one (`rel=next`), or all others (a pagination list); where the first page
does neither, `?page=1`, `?page=2` … are tried until rows end or repeat.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from crawler.answer import Answer
from crawler.records import ListedDocument, RouteStatus
from crawler.routes.listing import ListPage, Row, parse_page
from crawler.routes.reading import Ask, Asking, RouteReading
from crawler.settings import CrawlSettings
from crawler.source import ListRoute, Source

_Paging = Literal["next", "pages", "guess"]


@dataclass(frozen=True, slots=True)
class _Step:
    """One page that was asked for."""

    url: str
    answer: Answer
    page: ListPage | None
    new_rows: tuple[Row, ...]
    more: bool
    """Whether another page would be asked for next; a guessed one may not be there."""


def read_list(name: str, asking: Asking) -> RouteReading:
    """Read one list to its end, or to the number of pages that the settings allow."""
    source, settings, ask, report = asking.source, asking.settings, asking.ask, asking.report
    route = source.lists[name]
    steps: list[_Step] = []
    for step in _walk(route, source, settings, ask):
        steps.append(step)
        if step.page is None:
            report(f"list page not read: {step.url}: {step.answer.detail}")
        else:
            report(f"list page {len(steps)} read: {len(step.new_rows)} new rows at {step.url}")
    rows = [row for step in steps for row in step.new_rows]
    documents = _listed(rows, source, settings)
    status, problem = _status(steps, rows, source)
    stopped = steps[-1].more and len(steps) >= settings.max_list_pages
    remarks = _remarks(steps, rows, documents, source, stopped)
    detail = "; ".join(filter(None, (problem, *remarks)))
    return RouteReading(name, status, documents, detail)


def _walk(route: ListRoute, source: Source, settings: CrawlSettings, ask: Ask) -> Iterator[_Step]:
    """Yield page after page; a page that could not be read is the last."""
    base = settings.lists_url.rstrip("/")
    waiting, asked, seen = deque([route.path]), set[str](), set[object]()
    paging: _Paging | None = None
    while waiting and len(asked) < settings.max_list_pages:
        target = waiting.popleft()
        answer = ask(base + target)
        if answer.outcome != "ok":
            # A guessed page that is not there is the end of the list.
            if not (paging == "guess" and answer.outcome == "not_found"):
                yield _Step(base + target, answer, None, (), False)
            return
        page = parse_page(answer.body, base + target, source)
        new_rows = tuple(row for row in page.rows if _key(row) not in seen)
        seen.update(map(_key, page.rows))
        paging = paging or _paging(page)
        asked.add(target)
        for onward in _onward(page, paging, bool(new_rows), len(asked), route, source):
            if onward not in asked and onward not in waiting:
                waiting.append(onward)
        yield _Step(base + target, answer, page, new_rows, bool(waiting))


def _paging(first: ListPage) -> _Paging:
    """Decide by the first page how the list pages."""
    if first.next_targets:
        return "next"
    return "pages" if first.page_targets else "guess"


def _onward(
    page: ListPage, paging: _Paging, grew: bool, asked: int, route: ListRoute, source: Source
) -> tuple[str, ...]:
    """Give the pages to ask for after this one, the `asked`-th."""
    if not page.rows:
        return ()
    if paging == "pages":
        return page.page_targets
    # The first page may be page 0 or page 1: page 1 is allowed to repeat it once.
    if not grew and not (paging == "guess" and asked == 2):
        return ()
    if paging == "next":
        return page.next_targets
    return (f"{route.path}?{urlencode({source.page_parameter: asked})}",)


def _key(row: Row) -> object:
    return row.documents or (row.title, row.date)


def _status(steps: list[_Step], rows: list[Row], source: Source) -> tuple[RouteStatus, str]:
    """Tell how the list answered, and what is wrong where it did not."""
    last = steps[-1]
    if last.page is None:
        return _refused(last.answer, len(steps))
    if not rows:
        return _without_rows(last.page, source)
    if not any(row.documents for row in rows):
        return "layout_changed", (
            f"none of {len(rows)} rows links to a document; compare the selectors and "
            "`document_link` in crawler/sources/consilium.toml with the page"
        )
    return "found", ""


def _refused(answer: Answer, page: int) -> tuple[RouteStatus, str]:
    turned_away = answer.outcome in ("challenge", "disallowed")
    if turned_away or answer.status in (401, 403, 429):
        return "blocked", f"page {page}: {answer.detail}"
    return "unreachable", f"page {page}: {answer.detail}"


def _without_rows(page: ListPage, source: Source) -> tuple[RouteStatus, str]:
    """Tell an empty list from a page whose rows are no longer found."""
    short = page.text_characters < source.limits.empty_page_characters
    if page.total == 0 or (short and not page.total and not page.links_documents):
        return "empty", "the list has no rows; an empty list is no answer, ask again later"
    return "layout_changed", (
        "the page has content but no rows are found in it; compare the selectors in "
        "crawler/sources/consilium.toml with the page"
    )


def _listed(rows: list[Row], source: Source, settings: CrawlSettings) -> tuple[ListedDocument, ...]:
    """Give every language version of the wanted kind once, as its first row names it."""
    found: dict[tuple[str, str], ListedDocument] = {}
    base = settings.documents_url.rstrip("/")
    for row in rows:
        for named in row.documents:
            if not _wanted_kind(named.document_id, source):
                continue
            path = source.document_path.format(
                document_id=named.document_id, language=named.language
            )
            listed = ListedDocument(
                named.document_id, named.language, base + path, row.title, row.date
            )
            found.setdefault((named.document_id, named.language), listed)
    return tuple(found.values())


def _wanted_kind(document_id: str, source: Source) -> bool:
    return document_id.partition("-")[0] in source.document_prefixes


def _remarks(
    steps: list[_Step],
    rows: list[Row],
    documents: tuple[ListedDocument, ...],
    source: Source,
    stopped: bool,
) -> Iterator[str]:
    """Yield what a person should know about this reading."""
    pages = [step.page for step in steps if step.page is not None]
    if rows:
        yield f"{len(rows)} rows on {len(pages)} pages name {len(documents)} language versions"
    other = {named for row in rows for named in row.documents}
    others = sum(not _wanted_kind(named.document_id, source) for named in other)
    if others:
        kinds = ", ".join(source.document_prefixes)
        yield f"{others} language versions of other kinds than {kinds} not asked for"
    if bare := sum(not row.documents for row in rows):
        yield f"{bare} rows name no document"
    if unreadable := sum(row.unreadable_links for row in rows):
        yield f"{unreadable} links without a document's address"
    total = max((page.total or 0 for page in pages), default=0)
    if stopped:
        yield "stopped at the number of pages allowed (max_list_pages); there may be more"
    elif steps[-1].page is not None and total > len(rows):
        yield f"the list announces {total} rows, {total - len(rows)} of them were not found"
