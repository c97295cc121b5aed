"""A heading in words that are not understood is seen by its type, its place or what it says."""

import pytest

from extract.statements.read import StatementsRead
from tests.extract.statements.annexes import WORDS, annex, read
from tests.extract.typed_pages import typed


def below(heading: str, *, underlined: bool = False, heading_gap: float = 30) -> StatementsRead:
    """The declarations where a line stands as far from a text as its paragraphs do."""
    return read(
        annex(
            3,
            typed(57, 100, "Statement by Italy"),
            typed(57, 130, WORDS),
            typed(57, 148, f"{WORDS}."),
            typed(57, 178, f"{WORDS}."),
            typed(57, 178 + heading_gap, heading),
            typed(57, 238 + heading_gap, WORDS),
            typed(57, 256 + heading_gap, f"{WORDS}."),
        ),
        underlined={3: (100, 178 + heading_gap)} if underlined else {},
    )


@pytest.mark.parametrize(
    "heading",
    [
        "Unilateral statement by Hungary",
        "UNILATERAL STATEMENT BY HUNGARY",
        "National statement by Hungary:",
        "Interpretative declaration of Hungary",
        "– Statement by Hungary",
        '"Statement by Hungary"',
        "(Statement by Hungary)",
        "Egyoldalú nyilatkozat Magyarország részéről",
        "Hungary",
        "Hungary.",
        "Hungary, Malta and Poland:",
        "Declaración conjunta y unilateral de Hungría",
    ],
)
def test_a_line_in_plain_type_that_says_only_who_declares_something_leaves_all_unread(heading):
    found = below(heading)

    assert found.statements == ()
    assert heading.strip('–" ') in (found.unread or "")


@pytest.mark.parametrize("heading", ["Reasons of Hungary for its vote", "Position of Hungary"])
def test_an_underlined_line_that_names_an_author_leaves_all_unread(heading):
    found = below(heading, underlined=True)

    assert found == StatementsRead((), f"page 3: a heading that names no known author: {heading!r}")


def test_an_underlined_heading_right_above_its_text_is_one():
    found = below("Statement by Hungary", underlined=True, heading_gap=20)

    assert [s.authors for s in found.statements] == [("IT",), ("HU",)], found.unread


@pytest.mark.parametrize(
    "text",
    [
        "Italy makes the following statement:",
        "Together with Hungary, Italy therefore makes the following declaration:",
        "This is also what Hungary says.",
    ],
)
def test_a_sentence_of_one_line_that_names_an_author_is_text(text):
    found = below(text)

    assert [s.authors for s in found.statements] == [("IT",)], found.unread
    assert text in found.statements[0].text


def test_a_list_of_states_by_bullets_is_text():
    found = below("– Hungary")

    assert [s.authors for s in found.statements] == [("IT",)], found.unread
