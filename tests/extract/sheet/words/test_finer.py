"""The figures of a picture are read again from finer renderings."""

import hashlib

import numpy as np
import pytest

import extract.sheet.words.ocr
from extract.read import read_note
from extract.records import Source
from extract.sheet.words.finer import looked_at_again, second_look
from extract.sheet.words.ocr import read_cut
from extract.sheet.words.words import UNREAD, Segment
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook

BOX = (10.0, 20.0, 40.0, 30.0)
SHARE = Segment("13.21", BOX, 10.0)


@pytest.mark.parametrize(
    ("looks", "again"),
    [
        ({220: "13,21"}, "13,21"),
        ({220: "13.27", 300: "13.21 %"}, "13.21 %"),
        ({220: "13.27", 300: "13.27"}, "13.27"),
        ({220: "13.27", 300: ""}, "13.27"),
        ({220: "", 300: "13.21"}, "13.21"),
        ({220: "", 300: ""}, UNREAD),
    ],
    ids=["alike", "two of three", "outvoted", "alone", "unread once", "never read"],
)
def test_two_of_three_looks_must_agree(looks, again):
    assert second_look(SHARE, lambda word, dpi: looks[dpi]) == again


def test_only_short_words_with_a_digit_are_read_again_where_they_stand_on_the_page():
    cuts = []

    def cut(picture, box, margin, dpi):
        cuts.append((picture[0, 0].tolist(), box, margin, dpi))
        return "13.21"

    name = Segment("ITALIA", (0.0, 20.0, 9.0, 30.0), 10.0)
    rule = Segment("at least 55 % of the members vote in favour", BOX, 10.0)
    red = np.array([[[255, 0, 0]]], dtype=np.uint8)

    words = looked_at_again([name, rule, SHARE], (5.0, 7.0), lambda dpi: red, cut)

    assert words == (name, rule, Segment("13.21", BOX, 10.0, again="13.21"))
    assert cuts == [([0, 0, 255], (15.0, 27.0, 45.0, 37.0), 2.0, 220)]


def test_a_digit_alone_that_is_not_read_is_read_with_more_white_around_it():
    cuts = []

    def cut(picture, box, margin, dpi):
        cuts.append((margin, dpi))
        return "1" if margin == 20.0 else "l"

    lone = Segment("1", BOX, 10.0)
    white = np.full((1, 1, 3), 255, dtype=np.uint8)

    assert looked_at_again([lone], (0.0, 0.0), lambda dpi: white, cut) == (
        Segment("1", BOX, 10.0, again="1"),
    )
    assert cuts == [(2.0, 220), (20.0, 220)]


def test_a_picture_note_whose_share_reads_differently_at_a_second_look_is_refused(monkeypatch):
    data = draw_note(seed_note(SheetLook(kind="picture", dpi=120)))
    source = Source("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)

    def misread(picture, box, margin, dpi=150):
        text = read_cut(picture, box, margin, dpi)
        return text.replace("18,", "16,") if dpi > 150 else text  # Germany's share

    assert read_note(data, source, sample=True).status == "ok"
    monkeypatch.setattr(extract.sheet.words.ocr, "read_cut", misread)
    record = read_note(data, source, sample=True)

    assert (record.status, record.votes) == ("refused", ())
    assert "figures read alike" in str(record.reason)
    assert "16.47" in str(record.reason)
