"""What one run goes by: the source, the settings, what it looks for, and how to ask."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crawler.counts import counted
from crawler.fetch.answer import Answer
from crawler.plan.scope import Scope
from crawler.records import ListedDocument
from crawler.settings import CrawlSettings
from crawler.source_description import SourceDescription

Ask = Callable[[str], Answer]
"""Fetches a page; an answer with outcome `ok` carries it."""
Report = Callable[[str], None]
"""Takes one plain line per event."""


@dataclass(frozen=True, slots=True)
class RunContext:
    """What the routes and the plan of one run are handed."""

    source: SourceDescription
    settings: CrawlSettings
    scope: Scope
    ask: Ask
    report: Report
    started_at: datetime

    @property
    def routes(self) -> tuple[str, ...]:
        """The routes to ask: those of the scope, or else of the settings."""
        return self.settings.routes if self.scope.routes is None else self.scope.routes

    @property
    def languages(self) -> tuple[str, ...] | None:
        """The languages to fetch; None: all that a list offers."""
        return self.scope.languages or self.settings.languages

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day to look at, where a route is asked by date."""
        until = self.scope.until or self.started_at.date()
        return self.scope.since or until - timedelta(days=self.settings.search_days), until

    def document(self, document_id: str, language: str) -> ListedDocument:
        """Give a language version that no list describes, at its usual address."""
        path = self.source.document_path.format(document_id=document_id, language=language)
        url = self.settings.documents_url.rstrip("/") + path
        return ListedDocument(document_id, language, url, "", None)

    def warn_without_language(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Say that documents named without a language are not asked for, if so; else nothing."""
        if not ids or self.languages:
            return ()
        return (
            f"{counted(len(ids), 'document')} named without a language and not asked for: say "
            "which languages to ask for (source.languages)",
        )
