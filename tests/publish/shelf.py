"""A folder of three successive releases, for the tests of sending, fetching and loading them."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from publish.encode import encode_pretty
from publish.places.index import read_index
from publish.release.versions import release_order
from tests.publish.drafts import COR, DAY, ID, build, note, refused, state, statement, vote

VERSIONS = ("2026.07.02", "2026.07.03", "2026.07.04")
SECOND = "ST-22222-2026-INIT"


def fill(folder: Path, *, sample: bool = False, releases: int = 3) -> Path:
    """Build releases: a note, then its corrigendum in which Italy says no, then another note."""
    first = note(language="da", statements=(statement(),))
    bad, bad_state = refused("ST-1-2026-INIT"), state("ST-1-2026-INIT")
    mended = note(COR, "da", votes=(vote(BE="yes", IT="no"),), statements=(statement(),))
    other = note(SECOND, "en", votes=(vote("ST-22222-2026"),))
    old = state(ID, "da", superseded_by=COR)
    steps = (
        ((first, bad), (state(language="da"), bad_state)),
        ((first, mended, bad), (old, state(COR, "da"), bad_state)),
        ((first, mended, other, bad), (old, state(COR, "da"), state(SECOND), bad_state)),
    )
    for day, (notes, states) in enumerate(steps[:releases]):
        build(folder, notes, states, sample=sample, today=DAY + timedelta(days=day))
    assert sorted(path.name for path in folder.iterdir() if release_order(path.name)) == list(
        VERSIONS[:releases]
    )
    return folder


def first_of(shelf: Path, count: int, folder: Path) -> Path:
    """The shelf as it was when it had so many releases."""
    shutil.copytree(shelf, folder)
    index = read_index(folder)
    kept = index.releases[:count]
    for entry in index.releases[count:]:
        shutil.rmtree(folder / entry.version)
    older = replace(index, latest=kept[-1].version, releases=kept)
    (folder / "index.json").write_bytes(encode_pretty(older))
    return folder
