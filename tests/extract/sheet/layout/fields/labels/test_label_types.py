"""Labels before values in other type, and behind the numbers of paragraphs."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("fonts", "names"),
    [(("Plain", "Bold"), ["final_result"]), (("Plain", "Plain"), []), (("", ""), [])],
    ids=["in bold", "of one type", "of no known type"],
)
@pytest.mark.parametrize("value", ["Adopted", "Rejected"])
def test_a_decision_is_the_label_of_a_result_close_behind_it_in_other_type(fonts, names, value):
    line = [replace(word, font=fonts[0]) for word in at(40, 50, "Decision")]
    line += [replace(word, font=fonts[1]) for word in at(83, 50, value)]
    assert [label.name for label in find_labels(lines(line), False)] == names


def test_words_in_other_type_behind_a_decision_that_are_no_result_leave_it_none():
    line = [replace(word, font="Plain") for word in at(40, 50, "Decision")]
    line += [replace(word, font="Bold") for word in at(83, 50, "Adopted text")]
    assert find_labels(lines(line), False) == []


@pytest.mark.parametrize("number", ["1.5", "1.5.", "12.10", "(1.5)"])
def test_the_number_of_a_part_of_a_paragraph_is_of_its_label(number):
    (label,) = find_labels(lines(at(40, 50, f"{number} Session") + at(200, 50, "3812")), False)
    assert (label.name, [word.text for word in label.words]) == ("session", [number, "Session"])


@pytest.mark.parametrize("figure", ["100.5", "1.125", "06.02.2025"])
def test_a_figure_or_a_day_before_a_label_is_none_of_it(figure):
    (label,) = find_labels(lines(at(40, 50, f"{figure} Session:") + at(200, 50, "3812")), False)
    assert [word.text for word in label.words] == ["Session:"]
