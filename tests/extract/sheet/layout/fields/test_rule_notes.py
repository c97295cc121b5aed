"""The note on the voting rule tells 55 % from 72 % of the members, or it is refused."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.voting_rule import majorities_in, refuse_unread_note

COMMISSION = "* When acting on a proposal from the Commission"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("* When acting on a proposal that co…", set()),
        (COMMISSION, {"55"}),
        ("*Whenactingonaproposalfrom", {"55"}),
        (f"{COMMISSION} comes neither from it nor the High Representative", {"72"}),
        ("* When not acting on a proposal f", {"72"}),
        ("*When notact ing on a pro posal from", {"72"}),
        ("* When act ing on aproposal from", {"55"}),
        ("* When acting on a proposal that comes neither from", {"72"}),
        (f"{COMMISSION}, at least 72 % of the members", {"72"}),
    ],
)
def test_a_note_tells_its_majority_by_its_per_cent_or_by_whose_proposal_is_acted_on(text, told):
    assert majorities_in(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "* When acting on a proposal that co…",
        "accounting for at least 65% of the population",
        "members of the Council, accounting for",
        "at least 15 members",
        "population: 65 %",
    ],
)
def test_a_picture_whose_note_tells_no_majority_is_refused(text):
    with pytest.raises(NoteRefusedError) as refused:
        refuse_unread_note("qualified_majority", text, 2)
    assert refused.value.args == (
        "page 2: the note on the voting rule cannot be read: it may be 55 % of the members, or "
        "72 %",
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{COMMISSION} accounting for at least 65%",
        "at least 72 % of the members accounting for at least 65%",
        "* indicates a vote by proxy",
        "** the population of the Union",
        "",
    ],
)
def test_a_picture_whose_note_tells_a_majority_or_that_has_none_is_read(text):
    refuse_unread_note("qualified_majority", text, 2)


def test_a_note_that_tells_no_majority_is_none_of_unanimity():
    refuse_unread_note("unanimity", "accounting for at least 65%", 2)
