"""A note below the states that corrects them refuses the sheet."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.corrected import refuse_corrected
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

TOP = 300.0


def is_refused(text: str, y: float = 400.0, subject: bool = False) -> bool:
    words = at(40, y, text)
    try:
        refuse_corrected(lines(words), words if subject else (), TOP, 2)
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
    ],
)
def test_a_note_that_tells_another_vote_or_result_refuses(text):
    assert is_refused(text)


def test_what_is_said_is_told():
    with pytest.raises(NoteRefusedError, match=r"page 2: a note corrects .*'Erratum: France voted"):
        refuse_corrected(lines(at(40, 400, "* Erratum: France voted No.")), (), TOP, 2)


@pytest.mark.parametrize(
    "text",
    [
        "* When acting on a proposal from the Commission, qualified majority is reached",
        "For the Member States that take part the rule is another one.",
        "In favour: Belgium, Bulgaria",
        "http://www.consilium.europa.eu",
        "The population figures are those of Decision 2025/2512",
    ],
)
def test_a_usual_note_corrects_nothing(text):
    assert not is_refused(text)


def test_a_note_above_the_states_or_the_subject_may_tell_of_a_correction():
    assert not is_refused("CORRIGENDUM to Regulation 2019/1021", y=200.0)
    assert not is_refused("CORRIGENDUM to Regulation 2019/1021", subject=True)
