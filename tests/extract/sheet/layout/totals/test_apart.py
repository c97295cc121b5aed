"""Totals in two tables: one counts members, the other has their shares."""

from dataclasses import replace

import pytest

from extract.records import POSITIONS, GroupTotal, Totals
from extract.sheet.layout.totals.apart import with_shares_apart, with_total_alone
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import Word
from tests.extract.sheet.layout.totals.test_places import labels_and_figures, shares
from tests.extract.sheet.layout.totals.test_read import LABELS, MEMBERS, SHARES, counts, read
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


def test_the_sum_on_a_line_of_its_own_is_the_total():
    words: list[Word] = []
    for column, (label, count, share) in enumerate(zip(LABELS, MEMBERS, SHARES[:3], strict=False)):
        words += at(50 + 150 * column, 100, label)
        words += at(50 + 150 * column, 115, f"{count} Member States, {share}")
    assert counts(read([*words, *at(20, 300, "Total: 26 Member States")]))[-1] == 26


def with_total_at(x: float) -> TotalsTable:
    """Counts on one line with a label of the total and, from there on, the sum."""
    words = [w for n, count in enumerate(MEMBERS[:4]) for w in at(50 + 150 * n, 115, count)]
    _, counted = labels_and_figures(words)
    labels, total = labels_and_figures(at(650, 115, "Total") + at(x, 115, "27"))
    fields = tuple(f"totals.{name}.members" for name in POSITIONS)
    yes, no, abstain, absent = (GroupTotal(int(count), None, None) for count in MEMBERS[:4])
    totals = Totals(yes=yes, no=no, abstain=abstain, not_participating=absent, total=None)
    table = TotalsTable(totals, (), tuple(counted), fields)
    return with_total_alone(table, labels, [*counted, *total])


@pytest.mark.parametrize(
    ("x", "total"), [(680, 27), (760, None)], ids=["right behind its label", "in a column"]
)
def test_the_sum_on_the_line_of_the_counts_is_the_total_right_behind_its_label_alone(x, total):
    assert with_total_at(x).totals.total == total


def test_counts_that_make_up_the_total_far_from_them_come_before_the_numbers_of_a_list():
    words = at(50, 400, "Yes 1, No 2, Abstain 3, Not participating 4")
    for row, (label, count) in enumerate(zip(LABELS[:4], MEMBERS, strict=False)):
        words += at(50, 100 + 15 * row, label) + at(200, 100 + 15 * row, count)
    assert counts(read([*words, *at(400, 500, "Total: 27")])) == [21, 3, 2, 1, 27]


def test_a_total_in_the_next_column_of_the_line_of_the_counts_is_no_unread_one():
    words = at(650, 115, "Total") + at(760, 115, "27")
    for column, (label, count) in enumerate(zip(LABELS[:4], MEMBERS, strict=False)):
        words += at(50 + 150 * column, 100, label) + at(50 + 150 * column, 115, count)
    assert counts(read(words)) == [21, 3, 2, 1, 27]
