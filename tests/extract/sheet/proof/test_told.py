"""A note in words that tells another vote than a mark refuses the sheet."""

import pytest

from extract.domain.member_states import load_member_states
from extract.errors import NoteRefusedError
from extract.sheet.proof.account import Account
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.told import refuse_told_otherwise
from tests.extract.sheet.proof.accounts import account

NOWHERE = (0.0, 0.0, 1.0, 1.0)


def hungary_against() -> Account:
    hungary = next(state for state in load_member_states() if state.code == "HU")
    return account([NamedRow(hungary, "text", NOWHERE, None, NOWHERE)], ["no"])


def test_a_note_that_tells_another_vote_than_the_mark_is_refused():
    with pytest.raises(NoteRefusedError, match=r"page 2: the mark of Hungary says no, .* says yes"):
        refuse_told_otherwise([("HU", "yes")], hungary_against(), (), 2)


@pytest.mark.parametrize(
    ("told", "given"),
    [([("HU", "no")], ()), ([("SK", "yes")], ()), ([("HU", "yes")], (0,))],
    ids=["the same vote", "of no row", "a person read the mark"],
)
def test_other_notes_contradict_no_mark(told, given):
    refuse_told_otherwise(told, hungary_against(), given, 2)
