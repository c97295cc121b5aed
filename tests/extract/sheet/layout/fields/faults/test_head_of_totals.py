"""Words for a result that head the totals are no label of the result, if that is told elsewhere."""

import pytest

from extract.records import Box
from extract.sheet.layout.fields.faults.head_of_totals import without_head_of_totals
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

TOTALS: Box = (40.0, 200.0, 300.0, 280.0)
RESULT = [*at(40, 50, "Final result:"), *at(140, 50, "Adopted")]


def left_out(words: list[Word]) -> list[str]:
    """What is in no line any more."""
    on_lines = lines(words)
    left = {id(w) for line in without_head_of_totals(on_lines, TOTALS, False) for w in line}
    return [word.text for line in on_lines for word in line if id(word) not in left]


@pytest.mark.parametrize("x", [40, 220], ids=["at their left", "at their right"])
def test_words_for_a_result_right_above_the_totals_are_left_out_where_others_tell_it(x):
    assert left_out([*RESULT, *at(x, 175, "Voting result")]) == ["Voting", "result"]


def test_they_are_left_out_where_a_label_with_a_colon_has_but_a_mark():
    assert left_out([*RESULT[:2], *at(40, 175, "Voting result")]) == ["Voting", "result"]


@pytest.mark.parametrize(
    "words",
    [
        [*at(40, 50, "Final result"), *at(40, 175, "Voting result")],
        [*RESULT, *at(40, 175, "Voting result:")],
        [*RESULT, *at(40, 175, "Voting result"), *at(140, 175, "✓")],
        [*RESULT, *at(40, 150, "Voting result")],
        [*RESULT, *at(340, 175, "Voting result")],
        [*RESULT, *at(40, 210, "Voting result")],
    ],
    ids=[
        *("told nowhere else", "a colon", "a mark behind"),
        *("far above", "beside the totals", "amid them"),
    ],
)
def test_words_that_may_be_the_label_of_the_result_stay(words):
    assert left_out(words) == []


def test_the_second_line_of_a_label_tells_no_result_elsewhere():
    label = at(40, 50, "INTER-INSTITUTIONAL FILE") + at(40, 60, "NO")
    assert left_out([*label, *at(40, 175, "Result")]) == []
