"""In a picture, which has no objects, a mark was changed where both views of forms part it."""

import pytest

from extract.records import PositionName, Reader
from extract.sheet.proof.agreeing import objections
from extract.sheet.seen import Drawing, Kind, SeenMarks, View

BOX = (0.0, 0.0, 1.0, 1.0)
UP: list[Kind] = ["up"] * 9
USUAL: list[Kind] = [*UP, "up", "down"]
CHANGED: list[Kind] = [*UP, "other", "down"]
ALL_ALIKE: list[Kind] = ["arrow"] * 11
NAMES: list[PositionName] = ["yes" if n < 10 else "no" for n in range(11)]
OTHERWISE = (9, "another mark is drawn there than for the others of its position")


def objected(
    outline: list[Kind], look: list[Kind], sure: tuple[bool, bool]
) -> list[tuple[int, str]]:
    """What is objected to in a picture whose marks have these outlines and looks."""
    unable: View = View("identity", (None,) * 11, True)
    readers: list[tuple[Reader, list[Kind], bool]] = [
        ("silhouette", outline, sure[0]),
        ("look", look, sure[1]),
    ]
    views = (unable, *(View(reader, tuple(kinds), own) for reader, kinds, own in readers))
    drawings = (Drawing((0.0, 0.0, 0.0), "", "", "none", None, None, ""),)
    marks = SeenMarks((BOX,) * 11, (BOX,) * 11, (), False, views, drawings, (0,) * 11, ())
    named = {view.reader: list(zip(view.kinds, NAMES, strict=True)) for view in views}
    return list(objections(marks, [True] * 11, named, 11))


@pytest.mark.parametrize(
    ("outline", "look", "sure", "found"),
    [
        (CHANGED, CHANGED, (True, True), [OTHERWISE]),
        (CHANGED, USUAL, (True, True), []),
        (USUAL, CHANGED, (True, True), []),
        (CHANGED, ALL_ALIKE, (True, True), [OTHERWISE]),
        (CHANGED, USUAL, (True, False), [OTHERWISE]),
        (CHANGED, CHANGED, (False, True), []),
    ],
    ids=[
        *("both", "the outline alone", "the look alone", "a look that parts none"),
        *("a look that is not sure", "an outline that is not sure"),
    ],
)
def test_noise_that_changes_one_form_of_a_mark_makes_it_no_other(outline, look, sure, found):
    assert objected(outline, look, sure) == found
