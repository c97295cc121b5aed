"""A card is as high as most on its line."""

from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.marks.ink.cards import level_with_others
from tests.extract.sheet.layout.typed import at

NAMES = ["LATVIJA", "LIETUVA", "MALTA"]


def card(block: int, top: float, bottom: float, y: float = 110.0) -> PlacedRow:
    (name,) = names_on([at(50 + 150 * block, y, NAMES[block])])
    return PlacedRow(name, None, block, top, bottom)


def test_a_card_of_whose_name_a_line_is_unread_is_as_high_as_most_on_its_line():
    short, *others = card(0, 108, 140), card(1, 90, 150), card(2, 92, 150)
    (read,) = [level_with_others(short, [short, *others])]
    assert (read.top, read.bottom) == (92, 150)
    assert (read.name, read.block) == (short.name, 0)


def test_cards_on_other_lines_do_not_change_how_high_a_card_is():
    own = card(0, 100, 140)
    others = [card(1, 160, 240, 200.0), card(2, 158, 250, 200.0)]
    assert level_with_others(own, [own, *others]) == own


def test_a_card_within_which_its_own_name_does_not_stand_stays_as_it_is():
    own = card(0, 150, 160)
    assert level_with_others(own, [own]) == own
