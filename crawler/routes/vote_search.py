"""Asks the structured vote search: how the states voted, as a second witness beside the notes."""

from collections.abc import Iterator, Sequence

from crawler.counts import counted
from crawler.plan.run_context import RunContext
from crawler.records import ListedDocument, ListedVote, RouteStatus
from crawler.routes.dates import dated_path, read_date
from crawler.routes.list_rows import may_be_note
from crawler.routes.paging import FetchedPage, cut_off, read_pages, refused
from crawler.routes.route_result import STOPPED, RouteResult, stopped_short
from crawler.routes.vote_search_page import Act, parse_acts
from crawler.source_description import SourceDescription


def read_vote_search(name: str, context: RunContext) -> RouteResult:
    """Read the vote search over the days of the scope, or of the last `search_days`."""
    pages: list[FetchedPage[Act]] = []
    max_pages = context.settings.max_list_pages
    start = dated_path(context.source.vote_search, context.days)
    for fetched in read_pages(start, parse_acts, context, max_pages):
        pages.append(fetched)
        context.report(_line_of(fetched, len(pages)))
    found = [(fetched.url, act) for fetched in pages for act in fetched.new]
    acts = [act for _, act in found]
    status, problem = _status(pages, acts, context.source)
    stopped = pages[-1].more and len(pages) >= max_pages
    short = stopped_short(context.days[0], [act.date for act in acts]) if stopped else ""
    ids = ids_of(acts)
    remarks = [*_remarks(acts, len(pages), context), short or (STOPPED if stopped else "")]
    return RouteResult(
        route=name,
        status=status,
        documents=documents_of(acts, context),
        detail="; ".join(filter(None, (problem, *remarks, *context.warn_without_language(ids)))),
        ids=ids,
        votes=tuple(vote for url, act in found for vote in votes_of(act, url)),
        warnings=(*cut_off(pages), *filter(None, [short])),
        partial=bool(short),
    )


def documents_of(acts: Sequence[Act], context: RunContext) -> tuple[ListedDocument, ...]:
    """Give the language versions that links of acts name, each once."""
    named = dict.fromkeys(document for act in acts for document in act.documents)
    return tuple(
        context.document(document.document_id, document.language)
        for document in named
        if may_be_note(document.document_id, context.source)
    )


def ids_of(acts: Sequence[Act]) -> tuple[str, ...]:
    """Give the documents that acts name by their number, each once."""
    return tuple(dict.fromkeys(found for act in acts for found in act.ids))


def votes_of(act: Act, url: str) -> Iterator[ListedVote]:
    """Yield the vote on an act, if its positions could be read."""
    if act.positions:
        yield ListedVote(url, act.title, act.date, act.details, act.positions)


def _line_of(fetched: FetchedPage[Act], number: int) -> str:
    if fetched.page is None:
        return f"votes not read: {fetched.url}: {fetched.answer.detail}"
    return f"votes page {number} read: {counted(len(fetched.new), 'new act')} at {fetched.url}"


def _status(
    pages: Sequence[FetchedPage[Act]], acts: Sequence[Act], source: SourceDescription
) -> tuple[RouteStatus, str]:
    last = pages[-1]
    if last.page is None:
        return refused(last.answer, len(pages))
    compare = "compare [vote_search] in crawler/sources/consilium.toml with the page"
    if not acts:
        if last.page.text_characters < source.limits.empty_page_characters:
            return "empty", "the page shows no act; an empty page is no answer, ask again later"
        return "layout_changed", f"the page has content but no acts are found in it; {compare}"
    if not any(act.positions for act in acts):
        return "layout_changed", f"of {len(acts)} acts none has positions to be read; {compare}"
    return "found", ""


def _remarks(acts: Sequence[Act], pages: int, context: RunContext) -> Iterator[str]:
    since, until = context.days
    if acts:
        votes = sum(bool(act.positions) for act in acts)
        yield f"{counted(votes, 'vote')} seen on {counted(pages, 'page')}"
    if unread := sum(not act.positions for act in acts):
        yield f"{counted(unread, 'act')} without positions that can be read for certain"
    dates = [day for act in acts if (day := read_date(act.date))]
    if outside := sum(not since <= day <= until for day in dates):
        dated = f"dated outside {since} to {until}"
        yield f"{counted(outside, 'act')} {dated}: the host ignores the dates"
