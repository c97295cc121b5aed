"""What a parser finds in a cell: letters that later drawings hide name nothing."""

import pytest

from extract.sheet.marks.identity import Piece, name_kinds

CELL = (0.0, 0.0, 60.0, 12.0)
PILL = Piece("path", (5.0, 1.0, 55.0, 11.0), "pill", covers=True)
WORD = Piece("text", (22.0, 3.0, 38.0, 9.0), "No", text="No")


def scribble(wide: float, *, covers: bool = True) -> Piece:
    """What lies on the middle of the word, so wide."""
    return Piece("path", (30 - wide / 2, 2.0, 30 + wide / 2, 10.0), "scribble", covers=covers)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([PILL, WORD], "No"),
        ([PILL, WORD, scribble(20)], ""),
        ([PILL, WORD, scribble(4)], "No"),
        ([PILL, WORD, scribble(20, covers=False)], "No"),
    ],
    ids=["on a pill", "below a scribble", "below a dot", "below an outline"],
)
def test_a_word_counts_where_no_later_drawing_hides_it(pieces, text):
    assert [found.text for found in name_kinds(pieces, [CELL])] == [text]
