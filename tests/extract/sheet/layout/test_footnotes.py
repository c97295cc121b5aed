"""Notes stand below the states, or anywhere behind their sign."""

import pytest

from extract.sheet.layout.sheet import footnotes_on
from extract.sheet.words import is_leader, lines
from tests.extract.sheet.layout.typed import at, states_at

STATES = states_at(300)


@pytest.mark.parametrize(
    ("texts", "y", "notes"),
    [
        (["Words of a note", "on two lines"], 400, "Words of a note on two lines"),
        (["* at least 55 %", "of members", "Session: 3812"], 50, "* at least 55 % of members"),
        (["Session: 3812", "of members"], 50, ""),
        (["* at least 55 %", "Of members"], 50, "* at least 55 %"),
    ],
    ids=["below the states", "behind its sign", "no sign", "another text below it"],
)
def test_the_sentences_of_notes_are_found(texts, y, notes):
    words = [word for n, text in enumerate(texts) for word in at(40, y + 14 * n, text)]
    assert footnotes_on(lines(words), STATES) == notes


@pytest.mark.parametrize(
    ("text", "leader"), [(".", True), ("......", True), ("…", True), ("etc.", False), ("1.", False)]
)
def test_dots_that_lead_from_a_label_to_its_value_are_known(text, leader):
    assert is_leader(text) is leader
