"""A large register: the second run asks the lists and what is due, and nothing else."""

from itertools import pairwise

import pytest

from crawler.archive.archive import Archive
from tests.crawler.faults.replica import LIST, ROBOTS, Replica, make_notes
from tests.crawler.faults.running import PAUSE, FaultyRegister, failures_of, outcome_of
from tests.crawler.faults.server import FakeTime, serve_faults

LANGUAGES = ("en", "fr", "de")
ROWS_PER_PAGE = 50


@pytest.fixture(
    scope="module", params=[60, pytest.param(2000, marks=pytest.mark.long)], ids=lambda n: f"{n}x3"
)
def large(request, tmp_path_factory):
    """A register of so many notes in three languages, once crawled; the report of that run."""
    folder, time = tmp_path_factory.mktemp("large"), FakeTime()
    replica = Replica(make_notes(request.param, LANGUAGES), ROWS_PER_PAGE)
    with serve_faults(replica, time, keep_alive=True) as server, Archive(folder) as archive:
        faulty = FaultyRegister(server, archive, folder, time)
        report = faulty.crawl()
        yield faulty, report, request.param


def lists_of(count):
    """What a run with nothing new asks for."""
    pages = range(2, -(-count // ROWS_PER_PAGE) + 1)
    return [ROBOTS, LIST, *(f"{LIST}?page={page}" for page in pages)]


def test_first_run_fetches_every_language_version_once(large):
    faulty, report, count = large
    assert (outcome_of(report), failures_of(report), len(report.new)) == ("found", [], 3 * count)
    assert faulty.is_complete()


def test_second_run_asks_the_lists_alone(large):
    faulty, _, count = large
    report = faulty.crawl()
    assert (outcome_of(report), report.new, report.unchanged) == ("nothing_new", (), 3 * count)
    assert [one.target for one in faulty.server.asked] == lists_of(count)


def test_requests_are_never_closer_than_the_pause(large):
    faulty, _, _ = large
    faulty.crawl()
    times = [one.at for one in faulty.server.asked]
    assert min(later - sooner for sooner, later in pairwise(times)) >= PAUSE


def test_run_after_two_days_asks_again_for_young_documents_alone_and_no_bytes_come(large):
    faulty, _, _ = large
    faulty.time.jump(days=2)
    report = faulty.crawl()
    asked = faulty.server.documents_asked()
    assert 0 < len(asked) == report.rechecked <= 200
    assert [path for path in faulty.server.whole if path.startswith("/doc/")] == []
    faulty.crawl()
    again = faulty.server.documents_asked()
    assert set(asked) & set(again) == set()
