"""A note whose sheet prints both results is read by the box that is ticked, or refused."""

import hashlib
from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

import tests.drawing.sheet
from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest
from tests.drawing.fonts import SANS
from tests.drawing.note import draw_note
from tests.drawing.page import HEIGHT, put
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetKind, SheetLook

RESULTS = ("Adopted", "Not adopted")


def draw_box(canvas: Canvas, x: float, top: float, ticked: bool) -> None:
    canvas.rect(x, HEIGHT - top, 9, 9)
    if ticked:
        canvas.line(x, HEIGHT - top, x + 9, HEIGHT - top + 9)
        canvas.line(x, HEIGHT - top + 9, x + 9, HEIGHT - top)


def read(monkeypatch, ticked: set[str], kind: SheetKind = "text", *, typed: bool = False):
    """A note of which all vote in favour, with both results, and a box before each."""
    draw = tests.drawing.sheet._draw_result

    def with_boxes(canvas: Canvas, vote, top: float) -> float:
        below: float = draw(canvas, replace(vote, result=None), top)
        for n, text in enumerate(RESULTS):
            x, full = 130 + 120 * n, text in ticked
            if typed:
                put(canvas, x - 14, top + 30, "[X]" if full else "[ ]", SANS, 9)
            else:
                draw_box(canvas, x - 14, top + 30, full)
            put(canvas, x, top + 30, text, SANS, 9)
        return below

    monkeypatch.setattr(tests.drawing.sheet, "_draw_result", with_boxes)
    data = draw_note(seed_note(SheetLook(kind=kind)))
    digest = hashlib.sha256(data).hexdigest()
    source = SourceFile("note.pdf", digest, len(data), None, None, None)
    return read_note(data, ReadRequest(source, sample=True))


def assert_adopted(record: NoteRecord) -> None:
    assert (record.status, record.reason) == ("ok", None)
    assert [vote.result for vote in record.votes] == ["adopted"]


@pytest.mark.parametrize(
    "kind", ["text", pytest.param("picture", marks=pytest.mark.long)], ids=["text", "picture"]
)
def test_a_ticked_box_before_adopted_names_the_result(monkeypatch, kind):
    assert_adopted(read(monkeypatch, {"Adopted"}, kind))


def test_a_typed_box_before_adopted_names_the_result(monkeypatch):
    assert_adopted(read(monkeypatch, {"Adopted"}, typed=True))


@pytest.mark.parametrize(
    ("ticked", "typed"),
    [
        ({"Not adopted"}, False),
        ({"Not adopted"}, True),
        ({*RESULTS}, False),
        (set(), False),
        pytest.param({*RESULTS}, True, marks=pytest.mark.long),
        pytest.param(set(), True, marks=pytest.mark.long),
    ],
    ids=["no", "no, typed", "both", "none", "both, typed", "none, typed"],
)
def test_boxes_that_do_not_say_adopted_alone_refuse_a_note_of_a_majority(
    monkeypatch, ticked, typed
):
    record = read(monkeypatch, ticked, typed=typed)
    assert (record.status, record.votes) == ("refused", ())
    assert "the mark of the final result cannot be named" in str(record.reason)


@pytest.mark.long
@pytest.mark.parametrize("ticked", [{"Not adopted"}, {*RESULTS}, set()], ids=["no", "both", "none"])
def test_boxes_that_do_not_say_adopted_alone_refuse_a_picture_of_a_majority(monkeypatch, ticked):
    record = read(monkeypatch, ticked, "picture")
    assert (record.status, record.votes) == ("refused", ())


@pytest.mark.parametrize("typed", [False, True], ids=["drawn", "typed"])
def test_an_empty_box_before_the_one_result_that_is_printed_refuses(monkeypatch, typed):
    monkeypatch.setattr("tests.extract.sheet.test_result_boxes.RESULTS", ("Adopted",))
    record = read(monkeypatch, set(), typed=typed)
    assert (record.status, record.votes) == ("refused", ())
