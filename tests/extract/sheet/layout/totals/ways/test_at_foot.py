"""Totals at the foot of a tally: the heads of its columns are their labels."""

import pytest

from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at, states_at

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
    return read_totals(on_lines, labels_on(on_lines, True), states_at(560), True, 2)


def members(found: TotalsTable) -> list[int | None]:
    totals = found.totals
    groups = (totals.yes, totals.no, totals.abstain, totals.not_participating)
    return [group.members for group in groups]


@pytest.mark.parametrize("total", ["Total: 27", "All members: 27", "27"])
def test_counts_and_shares_stand_below_the_rows(total):
    found = read(foot(["21", "3", "2", "1"], ["84.57 %", "4.82 %", "10.62 %", ""], total))
    totals = found.totals
    shares = [totals.yes.population_pct, totals.no.population_pct, totals.abstain.population_pct]
    assert (members(found), shares) == ([21, 3, 2, 1], [84.57, 4.82, 10.62])
    assert totals.total == 27


def test_the_heads_stay_those_of_the_marks():
    words = foot(["27", "0", "0", "0"], ["100 %", "0 %", "0 %", ""])
    heads = labels_on(lines(words), True)
    assert not {label.box for label in heads if label.position} & {
        label.box for label in read(words).labels
    }


def test_a_count_that_is_not_there_is_none():
    found = read(foot(["21", "3", "", "1"], ["84.57 %", "4.82 %", "10.62 %", ""]))
    assert members(found) == [21, 3, None, 1]


def test_a_label_in_a_footnote_does_not_count_before_the_heads():
    words = foot(["21", "3", "2", "1"], ["84.57 %", "4.82 %", "10.62 %", ""])
    note = at(50, 700, "if 55 % of members are") + at(400, 700, "in favour")
    assert members(read([*words, *note])) == [21, 3, 2, 1]


def groups(*feet: str) -> list[Word]:
    """Heads of groups, each with a row of the table and a line with its foot below it."""
    words = at(50, 400, "In all: 27 Member States")
    for place, (head, text) in enumerate(zip(HEADS, feet, strict=True)):
        words += at(50, 100 + 60 * place, head) + at(300, 130 + 60 * place, text)
    return words


def test_the_figures_of_a_group_may_stand_below_its_rows():
    feet = (
        "24 Member States 95.08 %",
        "0 Member States",
        "1 Member State 2.42 %",
        "2 Member States",
    )
    found = read(groups(*feet))
    assert (members(found), found.totals.total) == ([24, 0, 1, 2], 27)
    assert (found.totals.yes.population_pct, found.totals.abstain.population_pct) == (95.08, 2.42)


def columns(levels: tuple[int, ...], *texts: str) -> list[Word]:
    """Heads side by side and, at the foot of the list below each, what stands there."""
    words: list[Word] = []
    for place, (head, y, text) in enumerate(zip(HEADS, levels, texts, strict=True)):
        words += at(50 + 150 * place, 100, head) + at(55 + 150 * place, y, text)
    return words


TEXTS = ("21 Member States 84.57 %", "3 Member States 4.82 %", "2 Member States 10.62 %", "1")


def test_the_figures_at_the_foot_of_lists_of_any_length_are_those_of_their_heads():
    found = read([*columns((300, 150, 135, 120), *TEXTS), *at(50, 400, "Total: 27")])
    totals = found.totals
    shares = [totals.yes.population_pct, totals.no.population_pct, totals.abstain.population_pct]
    assert (members(found), totals.total) == ([21, 3, 2, 1], 27)
    assert shares == [84.57, 4.82, 10.62]


def test_the_first_line_of_figures_below_a_head_is_that_of_its_list():
    others = [w for n in range(4) for w in at(55 + 150 * n, 330, f"{n + 4}")]
    words = columns((300, 150, 135, 120), "21", "3", "2", "1")
    assert members(read([*words, *others])) == [21, 3, 2, 1]
