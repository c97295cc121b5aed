"""Sentences that speak of another meeting, or deny what they name, tell no field."""

import pytest

from tests.extract.sheet.layout.fields.values.test_in_sentences import told, written


@pytest.mark.parametrize(
    "said",
    [
        "does not require unanimity.",
        "was taken without unanimity.",
        "failed since unanimity was not reached.",
    ],
)
def test_a_rule_that_a_sentence_denies_is_not_told(said):
    assert "rule" not in told(written(f"The vote of 3 April 2020 on 2017/0375 (COD) {said}"))


@pytest.mark.parametrize(
    "said",
    [
        "Coreper, at its 2900th meeting on 3 April 2020, agreed to the vote by qualified majority.",
        "The next meeting (Environment) is the 3705th meeting. The rule is qualified majority.",
        "Following the 3705th meeting, the vote by qualified majority ended on 3 April 2020.",
    ],
    ids=["another body", "the next meeting", "an earlier meeting"],
)
def test_the_number_of_another_meeting_is_no_session(said):
    assert "session" not in told(written(said))


@pytest.mark.parametrize(
    "said",
    [
        "The European Parliament adopted its position on 3 April 2020.",
        "The Commission submitted its proposal on 3 April 2020.",
        "The deadline for replies was 3 April 2020.",
    ],
)
def test_the_day_of_another_act_is_no_sitting_date(said):
    words = written(said, "The Council voted on 2017/0375 (COD) by qualified majority.")
    assert "sitting_date" not in told(words)
