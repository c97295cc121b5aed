"""Where the columns of figures stand: in blocks turned about, and on cards set in."""

import pytest

from extract.sheet.layout.rows.figure_columns import choices, nearest_to, with_own_names
from extract.sheet.layout.rows.figures import Figure, figure_of
from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_figures import NAMES, SHARES
from tests.extract.sheet.layout.typed import at

PITCH = 40.0


def shares(states: StatesTable) -> list[str | None]:
    return [row.figure.text if row.figure else None for row in states.rows]


def share(x: float, y: float) -> Figure:
    """A share that begins there."""
    figure = figure_of(at(x, y, "2.63"))
    assert figure is not None
    return figure


def two_blocks(first: tuple[float, float], second: tuple[float, float]) -> list[Word]:
    """Two blocks of three states, with where their names and their shares begin."""
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        x, away = first if n < 3 else second
        words += at(x, 100 + 15 * (n % 3), name) + at(away, 100 + 15 * (n % 3), share)
    return words


@pytest.mark.parametrize(
    ("first", "second"),
    [((50, 150), (400, 300)), ((150, 50), (300, 400))],
    ids=["figures inside", "figures outside"],
)
def test_a_block_may_be_its_neighbour_turned_about(first, second):
    assert shares(read_rows(two_blocks(first, second), False, 2)) == SHARES


def test_numbers_of_rows_at_the_outer_sides_of_blocks_turned_about_are_no_shares():
    words = two_blocks((50, 150), (400, 300))
    words += [w for n in range(6) for w in at((30, 470)[n // 3], 100 + 15 * (n % 3), f"{n + 1}")]
    assert shares(read_rows(words, False, 2)) == SHARES


@pytest.mark.parametrize(("x", "block"), [(150, 0), (300, 1)])
def test_figures_between_two_blocks_are_of_the_one_to_whose_names_they_stand_nearest(x, block):
    assert nearest_to([share(x, 100)], [(50, 100, 90, 145), (400, 100, 455, 145)]) == block


def card(n: int, name: str, share: str, indent: float, aside: float = 0.0) -> list[Word]:
    """A name with its share below it, both as far in as the mark before them is wide."""
    x, y = 50 + indent, 100 + PITCH * n
    return at(x, y, name) + at(x + aside, y + 14, share)


def test_figures_on_cards_that_stand_as_far_in_as_their_names_are_one_column():
    indents = [0.0, 30.0] * 3
    words: list[Word] = []
    for n, (name, share, indent) in enumerate(zip(NAMES, SHARES, indents, strict=True)):
        words += card(n, name, share, indent)
    assert shares(read_rows(words, False, 2)) == SHARES


def test_figures_that_begin_elsewhere_than_their_names_are_not_of_one_column_with_those_that_do():
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += card(n, name, share, 0.0) + (at(58, 88 + PITCH * n, "0") if n == 2 else [])
        words += at(90, 114 + PITCH * n, f"9{n}")
    assert shares(read_rows(words, False, 2)) == SHARES


INDENTS = [0.0, 30.0, 0.0]
CARDS = [at(50 + indent, 100 + PITCH * n, NAMES[n]) for n, indent in enumerate(INDENTS)]


def test_figures_of_the_next_block_do_not_keep_those_of_cards_set_in_apart():
    first, inner, last = (share(50 + indent, 114 + PITCH * n) for n, indent in enumerate(INDENTS))
    beside = [share(300, 114 + PITCH * n) for n in range(3)]
    stacks = [[first, last], [inner], beside]
    assert with_own_names(stacks, names_on(CARDS), 300.0, PITCH) == [[first, last, inner], beside]


def test_a_column_of_figures_at_one_place_of_all_blocks_comes_before_others():
    assert choices([2, 2]) == [(0, 0), (1, 1), (0, 1), (1, 0)]


def test_of_too_many_ways_to_take_a_column_of_each_block_those_at_one_place_are_left():
    assert choices([3] * 8 + [2]) == [(0,) * 9, (1,) * 9, (*(2,) * 8, 1)]


def test_a_column_of_figures_that_begin_with_some_of_their_names_is_not_taken_apart():
    stacks = [[share(50, 114 + PITCH * n) for n in range(3)], [share(200, 114)]]
    assert with_own_names(stacks, names_on(CARDS), 300.0, PITCH) == stacks


def test_shares_of_cards_nearer_to_the_next_name_are_those_of_the_names_above_them():
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + PITCH * n, name) + at(50, 123 + PITCH * n, share)
    assert shares(read_rows(words, False, 2)) == SHARES


def test_a_block_that_lost_its_first_name_has_its_shares_as_far_below_as_the_others():
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        x, y = 50 + 150 * (n // 3), 100 + PITCH * (n % 3)
        words += (at(x, y, name) if n != 3 else []) + at(x, y + 23, share)
    assert shares(read_rows(words, True, 2)) == SHARES


@pytest.mark.parametrize("white", [8, 0], ids=["apart", "with the blank in its own letters"])
def test_shares_right_behind_names_of_any_length_are_one_column(white):
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + 15 * n, name) + at(50 + white + 5 * len(name), 100 + 15 * n, share)
    assert shares(read_rows(words, False, 2)) == SHARES


@pytest.mark.parametrize("by_ocr", [False, True], ids=["text", "with marks taken for a 1"])
def test_a_share_may_stand_in_the_column_of_its_position(by_ocr):
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        x, y = (300 if n in (1, 4) else 200), 100 + 15 * n
        words += at(50, y, name) + at(x, y, share) + at(x + 60, y, "1") * by_ocr
    assert shares(read_rows(words, by_ocr, 2)) == SHARES


def test_a_share_in_the_column_of_its_position_stays_where_the_name_beside_it_is_lost():
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        x, y = (300 if n in (1, 4) else 200), 100 + 15 * n
        words += (at(50, y, name) if n != 2 else []) + at(x, y, share)
    assert shares(read_rows(words, True, 2)) == SHARES


def test_a_block_without_figures_leaves_those_of_the_others():
    words = two_blocks((50, 150), (400, 500)) + at(700, 100, "FRANCE")
    rows = read_rows(words, False, 2).rows
    assert [row.figure.text if row.figure else None for row in rows] == [*SHARES, None]


@pytest.mark.parametrize("levels", [(115, 130), (100, 130)])
def test_totals_beside_some_rows_of_the_last_block_are_no_shares(levels):
    words = two_blocks((100, 50), (300, 250))
    for n, y in enumerate(levels):
        words += at(420, y, f"{21 - 3 * n}")
    assert shares(read_rows(words, False, 2)) == SHARES


NINE = ([*NAMES, "FRANCE", "ITALY", "SPAIN"], [*SHARES, "15.16", "13.11", "10.86"])


def three_blocks(*aside: float | None) -> list[Word]:
    """Three blocks of three states, each with how far from its names its shares begin."""
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(*NINE, strict=True)):
        x, y, away = 50 + 200 * (n // 3), 100 + 15 * (n % 3), aside[n // 3]
        words += at(x, y, name)
        words += at(x + away, y, share) if away is not None else []
    return words


@pytest.mark.parametrize(
    ("aside", "lacking"),
    [
        ((-40, None, -40), range(3, 6)),
        ((160, 160, None), range(6, 9)),
        ((160, None, None), range(3, 9)),
    ],
    ids=["amid others, figures on the left", "the last, figures on the right", "all but the first"],
)
def test_a_block_that_did_not_vote_has_no_figures_of_its_neighbour(aside, lacking):
    read = shares(read_rows(three_blocks(*aside), False, 2))
    assert read == [None if n in lacking else share for n, share in enumerate(NINE[1])]


def test_rows_without_a_figure_take_none_of_the_next_block():
    words = [word for word in two_blocks((100, 50), (300, 250)) if word.text != SHARES[1]]
    assert shares(read_rows(words, False, 2)) == [SHARES[0], None, *SHARES[2:]]
