"""Reads a list to its end and says what it names, or why it did not answer."""

from collections.abc import Iterator
from functools import partial

from crawler.records import RouteStatus
from crawler.routes.list_page import ListPage, Row, parse_page
from crawler.routes.list_rows import listed_in, remarks_on, without_documents, without_rows
from crawler.routes.paging import Step, Walk, cut_off, refused, walk
from crawler.routes.route import STOPPED, Asking, RouteReading, stopped_short
from crawler.source_description import Source

_ListStep = Step[ListPage]


def read_list(name: str, asking: Asking) -> RouteReading:
    """Read one list to its end, or to the number of pages that the settings allow."""
    source, settings = asking.source, asking.settings
    through = Walk(
        base=settings.lists_url.rstrip("/"),
        start=source.lists[name].path,
        page_parameter=source.page_parameter,
        max_pages=settings.max_list_pages,
        ask=asking.ask,
        parse=partial(parse_page, source=source),
    )
    steps: list[_ListStep] = []
    for step in walk(through):
        steps.append(step)
        asking.report(line_of(step, len(steps)))
    rows = [row for step in steps for row in new_rows(step)]
    documents = listed_in(rows, source, settings)
    status, problem = _status(steps, rows, source)
    stopped = _is_stopped(steps, rows, settings.max_list_pages)
    short = stopped_short(asking.scope.since, [row.date for row in rows]) if stopped else ""
    pages = sum(step.page is not None for step in steps)
    remarks = remarks_on(rows, pages, len(documents), source)
    warnings = tuple(filter(None, (short, *_warnings(steps, rows, stopped=stopped))))
    unseen = [STOPPED] if stopped and not short else []
    detail = "; ".join(filter(None, (problem, *remarks, *unseen, *warnings)))
    return RouteReading(name, status, documents, detail, warnings=warnings, partial=bool(short))


def new_rows(step: _ListStep) -> tuple[Row, ...]:
    """Give the rows of a page that no page before it had."""
    return tuple(step.page.rows[place] for place in step.new) if step.page else ()


def line_of(step: _ListStep, number: int) -> str:
    """Say how a page came, in one line."""
    if step.page is None:
        return f"list page not read: {step.url}: {step.answer.detail}"
    return f"list page {number} read: {len(step.new)} new rows at {step.url}"


def _is_stopped(steps: list[_ListStep], rows: list[Row], allowed: int) -> bool:
    """Tell whether the list may go on after the last page that the settings allow."""
    return steps[-1].more and len(steps) >= allowed and _total(steps) != len(rows)


def _status(steps: list[_ListStep], rows: list[Row], source: Source) -> tuple[RouteStatus, str]:
    """Tell how the list answered, and what is wrong where it did not."""
    last = steps[-1]
    if last.page is None:
        return refused(last.answer, len(steps))
    if not rows:
        return without_rows(last.page, source)
    if (bare := _bare_page(steps)) and _total(steps) != len(rows):
        return without_rows(bare, source)
    problem = without_documents(rows)
    return ("layout_changed" if problem else "found"), problem


def _bare_page(steps: list[_ListStep]) -> ListPage | None:
    """Give a page that another one named and that has no rows."""
    bare = (step.page for step in steps if step.named and step.page and not step.page.rows)
    return next(bare, None)


def _total(steps: list[_ListStep]) -> int:
    """Give the greatest number of rows that a page announced."""
    return max((step.page.total or 0 for step in steps if step.page is not None), default=0)


def _warnings(steps: list[_ListStep], rows: list[Row], *, stopped: bool) -> Iterator[str]:
    """Yield what shows that rows were not seen although every page came."""
    yield from cut_off(steps)
    if not stopped and steps[-1].page is not None and _total(steps) > len(rows):
        missing = _total(steps) - len(rows)
        yield f"the list announces {_total(steps)} rows, {missing} of them were not found"
