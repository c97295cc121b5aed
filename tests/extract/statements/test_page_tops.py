"""The text at the top of a page goes on with what is before it, or may be a heading."""

import pytest

from extract.pdf.runs import Line
from extract.statements.read import StatementsRead
from tests.extract.statements.annexes import WORDS, annex, read
from tests.extract.typed_pages import footer, line, page, run, typed

BULLET = line(
    720, run("-", 57, 720), run("the Commission to be given a role in all the work", 85, 720)
)


def over(last: Line, *top: Line, bold: bool = True) -> StatementsRead:
    """The declaration whose text goes on from this line to the top of the next page."""
    first = [typed(57, y, WORDS) for y in range(130, 700, 18)]
    below = top[-1].baseline + 28
    rest = [typed(57, below, WORDS), typed(57, below + 18, f"{WORDS}.")]
    return read(
        annex(3, typed(57, 100, "Statement by Italy", bold=bold), *first, last),
        page(4, [*top, *rest, *footer("11513/26", 4, "EN")]),
    )


@pytest.mark.parametrize(
    "top",
    [
        pytest.param(["Italy asks the Commission to look into all that follows:"], id="a colon"),
        pytest.param([WORDS, "which is why Italy votes against.”"], id="a closing quote"),
        pytest.param(["Why has the Commission not looked into this?"], id="a question"),
        pytest.param([WORDS, "as the Commission says (see Article 5)"], id="a bracket"),
    ],
)
def test_a_sentence_that_names_an_author_at_the_top_of_a_page_is_text(top):
    found = over(
        typed(57, 720, f"{WORDS}."), *[typed(57, 75 + 18 * n, text) for n, text in enumerate(top)]
    )

    assert len(found.statements) == 1, found.unread
    assert f"\n\n{' '.join(top)}\n\n" in found.statements[0].text


@pytest.mark.parametrize("bold", [True, False])
def test_a_sentence_goes_on_in_small_letters_over_the_page(bold):
    found = over(typed(57, 720, f"{WORDS} the"), typed(57, 75, "role of the Commission"), bold=bold)

    assert len(found.statements) == 1, found.unread
    assert "the role of the Commission\n\n" in found.statements[0].text


def test_an_item_goes_on_in_any_letters_over_the_page():
    found = over(BULLET, typed(85, 75, "Italy and the Commission do under Article 5"))

    assert len(found.statements) == 1, found.unread
    assert (
        "- the Commission to be given a role in all the work Italy and the Commission do under "
        "Article 5\n\n"
    ) in found.statements[0].text


@pytest.mark.parametrize("heading", ["Position of Hungary", "Position of Hungary on Article 5:"])
def test_a_short_line_that_names_an_author_at_the_top_of_a_page_leaves_all_unread(heading):
    assert over(typed(57, 720, f"{WORDS}."), typed(57, 75, heading)) == StatementsRead(
        (), f"page 4: a heading that names no known author: {heading!r}"
    )


@pytest.mark.parametrize("last", [f"{WORDS} the", f"{WORDS}."])
def test_a_line_in_bold_type_that_names_an_author_at_the_top_of_a_page_leaves_all_unread(last):
    found = over(typed(57, 720, last), typed(57, 75, "Position of Hungary", bold=True))

    assert found.statements == ()


def test_lines_in_a_note_of_plain_headings_that_name_an_author_leave_all_unread():
    top = [typed(57, 75, f"Position of Hungary {WORDS[:50]}"), typed(57, 93, "and of Malta")]

    assert over(typed(57, 720, f"{WORDS}."), *top, bold=False).statements == ()
