"""A line of a text has no white between its words, save about the signs that part a header."""

import pytest

from extract.sheet.layout.fields.values.paragraphs import are_close, is_set_right, is_text
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at


def line(*parts: str, white: float) -> list[Word]:
    """Words of ten points with so many points of white between any two."""
    words: list[Word] = []
    for part in parts:
        words += at(words[-1].box[2] + white if words else 40, 50, part)
    return words


@pytest.mark.parametrize("sign", ["›", "»", "·", "•", "|", "/", "–", "—", "→"])
def test_a_header_is_one_text_though_signs_part_it_widely(sign):
    assert are_close([line("4091", sign, "2026-06-16", sign, "Environment", white=12)])


@pytest.mark.parametrize("sign", ["x", ":", "-", "PE-CONS", "––", "|3"])
def test_no_other_word_may_have_so_much_white_beside_it(sign):
    assert not are_close([line("4091", sign, "2026-06-16", white=12)])


def test_words_with_a_sign_elsewhere_on_their_line_are_no_text_for_that():
    assert not are_close([[*line("4091", "›", "Environment", white=3), *at(150, 50, "2026-06-16")]])


@pytest.mark.parametrize(("white", "close"), [(14.9, True), (15.0, False), (40.0, False)])
def test_columns_that_a_stroke_parts_are_no_text(white, close):
    assert are_close([line("Item", "|", "Rule", white=white)]) is close


@pytest.mark.parametrize(("white", "close"), [(8.4, True), (8.5, False)])
def test_white_between_two_words_is_that_of_cells_as_before(white, close):
    assert are_close([line("Qualified", "majority", white=white)]) is close


def test_a_line_of_one_word_or_of_a_sign_is_close():
    assert are_close([line("–", white=0)]) and are_close([])


def test_blanks_as_wide_as_one_another_part_the_words_of_a_text():
    words = ["The", "Council", "voted", "at", "its", "3004th", "session", "on", "document"]
    text = [line(*words, white=9), line("The", "rule", "was", white=11)]
    assert are_close(text) and not are_close([text[0], line("Item", "2026", white=14)])


@pytest.mark.parametrize(
    ("starts", "set_right"),
    [((100, 160), True), ((100, 110), False), ((100, 160, 160), False)],
    ids=["the right edge alone", "both edges alike", "of two lines"],
)
def test_a_text_is_set_right_where_its_lines_do_not_begin_alike(starts, set_right):
    lines = [at(x, 50 + 12 * n, "Environment") for n, x in enumerate(starts)]
    assert is_set_right(lines) is set_right


SENTENCE = ["The Council of the European Union voted on", "item 2020/0310 (COD). Voting rule:"]


@pytest.mark.parametrize(
    ("texts", "text"),
    [
        ([*SENTENCE, "qualified majority."], True),
        (["Item: 2020/0310 (COD)", "Voting rule: qualified", "majority."], False),
        ([SENTENCE[0], "item: 2020/0310 (COD). Voting rule:", "unanimity."], False),
        ([*SENTENCE, "unanimity, as the act says: yes."], False),
        (["It voted. Voting rule: unanimity", "as before."], False),
    ],
    ids=["behind a sentence", "a list", "inside a sentence", "far behind it", "behind a short one"],
)
def test_a_text_goes_on_with_a_label_right_behind_its_first_sentence_alone(texts, text):
    assert is_text([at(40, 50 + 12 * n, each) for n, each in enumerate(texts)]) is text
