"""What is asked of a parser: the cells of the marks with their ink, or whole rows."""

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.marks.views.column_views import (
    object_views,
    papers_of,
    pixel_views,
    tell_less,
    without_patterns,
)
from extract.sheet.marks.views.looks import Look, look_of, without_frames
from extract.sheet.marks.views.surface import Labelled, Surface
from extract.sheet.seen import Kind

PAGE = np.full((20, 20, 3), 255, np.uint8)
CELL, EMPTY = (92.0, 100.0, 198.0, 120.0), (92.0, 120.0, 198.0, 140.0)
MARK, LEGEND = (100.0, 105.0, 110.0, 115.0), (50.0, 300.0, 60.0, 310.0)
AROUND_LEGEND = (48.5, 298.5, 61.5, 311.5)


def ink(box: Box) -> Ink:
    return Ink(box, 60.0, (255.0, 255.0, 255.0))


def viewed(*, of_rows: bool) -> tuple[list[str | None], list[object]]:
    """The kinds that a parser gives two rows and a legend's mark, and what it is asked."""
    asked: list[object] = []

    def objects_in(cells, inks):
        asked.extend([[*cells][2:] if of_rows else [*cells], [*inks]])
        return [CellObjects("text 1 on green"), CellObjects("text 1"), CellObjects("path 2")]

    column = MarkColumn((ink(MARK), None), (False,) * 2, (CELL, EMPTY), 1, of_rows=of_rows)
    surface = Surface(PAGE, 72, PAGE, 72, (("identity", objects_in),))
    inks = [*column.marks, ink(LEGEND)]
    (view,) = object_views(surface, column, inks, ["yes"])
    return view.kinds, asked


def test_a_parser_is_told_where_the_ink_of_each_mark_is_seen():
    kinds = ["text 1 on green", "text 1", "path 2"]
    assert viewed(of_rows=False) == (
        kinds,
        [[CELL, EMPTY, AROUND_LEGEND], [MARK, None, LEGEND]],
    )


def test_of_rows_a_parser_is_asked_for_their_grounds_alone():
    assert viewed(of_rows=True) == (["ground green", None, "path 2"], [[AROUND_LEGEND], []])


def test_pdfium_is_not_believed_on_paths_that_pdfplumber_cannot_look_into():
    kinds: list[list[Kind]] = [
        ["path 0", "ground black", "image 1", "path 0"],
        ["path 2", None, None, "path 2"],
    ]
    views = [
        Labelled("identity", kinds[0], [], True),
        Labelled("pdfplumber", kinds[1], [], True),
    ]
    assert [view.kinds for view in without_patterns(views)] == [
        ["path 0", None, "image 1", "path 0"],
        kinds[1],
    ]


def views(*kinds: str) -> list[Labelled]:
    """Views of three rows and a legend's mark."""
    return [Labelled("look", [None if k == "?" else k for k in each], [], True) for each in kinds]


@pytest.mark.parametrize(
    ("seen", "parsed", "less"),
    [
        (["aaa", "bbb"], ["112", "112"], True),
        (["aaa", "bbc"], ["112", "112"], False),
        (["aaa", "bbb"], ["112", "111"], False),
        (["aaa", "bbb"], ["11?", "112"], False),
        (["aaa", "bbb"], [], False),
    ],
    ids=["told by parsers alone", "told by a view", "by one parser", "not known", "in a picture"],
)
def test_pixels_tell_less_where_they_take_for_one_what_every_parser_parts(seen, parsed, less):
    assert tell_less(views(*seen), views(*parsed), 3) is less


def test_papers_are_numbered_and_nearly_equal_ones_are_one():
    papers = [(255.0, 255.0, 255.0), (230.0, 236.0, 245.0), (254.0, 255.0, 253.0)]
    marks = [Ink(MARK, 60.0, paper) for paper in papers]
    assert papers_of([*marks, None]) == [0, 1, 0, 2]


STROKES = {
    "tick": [(11, 20), (18, 29), (29, 11)],
    "cross": [(11, 11), (29, 29), (20, 20), (11, 29), (29, 11)],
    "dash": [(11, 20), (29, 20)],
}
FORMS = ["tick"] * 8 + ["cross"] * 4 + ["dash"] * 3


def in_boxes(forms: Sequence[str], framed: int) -> list[Look]:
    """Marks of 20 points, so many of them in boxes whose four sides are as dark as they fall."""
    darkness, looks = np.random.default_rng(2), []
    for place, form in enumerate(forms):
        page = np.full((80, 80, 3), 255, np.uint8)
        part = page[20:60, 20:60]
        if place < framed:
            for side in (part[:2], part[-2:], part[:, :2], part[:, -2:]):
                side[:] = darkness.integers(0, 120)
        cv2.polylines(part, [np.array(STROKES[form])], False, (0, 0, 0), 3)
        looks.append(look_of(page, 144, Ink((10.0, 10.0, 30.0, 30.0), 400.0, (255.0,) * 3)))
    return looks


def kinds_seen(looks: list[Look]) -> dict[str, list[Kind]]:
    """The kinds of the views of forms."""
    views = {view.reader: view.kinds for view in pixel_views(looks, False)}
    return {reader: views[reader] for reader in ("silhouette", "look")}


def test_marks_in_boxes_with_uneven_borders_are_told_by_what_is_drawn_inside():
    numbers = [0] * 8 + [1] * 4 + [2] * 3
    assert kinds_seen(in_boxes(FORMS, len(FORMS))) == {
        reader: [f"{reader} {n}" for n in numbers] for reader in ("silhouette", "look")
    }


def test_marks_keep_their_frames_where_fewer_than_most_have_one():
    looks = in_boxes(FORMS, 7)
    assert (without_frames(looks), len(without_frames(in_boxes(FORMS, 8)))) == ([], len(FORMS))
