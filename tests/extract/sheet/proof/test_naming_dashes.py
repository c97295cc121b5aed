"""Dashes fall two pixels high, or three; a pill that is as wide is no dash."""

from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.records import Box, PositionName, Reader
from extract.sheet.proof.meanings import mark_groups
from extract.sheet.proof.naming import name_rows
from extract.sheet.seen import Form, Hue
from tests.extract.sheet.proof.accounts import account
from tests.extract.sheet.proof.test_naming import ROWS, SEEN, Sheet, marks_of, totals_of

ABSENT: dict[str, PositionName] = dict.fromkeys(("IT", "FR", "MT"), "not_participating")
DRAWINGS: dict[str, tuple[Hue, Form | None]] = {
    "star": ("none", None),
    "dash": ("none", "dash"),
    "thicker": ("none", "dash"),
}


def names(high: float, form: Form | None = "dash", hue: Hue = "none") -> set[PositionName]:
    """The positions of three rows with dashes so high, one of which looks otherwise than the rest
    in one view of forms."""
    same = {"thicker": "dash"}
    seen_as: dict[Reader, dict[str, str]] = dict.fromkeys(("tint", "silhouette"), same)
    drawings = DRAWINGS | {"thicker": (hue, form)}
    others = {"IT": "dash", "FR": "dash", "MT": "thicker"}
    legend: dict[PositionName, str] = {"yes": "star", "not_participating": "dash"}
    marks = marks_of(Sheet(drawings, others, legend, seen_as=seen_as))
    box: Box = (0.0, 0.0, 9.0, high)
    marks = replace(marks, boxes=(box,) * len(marks.boxes))
    naming = name_rows(SEEN, marks, account(ROWS, (), totals_of(ABSENT)), {}, {})
    pairs = zip(ROWS, naming.names, strict=True)
    return {name for row, name in pairs if row.state.code in ABSENT}


def test_a_dash_that_falls_otherwise_on_the_pixels_is_not_doubted():
    assert names(3.0) == {"not_participating"}


def test_a_pill_as_wide_as_a_dash_that_looks_otherwise_is_doubted():
    with pytest.raises(NoteRefusedError, match="mark of Malta differs from the others"):
        names(5.0)


def test_what_is_as_flat_as_a_dash_and_has_another_form_is_doubted():
    with pytest.raises(NoteRefusedError, match="mark of Malta differs from the others"):
        names(3.0, None)


def test_a_dash_of_another_hue_than_the_rest_is_doubted():
    with pytest.raises(NoteRefusedError, match="mark of Malta differs from the others"):
        names(3.0, hue="blue")


@pytest.mark.parametrize(
    ("form", "lacking", "backed"),
    [
        ("dash", ("MT",), ("not_participating",)),
        ("disc", ("MT",), ()),
        ("dash", (), ()),
        ("dash", ("MT", "IT"), ()),
    ],
    ids=["of a row without a figure", "no dash", "of one with a figure", "as others are without"],
)
def test_a_dash_is_of_who_does_not_participate_where_its_row_alone_has_no_figure(
    form, lacking, backed
):
    drawings: dict[str, tuple[Hue, Form | None]] = {"star": ("none", None), "dash": ("none", form)}
    marks = marks_of(Sheet(drawings, {"MT": "dash"}, {"yes": "star"}))
    blue = tuple(replace(drawing, tint=(-80.0, 20.0, -40.0)) for drawing in marks.drawings)
    marks = replace(marks, drawings=blue, boxes=((0.0, 0.0, 9.0, 3.0),) * len(marks.boxes))
    rows = [replace(r, share=None) if r.state.code in lacking else r for r in ROWS]
    groups = mark_groups(SEEN, marks, rows, {}, {})
    assert [each.backed for each in groups if len(each.rows) == 1] == [backed]
