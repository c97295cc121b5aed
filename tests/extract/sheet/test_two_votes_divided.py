"""A second vote is seen beside one in which all said the same."""

from dataclasses import replace

import pytest

import tests.extract.sheet.test_two_votes
from tests.drawing.seed import seed_note
from tests.drawing.spec import NoteSpec, PositionName, SheetLook
from tests.extract.sheet.test_two_votes import two_votes
from tests.extract.test_read import read

DIVIDED = ("DE", "FR", "IT", "ES", "PL", "HU", "RO")


def unanimous(look: SheetLook) -> NoteSpec:
    """A note of a vote in which all are in favour."""
    note = seed_note(look)
    (vote,) = note.votes
    rows = tuple(replace(row, position="yes") for row in vote.rows)
    return replace(note, votes=(replace(vote, rows=rows),))


@pytest.mark.parametrize("position", ["no", "abstain"])
def test_a_second_vote_that_divides_the_states_is_refused_beside_a_unanimous_one(
    monkeypatch, position: PositionName
):
    votes = tests.extract.sheet.test_two_votes
    monkeypatch.setattr(votes, "seed_note", unanimous)
    monkeypatch.setattr(
        votes, "positions_of_second", lambda code: position if code in DIVIDED else "yes"
    )
    record = read(two_votes(monkeypatch, second_totals=False))
    assert (record.status, record.votes) == ("refused", ())
