"""A header set to the right edge of the page tells of the meeting as one set to the left does."""

import pytest

from extract.sheet.words import Word
from tests.extract.sheet.layout.fields.values.test_in_sentences import told
from tests.extract.sheet.layout.typed import at

HEADER = (
    "4085th session of the Council of the European Union (Environment), held on",
    "6 June 2026",
)


def set_right(*text: str) -> list[Word]:
    """Lines that end at one edge."""
    words = [at(0, 0, line) for line in text]
    return [
        word
        for n, (line, shown) in enumerate(zip(text, words, strict=True))
        for word in at(500 - shown[-1].box[2], 50 + 12 * n, line)
    ]


def test_a_header_set_to_the_right_edge_on_two_lines_tells_its_date():
    assert told(set_right(*HEADER)) == {
        "session": "4085",
        "sitting_date": "6 June 2026",
        "configuration": "Environment",
    }


@pytest.mark.parametrize(
    ("said", "session"),
    [("(session 3705)", "3705"), ("sesstion 3705", "3705"), ("mission 3705", None)],
    ids=["in brackets", "a letter misread", "another word"],
)
def test_a_session_is_told_by_the_number_beside_its_word_in_a_picture(said, session):
    first, second = (
        f"The Council, which met in Brussels {said} on 3 April 2020,",
        "voted by unanimity.",
    )
    words = [*at(40, 50, first), *at(40, 62, second)]
    assert told(words).get("session") == session
