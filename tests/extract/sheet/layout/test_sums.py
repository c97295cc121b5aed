"""The signs of a sum between totals are no marks, if the line is a sum that holds."""

import pytest

from extract.sheet.layout.sums import signs_in, signs_of_sums
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    "text", ["22 + 2 + 3 + 0 = 27", "22 + 2 + 3 = 27", "22 ＋ 2 ＋ 3 ＝ 27", "0 + 0 + 0 + 1 = 1"]
)
def test_the_signs_between_counts_that_make_their_sum_are_found(text):
    assert [sign.text for sign in signs_in(at(50, 100, text))] == text.split()[1::2]


@pytest.mark.parametrize(
    "text",
    [
        *("22 + 2 + 3 = 26", "22 + 2 = 24", "22 + 2 + 3 + 27", "22 = 2 + 3 + 17", "+ + + ="),
        *("22 + 2 - 3 = 27", "22 + 2 + 3 =", "Total 22 + 2 + 3 = 27", "22 + 2 + 3 = 27 States"),
        *("1 - 2 - 3 = 27", "2.5 + 2.5 + 1 = 6", "+ 2 + 3 = 5", "22", ""),
    ],
)
def test_signs_of_a_line_that_is_no_sum_or_does_not_hold_may_be_marks(text):
    assert list(signs_in(at(50, 100, text))) == []


def test_plus_signs_that_are_the_marks_of_rows_stay_marks():
    rows = [w for n in range(4) for w in at(50, 100 + 15 * n, f"MALTA + {n + 1}")]
    total = at(50, 200, "2 + 1 + 1 + 0 = 4")
    assert signs_of_sums([*rows, *total]) == total[1::2]


@pytest.mark.parametrize("count", ["1" * 5000, "100"], ids=["thousands of figures", "three"])
def test_figures_that_count_no_members_make_no_sum(count):
    assert list(signs_in(at(50, 100, f"{count} + 0 + 0 = {count}"))) == []
