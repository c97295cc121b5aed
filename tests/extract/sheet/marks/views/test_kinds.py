"""Kinds that differ from block to block alone, or from line to line, are one: there a drawing falls
otherwise on the pixels."""

import pytest

from extract.sheet.marks.views.kinds import even_out, even_out_lines
from extract.sheet.seen import BLANK, Kind

BLOCKS = [0, 1] * 6


@pytest.mark.parametrize(
    ("kinds", "tints", "evened"),
    [
        ("abababababababx", "ggggggggggrr", "aaaaaaaaaaaaaax"),
        ("abababcdcdcdx", "ggggggrrrrrr", "aaaaaaccccccx"),
        ("ababababcdcdx", "ggggggggrrrr", "ababababcdcdx"),
        ("ababababadabx", "gggggggggggg", "ababababadabx"),
        ("ababababbbabx", "gggggggggggg", "ababababbbabx"),
        ("abcbabababcbx", "ggrrggggggrr", "abcbabababcbx"),
    ],
    ids=[
        "one kind a block",
        "one kind an ink a block",
        "too few of one ink",
        "not so in one block",
        "one kind in two blocks",
        "by ink in one block alone",
    ],
)
def test_kinds_that_only_blocks_part_are_one(kinds, tints, evened):
    own: list[Kind] = list(kinds)
    even_out(own, list(tints), BLOCKS)
    assert own == list(evened)


def test_a_mark_alone_in_its_block_is_not_taken_for_one_of_the_others():
    own: list[Kind] = ["a", "a", "a", "a", "b"]
    even_out(own, ["g"] * 5, [0, 0, 0, 0, 1])
    assert own == ["a", "a", "a", "a", "b"]


def test_what_a_view_cannot_tell_of_some_rows_it_does_not_even_out():
    own: list[Kind] = ["a", "b", None, "b", "a", "b"]
    even_out(own, ["g"] * 6, BLOCKS)
    assert own == ["a", "b", None, "b", "a", "b"]


def test_blank_rows_are_of_no_kind():
    own: list[Kind] = ["a", "b", BLANK, "b", "a", "b", "a", BLANK]
    even_out(own, ["g"] * 8, BLOCKS)
    assert own == ["a", "a", BLANK, "a", "a", "a", "a", BLANK]


def test_the_marks_of_one_block_stay_as_they_are():
    own: list[Kind] = ["a", "b", "a"]
    even_out(own, ["g", "r", "g"], [0, 0, 0])
    assert own == ["a", "b", "a"]


@pytest.mark.parametrize(
    ("kinds", "evened"),
    [
        ("aaaaabbbbbaaaaa", "aaaaaaaaaaaaaaa"),
        ("aaaaabbbbcaaaaa", "aaaaabbbbcaaaaa"),
        ("aaaabbbb", "aaaabbbb"),
    ],
    ids=["line by line", "within a line", "few on a line"],
)
def test_marks_that_differ_from_line_to_line_alone_are_alike(kinds, evened):
    found: list[Kind] = [*kinds]
    wide = len(kinds) // 3 if len(kinds) > 8 else 4
    even_out_lines(found, [n // wide for n in range(len(kinds))])
    assert found == [*evened]
