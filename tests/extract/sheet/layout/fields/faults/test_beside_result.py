"""Words beside a result, or before it, that take it back."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.beside_result import refuse_beside_result, tells_other
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("result", "behind"),
    [("Adopted,", "later revoked"), ("Adopted", "(statement only)"), ("Adopted?", "No")],
)
def test_a_result_with_words_in_the_next_column_that_go_on_is_refused(result, behind):
    own, more = at(140, 50, result), at(300, 50, behind)
    with pytest.raises(NoteRefusedError, match="may take it back"):
        refuse_beside_result([[*at(40, 50, "Result"), *own, *more]], [], {"final_result": own}, 2)


def test_a_result_with_the_totals_beside_it_is_none_that_is_taken_back():
    own = at(140, 50, "Adopted")
    refuse_beside_result([[*own, *at(300, 50, "Total members")]], [], {"final_result": own}, 2)


def test_a_result_that_is_the_label_of_an_answer_is_refused():
    own = at(40, 50, "Act rejected: No")
    with pytest.raises(NoteRefusedError, match="label of an answer"):
        refuse_beside_result([own], [], {"final_result": own}, 2)


@pytest.mark.parametrize("label", ["Expected result:", "Draft decision:", "No final result:"])
def test_a_label_of_a_result_to_come_is_none_of_the_result(label):
    assert tells_other(label, "Adopted")


@pytest.mark.parametrize("label", ["Final result:", "Decision taken:", "9. Outcome:"])
def test_a_plain_label_is_one_of_the_result(label):
    assert not tells_other(label, "Adopted")
