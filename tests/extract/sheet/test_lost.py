"""A page that may be a vote sheet and cannot be read as one refuses its note."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pypdfium2
import pytest

import tests.drawing.sheet
from extract.errors import NoteRefusedError
from extract.inspect import Inspection, inspect_note
from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest
from extract.sheet.lost import refuse_lost_picture
from tests.drawing.note import draw_note
from tests.drawing.page import put
from tests.drawing.seed import seed_note
from tests.drawing.spec import NoteSpec, SheetLook


def read(spec: NoteSpec) -> NoteRecord:
    return read_bytes(draw_note(spec))


def read_bytes(data: bytes) -> NoteRecord:
    digest = hashlib.sha256(data).hexdigest()
    return read_note(
        data, ReadRequest(SourceFile("note.pdf", digest, len(data), None, None, None), sample=True)
    )


def two_votes(second: SheetLook) -> NoteSpec:
    """A note whose first sheet is plain text; the second is a like vote of the day before."""
    spec = seed_note(SheetLook(kind="text"))
    day_before = spec.votes[0].sitting_date - timedelta(days=1)
    other = replace(spec.votes[0], look=second, sitting_date=day_before)
    return replace(spec, votes=(*spec.votes, other))


@pytest.fixture(scope="module")  # a picture too coarse is refused in test_find_pictures.py
def askew() -> Inspection:
    """Of a note whose second sheet lies so far askew that it cannot be read."""
    data = draw_note(two_votes(SheetLook(kind="picture", dpi=150, skew=8, colours="grey")))
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return inspect_note(data, ReadRequest(source, sample=True))


@pytest.mark.long
def test_a_second_sheet_that_recognition_cannot_make_out_refuses_the_note(askew):
    assert (askew.record.status, askew.record.votes) == ("refused", ())
    assert str(askew.record.reason).startswith("page 3: ")


@pytest.mark.long  # one too coarse is refused in test_find_pictures.py
def test_a_second_sheet_too_blurred_to_be_read_refuses_the_note():
    record = read(two_votes(SheetLook(kind="picture", dpi=80, noise=90, skew=2, colours="grey")))
    assert (record.status, record.votes) == ("refused", ())
    told = "page 3: a picture that may be a vote sheet and cannot be read as one"
    assert str(record.reason).startswith(told)


@pytest.mark.long
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_scan_that_lies_sideways_or_upside_down_is_turned_and_read(degrees):
    # As in test_read_again.py: turned upright, it is a picture that the OCR engine has read.
    spec = seed_note(SheetLook(kind="picture", dpi=120))
    file = pypdfium2.PdfDocument(draw_note(spec))
    file[1].set_rotation(degrees)
    turned = BytesIO()
    file.save(turned)
    file.close()
    record = read_bytes(turned.getvalue())
    assert (record.status, record.reason) == ("ok", None)
    (vote,) = record.votes
    found = {position.member_state: position.position for position in vote.positions}
    assert found == {row.member_state: row.position for row in spec.votes[0].rows}


@pytest.mark.long
def test_a_sheet_cut_off_sideways_refuses_the_note():
    record = read(two_votes(SheetLook(kind="picture", dpi=150, skew=90, colours="grey")))
    assert (record.status, record.votes) == ("refused", ())
    assert str(record.reason).startswith("page 3: nothing names the marks in the rows of")


def test_a_text_sheet_without_a_label_refuses_the_note_and_tells_which_it_lacks(monkeypatch):
    spec = two_votes(SheetLook(kind="text"))
    first, second = spec.votes
    spec = replace(spec, votes=(first, replace(second, session="4199")))
    seen = []

    def unlabelled(canvas, x, top, text, font, size):
        seen.append(text)
        if text != "Voting Rule:" or seen.count("Voting Rule:") < 2:
            put(canvas, x, top, text, font, size)

    monkeypatch.setattr(tests.drawing.sheet, "put", unlabelled)
    record = read(spec)
    assert (record.status, record.votes) == ("refused", ())
    assert record.reason == "page 3: the sheet has no readable 'Voting Rule'"


def test_a_picture_of_sentences_is_a_text():
    texts = (
        "Statement by Hungary",
        "Hungary regrets that the proposal was not",
        "discussed in the Council with due regard to all of it.",
    )
    refuse_lost_picture(3, texts, 1)


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        ((), 0),
        (("", "", ""), 0),
        (("Hungary", "Voting", "17 %"), 1),
        (("EESTI", "ITALIA", "MALTA", "the sentences of a text " * 9), 3),
    ],
    ids=["nothing", "unread", "words", "names"],
)
def test_a_picture_of_anything_else_may_be_a_sheet(texts, names):
    with pytest.raises(NoteRefusedError, match="page 3: a picture that may be a vote sheet"):
        refuse_lost_picture(3, texts, names)


@pytest.mark.long
def test_the_page_that_may_be_a_sheet_is_shown_beside_the_sheet_that_was_read(askew):
    assert [picture.page for picture in askew.sheets] == [2, 3]
    assert (askew.sheets_found, askew.beyond) == (True, None)
