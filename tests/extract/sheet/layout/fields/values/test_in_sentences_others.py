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
