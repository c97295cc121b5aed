"""Totals at the foot of a tally: the heads of its columns are their labels."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

HEADS = ["Yes", "No", "Abstain", "Not participating"]


def foot(counts: list[str], shares: list[str], total: str = "Total: 27") -> list[Word]:
    """The heads of a tally and, far below, what stands at its foot."""
    words = at(50, 600, "Members") + at(130, 600, total) + at(50, 615, "Population")
    for place, head in enumerate(HEADS):
        left = 250 + 90 * place
        words += at(left, 100, head)
        words += at(left + 5, 600, counts[place]) if counts[place] else []
        words += at(left, 615, shares[place]) if shares[place] else []
    return words


def read(words: list[Word]) -> TotalsTable:
    on_lines = lines(words)
    return read_totals(on_lines, labels_on(on_lines, True), False, True, 2)


@pytest.mark.parametrize("total", ["Total: 27", "All members: 27"])
def test_counts_and_shares_stand_below_the_rows(total):
    found = read(foot(["21", "3", "2", "1"], ["84.57 %", "4.82 %", "10.62 %", ""], total))
    totals = found.totals
    groups = (totals.yes, totals.no, totals.abstain, totals.not_participating)
    assert [group.members for group in groups] == [21, 3, 2, 1]
    assert [group.population_pct for group in groups] == [84.57, 4.82, 10.62, None]
    assert totals.total == 27


def test_the_heads_stay_those_of_the_marks():
    found = read(foot(["27", "0", "0", "0"], ["100 %", "0 %", "0 %", ""]))
    assert [label.position for label in found.labels] == [None]


def test_where_a_head_has_no_count_below_it_there_are_no_totals():
    with pytest.raises(NoteRefusedError, match="no totals were found"):
        read(foot(["21", "3", "", "1"], ["84.57 %", "4.82 %", "10.62 %", ""]))
