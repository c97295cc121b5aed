"""What stands in place of the marks of a legend, or of the totals."""

import pytest

from extract.sheet.layout.mark_words import lone_dashes, mark_words
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.words import lines
from tests.extract.sheet.layout.test_sheet import LABELS
from tests.extract.sheet.layout.typed import at, states_at


@pytest.mark.parametrize(
    ("text", "found"),
    [("n n n", ["n", "n", "n"]), ("✓ ✗", ["✓", "✗"]), ("n of", []), ("n m", []), ("1 1 1", [])],
    ids=["one letter", "signs", "a word", "other letters", "figures"],
)
def test_letters_beside_a_legend_may_be_drawings_of_a_font(text, found):
    table = [
        word
        for row, (label, count) in enumerate(zip(LABELS, "60006", strict=True))
        for word in at(50, 260 + 15 * row, label) + at(200, 260 + 15 * row, count)
    ]
    signs = at(50, 30, text)
    legend = [*signs, *at(signs[-1].box[2] + 9, 30, "Yes")]
    on_lines = lines([*legend, *table])
    labels = labels_on(on_lines, False)
    totals = read_totals(on_lines, labels, states_at(700), False, 2)
    own = mark_words(on_lines, labels, totals)
    assert [word.text for word in signs if id(word) in own] == found


@pytest.mark.parametrize(("white", "may_be_mark"), [(3, False), (20, True)], ids=["close", "apart"])
def test_a_dash_between_a_code_and_a_name_is_no_mark(white, may_be_mark):
    words = at(20, 170, "BG") + at(30 + white, 170, "–")
    words += at(35 + 2 * white, 170, "БЪЛГАРИЯ")
    assert [word.text for word in lone_dashes(lines(words))] == ["–"] * may_be_mark
