"""An annex's heading ends a declaration, and a sentence that names an annex does not."""

import pytest

from extract.pdf.page import PageText
from extract.pdf.runs import Line
from extract.statements.read import StatementsRead, read_statements
from tests.extract.statements.annexes import WORDS, annex, read
from tests.extract.typed_pages import cover, footer, page, read_cover, typed


def declaration(*more: Line) -> PageText:
    """An annex with one declaration of two lines, and what stands below it."""
    return annex(
        3,
        typed(57, 100, "Statement by Italy", bold=True),
        typed(57, 130, WORDS),
        typed(57, 148, f"{WORDS}."),
        *more,
    )


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("title", ["ANNEX 3", "ANNEX", "Annex III"])
def test_text_in_a_further_annex_is_no_part_of_a_declaration(title, bold):
    further = annex(
        4, typed(57, 100, "List of documents", bold=bold), typed(57, 130, f"{WORDS}."), title=title
    )

    assert read(declaration(), further) == StatementsRead(
        (),
        "page 4: text under no known heading of a declaration: "
        f"{f'List of documents {WORDS}.'[:80]!r}",
    )


def test_the_heading_of_an_annex_within_a_page_ends_a_declaration():
    found = read(declaration(typed(57, 190, "ANNEX 3"), typed(57, 220, f"{WORDS}.")))

    assert found.statements == ()
    assert (found.unread or "").startswith("page 3: text under no known heading")


def test_a_declaration_may_stand_in_a_further_annex():
    further = annex(
        4,
        typed(57, 100, "Statement by Malta", bold=True),
        typed(57, 130, f"{WORDS}."),
        title="ANNEX 3",
    )

    assert [s.authors for s in read(declaration(), further).statements] == [("IT",), ("MT",)]


def test_a_numbered_heading_of_an_annex_may_be_repeated_on_its_pages():
    further = annex(4, typed(57, 100, f"{WORDS}."), title="ANNEX 2")

    assert [s.text for s in read(declaration(), further).statements] == [
        f"{WORDS} {WORDS}.\n\n{WORDS}."
    ]


@pytest.mark.parametrize("last", ["Annex II.", "Annex II"])
def test_the_last_line_of_a_sentence_may_name_an_annex(last):
    found = read(
        declaration(
            typed(57, 178, f"{WORDS} of"), typed(57, 196, last), typed(57, 226, f"{WORDS}.")
        )
    )

    assert [s.text.split("\n\n")[1] for s in found.statements] == [f"{WORDS} of {last}"]


def test_a_sentence_that_names_an_annex_may_go_on_overleaf():
    further = page(
        4, [typed(57, 100, "Annex II"), typed(57, 130, f"{WORDS}."), *footer("11513/26", 4, "EN")]
    )
    found = read(declaration(typed(57, 178, f"{WORDS} of")), further)

    assert [s.text.split("\n\n")[1] for s in found.statements] == [f"{WORDS} of Annex II"]


def test_a_running_head_that_some_pages_lack_is_no_text():
    def further(number: int) -> PageText:
        head = typed(57, 62, f"Council - VOTE 47 - {number}", 9.0)
        return page(number, [head, typed(57, 85, f"{WORDS}."), *footer("11513/26", number, "EN")])

    assert [s.text for s in read(declaration(), further(4), further(5)).statements] == [
        f"{WORDS} {WORDS}.\n\n{WORDS}.\n\n{WORDS}."
    ]


def test_a_small_line_at_the_head_of_one_page_leaves_all_unread():
    head = typed(57, 62, "Council - VOTE 47", 9.0)
    further = page(4, [head, typed(57, 85, f"{WORDS}."), *footer("11513/26", 4, "EN")])

    assert read(declaration(), further) == StatementsRead(
        (), "page 4: a running head or text: 'Council - VOTE 47'"
    )


def test_a_line_at_the_head_of_every_other_page_leaves_all_unread():
    def further(number: int, *head: Line) -> PageText:
        text = typed(57, 100, f"{WORDS}.")
        return page(number, [*head, text, *footer("11513/26", number, "EN")])

    head = typed(57, 62, "Council - VOTE 47")

    assert read(declaration(), further(4, head), further(5), further(6, head)) == StatementsRead(
        (), "page 4: a running head or text: 'Council - VOTE 47'"
    )


@pytest.mark.parametrize("heading", ["Statement by Malta", "Unilateral statement by Malta"])
def test_a_heading_at_the_head_of_two_pages_is_no_running_head(heading):
    def further(number: int) -> PageText:
        top = typed(57, 70, heading, bold=True)
        return page(number, [top, typed(57, 110, f"{WORDS}."), *footer("11513/26", number, "EN")])

    found = read(declaration(), further(4), further(5))

    seen = [s.heading for s in found.statements[1:]] or [found.unread or ""]
    assert all(heading in text for text in seen)


def test_a_declaration_below_the_covers_table_leaves_all_unread():
    whole = cover()
    moved = [line for line in whole.lines if line.baseline < 560]
    foot = [line for line in whole.lines if line.baseline > 780]
    below = [typed(57, 600, "Statement by Hungary", bold=True), typed(57, 630, f"{WORDS}.")]
    pages = [
        page(1, [*moved, *below, *foot]),
        page(2, [typed(480, 63, "ANNEX"), typed(57, 100, "Institution:")]),
    ]

    assert read_statements(pages, (2,), read_cover(pages)) == StatementsRead(
        (), "page 1: a declaration before the annexes: 'Statement by Hungary'"
    )


def test_an_unknown_heading_between_cover_and_sheet_leaves_all_unread():
    before = [typed(57, 100, "Unilateral statement by Hungary", bold=True), typed(57, 130, WORDS)]
    pages = [cover(), page(2, before), page(3, [typed(480, 63, "ANNEX")])]

    assert read_statements(pages, (3,), read_cover(pages)) == StatementsRead(
        (), "page 2: a declaration before the annexes: 'Unilateral statement by Hungary'"
    )


def test_a_sentence_on_the_cover_may_announce_whose_declarations_follow():
    pages = [
        cover(last="The statement by Italy is set out in Annex 2."),
        page(2, [typed(480, 63, "ANNEX 1")]),
        declaration(),
    ]

    assert read_statements(pages, (2,), read_cover(pages)).unread is None
