"""A view that takes a mark for one of another position objects, wherever the other one stands."""

import pytest

from extract.sheet.proof.agreeing import Named, contradiction

UP = [("green up", "yes")] * 5


@pytest.mark.parametrize(
    ("rows", "legend", "place"),
    [
        ([*UP, ("down", "no")], [("green up", "yes"), ("down", "no")], None),
        ([*UP, ("green up", "no"), ("down", "no")], [], 5),
        # One upside down among the others, and the legend shows what it would be.
        ([*UP, ("down", "yes")], [("green up", "yes"), ("down", "no")], 5),
        # A view that takes the two marks of a legend for one has nothing to say of them.
        ([*UP, ("dash", "abstain")], [("green up", "yes"), ("green up", "no")], None),
        ([*UP, ("pale up", "yes")], [("green up", "yes"), ("green up", "no")], None),
        # One that parts marks of a position, none of which is like the legend's, neither.
        ([*UP, ("pale up", "yes")], [("green up", "yes"), ("down", "no")], None),
    ],
)
def test_a_view_objects_where_a_mark_is_like_that_of_another_position(
    rows: Named, legend: Named, place: int | None
):
    assert contradiction(rows, legend) == place
