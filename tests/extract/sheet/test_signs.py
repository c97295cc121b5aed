"""Signs of a vote sheet, and of a text layer that does not tell what it shows."""

import pytest

from extract.sheet.signs import is_damaged
from extract.sheet.words import UNREAD, Word


def word(text: str, x: float) -> Word:
    return Word(text, (x, 50, x + 5 * len(text), 60), 10)


@pytest.mark.parametrize("text", [f"2.{UNREAD}0", "2\x0163", "\ue073\ue077"])
def test_a_figure_with_what_is_no_character_damages_a_text(text):
    assert is_damaged([word(text, 40)])


@pytest.mark.parametrize(("x", "damaged"), [(51, True), (56, False)])
def test_a_sign_of_a_font_alone_damages_a_text_it_is_part_of_and_is_a_drawing_apart(x, damaged):
    assert is_damaged([word("PE", 40), word("\ue088", x)]) is damaged


def test_a_drawing_that_is_no_character_is_no_damage():
    assert not is_damaged([word(UNREAD, 40), word("2.63", 60), word("\uf0a0", 100)])
