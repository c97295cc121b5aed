"""Words and letters as marks of a picture are read, and part the marks by themselves."""

from dataclasses import replace

import numpy as np
import pytest

from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.marks.views import letters
from extract.sheet.marks.views.grids import SIDE, THUMB
from extract.sheet.marks.views.letters import letters_seen, read_in, word_in, words_seen
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Labelled, Surface
from extract.sheet.picture import readers
from extract.sheet.picture.engine import Reading
from extract.sheet.seen import BLANK, Drawing, Form

PAGE = np.full((100, 100, 3), 255, np.uint8)
PICTURE = Surface(PAGE, 150, PAGE, 300, ())


def look(place: float, proportion: float = 0.0) -> Look:
    grid, thumbnail = np.ones((SIDE, SIDE), np.float32), np.ones((THUMB, THUMB), np.float32)
    box = (place, 10.0, place + 6, 17.0)
    return Look(box, (-50.0, 0.0, 0.0), grid, thumbnail, proportion, (0.3, 0.3), None)


def drawing(text: str, form: Form | None = None) -> Drawing:
    return Drawing((-50.0, 0.0, 0.0), "", "", "none", form, None, text)


@pytest.fixture
def reading(monkeypatch):
    """Say what is read in a mark, by its place."""

    def say(texts: dict[float, str]) -> None:
        def read_in(surface, marks):
            return [texts[mark.box[0]] for mark in marks]

        monkeypatch.setattr(letters, "read_in", read_in)

    return say


def test_a_letter_is_read_in_a_picture(reading):
    reading({1.0: "Y", 2.0: "Y"})
    assert word_in(PICTURE, [look(1.0), look(2.0)]) == "Y"


def test_marks_that_are_read_otherwise_say_nothing(reading):
    reading({1.0: "Y", 2.0: "N"})
    assert word_in(PICTURE, [look(1.0), look(2.0)]) == ""


def test_each_letter_is_read_by_itself_for_the_view(reading):
    reading({1.0: "Y", 2.0: "N", 3.0: "", 4.0: "Y"})
    looks = [look(1.0), look(2.0), look(3.0), None, look(4.0)]
    drawings = [drawing("Y"), drawing("N"), drawing("", "dash")]
    (view,) = letters_seen(PICTURE, looks, 4, drawings, (0, 1, 2, None, 0), False)
    assert view.kinds == ["ocr Y", "ocr N", None, BLANK, "ocr Y"]


def test_drawings_among_letters_make_no_view(reading):
    reading({1.0: "Y", 2.0: ""})
    drawings = [drawing("Y"), drawing("", "disc")]
    assert letters_seen(PICTURE, [look(1.0), look(2.0)], 2, drawings, (0, 1), False) == []


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (["Y", "Y"], "Y"),
        (["Y", "1", "Y"], "Y"),
        (["1", "Y", "Y"], "Y"),
        (["Y", "N", "1"], ""),
        (["1", "1"], ""),
        (["", "4"], ""),
        (["Votes in fayour", "Votes 1n favour"], "VOTESINFAVOUR"),
        (["Votes in favour", "Votes in fayour"], "VOTESINFAVOUR"),
        (["Yas", "Yas"], ""),
        (["Votes cast", "Votes cast"], ""),
    ],
)
def test_a_mark_is_read_until_two_looks_agree_or_none_can(monkeypatch, seen, said):
    left = list(seen)
    monkeypatch.setattr(readers, "read_boxes", lambda *_: [Reading(left.pop(0), 1.0, "", 0.0)])
    assert read_in(PICTURE, [look(1.0)]) == [said]
    assert not left


@pytest.mark.parametrize("block", [True, False])
def test_a_letter_amid_the_ground_of_a_cell_is_read_without_that(monkeypatch, block):
    page = PAGE.copy()
    page[40:75, 4:30], page[52:64, 12:20] = 210, 0
    asked = []

    def read_boxes(pixels, boxes, reader):
        asked.extend(boxes)
        return [Reading("Y", 1.0, "", 0.0)]

    monkeypatch.setattr(readers, "read_boxes", read_boxes)
    mark = replace(look(1.0), block=block)
    assert read_in(Surface(page, 150, page, 300, ()), [mark]) == ["Y"]
    assert (asked[0] == (12, 52, 20, 64)) is block


@pytest.mark.parametrize(("proportion", "said"), [(0.25, "No"), (0.15, "")])
def test_of_a_file_only_marks_as_wide_as_a_word_are_read(reading, proportion, said):
    reading({1.0: "No"})
    file = Surface(PAGE, 150, PAGE, 150, (("identity", lambda cells, inks: []),))
    assert word_in(file, [look(1.0, proportion)]) == said


def parsed(*texts: str) -> list[Labelled]:
    """What a parser finds in marks."""
    return [Labelled("identity", [], [CellObjects("path", text) for text in texts], True)]


def test_words_of_a_file_that_pixels_do_not_part_are_read_from_these(reading):
    reading({1.0: "Yes", 2.0: "No"})
    (view,) = words_seen(PICTURE, [look(1.0), None, look(2.0)], parsed("Yes", "", "No"))
    assert view.kinds == ["ocr YES", BLANK, "ocr NO"]


@pytest.mark.parametrize(
    "texts", [("Yes", ""), ("Yes", "Maybe"), ()], ids=["drawn", "other", "none"]
)
def test_marks_of_a_file_that_have_no_word_of_a_position_are_not_read(reading, texts):
    reading({1.0: "Yes", 2.0: "No"})
    assert words_seen(PICTURE, [look(1.0), look(2.0)], parsed(*texts)) == []


@pytest.mark.parametrize(
    ("texts", "said"),
    [(("Y", "Y", ""), "Y"), (("", "Y", "Y"), "Y"), (("Y", "", ""), ""), (("", ""), "")],
)
def test_one_mark_of_three_may_be_unread(reading, texts, said):
    places = [float(n) for n in range(len(texts))]
    reading(dict(zip(places, texts, strict=True)))
    assert word_in(PICTURE, [look(place) for place in places]) == said


@pytest.mark.parametrize(("second", "views"), [("Y", 1), ("", 0)], ids=["letters", "discs"])
def test_marks_of_a_tally_make_a_view_where_all_kinds_are_read_not_where_heads_name_them(
    reading, second, views
):
    reading({1.0: "Y", 2.0: second})
    drawings = [drawing("yes"), drawing("abstain")]
    found = letters_seen(PICTURE, [look(1.0), look(2.0)], 2, drawings, (0, 1), True)
    assert len(found) == views
