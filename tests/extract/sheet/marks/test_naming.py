"""Two readers must agree on what a mark means; the legend names it first."""

from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.marks.naming import AgreedMark, Cell, NamedReader, agree
from extract.sheet.marks.reading import BLANK, CellReading

BOX = (0.0, 0.0, 10.0, 10.0)
LEGEND = [Cell(BOX, name) for name in ("yes", "no", "abstain", "not_participating")]
RESULT = Cell(BOX, "the final result")


def reader(name, rows, legend="", result=None, guess=None, marks=None):
    guess = guess or {}

    def reading(kind, count=1):
        if kind == "?":
            return CellReading(None, 1, BOX, None)
        if kind == ".":  # specks
            return CellReading(None, 0, None, None)
        if kind == "_":
            return CellReading(BLANK, 0, None, None)
        return CellReading(kind, count, BOX, guess.get(kind))

    counts = marks or [1] * len(rows)
    readings = [reading(kind, count) for kind, count in zip(rows, counts, strict=True)]
    readings += [reading(kind) for kind in (legend or "____")]
    readings.append(reading(result or rows[0]))
    return NamedReader(name, lambda cells: readings)


def heard(*readers, rows=2):
    return agree(readers, [Cell(BOX, f"state {i}") for i in range(rows)], LEGEND, [RESULT], page=2)


def test_the_legend_names_marks_whatever_they_look_like():
    first = reader("objects", "ab", legend="ba-_")
    second = reader("pdfplumber", "xy", legend="yx-_")
    marks = heard(first, second)
    assert marks.rows == (
        AgreedMark("no", BOX, ("objects", "pdfplumber")),
        AgreedMark("yes", BOX, ("objects", "pdfplumber")),
    )


def test_hue_and_shape_name_marks_where_there_is_no_legend():
    guess = {"u": "yes", "d": "no"}
    marks = heard(reader("colour", "ud", guess=guess), reader("shape", "ud", guess=guess))
    assert [mark.name for mark in marks.rows] == ["yes", "no"]


def test_readers_that_disagree_refuse_the_note_and_are_quoted():
    first = reader("objects", "ab", legend="abc_")
    second = reader("pdfplumber", "aa", legend="abc_")
    with pytest.raises(NoteRefusedError, match="state 1: objects says no, pdfplumber says yes"):
        heard(first, second)


def test_two_renders_that_disagree_refuse_the_note_too():
    first = reader("render", "ab", legend="abc_")
    second = reader("render", "aa", legend="abc_")
    with pytest.raises(NoteRefusedError, match="state 1: render says no, render says yes"):
        heard(first, second)


def test_a_reader_that_cannot_say_needs_a_third():
    first = reader("objects", "ab", legend="abc_")
    silent = reader("pdfplumber", "??", legend="????", result="?")
    third = reader("colour", "ab", legend="abc_")
    marks = heard(first, silent, third)
    assert [mark.read_by for mark in marks.rows] == [("objects", "colour")] * 2


def test_one_reader_alone_is_not_enough():
    first = reader("objects", "ab", legend="abc_")
    silent = reader("pdfplumber", "??", legend="????", result="?")
    with pytest.raises(NoteRefusedError, match="no two readers can say"):
        heard(first, silent)


def test_two_marks_in_one_cell_refuse_the_note():
    first = reader("objects", "ab", legend="abc_", marks=[1, 2])
    with pytest.raises(NoteRefusedError, match="2 marks stand in the cell of state 1"):
        heard(first)


def test_discs_that_differ_in_colour_alone_are_not_named_by_shape():
    colour = reader("colour", "gr", legend="gra_")
    shape = reader("shape", "oo", legend="ooo_", guess={"o": "abstain"})
    finer = reader("render", "gr", legend="gra_")
    marks = heard(colour, shape, finer)
    assert [(m.name, m.read_by) for m in marks.rows] == [
        ("yes", ("colour", "render")),
        ("no", ("colour", "render")),
    ]


def test_a_blank_may_mean_not_participating_only_if_the_legend_draws_nothing_for_it():
    drawn = heard(*(reader(name, "a_", legend="abcd") for name in ("objects", "pdfplumber")))
    undrawn = heard(*(reader(name, "a_", legend="abc_") for name in ("objects", "pdfplumber")))
    assert (drawn.blank_may_mean, undrawn.blank_may_mean) == ((), ("not_participating",))


def test_a_blank_may_mean_an_abstention_only_on_a_page_without_hue():
    shape = reader("shape", "a_", legend="ab_d")
    bleached = heard(reader("colour", "?_", legend="??_?"), shape, replace(shape, name="render"))
    coloured = heard(reader("colour", "a_", legend="ab_d"), shape)
    assert (bleached.blank_may_mean, coloured.blank_may_mean) == (("abstain",), ())


def test_specks_of_a_bleached_mark_in_the_legend_leave_a_blank_to_mean_an_abstention():
    colour = reader("colour", "?_", legend="??.?", result="?")
    shapes = (reader(name, "a_", legend="ab.d") for name in ("shape", "render"))
    assert heard(colour, *shapes).blank_may_mean == ("abstain",)


def test_a_whole_mark_in_the_legend_that_no_one_names_leaves_a_blank_no_meaning():
    colour = reader("colour", "?_", legend="????", result="?")
    shapes = (reader(name, "a_", legend="ab?d") for name in ("shape", "render"))
    assert heard(colour, *shapes).blank_may_mean == ()


def test_a_smudge_that_one_reader_likens_to_the_mark_beneath_refuses_the_note():
    named, unnamed = {"u": "yes", "s": "yes"}, {"u": "yes"}
    first = reader("objects", "uus", guess=unnamed)
    second = reader("pdfplumber", "uus", guess=named)

    with pytest.raises(NoteRefusedError, match=r"state 2 is of another kind.*may be smudged"):
        heard(first, second, rows=3)


def test_two_kinds_that_two_readers_call_alike_are_no_smudge():
    named = {"u": "yes", "s": "yes"}
    marks = heard(
        reader("objects", "uus", guess=named), reader("pdfplumber", "uus", guess=named), rows=3
    )

    assert [mark.name for mark in marks.rows] == ["yes"] * 3
