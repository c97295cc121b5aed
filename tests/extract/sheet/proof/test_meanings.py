"""What a drawing suggests by itself, and among those beside it."""

import pytest

from extract.records import PositionName
from extract.sheet.proof.meanings import suggestions
from extract.sheet.seen import Drawing

BLUE, BLACK = (-70.0, 24.0, -56.0), (-90.0, 0.0, 0.0)
FOR = Drawing(BLUE, "", "", "blue", None, None, "For")
ARROW = Drawing(BLUE, "", "", "blue", "up", None, "")


@pytest.mark.parametrize(
    ("tint", "beside", "meaning"),
    [(BLACK, ARROW, ["not_participating"]), (BLUE, ARROW, []), (BLUE, FOR, ["not_participating"])],
)
def test_a_dash_is_nobodys_vote_where_it_is_black_or_stands_among_words(
    tint: tuple[float, float, float], beside: Drawing, meaning: list[PositionName]
):
    dash = Drawing(tint, "", "", "none", "dash", None, "–")
    assert list(suggestions(dash, True, [beside, dash])) == meaning
