"""A ledger that was copied while it was written, its pages of two moments, is no loss."""

from random import Random
from shutil import copytree

import pytest

from crawler.archive.archive import Archive
from crawler.archive.ledger_copy import copy_of
from crawler.archive.restore import UnnamedBlob, find_ledger, restore_ledger, unnamed_blobs
from crawler.clocks import utc_now
from tests.crawler.kept import answer, listed

BEFORE, AFTER = 200, 120
"""Documents held before the copying began, and those that came while it went on."""


def keep(archive, first, count):
    for number in range(first, first + count):
        body = b"%%PDF-1.7 %d %%%%EOF" % number
        archive.keep_document(listed(f"ST-{number}-2026-INIT"), answer(body))


@pytest.mark.parametrize("seed", range(2))
def test_a_ledger_torn_between_two_moments_gives_way_to_its_copy(finished, tmp_path, seed):
    path = tmp_path / "archive" / "ledger.sqlite"
    finished._ledger.execute("PRAGMA synchronous = OFF")
    keep(finished, 1, BEFORE)
    finished.keep_copy()
    finished._ledger.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    place = Random(seed).randrange(path.stat().st_size)
    first = path.read_bytes()[:place]
    keep(finished, BEFORE + 1, AFTER)
    finished._ledger.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finished.close()
    copy = copytree(tmp_path, tmp_path / "copied", ignore=lambda *_: ["copied"])
    torn = copy / "archive" / "ledger.sqlite"
    torn.write_bytes(first + path.read_bytes()[place:])
    found = find_ledger(copy)
    assert (found.path, found.trouble is not None) == (copy_of(torn), True)
    blobs = [each for each in unnamed_blobs(copy, found) if isinstance(each, UnnamedBlob)]
    assert len(blobs) == AFTER
    aside = restore_ledger(copy, found, blobs, [], utc_now())
    assert aside is not None and aside.read_bytes()[:place] == first
    with Archive(copy) as archive:
        assert (archive.check(), len(archive.held())) == ([], BEFORE)
