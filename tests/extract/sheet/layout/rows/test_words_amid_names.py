"""Words amid the names of a picture: units, words in place of marks or of a list, and other
blocks' figures, none of which make a row of their own."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.rows.lost_names import bare, figures_like_theirs
from extract.sheet.layout.rows.names import cells_of, name_of
from extract.sheet.layout.rows.read import loose_cells
from extract.sheet.words import UNREAD, lines
from tests.extract.sheet.layout.rows.test_figures_of_blocks import figure
from tests.extract.sheet.layout.rows.test_lost_names import (
    BELOW,
    LOST,
    NAMES,
    NEXT,
    READ,
    rows,
    table,
)
from tests.extract.sheet.layout.typed import at

WITHOUT_MALTA = [word for word in table(NAMES) if word.box[1] != 130.0]
OTHERS = [*READ[:2], *READ[3:]]


@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
@pytest.mark.parametrize("said", ["None", "NIL", "none.", "No Member States", "(No Member State)"])
def test_what_stands_in_place_of_a_list_of_states_is_no_row(said, by_ocr):
    assert rows([*WITHOUT_MALTA, *at(50, 130, said)], by_ocr) == OTHERS


@pytest.mark.parametrize("said", ["Nonee", "Nihil", "Nobodies", "MLTA X"])
def test_other_words_amid_the_names_of_a_picture_are_a_row(said):
    found = rows([*WITHOUT_MALTA, *at(50, 130, said)])
    assert (len(found), found[2][1]) == (len(NAMES), None)


def test_in_a_text_what_stands_in_place_of_a_list_is_refused_beside_a_figure():
    with pytest.raises(NoteRefusedError, match="the row 'None' names no Member State"):
        rows([*WITHOUT_MALTA, *at(50, 130, "None"), *at(200, 130, "0.13")], False)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("For Kyx", "Kyx"),
        ("Kyx against", "Kyx"),
        ("n/p Kyx", "Kyx"),
        ("Kyx Ltv", "Kyx Ltv"),
        ("Kyx For Ltv", "Kyx For Ltv"),
        ("Kyx", "Kyx"),
        ("For", "For"),
        ("Total Kyx", "Total Kyx"),
    ],
)
def test_a_word_in_place_of_a_mark_at_an_end_of_a_misread_name_is_none_of_it(text, left):
    assert bare(name_of(at(50, 100, text))).text == left


def test_the_row_of_a_misread_name_beside_a_word_in_place_of_a_mark_has_the_name_alone():
    words = [*WITHOUT_MALTA, *at(50, 130, "For Kyx"), *at(200, 130, "0.13")]
    assert rows(words) == [*READ[:2], ("Kyx", "0.13"), *READ[3:]]


BLOCKS = [*table(NAMES), *table(NEXT, 300)]


@pytest.mark.parametrize(
    ("own", "more"),
    [
        ([], 0),
        (at(200, BELOW, "5.41"), 1),
        (at(270, BELOW, "5.41"), 1),
        (at(200, BELOW, "5"), 0),
        (at(200, BELOW, "93.71"), 0),
    ],
    ids=["the next block's alone", "its own", "its own far off", "a count", "of the totals"],
)
def test_a_name_unread_below_a_block_has_a_figure_before_the_next_block_begins(own, more):
    read = rows(BLOCKS)
    found = rows([*BLOCKS, *at(50, BELOW, UNREAD), *own])
    assert found == read[:5] + [LOST] * more + read[5:]


def test_figures_of_states_have_as_many_decimals_as_most_beside_their_names():
    names = [name_of(at(50, 100 + 15 * n, name)) for n, name in enumerate(NAMES)]
    texts = ["0.42", "0.64", "1", "3.95", "8.2"]
    shares = [figure(200, 100 + 15 * n, text) for n, text in enumerate(texts)]
    others = [figure(200, 300 + 15 * n, text) for n, text in enumerate(["3", "5.41", "93.71"])]
    found = figures_like_theirs(names, [*shares, *others], 5.0)
    assert [each.text for each in found] == ["0.42", "0.64", "3.95", "5.41"]


def loose(units: int, unit: str, by_ocr: bool) -> list[str]:
    """The cells that are no figures of a table of weights, of which some have their unit."""
    words = [
        word
        for n, name in enumerate(NAMES)
        for word in at(50, 100 + 15 * n, name)
        + at(200, 100 + 15 * n, f"{n + 3}")
        + (at(240, 100 + 15 * n, unit) if n < units else [])
    ]
    found = loose_cells([cells_of(line) for line in lines(words)], by_ocr)
    return [cell.text for cell in found if cell.text not in NAMES]


@pytest.mark.parametrize(
    ("units", "unit", "by_ocr", "left"),
    [
        (5, "votes", True, 0),
        (3, "Vote", True, 0),
        (2, "votes", True, 2),
        (1, "Votes", True, 1),
        (5, "members", True, 5),
        (5, "votes cast", True, 5),
        (5, "votes", False, 5),
    ],
    ids=["all", "three", "two", "a header", "another word", "more words", "in a text"],
)
def test_a_unit_behind_several_figures_of_a_picture_is_no_header(units, unit, by_ocr, left):
    assert loose(units, unit, by_ocr) == [unit] * left
