"""A day may stand above its caption where it is told nowhere else."""

import pytest

from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.layout.fields.values.values import told_by_words
from tests.extract.sheet.layout.typed import at

DAY, RESULT = [at(40, 50, "6 February 2025")], [at(40, 90, "Adopted")]


@pytest.mark.parametrize(
    ("way", "above", "day"),
    [
        ([], DAY, DAY),
        ([], [at(40, 50, "Environment")], []),
        ([at(140, 62, "7 March 2025")], DAY, [at(140, 62, "7 March 2025")]),
    ],
    ids=["a day", "no day", "beside it"],
)
def test_a_day_above_its_caption_is_read_where_nothing_stands_beside_it_or_below(way, above, day):
    own: Values = {"sitting_date": way, "final_result": RESULT}
    found = told_by_words(own, own, {"sitting_date": above})
    assert found == {"sitting_date": day, "final_result": RESULT}
