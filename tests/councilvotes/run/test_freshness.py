import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from councilvotes.run.freshness import note_run
from councilvotes.run.pipeline import read_archive
from councilvotes.run.publishing import publish_notes
from councilvotes.settings.settings import Settings
from publish.places.freshness import Freshness, read_freshness
from publish.places.index import ReleaseEntry, ReleaseIndex, announce, read_index

NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path):
    return Settings(data_dir=tmp_path)


def test_a_run_notes_when_it_ended_and_when_the_next_is_due(settings):
    entry = ReleaseEntry("2026.07.01", date(2026, 7, 1), "0", "0", "1.0.0", False, ())
    (settings.data_dir / "releases").mkdir()
    announce(settings.data_dir / "releases", ReleaseIndex(None, ()), (entry,))
    note_run(settings, "complete", NOON, checked=NOON)
    assert read_freshness(settings.data_dir / "releases") == Freshness(
        last_run=NOON,
        last_result="complete",
        last_checked=NOON,
        last_changed=date(2026, 7, 1),
        latest="2026.07.01",
        next_run_due=datetime(2026, 7, 2, 23, 30, tzinfo=UTC),
        grace_seconds=3600,
        sample=False,
    )


@pytest.mark.parametrize("result", ["no_list_answered", "failed"])
def test_a_run_that_could_not_look_keeps_the_day_of_the_last_answer(settings, result):
    note_run(settings, "incomplete", NOON, checked=NOON)
    later = NOON.replace(hour=20)
    note_run(settings, result, later, checked=None)
    told = json.loads((settings.data_dir / "releases" / "freshness.json").read_text())
    assert (told["last_run"], told["last_checked"]) == (later.isoformat(), NOON.isoformat())
    assert told["last_result"] == result


def test_a_run_that_read_files_only_keeps_the_day_of_the_last_answer(settings):
    note_run(settings, "incomplete", NOON, checked=NOON)
    note_run(settings, "complete", NOON.replace(hour=20), checked=None)
    freshness = read_freshness(settings.data_dir / "releases")
    assert freshness is not None
    assert (freshness.last_result, freshness.last_checked) == ("complete", NOON)


def test_a_damaged_file_is_made_anew(settings):
    (settings.data_dir / "releases").mkdir()
    (settings.data_dir / "releases" / "freshness.json").write_text("{")
    note_run(settings, "failed", NOON, checked=None)
    freshness = read_freshness(settings.data_dir / "releases")
    assert freshness is not None and freshness.last_checked is None


def test_a_release_made_without_a_run_is_named_and_the_last_run_stays(
    settings, keep_a_document, out
):
    keep_a_document(settings.data_dir)
    note_run(settings, "incomplete", NOON, checked=NOON)
    before = read_freshness(settings.data_dir / "releases")
    read_archive(settings, out)
    release = publish_notes(settings, out)
    entry = read_index(settings.data_dir / "releases").entry(release.version)
    assert before is not None and entry is not None
    after = replace(before, latest=release.version, last_changed=entry.date)
    assert read_freshness(settings.data_dir / "releases") == after


def test_a_release_made_before_any_run_tells_of_none(settings, keep_a_document, out):
    keep_a_document(settings.data_dir)
    read_archive(settings, out)
    publish_notes(settings, out)
    assert read_freshness(settings.data_dir / "releases") is None
