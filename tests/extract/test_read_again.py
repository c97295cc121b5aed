"""One vote sheet in several languages: its picture is recognised once."""

import hashlib
from dataclasses import replace

import extract.sheet.ocr
import tests.drawing.note
from extract.read import read_note
from extract.records import Source
from tests.drawing.note import draw_note
from tests.drawing.picture import draw_sheet_picture
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook


def read(data, **options):
    source = Source("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, source, sample=True, **options)


def sheet_in_english(canvas, vote, annex):
    """The picture of a sheet without the heading of the note's own language."""
    draw_sheet_picture(canvas, vote, "ANNEX")


def test_a_picture_met_again_in_another_language_is_not_recognised_again(tmp_path, monkeypatch):
    monkeypatch.setattr(tests.drawing.note, "draw_sheet_picture", sheet_in_english)
    danish = replace(seed_note(SheetLook(kind="picture", dpi=120)), language="da")
    first = read(draw_note(danish), seen=tmp_path)
    monkeypatch.setattr(extract.sheet.ocr, "read_words", None)  # a second call would fail

    other = read(draw_note(replace(danish, language="en")), seen=tmp_path)

    assert (first.status, first.reason) == ("ok", None)
    assert (other.status, other.reason) == ("ok", None)
    assert other.document.language == "en"
    assert other.votes == first.votes


def test_without_the_other_parser_a_text_sheet_is_the_same_vote(tmp_path):
    data = draw_note(seed_note(SheetLook(kind="text", marks="vector")))
    both = read(data)

    alone = read(data, second_opinion=False)

    assert (alone.status, alone.reason) == ("ok", None)
    assert votes_without_readers(alone) == votes_without_readers(both)
    assert {p.evidence.read_by for p in both.votes[0].positions} == {("objects", "pdfplumber")}
    assert {p.evidence.read_by for p in alone.votes[0].positions} == {("objects", "colour")}


def votes_without_readers(record):
    return [
        replace(
            vote,
            positions=tuple(
                replace(p, evidence=replace(p.evidence, read_by=())) for p in vote.positions
            ),
        )
        for vote in record.votes
    ]
