"""Of the words that may be the label of the result, a title above the fields is none."""

import pytest

from extract.sheet.layout.fields.by_value import labels_by_value
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.words import lines
from tests.extract.sheet.layout.fields.test_by_value import ACT, beside
from tests.extract.sheet.layout.typed import at


def results_under(*below: str) -> list[list[str]]:
    """The words taken for the label of the result on a sheet with the title `Vote`, and with words
    alone on their lines below the fields."""
    fields = {"Session": "3812", "Item": "2024/0126 (COD)", "Subject": ACT}
    words = [*at(40, 20, "Vote"), *beside(fields)]
    words += [word for n, text in enumerate(below) for word in at(40, 200 + 14 * n, text)]
    on_lines = lines(words)
    found = labels_by_value(on_lines, find_labels(on_lines, False), False)
    return [[w.text for w in each.words] for each in found if each.name == "final_result"]


@pytest.mark.parametrize(
    ("below", "labels"),
    [
        (["Decision"], [["Decision"]]),
        (["Vote Adopted"], [["Vote"]]),
        (["Decision", "Vote"], []),
        ([], [["Vote"]]),
    ],
    ids=["a word below", "with the result", "two words below", "the title alone"],
)
def test_a_title_above_all_fields_is_no_label_of_the_result_where_another_word_is(below, labels):
    assert results_under(*below) == labels
