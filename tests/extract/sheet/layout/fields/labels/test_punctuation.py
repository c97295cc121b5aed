"""Dashes that stand for colons, strokes that stand for semicolons."""

import pytest

from extract.sheet.layout.fields.labels.punctuation import (
    with_broken_labels,
    with_colons,
    with_semicolons,
    without_brackets,
)
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("text", "found"),
    [("When –", ["When:"]), ("BG – БЪЛГАРИЯ", ["BG", "–", "БЪЛГАРИЯ"]), ("–", ["–"])],
)
def test_a_dash_that_ends_a_cell_is_the_colon_of_its_label(text, found):
    assert [word.text for line in with_colons([at(40, 50, text)]) for word in line] == found


def test_a_dash_before_a_column_of_values_ends_a_label():
    words = [*at(40, 100, "Who asked –"), *at(98, 100, "The Council")]
    words += [*at(60, 115, "Where –"), *at(98, 115, "In Brussels")]
    found = [[word.text for word in line] for line in with_colons(lines(words))]
    assert found == [["Who", "asked:", "The", "Council"], ["Where:", "In", "Brussels"]]


def test_a_dash_behind_a_known_label_ends_it():
    words = at(40, 100, "Majority rule – by qualified majority")
    assert [word.text for word in with_colons(lines(words))[0]][:2] == ["Majority", "rule:"]


def test_a_dash_behind_a_short_label_that_needs_a_colon_ends_it():
    (line,) = with_colons([at(40, 100, "Act – Regulation on honey")])
    assert [word.text for word in line] == ["Act:", "Regulation", "on", "honey"]


def test_a_title_with_a_dash_is_no_label_of_the_result():
    (line,) = with_colons([at(40, 100, "Vote – Council of the EU")])
    assert " ".join(word.text for word in line) == "Vote – Council of the EU"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Result of voting – sitting of 5 April", "Result of voting – sitting of 5 April"),
        ("Result – Adopted", "Result: Adopted"),
        ("Result –", "Result:"),
        ("Result – N", "Result: N"),
    ],
    ids=["a title", "a result", "nothing", "a letter in place of a mark"],
)
def test_a_dash_behind_the_label_of_the_result_is_its_colon_unless_a_title_goes_on(text, found):
    (line,) = with_colons([at(40, 100, text)])
    assert " ".join(word.text for word in line) == found


@pytest.mark.parametrize("text", ["– result of the vote –", "– Act –"])
def test_dashes_at_both_ends_of_a_line_are_no_colon(text):
    (line,) = with_colons([at(40, 100, text)])
    assert " ".join(word.text for word in line) == text


def test_a_dash_of_a_text_stays_one():
    words = at(40, 100, "Environment – Energy")
    assert [word.text for word in with_colons(lines(words))[0]] == ["Environment", "–", "Energy"]


def parted(*texts: str) -> list[str]:
    found = with_semicolons([at(40, 50 + 12 * n, text) for n, text in enumerate(texts)])
    return [" ".join(word.text for word in line) for line in found]


@pytest.mark.parametrize("stroke", ["/", "·", "|", "–"])
def test_a_stroke_between_two_fields_of_a_text_is_a_semicolon(stroke):
    texts = (f"Date: 22.05.2020 {stroke} Rule: unanimity {stroke}", "Session: 3812")
    assert parted(*texts) == ["Date: 22.05.2020; Rule: unanimity;", "Session: 3812"]


def test_a_stroke_between_two_languages_of_a_label_stays():
    texts = ("Vote date / Date du vote: 12.03.2025", "Subject / Titre: REGULATION on honey")
    assert parted(*texts) == [*texts]


def test_a_stroke_within_a_label_of_a_second_column_stays():
    words = [*at(40, 50, "Composition: Environment"), *at(400, 50, "Institution / body: Council")]
    assert with_semicolons([words]) == [words]


def bare(*texts: str) -> list[str]:
    on_lines = [at(40, 50 + 12 * n, text) for n, text in enumerate(texts)]
    return [" ".join(word.text for word in line) for line in without_brackets(on_lines, False)]


def test_labels_in_brackets_below_their_values_are_labels():
    texts = ("unanimity", "(voting rule)", "3812", "(session)")
    assert bare(*texts) == ["unanimity", "Voting rule", "3812", "Session"]


def test_one_label_alone_in_brackets_stays_a_part_of_the_text():
    assert bare("unanimity", "(voting rule)") == ["unanimity", "(voting rule)"]


@pytest.mark.parametrize(
    ("upper", "lower", "y", "found"),
    [
        (
            *("Rule: unanimity; Date of", "the sitting 22 July 2022", 62),
            ["Rule: unanimity;", "Date of the sitting 22 July 2022"],
        ),
        ("Rule: unanimity; Date", "22 July 2022", 62, ["Rule: unanimity;", "Date 22 July 2022"]),
        *(
            (upper, lower, y, [upper, lower])
            for upper, lower, y in (
                ("Rule: unanimity; Date of", "the sitting 22 July 2022", 100),
                ("Rule: unanimity; Final", "result Adopted", 62),
                ("Rule: unanimity; Date 22 July", "2022", 62),
                ("Rule: unanimity Date of", "the sitting 22 July 2022", 62),
            )
        ),
    ],
    ids=["a label", "its value", "far below", "the result's", "a value", "no semicolon"],
)
def test_a_label_that_the_end_of_a_line_breaks_is_whole_on_the_next(upper, lower, y, found):
    broken = with_broken_labels([at(40, 50, upper), at(40, y, lower)])
    assert [" ".join(word.text for word in line) for line in broken] == found
