"""The lines of a value make one text."""

import pytest

from extract.sheet.layout.fields.values.in_text import text_of
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("upper", "lower", "text"),
    [
        ("repealing Directive 2001/95/", "EC", "repealing Directive 2001/95/EC"),
        ("PE-", "CONS 12/25", "PE-CONS 12/25"),
        ("between land-", "and sea", "between land- and sea"),
        ("on and/", "or", "on and/ or"),
    ],
)
def test_a_word_or_a_number_of_an_act_goes_on_on_the_next_line(upper, lower, text):
    assert text_of([at(40, 100, upper), at(40, 112, lower)]) == text
