from dataclasses import replace
from datetime import date

import pytest

from publish.changes.files import read_changes
from publish.errors import ReleaseError
from publish.places.index import read_index
from publish.release import assemble
from tests.publish.drafts import build, built, note, state, vote

LATER = date(2026, 7, 3)
NINTH = "ST-9-2026-INIT"


def two():
    """A note in two languages, and another note."""
    notes = [note(), note(language="da"), note(NINTH, votes=(vote("ST-9-2026"),))]
    held = [state(), state(language="da"), state(NINTH)]
    return notes, held


def left_out(changes):
    return changes[1:]


def twice(changes):
    return [changes[0], *changes]


def other_cell(changes):
    return [replace(changes[0], after=changes[0].after | {"sha256": "x"}), *changes[1:]]


def another_table(changes):
    return [*changes, replace(changes[-1], table="member_states")]


def apart(changes):
    return [*changes[1:], changes[0]]


def of_a_row_that_stays(changes):
    first = next(place for place, each in enumerate(changes) if each.table == "positions")
    vote_id = {"vote_id": "ST-11513-2026"}
    key, after = changes[first].key | vote_id, changes[first].after | vote_id
    more = replace(changes[first], key=key, after=after)
    return [*changes[:first], more, *changes[first:]]


@pytest.mark.parametrize(
    "fault", [left_out, twice, other_cell, another_table, apart, of_a_row_that_stays]
)
def test_changes_that_were_written_wrong_stop_the_release(tmp_path, monkeypatch, fault):
    notes, held = two()
    built(tmp_path, notes[:1], held[:1])
    monkeypatch.setattr(assemble, "read_changes", lambda path: iter(fault([*read_changes(path)])))
    with pytest.raises(
        ReleaseError, match=r"do not give its rows|do not stand together|is changed twice"
    ):
        build(tmp_path, notes, held, today=LATER)
    assert read_index(tmp_path).latest == "2026.07.02"
    assert not (tmp_path / "2026.07.03").exists()
