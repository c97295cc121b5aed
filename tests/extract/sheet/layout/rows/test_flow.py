"""States that follow one another line after line have no columns, yet each its figure."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.sheet.layout.rows.figures import figure_of
from extract.sheet.layout.rows.flow import flows, of_one_form
from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.layout.rows.table_words import words_of_rows
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

PAIRS = (
    *(("BELGIQUE", "2.63"), ("БЪЛГАРИЯ", "1.44"), ("ČESKO", "2.42"), ("DANMARK", "1.33")),
    *(("DEUTSCHLAND", "18.59"), ("EESTI", "0.31"), ("ESPAÑA", "10.86"), ("FRANCE", "15.16")),
    *(("HRVATSKA", "0.86"), ("ITALIA", "13.11"), ("LATVIJA", "0.42"), ("LIETUVA", "0.64")),
    *(("LUXEMBOURG", "0.15"), ("MAGYARORSZÁG", "2.13"), ("MALTA", "0.13"), ("POLSKA", "8.29")),
)
NAMES, SHARES = zip(*PAIRS, strict=True)
CODES = [
    *("BE", "BG", "CZ", "DK", "DE", "EE", "ES", "FR"),
    *("HR", "IT", "LV", "LT", "LU", "HU", "MT", "PL"),
]
WIDE = 330.0


def chips(before: bool = False) -> list[Word]:
    """Names with their shares, one behind the other, as many on a line as find room."""
    words: list[Word] = []
    x, y = 50.0, 100.0
    for name, share in PAIRS:
        high = 5 * len(name) + 5 * len(share) + 40
        if x + high > WIDE:
            x, y = 50.0, y + 25
        first, second = (share, name) if before else (name, share)
        words += at(x, y, first) + at(x + 5 * len(first) + 10, y, second)
        x += high
    return words


def shares(states: StatesTable) -> list[str | None]:
    return [row.figure.text if row.figure else None for row in states.rows]


def test_names_in_chips_as_wide_as_their_words_stand_in_no_columns():
    assert flows(names_on(lines(chips())))


def test_names_in_two_columns_do_not_follow_one_another():
    words: list[Word] = []
    for n, name in enumerate(NAMES):
        words += at(50 + 150 * (n // 8), 100 + 15 * (n % 8), name)
    assert not flows(names_on(lines(words)))


@pytest.mark.parametrize(("down", "is_text"), [(30, True), (45, False)])
def test_the_bands_of_a_table_on_its_side_are_farther_apart_than_lines_of_a_text(down, is_text):
    levels = sorted({word.box[1] for word in chips()})
    words = [
        replace(word, box=(word.box[0], y, word.box[2], y + 10))
        for word in chips()
        for y in [down * levels.index(word.box[1])]
    ]
    assert flows(names_on(lines(words))) is is_text


def test_each_name_of_a_flow_has_the_figure_behind_it():
    states = read_rows(chips(), False, 2)
    assert [row.state and row.state.code for row in states.rows] == CODES
    assert shares(states) == list(SHARES)


def test_figures_of_a_flow_may_stand_before_their_names():
    assert shares(read_rows(chips(before=True), False, 2)) == list(SHARES)


@pytest.mark.parametrize("lost", ["БЪЛГАРИЯ", "POLSKA"])
def test_a_figure_behind_no_name_of_a_flow_is_a_row_whose_name_recognition_lost(lost):
    words = [replace(word, text=word.text.replace(lost, "�")) for word in chips()]
    states = read_rows(words, True, 2)
    expected = [None if name == lost else code for name, code in zip(NAMES, CODES, strict=True)]
    assert [row.state and row.state.code for row in states.rows] == expected
    assert shares(states) == list(SHARES)


def test_numbers_before_the_names_of_a_flow_are_no_lost_rows():
    words = [word for word in chips() if word.text in NAMES]
    numbers = [at(word.box[0] - 20, word.box[1], f"{n + 1}")[0] for n, word in enumerate(words)]
    assert len(read_rows([*words, *numbers], True, 2).rows) == len(NAMES)


def test_a_mark_that_recognition_took_for_a_letter_is_no_part_of_a_misread_name():
    words = [word for word in chips() if word.text != "БЪЛГАРИЯ"]
    place = next(word for word in chips() if word.text == "БЪЛГАРИЯ")
    x0, top, _, bottom = place.box
    words += [
        replace(place, text="O", box=(x0 - 9, top, x0 - 3, bottom)),
        replace(place, text="BbAr"),
    ]
    row = read_rows(words, True, 2).rows[1]
    assert row.name is not None
    assert (row.name.text, row.name.box[0]) == ("BbAr", x0)


def wrapped(*texts: str) -> list[Word]:
    """Texts one below the other, each going on on the next line where the words have no room."""
    words: list[Word] = []
    y = 100.0
    for text in texts:
        x = 50.0
        for part in text.split():
            if x + 5 * len(part) > WIDE:
                x, y = 50.0, y + 14
            words += at(x, y, part)
            x += 5 * len(part) + 3
        y += 28
    return words


def listed(pairs: Sequence[tuple[str, str]]) -> str:
    """Each state with its share in brackets."""
    return f"{', '.join(f'{name} ({share})' for name, share in pairs)}."


def test_the_figure_of_the_last_name_of_a_line_may_begin_the_next_one():
    words = wrapped(listed(PAIRS))
    begun = {word.text for word in words if word.box[0] == 50.0}
    assert any(text.startswith("(") for text in begun)
    assert shares_of(words) == list(SHARES)


def shares_of(words: list[Word]) -> list[str | None]:
    """The shares that are read, without the signs of the text around them."""
    return [text and text.strip("(),.") for text in shares(read_rows(words, False, 2))]


def test_the_last_figure_of_a_text_may_stand_alone_on_its_line():
    *words, last = wrapped(listed(PAIRS))
    alone = at(50.0, last.box[1] + 14, last.text)
    assert shares_of([*words, *alone]) == list(SHARES)


def test_figures_of_totals_left_of_a_text_are_none_that_begin_its_lines():
    text = [
        replace(word, box=(word.box[0] + 150, word.box[1], word.box[2] + 150, word.box[3]))
        for word in wrapped(listed(PAIRS))
    ]
    levels = sorted({word.box[1] for word in text})
    totals = [at(50, y, f"{n}.00")[0] for n, y in enumerate(levels)]
    assert shares_of([*totals, *text]) == list(SHARES)


def test_lists_one_behind_the_other_are_each_in_order():
    for_it, against = PAIRS[1:9], (PAIRS[0], *PAIRS[9:])
    states = read_rows(wrapped(listed(for_it), listed(against)), False, 2)
    assert states.flows
    codes = [row.state and row.state.code for row in states.rows]
    assert codes == [*CODES[1:9], CODES[0], *CODES[9:]]


def test_names_parted_by_commas_and_a_last_and_are_states_of_their_own():
    text = f"{', '.join(NAMES[:-1])} and {NAMES[-1]}"
    states = read_rows(wrapped(text), False, 2)
    assert [row.state and row.state.code for row in states.rows] == CODES


def test_the_share_of_a_head_is_no_row_whose_name_was_lost():
    text = f"In favour (21 Member States, 73.92 %): {listed(PAIRS)}"
    assert [row.state and row.state.code for row in read_rows(wrapped(text), True, 2).rows] == CODES


def test_a_figure_left_of_all_names_of_a_text_is_no_row_whose_name_was_lost():
    text = wrapped(listed(PAIRS))
    left = at(0, sorted({word.box[1] for word in text})[1], "93.74")
    states = read_rows([*left, *text], True, 2)
    assert [row.state and row.state.code for row in states.rows] == CODES


def test_a_figure_that_begins_a_line_of_a_text_is_that_of_a_name_lost_before_it():
    words = wrapped(listed(PAIRS))
    place = next(n for n, word in enumerate(words) if n and word.box[0] == 50.0)
    assert words[place].text.startswith("(")
    words[place - 1] = replace(words[place - 1], text="�")
    states = read_rows(words, True, 2)
    assert len(states.rows) == len(PAIRS)
    assert [row.figure and row.figure.text for row in states.rows if row.state is None] == [
        words[place].text
    ]


@pytest.mark.parametrize("behind", ["17", "58.33"], ids=["count", "share"])
def test_figures_behind_a_list_of_another_form_are_none_of_its_names(behind):
    figures = [figure_of(at(50, 100, text)) for text in ("(2.63)", "(1.44)", "(0.42)", behind)]
    found = of_one_form([figure for figure in figures if figure is not None])
    assert [figure.text for figure in found] == ["(2.63)", "(1.44)", "(0.42)"]


def test_a_letter_behind_what_the_figure_counts_is_a_mark_of_the_rows():
    weights = [12, 10, 12, 7, 29, 4, 27, 29, 7, 29, 4, 7, 4, 12, 3, 27]
    words = wrapped("; ".join(f"{n}, {w} votes Y" for n, w in zip(NAMES, weights, strict=True)))
    states = read_rows(words, False, 2)
    assert shares(states) == [str(weight) for weight in weights]
    own = words_of_rows(words, states, False)
    assert [id(w) in own for w in words if w.text.strip(";") == "Y"] == [True] * len(NAMES)


CHIPS = [
    *((60, 90), (119, 150), (179, 211), (239, 271), (294, 324)),
    *((60, 90), (119, 150), (174, 201), (228, 258), (281, 301)),
    *((60, 91), (119, 150), (179, 211), (239, 270), (299, 330), (410, 441)),
]
"""Where the codes of three lines and their figures begin."""
NICE = [12, 10, 12, 7, 29, 4, 27, 29, 7, 29, 4, 7, 4, 12, 3, 27]


def test_chips_nearly_as_wide_as_one_another_have_each_its_own_figure():
    words: list[Word] = []
    for n, (code, weight, (x, behind)) in enumerate(zip(CODES, NICE, CHIPS, strict=True)):
        y = 100 + 25 * min(n // 5, 2)
        words += at(x, y, code) + at(behind, y, str(weight))
    states = read_rows(words, False, 2)
    assert not flows(names_on(lines(words)))
    assert (states.weighted, shares(states)) == (True, [*map(str, NICE)])


def test_chips_in_step_whose_columns_name_no_state_on_some_line_are_read_all_the_same():
    words: list[Word] = []
    for n, (code, weight) in enumerate(zip(CODES, NICE, strict=True)):
        x, y = 60 + (58 if n < 8 else 50) * (n % 4), 100 + 25 * (n // 4)
        words += at(x, y, code) + at(x + 20, y, str(weight))
    states = read_rows(words, False, 2)
    assert not flows(names_on(lines(words)))
    assert [row.state and row.state.code for row in states.rows] == CODES
    assert (states.weighted, shares(states)) == (True, [*map(str, NICE)])
