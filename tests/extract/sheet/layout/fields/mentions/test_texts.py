"""Which words of a page go on from line to line."""

from extract.sheet.layout.fields.mentions.texts import texts_of
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


def texts(*cells, white=0.85):
    words = [word for x, y, text in cells for word in at(x, y, text)]
    return [text_of(text) for text in texts_of(lines(words), white)]


def test_two_columns_are_two_texts():
    left, right = (
        ((40, 50, "held on 1"), (40, 62, "May")),
        ((300, 50, "General"), (300, 62, "Affairs")),
    )
    assert texts(*left, *right) == ["held on 1 May", "General Affairs"]


def test_a_line_that_ends_a_sentence_ends_its_text():
    assert texts((40, 50, "The act was adopted."), (40, 62, "Qualified majority")) == [
        "The act was adopted.",
        "Qualified majority",
    ]


def test_wide_white_may_stand_within_a_text_where_columns_end_it():
    cells = ((40, 50, "Session 3822 |"), (125, 50, "Friday, 1"), (40, 62, "April 2022"))
    assert texts(*cells, white=2.5) == ["Session 3822 | Friday, 1 April 2022"]
