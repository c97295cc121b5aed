"""Misbehaviours in random mixtures: bounded, true, and nothing lost when they are gone."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from crawler.archive.archive import Archive
from tests.crawler.faults.misbehaviour import ANYWHERE, CLOCKS, ON_LISTS
from tests.crawler.faults.replica import LATEST, LIST, ROBOTS, SEARCH, Note, Replica, make_notes
from tests.crawler.faults.running import FaultyRegister, failures_of
from tests.crawler.faults.server import FOREVER, FakeTime, Trouble, serve_faults
from tests.variants import some_of

ROUTES = ("votes_list", "latest", "search")
PARTS = ("", ROBOTS, LIST, LATEST, SEARCH, "page=2", "/doc/", "/en/pdf", "INIT/fr")
TIMES = (1, 1, 2, 3, 5, FOREVER)


def trouble_of(random: Random) -> Trouble:
    """Any misbehaviour, anywhere, for a while or for good."""
    kind = random.random()
    times = random.choice(TIMES)
    if kind < 0.15:
        first = random.randrange(1, 20)
        return Trouble("reset", ANYWHERE["reset"], on_accept=True, first=first, times=min(times, 5))
    if kind < 0.3:
        name, act = random.choice(sorted(ON_LISTS.items()))
        part = random.choice((LIST, LATEST, SEARCH, "page=2", "public-register"))
        return Trouble(name, act, part, times=times)
    if kind < 0.4:
        name, act = random.choice(sorted(CLOCKS.items()))
        return Trouble(name, act, random.choice(PARTS), times=1)
    name, act = random.choice(sorted(ANYWHERE.items()))
    return Trouble(name, act, random.choice(PARTS), times=times, first=random.choice((1, 1, 4, 9)))


def change_register(replica: Replica, random: Random) -> None:
    """What the register itself may do between two runs."""
    newest = replica.notes[0]
    number = int(newest.document_id.split("-")[1]) + 1
    match random.randrange(4):
        case 0:
            replica.change(random.randrange(len(replica.notes)))
        case 1:
            added = replace(newest, document_id=f"ST-{number}-2026-INIT")
            replica.notes.insert(0, added)
        case 2:
            place = random.randrange(len(replica.notes))
            note = replica.notes[place]
            replica.notes[place] = Note(note.document_id, note.day, (*note.languages, "sv"))
        case 3:
            pass


def run_mixture(seed: int, folder) -> None:
    """Two runs in trouble, one when it is over, one more that has nothing to do."""
    random = Random(seed)
    time = FakeTime()
    replica = Replica(make_notes(5), rows_per_page=2)
    with serve_faults(replica, time) as server, Archive(folder) as archive:
        faulty = FaultyRegister(server, archive, folder, time)
        for _ in range(2):
            server.troubles[:] = [trouble_of(random) for _ in range(random.randrange(1, 5))]
            faulty.crawl(*ROUTES)
            change_register(replica, random)
            time.jump(hours=6)
        server.heal()
        time.day = max(time.day, FakeTime().day) + timedelta(days=100)
        mended = faulty.crawl(*ROUTES)
        assert (failures_of(mended), faulty.is_complete()) == ([], True)
        assert [route.answered for route in mended.routes] == [True] * 3
        idle = faulty.crawl(*ROUTES)
        assert (idle.new, server.documents_asked()) == ((), [])


@pytest.mark.parametrize("seed", some_of(range(12), *range(4)))
def test_mixture_of_faults_is_survived(seed, tmp_path):
    run_mixture(seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1000, 1500))
def test_any_mixture_of_faults_is_survived(seed, tmp_path):
    run_mixture(seed, tmp_path)
