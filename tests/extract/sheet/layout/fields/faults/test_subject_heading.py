"""A heading above the name of an act is no line of the subject."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.cut_subject import within_signs, without_heading
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey"


def lines(*text: str, step: float = 12) -> list[list[Word]]:
    """Lines of text, so far from one to the next."""
    return [at(40, 50 + step * n, line) for n, line in enumerate(text)]


def test_a_heading_set_apart_is_left_out():
    subject = lines("I. Identification", ACT, step=24)
    assert without_heading(subject, 2) == subject[1:]


def test_other_words_right_above_the_name_of_the_act_refuse():
    with pytest.raises(NoteRefusedError, match="page 2: 'Identification' stands above the name"):
        without_heading(lines("Identification", ACT), 2)


@pytest.mark.parametrize(
    "first",
    [
        "Position of the Council at first reading with a view to the adoption of a",
        "Position on a Regulation of the European Parliament and of the Council amending",
        ACT,
    ],
    ids=["goes on", "names an act", "the act itself"],
)
def test_a_line_that_goes_on_in_the_name_of_an_act_stays(first):
    subject = lines(first, ACT)
    assert without_heading(subject, 2) == subject


def test_the_issuer_of_an_act_may_have_a_line_for_itself():
    subject = lines("COUNCIL", "REGULATION on the market in flax")
    assert without_heading(subject, 2) == subject
    with pytest.raises(NoteRefusedError, match="'COUNCIL' stands above the name"):
        without_heading(lines("COUNCIL", ACT), 2)


def test_signs_alone_before_a_subject_or_behind_it_are_none_of_it():
    assert within_signs(lines("| " + ACT, "# |")) == [lines("| " + ACT)[0][1:]]
    assert within_signs(lines(ACT, "(recast) – second reading")) == lines(
        ACT, "(recast) – second reading"
    )
