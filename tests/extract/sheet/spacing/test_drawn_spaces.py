"""What parts two words of one drawn text is where its letters stand, not the spaces written."""

import pytest

from extract.sheet.spacing.drawn_spaces import words_in
from tests.extract.sheet.test_text_layer import words

SIZE = 10.0


def placed(text: str, *gaps: float, wide: float = 5.0) -> list[str]:
    """The words of a text whose letters are so wide, with so much white before each but the
    first."""
    left, spans = 60.0, {}
    inked = [n for n, char in enumerate(text) if not char.isspace()]
    for n, gap in zip(inked, (0.0, *gaps), strict=True):
        left += gap
        spans[n] = (left, left + wide)
        left += wide
    return [text[start:end] for start, end in words_in(text, spans, SIZE)]


def test_a_space_made_narrow_parts_no_word():
    assert words("[(Summar) 0 ( ) 278 (y)] TJ")[0][0] == "Summary"


def test_letters_set_apart_in_a_pair_part_words_as_a_space_does():
    assert [text for text, *_ in words("(O) Tj 2.5 Tc [(FT) 250] TJ 0 Tc (HE) Tj")] == ["OF", "THE"]


def test_figures_of_two_columns_drawn_in_one_text_are_two():
    assert [text for text, *_ in words("40 Tc (20) Tj")] == ["2", "0"]


@pytest.mark.parametrize(("gap", "found"), [(0.7, ["a b"]), (0.9, ["a", "b"])])
def test_a_written_space_counts_from_some_hundredths_of_the_type_size_on(gap, found):
    assert placed("a b", gap) == found


@pytest.mark.parametrize(("gap", "found"), [(1.7, ["ab"]), (1.9, ["a", "b"])])
def test_white_without_a_space_counts_from_as_much_on_as_a_space_has(gap, found):
    assert placed("ab", gap) == found


@pytest.mark.parametrize(("gap", "found"), [(3.9, ["12"]), (4.1, ["1", "2"])])
def test_digits_of_one_figure_may_stand_farther_apart(gap, found):
    assert placed("12", gap) == found


def test_a_count_drawn_behind_its_label_in_one_text_is_no_part_of_it():
    assert [text for text, *_ in words("[(Took part) 5160 (1)] TJ")] == ["1", "Took", "part"]


def test_letters_set_apart_are_of_one_word():
    assert placed("TITLE", 3.0, 3.0, 3.0, 3.0) == ["TITLE"]
    assert placed("TITLE OF", 3.0, 3.0, 3.0, 3.0, 6.0, 3.0) == ["TITLE", "OF"]


def test_widths_that_the_file_tells_wrongly_part_no_word_and_glue_none():
    assert placed("Malta 29", -4.0, -4.0, -4.0, -4.0, -1.5, -4.0, wide=9.0) == ["Malta", "29"]


def test_spaces_count_as_written_where_the_widths_of_letters_are_wrong_each_by_itself():
    gaps = [-6.0, -2.0, -7.0, -3.0, -4.0, -5.5, -1.0]
    assert placed("Malta 29 b", *gaps, wide=10.0) == ["Malta", "29", "b"]


def test_dots_that_lead_to_a_figure_stand_as_far_apart_as_they_may():
    assert placed("Malta....29", *4 * [0.0], *5 * [3.0], 0.0) == ["Malta", "....", "29"]


def test_letters_of_unknown_places_are_parted_by_spaces_alone():
    assert words_in("OF THE", None, SIZE) == [(0, 2), (3, 6)]
