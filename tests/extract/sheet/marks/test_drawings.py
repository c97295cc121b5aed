"""Marks of a tally are told once for each column, and named by its head."""

import numpy as np
import pytest

from extract.sheet.marks.drawings import drawings_of
from extract.sheet.marks.identity import CellObjects
from extract.sheet.marks.looks import SIDE, THUMB, Look
from extract.sheet.marks.surface import Labelled, Surface

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
