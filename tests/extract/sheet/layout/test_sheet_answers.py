"""The result that a form lets tick, `Yes` or `No`, is told by what stands behind its label."""

import pytest

from extract.sheet.layout.sheet import read_layout
from tests.extract.sheet.layout.rows.test_table_words import NAMES, SHARES
from tests.extract.sheet.layout.test_sheet import ABOVE, LABELS
from tests.extract.sheet.layout.typed import at


def result_of(*behind: tuple[float, str], down: float = 0.0) -> str:
    """The words of the result, of a sheet with some so far to the right of its label."""
    words = at(50, 110, "Sitting date:") + at(150, 110, "06/02/2025")
    for row, (label, value) in enumerate(ABOVE.items()):
        words += at(50, 30 + 16 * row, label)
        words += at(150, 30 + 16 * row, value) if value != "Adopted" else []
    for x, text in behind:
        words += at(x, 94 + down, text)
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 160 + 15 * n, name) + at(120, 160 + 15 * n, share)
    for row, (label, count) in enumerate(zip(LABELS, "60006", strict=True)):
        words += at(50, 280 + 15 * row, label) + at(200, 280 + 15 * row, count)
    return read_layout(words, 650.0, False, 2).fields.result_words


def test_both_answers_behind_the_label_are_the_words_of_the_result():
    assert result_of((125, "Yes"), (175, "No")) == "Yes No"


def test_signs_beside_the_answers_are_words_of_the_result_too():
    assert result_of((125, "Yes"), (145, "☐"), (175, "No"), (195, "☒")) == "Yes ☐ No ☒"


@pytest.mark.parametrize("first", ["Adopted", "Postponed"])
def test_answers_behind_other_words_are_none_of_the_result(first):
    assert "Yes" not in result_of((150, first), (300, "Yes"), (350, "No"))


def test_answers_on_another_line_are_none_of_the_result():
    assert result_of((300, "Yes"), (350, "No"), down=-32) == ""
