"""Lines joined to paragraphs."""

import pytest

from extract.text.paragraphs import PlacedLine, block_text, blocks_of, join_lines, spacing_of
from tests.extract.typed_pages import typed

FULL = "x" * 70


def texts(*lines):
    placed = [PlacedLine(1, typed(x0, top, text, *size)) for x0, top, text, *size in lines]
    return [block_text(block) for block in blocks_of(placed, spacing_of(placed))]


def test_indentation_after_a_sentence_opens_a_paragraph():
    assert texts((57, 100, f"{FULL}."), (77, 120, FULL), (57, 140, "end.")) == [
        f"{FULL}.",
        f"{FULL} end.",
    ]


def test_a_short_line_that_ends_a_sentence_ends_its_paragraph():
    assert texts((57, 100, FULL), (57, 120, "End."), (57, 140, "We agree.")) == [
        f"{FULL} End.",
        "We agree.",
    ]


def test_two_full_lines_are_two_paragraphs_where_both_prove_to_be_indented():
    lines = [(77, 100, f"{FULL}."), (77, 120, FULL), (57, 140, FULL), (57, 160, "end.")]

    assert texts(*lines) == [f"{FULL}.", f"{FULL} {FULL} end."]


def test_a_bold_line_that_ends_before_the_edge_is_a_title():
    words = ("word " * 14).strip()
    lines = [(57, 100, "Data protection", 12, True), (57, 120, words), (57, 140, "end.")]

    assert texts(*lines) == ["Data protection", f"{words} end."]


def test_lines_of_larger_type_stay_together_at_their_larger_distance():
    larger = ((57, 100, "Joint statement by Austria,", 16), (57, 127, "Italy and Malta", 16))
    usual = ((57, 160, FULL), (57, 180, FULL))

    assert texts(*larger, *usual)[0] == "Joint statement by Austria, Italy and Malta"


def test_numbered_items_stay_as_printed():
    lines = [(57, 100, f"{FULL}:"), (75, 120, "1. one"), (75, 140, "2. two"), (57, 160, "End.")]

    assert texts(*lines) == [f"{FULL}:", "1. one", "2. two", "End."]


def test_a_number_at_the_start_of_a_line_is_no_item_within_a_sentence():
    assert texts((57, 100, f"{FULL} Article"), (57, 120, f"60. {FULL}")) == [
        f"{FULL} Article 60. {FULL}"
    ]


@pytest.mark.parametrize("mark", ["-", "–", "•", "➢", "‣", "✓", "\uf0b7"])
def test_every_bullet_becomes_a_hyphen(mark):
    assert texts((57, 100, f"{FULL}:"), (67, 130, f"{mark} one – or two")) == [
        f"{FULL}:",
        "- one – or two",
    ]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["Europa-", "Parlamentet"], "Europa-Parlamentet"),
        (["små-", "og mellemstore"], "små- og mellemstore"),
        (["enheder –", "at udføre"], "enheder – at udføre"),
        (["the framework", ". More"], "the framework. More"),
    ],
)
def test_lines_are_joined_as_printed(lines, joined):
    assert join_lines(lines) == joined
