import shutil

import pytest

from publish.changes.files import JSONL_NAME
from publish.places.index import read_index
from publish.site.sources import history
from publish.site.sources.history import CorrectedValue, Correction, history_of

NOTHING = {"added": 0, "changed": 0, "removed": 0}


def test_news_and_corrections_are_told_by_release(shelf, tmp_path):
    newest, middle, first = history_of(shelf, read_index(shelf), tmp_path)
    assert (newest.votes_added, newest.corrections) == (("ST-22222-2026",), ())
    assert middle.votes_added == ()
    assert middle.corrections == (
        Correction(
            "ST-11513-2026",
            None,
            (
                CorrectedValue("yes_members", "2", "1"),
                CorrectedValue("no_members", "blank", "1"),
                CorrectedValue("IT", "yes", "no"),
            ),
            ("corrigendum",),
        ),
    )
    assert (first.kinds, first.reasons, first.votes_added) == (NOTHING, {}, ())


@pytest.fixture
def releases(shelf, tmp_path):
    return shutil.copytree(shelf, tmp_path / "releases")


def test_what_was_told_of_a_release_is_kept_until_the_program_is_another(
    releases, tmp_path, monkeypatch
):
    index = read_index(releases)
    told = history_of(releases, index, tmp_path)
    for path in releases.glob(f"*/{JSONL_NAME}"):
        path.write_bytes(b"")
    history_of.cache_clear()
    assert history_of(releases, index, tmp_path) == told
    monkeypatch.setattr(history, "program_hash", lambda: "another")
    history_of.cache_clear()
    assert [each.kinds for each in history_of(releases, index, tmp_path)] == [NOTHING] * 3
