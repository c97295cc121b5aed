"""On cards a code stands above its name, and answers may stand below the last row beside them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.layout.rows.row_lines import codes_on
from extract.sheet.layout.rows.table_words import words_of_rows
from extract.sheet.words import UNREAD, Word, lines
from tests.extract.sheet.layout.typed import at

CARDS = [
    *(("BE", "BELGIQUE"), ("BG", "БЪЛГАРИЯ"), ("CZ", "ČESKO"), ("DK", "DANMARK")),
    *(("DE", "DEUTSCHLAND"), ("EE", "EESTI"), ("IE", "IRELAND"), ("EL", "ΕΛΛΑΔΑ")),
    *(("ES", "ESPAÑA"), ("FR", "FRANCE"), ("HR", "HRVATSKA"), ("IT", "ITALIA")),
]
DOWN = 24.0
"""From a code to its name."""


def cards(unread: Sequence[str] = (), down: float = DOWN) -> list[Word]:
    """Cards of four in a line, each with its code, its name and its share below one another; some
    names were not read, and stand so far below their code."""
    words = []
    for n, (code, name) in enumerate(CARDS):
        x, y = 40 + 120 * (n % 4), 100 + 90 * (n // 4)
        lower = down if code in unread else DOWN
        words += [replace(word, size=12.0) for word in at(x, y, code)]
        words += at(x, y + lower, UNREAD if code in unread else name)
        words += at(x, y + 2 * DOWN, f"1.{10 + n}")
    return words


def named(words: list[Word]) -> set[str]:
    return {name.state.code for name in names_on(lines(words)) if name.state is not None}


def test_a_name_that_could_not_be_read_is_known_by_the_code_above_it():
    assert named(cards(unread=["BG", "EL"])) == {code for code, _ in CARDS}


def test_what_stands_farther_below_a_code_than_other_names_is_not_named_by_it():
    assert named(cards(unread=["BG"], down=DOWN + 8)) == {code for code, _ in CARDS} - {"BG"}


@pytest.mark.parametrize("text", ["Total", "Member States", "Against", "12"])
def test_a_label_or_a_figure_below_a_code_names_no_state(text):
    words = [
        part
        for word in cards(unread=["BG"])
        for part in (at(word.box[0], word.box[1], text) if word.text == UNREAD else [word])
    ]
    assert named(words) == {code for code, _ in CARDS} - {"BG"}


def test_the_code_of_a_card_is_no_mark():
    words = cards()
    codes = {id(word) for word in words if len(word.text) == 2 and word.text.isalpha()}
    assert codes_on(lines(words), read_rows(words, False, 2)) == codes


@pytest.mark.parametrize(
    ("text", "own"),
    [("NO", True), ("See", False), ("NO 3", False)],
    ids=["an answer", "another word", "a label of the totals"],
)
def test_an_answer_below_the_last_row_of_the_next_block_is_of_its_own_row(text, own):
    words = []
    for n, (_, name) in enumerate(CARDS[:11]):
        x, y = 40 + 300 * (n // 6), 100 + 15 * (n % 6)
        words += at(x, y, name) + at(x + 80, y, f"1.{10 + n}")
        words += at(x + 260, y, text if n == 5 else "NO")
    said = text.partition(" ")[0]
    last = next(word for word in words if word.text == said and word.box[1] == 175)
    found = words_of_rows(words, read_rows(words, False, 2), False)
    assert (id(last) in found) is own
