"""Asks the register's search for a range of days, in slices that stay under its limit of rows.

The host ignores what it does not understand and shows no more than so many pages: a slice whose
total reaches the limit is halved, and rows are held against the days and the family asked for.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from urllib.parse import urlencode

from crawler.records import RouteStatus
from crawler.routes.dates import halves, read_date
from crawler.routes.list_page import ListPage, Row, parse_page
from crawler.routes.list_route import line_of, new_rows
from crawler.routes.list_rows import listed_in, remarks_on, without_documents, without_rows
from crawler.routes.paging import Step, Walk, cut_off, refused, walk
from crawler.routes.route import Asking, RouteReading
from crawler.source_description import SearchRoute

_Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class _Slice:
    """What a range of days gave."""

    days: _Days
    rows: tuple[Row, ...] = ()
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


def read_search(name: str, asking: Asking) -> RouteReading:
    """Read the search over the days of the scope, or of the last `search_days`."""
    slices: list[_Slice] = []
    announced = 0
    waiting = [asking.days]
    while waiting:
        days = waiting.pop(0)
        found = _read_slice(days, asking)
        if found.over and days[0] < days[1]:
            waiting[:0] = halves(*days)
            announced = max(announced, found.total)
            continue
        slices.append(found)
        if found.status not in ("found", "empty"):
            break
    return _reading(name, slices, waiting, announced, asking)


def _reading(
    name: str, slices: list[_Slice], left: list[_Days], announced: int, asking: Asking
) -> RouteReading:
    """Put the slices together; the last one says how the route ended."""
    rows = _unique(row for part in slices for row in part.rows)
    documents = listed_in(rows, asking.source, asking.settings)
    status, problem = slices[-1].status, slices[-1].problem
    if status in ("found", "empty"):
        status, problem = ("found", "") if rows else ("empty", slices[-1].problem)
    if status == "found" and (problem := without_documents(rows)):
        status = "layout_changed"
    if left:
        problem += f"; not looked at: {left[-1][0]} to {left[0][1]}"
    pages = sum(part.pages for part in slices)
    remarks = remarks_on(rows, pages, len(documents), asking.source)
    warnings = [*_warnings(slices)]
    if not left and not warnings and len(rows) < announced:
        warnings.append(f"{announced} rows were announced and {len(rows)} found in smaller slices")
    detail = "; ".join(filter(None, (problem, *remarks, *warnings)))
    over = any(part.over for part in slices)
    return RouteReading(name, status, documents, detail, warnings=tuple(warnings), partial=over)


def _read_slice(days: _Days, asking: Asking) -> _Slice:
    """Read a slice, and once more where it changed meanwhile or rows are missing."""
    first = _read_once(days, asking)
    if first.over or first.status != "found" or not first.drifted:
        return first
    asking.report(f"search {days[0]} to {days[1]} changed while it was read: it is read again")
    again = _read_once(days, asking)
    rows = _unique((*first.rows, *again.rows))
    return replace(again, rows=rows, pages=first.pages + again.pages)


def _read_once(days: _Days, asking: Asking) -> _Slice:
    route = asking.source.search
    limit = min(route.max_pages, asking.settings.max_list_pages)
    steps: list[Step[ListPage]] = []
    rows: list[Row] = []
    totals: list[int] = []
    for step in walk(_walk(days, limit, asking)):
        steps.append(step)
        asking.report(line_of(step, len(steps)))
        if step.page is None:
            status, problem = refused(step.answer, len(steps))
            return _Slice(days, tuple(rows), len(steps) - 1, 0, status, problem)
        if problem := _ignored(step.page.rows, days, route):
            rows += _fitting(new_rows(step), days, route)
            return _Slice(days, tuple(rows), len(steps), 0, "layout_changed", problem)
        rows += new_rows(step)
        totals += [] if step.page.total is None else [step.page.total]
        total = max(totals, default=0)
        if total >= limit * route.rows_per_page and days[0] < days[1]:
            return _Slice(days, total=total, over=True)
        if _is_full(rows, totals, steps, limit):
            break
    return _ended(days, rows, totals, steps, limit, asking)


def _is_full(rows: list[Row], totals: list[int], steps: list[Step[ListPage]], limit: int) -> bool:
    """Tell whether all announced rows are here, or as many pages as the search shows."""
    complete = bool(totals) and len(rows) >= totals[-1]
    return complete or sum(bool(step.new) for step in steps) >= limit


def _ended(
    days: _Days,
    rows: list[Row],
    totals: list[int],
    steps: list[Step[ListPage]],
    limit: int,
    asking: Asking,
) -> _Slice:
    """Give a slice that was read to its end."""
    total, last = max(totals, default=0), steps[-1]
    if not rows and last.page is not None:
        status, problem = without_rows(last.page, asking.source)
        return _Slice(days, (), len(steps), total, status, problem, silent=not totals)
    at_limit = sum(bool(step.new) for step in steps) >= limit
    full = last.page is not None and len(last.page.rows) >= asking.source.search.rows_per_page
    over = at_limit and (total > len(rows) or (not totals and full))
    drifted = len(set(totals)) > 1 or len(rows) < total
    cut = tuple(cut_off(steps))
    return _Slice(days, tuple(rows), len(steps), total, over=over, drifted=drifted, cut=cut)


def _walk(days: _Days, limit: int, asking: Asking) -> Walk[ListPage]:
    route = asking.source.search
    asked = {
        **route.parameters,
        route.since_parameter: days[0].strftime(route.date_format),
        route.until_parameter: days[1].strftime(route.date_format),
    }
    return Walk(
        base=asking.settings.lists_url.rstrip("/"),
        start=f"{route.path}?{urlencode(asked)}",
        page_parameter=asking.source.page_parameter,
        max_pages=limit + 1,  # page 1 may be the first page once more
        ask=asking.ask,
        parse=partial(parse_page, source=asking.source),
    )


def _ignored(rows: tuple[Row, ...], days: _Days, route: SearchRoute) -> str:
    """Say which part of the question the host ignored, as the rows show; empty if none."""
    dates = [read_date(row.date) for row in rows]
    outside = sum(day is not None and not days[0] <= day <= days[1] for day in dates)
    if outside:
        return (
            f"{outside} of {len(rows)} rows are dated outside {days[0]} to {days[1]}: the host "
            "ignores the dates asked for; compare [search] in crawler/sources/consilium.toml"
        )
    if rows and not any(dates):
        return (
            "no row has a date that can be read, so it cannot be told whether the host heeds the "
            "dates asked for; compare `date` in crawler/sources/consilium.toml with the page"
        )
    named = sum(bool(route.title.search(row.title)) for row in rows)
    if 2 * named < len(rows):
        return (
            f"{len(rows) - named} of {len(rows)} rows do not speak of a vote: the host ignores "
            "the subject asked for; compare [search] in crawler/sources/consilium.toml"
        )
    return ""


def _fitting(rows: tuple[Row, ...], days: _Days, route: SearchRoute) -> Iterator[Row]:
    """Yield the rows that were asked for by their own date and title."""
    for row in rows:
        day = read_date(row.date)
        if day is not None and days[0] <= day <= days[1] and route.title.search(row.title):
            yield row


def _unique(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Give each row once, as it first came."""
    found: dict[Hashable, Row] = {}
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
                f"{span} announces {part.total} rows and {len(part.rows)} were found at two "
                "readings, or it changed during both: the next run reads it again"
            )
