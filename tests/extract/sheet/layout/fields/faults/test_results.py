"""A caption right above the words that tell the result is no second label of it."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.results import is_caption
from extract.sheet.layout.fields.labels.label import FieldLabel, labels_in_line
from tests.extract.sheet.layout.fields.test_results import read, sheet
from tests.extract.sheet.layout.typed import at


def label(x: float, y: float, text: str) -> FieldLabel:
    """The label of the result that stands there."""
    (found,) = labels_in_line(at(x, y, text), 0, False)
    return found


@pytest.mark.parametrize(
    ("place", "below", "caption"),
    [
        ((40, 100, "Result:"), (40, 114, "The act was adopted"), True),
        ((40, 100, "Result"), (40, 114, "The act was adopted"), False),
        ((40, 100, "Result:"), (40, 114, "Final result: adopted"), False),
        ((40, 100, "Result:"), (80, 114, "The act was adopted"), False),
        ((40, 100, "Result:"), (40, 160, "The act was adopted"), False),
        ((40, 114, "Result:"), (40, 100, "The act was adopted"), False),
    ],
    ids=["a caption", "no colon", "two colons", "beside", "far above", "below"],
)
def test_a_label_with_a_colon_right_above_words_of_a_result_is_a_caption(place, below, caption):
    assert is_caption(label(*place), [label(*below)]) is caption


def test_a_result_with_its_label_below_a_caption_is_read():
    words = sheet() + at(40, 130, "Result:") + at(40, 144, "Outcome of voting Adopted")
    assert read(words).result_words == "Adopted"


def test_a_result_with_its_label_beside_another_is_not_known():
    words = sheet() + at(40, 130, "Result:") + at(300, 144, "Outcome of voting: Adopted")
    with pytest.raises(NoteRefusedError, match="stands 2 times"):
        read(words)
