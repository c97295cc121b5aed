"""What a clock that is set back or forth does to what is due."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from crawler.clocks import Clocks
from crawler.crawl import crawl
from tests.blob_files import blob_file
from tests.variants import some_of

NOTE = "ST-11513-2026-INIT"
OTHER = "ST-90001-2026-INIT"


def test_clock_that_ran_ahead_for_one_run_loses_nothing(register, run, archive):
    register.list(register.row(NOTE, "en"), register.row(OTHER, "en"))
    register.pdf(NOTE, "en")
    run(3650)
    register.pdf(OTHER, "en")
    report, asked = run(-3650)
    assert f"{OTHER}/en" in asked
    assert [new.document_id for new in report.new] == [OTHER]
    assert report.warnings == (
        "the clock says 2026-07-03 12:00 UTC, but the last run was at 2036-06-30 12:00: set the "
        "clock right, since what is due goes by it",
    )
    assert run()[1] == []
    assert archive.check() == []


@pytest.mark.parametrize("seed", some_of(range(3), 0))
def test_clock_that_jumps_at_will_loses_and_multiplies_nothing(
    register, settings, archive, source, seed
):
    chance = random.Random(seed)
    moment = datetime(2026, 7, 3, tzinfo=UTC)
    clocks = Clocks(
        now=lambda: moment + timedelta(days=chance.uniform(-400, 400)), chance=lambda: 0.0
    )
    names = [f"ST-{number}-2026-INIT" for number in range(1, 6)]
    register.list(*(register.row(name, "en", "da") for name in names))
    bodies = sorted(register.pdf(name, language) for name in names for language in ("en", "da"))
    for _ in range(6):
        crawl(archive, settings(), clocks=clocks)
    assert sorted(blob_file(held).read_bytes() for held in archive.held()) == bodies
    assert archive.changed_addresses() == []
    assert archive.check() == []
    asked = register.asked_for("/doc/document/ST-1-2026-INIT/en")
    assert 1 <= len(asked) <= 6  # no more than once in a run
