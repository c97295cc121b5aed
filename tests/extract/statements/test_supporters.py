"""Who is named below a heading supports the declaration, or all is left unread."""

import pytest

from extract.statements.headings import Heading
from extract.statements.read import StatementsRead
from extract.statements.supporters import joined_heading
from extract.text.vocabulary import load_vocabulary
from tests.extract.statements.annexes import WORDS, annex, read
from tests.extract.typed_pages import typed


def under(
    heading: str, below: str, *, bold: bool = False, gap: float = 30, **changes: str
) -> StatementsRead:
    """The declarations where a line stands below the heading of a text."""
    return read(
        annex(
            3,
            typed(57, 100, heading, bold=True),
            typed(57, 100 + gap, below, bold=bold),
            typed(57, 130 + gap, WORDS),
            typed(57, 148 + gap, f"{WORDS}."),
        ),
        **changes,
    )


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize(
    "below",
    [
        "supported by Greece and Malta",
        "(supported by Greece and Malta)",
        "Supported by Greece, Malta:",
        "and Greece, supported by Malta",
    ],
)
def test_those_who_are_named_below_a_heading_are_authors(below, bold):
    found = under("Statement by Italy", below, bold=bold)

    assert [(s.heading, s.authors, s.text) for s in found.statements] == [
        (f"Statement by Italy {below}".rstrip(":"), ("IT", "EL", "MT"), f"{WORDS} {WORDS}.")
    ], found.unread


def test_an_addition_in_lighter_type_may_stand_right_below_its_heading():
    found = under("Statement by Italy", "supported by Malta", gap=18)

    assert [s.authors for s in found.statements] == [("IT", "MT")], found.unread


def test_an_addition_may_stand_below_a_heading_with_a_colon():
    found = under("Statement by Italy:", "with the support of Malta")

    assert [s.authors for s in found.statements] == [("IT", "MT")], found.unread


def test_an_addition_may_stand_below_a_heading_that_begins_with_its_author():
    vocabulary = load_vocabulary("hu")

    assert vocabulary is not None
    assert joined_heading(
        "Csehország nyilatkozata", "Bulgária támogatásával", vocabulary
    ) == Heading("statement", ("CZ", "BG"))


@pytest.mark.parametrize(
    "below",
    [
        "supported by the Benelux countries",
        "Supported by Greece and Malta.",
        "(Greece and Malta agree)",
        "on Articles 3 and 5",
        "Malta",
    ],
)
def test_what_may_be_more_of_a_heading_leaves_all_unread(below):
    found = under("Statement by Italy", below)

    assert found.statements == ()
    assert below in (found.unread or "")


def test_an_addition_that_no_space_parts_from_the_text_leaves_all_unread():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=True),
            typed(57, 130, "supported by Malta"),
            typed(57, 148, WORDS),
            typed(57, 166, f"{WORDS}."),
        )
    )

    assert found == StatementsRead(
        (), "page 3: text that may be part of its heading: 'supported by Malta'"
    )


@pytest.mark.parametrize(
    "below",
    ["On behalf of Malta we regret this.", "- first of all", "a) first of all", "We agree:"],
)
def test_a_sentence_or_an_item_below_a_heading_is_text(below):
    found = under("Statement by Italy", below)

    assert [(s.authors, s.text) for s in found.statements] == [
        (("IT",), f"{below}\n\n{WORDS} {WORDS}.")
    ], found.unread
