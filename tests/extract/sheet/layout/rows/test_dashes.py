"""The dashes between the words of a list's rows and their marks."""

import pytest

from extract.sheet.layout.rows.dashes import dashes_behind
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

NAMES = ["BELGIQUE", "ČESKO", "DANMARK", "DEUTSCHLAND", "EESTI", "ITALIA"]


def dashes(*ends: float | None) -> list[float]:
    """Where the dashes begin that are found behind six rows, of those drawn at the `ends`."""
    table: list[Word] = []
    drawn: list[Word] = []
    for n, (name, end) in enumerate(zip(NAMES, ends, strict=True)):
        table += at(50, 100 + 15 * n, name)
        if end is not None:
            drawn += at(end, 100 + 15 * n, "–")
    states = read_rows(table, False, 2)
    return sorted(word.box[0] for word in dashes_behind([*table, *drawn], states))


def ends_of(gap: float) -> list[float]:
    """So far behind each name."""
    return [max(word.box[2] for word in at(50, 100, name)) + gap for name in NAMES]


def test_dashes_as_far_behind_each_row_are_no_marks():
    assert dashes(*ends_of(3.0)) == sorted(ends_of(3.0))


@pytest.mark.parametrize(
    "ends",
    [[200.0] * 6, [*ends_of(3.0)[:4], None, None], [*ends_of(3.0)[:3], *ends_of(30.0)[3:]]],
    ids=["in a straight column", "behind some rows", "at any distance"],
)
def test_dashes_that_may_be_marks_of_those_who_abstain_are_left(ends):
    assert dashes(*ends) == []
