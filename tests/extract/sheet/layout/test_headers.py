"""The headers of a table are found from its first row upwards."""

from dataclasses import replace

import pytest

from extract.sheet.layout.headers import headers, is_number_head, may_end_text, row_heads
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


def test_pieces_of_a_rule_between_header_and_rows_do_not_end_the_search():
    header = at(50, 80, "Member State")
    rule = at(60, 90, "_ 工")
    found = headers(lines([*header, *rule]), (50.0, 100.0, 200.0, 300.0), 15.0)
    assert found == {id(word) for word in header}


def test_a_letter_behind_the_table_heads_no_numbers_of_rows():
    header = at(20, 80, "No") + at(50, 80, "Member State")
    found = headers(lines([*header, *at(230, 80, "n")]), (50.0, 100.0, 200.0, 300.0), 15.0)
    assert found == {id(word) for word in header}


@pytest.mark.parametrize(("text", "heads"), [("N", True), ("Nr", True), ("n", False)])
def test_a_small_n_may_be_a_letter_of_a_font_of_drawings_and_heads_no_numbers_of_rows(text, heads):
    assert is_number_head(at(50, 80, text)) is heads


def test_words_beside_a_header_on_its_line_do_not_end_it():
    header = at(150, 80, "Population") + at(150, 90, "(%)")
    words = [*header, *at(50, 90, "of the Council")]
    found = headers(lines(words), (140.0, 105.0, 200.0, 300.0), 15.0)
    assert found == {id(word) for word in header}


def test_a_cell_that_reaches_beyond_the_column_of_marks_is_seen_whole():
    header = at(50, 80, "Member State")
    beside = at(300, 80, "Voted on")
    found = headers(lines([*header, *beside]), (50.0, 100.0, 208.0, 300.0), 15.0)
    assert found == {id(word) for word in header}


def test_a_label_of_a_field_far_beside_the_totals_heads_none_of_their_rows():
    near, far = at(40, 120, "Members"), at(400, 120, "VOTE OF")
    found = row_heads(lines([*near, *far]), (80.0, 100.0, 200.0, 300.0))
    assert found == {id(word) for word in near}


def test_what_ends_a_bracket_beside_the_totals_heads_none_of_their_rows():
    head, end = at(40, 120, "of population"), at(40, 140, "of population)")
    found = row_heads(lines([*head, *end]), (80.0, 100.0, 200.0, 300.0))
    assert found == {id(word) for word in head}


@pytest.mark.parametrize(("sign", "x"), [("=", 150), (":", 90)], ids=["apart", "close"])
def test_a_label_with_a_sign_behind_it_heads_no_column(sign, x):
    label, value = at(50, 80, f"Vote of{sign}"), at(x, 80, "27-08-2020")
    assert headers(lines([*label, *value]), (50.0, 100.0, 208.0, 300.0), 15.0) == set()


@pytest.mark.parametrize("text", ["#", "ISO", "Code", "MS"])
def test_what_stands_over_numbers_or_codes_on_the_line_of_a_header_is_of_it(text):
    words = at(20, 80, text) + at(80, 80, "Member State")
    found = headers(lines(words), (50.0, 100.0, 200.0, 300.0), 15.0)
    assert found == {id(word) for word in words}


@pytest.mark.parametrize(
    ("text", "y", "heads"), [("1958", 88, True), ("3816", 88, False), ("1958", 40, False)]
)
def test_a_year_of_accession_right_above_the_rows_heads_them(text, y, heads):
    words = at(50, 70, "Member State") + at(150, 70, "Population") + at(50, y, text)
    found = headers(lines(words), (50.0, 105.0, 300.0, 300.0), 15.0)
    assert all(id(word) in found for word in words) is heads


@pytest.mark.parametrize(("year", "heads"), [("2004", True), ("2020", False)])
def test_a_year_in_which_nobody_joined_is_the_end_of_a_subject_and_no_header(year, heads):
    word = at(50, 88, year)
    found = headers(lines(word), (50.0, 100.0, 208.0, 300.0), 15.0)
    assert found == ({id(word[0])} if heads else set())


@pytest.mark.parametrize("text", ["65 %", "of population)"])
def test_what_a_rule_says_of_its_majority_above_the_totals_heads_none_of_their_columns(text):
    head, beside = at(150, 80, "Population (%)"), at(60, 80, text)
    found = headers(lines([*beside, *head]), (50.0, 100.0, 208.0, 300.0), 15.0)
    assert found == {id(word) for word in head}


def test_a_year_right_below_a_line_of_text_ends_it_and_heads_no_table():
    words = at(50, 76, "for the financial year") + at(50, 88, "2013")
    assert headers(lines(words), (50.0, 100.0, 208.0, 300.0), 15.0) == set()


GOES_ON = "DECISION on the participation of the Union in the research undertaken by several"


@pytest.mark.parametrize(
    ("line", "beside", "heads"),
    [(GOES_ON, "", False), (GOES_ON, "Vote", True), ("DECISION on honey", "", True)],
    ids=["no room", "a second head", "room"],
)
def test_words_of_a_header_that_had_no_room_on_the_line_above_end_a_subject(line, beside, heads):
    subject, end = at(50, 68, line), at(50, 80, "Member States")
    second = at(300, 80, beside) if beside else []
    wide = at(50, 30, GOES_ON)
    found = headers(lines([*wide, *subject, *end, *second]), (50.0, 100.0, 450.0, 300.0), 15.0)
    assert (found >= {id(word) for word in end}) is heads


FULL = "DECISION on the signing of an agreement with the countries of the Caribbean"


@pytest.mark.parametrize(
    ("line", "font", "may"),
    [(FULL, "Times", True), (FULL, "Helvetica", False), ("DECISION on honey", "Times", False)],
    ids=["full", "in another type", "with room at its end"],
)
def test_a_header_below_a_full_line_of_its_type_may_end_the_text(line, font, may):
    text = [*at(50, 56, FULL), *at(50, 68, line)]
    head = [replace(word, font=font) for word in at(50, 80, "Member States")]
    on_lines = lines([*(replace(word, font="Times") for word in text), *head])
    assert may_end_text(head, on_lines) is may


def test_the_number_of_all_members_behind_their_head_is_of_the_header():
    words = at(50, 80, "Member States") + at(140, 80, "(27)")
    found = headers(lines(words), (50.0, 100.0, 200.0, 300.0), 15.0)
    assert found == {id(word) for word in words}
