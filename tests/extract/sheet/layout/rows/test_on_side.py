"""Tables that lie on their side: names beside one another, their figures above or below them."""

from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_flow import CODES, PAIRS
from tests.extract.sheet.layout.typed import at

WIDE = 80
"""From one name of a line to the next."""


def table(bands: int, *further: str, down: float = 14, codes: bool = False) -> list[Word]:
    """The states in so many lines, with the share of each so far below it, and below that further
    figures."""
    words: list[Word] = []
    long = len(PAIRS) // bands
    for n, ((name, share), code) in enumerate(zip(PAIRS, CODES, strict=True)):
        x, y = 50 + WIDE * (n % long), 100 + 90 * (n // long)
        for row, text in enumerate((code if codes else name, share, *further)):
            words += at(x, y + down * row, text)
    return words


def read(words: list[Word]) -> list[tuple[str | None, str | None]]:
    rows = read_rows(words, False, 2).rows
    return [
        (row.state.code if row.state else None, row.figure.text if row.figure else None)
        for row in rows
    ]


ALL = [(code, share) for code, (_, share) in zip(CODES, PAIRS, strict=True)]


@pytest.mark.parametrize("bands", [1, 2, 4])
@pytest.mark.parametrize("down", [14, 30, -14], ids=["close below", "farther below", "above"])
def test_each_state_of_a_line_has_the_share_below_it_or_above(bands, down):
    assert read(table(bands, down=down)) == ALL


def test_states_of_a_line_may_have_their_codes_in_place_of_names():
    assert read(table(1, codes=True)) == ALL


def test_of_the_figures_below_a_name_the_one_that_is_a_share_is_its_own():
    words = table(2, "29")
    assert read(words) == ALL


def test_of_the_figures_beyond_a_name_the_nearest_is_its_own():
    assert read(table(2, "0.11", down=-14)) == ALL


def test_a_figure_close_above_a_state_without_one_is_refused():
    words = [word for word in table(1) if word.text != PAIRS[0][1]]
    words += at(50, 80, "18.57") + at(50, 66, "Word")
    with pytest.raises(NoteRefusedError, match="'Word' names no Member State"):
        read(words)


def test_figures_far_below_a_line_of_names_are_none_of_its_states():
    words = [word for word in table(1) if word.box[1] < 110]
    for n in range(len(PAIRS)):
        words += at(50 + WIDE * n, 160, f"{n}.11")
    assert [figure for _, figure in read(words)] == [None] * len(PAIRS)


def test_a_state_without_a_share_leaves_those_of_its_neighbours():
    words = [word for word in table(1) if word.text != PAIRS[3][1]]
    assert read(words) == [*ALL[:3], (CODES[3], None), *ALL[4:]]


def cells(states: StatesTable) -> set[tuple[float, float]]:
    return {(row.top, row.bottom) for row in states.rows}


def test_rows_of_a_line_reach_beyond_their_figures():
    assert cells(read_rows(table(1, down=20), False, 2)) == {(95.0, 135.0)}


def test_eleven_states_beside_one_another_are_no_table():
    words = [word for word in table(1) if word.box[0] < 50 + WIDE * 11]
    with pytest.raises(NoteRefusedError, match="no table of Member States"):
        read_rows(words, False, 2)


def test_shares_in_narrow_columns_are_one_of_each_state():
    words: list[Word] = []
    for n, (code, (_, share)) in enumerate(zip(CODES, PAIRS, strict=True)):
        words += at(50 + 29 * n, 100, code) + at(50 + 29 * n, 114, share)
    assert read(words) == ALL


def test_shares_that_begin_before_the_codes_above_them_are_their_own():
    words: list[Word] = []
    for n, (code, (_, share)) in enumerate(zip(CODES, PAIRS, strict=True)):
        end = 80 + 40 * n
        words += at(end - 10, 100, code) + at(end - 5 * len(share), 114, share)
    assert read(words) == ALL


def test_words_off_the_lines_of_names_are_no_misread_ones_in_a_picture():
    words = table(2, "0.11", down=20) + at(130, 204, "Hungry") + at(450, 232, "v")
    assert "v" not in [row.name.text for row in read_rows(words, True, 2).rows if row.name]


def uneven(*counts: int, down: float = 30, noughts: bool = False) -> list[Word]:
    """The states in lines of so many, each as wide as the others, the shares so far below; below
    two of these stands a nought, as their mark may."""
    words: list[Word] = []
    first = 0
    for line, count in enumerate(counts):
        for n in range(count):
            x, y = 100 + n * (52 + 1.5 * (9 - count)), 100 + 70 * line
            words += at(x, y, CODES[first + n]) + at(x, y + down, PAIRS[first + n][1])
            words += at(x, y + 15, "0") if noughts and first + n in (2, 8) else []
        first += count
    return words


def test_the_lines_of_a_table_on_its_side_have_cells_of_their_own_width():
    assert read(uneven(9, 7, down=37)) == ALL


def test_a_nought_below_a_few_states_on_its_side_is_no_figure_of_the_table():
    assert read_rows(uneven(6, 6, 4, noughts=True), False, 2).other_figures == ()


def test_the_shares_of_the_totals_above_cards_are_no_figures_of_these():
    words = [*at(50, 70, "84.50"), *at(130, 70, "2.13"), *at(210, 70, "13.38")]
    for n, (name, share) in enumerate(PAIRS):
        x, y = 50 + WIDE * (n % 4), 100 + 31 * (n // 4)
        words += at(x, y, name) + at(x, y + 13, share)
    states = read_rows(words, False, 2)
    assert [row.figure and row.figure.text for row in states.rows] == [s for _, s in PAIRS]
    assert states.other_figures == ()


@pytest.mark.parametrize(("aside", "found"), [(30, True), (-30, True), (45, False)])
def test_names_set_to_one_side_of_their_cells_have_the_figures_that_all_stand_as_far_aside(
    aside, found
):
    words = []
    for word in table(2, codes=True):
        figure = word.text[0].isdecimal()
        x0, top, x1, bottom = word.box
        moved = (x0 + aside, top, x1 + aside, bottom) if figure else (x0, top, x0 + 8, bottom)
        words.append(replace(word, box=moved))
    shares = [share for _, share in read(words)]
    assert (shares == [share for _, share in PAIRS]) is found


def upright(down: float, aside: float) -> list[Word]:
    """The states in one line, their codes drawn upright and set to one side of their cells, and
    their shares so far below and aside."""
    words = []
    for word in table(1, codes=True, down=down):
        x0, top, x1, bottom = word.box
        if word.text[0].isdecimal():
            words.append(replace(word, box=(x0 + aside, top, x1 + aside, bottom)))
        else:
            drawn = (x0, top - 30, x0 + 8, bottom + 30)
            words.append(replace(word, box=(x0, top, x0 + 8, bottom), drawn=drawn))
    return words


@pytest.mark.parametrize(("down", "found"), [(60, True), (72, True), (76, False)])
def test_names_that_run_upwards_at_one_side_of_their_cells_have_the_figures_below_their_ends(
    down, found
):
    shares = [share for _, share in read(upright(down, 30))]
    assert (shares == [share for _, share in PAIRS]) is found


@pytest.mark.parametrize("upright", [True, False])
def test_figures_stand_above_the_end_of_names_that_stand_upright(upright):
    words = []
    for word in table(1, codes=True, down=-95):
        x0, top, _, bottom = word.box
        name = upright and not word.text[0].isdecimal()
        words.append(replace(word, drawn=(x0, top - 70, x0 + 8, bottom)) if name else word)
    assert (read(words) == ALL) is upright
