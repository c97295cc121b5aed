"""One vote sheet in several languages: it is looked at once."""

import hashlib
from dataclasses import replace

import pytest

import extract.sheet.picture.recognise
import extract.sheet.read
import tests.drawing.note
from extract.read import read_note
from extract.records import SourceFile
from extract.request import ReadRequest
from extract.sheet.see import see_text
from tests.drawing.note import draw_note
from tests.drawing.picture import draw_sheet_picture
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook

PICTURED = seed_note(SheetLook(kind="picture", dpi=120))


def read(data, **options):
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, ReadRequest(source, sample=True, **options))


def sheet_in_english(canvas, vote, annex):
    """The picture of a sheet without the heading of the note's own language."""
    draw_sheet_picture(canvas, vote, "ANNEX")


@pytest.fixture(scope="module")
def pictured(tmp_path_factory):
    """The Danish record of a picture, and the folder of what was seen of it."""
    folder = tmp_path_factory.mktemp("seen")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tests.drawing.note, "draw_sheet_picture", sheet_in_english)
        return read(draw_note(PICTURED), seen=folder), folder


def test_a_picture_met_again_in_another_language_is_not_looked_at_again(pictured, monkeypatch):
    first, folder = pictured
    monkeypatch.setattr(tests.drawing.note, "draw_sheet_picture", sheet_in_english)
    monkeypatch.setattr(extract.sheet.picture.recognise, "recognised", fail_if_asked)
    monkeypatch.setattr(extract.sheet.read, "see_picture", fail_if_asked)

    other = read(draw_note(replace(PICTURED, language="en")), seen=folder)

    assert (first.status, first.reason) == ("ok", None)
    assert (other.status, other.reason) == ("ok", None)
    assert other.document.language == "en"
    assert other.votes == first.votes


@pytest.mark.long
def test_a_picture_with_one_other_mark_is_looked_at_again(pictured, monkeypatch):
    _, folder = pictured
    monkeypatch.setattr(tests.drawing.note, "draw_sheet_picture", sheet_in_english)
    (vote,) = PICTURED.votes
    italy_against = tuple(
        replace(row, position="no") if row.member_state == "IT" else row for row in vote.rows
    )
    changed = draw_note(replace(PICTURED, votes=(replace(vote, rows=italy_against),)))

    (found,) = read(changed, seen=folder).votes
    assert [p.member_state for p in found.positions if p.position == "no"] == ["IT"]


def test_a_text_sheet_met_again_in_another_language_is_not_looked_at_again(tmp_path, monkeypatch):
    danish = replace(seed_note(SheetLook(kind="text", marks="vector")), language="da")
    first = read(draw_note(danish), seen=tmp_path)
    monkeypatch.setattr(extract.sheet.read, "see_text", fail_if_asked)

    other = read(draw_note(replace(danish, language="en")), seen=tmp_path)

    assert (first.status, first.reason) == ("ok", None)
    assert (other.status, other.reason) == ("ok", None)
    assert other.document.language == "en"
    assert other.votes == first.votes
    assert {p.evidence.read_by for p in other.votes[0].positions} == {
        ("tint", "silhouette", "look", "identity", "pdfplumber")
    }


def fail_if_asked(*_):
    pytest.fail("the sheet was looked at again")


def test_a_text_sheet_that_looks_different_is_looked_at_again(tmp_path, monkeypatch):
    note = seed_note(SheetLook(kind="text", marks="vector"))
    read(draw_note(note), seen=tmp_path)
    heard = []

    def listen(pdf, data, page, words):
        heard.append(page)
        return see_text(pdf, data, page, words)

    monkeypatch.setattr(extract.sheet.read, "see_text", listen)
    (vote,) = note.votes
    italy_against = tuple(
        replace(row, position="no") if row.member_state == "IT" else row for row in vote.rows
    )

    read(draw_note(note), seen=tmp_path)
    assert heard == []
    record = read(
        draw_note(replace(note, votes=(replace(vote, rows=italy_against),))), seen=tmp_path
    )
    assert heard != []
    assert [p.member_state for p in record.votes[0].positions if p.position == "no"] == ["IT"]
