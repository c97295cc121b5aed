"""A legend may have the rows' colours alone: then its forms say nothing."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.records import Reader
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.legend import likeliest
from extract.sheet.marks.legend.bars import Legend
from extract.sheet.marks.legend.likeliest import best_legend, forget_forms, nearest_labels
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Labelled, Surface, look_on

DPI = 144
GREEN, GREY = (20, 140, 40), (90, 90, 90)
BARS = [(10.0, 10.0, 60.0, 20.0), (10.0, 40.0, 25.0, 50.0)]
"""A wide pill of a row, and a narrow one of a legend."""


def inks(*colours: tuple[int, int, int]) -> tuple[Surface, list[Ink]]:
    """Both pills in their colours."""
    page, found = np.full((120, 160, 3), 255, np.uint8), []
    for (x0, top, x1, bottom), colour in zip(BARS, colours, strict=True):
        box, side = (x0, top, x1, bottom), round(bottom - top)
        cv2.rectangle(
            page,
            (round(2 * x0) + side, round(2 * top)),
            (round(2 * x1) - side, round(2 * bottom)),
            colour,
            -1,
        )
        for x in (x0 + side / 2, x1 - side / 2):
            cv2.circle(page, (round(2 * x), round(top + bottom)), side, colour, -1)
        found.append(Ink(box, (x1 - x0) * side, (255.0, 255.0, 255.0)))
    return Surface(page, DPI, page, DPI, ()), found


def looks(*colours: tuple[int, int, int]) -> list[Look]:
    surface, found = inks(*colours)
    return [look_on(surface, ink, False) for ink in found]


@pytest.mark.parametrize(
    ("colours", "found"),
    [((GREEN, GREEN), True), ((GREY, GREY), False), ((GREEN, (200, 40, 40)), False)],
    ids=["of one hue", "grey", "of two hues"],
)
def test_a_legend_whose_pills_are_narrower_than_those_of_the_rows_is_known_by_its_hue(
    colours, found
):
    surface, (row, own) = inks(*colours)
    legend: Legend = {"yes": own}
    rows = [look_on(surface, row, False)]
    assert best_legend(surface, [legend], rows, False) == (legend if found else {})


READERS: tuple[Reader, ...] = ("tint", "silhouette", "look", "identity")


def kinds_kept(of_legend: Look, row: Look) -> list[list[str | None]]:
    """What views say of a row, of a legend's mark and of the result's once forms are forgotten."""
    views = [Labelled(reader, ["1", "2", "3"], [], True) for reader in READERS]
    forget_forms(views, [row, of_legend, row], 1, 1)
    return [view.kinds for view in views]


def test_views_of_forms_say_nothing_of_a_legend_that_has_the_rows_colours_alone():
    row, own = looks(GREEN, GREEN)
    assert kinds_kept(own, row) == [["1", "2", "3"], *[["1", None, "3"]] * 2, ["1", "2", "3"]]


def test_views_of_forms_say_what_they_see_of_a_legend_drawn_as_the_rows_are():
    row, _ = looks(GREEN, GREEN)
    assert kinds_kept(row, row) == [["1", "2", "3"]] * 4


def test_a_legend_of_filled_rectangles_is_known_by_its_hue_though_rows_have_pills(monkeypatch):
    surface, (_, own) = inks(GREY, GREY)
    row, swatch = looks(GREY, GREY)
    legend: Legend = {"yes": own}
    monkeypatch.setattr(likeliest, "look_on", lambda *_: replace(swatch, block=True))
    assert best_legend(surface, [legend], [row], False) == legend


def test_views_of_forms_say_what_they_see_of_a_legend_of_filled_rectangles():
    row, own = looks(GREEN, GREEN)
    assert kinds_kept(replace(own, block=True), row) == [["1", "2", "3"]] * 4


def outlined(row: Look, shared: float) -> Look:
    """The same drawing, of whose silhouette the other has so much."""
    part = np.zeros_like(row.silhouette)
    part.ravel()[: round(shared * part.size)] = 1.0
    return replace(row, silhouette=part)


def in_frames() -> Look:
    """A grey mark, whose silhouette fills all of its place."""
    row, _ = looks(GREY, GREY)
    return replace(row, silhouette=np.ones_like(row.silhouette))


SHARED = pytest.mark.parametrize(("shared", "like"), [(0.6, True), (0.45, False)])
"""Of two silhouettes: as much where frames lie around them, and as little as nothing makes."""


@SHARED
def test_a_legend_drawn_as_the_rows_are_in_frames_of_another_thickness_is_known(
    shared, like, monkeypatch
):
    surface, (_, own) = inks(GREY, GREY)
    row = in_frames()
    monkeypatch.setattr(likeliest, "look_on", lambda *_: outlined(row, shared))
    legend: Legend = {"yes": own}
    assert best_legend(surface, [legend], [row], False) == (legend if like else {})


@SHARED
def test_views_of_forms_say_what_they_see_of_a_legend_in_frames(shared, like):
    row = in_frames()
    told = [["1", "2" if like else None, "3"]] * 2
    assert kinds_kept(outlined(row, shared), row)[1:3] == told


def test_views_of_forms_say_nothing_of_a_legend_of_which_one_mark_is_drawn_otherwise():
    row = in_frames()
    views = [Labelled("look", ["1", "2", "3", "4"], [], True)]
    forget_forms(views, [row, outlined(row, 0.6), outlined(row, 0.45), row], 1, 2)
    assert views[0].kinds == ["1", None, None, "4"]


def test_a_mark_is_nearest_to_the_label_of_its_hue_be_that_a_little_paler():
    row, paler = looks(GREEN, (40, 155, 60))
    _, red = looks(GREEN, (200, 40, 40))
    assert nearest_labels([row, paler, red], 1, ("yes", "no")) == ("yes",)


def test_a_mark_of_another_hue_than_all_labels_is_nearest_to_none():
    row, green = looks((60, 60, 200), GREEN)
    _, red = looks(GREEN, (200, 40, 40))
    assert nearest_labels([row, green, red], 1, ("yes", "no")) == (None,)


@pytest.mark.parametrize("first", ["before", "behind"])
def test_of_marks_between_two_labels_their_hue_tells_whose_they_are(first):
    """Green before yes and red before no, or green before nothing and red behind yes."""
    surface, (green, red) = inks(GREEN, (200, 40, 40))
    before: Legend = {"yes": green, "no": red}
    behind: Legend = {"no": green, "yes": red}
    legends = [before, behind] if first == "before" else [behind, before]
    rows = [look_on(surface, ink, False) for ink in (green, red)]
    assert best_legend(surface, legends, rows, False) == before


def test_a_panel_beside_all_labels_is_no_legend_though_of_the_hue_of_a_mark(monkeypatch):
    surface, (one, other) = inks(GREEN, (200, 40, 40))
    panel: Legend = {"yes": one, "no": replace(one), "abstain": replace(one)}
    own: Legend = {"yes": one, "no": other}
    rows = [look_on(surface, ink, False) for ink in (one, other)]
    assert best_legend(surface, [panel, own], rows, False) == own
