"""Labels one below the other are of one column though a chip sets one of them in."""

import pytest

from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.marks.legend.labels import legend_groups
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


def column(aside: float, down: float) -> list[Label]:
    """Three labels one below the other, so far down from the next; the second is set in."""
    places = ((50.0, "Yes"), (50.0 + aside, "No"), (50.0, "Abstain"))
    words = [word for n, (x, text) in enumerate(places) for word in at(x, 50 + down * n, text)]
    return labels_on(lines(words), False)


@pytest.mark.parametrize("aside", [0.0, 30.0, 45.0])
def test_a_label_set_in_by_its_chip_is_of_the_column_of_those_right_above_and_below(aside):
    labels = column(aside, 15.0)
    assert legend_groups(labels) == [labels]


@pytest.mark.parametrize(
    ("aside", "down"), [(60.0, 15.0), (45.0, 25.0)], ids=["farther in", "farther down"]
)
def test_a_label_elsewhere_is_of_no_column_with_these(aside, down):
    yes, _, abstain = column(aside, down)
    assert legend_groups(column(aside, down)) == [[yes, abstain]]
