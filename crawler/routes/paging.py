"""Asks for a list page by page, however it pages.

A page may name the next one (`rel=next`), or all others (a pagination list); where the first page
does neither, `?page=1`, `?page=2` … are tried until rows end or repeat.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal
from urllib.parse import urlencode

from crawler.counts import counted
from crawler.fetch.answer import Answer
from crawler.plan.run_context import RunContext
from crawler.records import RouteStatus
from crawler.routes.list_page import ListPage, R
from crawler.source_description import SourceDescription

_END_WITHIN = 1024
_Paging = Literal["next", "pages", "guess"]


@dataclass(frozen=True, slots=True)
class FetchedPage(Generic[R]):
    """One page that was asked for."""

    url: str
    answer: Answer
    page: ListPage[R] | None
    """None where it could not be read."""
    new: tuple[R, ...]
    """Its rows that no page before it had."""
    more: bool
    """Whether another page would be asked for next; a guessed one may not be there."""
    named: bool
    """Whether a page before it named this one; the first page counts as named."""


def read_pages(
    start: str,
    parse: Callable[[bytes, str, SourceDescription], ListPage[R]],
    context: RunContext,
    max_pages: int,
) -> Iterator[FetchedPage[R]]:
    """Yield page after page from `start` on; a page that could not be read is the last.

    `start` is the path and query of the first page.
    """
    base = context.settings.lists_url.rstrip("/")
    waiting, asked, seen = deque([start]), set[str](), set[Hashable]()
    paging: _Paging | None = None
    while waiting and len(asked) < max_pages:
        target = waiting.popleft()
        url = base + target
        named = paging != "guess"
        answer = context.ask(url)
        if answer.outcome != "ok":
            # A guessed page that is not there is the end of the list.
            if not (paging == "guess" and answer.outcome == "not_found"):
                yield FetchedPage(url, answer, None, (), False, named)
            return
        page = parse(answer.body, url, context.source)
        new = _new(page.rows, seen)
        paging = paging or _paging(page)
        asked.add(target)
        guess = _guessed_page(start, context.source.paging.parameter, len(asked))
        for onward in _onward(page, paging, bool(new), len(asked), guess):
            if onward not in asked and onward not in waiting:
                waiting.append(onward)
        yield FetchedPage(url, answer, page, new, bool(waiting), named)


def refused(answer: Answer, page: int) -> tuple[RouteStatus, str]:
    """Tell why a page was not had."""
    turned_away = answer.outcome in ("challenge", "disallowed")
    if turned_away or answer.status in (401, 403, 429):
        return "blocked", f"page {page}: {answer.detail}"
    return "unreachable", f"page {page}: {answer.detail}"


def cut_off(pages: Sequence[FetchedPage[R]]) -> Iterator[str]:
    """Say which pages were sent without their end, if any: rows may be missing."""
    cut = [fetched.url for fetched in pages if fetched.page and not _has_end(fetched.answer.body)]
    if cut:
        yield f"{counted(len(cut), 'page')} cut off, without </html>: the first is {cut[0]}"


def _has_end(body: bytes) -> bool:
    return b"</html" in body[-_END_WITHIN:].lower()


def _new(rows: Sequence[R], seen: set[Hashable]) -> tuple[R, ...]:
    """The rows whose keys were not seen before; they are seen now."""
    new = []
    for row in rows:
        if row.key not in seen:
            seen.add(row.key)
            new.append(row)
    return tuple(new)


def _paging(first: ListPage[R]) -> _Paging:
    """Decide by the first page how the list pages."""
    if first.next_targets:
        return "next"
    return "pages" if first.page_targets else "guess"


def _onward(
    page: ListPage[R], paging: _Paging, grew: bool, asked: int, guess: str
) -> tuple[str, ...]:
    """Give the pages to ask for after this one, the `asked`-th."""
    if not page.rows:
        return ()
    if paging == "pages":
        return page.page_targets
    # The first page may be page 0 or page 1: page 1 is allowed to repeat it once.
    if not grew and not (paging == "guess" and asked == 2):
        return ()
    return page.next_targets if paging == "next" else (guess,)


def _guessed_page(start: str, parameter: str, number: int) -> str:
    mark = "&" if "?" in start else "?"
    return f"{start}{mark}{urlencode({parameter: number})}"
