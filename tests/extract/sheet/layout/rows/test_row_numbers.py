"""Numbers off the names of states count these through, on grounds that are no marks."""

import pytest

from extract.sheet.layout.rows.row_numbers import ground_of, row_numbers
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_table_words import NAMES
from tests.extract.sheet.layout.typed import at

COUNT = [str(n + 1) for n in range(len(NAMES))]


def form(*numbers: str, across: float = -25, down: float = 8) -> list[Word]:
    """The names of states in two columns, and a number off each."""
    words: list[Word] = []
    for n, name in enumerate(NAMES):
        x, y = 100 + 200 * (n // 3), 160 + 30 * (n % 3)
        words += at(x, y, name)
        words += at(x + across, y + down, numbers[n]) if n < len(numbers) else []
    return words


def found(words: list[Word]) -> list[str]:
    return sorted(word.text for word in row_numbers(words))


@pytest.mark.parametrize("down", [8, -8], ids=["below", "above"])
def test_numbers_that_stand_alike_to_the_names_of_states_count_them(down):
    assert found(form(*COUNT, down=down)) == COUNT


def test_states_may_be_counted_in_another_order_than_they_stand():
    assert found(form(*COUNT[::-1])) == COUNT


@pytest.mark.parametrize(
    "numbers",
    [COUNT[:-1], [*COUNT[:-1], COUNT[0]], ["0", *COUNT[:-1]], [*COUNT[:-1], "27"], []],
    ids=["one lacks", "one twice", "from nought", "one beyond", "none"],
)
def test_numbers_that_do_not_count_all_states_through_may_be_figures(numbers):
    assert found(form(*numbers)) == []


@pytest.mark.parametrize(
    ("across", "down"),
    [(80, 8), (-60, 8), (-25, 25)],
    ids=["behind the names", "far before them", "on other lines"],
)
def test_numbers_elsewhere_do_not_count_the_states(across, down):
    assert found(form(*COUNT, across=across, down=down)) == []


def test_a_number_that_stands_otherwise_than_the_others_counts_nothing():
    words = form(*COUNT[:-1]) + at(270, 240, COUNT[-1])
    assert found(words) == []


def test_other_figures_of_a_form_are_none_of_its_numbers():
    others = [w for n in range(6) for w in at(300, 160 + 20 * n, str(n + 1))] + at(20, 20, "1")
    assert found([*others, *form(*COUNT)]) == COUNT


def test_the_ground_of_a_number_lies_about_its_middle():
    (word,) = at(50, 100, "12")
    assert ground_of(word) == (43.0, 95.0, 67.0, 115.0)


@pytest.mark.parametrize("down", [0, 4], ids=["on the line", "a little lower"])
def test_numbers_on_the_lines_of_names_count_them_where_they_stand_close_before(down):
    assert found(form(*COUNT, across=-15, down=down)) == COUNT
    assert found(form(*COUNT, across=-30, down=down)) == []


def test_numbers_off_the_lines_of_names_may_stand_as_far_before_them_as_marks_between_need():
    assert found(form(*COUNT, across=-30, down=5)) == COUNT


def test_numbers_close_before_shares_count_the_states_as_well():
    words: list[Word] = []
    for n, name in enumerate(NAMES):
        words += at(100, 160 + 30 * n, COUNT[n]) + at(114, 160 + 30 * n, f"2,{n}1")
        words += at(200, 160 + 30 * n, name)
    assert found([*words, *at(100, 400, "6"), *at(108, 400, "·"), *at(114, 400, "79,87")]) == COUNT
