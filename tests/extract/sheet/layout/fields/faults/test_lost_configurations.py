"""A configuration, or the first words of one, that belongs to no label is not taken for none."""

import pytest

from extract.domain.configurations import completes_configuration, is_of_configuration
from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.mixed_words import refuse_lost_value
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    "text",
    [
        *("Environment", "the Environment", "FOREIGN AFFAIRS", "Economic and", "Justice and Home"),
        *("Transport, Telecommunications", "Agriculture and", "Employment, Social Policy,"),
    ],
)
def test_the_name_of_a_configuration_its_end_or_its_first_words_are_of_one(text):
    assert is_of_configuration(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "– –",
            "★ ★ ★",
            "( )",
            "| |",
            "A G",
            "E. C.",
            "En vi",
            "Com pet",
            "Foreign",
            "General",
        ),
        *("environment", "Economic and social", "and Financial", "Transport of goods"),
    ],
)
def test_signs_a_few_letters_and_other_words_are_of_no_configuration(text):
    assert not is_of_configuration(text)


@pytest.mark.parametrize("second", ["Printed today", "Social Affairs"])
def test_the_first_line_of_a_configuration_that_belongs_to_no_label_is_refused(second):
    words = at(40, 50, "Economic and") + at(40, 61, second)
    with pytest.raises(NoteRefusedError, match="'Economic and' belongs to no label"):
        refuse_lost_value(lines(words), [], {}, 2)
    refuse_lost_value(lines(words), [], {"configuration": at(40, 90, "Environment")}, 2)


def test_a_configuration_on_two_lines_is_told_whole_where_it_belongs_to_no_label():
    words = at(40, 50, "Economic and") + at(40, 61, "Financial Affairs")
    with pytest.raises(NoteRefusedError, match="'Economic and Financial Affairs' belongs to no"):
        refuse_lost_value(lines(words), [], {}, 2)


def test_signs_side_by_side_that_belong_to_no_label_are_no_lost_value():
    refuse_lost_value(lines(at(240, 70, "★ ★ ★") + at(240, 90, "– –")), [], {}, 2)


@pytest.mark.parametrize(
    ("said", "completed"),
    [
        ("(Internal Market,", True),
        ("(codification)", False),
        ("(", False),
        ("Internal Market", False),
    ],
)
def test_the_bracket_of_a_configuration_below_its_first_word_is_of_it(said, completed):
    assert completes_configuration(said, "Competitiveness") is completed
