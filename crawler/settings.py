"""What the crawler needs to be told: whom to ask, how gently, and where to keep it."""

from dataclasses import dataclass


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
    pause_seconds: float
    timeout_seconds: float
    max_document_bytes: int
    max_list_pages: int
