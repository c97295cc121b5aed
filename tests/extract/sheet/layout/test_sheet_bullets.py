"""Bullets amid a text part its fields, and dots lead from a label to its mark."""

import pytest

from extract.sheet.layout.sheet import over_leaders, without_bullets
from extract.sheet.words import Word
from tests.extract.sheet.layout.test_sheet import read
from tests.extract.sheet.layout.typed import at


def left(words: list[Word]) -> str:
    return " ".join(word.text for word in without_bullets(words))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (at(40, 50, "Environment • Session 3812"), "Environment; Session 3812"),
        (at(40, 50, "Environment · Session 3812"), "Environment; Session 3812"),
        (at(40, 50, "Environment | Session 3812"), "Environment; Session 3812"),
        (at(40, 50, "REGULATION on honey • jam"), "REGULATION on honey • jam"),
        ([*at(40, 50, "Malta"), *at(90, 50, "•"), *at(120, 50, "Session")], "Malta • Session"),
        (at(40, 50, "• Environment"), "• Environment"),
        (at(40, 50, "Environment •"), "Environment •"),
    ],
    ids=[
        "before a label",
        "a dot",
        "a stroke",
        "of a title",
        "with white around it",
        "before a text",
        "behind a text",
    ],
)
def test_a_bullet_amid_a_text_ends_a_field_and_others_may_be_marks(words, found):
    assert left(words) == found


LABEL = (40.0, 50.0, 98.0, 60.0)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (at(101, 50, "....."), 126.0),
        ([*at(101, 50, ". . ."), *at(140, 50, ".")], 122.0),
        (at(101, 50, "Adopted"), 98.0),
        (at(101, 65, "....."), 98.0),
    ],
    ids=["a row of dots", "dots one by one", "no dots", "on the next line"],
)
def test_the_mark_of_the_result_is_looked_for_behind_the_dots_that_lead_to_it(words, end):
    assert over_leaders(LABEL, words) == (40.0, 50.0, end, 60.0)


def test_what_stands_behind_a_bullet_is_no_part_of_the_voting_rule():
    fields = read(*at(243, 62, "• Session 3812"), day="06/02/2025").fields
    assert (fields.voting_rule, fields.voting_rule_raw) == (
        "qualified_majority",
        "qualified majority",
    )


def test_the_place_of_the_result_reaches_over_the_dots_behind_its_label():
    fields = read(*at(116, 94, "...."), day="06/02/2025").fields
    assert fields.result_box == (50, 94, 136, 104.0)
