"""Totals in two tables: one counts members, the other has their shares."""

from dataclasses import replace

import pytest

from extract.records import GroupTotal
from extract.sheet.layout.grammar import number_in
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.shares_apart import behind_counts, with_shares_apart
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import Word
from tests.extract.sheet.layout.totals.test_read import LABELS, MEMBERS, SHARES, counts, read
from tests.extract.sheet.layout.totals.ways.test_places import labels_and_figures, shares
from tests.extract.sheet.layout.typed import at


def two_tables(second: list[str]) -> list[Word]:
    """The members beside their labels, and right of them a table of labels and other figures."""
    words: list[Word] = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(50, 100 + 15 * row, label) + at(200, 100 + 15 * row, count)
    for row, (label, share) in enumerate(zip(LABELS, second, strict=False)):
        words += at(320, 107 + 15 * row, label) + at(450, 107 + 15 * row, share)
    return words


def test_the_shares_of_a_second_table_are_those_of_the_members():
    found = read(two_tables(SHARES[:3]))
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_the_shares_at_the_foot_of_columns_are_those_of_their_heads():
    words: list[Word] = []
    for column, (label, count) in enumerate(zip(LABELS[:4], MEMBERS, strict=False)):
        words += at(50 + 150 * column, 100, f"{label} ({count})")
    for column, (share, y) in enumerate(zip(SHARES[:3], (300, 150, 130), strict=True)):
        words += at(130 + 150 * column, y, share)
    words += at(50, 340, "Total: 27 (100 %)")
    found = read(words)
    assert counts(found)[:4] == [21, 3, 2, 1]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_shares_apart_that_one_position_lacks_are_none():
    words = two_tables(SHARES[:3])
    lacking = [word for word in words if word.text not in SHARES[2].split()]
    labels, figures = labels_and_figures(lacking)
    table = TotalsTable(read(two_tables(SHARES[:3])).totals, tuple(labels[:5]), (), ())
    bare = replace(table.totals, abstain=GroupTotal(2, None, None))
    table = replace(table, totals=bare)
    assert with_shares_apart(table, [labels[5:]], figures, False) == table


def test_the_share_behind_each_label_of_a_second_text_is_its_own():
    text = "Yes 21, No 3, Abstain 2, Not participating 1, Total 27"
    words = at(50, 100, text) + at(50, 140, "Population: Yes 84.57%, No 4.82%, Abstain 10.62%")
    found = read(words)
    assert (counts(found), shares(found)) == ([21, 3, 2, 1, 27], [84.57, 4.82, 10.62])


def sentences(*texts: str) -> list[Word]:
    """A label on each of several lines, and what is said of it on the next."""
    words: list[Word] = []
    for n, (label, text) in enumerate(zip(LABELS, texts, strict=False)):
        words += at(50, 100 + 40 * n, label) + at(50, 113 + 40 * n, text)
    return [*words, *at(50, 320, "Total: 27")]


def test_the_share_behind_each_count_below_its_label_is_its_own():
    said = ("21 Member States – 84.57 %", "3 Member States – 4.82 %", "2 Member States – 10.62 %")
    found = read(sentences(*said, "1 Member State"))
    assert (counts(found), shares(found)) == ([21, 3, 2, 1, 27], [84.57, 4.82, 10.62])


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ([(90, 100, "84.57")], {"yes.population_pct": "84.57"}),
        ([(90, 100, "84.57"), (150, 100, "2.63")], {"yes.population_pct": "84.57"}),
        ([(20, 100, "84.57")], {}),
        ([(90, 112, "84.57")], {}),
        ([(200, 100, "4.82")], {"no.population_pct": "4.82"}),
    ],
    ids=["behind it", "the next one", "before it", "below it", "behind the count of another"],
)
def test_a_share_is_that_of_the_count_right_before_it_on_its_line(behind, found):
    counts_of = [figure_at(50, 100, "21"), figure_at(180, 100, "3")]
    fields = ("totals.yes.members", "totals.no.members")
    table = replace(read(two_tables(SHARES[:3])), figures=tuple(counts_of), fields=fields)
    own = behind_counts(table, [figure_at(*each) for each in behind], "population_pct")
    assert {name: figure.text for name, figure in own.items()} == found


def figure_at(x: float, y: float, text: str) -> Figure:
    """A figure that stands there."""
    (word, *_) = at(x, y, text)
    number = number_in(word.text)
    assert number is not None
    return Figure(number, word.box, text, None)


def test_the_shares_behind_all_counts_are_put_beside_these():
    own = read(two_tables([]))
    behind = [figure_at(240, 100 + 15 * n, share) for n, share in enumerate(SHARES[:3])]
    found = with_shares_apart(own, [], behind, False)
    assert (counts(found), shares(found)) == ([21, 3, 2, 1, 27], [84.57, 4.82, 10.62])
    assert with_shares_apart(own, [], behind[1:], False) == own
