"""A part of the words of a result is none."""

from contextlib import nullcontext

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.part_of_result import refuse_part_of_result
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("before", "refused"),
    [("Not", True), ("Proposal not", True), ("Act", False), ("Outcome:", False)],
)
def test_a_result_before_which_its_cell_says_the_other_one_is_refused(before, refused):
    cell = at(40, 50, f"{before} adopted")
    said = pytest.raises(NoteRefusedError, match="'adopted' is but a part of the result, '")
    with said if refused else nullcontext():
        refuse_part_of_result(lines(cell), {"final_result": cell[-1:]}, 2)


def test_a_result_far_behind_the_other_one_is_no_part_of_it():
    own = at(300, 50, "adopted")
    refuse_part_of_result(lines([*at(40, 50, "Not"), *own]), {"final_result": own}, 2)
