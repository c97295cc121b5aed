"""Words off the fields that correct a sheet, or say that it shows no final vote, refuse it."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.notes.corrected import refuse_corrected
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

TOP = 300.0
SUBJECT = "REGULATION adjusting the correction coefficients for pay"


def is_refused(text: str, y: float = 400.0, subject: bool = False) -> bool:
    words = at(40, y, text)
    try:
        refuse_corrected(lines(words), words if subject else (), SUBJECT, TOP, 2)
    except NoteRefusedError:
        return True
    return False


@pytest.mark.parametrize(
    "text",
    [
        "Corrigendum: for Hungary read Abstain.",
        "Erratum: France voted No.",
        "For No read Abstain",
        "changed to No",
        "Hungary later asked to be counted as abstaining.",
        "Corrected result: not adopted",
        "This sheet is annulled.",
        "The figure should read 15.16 %.",
        "Corrigendum – Hungary: abstention",
        "The vote of Hungary was corrected to abstention.",
        "Hungary has informed the Secretariat that it intended to abstain.",
        "Hungary's vote, shown above as against, was in fact an abstention.",
        "Hungary subsequently changed its vote.",
        "Hungary: vote amended to abstention",
        "Hungary: instead of 'No' read 'Abstain'",
    ],
)
def test_a_note_that_tells_another_vote_or_result_refuses(text):
    assert is_refused(text)


def test_what_is_said_is_told():
    with pytest.raises(NoteRefusedError, match=r"page 2: a note corrects .*'Erratum: France voted"):
        refuse_corrected(lines(at(40, 400, "* Erratum: France voted No.")), (), "", TOP, 2)


@pytest.mark.parametrize(
    "text",
    [
        "* When acting on a proposal from the Commission, qualified majority is reached",
        "For the Member States that take part the rule is another one.",
        "In favour: Belgium, Bulgaria",
        "http://www.consilium.europa.eu",
        "The population figures are those of Decision 2025/2512",
        "** Indicative percentage of the population of the Union",
        "The members cast their votes as follows: in favour 24, against 2",
        "Draft minutes",
        "** Indicative",
        "Draft act",
        "Item 5 of the provisional agenda, first reading",
        "Voting result: adjusting the correction coefficients for pay",
    ],
)
def test_a_usual_note_corrects_nothing(text):
    assert not is_refused(text)


def test_a_note_above_the_states_or_the_subject_may_tell_of_a_correction():
    assert not is_refused("CORRIGENDUM to Regulation 2019/1021", y=200.0)
    assert not is_refused("CORRIGENDUM to Regulation 2019/1021", subject=True)


@pytest.mark.parametrize("y", [100.0, 400.0], ids=["head", "foot"])
@pytest.mark.parametrize(
    "text",
    [
        "CANCELLED",
        "DRAFT",
        "DRAFT – for the meeting",
        "Simulation of the vote",
        "Indicative vote",
        "PROVISIONAL RESULT – subject to confirmation",
        "VOTE ON THE AMENDMENT TABLED BY HUNGARY – NOT THE FINAL ACT",
        "The totals are those of the first vote.",
        "The vote was repeated on 01/09/2025.",
        "The result above was declared void.",
        "Germany voted against; recorded in error as abstention.",
        "recte: abst.",
        "The vote was not valid.",
        "The act has since been withdrawn.",
        "The act could not be adopted.",
        "The decision was suspended.",
        "This sheet replaces the one of 28 August.",
        "Superseded by 14834/2/25 REV 2.",
        "Straw poll",
        "Vote in Coreper (Part 2), not of the Council",
        "Vote on amendment 3",
        "Result to be confirmed",
        "The marks of HU and BG are to be swapped.",
        "The adoption lapsed.",
        "Hungary (vote withdrawn)",
        "now: yes",
    ],
)
def test_words_that_tell_of_no_final_vote_refuse_wherever_they_stand(text, y):
    assert is_refused(text, y)


def test_a_field_may_tell_of_another_vote():
    assert not is_refused("the second vote on the draft budget", subject=True)


def test_a_doubt_is_told():
    with pytest.raises(NoteRefusedError, match=r"page 2: words off the fields .*'Indicative vote'"):
        refuse_corrected(lines(at(40, 100, "Indicative vote")), (), "", TOP, 2)


@pytest.mark.parametrize("text", ["VOID", "Superseded", "* DRAFT *", "(withdrawn)", "NOT VALID"])
def test_a_stamp_beside_a_line_refuses(text):
    words = [*at(20, 400, text), *at(300, 400, "Hungary 2.15")]
    with pytest.raises(NoteRefusedError, match="page 2: words off the fields"):
        refuse_corrected(lines(words), (), "", TOP, 2)
