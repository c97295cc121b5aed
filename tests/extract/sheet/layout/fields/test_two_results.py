"""Of a form that prints both results, both are the words of the result."""

import pytest

from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.result_words import (
    phrases_in,
    result_told,
    tells_both,
    told,
    words_of_result,
)
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.fields.test_results import read, sheet
from tests.extract.sheet.layout.typed import at

LABEL = at(40, 200, "Final result")
PLACE = FieldLabel("final_result", (40.0, 200.0, 98.0, 210.0), 10.0, 0, (*LABEL,), False, True)


def result_of(value: list[Word], *others: list[Word]) -> str:
    """The words of the result where a value was found, and other words are on the sheet."""
    on_lines = lines([*LABEL, *value, *(word for other in others for word in other)])
    found = words_of_result(on_lines, [PLACE], {"final_result": [value]})
    return text_of(found.get("final_result", ()))


@pytest.mark.parametrize(
    ("value", "others", "words"),
    [
        (at(120, 200, "Adopted"), [at(220, 200, "Not adopted")], "Adopted Not adopted"),
        (at(120, 200, "Adopted"), [at(120, 214, "Not adopted")], "Adopted Not adopted"),
        (
            at(120, 200, "[ ] Adopted"),
            [at(240, 200, "[X] Not adopted")],
            "[ ] Adopted [X] Not adopted",
        ),
        (
            at(120, 200, "Adopted"),
            [at(180, 200, "X"), at(220, 200, "Rejected")],
            "Adopted X Rejected",
        ),
    ],
    ids=["beside it", "below it", "with typed boxes", "a sign in a cell between"],
)
def test_what_tells_the_other_result_near_a_value_is_a_part_of_the_words(value, others, words):
    assert result_of(value, *others) == words


@pytest.mark.parametrize(
    ("x", "y"), [(220, 200), (120, 160), (120, 240)], ids=["beside", "above", "below"]
)
def test_the_other_result_in_full_is_told_wherever_it_stands(x, y):
    found = result_of(at(120, 200, "Adopted"), at(x, y, "[X] Not adopted by the Council"))
    assert found == "Adopted [X] Not adopted by the Council"


@pytest.mark.parametrize(
    ("y", "words"),
    [(200, "Adopted Against"), (160, ""), (240, "")],
    ids=["beside", "above", "below"],
)
def test_the_word_for_a_position_tells_the_other_result_on_the_line_of_the_value(y, words):
    assert result_of(at(120, 200, "Adopted"), at(220, y, "Against")) == words


@pytest.mark.parametrize("text", ["X", "Approved", "Abstain", "Yes"])
def test_what_does_not_tell_the_other_result_is_none_of_the_words(text):
    assert result_of(at(120, 200, "Adopted"), at(220, 200, text)) == ""


def test_the_value_itself_is_no_second_result():
    assert result_of(at(120, 200, "Not adopted")) == ""


def test_a_sheet_without_a_label_of_the_result_has_no_words_of_it():
    value = at(120, 200, "Adopted")
    assert words_of_result(lines([*value, *at(220, 200, "Rejected")]), [], {}) == {}


def test_two_results_on_the_line_of_the_label_are_its_words_where_no_value_was_found():
    on_lines = lines([*LABEL, *at(120, 200, "Adopted"), *at(220, 200, "Not adopted")])
    found = words_of_result(on_lines, [PLACE], {})
    assert text_of(found["final_result"]) == "Adopted Not adopted"


def test_of_two_results_on_two_lines_none_is_chosen_where_no_value_was_found():
    on_lines = lines([*LABEL, *at(120, 200, "Adopted"), *at(60, 212, "Not adopted")])
    assert words_of_result(on_lines, [PLACE], {}) == {}


def test_a_sheet_that_prints_both_results_says_both():
    words = sheet() + at(40, 160, "Final result") + at(140, 160, "[ ] Adopted")
    assert read([*words, *at(260, 160, "[X] Not adopted")]).result_words == (
        "[ ] Adopted [X] Not adopted"
    )


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Not adopted", "no"),
        ("[X] Rejected", "no"),
        ("☒ Not adopted by qualified majority", "no"),
        ("[ ] Adopted by qualified majority", "yes"),
        ("Yes", "yes"),
        ("[X] No", "no"),
        ("N", None),
        ("Abstain", None),
        ("Statement of votes", None),
    ],
)
def test_a_result_is_told_behind_a_box_and_may_go_on(text, result):
    assert result_told(at(40, 50, text)) == result


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("[ ] Adopted [X] Not adopted", True),
        ("[ ] Yes [X] No", True),
        ("[X] Adopted by qualified majority [ ] Not adopted", True),
        ("Adopted", False),
        ("Adopted Adopted", False),
        ("[ ] Adopted [X] Not adopted [ ] Rejected", False),
        ("Yes 27 members No", False),
    ],
)
def test_both_results_are_told_by_two_phrases_and_by_answers_alone(text, both):
    assert tells_both(at(40, 50, text)) == both


def test_the_longest_words_that_tell_a_result_are_one_phrase():
    words = at(120, 50, "The act was not adopted The act was adopted")
    ends = [(name, box[0], box[2]) for name, box in phrases_in(words)]
    assert ends == [
        ("no", words[0].box[0], words[4].box[2]),
        ("yes", words[5].box[0], words[8].box[2]),
    ]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Adopted", "yes"),
        ("NOT ADOPTED", "no"),
        ("not-adopted:", "no"),
        ("Rejected", "no"),
        ("Yes", "yes"),
        ("Y", None),
        ("Not", None),
        ("Adopted by qualified majority", None),
        ("Adopted Not adopted", None),
        ("", None),
    ],
)
def test_words_tell_a_result_where_they_say_nothing_else(text, result):
    assert told(text) == result
