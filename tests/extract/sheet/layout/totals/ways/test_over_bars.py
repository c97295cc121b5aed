"""The count of each position stands on its bar, the higher the more there are."""

import pytest

from extract.records import GroupTotal, Totals
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.layout.totals.ways.over_bars import over_bars
from extract.sheet.words import Word
from tests.extract.sheet.layout.totals.test_read import read
from tests.extract.sheet.layout.totals.ways.test_places import labels_and_figures
from tests.extract.sheet.layout.typed import at

LABELS = ["Yes", "No", "Abstain", "Not participating"]
MEMBERS, HEIGHTS = ["21", "3", "2", "1"], [100, 30, 24, 18]
SHARES = ["84.57 %", "4.82 %", "10.62 %", ""]
TOTALS = Totals(
    yes=GroupTotal(21, 84.57, None),
    no=GroupTotal(3, 4.82, None),
    abstain=GroupTotal(2, 10.62, None),
    not_participating=GroupTotal(1, None, None),
    total=27,
)


def bar(column: int, label: str, *above: str, below: str = "", high: float = 0) -> list[Word]:
    """A label, further words on its bar, and a share below."""
    x = 50 + 120 * column
    words = at(x, 250, label) + at(x, 264, below)
    for n, text in enumerate(above):
        words += at(x + 5, 250 - (high or HEIGHTS[column]) + 12 * n, text)
    return words


def chart(shares: list[str] = SHARES) -> list[Word]:
    return [
        word
        for n, label in enumerate(LABELS)
        for word in bar(n, label, MEMBERS[n], below=shares[n])
    ]


def found(words: list[Word]) -> list[TotalsTable]:
    labels, figures = labels_and_figures(words)
    return over_bars(labels, figures, False)


def test_counts_on_bars_of_any_height_are_their_labels_and_shares_stand_below():
    assert read([*chart(), *at(50, 300, "Total: 27")]).totals == TOTALS


def test_bars_without_shares_have_counts_alone():
    (table,) = found(chart([""] * 4))
    assert [figure.text for figure in table.figures] == MEMBERS


def test_a_label_on_two_lines_stands_no_lower_than_a_line():
    words = [word for word in chart([""] * 4) if word.text not in ("Not", "participating")]
    words += at(410, 243, "Not") + at(410, 255, "participating")
    (table,) = found(words)
    assert [figure.text for figure in table.figures] == MEMBERS


def test_labels_one_below_the_other_head_no_bars():
    words = []
    for n, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(50, 250 + 30 * n, label) + at(55, 240 + 30 * n, count)
    assert found(words) == []


@pytest.mark.parametrize("place", [0, 3], ids=["on the first", "on the last"])
def test_a_bar_with_two_counts_makes_no_totals(place):
    assert found([*chart(), *at(55 + 120 * place, 236, "7")]) == []


def test_a_bar_without_a_count_makes_no_totals():
    assert found([word for word in chart() if word.text != "3"]) == []


def test_counts_farther_above_than_a_chart_is_high_are_none():
    words = [word for word in chart([""] * 4) if word.text != "21"]
    assert found([*words, *at(55, 60, "21")]) == []


def test_the_ticks_of_an_axis_left_of_the_bars_are_no_counts():
    ticks = [word for n in range(5) for word in at(20, 240 - 25 * n, str(5 * n))]
    (table,) = found([*chart([""] * 4), *ticks])
    assert [figure.text for figure in table.figures] == MEMBERS
