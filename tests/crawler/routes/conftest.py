from datetime import UTC, date, datetime
from functools import partial

import pytest

from crawler.crawl import ask_page
from crawler.fetch.fetcher import Fetcher
from crawler.plan.run_context import RunContext
from crawler.plan.scope import Scope
from crawler.routes.by_name import ROUTES

TODAY = date(2026, 7, 31)


@pytest.fixture
def read_route(settings, source, archive):
    """Read one route over real HTTP, as a crawl does; keywords change single settings."""

    def read(name, scope=Scope(), **changes):  # noqa: B008 (frozen)
        asked = settings(**changes)
        with Fetcher(asked, source, lambda answer: None) as fetcher:
            ask = partial(ask_page, archive, fetcher)
            noon = datetime(2026, 7, 31, 12, tzinfo=UTC)
            return ROUTES[name](
                name, RunContext(source, asked, scope, ask, lambda line: None, noon)
            )

    return read
