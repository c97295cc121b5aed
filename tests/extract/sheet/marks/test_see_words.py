"""Marks beside the words for positions are seen without these."""

import cv2

from extract.records import Box
from extract.sheet.layout.sheet import read_layout
from extract.sheet.marks.see import see_marks
from extract.sheet.marks.views.surface import Surface
from extract.sheet.seen import Kind
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_flow import PAIRS
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.test_listed import EXPECTED, WIDTH, drawn, listed

SAID = ["Yes"] * 13 + ["No"] * 2 + ["Abstain"]
INKS = {"Yes": (20, 140, 40), "No": (200, 30, 30), "Abstain": (230, 160, 0)}


def sheet() -> list[Word]:
    """A table with a word for its position in each row, and the totals beside it."""
    words = [word for word in listed() if word.box[1] < 150.0]
    for n, ((name, share), said) in enumerate(zip(PAIRS, SAID, strict=True)):
        y = 160 + 15 * n
        words += at(50, y, name) + at(150, y, share) + at(240, y, said)
    for n, label in enumerate((*INKS, "Total")):
        count = SAID.count(label) or len(SAID)
        words += at(400, 160 + 15 * n, label) + at(480, 160 + 15 * n, str(count))
    return words


def seen(*, marked: bool) -> list[tuple[Box | None, list[Kind]]]:
    """Where the mark of the first row is seen, and what the words beside all marks say."""
    pixels = drawn(sheet())
    for n, said in enumerate(SAID * marked):
        cv2.circle(pixels, (228, 165 + 15 * n), 4, INKS[said], -1)
    pixels = pixels.repeat(2, axis=0).repeat(2, axis=1)
    surface = Surface(pixels, 144, pixels, 144, ())
    return [
        (marks.boxes[0], list(view.kinds[: len(SAID)]))
        for marks in see_marks(surface, read_layout(sheet(), WIDTH, False, 2), WIDTH)
        for view in marks.views
        if view.reader == "column"
    ]


def test_marks_before_the_words_for_positions_are_seen_by_themselves_and_by_these():
    assert seen(marked=True) == [((224.0, 161.0, 233.0, 170.0), EXPECTED)]


def test_words_for_positions_without_marks_are_beside_none():
    assert seen(marked=False) == []
