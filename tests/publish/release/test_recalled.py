import json
from dataclasses import replace
from datetime import timedelta

import pytest

from publish.places.index import read_index, write_index
from publish.places.recall import RecallRequest, recall
from publish.release.manifest import RecalledBefore
from publish.verify.files import read_manifest
from publish.verify.release import verify_release
from tests.publish.drafts import COR, DAY, build, built, note, state, statement, vote
from tests.publish.rewriting import rewrite_manifest

VOTE = "ST-11513-2026"
FIRST = "2026.07.02"
WRONG = "Italy said no"
OTHER, OTHER_HELD = (
    note("ST-22222-2026-INIT", votes=(vote("ST-22222-2026"),)),
    state("ST-22222-2026-INIT"),
)
"""A note that came later, with a vote of its own."""


@pytest.fixture
def releases(tmp_path):
    """A folder with one release, of a note in which Italy says yes."""
    built(tmp_path, (note(),), (state(),))
    return tmp_path


def recall_vote(folder, version=FIRST, *votes):
    recall(folder, RecallRequest(version, votes or (VOTE,), WRONG), DAY)


def corrected(folder, *others, days=1):
    """The next release, made after a corrigendum in which Italy says no."""
    mended = note(COR, votes=(vote(BE="yes", IT="no"),))
    held = (state(superseded_by=COR), state(COR), *(OTHER_HELD for _ in others))
    return build(folder, (note(), mended, *others), held, today=DAY + timedelta(days=days)).path


def unchanged(folder):
    """The next release, in which nothing of the vote differs."""
    held = (state(), OTHER_HELD)
    return build(folder, (note(), OTHER), held, today=DAY + timedelta(days=1)).path


def named(path):
    return [(each.version, each.vote_id, each.now) for each in read_manifest(path).recalled]


def test_the_next_release_names_what_was_recalled_and_that_it_differs(releases):
    recall_vote(releases)
    manifest = read_manifest(corrected(releases))
    assert manifest.recalled == (RecalledBefore(FIRST, VOTE, WRONG, "differ"),)


def test_the_changes_in_words_name_it(releases):
    recall_vote(releases)
    words = (corrected(releases) / "CHANGES.md").read_text()
    assert f"## Recalled\n\n- vote {VOTE} of {FIRST}: {WRONG} (it differs here)\n" in words


def test_without_a_recall_the_changes_in_words_say_nothing_of_one(releases):
    assert "Recalled" not in (corrected(releases) / "CHANGES.md").read_text()


def test_a_release_in_which_the_vote_is_as_it_was_says_so(releases):
    recall_vote(releases)
    assert named(unchanged(releases)) == [(FIRST, VOTE, "the_same")]


def test_a_vote_read_by_another_reader_to_the_same_end_is_the_same(releases):
    recall_vote(releases)
    again = replace(note(statements=(statement(),)), extractor_version="0.2.0")
    path = build(releases, (again,), (state(),), today=DAY + timedelta(days=1)).path
    assert named(path) == [(FIRST, VOTE, "the_same")]


def test_a_recall_is_named_until_a_release_corrects_it(releases):
    recall_vote(releases)
    unchanged(releases)
    assert named(corrected(releases, days=2)) == [(FIRST, VOTE, "differ")]
    assert named(corrected(releases, OTHER, days=3)) == []


def test_a_vote_that_is_no_longer_published_is_gone(releases):
    recall_vote(releases)
    path = build(releases, (OTHER,), (OTHER_HELD,), today=DAY + timedelta(days=1)).path
    assert named(path) == [(FIRST, VOTE, "gone")]


def test_a_whole_release_is_named(releases):
    recall(releases, RecallRequest(FIRST, (), WRONG), DAY)
    path = corrected(releases)
    assert named(path) == [(FIRST, None, "differ")]
    assert f"- all of {FIRST}: {WRONG} (it differs here)" in (path / "CHANGES.md").read_text()


def test_a_vote_of_an_old_release_is_held_against_that_one(releases):
    corrected(releases)
    recall_vote(releases)
    assert named(corrected(releases, OTHER, days=2)) == [(FIRST, VOTE, "differ")]


def test_a_vote_of_a_release_whose_tables_are_gone_is_not_compared(releases):
    corrected(releases)
    recall_vote(releases)
    for path in (releases / FIRST).glob("*.json"):  # an older program pruned it in spite of that
        path.unlink()
    assert named(corrected(releases, OTHER, days=2)) == [(FIRST, VOTE, "not_compared")]


def test_a_recall_that_came_before_a_finished_release_was_announced_is_named_by_the_next(releases):
    before = read_index(releases)
    unchanged(releases)
    write_index(releases, before)  # as if killed before it was announced
    recall_vote(releases)
    assert named(corrected(releases, days=2)) == [(FIRST, VOTE, "differ")]


def test_after_a_release_that_cannot_be_read_recalls_are_named_all_the_same(releases):
    recall_vote(releases)
    (releases / FIRST / "manifest.json").write_text("damaged")
    assert named(corrected(releases)) == [(FIRST, VOTE, "differ")]


def test_a_release_that_names_a_recall_has_no_fault(releases):
    recall_vote(releases)
    assert verify_release(corrected(releases)).faults == ()


def test_a_recall_taken_out_of_the_manifest_is_a_fault(releases):
    recall_vote(releases)
    path = corrected(releases)
    rewrite_manifest(path, lambda manifest: manifest.update(recalled=[]))
    assert any(
        fault.startswith("manifest.json: recalled is ''") for fault in verify_release(path).faults
    )


def test_a_manifest_that_tells_of_no_recalls_is_read(releases):
    path = releases / FIRST / "manifest.json"
    manifest = json.loads(path.read_bytes())
    del manifest["recalled"]
    path.write_text(json.dumps(manifest))
    assert read_manifest(path.parent).recalled == ()
