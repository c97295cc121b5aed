"""The declarations of a note."""

from extract.records import Statement
from extract.statements.read import StatementsRead, read_statements
from tests.extract.statements.annexes import FULL, WORDS, annex, read
from tests.extract.typed_pages import cover, line, page, read_cover, run, typed


def test_lines_are_joined_and_spacing_parts_paragraphs():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=True),
            typed(57, 130, f"{FULL} We do not agree with the well-"),
            typed(57, 150, "known rules."),
            typed(57, 182, "That is all."),
        )
    )

    text = f"{FULL} We do not agree with the well-known rules.\n\nThat is all."
    assert found == StatementsRead(
        (Statement(1, "statement", "Statement by Italy", ("IT",), "en", text, (3, 3)),), None
    )


def test_a_paragraph_and_a_bullet_go_on_over_the_page():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=True),
            typed(57, 130, f"{FULL} first"),
            typed(57, 150, f"{FULL} reasons:"),
            typed(67, 180, f"• {FULL[:60]} one"),
            typed(85, 200, f"{FULL[:60]} which"),
        ),
        annex(4, typed(85, 90, "goes on"), typed(67, 118, "• two"), typed(57, 138, "End.")),
    )

    assert found.statements[0].text == (
        f"{FULL} first {FULL} reasons:\n\n- {FULL[:60]} one {FULL[:60]} which goes on"
        "\n\n- two\n\nEnd."
    )
    assert found.statements[0].pages == (3, 4)


def test_a_heading_that_may_have_begun_further_up_leaves_all_declarations_unread():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=True),
            typed(57, 130, f"{FULL}."),
            typed(57, 162, "Together with Austria, Belgium, Croatia, Malta,"),
            typed(57, 194, "Statement by Poland", bold=True),
            typed(57, 226, f"{FULL}."),
        )
    )

    assert found.statements == ()
    assert "a list that breaks off before a heading" in (found.unread or "")


def test_a_line_in_the_style_of_headings_that_names_an_author_leaves_all_unread():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=True),
            typed(57, 130, f"{FULL}."),
            typed(57, 170, "Position of Poland and others", bold=True),
            typed(57, 200, f"{FULL}."),
            typed(57, 240, "Statement by Malta", bold=True),
            typed(57, 270, f"{FULL}."),
        )
    )

    assert found.statements == ()
    assert "a heading that names no known author: 'Position of Poland" in (found.unread or "")


def test_a_bold_title_nearer_to_its_text_than_headings_are_belongs_to_the_text():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=True),
            typed(57, 130, f"{WORDS}."),
            typed(57, 158, "The role of Poland", bold=True),
            typed(57, 178, f"{WORDS}."),
            typed(57, 228, "Statement by Malta", bold=True),
            typed(57, 258, WORDS),
            typed(57, 278, f"{WORDS}."),
        )
    )

    assert [statement.text for statement in found.statements] == [
        f"{WORDS}.\n\nThe role of Poland\n\n{WORDS}.",
        f"{WORDS} {WORDS}.",
    ]


def test_one_line_under_one_heading_in_the_same_type_is_a_declaration():
    found = read(annex(3, typed(57, 100, "Statement by Italy"), typed(57, 120, f"{WORDS}.")))

    assert [(s.heading, s.text) for s in found.statements] == [("Statement by Italy", f"{WORDS}.")]


def test_a_dash_at_the_start_of_a_line_is_no_bullet_within_a_sentence():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy"),
            typed(57, 130, f"{FULL} providers"),
            typed(57, 150, f"– private ones – {FULL}"),
            typed(57, 170, "scan."),
        )
    )

    assert found.statements[0].text == f"{FULL} providers – private ones – {FULL} scan."


def test_a_heading_of_two_lines_names_all_its_authors():
    found = read(
        annex(
            3,
            typed(57, 100, "Joint statement by Italy, France", bold=True),
            typed(57, 120, "and Malta", bold=True),
            typed(57, 150, "We agree."),
        )
    )

    assert found.unread is None
    assert found.statements[0].authors == ("IT", "FR", "MT")
    assert found.statements[0].heading == "Joint statement by Italy, France and Malta"


def test_footnotes_their_marks_separators_and_notices_are_left_out():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=True),
            typed(300, 126, "1", 7.0),
            typed(57, 130, f"{FULL} the rules"),
            typed(57, 150, "hold."),
            typed(244, 190, "__________________"),
            line(759, run("1", 57, 755, 7.0), run("OJ L 1, p. 1.", 64, 759, 10.0)),
            typed(57, 777, "Reconstruction by councilvotes of a public vote: sample"),
        )
    )

    assert found.statements[0].text == f"{FULL} the rules hold."


def test_a_declaration_may_stand_in_another_language_than_its_note():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=True),
            typed(57, 130, "We agree."),
            language="FR",
            title="ANNEXE 2",
        ),
        language="FR",
        date="Bruxelles, le 2 juillet 2026",
    )

    assert [(s.authors, s.language) for s in found.statements] == [(("IT",), "en")]


def test_an_unknown_author_leaves_all_declarations_unread():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy", bold=True),
            typed(57, 130, "We agree."),
            typed(57, 170, "Statement by Atlantis", bold=True),
            typed(57, 200, "We do not."),
        )
    )

    assert found == StatementsRead(
        (), "page 3: a heading that names no known author: 'Statement by Atlantis'"
    )


def test_a_heading_that_nothing_sets_apart_leaves_all_declarations_unread():
    found = read(
        annex(
            3,
            typed(57, 100, "Statement by Italy"),
            typed(57, 130, "We agree."),
            typed(57, 150, "Statement by Malta"),
            typed(57, 170, "We do not."),
        )
    )

    assert found == StatementsRead((), "page 3: a heading within a paragraph: 'Statement by Malta'")


def test_text_under_no_heading_leaves_the_declarations_unread():
    found = read(annex(3, typed(57, 100, "Some text."), typed(57, 130, "More of it.")))

    assert found.statements == ()
    assert found.unread is not None
    assert found.unread.startswith("page 3: text under no known heading")


def test_a_heading_without_text_leaves_the_declarations_unread():
    found = read(annex(3, typed(57, 100, "Statement by Italy", bold=True)))

    assert found == StatementsRead((), "page 3: no text under the heading 'Statement by Italy'")


def test_announced_declarations_that_are_missing_are_reported():
    found = read()

    assert found.statements == ()
    assert found.unread is not None
    assert "announces declarations" in found.unread


def test_a_note_without_declarations_is_read():
    assert read(last="The end.") == StatementsRead((), None)


def test_a_page_without_text_leaves_the_declarations_unread():
    found = read(page(3, []))

    assert found == StatementsRead((), "page 3 holds no text: its declarations are unread")


def test_a_language_without_vocabulary_is_named():
    found = read(
        annex(3, typed(57, 100, "Deklaro de Italio"), typed(57, 130, "Jes.")), language="XX"
    )

    assert found == StatementsRead(
        (), "no vocabulary for the language xx: its declarations are unread"
    )


def test_the_covers_own_text_on_the_next_page_is_no_declaration():
    pages = [
        cover(last="The end is"),
        page(2, [typed(57, 70, "on the next page.")]),
        page(3, [typed(490, 63, "ANNEX 1")]),
    ]

    assert read_statements(pages, (3,), read_cover(pages)) == StatementsRead((), None)
