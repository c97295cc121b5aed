"""On some forms the label stands below its value."""

import pytest

from extract.sheet.layout.fields.by_value import is_behind_colon
from extract.sheet.layout.fields.labels.cells import Cell, is_label, label_below, stacked
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at


def cells(*texts: str, step: float = 20.0) -> list[Cell]:
    """Cells one below the other."""
    return [Cell(n, tuple(at(40, 50 + step * n, text)), False) for n, text in enumerate(texts)]


def said(cell: Cell | None) -> str | None:
    return " ".join(word.text for word in cell.words) if cell else None


@pytest.mark.parametrize(
    ("step", "label"),
    [(12.0, "Decided"), (20.0, "Decided"), (27.0, None)],
    ids=["right below", "parted by white", "far below"],
)
def test_the_label_of_a_value_stands_below_it_be_it_parted_by_white(step, label):
    assert said(label_below(cells("Adopted", "Decided", step=step), 0)) == label


def test_where_white_parts_them_the_first_cell_below_a_value_is_its_label():
    assert said(label_below(cells("Adopted", "Decided", "Explained"), 0)) == "Decided"


@pytest.mark.parametrize("below", ["02/07/2026", "the words of a text", "Adopted on a"])
def test_what_stands_below_a_value_and_is_no_label_is_none_of_it(below):
    assert label_below(cells("Adopted", below), 0) is None


def test_cells_as_far_off_as_a_step_are_of_one_stack():
    found = cells("One", "Two", "Three")
    assert (len(stacked(found, 0)), len(stacked(found, 0, 2.6))) == (1, 3)
    assert stacked(found, 1, 2.6) == found[1:]


@pytest.mark.parametrize("article", ["a", "an", "the"])
def test_words_that_end_with_an_article_go_on_and_are_no_label(article):
    assert not is_label(at(40, 50, f"Proposal for {article}"))


@pytest.mark.parametrize(
    ("words", "behind"),
    [
        ([*at(40, 50, "Amendment:"), *at(140, 50, "Adopted")], True),
        ([*at(40, 50, "Amendment"), *at(140, 50, "Adopted")], False),
        ([*at(40, 50, "Amendment:"), *at(40, 70, "Adopted")], False),
    ],
    ids=["on its line", "no colon", "on the line above"],
)
def test_a_cell_behind_a_colon_is_the_value_of_what_stands_before_it(
    words: list[Word], behind: bool
):
    found = [Cell(n, (word,), False) for n, line in enumerate(lines(words)) for word in line]
    assert is_behind_colon(found, 1) is behind
    assert not is_behind_colon(found, 0)
