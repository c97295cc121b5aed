"""A label on two lines of a narrow cell is one."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.whole import stands_amid, with_whole_labels
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at


def whole(words: list[Word], by_ocr: bool = True) -> list[list[str]]:
    return [[word.text for word in line] for line in with_whole_labels(lines(words), by_ocr)]


@pytest.mark.parametrize("by_ocr", [True, False])
@pytest.mark.parametrize("level", [100, 106, 112], ids=["first", "between", "second"])
def test_the_second_line_of_a_label_stands_behind_the_first(level, by_ocr):
    words = at(40, 100, "Final") + at(40, 112, "outcome") + at(200, level, "Adopted")
    found = whole(words, by_ocr)
    assert found[0][:2] == ["Final", "outcome"]
    assert found[-1][-1] == "Adopted"


def test_behind_other_words_a_label_may_stand_too():
    words = at(40, 100, "majority") + at(120, 100, "Final") + at(120, 112, "result")
    assert whole(words) == [["majority", "Final", "result"]]


@pytest.mark.parametrize(
    ("upper", "lower", "x", "y"),
    [
        ("Final", "outcome", 60, 112),  # in another column
        ("Final", "outcome", 40, 130),  # too far below
        ("Subject", "matter", 40, 112),  # a label by itself, whose value follows
        ("Qualified", "majority", 40, 112),  # no label
        ("Document", "\N{REPLACEMENT CHARACTER}", 40, 112),  # a rule that was taken for words
    ],
)
def test_what_makes_no_label_stays_where_it_is(upper, lower, x, y):
    assert whole(at(40, 100, upper) + at(x, y, lower)) == [[upper], [lower]]


def test_a_label_with_a_value_beside_it_may_go_on_on_the_next_line():
    words = at(40, 100, "Subject") + at(40, 112, "matter") + at(200, 100, "REGULATION on honey")
    assert whole(words) == [["Subject", "matter", "REGULATION", "on", "honey"]]


def test_labels_of_two_fields_below_one_another_are_two():
    words = at(40, 100, "Session") + at(200, 100, "3812") + at(40, 112, "Date")
    assert whole(words) == [["Session", "3812"], ["Date"]]


def test_a_title_in_larger_type_above_a_label_is_none_of_its_words():
    title = [replace(word, size=16.0, font="Sans") for word in at(40, 100, "VOTE")]
    label = [replace(word, font="Sans") for word in at(40, 118, "Date")]
    assert whole([*title, *label], False) == [["VOTE"], ["Date"]]


def test_a_value_close_behind_the_first_line_is_no_word_of_the_label():
    words = at(40, 100, "Interinstitutional 2024/0126 (COD)") + at(40, 112, "file")
    assert whole(words) == [["Interinstitutional", "file", "2024/0126", "(COD)"]]


def test_two_labels_with_a_value_each_are_two():
    words = at(40, 100, "Council") + at(40, 112, "Documents")
    values = at(200, 100, "Environment") + at(200, 112, "PE-CONS 12/25")
    assert whole([*words, *values]) == [
        ["Council", "Environment"],
        ["Documents", "PE-CONS", "12/25"],
    ]


def test_labels_of_two_fields_with_values_beside_them_are_two():
    words = at(40, 100, "Date") + at(40, 112, "Session")
    values = at(200, 100, "26 May 2014") + at(200, 112, "3286")
    assert whole([*words, *values]) == [["Date", "26", "May", "2014"], ["Session", "3286"]]


@pytest.mark.parametrize(("by_ocr", "one"), [(True, True), (False, False)], ids=["picture", "text"])
def test_lines_of_a_label_may_be_farther_apart_in_a_picture_by_its_lower_letters(by_ocr, one):
    words = at(40, 100, "Final") + at(40, 125, "outcome") + at(200, 100, "Adopted")
    assert (whole(words, by_ocr)[0][:2] == ["Final", "outcome"]) == one


def test_lines_far_apart_in_a_picture_make_no_label():
    words = at(40, 100, "Final") + at(40, 127, "outcome") + at(200, 100, "Adopted")
    assert whole(words) == [["Final", "Adopted"], ["outcome"]]


def test_a_label_goes_on_below_a_value_that_is_level_with_the_middle_of_both_lines():
    words = at(40, 100, "Subject") + at(40, 112, "matter") + at(200, 106, "REGULATION on honey")
    assert whole(words) == [["Subject", "matter", "REGULATION", "on", "honey"]]


def test_a_label_with_a_value_between_its_lines_does_not_go_on_with_a_capital():
    words = at(40, 100, "Subject") + at(40, 112, "Matter") + at(200, 106, "REGULATION on honey")
    assert whole(words)[0] == ["Subject"]


def test_a_label_alone_does_not_go_on_on_the_very_next_line():
    words = at(40, 100, "Subject") + at(40, 112, "matter") + at(200, 124, "REGULATION on honey")
    assert whole(words)[:2] == [["Subject"], ["matter"]]


def test_the_last_line_of_a_value_below_its_label_is_no_line_of_the_label():
    words = at(40, 100, "Subject") + at(40, 112, "REGULATION on nuclear") + at(40, 124, "matter")
    assert whole(words) == [["Subject"], ["REGULATION", "on", "nuclear"], ["matter"]]


@pytest.mark.parametrize(
    ("between", "lower", "amid"),
    [
        (at(200, 106, "REGULATION"), at(40, 112, "matter"), True),
        (at(40, 106, "Key") + at(200, 106, "REGULATION"), at(100, 112, "matter"), True),
        (at(60, 106, "REGULATION"), at(100, 112, "matter"), False),
        (at(110, 106, "REGULATION"), at(100, 112, "matter"), False),
        (at(200, 106, "REGULATION"), at(100, 112, "Matter"), False),
        (at(200, 106, "REGULATION"), [], False),
    ],
    ids=["behind", "at both sides", "below", "within the lower", "a capital", "no second line"],
)
def test_a_value_stands_amid_the_lines_of_a_label_only_aside(between, lower, amid):
    x = 100 if lower and lower[0].box[0] == 100 else 40
    assert stands_amid(between, at(x, 100, "Subject"), lower) is amid


def test_a_label_that_is_whole_gives_no_word_to_the_line_below():
    words = at(40, 100, "File reference:") + at(200, 100, "2018/0273 (COD)")
    words += at(40, 112, "Reference:") + at(200, 112, "7836/20")
    assert whole(words, False) == [
        ["File", "reference:", "2018/0273", "(COD)"],
        ["Reference:", "7836/20"],
    ]


def test_a_label_on_two_lines_stands_on_that_of_its_value_with_others_on_it():
    words = at(200, 100, "Ordinary legislative") + at(200, 112, "procedure:")
    words += at(40, 106, "Ref.: 8761/22") + at(330, 106, "2021/0264 (COD)")
    assert whole(words, False) == [
        ["Ref.:", "8761/22", "Ordinary", "legislative", "procedure:", "2021/0264", "(COD)"]
    ]


def test_a_label_that_ends_with_an_article_goes_on_below_its_value():
    words = at(200, 100, "Session of the") + at(200, 112, "Council:")
    words += at(40, 106, "Body: Council") + at(330, 106, "3143")
    assert whole(words, False) == [["Body:", "Council", "Session", "of", "the", "Council:", "3143"]]


def test_the_lines_of_a_label_may_have_one_middle():
    words = at(45, 100, "INTERINSTITUTIONAL") + at(80, 112, "FILE")
    assert whole(words) == [["INTERINSTITUTIONAL", "FILE"]]


def test_a_label_on_two_lines_stands_amid_the_heads_of_a_table():
    heads = [*at(40, 106, "Session"), *at(120, 106, "Sitting date"), *at(220, 112, "voted on")]
    found = with_whole_labels([at(220, 100, "Document"), heads], False)
    assert [word.text for word in found[0]] == ["Document", "voted", "on"]


def test_the_institution_above_a_label_is_its_own_value():
    words = at(40, 100, "Council") + at(97, 100, "of the European Union")  # a wide space
    assert whole([*words, *at(40, 112, "Configuration:")]) == [
        ["Council", "of", "the", "European", "Union"],
        ["Configuration:"],
    ]
