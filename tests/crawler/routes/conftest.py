from datetime import date
from functools import partial

import pytest

from crawler.crawl import ask_page
from crawler.fetch.fetcher import Fetcher
from crawler.routes.by_name import ROUTES
from crawler.routes.route import RouteContext
from crawler.plan.scope import Scope

TODAY = date(2026, 7, 31)


@pytest.fixture
def read_route(settings, source, archive):
    """Read one route over real HTTP, as a crawl does; keywords change single settings."""

    def read(name, scope=Scope(), **changes):  # noqa: B008 (frozen)
        asked = settings(**changes)
        with Fetcher(asked, source, lambda answer: None) as fetcher:
            ask = partial(ask_page, archive, fetcher)
            return ROUTES[name](name, RouteContext(source, asked, scope, ask, lambda line: None, TODAY))

    return read
