"""What one way of finding notes gave."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crawler.records import ListedDocument, ListedVote, RouteStatus
from crawler.routes.dates import read_date

STOPPED = "stopped at the number of pages allowed (max_list_pages); there may be more"


@dataclass(frozen=True, slots=True)
class RouteResult:
    """What one route named; `found` says that it answered in full."""

    route: str
    status: RouteStatus
    documents: tuple[ListedDocument, ...]
    """Each language version once, in the order of the route."""
    detail: str
    ids: tuple[str, ...] = ()
    """Documents that the route names without a language: the operator's languages are asked for."""
    votes: tuple[ListedVote, ...] = ()
    """Votes that the route shows by itself: a second witness beside the notes."""
    warnings: tuple[str, ...] = ()
    """What a person should act on although the route answered; each a line."""
    partial: bool = False
    """Whether some of the days asked for were not read to their end."""


def stopped_short(since: date | None, printed: Sequence[str | None]) -> str:
    """Say that the pages allowed end before the first day is reached, if so; else nothing.

    `printed` are the dates of the rows as the list has them, the newest first.
    """
    dated = [day for text in printed if (day := read_date(text))]
    if since is None or (dated and dated[-1] < since):
        return ""
    reached = f"reach back to {dated[-1]} only" if dated else "bear no date that can be read"
    return (
        f"{STOPPED}: its rows {reached} and {since} is asked for; raise source.max_list_pages, or "
        "ask another route (search) for these days"
    )
