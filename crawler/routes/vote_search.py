"""Asks the structured vote search: how the states voted, as a second witness beside the notes."""

from collections.abc import Iterator, Sequence
from functools import partial
from urllib.parse import urlencode

from crawler.plan.candidates import listed_as
from crawler.records import ListedDocument, RouteStatus, WitnessedVote
from crawler.routes.dates import read_date
from crawler.routes.list_rows import is_wanted_kind
from crawler.routes.paging import Step, Walk, cut_off, refused, walk
from crawler.routes.route import STOPPED, Asking, RouteReading, stopped_short
from crawler.routes.vote_search_page import Act, ActPage, parse_acts
from crawler.source_description import Source


def read_vote_search(name: str, asking: Asking) -> RouteReading:
    """Read the vote search over the days of the scope, or of the last `search_days`."""
    steps: list[Step[ActPage]] = []
    for step in walk(_walk(asking)):
        steps.append(step)
        asking.report(_line_of(step, len(steps)))
    found = [(step.url, act) for step in steps for act in _new_acts(step)]
    acts = [act for _, act in found]
    status, problem = _status(steps, acts, asking.source)
    stopped = steps[-1].more and len(steps) >= asking.settings.max_list_pages
    short = stopped_short(asking.days[0], [act.date for act in acts]) if stopped else ""
    ids = ids_of(acts)
    remarks = [*_remarks(acts, len(steps), asking), short or (STOPPED if stopped else "")]
    return RouteReading(
        route=name,
        status=status,
        documents=documents_of(acts, asking),
        detail="; ".join(filter(None, (problem, *remarks, *asking.unasked(ids)))),
        ids=ids,
        votes=tuple(vote for url, act in found for vote in votes_of(act, url)),
        warnings=(*cut_off(steps), *filter(None, [short])),
        partial=bool(short),
    )


def documents_of(acts: Sequence[Act], asking: Asking) -> tuple[ListedDocument, ...]:
    """Give the language versions that links of acts name, each once."""
    named = dict.fromkeys(document for act in acts for document in act.documents)
    return tuple(
        listed_as(document.document_id, document.language, asking.settings, asking.source)
        for document in named
        if is_wanted_kind(document.document_id, asking.source)
    )


def ids_of(acts: Sequence[Act]) -> tuple[str, ...]:
    """Give the documents that acts name by their number, each once."""
    return tuple(dict.fromkeys(found for act in acts for found in act.ids))


def votes_of(act: Act, url: str) -> Iterator[WitnessedVote]:
    """Yield the vote on an act, if its positions could be read."""
    if act.positions:
        yield WitnessedVote(url, act.title, act.date, act.details, act.positions)


def _walk(asking: Asking) -> Walk[ActPage]:
    route = asking.source.vote_search
    since, until = asking.days
    asked = {
        **route.parameters,
        route.since_parameter: since.strftime(route.date_format),
        route.until_parameter: until.strftime(route.date_format),
    }
    return Walk(
        base=asking.settings.lists_url.rstrip("/"),
        start=f"{route.path}?{urlencode(asked)}",
        page_parameter=asking.source.page_parameter,
        max_pages=asking.settings.max_list_pages,
        ask=asking.ask,
        parse=partial(parse_acts, source=asking.source),
    )


def _new_acts(step: Step[ActPage]) -> tuple[Act, ...]:
    return tuple(step.page.acts[place] for place in step.new) if step.page else ()


def _line_of(step: Step[ActPage], number: int) -> str:
    if step.page is None:
        return f"votes not read: {step.url}: {step.answer.detail}"
    return f"votes page {number} read: {len(step.new)} new acts at {step.url}"


def _status(
    steps: Sequence[Step[ActPage]], acts: Sequence[Act], source: Source
) -> tuple[RouteStatus, str]:
    last = steps[-1]
    if last.page is None:
        return refused(last.answer, len(steps))
    compare = "compare [vote_search] in crawler/sources/consilium.toml with the page"
    if not acts:
        if last.page.text_characters < source.limits.empty_page_characters:
            return "empty", "the page shows no act; an empty page is no answer, ask again later"
        return "layout_changed", f"the page has content but no acts are found in it; {compare}"
    if not any(act.positions for act in acts):
        return "layout_changed", f"of {len(acts)} acts none has positions to be read; {compare}"
    return "found", ""


def _remarks(acts: Sequence[Act], pages: int, asking: Asking) -> Iterator[str]:
    since, until = asking.days
    if acts:
        yield f"{sum(bool(act.positions) for act in acts)} votes seen on {pages} pages"
    if unread := sum(not act.positions for act in acts):
        yield f"{unread} acts have no positions that can be read for certain"
    dates = [day for act in acts if (day := read_date(act.date))]
    if outside := sum(not since <= day <= until for day in dates):
        yield f"{outside} acts are dated outside {since} to {until}: the host ignores the dates"
