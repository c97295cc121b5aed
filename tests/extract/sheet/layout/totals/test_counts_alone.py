"""Counts off the lines and columns of the others: of all, and of who took no part."""

from dataclasses import replace

import pytest

from extract.records import POSITIONS, GroupTotal, Totals
from extract.sheet.layout.totals.counts_alone import with_count_alone, with_total_alone
from extract.sheet.layout.totals.read import with_unnamed
from extract.sheet.layout.totals.tables import TOTAL, TotalsTable
from extract.sheet.words import Word
from tests.extract.sheet.layout.totals.test_read import LABELS, MEMBERS, SHARES, counts, read
from tests.extract.sheet.layout.totals.ways.test_places import labels_and_figures
from tests.extract.sheet.layout.typed import at


def test_the_sum_on_a_line_of_its_own_is_the_total():
    words: list[Word] = []
    for column, (label, count, share) in enumerate(zip(LABELS, MEMBERS, SHARES[:3], strict=False)):
        words += at(50 + 150 * column, 100, label)
        words += at(50 + 150 * column, 115, f"{count} Member States, {share}")
    assert counts(read([*words, *at(20, 300, "Total: 26 Member States")]))[-1] == 26


def with_total(line: list[Word]) -> TotalsTable:
    """Counts on one line, with a label and a figure elsewhere."""
    words = [w for n, count in enumerate(MEMBERS[:4]) for w in at(50 + 150 * n, 115, count)]
    _, counted = labels_and_figures(words)
    labels, total = labels_and_figures(line)
    fields = tuple(f"totals.{name}.members" for name in POSITIONS)
    yes, no, abstain, absent = (GroupTotal(int(count), None, None) for count in MEMBERS[:4])
    totals = Totals(yes=yes, no=no, abstain=abstain, not_participating=absent, total=None)
    table = TotalsTable(totals, (), tuple(counted), fields)
    return with_total_alone(table, labels, [*counted, *total])


@pytest.mark.parametrize(
    ("x", "total"), [(680, 27), (760, None)], ids=["right behind its label", "in a column"]
)
def test_the_sum_on_the_line_of_the_counts_is_the_total_right_behind_its_label_alone(x, total):
    assert with_total(at(650, 115, "Total") + at(x, 115, "27")).totals.total == total


@pytest.mark.parametrize("second", ["27", "26"], ids=["the sum", "another figure"])
def test_a_total_before_all_counts_of_its_line_is_that_of_the_members(second):
    words = at(-150, 115, "Total – Members") + at(10, 115, second)
    assert with_total(words).totals.total == (27 if second == "27" else None)


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


@pytest.mark.parametrize(
    ("y", "total"), [(312, 27), (330, None)], ids=["right below", "farther down"]
)
def test_the_sum_may_stand_below_its_label(y, total):
    words: list[Word] = []
    for row, (label, count) in enumerate(zip(LABELS[:4], MEMBERS, strict=False)):
        words += at(50, 100 + 15 * row, label) + at(200, 100 + 15 * row, count)
    words += at(400, 300, "Total") + at(400, y, "27")
    assert counts(read(words)) == [21, 3, 2, 1, total]


@pytest.mark.parametrize("named", [False, True], ids=["unknown words", "its label is known"])
def test_a_count_that_makes_up_the_sum_is_that_of_unknown_words_and_of_no_known_label(named):
    words = [w for n, count in enumerate(MEMBERS) for w in at(50 + 150 * n, 115, count)]
    _, (*counted, absent, everyone) = labels_and_figures(words)
    labels, _ = labels_and_figures(at(500, 100, "Not participating"))
    yes, no, abstain = (GroupTotal(int(count), None, None) for count in MEMBERS[:3])
    none = GroupTotal(None, None, None)
    totals = Totals(yes=yes, no=no, abstain=abstain, not_participating=none, total=27)
    fields = (*(f"totals.{name}.members" for name in POSITIONS[:3]), TOTAL)
    table = TotalsTable(totals, tuple(labels) if named else (), (*counted, everyone), fields)
    found = with_unnamed(table, [*counted, absent, everyone]).totals.not_participating.members
    assert found == (None if named else 1)


@pytest.mark.parametrize(
    ("line", "total"),
    [("27 members in total", 27), ("26 members in total", None), ("27 of members in total", None)],
    ids=["the sum", "another number", "other words between"],
)
def test_the_sum_right_before_its_label_is_the_total(line, total):
    assert with_total(at(650, 300, line)).totals.total == total


@pytest.mark.parametrize(
    ("text", "x", "count"),
    [
        ("Not participating:", 742, 2),
        ("Not participating:", 800, None),
        ("Not participating", 737, None),
        ("Absent: 1 Not present:", 762, None),
    ],
    ids=["right behind it", "far behind it", "no colon", "two of them"],
)
def test_how_many_took_no_part_stands_right_behind_its_label_off_the_counts(text, x, count):
    table = with_total([])
    bare = replace(table.totals, not_participating=GroupTotal(None, None, None))
    bare_table = replace(table, totals=bare, figures=table.figures[:3], fields=table.fields[:3])
    labels, told = labels_and_figures([*at(650, 300, text), *at(x, 300, "2")])
    found = with_count_alone(bare_table, labels, [*table.figures, *told])
    assert found.totals.not_participating.members == count
