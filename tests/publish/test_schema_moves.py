import json

import pytest

from publish.catalogue import SCHEMA_VERSION
from publish.errors import ReleaseError
from publish.places.index import read_index
from publish.verify.release import verify_release
from tests.publish.drafts import DAY, build, built, note, state
from tests.publish.rewriting import rewrite_manifest, rewrite_table

NEXT_DAY = DAY.replace(day=3)


def moved(version, place):
    """The version with one of its numbers counted on."""
    numbers = list(map(int, version.split(".")))
    return ".".join(map(str, [*numbers[:place], numbers[place] + 1, *[0] * (2 - place)]))


def columns_of(manifest, name):
    (table,) = (table for table in manifest["tables"] if table["name"] == name)
    return table["columns"]


@pytest.fixture
def old(tmp_path):
    """A release that a program with other columns may have made."""
    return built(tmp_path, [note()], [state()]).path


def next_one(old, **more):
    outcome = build(old.parent, [note()], [state()], today=NEXT_DAY, **more)
    manifest = json.loads((outcome.path / "manifest.json").read_text())
    lines = (outcome.path / "changes.jsonl").read_text().splitlines()
    return outcome, manifest["schema_version"], [json.loads(line) for line in lines]


def test_a_column_that_the_release_before_lacks_is_a_minor_change_of_every_row(old):
    rewrite_table(old, "votes", lambda rows: rows[0].pop("act_type_raw"))

    def without(manifest):
        columns = columns_of(manifest, "votes")
        columns[:] = [column for column in columns if column["name"] != "act_type_raw"]

    rewrite_manifest(old, without)
    outcome, version, changes = next_one(old)
    assert version == moved(SCHEMA_VERSION, 1)
    assert changes == [
        {
            "table": "votes",
            "change": "changed",
            "key": {"vote_id": "ST-11513-2026"},
            "reason": "schema_change",
            "columns": ["act_type_raw"],
            "before": {},
            "after": {"act_type_raw": None},
        }
    ]
    assert verify_release(outcome.path).faults == ()
    assert "- minor: votes.act_type_raw added" in (outcome.path / "CHANGES.md").read_text()


def test_a_column_that_went_is_a_major_change(old):
    rewrite_table(old, "votes", lambda rows: rows[0].update(mood="good"))

    def with_one_more(manifest):
        columns = columns_of(manifest, "votes")
        columns.append(columns[0] | {"name": "mood"})

    rewrite_manifest(old, with_one_more)
    outcome, version, changes = next_one(old)
    assert version == moved(SCHEMA_VERSION, 0)
    assert [(each["reason"], each["before"], each["after"]) for each in changes] == [
        ("schema_change", {"mood": "good"}, {})
    ]
    assert verify_release(outcome.path).faults == ()


def test_other_words_about_a_column_are_a_patch_and_a_release_without_changes_of_rows(old):
    rewrite_manifest(old, lambda told: columns_of(told, "votes")[0].update(description="Old."))
    outcome, version, changes = next_one(old)
    assert (outcome.new, version, changes) == (True, moved(SCHEMA_VERSION, 2), [])
    assert "No row differs from 2026.07.02." in (outcome.path / "CHANGES.md").read_text()
    assert verify_release(outcome.path).faults == ()


def test_a_table_that_is_new_is_a_minor_change_and_all_its_rows_are_added(old):
    def without(manifest):
        manifest["tables"] = [each for each in manifest["tables"] if each["name"] != "coverage"]
        manifest["files"] = [each for each in manifest["files"] if each["table"] != "coverage"]

    rewrite_manifest(old, without)
    outcome, version, changes = next_one(old)
    assert version == moved(SCHEMA_VERSION, 1)
    assert {(each["table"], each["change"], each["reason"]) for each in changes} == {
        ("coverage", "added", "schema_change")
    }
    assert verify_release(outcome.path).faults == ()


def test_a_difference_of_columns_without_a_class_stops_the_release(old, monkeypatch):
    monkeypatch.setattr("publish.changes.classes._kind_changes", lambda *columns: [])
    rewrite_manifest(old, lambda told: columns_of(told, "votes")[0].update(required=False))
    with pytest.raises(ReleaseError, match="no class of change is laid down"):
        next_one(old)
    assert read_index(old.parent).latest == "2026.07.02"


def test_after_a_release_that_cannot_be_read_the_columns_count_as_others(old):
    (old / "manifest.json").write_bytes(b"{}")
    outcome, version, changes = next_one(old)
    assert (version, changes) == (moved(SCHEMA_VERSION, 0), [])
    assert "2026.07.02 is damaged or has" in (outcome.path / "CHANGES.md").read_text()
