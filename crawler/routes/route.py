"""What one way of finding notes gave, and what all of them are handed to ask with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crawler.fetch.answer import Answer
from crawler.records import ListedDocument, RouteStatus, ListedVote
from crawler.routes.dates import read_date
from crawler.plan.scope import Scope
from crawler.settings import CrawlSettings
from crawler.source_description import SourceDescription

STOPPED = "stopped at the number of pages allowed (max_list_pages); there may be more"
Ask = Callable[[str], Answer]
"""Fetches a page; an answer with outcome `ok` carries it."""


@dataclass(frozen=True, slots=True)
class RouteContext:
    """What a route needs to ask with."""

    source: SourceDescription
    settings: CrawlSettings
    scope: Scope
    ask: Ask
    report: Callable[[str], None]
    """Takes one plain line per event."""
    today: date
    """In UTC."""

    def warn_without_language(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Say that documents named without a language are not asked for, if so; else nothing."""
        if not ids or self.scope.languages or self.settings.languages:
            return ()
        return (
            f"{len(ids)} documents are named without a language and are not asked for: say which "
            "languages to ask for (source.languages)",
        )

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day to look at, where a route is asked by date."""
        until = self.scope.until or self.today
        return self.scope.since or until - timedelta(days=self.settings.search_days), until


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
