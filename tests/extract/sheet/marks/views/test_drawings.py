"""Marks of a tally are told once for each column, and named by its head."""

import numpy as np
import pytest

from extract.records import Reader
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.marks.views.drawings import (
    as_objects,
    compared,
    drawings_of,
    numbered,
    positions_said,
    words_of,
)
from extract.sheet.marks.views.grids import SIDE, THUMB
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Labelled, Surface
from extract.sheet.seen import Kind

PAGE = np.full((20, 20, 3), 255, np.uint8)
GRID, THUMBNAIL = np.ones((SIDE, SIDE), np.float32), np.ones((THUMB, THUMB), np.float32)
LOOK = Look((0.0, 0.0, 6.0, 6.0), (-50.0, 0.0, 0.0), GRID, THUMBNAIL, 0.0, (0.3, 0.3), None)


def told(texts: list[str], heads: list[str] | None) -> tuple[list[str], list[int | None]]:
    """The texts of the drawings of marks that all look alike, and which of them each mark is."""
    alike: list[str | None] = ["1"] * len(texts)
    views = [Labelled(reader, alike, [], True) for reader in ("tint", "silhouette", "look")]
    objects = [CellObjects("1", text) for text in texts]
    views.append(Labelled("identity", alike, objects, True))
    views += [Labelled("column", [*heads], [], True)] if heads is not None else []
    drawings, drawn = drawings_of(Surface(PAGE, 72, PAGE, 72, ()), [LOOK] * len(texts), views)
    return [drawing.text for drawing in drawings], list(drawn)


def test_marks_that_look_alike_under_two_heads_are_two_drawings_named_by_these():
    heads = ["under yes", "under not_participating", "under yes"]
    assert told(["l", "l", "l"], heads) == (["yes", "not participating"], [0, 1, 0])


def test_marks_that_look_alike_are_one_drawing_where_there_are_no_heads():
    assert told(["l", "l", "l"], None) == (["l"], [0, 0, 0])


@pytest.mark.parametrize(("text", "named"), [("Against", "Against"), ("✔", "yes")])
def test_a_word_that_is_a_mark_by_itself_comes_before_the_head_over_it(text, named):
    assert told([text], ["under yes"]) == ([named], [0])


@pytest.mark.parametrize(
    ("parsers", "heads", "looks"),
    [
        ([["1", "1", "2"]], [None] * 3, ["a", "a", "c"]),
        ([["1", "1", "2"], [None] * 3], [None] * 3, ["a", "a", "c"]),
        ([["1", "1", "2"], ["1", "2", "3"]], [None] * 3, ["a", "b", "c"]),
        ([["1", "1", "2"]], ["under yes", "under no", "under no"], ["a", "b", "c"]),
        ([["blank", "blank", "2"]], [None] * 3, ["a", "b", "c"]),
        ([[None] * 3, [None] * 3], [None] * 3, ["a", "b", "c"]),
        ([], [None] * 3, ["a", "b", "c"]),
    ],
    ids=[
        "one object",
        "told by one parser alone",
        "parted by another",
        "under two heads",
        "blank",
        "not told",
        "in a picture",
    ],
)
def test_marks_that_the_file_draws_as_one_object_look_alike(
    parsers: list[list[Kind]], heads: list[Kind], looks: list[str]
):
    assert as_objects(["a", "b", "c"], parsers, heads) == looks


def test_looks_that_are_one_object_by_way_of_others_are_one_and_no_look_stays_none():
    parsers: list[list[Kind]] = [["1", "1", "1", "2", "2", "3"]]
    seen = [None, "a", "b", "b", "c", "d"]
    assert as_objects(seen, parsers, [None] * 6) == [None, "a", "a", "a", "a", "d"]


def test_looks_are_numbered_as_they_first_come():
    assert numbered(["b", None, "a", "b"]) == (0, None, 1, 0)


def test_marks_that_fall_otherwise_on_the_pixels_are_one_drawing_where_the_file_draws_one():
    alike: list[Kind] = ["1", "1", "1"]
    apart: list[Kind] = ["1", "2", "3"]
    objects: list[Kind] = ["1", "1", "2"]
    views = [Labelled(reader, alike, [], True) for reader in ("tint", "silhouette")]
    found = [CellObjects(kind, "l") for kind in objects]
    views += [Labelled("look", apart, [], True), Labelled("identity", objects, found, True)]
    drawings, drawn = drawings_of(Surface(PAGE, 72, PAGE, 72, ()), [LOOK] * 3, views)
    assert (len(drawings), drawn) == (2, (0, 0, 1))


def test_marks_of_which_a_view_cannot_say_what_they_are_are_not_alike_for_that():
    tint = Labelled("tint", ["1", "1", "1", "1"], [], True)
    forms = [Labelled(r, ["up", "down", None, None], [], True) for r in ("silhouette", "look")]
    parser = Labelled("identity", ["a", "b", "a", "b"], [CellObjects(None)] * 4, True)
    surface = Surface(PAGE, 72, PAGE, 72, ())
    _, drawn = drawings_of(surface, [LOOK] * 4, [tint, *forms, parser])
    assert drawn == (0, 1, 0, 1)


def test_marks_that_look_alike_are_two_drawings_where_other_words_are_read_in_them():
    alike: list[Kind] = ["1"] * 3
    views = [Labelled(reader, alike, [], True) for reader in ("tint", "silhouette", "look")]
    views.append(Labelled("ocr", ["ocr YES", "ocr NO", "ocr YES"], [], True))
    _, drawn = drawings_of(Surface(PAGE, 72, PAGE, 72, ()), [LOOK] * 3, views)
    assert drawn == (0, 1, 0)


@pytest.mark.parametrize(("look", "second"), [("1", "look"), (None, "silhouette")])
def test_drawings_are_compared_by_tint_and_look_or_where_that_cannot_say_by_silhouette(
    look, second
):
    kinds: dict[Reader, Kind] = {"tint": "1", "silhouette": "1", "look": look}
    views = [Labelled(reader, ["1", kind], [], True) for reader, kind in kinds.items()]
    assert [view.reader for view in compared(views)] == ["tint", second]


def test_a_mark_whose_word_was_not_read_has_that_of_its_like_if_all_views_can_say_which():
    read: list[Kind] = ["ocr YES", None, "ocr NO", None, None]
    seen: list[tuple[Kind, ...]] = [("1", "1"), ("1", "1"), ("2", "1"), (None, "1"), ("3", "1")]
    assert words_of(read, seen) == ["ocr YES", "ocr YES", "ocr NO", None, ""]
    assert words_of(["ocr YES", None, "ocr NO"], [("1", "1")] * 3) == ["ocr YES", None, "ocr NO"]


def test_a_legend_of_which_no_form_is_heard_does_not_silence_the_look_of_the_rows():
    kinds: dict[Reader, list[Kind]] = {
        "tint": ["1", "1", "1"],
        "silhouette": ["1", "1", None],
        "look": ["1", "blotted", None],
    }
    views = [Labelled(reader, each, [], True) for reader, each in kinds.items()]
    _, drawn = drawings_of(Surface(PAGE, 72, PAGE, 72, ()), [LOOK] * 3, views)
    assert drawn[:2] == (0, 1)


def in_one_type(texts: list[str]) -> list[int | None]:
    """Which drawing each of some words is that no view from pixels tells apart."""
    alike: list[Kind] = ["1"] * len(texts)
    views = [Labelled(reader, alike, [], True) for reader in ("tint", "silhouette", "look")]
    objects = [CellObjects(text, text) for text in texts]
    views.append(Labelled("identity", [*texts], objects, True))
    return list(drawings_of(Surface(PAGE, 72, PAGE, 72, ()), [LOOK] * len(texts), views)[1])


@pytest.mark.parametrize(
    ("texts", "drawn"),
    [
        (["Voting for", "Abstaining", "Voting for"], [0, 1, 0]),
        (["Yes", "YES", "In favour"], [0, 0, 0]),
        (["Voting  for", "Voting\nfor"], [0, 0]),
        (["l", "m", "\uf0fc"], [0, 0, 0]),
        (["2", "3"], [0, 0]),
        (["[+1]", "[−1]", "[+1]"], [0, 1, 0]),
        (["", ""], [0, 0]),
    ],
    ids=[
        *("two positions", "one", "white space", "letters of a font", "figures"),
        *("signs in brackets", "no letters"),
    ],
)
def test_marks_whose_letters_say_two_positions_are_never_one_drawing(texts, drawn):
    assert in_one_type(texts) == drawn


def test_a_mark_without_letters_is_not_taken_for_one_that_says_a_position():
    assert in_one_type(["Abstain", "", "Abstain"]) == [0, 1, 0]


def test_a_mark_that_is_not_seen_is_no_drawing_whatever_its_letters_say():
    alike: list[Kind] = ["1", "blank"]
    views = [Labelled(reader, alike, [], True) for reader in ("tint", "silhouette", "look")]
    views.append(
        Labelled("identity", alike, [CellObjects("1", "Yes"), CellObjects("2", "No")], True)
    )
    _, drawn = drawings_of(Surface(PAGE, 72, PAGE, 72, ()), [LOOK, None], views)
    assert drawn == (0, None)


def test_positions_are_said_by_the_first_parser_that_finds_objects_and_in_a_picture_by_none():
    pixels = Labelled("look", ["1", "1"], [], True)
    parsers = [
        Labelled("identity", ["1", "2"], [CellObjects("1", "For"), CellObjects("2", "7")], True),
        Labelled("pdfplumber", ["1", "2"], [CellObjects("1", "No"), CellObjects("2", "No")], True),
    ]
    assert positions_said([pixels, *parsers]) == [["yes", ""]]
    assert positions_said([pixels]) == []
