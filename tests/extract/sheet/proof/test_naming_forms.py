"""Marks of one hue and form that a view or two part all the same are those of one position."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.records import Reader
from extract.sheet.proof.naming import name_rows
from extract.sheet.seen import Kind, SeenMarks, View
from tests.extract.sheet.proof.accounts import account
from tests.extract.sheet.proof.test_naming import (
    ABSTAIN,
    ROWS,
    SEEN,
    drawn_twice,
    totals_of,
)


def abstaining(marks: SeenMarks) -> int:
    """How many marks are named abstain."""
    read = account(ROWS, (), totals_of(ABSTAIN))
    return name_rows(SEEN, marks, read, {}, {}).names.count("abstain")


def with_colour(marks: SeenMarks, *, sure: bool) -> SeenMarks:
    """The marks with a view by the colours of finer pixels, which tells the same marks apart as the
    looks do."""
    kinds = next(view.kinds for view in marks.views if view.reader == "look")
    return replace(marks, views=(*marks.views, View("colour", kinds, sure)))


def test_a_mark_that_coarse_pixels_alone_show_in_another_ink_is_not_doubted():
    marks = drawn_twice(["tint"], inner="dash", other="dash")
    assert abstaining(with_colour(marks, sure=True)) == 3


def test_a_mark_in_another_ink_is_doubted_where_the_colours_of_finer_pixels_are_not_sure():
    marks = drawn_twice(["tint"], inner="dash", other="dash")
    with pytest.raises(NoteRefusedError, match="the mark of Slovenia differs from the others"):
        abstaining(with_colour(marks, sure=False))


def parsed(reader: Reader, *, alike: bool) -> SeenMarks:
    """Amber marks that their looks part, with a parser that takes each mark for another, or those
    that are `alike` for one."""
    marks = drawn_twice(["look"], inner="dash", other="dash")
    look = next(view.kinds for view in marks.views if view.reader == "look")
    kinds: tuple[Kind, ...] = tuple(f"path {n}" for n in range(len(look)))
    view = View(reader, look if alike else kinds, True)
    return replace(marks, views=(*marks.views, view))


@pytest.mark.parametrize("reader", ["identity", "pdfplumber"])
def test_a_parser_that_parts_each_mark_from_all_others_parts_no_two(reader):
    assert abstaining(parsed(reader, alike=False)) == 3


@pytest.mark.parametrize("reader", ["identity", "pdfplumber"])
def test_a_mark_that_a_parser_parts_from_its_like_is_doubted(reader):
    with pytest.raises(NoteRefusedError, match="the mark of Slovenia differs from the others"):
        abstaining(parsed(reader, alike=True))


@pytest.mark.parametrize(("said", "parted"), [(None, False), ("ocr 8", True)])
def test_what_recognition_takes_for_no_letter_is_not_doubted(said, parted):
    marks = drawn_twice([], inner="dash", other="dash")
    parted_by_look = drawn_twice(["look"], inner="dash", other="dash").views
    bars = next(view.kinds for view in parted_by_look if view.reader == "look")
    kinds = tuple(said if str(kind).endswith(" too") else "ocr 0" for kind in bars)
    marks = replace(marks, views=(*marks.views, View("ocr", kinds, True)))
    doubted = pytest.raises(NoteRefusedError, match="the mark of Slovenia differs from the others")
    with doubted if parted else nullcontext():
        assert abstaining(marks) == 3
