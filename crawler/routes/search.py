"""Asks the register's search for a range of days, in slices that stay under its limit of rows.

The host ignores what it does not understand and shows no more than so many pages: a slice whose
total reaches the limit is halved, and rows are held against the days and the family asked for.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from crawler.counts import counted
from crawler.plan.run_context import RunContext
from crawler.records import RouteStatus
from crawler.routes.dates import dated_path, halves, read_date
from crawler.routes.list_page import ListRow, parse_page
from crawler.routes.list_route import line_of
from crawler.routes.list_rows import listed_in, remarks_on, without_documents, without_rows
from crawler.routes.paging import FetchedPage, cut_off, read_pages, refused
from crawler.routes.route_result import RouteResult
from crawler.source_description import SearchRoute

_Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class _Slice:
    """What a range of days gave."""

    days: _Days
    rows: tuple[ListRow, ...] = ()
    pages: int = 0
    total: int = 0
    """The greatest that a page printed; 0 where none did."""
    status: RouteStatus = "found"
    problem: str = ""
    over: bool = False
    """Whether it has more rows than the search shows."""
    drifted: bool = False
    """Whether the list changed while it was read, or lacks rows that it announced."""
    silent: bool = False
    """Whether it has no rows, and no total says so."""
    cut: tuple[str, ...] = ()
    """What to say of pages that came without their end."""


def read_search(name: str, context: RunContext) -> RouteResult:
    """Read the search over the days of the scope, or of the last `search_days`."""
    slices: list[_Slice] = []
    announced = 0
    waiting = [context.days]
    while waiting:
        days = waiting.pop(0)
        found = _read_slice(days, context)
        if found.over and days[0] < days[1]:
            waiting[:0] = halves(*days)
            announced = max(announced, found.total)
            continue
        slices.append(found)
        if found.status not in ("found", "empty"):
            break
    return _reading(name, slices, waiting, announced, context)


def _reading(
    name: str, slices: list[_Slice], left: list[_Days], announced: int, context: RunContext
) -> RouteResult:
    """Put the slices together; the last one says how the route ended."""
    rows = _unique(row for part in slices for row in part.rows)
    documents = listed_in(rows, context)
    status, problem = slices[-1].status, slices[-1].problem
    if status in ("found", "empty"):
        status, problem = ("found", "") if rows else ("empty", slices[-1].problem)
    if status == "found" and (problem := without_documents(rows)):
        status = "layout_changed"
    if left:
        problem += f"; not looked at: {left[-1][0]} to {left[0][1]}"
    pages = sum(part.pages for part in slices)
    remarks = remarks_on(rows, pages, len(documents), context.source)
    warnings = [*_warnings(slices)]
    if not left and not warnings and len(rows) < announced:
        told = f"{counted(announced, 'row')} announced"
        warnings.append(f"{told} and {len(rows)} found in smaller slices")
    detail = "; ".join(filter(None, (problem, *remarks, *warnings)))
    over = any(part.over for part in slices)
    return RouteResult(name, status, documents, detail, warnings=tuple(warnings), partial=over)


def _read_slice(days: _Days, context: RunContext) -> _Slice:
    """Read a slice, and once more where it changed meanwhile or rows are missing."""
    first = _read_once(days, context)
    if first.over or first.status != "found" or not first.drifted:
        return first
    context.report(f"search {days[0]} to {days[1]} changed while it was read: it is read again")
    again = _read_once(days, context)
    rows = _unique((*first.rows, *again.rows))
    return replace(again, rows=rows, pages=first.pages + again.pages)


def _read_once(days: _Days, context: RunContext) -> _Slice:
    route = context.source.search
    limit = min(route.max_pages, context.settings.max_list_pages)
    pages: list[FetchedPage[ListRow]] = []
    rows: list[ListRow] = []
    totals: list[int] = []
    start = dated_path(route, days)
    # Page 1 may be the first page once more.
    for fetched in read_pages(start, parse_page, context, limit + 1):
        pages.append(fetched)
        context.report(line_of(fetched, len(pages)))
        if fetched.page is None:
            status, problem = refused(fetched.answer, len(pages))
            return _Slice(days, tuple(rows), len(pages) - 1, 0, status, problem)
        if problem := _ignored(fetched.page.rows, days, route):
            rows += _fitting(fetched.new, days, route)
            return _Slice(days, tuple(rows), len(pages), 0, "layout_changed", problem)
        rows += fetched.new
        totals += [] if fetched.page.total is None else [fetched.page.total]
        total = max(totals, default=0)
        if total >= limit * route.rows_per_page and days[0] < days[1]:
            return _Slice(days, total=total, over=True)
        if _is_full(rows, totals, pages, limit):
            break
    return _ended(days, rows, totals, pages, limit, context)


def _is_full(
    rows: list[ListRow], totals: list[int], pages: list[FetchedPage[ListRow]], limit: int
) -> bool:
    """Tell whether all announced rows are here, or as many pages as the search shows."""
    complete = bool(totals) and len(rows) >= totals[-1]
    return complete or sum(bool(fetched.new) for fetched in pages) >= limit


def _ended(
    days: _Days,
    rows: list[ListRow],
    totals: list[int],
    pages: list[FetchedPage[ListRow]],
    limit: int,
    context: RunContext,
) -> _Slice:
    """Give a slice that was read to its end."""
    total, last = max(totals, default=0), pages[-1]
    if not rows and last.page is not None:
        status, problem = without_rows(last.page, context.source)
        return _Slice(days, (), len(pages), total, status, problem, silent=not totals)
    at_limit = sum(bool(fetched.new) for fetched in pages) >= limit
    full = last.page is not None and len(last.page.rows) >= context.source.search.rows_per_page
    over = at_limit and (total > len(rows) or (not totals and full))
    drifted = len(set(totals)) > 1 or len(rows) < total
    cut = tuple(cut_off(pages))
    return _Slice(days, tuple(rows), len(pages), total, over=over, drifted=drifted, cut=cut)


def _ignored(rows: tuple[ListRow, ...], days: _Days, route: SearchRoute) -> str:
    """Say which part of the question the host ignored, as the rows show; empty if none."""
    dates = [read_date(row.date) for row in rows]
    outside = sum(day is not None and not days[0] <= day <= days[1] for day in dates)
    if outside:
        return (
            f"{outside} of {counted(len(rows), 'row')} dated outside {days[0]} to {days[1]}: the "
            "host ignores the dates asked for; compare [search] in crawler/sources/consilium.toml"
        )
    if rows and not any(dates):
        return (
            "no row has a date that can be read, so it cannot be told whether the host heeds the "
            "dates asked for; compare `date` in crawler/sources/consilium.toml with the page"
        )
    named = sum(bool(route.title.search(row.title)) for row in rows)
    if 2 * named < len(rows):
        return (
            f"{len(rows) - named} of {counted(len(rows), 'row')} without a word of a vote: the "
            "host ignores the subject asked for; compare [search] in crawler/sources/consilium.toml"
        )
    return ""


def _fitting(rows: tuple[ListRow, ...], days: _Days, route: SearchRoute) -> Iterator[ListRow]:
    """Yield the rows that were asked for by their own date and title."""
    for row in rows:
        day = read_date(row.date)
        if day is not None and days[0] <= day <= days[1] and route.title.search(row.title):
            yield row


def _unique(rows: Iterable[ListRow]) -> tuple[ListRow, ...]:
    """Give each row once, as it first came."""
    found: dict[Hashable, ListRow] = {}
    for row in rows:
        found.setdefault(row.key, row)
    return tuple(found.values())


def _warnings(slices: list[_Slice]) -> Iterator[str]:
    some = any(part.rows for part in slices)
    for part in slices:
        yield from part.cut
        span = (
            f"{part.days[0]}" if part.days[0] == part.days[1] else " to ".join(map(str, part.days))
        )
        if some and part.silent:
            yield f"{span} was answered without rows and without a total: the next run asks again"
        elif part.over:
            yield (
                f"{span} has {part.total or 'more'} rows and the search shows {len(part.rows)}: "
                "the others must come by another route"
            )
        elif part.drifted:
            yield (
                f"{span} announces {counted(part.total, 'row')} and {len(part.rows)} were "
                "found at two readings, or it changed during both: the next run reads it again"
            )
