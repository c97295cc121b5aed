"""The rows of the states table, also where recognition lost their names."""

import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_flow import CODES, PAIRS, SHARES
from tests.extract.sheet.layout.typed import at

NAMES = ["BELGIQUE", "�", "ČESKO", "DANMARK", "DEUTSCHLAND", "ITALIA", "KYP", "LATVIJA", "LIETUVA"]


def test_every_row_with_a_figure_stays_where_several_names_are_lost():
    words = []
    for n, name in enumerate(NAMES):
        words += [*at(50, 100 + 15 * n, name), *at(200, 100 + 15 * n, f"{n}.{n}1")]
    rows = read_rows(words, True, 2).rows
    assert [row.state.code if row.state else None for row in rows] == [
        "BE",
        None,
        "CZ",
        "DK",
        "DE",
        "IT",
        None,
        "LV",
        "LT",
    ]


@pytest.mark.parametrize("figure", ["(15", "93.74"], ids=["a note", "the totals"])
def test_a_figure_farther_below_the_table_than_a_row_is_none(figure):
    words = []
    for n, name in enumerate(["LATVIJA", "LIETUVA", "MALTA", "NEDERLAND"]):
        words += [*at(50, 100 + 15 * n, name), *at(200, 100 + 15 * n, f"{n}.{n}1")]
    words += at(200, 180, figure)
    assert len(read_rows(words, True, 2).rows) == 4


def test_rows_at_the_end_stay_where_their_names_are_lost():
    words = []
    for n, name in enumerate(["LATVIJA", "LIETUVA", "MALTA", "�", "�"]):
        words += [*at(50, 100 + 15 * n, name), *at(200, 100 + 15 * n, f"{n}.{n}1")]
    assert len(read_rows(words, True, 2).rows) == 5


@pytest.mark.parametrize(("figure", "rows"), [("100.01", 4), ("18.57", 5)])
def test_what_all_states_hold_right_below_them_is_no_row_of_a_lost_name(figure, rows):
    words = at(200, 160, figure)
    for n, name in enumerate(["LATVIJA", "LIETUVA", "MALTA", "NEDERLAND"]):
        words += [*at(50, 100 + 15 * n, name), *at(200, 100 + 15 * n, f"{n}.{n}1")]
    assert len(read_rows(words, True, 2).rows) == rows


def shares_read(words) -> list[str | None]:
    return [row.figure.text if row.figure else None for row in read_rows(words, True, 2).rows]


def test_a_share_whose_decimal_sign_is_lost_is_more_than_the_whole():
    words = []
    for n, name in enumerate(["LATVIJA", "LIETUVA", "MALTA", "NEDERLAND"]):
        words += [
            *at(50, 100 + 15 * n, name),
            *at(200, 100 + 15 * n, ["1.12", "213", "3.14", "0.15"][n]),
        ]
    assert shares_read(words) == ["1.12", "2.13", "3.14", "0.15"]


@pytest.mark.parametrize("mark", ["1", "0"])
def test_marks_taken_for_figures_in_one_block_do_not_hide_the_shares(mark):
    words = []
    for n, name in enumerate(["BELGIQUE", "БЪЛГАРИЯ", "ČESKO", "LATVIJA", "LIETUVA", "MALTA"]):
        x, y = 50 + 250 * (n // 3), 100 + 15 * (n % 3)
        words += [*at(x, y, name), *at(x + 150, y, f"{n}.{n}1")]
        words += at(x + 120, y, mark) if n < 3 else []
    assert shares_read(words) == ["0.01", "1.11", "2.21", "3.31", "4.41", "5.51"]


def test_the_last_word_of_a_subject_above_the_table_is_no_row():
    words = at(50, 64, "Portugal)")
    for n, name in enumerate(["BELGIQUE", "БЪЛГАРИЯ", "ČESKO", "DANMARK"]):
        words += [*at(50, 100 + 15 * n, name), *at(200, 100 + 15 * n, f"{n}.{n}1")]
    rows = read_rows(words, False, 2).rows
    assert [row.state.code if row.state else None for row in rows] == ["BE", "BG", "CZ", "DK"]


def test_each_block_has_a_box_around_its_names_and_figures():
    words = []
    for n, name in enumerate(["BELGIQUE", "БЪЛГАРИЯ", "ČESKO", "LATVIJA", "LIETUVA", "MALTA"]):
        x, y = 50 + 250 * (n // 3), 100 + 15 * (n % 3)
        words += [*at(x, y, name), *at(x + 150, y, f"{n}.{n}1")]
    states = read_rows(words, False, 2)
    assert states.block_boxes == [(50, 100, 220, 140.0), (300, 100, 470, 140.0)]
    assert states.box == (50, 100, 470, 140.0)


def test_a_figure_midway_below_its_name_on_a_card_is_of_that_name():
    words = []
    for n, name in enumerate(["BELGIQUE", "БЪЛГАРИЯ", "ČESKO", "DANMARK", "DEUTSCHLAND"]):
        words += [*at(50, 100 + 30 * n, name), *at(50, 114 + 30 * n + (n == 2), f"{n}.{n}1")]
    rows = read_rows(words, False, 2).rows
    assert [row.figure.text if row.figure else None for row in rows] == [
        "0.01",
        "1.11",
        "2.21",
        "3.31",
        "4.41",
    ]


CARDS = ["BELGIQUE/BELGIË", "EESTI", "HRVATSKA", "LUXEMBOURG"]


@pytest.mark.parametrize("head", ["", "Population %"])
def test_a_figure_of_the_totals_above_cards_is_no_row(head):
    words = at(90, 64, "0.17") + at(20, 64, head)
    for n, name in enumerate(CARDS):
        words += [*at(60, 100 + 60 * n, name), *at(90, 124 + 60 * n, f"{n}.{n}1")]
    rows = read_rows(words, False, 2).rows
    assert [row.state.code for row in rows if row.state] == ["BE", "EE", "HR", "LU"]


def test_a_card_whose_name_is_lost_is_not_its_neighbours():
    words = []
    for n, name in enumerate(["�", "ČESKO", "DANMARK", "DEUTSCHLAND", "EESTI"]):
        words += [*at(50, 100 + 30 * n, name), *at(50, 113 + 30 * n, f"{n + 1}.{n}1")]
    rows = read_rows(words, True, 2).rows
    shown = [
        (row.state.code if row.state else None, row.figure and row.figure.text) for row in rows
    ]
    assert shown[:2] == [(None, "1.01"), ("CZ", "2.11")]
    assert len(rows) == 5


def test_figures_of_cards_begin_no_farther_above_their_first_name_than_a_row():
    words = at(50, 140, "31")
    for n, name in enumerate(["LATVIJA", "LIETUVA", "MALTA", "NEDERLAND"]):
        words += [*at(50, 180 + 36 * n, name), *at(50, 194 + 36 * n, ["4", "7", "3", "13"][n])]
    rows = read_rows(words, True, 2).rows
    assert [row.figure.text for row in rows if row.figure] == ["4", "7", "3", "13"]


def test_the_figure_of_a_line_that_heads_a_group_is_no_row_whose_name_is_lost():
    words = at(50, 160, "No: 0 Member States (0.00 %)")
    for n, name in enumerate(["BELGIQUE", "ČESKO", "DANMARK", "EESTI", "MALTA", "POLSKA"]):
        y = 100 + 15 * n + 45 * (n > 3)
        words += [*at(50, y, name), *at(170, y, f"{n}.{n}1")]
    rows = read_rows(words, True, 2).rows
    assert [row.state.code if row.state else None for row in rows] == [
        *("BE", "CZ", "DK", "EE", "MT", "PL")
    ]


def on_its_side(without: str = "") -> list[Word]:
    """A table that lies on its side: codes in two lines, behind their header, and below them the
    shares."""
    words: list[Word] = []
    for n, (code, (_, share)) in enumerate(zip(CODES, PAIRS, strict=True)):
        x, y = 150 + 60 * (n % 8), 100 + 60 * (n // 8)
        words += at(30, y, "Member State") if n % 8 == 0 else []
        words += (at(x, y, code) if code != without else []) + at(x, y + 20, share)
    return words


@pytest.mark.parametrize("lost", ["", "ES", "HR"], ids=["none", "one above", "one below"])
def test_each_state_of_a_table_on_its_side_has_the_share_below_it(lost):
    rows = read_rows(on_its_side(lost), True, 2).rows
    codes = [None if code == lost else code for code in CODES]
    assert [(row.state and row.state.code, row.figure and row.figure.text) for row in rows] == list(
        zip(codes, (share for _, share in PAIRS), strict=True)
    )


def test_a_code_lost_in_a_table_on_its_side_stands_as_high_above_its_share_as_the_others():
    lost = read_rows(on_its_side("ES"), True, 2).rows[6]
    assert lost.name is not None
    assert lost.name.box == (510.0, 100.0, 510.0, 110.0)


@pytest.mark.parametrize(
    ("figure", "last"), [("0.42", "0.42"), ("7", None)], ids=["a share", "another figure"]
)
def test_the_last_of_an_odd_number_may_have_its_share_in_the_column_of_the_next_block(figure, last):
    words = at(50, 145, "LATVIJA") + at(400, 145, figure)
    for n, (name, share) in enumerate(PAIRS[:6]):
        x, y = 50 + 250 * (n // 3), 100 + 15 * (n % 3)
        words += at(x, y, name) + at(x + 100, y, share)
    shown = {row.state.code: row.figure for row in read_rows(words, False, 2).rows if row.state}
    assert (shown["LV"] and shown["LV"].text) == last


@pytest.mark.parametrize(
    ("next_name", "last"),
    [(450, ["0.42", "0.64"]), (250, [None, "0.42"])],
    ids=["before the next name", "behind it"],
)
def test_the_figure_of_a_wide_name_is_the_one_before_the_next_name_of_its_line(next_name, last):
    words = at(50, 145, "LATVIJA") + at(next_name, 145, "LIETUVA")
    words += at(350, 145, "0.42") + at(550, 145, "0.64")
    for n, (name, share) in enumerate(PAIRS[:9]):
        x, y = 50 + 200 * (n // 3), 100 + 15 * (n % 3)
        words += at(x, y, name) + at(x + 100, y, share)
    shown = {row.state.code: row.figure for row in read_rows(words, False, 2).rows if row.state}
    assert [figure and figure.text for figure in (shown["LV"], shown["LT"])] == last


COUNCIL = [
    *("AUSTRIA", "BELGIUM", "BULGARIA", "CYPRUS", "CZECHIA", "GERMANY", "DENMARK", "ESTONIA"),
    *("GREECE", "SPAIN", "FINLAND", "FRANCE", "CROATIA", "HUNGARY", "IRELAND", "ITALY"),
    *("LITHUANIA", "LUXEMBOURG", "LATVIA", "MALTA", "NETHERLANDS", "POLAND", "PORTUGAL"),
    *("ROMANIA", "SWEDEN", "SLOVENIA"),
]


@pytest.mark.parametrize(("states", "rows"), [(26, 26), (20, 21)], ids=["a Council", "a part"])
def test_an_unread_head_amid_a_whole_council_is_no_row_of_it(states, rows):
    words = at(50, 250, "�")
    for n, name in enumerate(COUNCIL[:states]):
        down = 100 + 15 * (n + (n > 9))
        words += [*at(50, down, name), *at(200, down, f"1.{n + 10}")]
    assert len(read_rows(words, True, 2).rows) == rows


def test_chips_whose_names_stand_below_one_another_by_chance_have_their_own_shares():
    words = []
    for n, (code, share) in enumerate(zip(CODES, SHARES, strict=True)):
        x = 50 + 80 * (n % 5) + (9 if n % 5 == 3 and n < 10 else 0)
        words += at(x, 100 + 22 * (n // 5), code) + at(x + 22, 100 + 22 * (n // 5), share)
    table = read_rows(words, True, 2)
    assert [row.figure.text for row in table.rows if row.figure] == [*SHARES]
