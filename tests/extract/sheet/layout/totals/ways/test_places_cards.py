"""Which labels of the totals are those of cards beside one another."""

from extract.sheet.layout.totals.groups import rows_of_cards
from extract.sheet.layout.totals.ways.places import around, in_cells
from tests.extract.sheet.layout.totals.test_read import LABELS, MEMBERS, SHARES, counts, read
from tests.extract.sheet.layout.totals.ways.test_places import labels_and_figures, shares
from tests.extract.sheet.layout.typed import at


def positions(words) -> list[list[str | None]]:
    """The positions of the labels of each row of cards."""
    return [[label.position for label in row] for row in rows_of_cards(*labels_and_figures(words))]


def test_labels_that_end_on_different_lines_of_their_cells_have_their_figures_below():
    words = []
    for n, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x, y = 50 + 120 * n, [100, 130, 112, 124, 100][n]
        words += at(x, y, label) + at(x, 146, count) + at(x, 161, [*SHARES, ""][n])
    found = read(words)
    assert counts(found) == [21, 3, 2, 1, 27]
    assert shares(found) == [84.57, 4.82, 10.62]


def test_a_label_in_the_column_of_another_is_of_the_next_row_of_cards():
    words = at(50, 100, "Yes") + at(200, 100, "No") + at(50, 130, "Abstain")
    assert positions(words) == [["yes", "no"], ["abstain"]]


def test_a_label_below_the_figures_of_others_is_of_the_next_row_of_cards():
    words = at(50, 100, "Yes") + at(50, 115, "21") + at(200, 130, "Abstain")
    assert positions(words) == [["yes"], ["abstain"]]


def test_a_label_lower_than_a_cell_is_high_is_of_the_next_row_of_cards():
    words = at(50, 100, "Yes") + at(200, 150, "No") + at(350, 170, "Abstain")
    assert positions(words) == [["yes", "no"], ["abstain"]]


def test_a_figure_left_of_all_cards_is_none_of_the_first_one():
    words = at(10, 115, "14")
    for column, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        words += at(100 + 120 * column, 100, label) + at(100 + 120 * column, 115, count)
    labels, figures = labels_and_figures(words)
    assert next(counts(table) for table in in_cells(labels, figures, False)) == [21, 3, 2, 1, 27]


def test_a_large_count_may_stand_before_its_label_and_the_share_below_this():
    words = []
    for row, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        y = 100 + 35 * row
        words += at(50, y + 5, count) + at(90, y if row < 3 else y + 5, label)
        words += at(62, y + 12, f"{SHARES[row]}%") if row < 3 else []
    tables = around(*labels_and_figures(words), False)
    told = [(counts(table), shares(table)) for table in tables]
    assert ([21, 3, 2, 1, 27], [84.57, 4.82, 10.62]) in told


def test_what_stands_below_a_label_and_its_count_may_begin_right_behind_those_of_the_last():
    words = []
    for n, (label, count) in enumerate(zip(LABELS, MEMBERS, strict=True)):
        x = 100 + 150 * n
        words += at(x, 100, f"{label}:") + at(x + 100, 100, count)
        words += at(x - 35, 115, f"{SHARES[n]} %") if n < 3 else []
    tables = in_cells(*labels_and_figures(words), False)
    told = [(counts(table), shares(table)) for table in tables]
    assert ([21, 3, 2, 1, 27], [84.57, 4.82, 10.62]) in told
