"""Reads a list to its end and says what it names, or why it did not answer."""

from collections.abc import Iterator

from crawler.counts import counted
from crawler.plan.run_context import RunContext
from crawler.records import RouteStatus
from crawler.routes.list_page import ListPage, ListRow, parse_page
from crawler.routes.list_rows import listed_in, remarks_on, without_documents, without_rows
from crawler.routes.paging import FetchedPage, cut_off, read_pages, refused
from crawler.routes.route_result import STOPPED, RouteResult, stopped_short
from crawler.source_description import SourceDescription


def read_list(name: str, context: RunContext) -> RouteResult:
    """Read one list to its end, or to the number of pages that the settings allow."""
    source, max_pages = context.source, context.settings.max_list_pages
    pages: list[FetchedPage[ListRow]] = []
    for fetched in read_pages(source.lists[name].path, parse_page, context, max_pages):
        pages.append(fetched)
        context.report(line_of(fetched, len(pages)))
    rows = [row for fetched in pages for row in fetched.new]
    documents = listed_in(rows, context)
    status, problem = _status(pages, rows, source)
    # The list may go on after the last page that the settings allow.
    stopped = pages[-1].more and len(pages) >= max_pages and _total(pages) != len(rows)
    short = stopped_short(context.scope.since, [row.date for row in rows]) if stopped else ""
    page_count = sum(fetched.page is not None for fetched in pages)
    remarks = remarks_on(rows, page_count, len(documents), source)
    warnings = tuple(filter(None, (short, *_warnings(pages, rows, stopped=stopped))))
    unseen = [STOPPED] if stopped and not short else []
    detail = "; ".join(filter(None, (problem, *remarks, *unseen, *warnings)))
    return RouteResult(name, status, documents, detail, warnings=warnings, partial=bool(short))


def line_of(fetched: FetchedPage[ListRow], number: int) -> str:
    """Say how a page came, in one line."""
    if fetched.page is None:
        return f"list page not read: {fetched.url}: {fetched.answer.detail}"
    return f"list page {number} read: {counted(len(fetched.new), 'new row')} at {fetched.url}"


def _status(
    pages: list[FetchedPage[ListRow]], rows: list[ListRow], source: SourceDescription
) -> tuple[RouteStatus, str]:
    """Tell how the list answered, and what is wrong where it did not."""
    last = pages[-1]
    if last.page is None:
        return refused(last.answer, len(pages))
    if not rows:
        return without_rows(last.page, source)
    if (bare := _bare_page(pages)) and _total(pages) != len(rows):
        return without_rows(bare, source)
    problem = without_documents(rows)
    return ("layout_changed" if problem else "found"), problem


def _bare_page(pages: list[FetchedPage[ListRow]]) -> ListPage[ListRow] | None:
    """Give a page that another one named and that has no rows."""
    bare = (
        fetched.page
        for fetched in pages
        if fetched.named and fetched.page and not fetched.page.rows
    )
    return next(bare, None)


def _total(pages: list[FetchedPage[ListRow]]) -> int:
    """Give the greatest number of rows that a page announced."""
    return max(
        (fetched.page.total or 0 for fetched in pages if fetched.page is not None), default=0
    )


def _warnings(
    pages: list[FetchedPage[ListRow]], rows: list[ListRow], *, stopped: bool
) -> Iterator[str]:
    """Yield what shows that rows were not seen although every page came."""
    yield from cut_off(pages)
    if not stopped and pages[-1].page is not None and _total(pages) > len(rows):
        missing = _total(pages) - len(rows)
        yield f"the list announces {counted(_total(pages), 'row')}, {missing} of them not found"
