"""What the crawler needs to be told: whom to ask, how gently, and where to keep it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CrawlSettings:
    """One source and the manners to use with it."""

    lists_url: str
    """Scheme, host and port of the register's lists. A configured base is allowed even if it is
    plain http or a private address: the operator named it."""
    documents_url: str
    """Scheme, host and port of the documents."""
    user_agent: str
    routes: tuple[str, ...]
    """The ways of finding notes, asked in this order; what any of them names counts."""
    languages: tuple[str, ...] | None
    """Two-letter codes to fetch; None: all that a list offers."""
    known_languages: tuple[str, ...]
    """The codes that a file of numbers may name."""
    pause_seconds: float
    timeout_seconds: float
    max_document_bytes: int
    max_list_pages: int
    search_days: int = 90
    """How far back a daily run looks where a route is asked by date."""
    eurlex_url: str = "https://eur-lex.europa.eu"
    """Scheme, host and port of the procedure pages."""
    numbers_file: Path | None = None
    """Documents to ask for, one a line; needed by the route `numbers`."""
    saved_pages: Path | None = None
    """Folder of pages that a person saved; needed by the route `saved_pages`."""

    recheck_requests: int = 200
    """Documents that a daily run asks for again at most, the most overdue first."""

    @property
    def bases(self) -> tuple[str, ...]:
        """The addresses that the operator named; a redirect may lead to their hosts."""
        return self.lists_url, self.documents_url, self.eurlex_url
