"""The words that stand as marks on the rows of states are the table's own."""

import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.layout.rows.table_words import (
    said_in_brackets,
    units,
    words_of_rows,
)
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

NAMES = ["BELGIQUE", "БЪЛГАРИЯ", "ČESKO", "DANMARK", "DEUTSCHLAND", "EESTI"]
SHARES = ["2.63", "1.44", "2.42", "1.33", "18.59", "0.31"]
COLUMNS = {"Yes": 300, "No": 360, "Abstain": 420}


def own_marks(*marks: tuple[int, str]) -> list[bool]:
    """Of each word on a row, in the column of what it says, whether it is the table's own."""
    table: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        table += at(50, 100 + 15 * n, name) + at(200, 100 + 15 * n, share)
    said = [at(COLUMNS.get(text, 300), 100 + 15 * row, text)[0] for row, text in marks]
    own = words_of_rows([*table, *said], read_rows(table, False, 2), False)
    return [id(word) in own for word in said]


TALLY = [(0, "Yes"), (1, "No"), (2, "Abstain"), (3, "Yes"), (4, "No"), (5, "Abstain")]


def test_words_of_a_tally_are_the_tables_own_each_in_the_column_of_its_position():
    assert own_marks(*TALLY) == [True] * 6


def test_words_of_positions_twice_on_a_row_are_no_tally():
    assert own_marks(*TALLY[:5], (0, "Abstain")) == [False] * 6


@pytest.mark.parametrize("count", [1, 2])
def test_words_of_positions_on_a_few_rows_are_no_tally(count):
    assert own_marks(*TALLY[:count]) == [False] * count


@pytest.mark.parametrize(
    ("x", "text"), [(405, "1"), (460, "x")], ids=["counts amid it", "shares behind it"]
)
def test_what_stands_below_a_short_block_is_not_of_the_rows_of_a_longer_one(x, text):
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + 15 * n, name) + at(120, 100 + 15 * n, share)
    for n, (name, share) in enumerate(zip(["POLSKA", "PORTUGAL", "ROMÂNIA"], SHARES, strict=False)):
        words += at(350, 100 + 15 * n, name) + at(420, 100 + 15 * n, share)
    below = [at(x, 145 + 15 * n, text)[0] for n in range(3)]
    own = words_of_rows([*words, *below], read_rows(words, True, 2), True)
    assert [id(word) in own for word in below] == [False] * 3


@pytest.mark.parametrize("rows", [3, 5], ids=["a short block", "one without the last row"])
def test_a_mark_in_two_languages_belongs_to_the_row_where_it_begins(rows):
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + 15 * n, name) + at(150, 100 + 15 * n, share)
    for n, name in enumerate(["POLSKA", "PORTUGAL", "ROMÂNIA", "SUOMI", "SVERIGE"][:rows]):
        words += at(265, 100 + 15 * n, name) + at(365, 100 + 15 * n, SHARES[n])
    marks = [at(200, 100 + 15 * n, "Yes / Oui") for n in range(len(NAMES))]
    said = [word for mark in marks for word in mark]
    own = words_of_rows([*words, *said], read_rows(words, False, 2), False)
    assert [word for word in said if id(word) not in own] == []


def test_numbers_of_rows_with_full_stops_are_the_tables_own():
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        words += at(50, 100 + 15 * n, name) + at(200, 100 + 15 * n, share)
    numbers = [at(30, 100 + 15 * n, f"{n + 1}.")[0] for n in range(len(NAMES))]
    own = words_of_rows([*words, *numbers], read_rows(words, False, 2), False)
    assert [id(word) in own for word in numbers] == [True] * len(NAMES)


def test_the_line_of_a_field_above_the_marks_of_one_block_is_none_of_the_next_blocks_rows():
    words: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        x, y = (50, 190 + 15 * n) if n < 3 else (300, 100 + 15 * (n - 3))
        words += at(x, y, name) + at(x + 90, y, share) + at(x + 180, y, "z")
    (field,) = at(225, 100, "Policy,")
    own = words_of_rows([*words, field], read_rows(words, False, 2), False)
    assert id(field) not in own
    assert all(id(word) in own for word in words)


def test_words_of_a_text_beside_a_block_are_no_marks_though_some_of_them_stand_in_a_column():
    table: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        table += at(50, 100 + 15 * n, name) + at(200, 100 + 15 * n, share)
    texts = [at(300, 100 + 15 * n, "OF THE EUROPEAN PARLIAMENT") for n in range(4)]
    beside = [word for text in texts for word in text]
    own = words_of_rows([*table, *beside], read_rows(table, False, 2), True)
    assert not any(id(word) in own for word in beside)


def test_noughts_behind_the_labels_of_totals_beside_a_block_are_counts_and_no_marks():
    table: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        table += at(50, 100 + 15 * n, name) + at(200, 100 + 15 * n, share)
    labels = ["No", "Abstain", "Not participating", "Total"]
    totals = [
        at(300, 100 + 15 * n, label) + at(420, 100 + 15 * n, "0") for n, label in enumerate(labels)
    ]
    marks = [at(420, 100 + 15 * n, "0") for n in range(4)]
    states = read_rows(table, False, 2)
    for beside, own in ((totals, False), (marks, True)):
        words = [word for line in beside for word in line]
        found = words_of_rows([*table, *words], states, False)
        assert [id(word) in found for word in words if word.text == "0"] == [own] * 4


@pytest.mark.parametrize(
    ("text", "inside"),
    [("Malta (3 votes); Polska (27 votes)", ["votes);", "votes)"]), ("Malta (0.13, yes)", [])],
    ids=["what it counts", "a position"],
)
def test_words_in_brackets_behind_a_figure_say_what_it_counts(text, inside):
    words = at(50, 100, text)
    found = said_in_brackets(lines(words))
    assert [word.text for word in words if id(word) in found] == inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [("Malta 3 votes", ["votes"]), ("Malta votes 3", [])],
    ids=["behind", "before"],
)
def test_the_word_close_behind_a_figure_says_what_it_counts(text, inside):
    words = at(50, 100, text)
    assert [word.text for word in words if id(word) in units(lines(words))] == inside


@pytest.mark.parametrize(
    ("behind", "own"), [("Member", False), ("votes", True)], ids=["members", "other words"]
)
def test_a_nought_right_before_the_word_for_members_is_a_count_and_no_mark(behind, own):
    table: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        table += at(50, 100 + 15 * n, name) + at(200, 100 + 15 * n, share)
    counts = [word for n in range(4) for word in at(420, 100 + 15 * n, f"0 {behind}")]
    found = words_of_rows([*table, *counts], read_rows(table, False, 2), False)
    assert [id(word) in found for word in counts if word.text == "0"] == [own] * 4


@pytest.mark.parametrize("first", [243, 20], ids=["behind the shares", "before the names"])
def test_marks_nearer_to_other_names_are_of_the_rows_on_whose_side_all_stand(first):
    others = ["MALTA", "POLSKA", "PORTUGAL", "ROMÂNIA", "SVERIGE"]
    table, marks = list[Word](), list[Word]()
    for x, names in ((50, NAMES), (275, others)):
        for n, name in enumerate(names):
            y = 100 + 15 * n
            table += at(x, y, name) + at(x + 150, y, SHARES[n])
            marks += at(first + x - 50, y, "[+1]")
    found = words_of_rows([*table, *marks], read_rows(table, False, 2), False)
    assert [id(word) in found for word in marks] == [True] * 11
