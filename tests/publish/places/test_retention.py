import shutil
from datetime import timedelta

import pytest

from publish.errors import ReleaseError
from publish.places.index import read_index
from publish.places.retention import KEPT, prune, pruned_versions
from publish.verify.release import verify_release
from tests.publish.drafts import COR, DAY, ID, build, contents, note, state


@pytest.fixture(scope="module")
def three_made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("releases")
    held = [ID, "ST-2-2026-INIT", "ST-3-2026-INIT"]
    for number in range(3):
        ids = held[: number + 1]
        notes = [note(each, votes=()) for each in ids]
        build(folder, notes, [state(each) for each in ids], today=DAY + timedelta(number))
    return folder


@pytest.fixture
def three(three_made, tmp_path):
    """A folder with three releases."""
    return shutil.copytree(three_made, tmp_path / "releases")


def names(folder):
    return {path.name for path in folder.iterdir()}


def test_old_releases_keep_manifest_and_changes(three):
    before = contents(three)
    assert prune(three, 1) == ("2026.07.02", "2026.07.03")
    assert names(three / "2026.07.02") <= KEPT
    assert {"manifest.json", "changes.jsonl", "CHANGES.md"} <= names(three / "2026.07.03")
    after = contents(three)
    assert after.pop("pruned.json")
    assert after == {name: before[name] for name in after}
    assert {name for name in before if name.startswith("2026.07.04/")} <= after.keys()


def test_the_index_still_lists_what_was_pruned(three):
    index = read_index(three)
    prune(three, 1)
    assert read_index(three) == index


def test_a_pruned_release_is_verified_as_far_as_it_is_kept(three):
    prune(three, 1)
    found = verify_release(three / "2026.07.03")
    assert found.faults == ()
    assert found.remarks == (
        "manifest.json.sig: it is not signed",
        "2026.07.02 was pruned, so the changes were not applied",
        "it is pruned: only its manifest and changes are here",
    )
    assert verify_release(three / "2026.07.04").faults == ()


def test_what_is_kept_of_a_pruned_release_is_still_checked(three):
    prune(three, 1)
    path = three / "2026.07.03" / "changes.jsonl"
    path.write_bytes(path.read_bytes() + b" ")
    assert any(fault.startswith("changes.jsonl: ") for fault in verify_release(path.parent).faults)


def test_a_release_whose_files_are_gone_without_a_word_is_not_pruned(three):
    for path in (three / "2026.07.02").iterdir():
        if path.name not in KEPT:
            path.unlink()
    assert "votes.json: missing" in verify_release(three / "2026.07.02").faults


def test_a_second_prune_does_nothing_and_completes_one_that_was_cut_short(three):
    prune(three, 2)
    (three / "2026.07.02" / "votes.json").write_text("left over")
    assert prune(three, 2) == ()
    assert names(three / "2026.07.02") <= KEPT
    assert pruned_versions(three) == ("2026.07.02",)


def test_the_latest_is_never_pruned(three):
    with pytest.raises(ReleaseError, match="keep 1 or more"):
        prune(three, 0)
    assert prune(three, 3) == ()


def test_the_next_release_is_built_on_the_latest_that_is_whole(three):
    prune(three, 1)
    next_one = build(three, [note(), note(COR)], [state(), state(COR)], today=DAY + timedelta(5))
    assert verify_release(next_one.path).faults == ()
