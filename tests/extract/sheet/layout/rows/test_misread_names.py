"""Names of cards that were misread are told by the codes above them."""

import pytest

from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

CARDS = {
    **{"BE": "BELGIQUE", "BG": "XKQZWVJ", "CZ": "ČESKO", "DK": "DANMARK", "DE": "DEUTSCHLAND"},
    **{"EE": "EESTI", "ES": "ESPAÑA", "FR": "FRANCE", "HR": "HRVATSKA", "IT": "ITALIA"},
}
"""Of one the name was misread."""


def by_code(count: int, moved: float, down: float = 24) -> list[str]:
    """The states of so many cards whose names were misread, one of which is moved aside."""
    words: list[Word] = []
    for n, (code, name) in enumerate([*CARDS.items()][:count]):
        x, y = 50 + 150 * (n % 3), 100 + 60 * (n // 3)
        words += at(x, y, code) + at(x + (moved if code == "BG" else 0), y + down, name)
    return [name.state.code for name in names_on(lines(words)) if name.state and not name.exact]


@pytest.mark.parametrize(
    ("count", "moved", "found"),
    [(10, 0, ["BG"]), (10, 1, ["BG"]), (10, 5, []), (8, 0, [])],
    ids=["below its code", "nearly", "aside", "in few cards"],
)
def test_a_name_that_was_misread_is_told_by_the_code_above_it_in_its_card(count, moved, found):
    assert by_code(count, moved) == found
