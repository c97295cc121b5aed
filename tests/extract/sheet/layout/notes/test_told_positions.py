"""Notes in words tell how a state voted, by its name or by the sign behind it."""

import pytest

from extract.domain.member_states import load_member_states
from extract.errors import NoteRefusedError
from extract.sheet.layout.notes.told_positions import told_positions
from extract.sheet.layout.rows.names import Name
from extract.sheet.layout.rows.placed.row import PlacedRow
from tests.extract.sheet.layout.typed import at

ROW = at(40, 100, "Luxembourg *")


def told(note: str) -> tuple[tuple[str, str], ...]:
    state = next(state for state in load_member_states() if state.code == "LU")
    name = Name("Luxembourg", ROW[0].box, 10.0, state, exact=True, words=(ROW[0],))
    row = PlacedRow(name, None, 0, ROW[0].box[1] - 5, ROW[0].box[3] + 5)
    return told_positions([row], ROW, at(40, 400, note), 2)


@pytest.mark.parametrize(
    ("note", "position"),
    [
        ("* Vote against.", "no"),
        ("* Abstention", "abstain"),
        ("* Did not participate in the vote.", "not_participating"),
        ("* See statement: voted in favour", "yes"),
    ],
)
def test_a_note_with_the_sign_of_a_state_tells_its_vote(note, position):
    assert told(note) == (("LU", position),)


def test_a_sentence_tells_the_votes_of_the_states_that_it_names():
    assert told("Hungary and Slovakia voted against.") == (("HU", "no"), ("SK", "no"))


@pytest.mark.parametrize(
    "note",
    [
        "** Vote against.",
        "* Vote cast by Belgium on behalf of Luxembourg",
        "* When acting on a proposal, members that vote in favour represent 65 % of the population",
    ],
)
def test_other_notes_tell_no_vote_of_a_state(note):
    assert not told(note)


@pytest.mark.parametrize(
    ("note", "votes"),
    [
        ("In favour: Hungary", (("HU", "yes"),)),
        ("HU, SK: abstained", (("HU", "abstain"), ("SK", "abstain"))),
        ("Against: BG, SK. Abstention: HU.", (("BG", "no"), ("SK", "no"), ("HU", "abstain"))),
        ("Hungary (abstention) and Slovakia (against).", (("HU", "abstain"), ("SK", "no"))),
        ("The Hungarian delegation abstained.", (("HU", "abstain"),)),
        ("Hungary voted yes.", (("HU", "yes"),)),
        ("Hungary was absent.", (("HU", "not_participating"),)),
    ],
)
def test_a_list_before_or_behind_a_position_tells_the_votes_of_its_states(note, votes):
    assert told(note) == votes


def test_words_around_a_state_and_a_position_that_are_not_understood_refuse():
    with pytest.raises(NoteRefusedError, match=r"page 2: a note tells a position .*shown wrongly"):
        told("Hungary is shown wrongly as voting against.")
