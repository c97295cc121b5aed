"""Figures in no column of the table: right behind their names, or at the ends of bars."""

import pytest

from extract.sheet.layout.rows.figures import Figure, figure_of, without_strokes
from extract.sheet.layout.rows.names import name_of
from extract.sheet.layout.rows.placed.figures_elsewhere import with_figures_across
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_figures import NAMES, SHARES
from tests.extract.sheet.layout.typed import at

SHOWN = list(SHARES)


def bars(places: list[int], shares: list[str] = SHOWN) -> list[Word]:
    """Names one below the other, each with a share at the end of its bar."""
    words: list[Word] = []
    for n, (name, x, share) in enumerate(zip(NAMES, places, shares, strict=True)):
        words += at(50, 100 + 15 * n, name) + at(x, 100 + 15 * n, share)
    return words


def shares(words: list[Word], by_ocr: bool) -> list[str | None]:
    rows = read_rows(words, by_ocr, 2).rows
    return [row.figure.text if row.figure else None for row in rows]


@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
@pytest.mark.parametrize("longest", [300, 450])
def test_the_share_at_the_end_of_a_long_bar_is_that_of_its_row(longest, by_ocr):
    places = [170, 165, 170, 160, longest, 150]
    assert shares(bars(places), by_ocr) == SHARES


def figure(x: float, y: float, text: str) -> Figure:
    found = figure_of(at(x, y, text))
    assert found is not None
    return found


def row(x: float, y: float, share: Figure | None) -> PlacedRow:
    """A row of five letters that begins there."""
    return PlacedRow(name_of(at(x, y, "MALTA")), share, 0, y - 5, y + 15)


FIRST, LAST = figure(85, 100, "0.13"), figure(210, 130, "2.13")
"""At the ends of bars of two lengths, about the line of the rows that lack theirs."""


def across(rows: list[PlacedRow], level: list[Figure]) -> list[str | None]:
    """The figures of some rows of one line, between those that have theirs."""
    rows = [row(50, 100, FIRST), *rows, row(50, 130, LAST)]
    _, *found, _ = with_figures_across(rows, [FIRST, LAST, *level], 2, 5.0)
    return [each.figure.text if each.figure else None for each in found]


@pytest.mark.parametrize(
    ("level", "taken"),
    [
        ([figure(130, 115, "0.42")], "0.42"),
        ([figure(130, 115, "0.42"), figure(205, 115, "0.64")], "0.64"),
        ([figure(130, 115, "0.42"), figure(170, 115, "0.64")], None),
        ([figure(130, 115, "7")], None),
        ([figure(130, 115, "94.21")], None),
        ([figure(20, 115, "0.42")], None),
        ([figure(400, 115, "0.42")], None),
        ([figure(130, 145, "0.42")], None),
    ],
    ids=[
        *("one", "one in the column", "two in none", "a count", "of the totals"),
        *("before the name", "far behind all", "on another line"),
    ],
)
def test_a_share_in_no_column_is_the_one_alone_behind_its_name_amid_the_others(level, taken):
    assert across([row(50, 115, None)], level) == [taken]


@pytest.mark.parametrize(
    ("places", "taken"),
    [((130, 320), ["0.42", "0.64"]), ((130,), [None, None]), ((130, 170), [None, None])],
    ids=["each behind its name", "one for both", "both behind the first"],
)
def test_shares_in_no_column_go_to_two_names_of_a_line_only_each_to_its_own(places, taken):
    level = [figure(x, 115, text) for x, text in zip(places, ("0.42", "0.64"), strict=False)]
    assert across([row(50, 115, None), row(250, 115, None)], level) == taken


@pytest.mark.parametrize("by_ocr", [True, False], ids=["picture", "text"])
@pytest.mark.parametrize("totals", [["94.21"], ["3.21", "1.21", "7.00"]], ids=["one", "some"])
def test_shares_of_the_totals_beside_the_table_are_none_of_a_state_that_lacks_its_own(
    totals, by_ocr
):
    words = [word for word in bars([200] * 6) if word.text != SHARES[1]]
    words += [word for n, text in enumerate(totals) for word in at(460, 115 + 15 * n, text)]
    assert shares(words, by_ocr) == [SHARES[0], None, *SHARES[2:]]


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["2.63", "1", "1.44", "1"], ["2.63", "1.44"]),
        (["12", "1", "10", "1"], ["12", "1", "10", "1"]),
        (["2.63", "1", "10"], ["2.63", "1", "10"]),
        (["1", "1"], ["1", "1"]),
        (["2.63", "1.44", "1.00", "11", "(1)"], ["2.63", "1.44", "1.00", "11", "(1)"]),
    ],
    ids=["shares", "weights", "as many weights as shares", "ones alone", "other figures with a 1"],
)
def test_an_arrow_that_recognition_has_for_a_one_is_no_figure_beside_shares(texts, kept):
    found = [figure(200, 100 + 15 * n, text) for n, text in enumerate(texts)]
    assert [each.text for each in without_strokes(found)] == kept


@pytest.mark.parametrize(("by_ocr", "read"), [(True, []), (False, ["1"] * 6)])
def test_in_a_text_a_one_beside_shares_is_a_figure(by_ocr, read):
    ones = [at(300, 100 + 15 * n, "1")[0] for n in range(6)]
    table = read_rows([*bars([200] * 6), *ones], by_ocr, 2)
    assert ["1" for box in table.other_figures if box[0] == 300] == read
