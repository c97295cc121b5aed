"""A view that takes a mark for one of another position objects, wherever the other one stands."""

from collections.abc import Sequence

import pytest

from extract.records import PositionName, Reader
from extract.sheet.layout.rows.names import states_by_code
from extract.sheet.proof.agreeing import (
    Named,
    contradiction,
    drawn_alike,
    drawn_otherwise,
    objections,
    stripes_of,
)
from extract.sheet.proof.row import NamedRow
from extract.sheet.seen import Drawing, Hue, SeenMarks, View

UP: Named = [("green up", "yes")] * 5


@pytest.mark.parametrize(
    ("rows", "legend", "place"),
    [
        ([*UP, ("down", "no")], [("green up", "yes"), ("down", "no")], None),
        ([*UP, ("green up", "no"), ("down", "no")], [], 5),
        # One upside down among the others, and the legend shows what it would be.
        ([*UP, ("down", "yes")], [("green up", "yes"), ("down", "no")], 5),
        # A view that takes the two marks of a legend for one has nothing to say of them.
        ([*UP, ("dash", "abstain")], [("green up", "yes"), ("green up", "no")], None),
        ([*UP, ("pale up", "yes")], [("green up", "yes"), ("green up", "no")], None),
        # One that parts marks of a position, none of which is like the legend's, neither.
        ([*UP, ("pale up", "yes")], [("green up", "yes"), ("down", "no")], None),
    ],
)
def test_a_view_objects_where_a_mark_is_like_that_of_another_position(
    rows: Named, legend: Named, place: int | None
):
    assert contradiction(rows, legend) == place


PARTED: Named = [*UP, ("pale up", "yes"), ("green up", "no")]
"""A view that parts the marks of yes and takes one of them for that of a no."""


def test_a_view_that_parts_marks_that_are_the_same_objects_in_the_file_objects_to_nothing():
    assert contradiction(PARTED, []) == 6
    assert contradiction(PARTED, [], ["yes"]) is None


TWO_KINDS: Named = [("1", "yes"), ("1", "yes"), ("2", "no")]


@pytest.mark.parametrize(
    ("objects", "alike"),
    [
        ([TWO_KINDS], ["yes", "no"]),
        ([[("1", "yes"), ("3", "yes"), ("2", "no")]], ["no"]),
        ([[(None, "yes"), (None, "yes"), ("2", "no")]], ["no"]),
        ([[("blank", "not_participating"), ("2", "no")]], ["no"]),
        ([[("1", "yes"), ("1", "yes"), ("1", "no")]], []),
        ([TWO_KINDS, [(None, "yes"), (None, "yes"), (None, "no")]], ["yes", "no"]),
        ([TWO_KINDS, [("1", "yes"), ("3", "yes"), ("2", "no")]], ["no"]),
    ],
    ids=[
        "each the same",
        "of two kinds",
        "not told",
        "blank",
        "shared by two",
        "told by one parser alone",
        "parted by another",
    ],
)
def test_marks_are_the_same_objects_where_all_of_a_position_have_one_kind_of_their_own(
    objects: list[Named], alike: list[PositionName]
):
    assert drawn_alike(objects) == frozenset(alike)


BOX = (0.0, 0.0, 1.0, 1.0)
NAMES: list[PositionName] = [name for _, name in PARTED]


def objected(
    reader: Reader, *others: View, hues: Sequence[Hue] = ("green", "red")
) -> list[tuple[int, str]]:
    """What a view of that reader objects to that parts the marks of yes."""
    boxes, kinds = (BOX,) * len(PARTED), tuple(kind for kind, _ in PARTED)
    drawings = tuple(Drawing((0.0, 0.0, 0.0), "", "", hue, None, None, "") for hue in hues)
    drawn = (0, 0, 0, 0, 0, 0, 1)
    views = (View(reader, kinds, True), *others)
    marks = SeenMarks(boxes, boxes, (), False, views, drawings, drawn, ())
    named = {view.reader: list(zip(view.kinds, NAMES, strict=True)) for view in marks.views}
    return list(objections(marks, [True] * len(PARTED), named, len(PARTED)))


SAME = View("identity", ("1",) * 6 + ("2",), True)
PARTS = View("pdfplumber", (*("1", "3") * 3, "2"), True)


@pytest.mark.parametrize(
    ("reader", "others", "heard"),
    [
        ("look", (), True),
        ("look", (SAME,), False),
        ("look", (SAME, PARTS), True),
        ("tint", (SAME,), True),
        ("pdfplumber", (SAME,), True),
    ],
    ids=["alone", "against the file", "parted by one parser", "of colour", "of the file itself"],
)
def test_views_of_forms_are_not_heard_where_the_file_draws_the_same_object(reader, others, heard):
    told = f"{reader} sees a mark like those of another position than no"
    assert objected(reader, *others) == ([(6, told)] if heard else [])


@pytest.mark.parametrize(
    ("hues", "others", "heard"),
    [(("none", "none"), (SAME,), False), (("none", "none"), (), True)],
    ids=["of one ink", "without objects"],
)
def test_a_tint_is_not_heard_where_all_marks_are_of_one_ink_and_the_same_objects(
    hues, others, heard
):
    assert bool(objected("tint", *others, hues=hues)) is heard


WORDS = View("ocr", ("ocr YES",) * 6 + ("ocr NO",), True)
UNREAD = View("ocr", (None, *WORDS.kinds[1:]), True)


@pytest.mark.parametrize(
    ("reader", "words", "heard"),
    [
        ("tint", WORDS, False),
        ("colour", WORDS, False),
        ("tint", UNREAD, True),
        ("look", WORDS, True),
    ],
)
def test_views_of_ink_are_not_heard_where_every_mark_is_a_word_that_is_read(reader, words, heard):
    assert bool(objected(reader, words)) is heard


ALIKE: Named = [("1", "yes") for _ in range(9)]
TURNED: Named = [*ALIKE, ("2", "yes"), ("3", "no")]


@pytest.mark.parametrize(
    ("objects", "rows"),
    [
        ([TURNED, TURNED], [9]),
        ([TURNED], []),
        ([TURNED, [(None, name) for _, name in TURNED]], []),
        ([TURNED, [*ALIKE, ("1", "yes"), ("3", "no")]], []),
        ([[(str(n), "yes") for n in range(10)]] * 2, []),
        ([[*ALIKE, ("1 on (253, 245, 247)", "yes")]] * 2, []),
    ],
    ids=["by both", "by one", "where one cannot tell", "alike to one", "each another", "striped"],
)
def test_a_mark_that_every_parser_tells_from_its_fellows_is_drawn_otherwise(
    objects: list[Named], rows: list[int]
):
    assert [row for row, _ in drawn_otherwise(objects)] == rows
    headed = [[(kind and f"{kind} under yes", name) for kind, name in each] for each in objects]
    assert [row for row, _ in drawn_otherwise(headed)] == rows


@pytest.mark.parametrize(("told", "rows"), [(None, [9]), ("1", [])], ids=["unknown", "one object"])
def test_an_outline_tells_a_mark_from_its_fellows_where_no_parser_can(told, rows):
    unable: list[Named] = [[(told, name) for _, name in TURNED]] * 2
    assert [row for row, _ in drawn_otherwise(unable, [TURNED])] == rows


BY_ROW: Named = [(f"{n % 2}", "yes") for n in range(6)]
UNCHANGED: Named = [*BY_ROW, *(("2", "no") for _ in range(5))]
CHANGED: Named = [*UNCHANGED[:-1], ("3", "no")]


@pytest.mark.parametrize(
    ("outlines", "rows"),
    [([UNCHANGED], []), ([CHANGED], [10]), ([], [])],
    ids=["all alike", "one unlike the others", "none"],
)
def test_where_a_file_draws_marks_for_each_stripe_outlines_tell_a_changed_one(
    outlines: list[Named], rows: list[int]
):
    assert [row for row, _ in drawn_otherwise([CHANGED, CHANGED], outlines)] == rows


@pytest.mark.parametrize(("other", "rows"), [(UNCHANGED, []), (CHANGED, [10])])
def test_a_mark_that_is_the_object_of_its_fellows_is_not_changed_by_a_rule_that_it_touches(
    other: Named, rows: list[int]
):
    assert [row for row, _ in drawn_otherwise([UNCHANGED, other], [CHANGED])] == rows


@pytest.mark.parametrize(
    ("stripes", "rows"),
    [([n != 9 for n in range(11)], [10]), ([n != 10 for n in range(11)], [])],
    ids=["three others on its stripe", "alone on its stripe"],
)
def test_where_a_file_draws_marks_for_each_stripe_one_differs_from_those_on_its_own(
    stripes: list[bool], rows: list[int]
):
    found = drawn_otherwise([CHANGED, CHANGED], [UNCHANGED], stripes)
    assert [row for row, _ in found] == rows


def test_rows_of_two_blocks_on_one_line_are_of_one_stripe():
    rows = [
        NamedRow(state, "text", (0, 0, 0, 0), None, (x, y, x + 10, y + 12))
        for state, (x, y) in zip(
            states_by_code().values(),
            [(0, 100), (0, 115), (0, 130), (200, 101), (200, 116)],
            strict=False,
        )
    ]
    assert stripes_of(rows) == [True, False, True, True, False]
