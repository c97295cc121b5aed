"""Signs of a vote sheet, and of a text layer that does not tell what it shows."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.names import Name
from extract.sheet.signs import has_lost_letters, is_damaged, is_upright, signs_of
from extract.sheet.words import UNREAD, Word
from tests.drawing.states import SHEET_NAMES
from tests.extract.sheet.layout.typed import at


def word(text: str, x: float) -> Word:
    return Word(text, (x, 50, x + 5 * len(text), 60), 10)


@pytest.mark.parametrize("text", [f"2.{UNREAD}0", "2\x0163", "\ue073\ue077"])
def test_a_figure_with_what_is_no_character_damages_a_text(text):
    assert is_damaged([word(text, 40)])


@pytest.mark.parametrize(("x", "damaged"), [(51, True), (56, False)])
def test_a_sign_of_a_font_alone_damages_a_text_it_is_part_of_and_is_a_drawing_apart(x, damaged):
    assert is_damaged([word("PE", 40), word("\ue088", x), word("CONS", x + 6)]) is damaged


def test_a_drawing_that_is_no_character_is_no_damage():
    assert not is_damaged([word(UNREAD, 40), word("2.63", 60), word("\uf0a0", 100)])


@pytest.mark.parametrize("text", ["A\u031bairs", "A\x1bairs", "\ue048alified", "quali\ue048ed"])
def test_letters_drawn_as_one_that_a_font_has_no_character_for_damage_a_text(text):
    assert has_lost_letters(text)
    assert is_damaged([word("Council", 40), word(text, 100)])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", ["ΕΛΛΆΔΑ", "Ελλάδα", "Éire", "Lietuvių", "Ąžuolė", "ČESKO"])
def test_names_are_whole_be_their_accents_characters_of_their_own_or_not(form, text):
    assert not is_damaged([word(unicodedata.normalize(form, text), 40)])


@pytest.mark.parametrize("text", ["✔\ufe0f", "☑\ufe0e", "\uf00cYes", "\uf00c"])
def test_a_drawing_by_itself_or_before_a_capital_stands_for_no_letters(text):
    assert not is_damaged([word(text, 40)])


PROTOCOL = ("BELGIQUE", "DANMARK", "DEUTSCHLAND", "EESTI", "ESPAÑA", "FRANCE", "HRVATSKA", "ITALIA")


def one_below_the_other(names: Sequence[str], exact: bool) -> list[Name]:
    """Names in a column, as they are written or some letters off."""
    found = names_on([at(50, 100 + 15 * n, name) for n, name in enumerate(names)])
    return [replace(name, exact=exact) for name in found]


@pytest.mark.parametrize(
    ("names", "exact", "upright"),
    [
        (PROTOCOL, True, True),
        (PROTOCOL, False, True),
        (PROTOCOL[::-1], False, False),
        ((*PROTOCOL[4:], *PROTOCOL[3::-1]), True, True),
    ],
    ids=["in order", "misread", "upside down", "a ranking"],
)
def test_a_sheet_on_its_head_has_misread_names_in_an_order_turned_about(names, exact, upright):
    assert is_upright(one_below_the_other(names, exact)) is upright


@pytest.mark.parametrize(
    ("count", "columns", "listed"),
    [(20, 1, True), (20, 2, True), (19, 1, False), (20, 4, False)],
    ids=["a column", "two columns", "few", "on few lines"],
)
def test_nearly_all_states_one_below_the_other_are_those_of_a_vote(count, columns, listed):
    words: list[Word] = []
    for n, name in enumerate([*SHEET_NAMES.values()][:count]):
        words += at(50 + 150 * (n % columns), 100 + 14 * (n // columns), name)
    assert signs_of(words, by_ocr=False).lists_states is listed
