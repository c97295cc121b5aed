"""The words of a sheet's text layer stand where their own letters do."""

from io import BytesIO

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.document import open_pdf
from extract.sheet.text_layer import words_of
from tests.drawing.page import HEIGHT, WIDTH


def words(*drawn: str) -> list[tuple[str, float, float]]:
    """Each word of the page with its left and right edge; `drawn` are operators that show text."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0)
    canvas.setFont("Helvetica", 10)
    for shown in drawn:
        canvas._code.append(f"BT /F1 10 Tf 60 400 Td {shown} ET")
    canvas.setFont("Helvetica", 6)
    for line in range(40):  # the smallest file that is taken for a note
        canvas.drawString(62.0, 300.0 - 6 * line, "and of other words that stand on the page")
    canvas.showPage()
    canvas.save()
    with open_pdf(file.getvalue()) as pdf:
        found = [word for word in words_of(pdf, 1) if word.middle < HEIGHT - 350]
    return [(word.text, round(word.box[0], -1), round(word.box[2], -1)) for word in found]


@pytest.mark.parametrize("spaces", [0, 1, 12])
def test_a_text_that_ends_with_spaces_has_its_words_where_their_letters_are(spaces):
    found = words(f"[(Malta) -6000 (29{' ' * spaces})] TJ")
    assert [word[0] for word in found] == ["Malta", "29"]
    assert [word[1:] for word in found] == [(60.0, 80.0), (140.0, 160.0)]


@pytest.mark.parametrize("blank", [" ", "\\240"], ids=["spaces", "no-break spaces"])
def test_a_text_that_begins_with_blanks_has_its_words_where_their_letters_are(blank):
    found = words(f"({12 * blank}DANMARK{2 * blank}1.11) Tj")
    assert found == [("DANMARK", 90.0, 140.0), ("1.11", 150.0, 170.0)]


def test_a_letter_behind_blanks_stands_where_it_is_drawn():
    assert words(f"({12 * ' '}Y) Tj") == [("Y", 90.0, 100.0)]


def test_a_word_behind_blanks_of_a_text_with_another_stands_where_its_letters_do():
    found = words(f"({12 * ' '}DANMARK ) Tj ET BT /F1 10 Tf 160 400 Td ({6 * ' '}29 ) Tj")
    assert found == [("DANMARK", 90.0, 140.0), ("29", 180.0, 190.0)]


def test_a_blank_behind_a_letter_parts_it_from_the_text_that_begins_there():
    assert words("(]) Tj ( ) Tj ET BT /F1 10 Tf 66 400 Td (Opposed) Tj ( ) Tj")[0][0] == "]"
    found = words("(] ) Tj ET BT /F1 10 Tf 66 400 Td (Opposed) Tj ( ) Tj")
    assert [text for text, *_ in found] == ["]", "Opposed"]


@pytest.mark.parametrize(
    "shown",
    [
        "(Malta .......0,12) Tj",
        "(Malta) Tj ET BT /F1 10 Tf 96 400 Td (.......) Tj (0,12) Tj",
        f"(Malta) Tj ET BT /F1 10 Tf 96 400 Td {'(.) Tj ' * 7} (0,12) Tj",
        f"(Malta) Tj ET BT /F1 10 Tf 96 400 Td {'(.) Tj ' * 7} (.0,12) Tj",
    ],
    ids=["one text", "texts that touch", "dot by dot", "the last dot with the figure"],
)
def test_leading_dots_are_no_part_of_the_figure_behind_them(shown):
    assert [text for text, *_ in words(shown)] == ["Malta", ".......", "0,12"]


def test_dashes_may_lead_to_a_figure_as_dots_do():
    assert [text for text, *_ in words("(Malta -------0,12) Tj")] == ["Malta", "-------", "0,12"]


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("(members,) Tj ET BT /F1 10 Tf 107.5 400 Td (91.35%) Tj", ["members,", "91.35%"]),
        ("(91,) Tj ET BT /F1 10 Tf 77 400 Td (35%) Tj", ["91,35%"]),
    ],
    ids=["behind a word", "amid a figure"],
)
def test_a_comma_behind_a_word_begins_no_figure(shown, found):
    assert [text for text, *_ in words(shown)] == found


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("(1. 17 Member States) Tj", ["1.", "17", "Member", "States"]),
        ("(1.) Tj ET BT /F1 10 Tf 71 400 Td (17) Tj", ["1.", "17"]),
        ("(.) Tj ET BT /F1 10 Tf 65 400 Td (17) Tj", [".", "17"]),
        ("(91.) Tj (35%) Tj", ["91.35%"]),
    ],
    ids=["in one text", "in two", "nothing but its full stop", "a figure whose parts touch"],
)
def test_the_number_of_an_item_is_no_part_of_the_figure_behind_it(shown, found):
    assert [text for text, *_ in words(shown)] == found


def test_letters_drawn_one_by_one_are_words_that_the_blanks_drawn_between_them_part():
    shown, x = [], 60.0
    for letter in "in favour of 17":
        shown.append(f"1 0 0 1 {x:.2f} 400 Tm ({letter}) Tj")
        x += stringWidth(letter, "Helvetica", 10) + 3
    assert [text for text, *_ in words(" ".join(shown))] == ["in", "favour", "of", "17"]


def test_where_no_blanks_are_drawn_by_themselves_one_behind_a_letter_ends_its_word():
    assert [text for text, *_ in words("(n ) Tj (Adopted) Tj")] == ["n", "Adopted"]


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("[(esko) 5000 (3.)] TJ", [("3.", 30.0, 40.0), ("esko", 60.0, 80.0)]),
        (
            "[(20) -6000 (2) 3000 (0)] TJ",
            [("20", 60.0, 70.0), ("0", 110.0, 110.0), ("2", 130.0, 140.0)],
        ),
    ],
    ids=["number of a row behind its name", "counts out of their order"],
)
def test_what_one_text_draws_farther_left_is_a_word_of_its_own(shown, found):
    assert words(shown) == found


BACK = round(100 * (stringWidth("Abstentions3", "Helvetica", 10) + 3))
"""Thousandths of its type back from the end of a label to a count close before it."""


@pytest.mark.parametrize(
    "shown",
    [
        f"[(Abstentions) {BACK} (3)] TJ",
        "(Abstentions) Tj ET BT /F1 10 Tf 51.4 400 Td (3) Tj",
        f"(Absten) Tj (ti) Tj [(ons) {BACK} (3)] TJ",
        "(Absten) Tj (ti) Tj (ons) Tj ET BT /F1 10 Tf 51.4 400 Td (3) Tj",
    ],
    ids=["in one text", "in two", "in the last of several", "in one behind several"],
)
def test_a_count_drawn_after_its_label_and_close_before_it_is_a_word_by_itself(shown):
    assert words(shown) == [("3", 50.0, 60.0), ("Abstentions", 60.0, 110.0)]


def test_an_accent_drawn_over_its_letter_parts_no_word():
    assert len(words("[(Nem) (a) 450 (\\264) (t)] TJ")) == 1


def in_fonts(*parts: tuple[str, str], gap: float) -> list[str]:
    """The words of texts, each in its font and so far behind the one before it."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1)
    x = 60.0
    for font, text in parts:
        canvas.setFont(font, 10)
        canvas.drawString(x, 400, text)
        x += stringWidth(text, font, 10) + gap
    canvas.setFont("Helvetica", 6)
    for line in range(40):
        canvas.drawString(62.0, 300.0 - 6 * line, "and of other words that stand on the page")
    canvas.showPage()
    canvas.save()
    with open_pdf(file.getvalue()) as pdf:
        return [word.text for word in words_of(pdf, 1) if word.middle < HEIGHT - 350]


PLAIN, BOLD = "Helvetica", "Helvetica-Bold"


def test_a_figure_in_another_font_close_behind_one_is_another_figure():
    assert in_fonts((BOLD, "27"), (PLAIN, "97,96%"), gap=3.5) == ["27", "97,96%"]


@pytest.mark.parametrize(
    ("font", "gap", "found"),
    [(BOLD, 2.0, ["No", "3"]), (PLAIN, 2.0, ["No3"]), (BOLD, 0.5, ["No3"])],
    ids=["in another font", "in one font", "right behind it"],
)
def test_a_figure_in_another_font_a_little_behind_a_label_is_its_count(font, gap, found):
    assert in_fonts((PLAIN, "No"), (font, "3"), gap=gap) == found


@pytest.mark.parametrize(
    ("font", "text", "found"),
    [(PLAIN, "Yes", ["27", "Yes"]), (BOLD, "Yes", ["27Yes"]), (PLAIN, "th", ["27th"])],
    ids=["in another font", "in one font", "small letters"],
)
def test_a_capital_in_another_font_right_behind_a_figure_begins_a_word(font, text, found):
    assert in_fonts((BOLD, "27"), (font, text), gap=0.0) == found


@pytest.mark.parametrize(("gap", "found"), [(1.5, ["nAdopted"]), (3.5, ["n", "Adopted"])])
def test_where_blanks_are_drawn_a_letter_drawn_by_itself_ends_its_word_before_white(gap, found):
    shown = f"( ) Tj 1 0 0 1 60 400 Tm (n) Tj 1 0 0 1 {65.56 + gap} 400 Tm (Adopted) Tj"
    assert [text for text, *_ in words(shown)] == found


@pytest.mark.parametrize(
    ("first", "found"),
    [("2,63", ["2,63", "0,12"]), ("1", ["10,12"])],
    ids=["behind a whole figure", "behind a figure set apart"],
)
def test_a_figure_with_decimals_close_behind_another_one_is_that_of_the_next_column(first, found):
    assert in_fonts((PLAIN, first), (PLAIN, "0,12"), gap=3.0) == found


@pytest.mark.parametrize(
    ("gap", "found"),
    [(20.0, [*"nnpnnpnnp"]), (2.0, ["nnpnnpnnp"])],
    ids=["each in a cell", "a word set wide"],
)
def test_letters_in_place_of_marks_beside_one_another_are_no_word(gap, found):
    assert in_fonts(*((PLAIN, letter) for letter in "nnpnnpnnp"), gap=gap) == found


@pytest.mark.parametrize("end", [";", "."])
@pytest.mark.parametrize(
    ("font", "parted"), [(BOLD, True), (PLAIN, False)], ids=["in bold", "in one font"]
)
def test_the_label_of_the_next_field_begins_right_behind_the_end_of_the_last_one(end, font, parted):
    found = in_fonts((PLAIN, f"3664{end}"), (font, "Date"), gap=0.5)
    assert found == ([f"3664{end}", "Date"] if parted else [f"3664{end}Date"])


@pytest.mark.parametrize(
    ("text", "found"),
    [("Environment", ["FORMATION", "Environment"]), ("S", ["FORMATIONS"])],
    ids=["a value", "a letter"],
)
def test_a_value_glued_to_a_label_in_capitals_is_a_word_of_its_own(text, found):
    assert in_fonts((PLAIN, "FORMATION"), (PLAIN, text), gap=0.0) == found


def test_what_is_drawn_beyond_the_edge_of_the_page_is_no_word_of_it():
    assert [text for text, *_ in words("(Malta) Tj 900000 0 Td (0,12) Tj")] == ["Malta"]


@pytest.mark.parametrize(
    ("first", "found"),
    [("(a ) Tj", ["a", "view"]), ("(a) Tj", ["aview"])],
    ids=["drawn", "added"],
)
def test_a_narrow_blank_that_the_file_draws_behind_a_letter_parts_words(first, found):
    shown = f"( ) Tj 1 0 0 1 60 400 Tm {first} 1 0 0 1 68 400 Tm (view) Tj"
    assert [text for text, *_ in words(shown)] == found


def test_a_figure_drawn_without_height_as_a_damaged_file_may_have_it_is_no_word():
    flat, whole = "1 0 0 0 60 400 Tm (0,12) Tj", "1 0 0 1 82 400 Tm (LATVIJA) Tj"
    assert [text for text, *_ in words(f"{flat} {whole}")] == ["LATVIJA"]
