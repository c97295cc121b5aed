"""The figures in step with the names of states, and those beside them that are none of theirs."""

import pytest

from extract.sheet.layout.rows.figure_columns import figures_beside
from extract.sheet.layout.rows.figures import counts_rows, figure_of, figures_on, with_decimals
from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.names import cells_of
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

NAMES = ["BELGIQUE", "БЪЛГАРИЯ", "ČESKO", "DANMARK", "DEUTSCHLAND", "EESTI"]
SHARES = ["2.63", "1.44", "2.42", "1.33", "18.59", "0.31"]
PITCH = 40.0


def tall_rows(*, step: float, first: float = 110.0) -> StatesTable:
    """A table of tall rows, with six further figures beside it that stand so far apart."""
    words = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + PITCH * n, name) + at(200, 100 + PITCH * n, share)
        words += at(400, first + step * n, str(n + 11))
    return read_rows(words, False, 2)


def test_figures_of_totals_beside_tall_rows_are_no_further_column_of_the_table():
    assert tall_rows(step=28.0).other_figures == ()


def test_figures_that_all_stand_as_much_below_their_rows_are_a_further_column():
    assert tall_rows(step=PITCH).other_figures == tuple(
        (400, 110.0 + PITCH * n, 410, 120.0 + PITCH * n) for n in range(6)
    )


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Weights: 12", ["12"]),
        ("Population: 2.63 %", ["2.63 %"]),
        ("Articles: 12", []),
        ("1.42 % Abstain", ["1.42 %"]),
        ("25 Member States, 331 votes", []),
        ("12 votes", ["12"]),
        ("25 MEMBERS (93.74 %)", []),
    ],
)
def test_a_figure_behind_the_head_of_a_column_is_no_figure_of_a_text(text, figures):
    assert [figure.text for figure in figures_on(cells_of(at(50, 100, text)))] == figures


def test_weights_under_names_are_read_behind_their_head():
    words = []
    for n, (name, weight) in enumerate(zip(NAMES, [12, 10, 12, 7, 29, 4], strict=True)):
        words += at(50, 100 + PITCH * n, name) + at(50, 114 + PITCH * n, f"Weights: {weight}")
    found = read_rows(words, False, 2)
    assert found.weighted
    assert [row.figure.text for row in found.rows if row.figure] == [
        "12",
        "10",
        "12",
        "7",
        "29",
        "4",
    ]


@pytest.mark.parametrize("down", [-2, 9], ids=["nearer than the share", "farther"])
def test_a_nought_read_from_a_mark_does_not_displace_the_share(down):
    (name,) = names_on([at(50, 100, "MALTA")])
    mark, share = figure_of(at(200, 100 + down, "0")), figure_of(at(200, 105, "0.12"))
    assert mark is not None and share is not None
    assert figures_beside([name], [share, mark, share], 30.0) == [share]


def test_of_two_figures_with_the_usual_decimals_the_nearest_is_the_rows():
    (name,) = names_on([at(50, 100, "MALTA")])
    far, near = figure_of(at(200, 92, "0.64")), figure_of(at(200, 103, "0.12"))
    assert far is not None and near is not None
    assert figures_beside([name], [far, near], 30.0) == [near]


def test_a_table_with_noughts_for_marks_above_its_shares_keeps_the_shares():
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        y = 100 + PITCH * n
        words += at(50, y, name) + at(200, y + 7, share) + (at(205, y - 3, "0") if n == 2 else [])
    found = read_rows(words, True, 2)
    assert [row.figure.text for row in found.rows if row.figure] == SHARES


@pytest.mark.parametrize(("sign", "dotted"), [("·", True), (".", False), (",", False)])
def test_a_table_tells_whether_its_shares_have_a_raised_point(sign, dotted):
    words = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + 15 * n, name) + at(200, 100 + 15 * n, share.replace(".", sign))
    assert read_rows(words, False, 2).dotted is dotted


@pytest.mark.parametrize(
    ("texts", "counts"),
    [
        (["1", "2", "3"], True),
        (["14", "15", "17", "18", "19"], True),
        (["12", "10", "12", "7", "29", "4"], False),
        (["2.63", "3.44", "4.42"], False),
        (["1", "2"], False),
    ],
    ids=["from one on", "one unread", "weights", "shares", "two alone"],
)
def test_numbers_of_rows_are_each_one_more_than_the_one_above(texts, counts):
    found = [figure_of(at(20, 100 + 15 * n, text)) for n, text in enumerate(texts)]
    assert counts_rows([figure for figure in found if figure]) is counts


@pytest.mark.parametrize(("shares", "left"), [(10, 0), (5, 10)], ids=["nearly all", "some"])
def test_a_mark_read_as_a_figure_below_each_share_is_none(shares, left):
    pairs = [(f"1.{10 + n}%" if n < shares else "3", "8") for n in range(10)]
    figures = [
        f for one, other in pairs for f in figures_on([[w] for w in at(50, 100, f"{one} {other}")])
    ]
    found = with_decimals(figures, range(10))
    assert [figure.text for figure in found].count("8") == left


def test_a_share_without_its_decimal_sign_is_one_where_all_others_have_decimals():
    figures = [figure_of(at(50, 15 * n, "2.63")) for n in range(9)]
    lost, lamp = figure_of(at(50, 150, "211")), figure_of(at(50, 165, "8"))
    shares = [figure for figure in (*figures, lost) if figure is not None]
    assert lamp is not None
    assert with_decimals([*shares, lamp], range(10)) == shares
