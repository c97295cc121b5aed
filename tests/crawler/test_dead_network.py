"""A network that is gone for a week, at a run an hour, and comes back."""

import socket
from datetime import UTC, datetime, timedelta

import pytest

from crawler.clocks import Clocks
from crawler.crawl import crawl

START = datetime(2026, 7, 6, tzinfo=UTC)
HOURS = 7 * 24
ONE, TWO, THREE = "ST-1-2026-INIT", "ST-2-2026-INIT", "ST-3-2026-INIT"


@pytest.fixture
def dead():
    """An address of this machine on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    return f"http://127.0.0.1:{port}"


def at(hour):
    """Clocks at so many hours after the start, for which nobody waits."""
    now = START + timedelta(hours=hour)
    return Clocks(clock=lambda: 0.0, sleep=lambda _: None, now=lambda: now)


def test_what_a_week_without_a_network_missed_comes_with_the_first_run_after_it(
    register, archive, settings, dead
):
    register.list(register.row(ONE, "en"))
    register.pdf(ONE, "en")
    assert len(crawl(archive, settings(), clocks=at(0)).new) == 1
    away = settings(lists_url=dead, documents_url=dead)
    for hour in range(1, HOURS):
        report = crawl(archive, away, clocks=at(hour))
        assert [route.status for route in report.routes] == ["unreachable"]
        assert (report.new, report.failures) == ((), ())
    assert [held.document_id for held in archive.held()] == [ONE]
    assert archive.absences() == {}
    register.list(*(register.row(name, "en") for name in (THREE, TWO, ONE)))
    for name in (TWO, THREE):
        register.pdf(name, "en")
    report = crawl(archive, settings(), clocks=at(HOURS))
    assert {held.document_id for held in report.new} == {TWO, THREE}
    assert report.warnings == ()
    assert archive.check() == []
    assert len(archive.runs(2 * HOURS)) == HOURS + 1
