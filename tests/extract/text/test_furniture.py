"""What stands around a page's text."""

import pytest

from extract.text.furniture import (
    body_lines,
    heads_from_cover,
    is_annex_line,
    running_heads,
    unsure_heads,
)
from extract.text.vocabulary import load_vocabulary
from tests.extract.typed_pages import footer, line, page, run, typed


def texts(*lines):
    return [kept.text for kept in body_lines(page(1, lines))]


def test_header_footer_separator_and_notice_are_dropped():
    lines = [
        typed(491, 31, "11513/26", 8.0),
        typed(57, 100, "Text."),
        typed(244, 130, "____________"),
        *footer("11513/26", 1, "EN"),
        typed(57, 821, "Reconstruction by councilvotes of a public vote: sample", 7.0),
    ]

    assert texts(*lines) == ["Text."]


def test_a_page_number_somewhat_above_the_number_of_the_document_is_no_text():
    lines = [typed(57, 502, "PE-CONS 92/25"), typed(535, 811, "1"), typed(57, 817, "13866/25")]
    assert texts(*lines) == ["PE-CONS 92/25"]


@pytest.mark.parametrize("text", ["2002/58/EC, which Italy opposes.", "95/46/EC.", "12345/26 too."])
def test_a_line_at_the_foot_of_the_text_may_begin_like_a_footers_number(text):
    assert texts(typed(57, 742, "Text."), typed(57, 760, text), *footer("11513/26", 1, "EN")) == [
        "Text.",
        text,
    ]


def test_an_act_at_the_foot_of_a_page_without_footer_is_text():
    assert texts(typed(57, 742, "Text."), typed(57, 760, "2002/58/EC.")) == ["Text.", "2002/58/EC."]


def test_a_footnote_and_what_follows_it_are_dropped():
    lines = [
        typed(57, 100, "Text."),
        line(120, run("More", 57, 120), run("1", 81, 116, 8.0), run(" text.", 85, 120)),
        line(740, run("1", 57, 740), run("OJ L 1,", 64, 740, 10.0)),
        typed(64, 752, "p. 1.", 10.0),
    ]

    assert texts(*lines) == ["Text.", "More text."]


def test_a_footnote_longer_than_the_text_is_dropped_all_the_same():
    lines = [
        line(100, run("Text", 57, 100), run("1", 82, 95, 7.0), run("with a note.", 90, 100)),
        *[
            line(y, run(text, 57, y, 9.0))
            for y, text in ((700, "1 Regulation"), (711, "of such"), (722, "data."))
        ],
    ]

    assert texts(*lines) == ["Text with a note."]


def test_a_paragraph_that_begins_with_a_number_is_no_footnote():
    lines = [typed(57, 600, "Text of"), line(620, run("15", 57, 620), run("articles.", 75, 620))]

    assert texts(*lines) == ["Text of", "15 articles."]


@pytest.mark.parametrize(
    ("language", "text"),
    [("da", "BILAG 2"), ("en", "Annex II"), ("hu", "1. MELLÉKLET"), ("de", "ANHANG")],
)
def test_the_heading_of_an_annex_is_known(language, text):
    vocabulary = load_vocabulary(language)

    assert vocabulary is not None
    assert is_annex_line(text, vocabulary)


def test_a_sentence_that_names_an_annex_is_no_heading_of_one():
    vocabulary = load_vocabulary("en")

    assert vocabulary is not None
    assert not is_annex_line("Annex 2 to this note", vocabulary)
    assert not is_annex_line("Annex II.", vocabulary)


def test_a_line_at_the_head_of_every_page_is_a_running_head_whatever_its_figures():
    pages = [
        page(2, [typed(57, 58, "11513/26 page 2"), typed(57, 100, "Institution:")]),
        page(3, [typed(57, 58, "11513/26 page 3"), typed(57, 76, "Statement by Italy")]),
        page(4, []),
    ]

    assert running_heads(pages) == {"/ PAGE"}


@pytest.mark.parametrize(
    "other",
    [
        [typed(57, 70, "Council")],  # at another height
        [typed(57, 58, "Statement by Italy")],
    ],
)
def test_what_one_page_lacks_is_no_running_head(other):
    assert running_heads([page(2, [typed(57, 58, "Council")]), page(3, other)]) == frozenset()


def test_one_page_alone_has_no_running_head():
    assert running_heads([page(2, [typed(57, 58, "Council")])]) == frozenset()


@pytest.mark.parametrize("size", [9.0, 12.0])
def test_a_head_that_space_or_type_parts_from_the_text_may_be_lacking_on_a_page(size):
    pages = [
        page(2, [typed(57, 70, "Institution:")]),
        page(3, [typed(57, 100, "Statement by Italy")]),
        page(4, [typed(57, 62, "VOTE 47", size), typed(57, 78 + size, "Text.")]),
        page(5, [typed(57, 63, "VOTE 48", size), typed(57, 78 + size, "More text.")]),
    ]

    assert running_heads(pages, (2,)) == {"VOTE"}


def test_a_head_need_not_stand_on_vote_sheets():
    pages = [
        page(2, [typed(57, 70, "Institution:")]),
        page(3, [typed(57, 62, "VOTE 47"), typed(57, 80, "Statement by Italy")]),
        page(4, [typed(57, 62, "VOTE 47"), typed(57, 80, "Text.")]),
    ]

    assert running_heads(pages, (2,)) == {"VOTE"}


def test_two_pages_whose_text_begins_alike_have_no_running_head():
    pages = [
        page(3, [typed(57, 100, "Statement by Italy")]),
        page(4, [typed(57, 70, "European Parliament"), typed(57, 88, "and of the Council")]),
        page(5, [typed(57, 70, "European Parliament"), typed(57, 88, "which")]),
    ]

    assert running_heads(pages) == frozenset()


def test_a_line_at_the_head_of_every_other_page_may_be_a_running_head():
    odd = [typed(57, 62, "VOTE 47", 9.0), typed(57, 100, "Text.")]
    even = [typed(57, 100, "More text.")]
    pages = [page(3, even), page(4, odd), page(5, even), page(6, odd)]

    assert (running_heads(pages), unsure_heads(pages)) == (frozenset(), frozenset({"VOTE"}))


def test_the_same_line_at_another_height_of_a_sheet_is_passed_over():
    pages = [
        page(2, [typed(57, 80, "VOTE 47")]),
        page(3, [typed(57, 62, "VOTE 47"), typed(57, 100, "Text.")]),
        page(4, [typed(57, 62, "VOTE 47"), typed(57, 100, "More text.")]),
    ]

    assert running_heads(pages, (2,)) == {"VOTE"}


COVER = page(1, [typed(57, 100, "Council of the"), typed(57, 114, "European Union 11513/26")])


def heads_on(*lines):
    return heads_from_cover(COVER, [page(2, [typed(57, 70, "VOTE")]), page(3, list(lines))], (2,))


def test_a_small_line_of_the_covers_words_heads_a_page_though_it_stands_on_that_alone():
    head = typed(200, 56, "Council of the European Union", 9.0)
    assert heads_on(head, typed(57, 80, "Statement by Italy")) == {"COUNCIL OF THE EUROPEAN UNION"}
    number = typed(200, 56, "11513/26 3", 9.0)
    assert heads_on(number, typed(57, 80, "Statement by Italy")) == {"/"}


@pytest.mark.parametrize(
    "line",
    [
        typed(200, 56, "Council of the European Union"),  # in the type of the text
        typed(200, 56, "Council of the Ministers", 9.0),  # in words that the cover lacks
        typed(200, 56, "3", 9.0),  # without words
        typed(200, 120, "Council of the European Union", 9.0),  # farther below
    ],
)
def test_other_lines_at_the_top_of_a_page_are_no_heads_of_the_cover(line):
    text = typed(57, line.baseline + 24, "Statement by Italy")
    assert heads_on(line, text) == frozenset()
