"""A heading that a declaration quotes never parts it: what follows would be given to another."""

import pytest

from extract.statements.read import StatementsRead
from tests.extract.statements.annexes import WORDS, annex, read
from tests.extract.typed_pages import typed


def quoting(
    before: str, heading: str, *, first: bool = False, quoted: bool = False
) -> StatementsRead:
    """The declarations where a heading follows a line; whether it and the first are bold."""
    return read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=first),
            typed(57, 130, WORDS),
            typed(57, 148, f"{WORDS}."),
            typed(57, 178, before),
            typed(57, 208, heading, bold=quoted),
            typed(57, 238, WORDS),
            typed(57, 256, f"{WORDS}."),
        )
    )


@pytest.mark.parametrize("heading", ["statement by the Commission", "statement by Poland:"])
@pytest.mark.parametrize("before", ["Attention is drawn to the following", "That is all."])
def test_words_of_a_heading_that_begin_with_a_small_letter_leave_all_unread(before, heading):
    assert quoting(before, heading) == StatementsRead(
        (), f"page 3: a heading that is part of a sentence: {heading!r}"
    )


@pytest.mark.parametrize("bold", [True, False])
def test_a_heading_after_a_colon_leaves_all_unread(bold):
    found = quoting("It was then said:", "Statement by Poland", first=bold, quoted=bold)

    assert found == StatementsRead(
        (), "page 3: a text that goes on with a heading: 'It was then said:'"
    )


def test_a_heading_in_the_type_of_the_text_after_no_sentences_end_leaves_all_unread():
    found = quoting("This follows from a", "Statement by Poland")

    assert found == StatementsRead(
        (), "page 3: a text that goes on with a heading: 'This follows from a'"
    )


def test_a_text_without_a_full_stop_ends_at_a_heading_in_bold_type():
    found = quoting("on small firms", "Statement by Poland", first=True, quoted=True)

    assert [s.authors for s in found.statements] == [("IT",), ("PL",)], found.unread


@pytest.mark.parametrize("bold", [True, False])
def test_a_heading_set_unlike_the_one_before_it_leaves_all_unread(bold):
    found = quoting("That is all.", "Statement by Poland", first=bold, quoted=not bold)

    assert found == StatementsRead(
        (), "page 3: a heading set unlike the one before it: 'Statement by Poland'"
    )


def test_a_text_that_goes_on_overleaf_with_the_words_of_a_heading_is_text():
    found = read(
        annex(3, typed(57, 100, "Statement by Italy", bold=True), typed(57, 130, f"{WORDS} the")),
        annex(4, typed(57, 100, "statement by Poland which"), typed(57, 118, f"{WORDS}.")),
    )

    assert [s.text for s in found.statements] == [
        f"{WORDS} the statement by Poland which {WORDS}."
    ], found.unread
