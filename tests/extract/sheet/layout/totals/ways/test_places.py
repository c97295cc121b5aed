"""Where the figures of the totals stand: before their labels, below them in cards on two lines."""

import pytest

from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.read import read_totals
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.layout.totals.total_figures import figures_on
from extract.sheet.layout.totals.ways.places import in_cells
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.totals.test_read import LABELS, MEMBERS, SHARES, counts, read
from tests.extract.sheet.layout.typed import at, states_at

PLACES = [(50, 100), (200, 100), (350, 100), (50, 180), (200, 180)]


def shares(found: TotalsTable) -> list[float | None]:
    totals = found.totals
    return [totals.yes.population_pct, totals.no.population_pct, totals.abstain.population_pct]


def test_members_and_shares_may_both_stand_before_their_labels():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        y = 100.0 + 15 * row
        words += at(50, y, count) + at(90, y, [*SHARES, ""][row]) + at(200, y, label)
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def cards() -> list[Word]:
    """Five cards on two lines, each with its label, its members and its share one below another."""
    words = []
    for (x, y), label, count, share in zip(PLACES, LABELS, MEMBERS, [*SHARES, ""], strict=True):
        words += at(x, y, label) + at(x, y + 15, count) + at(x, y + 30, share)
    return words


def test_cards_on_two_lines_have_their_figures_below_their_labels():
    found = read(cards())
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def labels_and_figures(words: list[Word]) -> tuple[list[Label], list[Figure]]:
    on_lines = lines(words)
    figures = [figure for line in on_lines for figure in figures_on(line)]
    return labels_on(on_lines, False), figures


def test_figures_of_a_card_without_a_mark_may_stand_higher_than_those_of_the_others():
    words = []
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x, y = 50 + 120 * column, 115 + 14 * (column < 3)
        words += at(x, 100, label) + at(x, y, count) + at(x, y + 15, [*SHARES, ""][column])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_labels_in_one_column_may_have_their_figures_below_them():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(50, 100 + 30 * row, label) + at(50, 115 + 30 * row, count)
    labels, figures = labels_and_figures(words)
    assert next(counts(table) for table in in_cells(labels, figures, False)) == [21, 3, 2, 1, 27]


def labels_in(text: str) -> list[Label]:
    return labels_on([at(50, 100, text)], False)


def test_figures_behind_a_mark_and_a_label_are_the_labels():
    marks = ["For", "Against", "Abstention", "Absent"]
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        y = 100 + 15 * row
        words += at(50, y, marks[row]) if row < 4 else []
        words += at(120, y, label) + at(250, y, count) + at(300, y, [*SHARES, ""][row])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert [label.box[0] for label in found.labels] == [120.0] * 5


def test_shares_with_a_raised_point_stay_whole_where_those_of_the_states_have_one():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        y, share = 100 + 15 * row, [*SHARES, ""][row].replace(".", "·")
        words += at(50, y, label) + at(200, y, count) + at(280, y, share)
    on_lines = lines(words)
    found = read_totals(on_lines, labels_on(on_lines, False), states_at(700, "2·63"), False, 2)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_members_and_shares_in_one_word_beside_a_label_are_both_read():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        share = [*SHARES, ""][row].replace(" ", "")
        words += at(50, 100 + 15 * row, label)
        words += at(200, 100 + 15 * row, f"{count}/{share}" if share else count)
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_members_may_stand_before_their_labels_and_shares_behind():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        y = 100.0 + 15 * row
        words += at(50, y, count) + at(100, y, label) + at(300, y, [*SHARES, ""][row])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_the_total_may_begin_before_the_labels_where_these_have_marks():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(50 if label == "Total" else 110, 100.0 + 15 * row, label)
        words += at(300, 100.0 + 15 * row, count)
    assert counts(read(words)) == [21, 3, 2, 1, 27]


def test_the_majority_of_a_footnote_is_no_share_of_the_card_above_it():
    words = []
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x = 50 + 120 * column
        words += at(x, 100, label) + at(x, 115, count) + at(x, 130, [*SHARES, ""][column])
    words += at(420, 175, "55 %")
    found = read(words)
    assert shares(found) == [84.57, 4.82, 10.62]
    assert found.totals.not_participating.population_pct is None


def test_the_total_beside_labels_that_head_a_table_may_stand_higher():
    words = []
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x = 50 + 120 * column
        words += at(x, 93 if label == LABELS[-1] else 100, label) + at(x, 120, count)
        words += at(x, 140, [*SHARES, ""][column])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_a_label_on_two_lines_in_a_card_has_its_count_below_both():
    words = []
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x, first = 50 + 120 * column, label.split()[0]
        words += at(x, 100, first) + at(x, 112, label[len(first) :])
        words += at(x, 130 + 12 * (label != first), count)
    assert counts(read(words)) == [21, 3, 2, 1, 27]


@pytest.mark.parametrize("start", [0, 26], ids=["below the label", "below the mark before it"])
def test_figures_of_a_card_may_begin_where_the_mark_before_its_label_does(start):
    words = []
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x = 50 + 150 * column
        words += at(x + start + 4, 100, label) + at(x, 118, count)
        words += at(x, 134, [*SHARES, ""][column])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_counts_may_stand_above_their_labels_and_shares_below():
    words = []
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x = 50 + 120 * column
        words += at(x, 80, count) + at(x, 100, label) + at(x, 130, [*SHARES, ""][column])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_a_share_without_decimals_behind_a_count_is_one_where_others_have_them():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        share = ["87.30", "4", "8.70", "", ""][row]
        told = f" - Population (%): {share}" if share else ""
        words += at(50, 100 + 15 * row, f"{label}: {count} members{told}")
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [87.3, 4.0, 8.7]


def test_the_majority_that_a_footnote_beside_the_totals_tells_is_no_share():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        share = f" - Population %: {SHARES[row]}" if row < 3 else ""
        words += at(50, 100 + 15 * row, f"{label} Members: {count}{share}")
    words += at(260, 145, "at least 55 % of members")
    assert read(words).totals.not_participating.population_pct is None


def test_counts_right_behind_labels_of_any_length_have_their_shares_in_a_column_far_off():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        y = 100.0 + 15 * row
        words += at(50, y, f"{label}: {count}") + at(500, y, [*SHARES, ""][row])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_a_label_that_has_no_figure_on_its_line_has_those_on_the_next():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        y, down = 100.0 + 40 * row, 19 * (label == "Abstain")
        words += at(50, y, label)
        words += at(150 - 5 * down, y + down, f"Members: {count} {[*SHARES, ''][row]}")
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_the_total_of_cards_may_stand_higher_than_labels_with_marks_above_them():
    words = []
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x, y = 50 + 120 * column, 117 - 17 * (label == "Total")
        words += at(x, y, label) + at(x, y + 20, count) + at(x, y + 36, [*SHARES, ""][column])
    assert counts(read(words)) == [21, 3, 2, 1, 27]


def test_shares_on_the_lines_below_their_labels_may_end_behind_all_of_these():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        y, share = 100 + 30 * row, [*SHARES, ""][row]
        words += at(50, y, f"{label}: {count}")
        words += at(60, y + 13, f"Population of the Union (%): {share}") if share else []
    assert shares(read(words)) == [84.57, 4.82, 10.62]


def test_a_mark_before_a_label_on_the_next_line_is_no_share_of_the_label_above_it():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, ["27", "0", "0", "0", "27"], strict=True)):
        y = 100.0 + 15 * row
        words += at(50, y, label) + at(200, y, f"{count} 100.00 %" if row == 0 else count)
        words += at(30, y, "0") if label == "Abstain" else []
    assert shares(read(words)) == [100.0, None, None]


def test_marks_before_some_counts_below_labels_may_look_like_figures():
    words = []
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x = 50 + 120 * column
        words += at(x, 100, label) + at(x + 40, 120, count)
        words += at(x + 5, 120, "10"[column]) if column < 2 else []
    assert counts(read(words)) == [21, 3, 2, 1, 27]


def test_as_many_figures_as_labels_stand_under_these_in_their_order():
    words = []
    for n, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(115 + 110 * n - 5 * len(label), 100, label) + at(20 + 110 * n, 115, count)
    for n, share in enumerate(SHARES[:3]):
        words += at(20 + 110 * n, 130, share)
    found = read(words)
    assert counts(found) == [int(count) for count in MEMBERS]
    assert found.totals.abstain.population_pct == 10.62


def test_cards_without_a_share_may_have_label_and_count_lower_than_the_others():
    words = []
    for n, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        low = 0 if n < 3 else 7
        words += at(50 + 100 * n, 100 + low, count) + at(50 + 100 * n, 133 + low, label)
        words += at(50 + 100 * n, 145, SHARES[n]) if n < 3 else []
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_shares_right_behind_labels_of_any_length_may_have_their_counts_before_these():
    words = []
    for n, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(50, 100 + 20 * n, count)
        words += at(80, 100 + 20 * n, f"{label} ({SHARES[n]}%)" if n < 3 else label)
    assert shares(read(words)) == [84.57, 4.82, 10.62]


def test_a_count_of_all_is_one_figure():
    words = []
    for n, (label, count) in enumerate(zip(LABELS[:4], MEMBERS, strict=False)):
        share = f" ({SHARES[n]}%)" if n < 3 else ""
        words += at(50, 100 + 15 * n, f"{label}: {count} of 27{share}")
    found = read([*words, *at(50, 160, "Total: 27")])
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_a_share_may_stand_below_a_label_with_its_count_behind_it():
    words = []
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x = 50 + 130 * column
        words += at(x, 100, f"{label} {count}") + at(x + 8, 113, [*SHARES, ""][column])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_a_count_far_behind_a_day_of_the_same_line_is_none_of_its_words():
    (line,) = lines([*at(50, 100, "Wednesday, March 16,2016"), *at(400, 100, "2")])
    assert [figure.text for figure in figures_on(line)] == ["2"]
