"""Runs on later days, by a time of day that the test sets."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from crawler.clocks import Clocks
from crawler.crawl import crawl
from crawler.plan.scope import Scope


@dataclass
class Calendar:
    """A time of day that the test sets."""

    now: datetime = datetime(2026, 7, 3, 12, tzinfo=UTC)

    def clocks(self):
        return Clocks(now=lambda: self.now, chance=lambda: 0.0)


@pytest.fixture
def calendar():
    return Calendar()


@pytest.fixture
def run(register, settings, archive, calendar):
    """Run after some days; gives the report and the documents that were asked for."""

    def once(days=0, scope=Scope(), **changes):  # noqa: B008
        calendar.now += timedelta(days=days)
        register.asked.clear()
        report = crawl(archive, settings(**changes), scope, clocks=calendar.clocks())
        asked = register.asked_for("/doc/document/")
        return report, [target.removeprefix("/doc/document/")[:-4] for target in asked]

    return once
