"""The mark of the final result is found where it stands, near its words or farther off."""

import hashlib
from dataclasses import replace

import pytest

import tests.drawing.sheet
from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest
from tests.drawing.fonts import SANS
from tests.drawing.note import draw_note
from tests.drawing.page import put
from tests.drawing.seed import seed_note
from tests.drawing.spec import NoteSpec, SheetLook
from tests.variants import some_of

PLACES = {
    "close": (60.0, 27.0),
    "at the edge of the near place": (104.0, 27.0),
    "farther": (130.0, 27.0),
    "far right": (400.0, 27.0),
    "below": (20.0, 50.0),
    "before": (-22.0, 27.0),
}
TEXT, PICTURE = SheetLook(kind="text"), SheetLook(kind="picture", dpi=120)
FINER = SheetLook(kind="picture")


def read(spec: NoteSpec) -> NoteRecord:
    data = draw_note(spec)
    digest = hashlib.sha256(data).hexdigest()
    return read_note(
        data, ReadRequest(SourceFile("note.pdf", digest, len(data), None, None, None), sample=True)
    )


def note_with(look: SheetLook, **changes) -> NoteSpec:
    spec = seed_note(look)
    return replace(spec, votes=(replace(spec.votes[0], **changes),))


def assert_adopted(look: SheetLook, place: tuple[float, float]) -> None:
    record = read(note_with(replace(look, result_at=place)))
    assert (record.status, record.reason) == ("ok", None)
    assert [vote.result for vote in record.votes] == ["adopted"]


@pytest.mark.parametrize("place", some_of(PLACES, "close", "below"))
def test_an_adopted_result_is_read_wherever_its_mark_stands_around_the_words(place):
    assert_adopted(TEXT, PLACES[place])


@pytest.mark.parametrize(
    ("look", "place"),
    [
        pytest.param(PICTURE, "farther", marks=pytest.mark.long),
        *(pytest.param(FINER, place, marks=pytest.mark.long) for place in PLACES),
    ],
)
def test_an_adopted_result_is_read_in_a_picture_too(look, place):
    assert_adopted(look, PLACES[place])


@pytest.mark.parametrize(
    "look",
    [pytest.param(TEXT, id="text"), pytest.param(PICTURE, id="picture", marks=pytest.mark.long)],
)
def test_a_rejection_far_right_of_the_words_is_not_passed_over(look):
    record = read(note_with(replace(look, result_at=PLACES["far right"]), result="no"))
    assert [vote.result for vote in record.votes] == ["not_adopted"]


def test_a_result_around_whose_words_nothing_stands_is_blank():
    record = read(note_with(TEXT, result=None))
    assert [vote.result for vote in record.votes] == [None]


def test_a_result_of_which_a_picture_shows_nothing_is_for_a_person_to_tell():
    record = read(note_with(PICTURE, result=None))
    assert "nothing is seen there, and a picture may lose it" in (record.reason or "")


def test_words_in_the_place_of_the_mark_refuse_the_note(monkeypatch):
    draw = tests.drawing.sheet._draw_result

    def with_words(canvas, vote, top):
        put(canvas, 300, top + 30, "rejected", SANS, 9)
        return draw(canvas, vote, top)

    monkeypatch.setattr(tests.drawing.sheet, "_draw_result", with_words)
    record = read(note_with(TEXT, result=None))
    assert (record.status, record.votes) == ("refused", ())
    assert "cannot be named ('rejected' is printed there" in str(record.reason)


@pytest.mark.parametrize(
    ("look", "result", "told"),
    [
        (TEXT, "no", "not_adopted"),
        pytest.param(TEXT, "yes", "adopted", marks=pytest.mark.long),
        pytest.param(PICTURE, "no", "not_adopted", marks=pytest.mark.long),
        pytest.param(PICTURE, "yes", "adopted", marks=pytest.mark.long),
    ],
)
def test_a_subject_that_tells_of_final_results_is_not_taken_for_the_label(look, result, told):
    # On as many lines as the seed's own, so that all else stands where it stood.
    own = seed_note(look).votes[0].subject
    subject = own.replace("online child sexual abuse", "fraud and of its final result")
    assert subject != own
    record = read(note_with(look, subject=subject, result=result))
    assert record.reason is None
    assert [(vote.result, vote.subject) for vote in record.votes] == [(told, subject)]


def test_a_result_that_stands_twice_refuses_the_note(monkeypatch):
    draw = tests.drawing.sheet._draw_result

    def twice(canvas, vote, top):
        put(canvas, 300, top + 12, "Final result", SANS, 9)
        return draw(canvas, vote, top)

    monkeypatch.setattr(tests.drawing.sheet, "_draw_result", twice)
    record = read(note_with(TEXT))
    assert (record.status, record.votes) == ("refused", ())
    assert str(record.reason).startswith("page 2: 'Final result' stands 2 times")
